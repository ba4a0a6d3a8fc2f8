package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Kind;
import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.words.CatalogueWording;
import dev.plumbline.core.words.EvidenceWords;
import dev.plumbline.fact.ReviewRound;
import dev.plumbline.spi.Shown;
import dev.plumbline.spi.Wording;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * What the parts of a verdict look like in JSON: for who only reads, each text in Chinese and,
 * where it is another, in English; for who goes on with them, the values. What is read are the
 * values; the texts only where an earlier version wrote no values.
 */
final class VerdictForms {
  private static final Wording WORDS = CatalogueWording.INSTANCE;

  /** A part of a verdict, what stands for it in JSON, and how that is made. */
  private record Made<T>(Class<T> part, Class<? extends Form> form, Function<T, Form> maker) {
    Form of(Object told) {
      return maker.apply(part.cast(told));
    }
  }

  private static final List<Made<?>> FORMS =
      List.of(
          new Made<>(dev.plumbline.Verdict.class, Verdict.class, Verdict::of),
          new Made<>(dev.plumbline.Finding.class, Finding.class, Finding::of),
          new Made<>(dev.plumbline.Evidence.class, Evidence.class, Evidence::of),
          new Made<>(dev.plumbline.MissingFact.class, MissingFact.class, MissingFact::of),
          new Made<>(dev.plumbline.ToDo.class, ToDo.class, ToDo::of),
          new Made<>(dev.plumbline.Information.class, Information.class, Information::of),
          new Made<>(dev.plumbline.ClauseCount.class, ClauseCount.class, ClauseCount::of),
          new Made<>(dev.plumbline.Refusal.class, Refusal.class, Refusal::of),
          new Made<>(dev.plumbline.Problem.class, Problem.class, Problem::of),
          new Made<>(dev.plumbline.Remedy.class, Remedy.class, Remedy::of),
          new Made<>(dev.plumbline.Notice.class, Notice.class, Notice::of),
          new Made<>(dev.plumbline.Value.class, Value.class, Value::of));

  /** By the class of a part: its form, if it has one. */
  private static final ClassValue<Optional<Made<?>>> BY_CLASS =
      new ClassValue<>() {
        @Override
        protected Optional<Made<?>> computeValue(Class<?> type) {
          return FORMS.stream().filter(made -> made.part().isAssignableFrom(type)).findFirst();
        }
      };

  private VerdictForms() {}

  /** What stands for a part of a verdict in JSON. */
  interface Form {
    /**
     * The part.
     *
     * @throws Unfit if it is none
     */
    Object meant() throws Unfit;
  }

  /** The record that stands for a type in JSON: itself, unless it has a form. */
  static Class<?> of(Class<?> type) {
    return FORMS.stream()
        .filter(made -> made.part() == type)
        .<Class<?>>map(Made::form)
        .findFirst()
        .orElse(type);
  }

  /** What a record made of JSON stands for: itself, unless it is a form. */
  static Object meant(Object read) throws Unfit {
    return read instanceof Form form ? form.meant() : read;
  }

  /** What stands for a record in JSON: itself, unless it has a form. */
  static Object of(Object part) {
    Optional<Made<?>> made = BY_CLASS.get(part.getClass());
    return made.isPresent() ? made.get().of(part) : part;
  }

  private static String chinese(Bilingual text) {
    return text == null ? null : text.chinese();
  }

  /** The English text where it is another. */
  private static String english(Bilingual text) {
    return text == null || text.english().equals(text.chinese()) ? null : text.english();
  }

  private static List<String> chinese(List<Bilingual> texts) {
    List<String> chinese = new ArrayList<>(texts.size());
    for (Bilingual text : texts) {
      chinese.add(text.chinese());
    }
    return chinese;
  }

  /** The texts in English, unless they are the same; then {@code null}. */
  private static List<String> english(List<Bilingual> texts) {
    List<String> english = new ArrayList<>(texts.size());
    boolean other = false;
    for (Bilingual text : texts) {
      english.add(text.english());
      other |= english(text) != null;
    }
    return other ? english : null;
  }

  private static Bilingual text(String chinese, String english) {
    return chinese == null ? null : new Bilingual(chinese, english);
  }

