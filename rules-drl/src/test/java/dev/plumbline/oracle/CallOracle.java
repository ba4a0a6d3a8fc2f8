package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.get;

import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Lead;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;

/**
 * What becomes of the clauses over a call, read from the register in plain Java.
 *
 * @param applications for each clause that speaks of an application, the status for each by its id
 * @param caps the status of each cap on awards
 */
record CallOracle(Map<String, Map<String, Status>> applications, Map<String, Status> caps) {
  private static final Map<String, Integer> MOST =
      Map.of("专题一方向1", 1, "专题一方向2", 1, "专题一方向3", 1, "专题一方向4", 1, "专题二", 15, "专题三", 15);

  static CallOracle of(List<Application> call) {
    List<Application> submitted = call.stream().filter(CallOracle::submitted).toList();
    Map<String, Status> leads = new LinkedHashMap<>();
    for (Application application : call) {
      leads.put(application.id(), lead(application, submitted));
    }
    Map<String, Status> titles = new LinkedHashMap<>();
    Map<String, Status> texts = new LinkedHashMap<>();
    for (Application application : call) {
      titles.put(application.id(), alone(application, call, CallOracle::title));
      texts.put(application.id(), alone(application, call, CallText::of));
    }
    return new CallOracle(Map.of("G.7.1", leads, "X.11", titles, "X.11.T", texts), caps(call));
  }

  private static boolean submitted(Application application) {
    return get(application.filing(), Filing::unitSubmittedAt) != null;
  }

  /** A number that tells nobody apart is for a person to look at, whatever the mode. */
  private static Status lead(Application application, List<Application> submitted) {
    if (!submitted(application)) {
      return Status.NOT_APPLICABLE;
    }
    return leadId(application) == null
        ? Status.NEEDS_REVIEW
        : alone(application, submitted, CallOracle::leadId);
  }

  private static String leadId(Application application) {
    return Identity.key(get(application.lead(), Lead::idNumber));
  }

  private static String title(Application application) {
    return Folding.name(application.title());
  }

  /** Whether no other has the same; those of which it is not known do not count. */
  private static Status alone(
      Application application, List<Application> all, Function<Application, String> property) {
    String own = property.apply(application);
    if (own == null) {
      return Status.UNDETERMINED;
    }
    boolean shared =
        all.stream()
            .filter(other -> !other.id().equals(application.id()))
            .anyMatch(other -> own.equals(property.apply(other)));
    return shared ? Status.VIOLATED : Status.SATISFIED;
  }

  private static Map<String, Status> caps(List<Application> call) {
    Map<String, Status> caps = new LinkedHashMap<>();
    MOST.forEach(
        (part, most) -> {
          long awarded =
              call.stream().filter(Application::awarded).filter(a -> part.equals(part(a))).count();
          caps.put(cap(part), awarded <= most ? Status.SATISFIED : Status.VIOLATED);
        });
    return caps;
  }

  private static String cap(String part) {
    return switch (part) {
      case "专题二" -> "T2.CAP";
      case "专题三" -> "T3.CAP";
      default -> "T1.D" + part.substring(part.length() - 1) + ".CAP";
    };
  }

  private static String part(Application application) {
    String topic = Words.known(Words.TOPIC, application.topic());
    String direction = Words.known(Words.DIRECTION, application.direction());
    return topic == null ? null : topic + Objects.requireNonNullElse(direction, "");
  }
}
