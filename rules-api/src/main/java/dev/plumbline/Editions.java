package dev.plumbline;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.spi.ApplicationHead;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Guidelines side by side, from which the one is chosen that an application is examined by: by the
 * id that it names, and among several of that id, or of any where it names none, by when it was
 * submitted. Immutable; one instance serves all threads.
 *
 * <pre>{@code
 * Editions editions = Plumbline.editions();
 * Editions.Filed filed = editions.read(json, "application.json");
 * Verdict verdict = filed.guideline().evaluate(filed.application());
 * }</pre>
 */
public final class Editions {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm", Locale.ROOT);

  private final List<Guideline> guidelines;

  private Editions(List<Guideline> guidelines) {
    this.guidelines = guidelines;
  }

  /**
   * An application with the guideline it is examined by. Immutable.
   *
   * @param guideline the guideline
   * @param application the application
   */
  public record Filed(Guideline guideline, Application application) {}

  /**
   * Puts guidelines side by side.
   *
   * @param guidelines those to choose from; several may share an id if their editions differ
   * @throws InputException if two are the same edition of the same id
   */
  public static Editions of(List<Guideline> guidelines) {
    Map<List<String>, Guideline> seen = new HashMap<>();
    for (Guideline guideline : guidelines) {
      String edition = String.valueOf(guideline.edition());
      if (seen.put(List.of(guideline.id(), edition), guideline) != null) {
        throw new InputException(
            Problem.of(
                new Bilingual(
                    "有两份规则包都是「" + name(guideline) + "」，请在 guideline.yaml 里用 edition 写明各是哪一版",
                    "two packs are both \""
                        + name(guideline)
                        + "\"; say in guideline.yaml which edition each is")));
      }
    }
    return new Editions(List.copyOf(guidelines));
  }

  /** The guidelines to choose from. */
  public List<Guideline> guidelines() {
    return guidelines;
  }

  /** The guideline for an application. */
  public EditionChoice choose(Application application) {
    return choose(
        application.guideline(),
        application.filing() == null ? null : application.filing().unitSubmittedAt());
  }

  /**
   * The guideline for an application in JSON (UTF-8), of which only what the choice needs is read.
   *
   * @param json the text
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if what the choice needs cannot be read
   */
  public EditionChoice choose(byte[] json, @Nullable String source) {
    ApplicationHead head = Plumbline.head(Objects.requireNonNull(json, "json"), source);
    return choose(head.guideline(), head.submittedAt());
  }

  /**
   * The guideline for an application that names an id and was submitted at some time. Where but one
   * has the id, or there is but one and no id is named, it is chosen whatever the time: whether the
   * application is late is for its clauses to say.
   *
   * @param guideline the id that the application names, or {@code null}
   * @param submittedAt when its unit submitted it, in the time of Asia/Shanghai, or {@code null}
   */
  public EditionChoice choose(@Nullable String guideline, @Nullable LocalDateTime submittedAt) {
    if (guidelines.isEmpty()) {
      return new EditionChoice.None(
          EditionChoice.None.Why.NOTHING_THERE, guideline, submittedAt, guidelines);
    }
    List<Guideline> named = only(guidelines, g -> guideline == null || guideline.equals(g.id()));
    if (named.isEmpty()) {
      return new EditionChoice.None(
          EditionChoice.None.Why.UNKNOWN_ID, guideline, submittedAt, guidelines);
    }
    if (named.size() == 1) {
      return new EditionChoice.Chosen(named.get(0));
    }
    if (submittedAt == null) {
      return new EditionChoice.Several(null, named);
    }
    List<Guideline> open = only(named, g -> takes(g.window(), submittedAt));
    if (open.isEmpty()) {
      // Late by hours is late for the edition of that day.
      open = only(named, g -> takesOnDay(g.window(), submittedAt));
    }
    if (open.isEmpty()) {
      return new EditionChoice.None(
          EditionChoice.None.Why.OUTSIDE_ALL_WINDOWS, guideline, submittedAt, named);
    }
    return open.size() == 1
        ? new EditionChoice.Chosen(open.get(0))
        : new EditionChoice.Several(submittedAt, open);
  }

  /**
   * Reads an application from JSON (UTF-8) by the guideline that is chosen for it.
   *
   * @param json the text
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if none or several apply, or the application cannot be used
   */
  public Filed read(byte[] json, @Nullable String source) {
    EditionChoice choice = choose(json, source);
    if (choice instanceof EditionChoice.Chosen chosen) {
      return new Filed(chosen.guideline(), chosen.guideline().read(json, source));
    }
    Bilingual why =
        choice instanceof EditionChoice.None none
            ? none.text()
            : ((EditionChoice.Several) choice).text();
    throw new InputException(Problem.of(source, why));
  }

  private static List<Guideline> only(List<Guideline> all, Predicate<Guideline> wanted) {
    return all.stream().filter(wanted).toList();
  }

  /** A guideline without a window takes applications at any time; seconds count, no fractions. */
  private static boolean takes(@Nullable FilingWindow window, LocalDateTime time) {
    LocalDateTime second = time.truncatedTo(ChronoUnit.SECONDS);
    return window == null
        || !second.isBefore(window.opensAt()) && !second.isAfter(window.closesAt());
  }

  private static boolean takesOnDay(FilingWindow window, LocalDateTime time) {
    return !time.toLocalDate().isBefore(window.opensOn())
        && !time.toLocalDate().isAfter(window.closesOn());
  }

  /** Guidelines for reading, each with its window. */
  static Bilingual list(List<Guideline> guidelines) {
    return new Bilingual(list(guidelines, "、", "（%s 至 %s）"), list(guidelines, ", ", " (%s to %s)"));
  }

  private static String list(List<Guideline> guidelines, String comma, String times) {
    return guidelines.stream()
        .map(
            guideline -> {
              FilingWindow window = guideline.window();
              return name(guideline)
                  + (window == null
                      ? ""
                      : String.format(
                          Locale.ROOT, times, time(window.opensAt()), time(window.closesAt())));
            })
        .collect(Collectors.joining(comma));
  }

  private static String name(Guideline guideline) {
    return guideline.edition() == null
        ? guideline.id()
        : guideline.id() + " " + guideline.edition();
  }

  static String time(LocalDateTime time) {
    return TIME.format(time);
  }
}