  record Verdict(
      String applicationId,
      Conclusion conclusion,
      List<dev.plumbline.Finding> findings,
      List<dev.plumbline.Finding> reviewItems,
      List<dev.plumbline.Finding> derivedChecks,
      List<dev.plumbline.ToDo> toDo,
      List<ReviewRound> reviewRoute,
      List<dev.plumbline.Information> information,
      List<String> notices,
      List<String> englishNotices,
      List<dev.plumbline.Notice> noticeValues,
      dev.plumbline.Receipt receipt)
      implements Form {
    static Verdict of(dev.plumbline.Verdict verdict) {
      List<Bilingual> told = verdict.notices().stream().map(WORDS::text).toList();
      return new Verdict(
          verdict.applicationId(),
          verdict.conclusion(),
          verdict.findings(),
          verdict.reviewItems(),
          verdict.derivedChecks(),
          verdict.toDo(),
          verdict.reviewRoute(),
          verdict.information(),
          chinese(told),
          english(told),
          Notice.untold(verdict.notices()),
          verdict.receipt());
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Verdict(
          applicationId,
          conclusion,
          findings,
          reviewItems,
          derivedChecks,
          toDo,
          reviewRoute,
          information,
          noticeValues.isEmpty() ? Notice.told(notices, englishNotices) : noticeValues,
          receipt);
    }
  }

  record Finding(
      String clause,
      Status status,
      Severity severity,
      Conclusion weight,
      Kind kind,
      String statement,
      String englishStatement,
      String citation,
      List<dev.plumbline.Evidence> evidence,
      List<dev.plumbline.MissingFact> missing,
      String remedy,
      String englishRemedy,
      dev.plumbline.Remedy remedyValue,
      List<String> readings,
      String note,
      String englishNote,
      List<dev.plumbline.Notice> notices)
      implements Form {
    static Finding of(dev.plumbline.Finding finding) {
      Bilingual remedy = WORDS.remedy(finding);
      Bilingual note = finding.note();
      return new Finding(
          finding.clause(),
          finding.status(),
          finding.severity(),
          finding.weight(),
          finding.kind(),
          finding.statement().chinese(),
          VerdictForms.english(finding.statement()),
          finding.citation(),
          finding.evidence(),
          finding.missing(),
          VerdictForms.chinese(remedy),
          VerdictForms.english(remedy),
          finding.remedy(),
          finding.readings(),
          VerdictForms.chinese(note),
          VerdictForms.english(note),
          finding.notices().size() > 1 ? finding.notices() : Notice.untold(finding.notices()));
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Finding(
          clause,
          status,
          severity,
          weight,
          kind,
          text(statement, englishStatement),
          citation,
          evidence,
          missing,
          remedyValue != null || remedy == null
              ? remedyValue
              : new dev.plumbline.Remedy(
                  dev.plumbline.Remedy.Action.AS_TOLD,
                  null,
                  false,
                  null,
                  null,
                  text(remedy, englishRemedy)),
          readings,
          notices.isEmpty() && note != null
              ? Notice.told(List.of(note), englishNote == null ? List.of() : List.of(englishNote))
              : notices);
    }
  }

