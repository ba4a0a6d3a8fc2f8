package dev.plumbline.core.evaluate;

import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Problem;
import dev.plumbline.core.facts.ByValue;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.facts.FactView.View;
import dev.plumbline.core.facts.Lexicon.Reading;
import dev.plumbline.core.facts.Lexicon.Sense;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.UnfitFacts;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Submission;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Turns the facts of a pack's own types into objects of the classes compiled for them. */
public final class PackFacts {
  private PackFacts() {}

  /**
   * The facts of an application as the rules of a pack see them, those of the pack's own types
   * among them.
   *
   * @throws InputException if the pack declares no such type or property, a key is given twice, or
   *     there are too many
   */
  public static FactSet of(Application application, Pack pack) {
    try {
      return together(application, pack);
    } catch (UnfitFacts e) {
      throw new InputException(problem(e.reason()));
    }
  }

  private static Problem problem(UnfitFacts.Reason reason) {
    if (reason instanceof UnfitFacts.Repeated repeated) {
      return problem(
          repeated.pointer(),
          repeated.one().equals(repeated.other())
              ? Message.of("application.twice", repeated.one())
              : Message.of("application.same", repeated.one(), repeated.other()));
    }
    return problem("", Message.of("application.tooMany", ((UnfitFacts.TooMany) reason).most()));
  }

  private static FactSet together(Application application, Pack pack) {
    FactView view = new FactView(pack.text().lexicon());
    List<PackFact> own = application.packFacts() == null ? List.of() : application.packFacts();
    own.forEach(
        fact ->
            fact.properties()
                .forEach(
                    (name, value) -> {
                      if (value instanceof String text) {
                        view.note(fact.type() + "." + name, text);
                      }
                    }));
    FactSet facts = FactSet.of(application, view, pack.limits().count(Limit.FACTS));
    if (own.isEmpty()) {
      return facts;
    }
    List<Problem> problems = new ArrayList<>();
    List<View> views = new ArrayList<>();
    Set<List<Object>> keys = new HashSet<>();
    Set<String> declared =
        pack.text().declarations().stream().map(Declaration::name).collect(Collectors.toSet());
    for (PackFact fact : own) {
      FactType type = pack.base().types().named(fact.type());
      if (problems.size() >= pack.limits().of(Limit.PROBLEMS)) {
        break; // nobody reads more
      }
      if (!declared.contains(fact.type()) || type.presence() == Presence.DEFINED) {
        problems.add(problem("/" + fact.type(), Message.of("application.undeclared", fact.type())));
      } else {
        check(fact, type, problems);
        Map<String, Object> seen = new LinkedHashMap<>();
        Map<String, String> unrecognised = see(fact, view, seen);
        Object key = type.key() == null ? null : seen.get(type.key());
        boolean several =
            key != null
                && pack.text().lexicon().mayRepeat(type.name() + "." + type.key(), key.toString());
        if (key != null && !keys.add(List.of(type.name(), ByValue.of(key))) && !several) {
          problems.add(
              problem(
                  "/" + fact.type(),
                  Message.of("application.twice", fact.properties().get(type.key()).toString())));
        }
        if (problems.isEmpty()) {
          Object written = instance(fact.properties(), type);
          views.add(
              new View(
                  seen.equals(fact.properties()) ? written : instance(seen, type),
                  written,
                  unrecognised));
        }
      }
    }
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
    views.sort(Comparator.comparing(each -> each.seen().toString()));
    views.forEach(facts::add);
    views.forEach(each -> facts.markComplete(each.seen().getClass()));
    return facts;
  }

  /**
   * What the clauses over a call see of an application, before its texts are compared with those of
   * others: what it is for is known by its words, however they are written.
   */
  public static Submission submission(Application application, Pack pack) {
    FactView view = new FactView(pack.text().lexicon());
    Application head =
        Application.builder(application.id())
            .topic(application.topic())
            .direction(application.direction())
            .build();
    Application seen = (Application) view.of(head).get(0).seen();
    Submission given = Submission.of(application);
    return new Submission(
        given.id(),
        Submission.of(seen).part(),
        given.title(),
        given.leadId(),
        given.text(),
        given.submitted(),
        given.awarded());
  }

  /** What rules see of the properties of a fact; returns those that are not recognised. */
  private static Map<String, String> see(PackFact fact, FactView view, Map<String, Object> seen) {
    Map<String, String> unrecognised = new HashMap<>();
    fact.properties()
        .forEach(
            (name, value) -> {
              if (value instanceof LocalDateTime time) {
                seen.put(name, time.truncatedTo(ChronoUnit.SECONDS));
                return;
              }
              if (!(value instanceof String text)) {
                seen.put(name, value);
                return;
              }
              Reading reading = view.text(fact.type() + "." + name, false, text);
              seen.put(name, reading.text());
              if (reading.sense() == Sense.UNRECOGNISED) {
                unrecognised.put(name, text);
              }
            });
    return unrecognised;
  }

  /**
   * What a definition inserted, as the rules see it: a word of a vocabulary is that word, however
   * the definition writes it.
   */
  static Object defined(Object fact, FactTypes types, FactView view) {
    if (fact instanceof Record record) {
      return view.of(record).get(0).seen();
    }
    FactType type = types.named(fact.getClass().getSimpleName());
    Map<String, Object> seen = new LinkedHashMap<>();
    type.properties()
        .forEach(
            (name, property) -> {
              String place = type.name() + "." + name;
              Object value = property.of(fact);
              seen.put(
                  name,
                  value instanceof String text
                      ? view.text(place, true, text).text()
                      : value instanceof List<?> list ? all(place, list, view) : value);
            });
    return instance(seen, type);
  }

  private static List<Object> all(String property, List<?> list, FactView view) {
    List<Object> seen = new ArrayList<>();
    for (Object each : list) {
      seen.add(each instanceof String text ? view.text(property, true, text).text() : each);
    }
    return ByValue.list(seen);
  }

  private static void check(PackFact fact, FactType type, List<Problem> problems) {
    for (Map.Entry<String, ?> entry : fact.properties().entrySet()) {
      Property property = type.properties().get(entry.getKey());
      String pointer = "/" + fact.type() + "/" + entry.getKey();
      if (property == null) {
        String name = entry.getKey();
        problems.add(
            problem(
                pointer,
                Names.nearest(name, type.properties().keySet())
                    .map(near -> Message.of("application.noFieldNear", fact.type(), name, near))
                    .orElseGet(() -> Message.of("application.noField", fact.type(), name))));
      } else if (entry.getValue() != null && !property.type().isInstance(entry.getValue())) {
        problems.add(problem(pointer, Message.of("application.otherSort", entry.getKey())));
      }
    }
  }

  /** Through the class itself: a knowledge base knows only the types that its rules speak of. */
  private static Object instance(Map<String, ?> properties, FactType type) {
    try {
      Object object = type.type().getConstructor().newInstance();
      for (Map.Entry<String, ?> entry : properties.entrySet()) {
        String name = entry.getKey();
        String setter = "set" + Declaration.accessor(name);
        type.type()
            .getMethod(setter, type.properties().get(name).type())
            .invoke(object, entry.getValue());
      }
      return object;
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("declared type " + type.name(), e);
    }
  }

  private static Problem problem(String pointer, Message message) {
    return Problem.atPointer(pointer, message.words());
  }
}
