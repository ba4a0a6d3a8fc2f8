package dev.plumbline.batch.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Remedy;
import dev.plumbline.Status;
import dev.plumbline.ToDo;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Words;
import dev.plumbline.core.opinion.Matter;
import dev.plumbline.core.opinion.Matters;
import dev.plumbline.core.words.Names;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Submission;
import dev.plumbline.spi.Shown;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What an application comes to, as papers print it: in one language, each thing once, and no text
 * that is not fit to be shown.
 *
 * @param id the application's id
 * @param unit the unit's name; empty if it is not stated, as are the next three
 * @param title the project's title
 * @param lead the lead's name
 * @param part the part of the call
 * @param conclusion what it comes to by itself
 * @param points what stands against it, the heaviest first
 * @param tasks what a draft has still to go through
 * @param forReview what a person will judge: clauses by their ids
 * @param unjudged how many of these make the conclusion what it is
 * @param counts how many clauses came to each status
 */
public record Opinion(
    String id,
    String unit,
    String title,
    String lead,
    String part,
    Conclusion conclusion,
    List<Point> points,
    List<Task> tasks,
    Map<String, String> forReview,
    int unjudged,
    Map<Status, Integer> counts) {
  /**
   * What only submitting the draft brings.
   *
   * @param paper the paper or form
   * @param clauses the ids of the clauses that ask for it
   * @param statement what they ask
   * @param until until when; empty if nothing limits it
   */
  public record Task(String paper, List<String> clauses, String statement, String until) {}

  /** The opinion of a verdict of a guideline. */
  public static Opinion of(
      Guideline guideline, Application application, Verdict verdict, Locale locale) {
    Map<String, String> forReview = new LinkedHashMap<>();
    verdict.reviewItems().forEach(f -> forReview.put(f.clause(), quoted(f.statement(), locale)));
    return new Opinion(
        Shown.line(application.id()),
        shown(application.applicant() == null ? null : application.applicant().name()),
        shown(application.title()),
        shown(application.lead() == null ? null : application.lead().name()),
        Shown.line(Submission.of(application).part()),
        verdict.conclusion(),
        Matters.of(guideline, verdict).stream().map(matter -> point(matter, locale)).toList(),
        tasks(verdict, locale),
        forReview,
        unjudged(verdict),
        verdict.counts());
  }

  private static int unjudged(Verdict verdict) {
    return (int)
        verdict.reviewItems().stream()
            .filter(finding -> finding.weight() != Conclusion.ELIGIBLE)
            .filter(finding -> finding.weight() == verdict.conclusion())
            .count();
  }

  /** So many points are told in a cell or a line; the others are counted. */
  public static final int MOST_POINTS = 8;

  /** The clauses that make the conclusion what it is, as far as they are told. */
  public List<String> deciding() {
    return decisive().stream()
        .limit(MOST_POINTS)
        .map(point -> point.clauses().get(0))
        .distinct()
        .toList();
  }

  /** What makes the conclusion what it is; empty of one that is eligible. */
  public List<Point> decisive() {
    return conclusion == Conclusion.ELIGIBLE
        ? List.of()
        : points.stream().filter(point -> point.weight() == conclusion).toList();
  }

  /** What else stands against it. */
  public List<Point> others() {
    List<Point> decisive = decisive();
    return points.stream()
        .filter(point -> point.weight() != Conclusion.ELIGIBLE && !decisive.contains(point))
        .toList();
  }

  /** A text that the guideline may give in Chinese only. */
  public static String quoted(Bilingual text, Locale locale) {
    return Names.quoted(text).in(locale);
  }

  /** Texts in a row, each once. */
  public static String inTurn(Stream<Bilingual> texts, Locale locale) {
    return texts
        .map(text -> text.in(locale))
        .distinct()
        .collect(Collectors.joining(Words.say("opinion.semicolon").in(locale)));
  }

  private static String shown(@Nullable String text) {
    return text == null ? "" : Shown.line(text);
  }

  private static Point point(Matter matter, Locale locale) {
    Finding first = matter.first();
    List<String> clauses = new ArrayList<>(List.of(first.clause()));
    matter.findings().stream()
        .map(Finding::clause)
        .filter(clause -> !clauses.contains(clause))
        .forEach(clauses::add);
    boolean missing = matter.sort() == Matter.Sort.MISSING;
    return new Point(
        missing
            ? Point.Sort.MISSING
            : matter.sort() == Matter.Sort.WRONG ? Point.Sort.WRONG : Point.Sort.REVIEW,
        matter.weight(),
        List.copyOf(clauses),
        quoted(first.statement(), locale),
        missing ? "" : seen(matter, locale),
        missing ? paper(matter).in(locale) : "",
        missing ? lacking(matter, locale) : "",
        missing ? supply(matter, locale) : remedy(matter, locale),
        quoted(Bilingual.same(first.citation()), locale));
  }

  private static String seen(Matter matter, Locale locale) {
    return inTurn(
        Stream.concat(
            matter.findings().stream().flatMap(f -> f.evidence().stream()).map(Evidence::text),
            matter.findings().stream().map(Finding::note).filter(Objects::nonNull)),
        locale);
  }

  private static String remedy(Matter matter, Locale locale) {
    return inTurn(
        matter.findings().stream().map(Finding::remedyText).filter(Objects::nonNull), locale);
  }

  private static Bilingual paper(Matter matter) {
    return matter.missing().get(0).of();
  }

  /** What is missing of a paper; nothing if that is all of it. */
  private static String lacking(Matter matter, Locale locale) {
    String paper = paper(matter).in(locale);
    return matter.missing().stream()
        .map(MissingFact::text)
        .map(text -> text.in(locale))
        .filter(text -> !text.equals(paper))
        .distinct()
        .collect(Collectors.joining(Words.say("opinion.comma").in(locale)));
  }

  /** Where to get what is missing, as the rules say, and until when. */
  private static String supply(Matter matter, Locale locale) {
    List<Remedy> remedies =
        matter.findings().stream().map(Finding::remedy).filter(Objects::nonNull).toList();
    Stream<Bilingual> words =
        remedies.stream().map(Remedy::words).filter(Objects::nonNull).map(Names::quoted);
    boolean late = remedies.stream().anyMatch(Remedy::late);
    LocalDateTime until =
        remedies.stream().map(Remedy::until).filter(Objects::nonNull).findFirst().orElse(null);
    Bilingual supply =
        late
            ? Words.say("opinion.tooLate")
            : until == null
                ? Words.say("opinion.supply")
                : Words.say("opinion.supplyBy", Times.text(until));
    return inTurn(Stream.concat(words, Stream.of(supply)), locale);
  }

  private static List<Task> tasks(Verdict verdict, Locale locale) {
    Map<String, List<ToDo>> byPaper = new LinkedHashMap<>();
    for (ToDo item : verdict.toDo()) {
      String paper = item.missing().isEmpty() ? "" : item.missing().get(0).of().in(locale);
      byPaper.computeIfAbsent(paper, p -> new ArrayList<>()).add(item);
    }
    List<Task> tasks = new ArrayList<>();
    byPaper.forEach(
        (paper, items) ->
            tasks.add(
                new Task(
                    paper,
                    items.stream().map(ToDo::clause).toList(),
                    inTurn(items.stream().map(item -> Names.quoted(item.statement())), locale),
                    items.stream()
                        .map(ToDo::deadline)
                        .filter(Objects::nonNull)
                        .min(LocalDateTime::compareTo)
                        .map(Times::text)
                        .orElse(""))));
    return List.copyOf(tasks);
  }
}