  record Evidence(
      String fact,
      String property,
      String title,
      String englishTitle,
      String claim,
      String englishClaim,
      String offered,
      List<dev.plumbline.Value> offeredValues,
      String relation,
      String demanded,
      List<dev.plumbline.Value> demandedValues,
      String source,
      String englishSource,
      String distance,
      dev.plumbline.Value distanceValue,
      Boolean met,
      String asked,
      String text,
      String englishText,
      Boolean told)
      implements Form {
    static Evidence of(dev.plumbline.Evidence evidence) {
      EvidenceWords words = new EvidenceWords(evidence);
      Bilingual text = evidence.told() == null ? words.text().words() : evidence.told();
      return new Evidence(
          evidence.fact(),
          evidence.property(),
          VerdictForms.chinese(evidence.title()),
          VerdictForms.english(evidence.title()),
          VerdictForms.chinese(evidence.claim()),
          VerdictForms.english(evidence.claim()),
          evidence.offered().isEmpty() ? null : Shown.line(words.offered()),
          evidence.offered(),
          evidence.relation() == null ? null : evidence.relation().symbol(),
          evidence.demanded().isEmpty() && evidence.relation() != Relation.EXISTS
              ? null
              : Shown.line(words.values().chinese()),
          evidence.demanded(),
          VerdictForms.chinese(evidence.source()),
          VerdictForms.english(evidence.source()),
          evidence.distance() == null ? null : WORDS.text(evidence.distance()).chinese(),
          evidence.distance(),
          evidence.met(),
          Shown.line(words.asked().chinese()),
          text.chinese(),
          VerdictForms.english(text),
          evidence.told() == null ? null : Boolean.TRUE);
    }

    @Override
    public Object meant() {
      boolean former = met == null;
      return new dev.plumbline.Evidence(
          fact,
          property,
          VerdictForms.text(title, englishTitle),
          VerdictForms.text(claim, englishClaim),
          values(offeredValues, former ? offered : null),
          Relation.ofSymbol(relation).orElse(null),
          values(demandedValues, former ? demanded : null),
          VerdictForms.text(source, englishSource),
          former && distance != null ? new dev.plumbline.Value.Words(distance) : distanceValue,
          !former && met,
          former || told != null ? VerdictForms.text(text, englishText) : null);
    }

    private static List<dev.plumbline.Value> values(
        List<dev.plumbline.Value> values, String former) {
      return former == null ? values : List.of(new dev.plumbline.Value.Words(former));
    }
  }

  record MissingFact(
      String fact,
      String property,
      String title,
      String englishTitle,
      String ofPaper,
      String englishOfPaper,
      String paper,
      String englishPaper,
      String pointer,
      dev.plumbline.MissingFact.Unfit unfit,
      String written,
      List<String> units,
      List<String> known,
      List<String> asked,
      String nearest)
      implements Form {
    static MissingFact of(dev.plumbline.MissingFact missing) {
      dev.plumbline.MissingFact.Instead instead = missing.instead();
      boolean bare = instead == null || instead.unfit() == dev.plumbline.MissingFact.Unfit.UNTOLD;
      Bilingual text = bare ? missing.title() : WORDS.text(missing);
      return new MissingFact(
          missing.fact(),
          missing.property(),
          VerdictForms.chinese(text),
          VerdictForms.english(text),
          bare ? null : VerdictForms.chinese(missing.title()),
          bare ? null : VerdictForms.english(missing.title()),
          VerdictForms.chinese(missing.paper()),
          VerdictForms.english(missing.paper()),
          missing.pointer(),
          instead == null ? null : instead.unfit(),
          instead == null ? null : instead.written(),
          instead == null ? List.of() : instead.units(),
          instead == null ? List.of() : instead.known(),
          instead == null ? List.of() : instead.asked(),
          instead == null ? null : instead.nearest());
    }

    @Override
    public Object meant() {
      dev.plumbline.MissingFact.Unfit why =
          unfit == null && written != null ? dev.plumbline.MissingFact.Unfit.UNTOLD : unfit;
      return new dev.plumbline.MissingFact(
          fact,
          property,
          ofPaper == null ? text(title, englishTitle) : text(ofPaper, englishOfPaper),
          text(paper, englishPaper),
          pointer,
          why == null
              ? null
              : new dev.plumbline.MissingFact.Instead(why, written, units, known, asked, nearest));
    }
  }

  record ToDo(
      String clause,
      String statement,
      String englishStatement,
      List<dev.plumbline.MissingFact> missing,
      LocalDateTime deadline)
      implements Form {
    static ToDo of(dev.plumbline.ToDo toDo) {
      return new ToDo(
          toDo.clause(),
          toDo.statement().chinese(),
          english(toDo.statement()),
          toDo.missing(),
          toDo.deadline());
    }

    @Override
    public Object meant() {
      return new dev.plumbline.ToDo(clause, text(statement, englishStatement), missing, deadline);
    }
  }

  record Information(String clause, String statement, String englishStatement, String citation)
      implements Form {
    static Information of(dev.plumbline.Information information) {
      return new Information(
          information.clause(),
          information.statement().chinese(),
          english(information.statement()),
          information.citation());
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Information(clause, text(statement, englishStatement), citation);
    }
  }

  record ClauseCount(
      String clause,
      String statement,
      String englishStatement,
      int violated,
      int undetermined,
      int needsReview,
      int satisfied,
      int notApplicable)
      implements Form {
    static ClauseCount of(dev.plumbline.ClauseCount count) {
      return new ClauseCount(
          count.clause(),
          count.statement().chinese(),
          english(count.statement()),
          count.violated(),
          count.undetermined(),
          count.needsReview(),
          count.satisfied(),
          count.notApplicable());
    }

    @Override
    public Object meant() {
      return new dev.plumbline.ClauseCount(
          clause,
          text(statement, englishStatement),
          violated,
          undetermined,
          needsReview,
          satisfied,
          notApplicable);
    }
  }

  record Refusal(
      String applicationId,
      List<String> problems,
      List<String> englishProblems,
      List<dev.plumbline.Problem> problemValues)
      implements Form {
    static Refusal of(dev.plumbline.Refusal refusal) {
      List<Bilingual> told =
          refusal.problems().stream()
              .map(each -> new Bilingual(each.in(Locale.CHINESE), each.in(Locale.ENGLISH)))
              .toList();
      return new Refusal(refusal.applicationId(), chinese(told), english(told), refusal.problems());
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Refusal(
          applicationId,
          problemValues.isEmpty()
              ? problems.stream().map(Bilingual::same).map(dev.plumbline.Problem::of).toList()
              : problemValues);
    }
  }

  record Problem(
      String source, Integer line, Integer column, String pointer, String text, String englishText)
      implements Form {
    static Problem of(dev.plumbline.Problem problem) {
      return new Problem(
          problem.source(),
          problem.line() == 0 ? null : (Integer) problem.line(),
          problem.column() == 0 ? null : (Integer) problem.column(),
          problem.pointer(),
          problem.text().chinese(),
          english(problem.text()));
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Problem(
          source,
          line == null ? 0 : line,
          column == null ? 0 : column,
          pointer,
          VerdictForms.text(text, englishText));
    }
  }

  record Remedy(
      dev.plumbline.Remedy.Action action,
      LocalDateTime until,
      Boolean late,
      LocalDate day,
      Status beyond,
      String words,
      String englishWords)
      implements Form {
    static Remedy of(dev.plumbline.Remedy remedy) {
      return new Remedy(
          remedy.action(),
          remedy.until(),
          remedy.late() ? Boolean.TRUE : null,
          remedy.day(),
          remedy.beyond(),
          chinese(remedy.words()),
          english(remedy.words()));
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Remedy(
          action, until, late != null && late, day, beyond, text(words, englishWords));
    }
  }

  record Notice(dev.plumbline.Notice.Kind kind, List<String> about, List<String> englishAbout)
      implements Form {
    static Notice of(dev.plumbline.Notice notice) {
      return new Notice(notice.kind(), chinese(notice.about()), english(notice.about()));
    }

    /** Notices, unless there is no more to them than their texts; then {@code null}. */
    static List<dev.plumbline.Notice> untold(List<dev.plumbline.Notice> notices) {
      for (dev.plumbline.Notice notice : notices) {
        if (notice.kind() != dev.plumbline.Notice.Kind.AS_TOLD) {
          return notices;
        }
      }
      return null;
    }

    /** Notices of which only the texts are known. */
    static List<dev.plumbline.Notice> told(List<String> chinese, List<String> english) {
      return IntStream.range(0, chinese.size())
          .mapToObj(
              i ->
                  new dev.plumbline.Notice(
                      dev.plumbline.Notice.Kind.AS_TOLD,
                      List.of(text(chinese.get(i), i < english.size() ? english.get(i) : null))))
          .toList();
    }

    @Override
    public Object meant() {
      return new dev.plumbline.Notice(
          kind,
          IntStream.range(0, about.size())
              .mapToObj(
                  i -> text(about.get(i), i < englishAbout.size() ? englishAbout.get(i) : null))
              .toList());
    }
  }
}
