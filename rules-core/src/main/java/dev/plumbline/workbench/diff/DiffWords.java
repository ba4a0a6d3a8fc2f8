package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What is said of a comparison, in a text and on a page alike. */
public final class DiffWords {
  /** How many of some are told, of which so many are looked at: a last one takes no more room. */
  static int shown(int all, int most) {
    return all <= most + 1 ? all : most;
  }

  /** Of more facts, or reasons, nobody reads the rest in one line. */
  private static final int MOST_OVERRIDES = 6;

  private static final int MOST_REASONS = 3;
  private static final int MOST_CAUSES = 3;

  private DiffWords() {}

  /** The heading of the changes. */
  public static Bilingual changes() {
    return Message.of("differences.changes").words();
  }

  /**
   * Why nothing changed.
   *
   * @param cosmetic the clauses that only look otherwise
   */
  public static Bilingual nothing(List<String> cosmetic) {
    return cosmetic.isEmpty()
        ? Message.of("differences.none").words()
        : Message.of("differences.cosmetic", cosmetic).words();
  }

  /** Where something stood and stands; empty if that is not known. */
  public static String places(@Nullable Where before, @Nullable Where after) {
    if (before == null && after == null) {
      return "";
    }
    if (before == null || after == null) {
      return before == null ? "→ " + after : before + " →";
    }
    return before.equals(after) ? before.toString() : before + " → " + after;
  }

  /** The heading of the flips. */
  public static Bilingual flips() {
    return Message.of("differences.flips").words();
  }

  /** How many applications were judged. */
  public static Bilingual tried(Tried tried) {
    return Message.of(
            "differences.tried", tried.all(), tried.given(), tried.cases(), tried.boundaries())
        .words();
  }

  /** That no application flips. */
  public static Bilingual noFlip() {
    return Message.of("differences.noFlip").words();
  }

  /** The clause and what it asks. */
  public static Bilingual title(Flip flip) {
    if (flip.clause() == null) {
      return Message.of("differences.noClause").words();
    }
    return flip.statement() == null
        ? Bilingual.same(flip.clause())
        : Message.of("differences.clause", flip.clause(), statement(flip)).words();
  }

  /** What the clause asks, of a flip of one that states something. */
  public static Bilingual statement(Flip flip) {
    return new Bilingual(Objects.requireNonNull(flip.statement(), "statement"), flip.english());
  }

  /** From the status and the conclusion before to those after; empty if both lack them. */
  public static Bilingual outcome(ClauseOutcome before, ClauseOutcome after) {
    List<Message> parts = new ArrayList<>();
    if (before.status() != null || after.status() != null) {
      parts.add(Message.of("differences.status", status(before), status(after)));
    }
    if (before.severity() != null
        && after.severity() != null
        && before.severity() != after.severity()) {
      parts.add(
          Message.of(
              "differences.severity",
              new Bilingual(before.severity().title(), before.severity().englishTitle()),
              new Bilingual(after.severity().title(), after.severity().englishTitle())));
    }
    if (before.conclusion() != null) {
      parts.add(
          before.conclusion() == after.conclusion()
              ? Message.of("differences.sameConclusion", conclusion(after))
              : Message.of("differences.conclusion", conclusion(before), conclusion(after)));
    }
    return parts.stream()
        .reduce((a, b) -> Message.of("differences.and", a, b))
        .map(Message::words)
        .orElseGet(() -> Bilingual.same(""));
  }

  /** The status of a clause. */
  public static Bilingual status(ClauseOutcome outcome) {
    return outcome.status() == null
        ? Message.of("differences.noSuchClause").words()
        : new Bilingual(outcome.status().title(), outcome.status().englishTitle());
  }

  /** What an application comes to; empty if that is not told. */
  public static Bilingual conclusion(ClauseOutcome outcome) {
    return outcome.conclusion() == null
        ? Bilingual.same("")
        : new Bilingual(outcome.conclusion().title(), outcome.conclusion().englishTitle());
  }

  /** What decided the clause, and what is missing; empty if nothing is known. */
  public static Bilingual seen(ClauseOutcome outcome) {
    List<Object> seen = new ArrayList<>(outcome.evidence());
    if (!outcome.missing().isEmpty()) {
      seen.add(Message.of("differences.missing", outcome.missing()));
    }
    return Message.inTurn(seen).words();
  }

  /** An application, and where it comes from. */
  public static Bilingual name(Flip.Instance instance) {
    return Message.of("differences.instance", instance.name(), instance.origin().title()).words();
  }

  /** The clauses that changed in words alone, for all that was tried. */
  public static Bilingual unmoved(int tried, List<String> clauses) {
    return Message.of("differences.unmoved", tried, clauses).words();
  }

  /** An application that only one of the packs can judge. */
  public static Bilingual unusable(Unusable unusable) {
    return unusable.after().isEmpty()
        ? Message.of(
                "differences.newlyUsable", unusable.name(), Message.inTurn(told(unusable.before())))
            .words()
        : Message.of(
                "differences.newlyUnusable",
                unusable.name(),
                Message.inTurn(told(unusable.after())))
            .words();
  }

  /** Why only one of the packs can judge it, without its name and places. */
  static Bilingual reason(Unusable unusable) {
    boolean newly = unusable.after().isEmpty();
    List<Bilingual> texts =
        (newly ? unusable.before() : unusable.after())
            .stream().map(Problem::text).distinct().limit(MOST_REASONS).toList();
    return Message.of(newly ? "differences.byNew" : "differences.byOld", Message.inTurn(texts))
        .words();
  }

  /** By which changes applications flip, and how many do. */
  public static Bilingual cause(Effect effect) {
    if (effect.causes().isEmpty()) {
      return Message.of("differences.noCause", effect.applications()).words();
    }
    List<Bilingual> subjects =
        effect.causes().stream().map(DiffWords::label).distinct().limit(MOST_CAUSES).toList();
    return Message.of("differences.cause", subjects, effect.applications()).words();
  }

  /** How many conclusions a clause turns that only one of the packs has, and what it comes to. */
  public static Bilingual turned(List<Flip> flips) {
    Map<Status, Integer> counts = new EnumMap<>(Status.class);
    for (Flip flip : flips) {
      ClauseOutcome there = flip.before().status() == null ? flip.after() : flip.before();
      if (there.status() != null) {
        counts.merge(there.status(), flip.applications().size(), Integer::sum);
      }
    }
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    return Message.of("differences.turned", all, counts(counts)).words();
  }

  /** That this is told with the clauses. */
  static Bilingual turnedAbove(Effect effect) {
    List<String> clauses = effect.flips().stream().map(Flip::clause).distinct().toList();
    return Message.of("differences.turnedAbove", clauses, effect.applications()).words();
  }

  /** What a change is called: of an entry of the manifest, which entry. */
  static Bilingual label(Change change) {
    return change.kind() != Change.Kind.MANIFEST
        ? Bilingual.same(change.subject())
        : new Bilingual(
            change.subject() + " " + firstWord(change.text()),
            change.subject() + " " + firstWord(change.english()));
  }

  private static String firstWord(String text) {
    int end = text.indexOf(' ');
    return end < 0 ? text : text.substring(0, end);
  }

  /** What a pack was not shown. */
  public static Bilingual unseen(Unseen unseen) {
    String key =
        unseen.retyped()
            ? unseen.before() ? "differences.unreadByOld" : "differences.unreadByNew"
            : unseen.before() ? "differences.unseenByOld" : "differences.unseenByNew";
    return Message.of(key, unseen.name(), unseen.applications()).words();
  }

  /** What becomes of a clause of one pack alone, behind what is said of it. */
  static Bilingual standing(LoneClause standing) {
    return Message.of("differences.standing", counts(standing.counts())).words();
  }

  /** What becomes of a clause of one pack alone. */
  public static Bilingual of(LoneClause standing) {
    String key = standing.added() ? "differences.standingNew" : "differences.standingOld";
    return Message.of(key, standing.clause(), counts(standing.counts())).words();
  }

  private static Message counts(Map<Status, Integer> counts) {
    return Message.inTurn(
        counts.entrySet().stream()
            .map(
                each ->
                    Message.of(
                        "differences.standsSo",
                        new Bilingual(each.getKey().title(), each.getKey().englishTitle()),
                        each.getValue()))
            .toList());
  }

  /** How a witness is examined. */
  public static Bilingual examined(Witness witness) {
    return examined(witness.examination());
  }

  /** How applications are examined of which nothing else is said. */
  public static Bilingual examined(Examination examination) {
    return Message.of("differences.examined", mode(examination)).words();
  }

  private static Message mode(Examination examination) {
    boolean formal = examination.mode() == Mode.FORMAL;
    Message mode = Message.of(formal ? "differences.formal" : "differences.precheck");
    return examination.asOf() == null
        ? mode
        : Message.of("differences.asOf", mode, examination.asOf().toString());
  }

  /** A witness in a line. */
  static Bilingual witness(Witness witness) {
    Message examined = mode(witness.examination());
    Message overrides = Message.inTurn(witness.overrides().stream().limit(MOST_OVERRIDES).toList());
    int more = witness.overrides().size() - MOST_OVERRIDES;
    Message told = more > 0 ? Message.of("differences.andMore", overrides, more) : overrides;
    if (witness.base() == null) {
      return Message.of("differences.witnessBare", examined, told).words();
    }
    return witness.overrides().isEmpty()
        ? Message.of("differences.witnessBase", examined, witness.base()).words()
        : Message.of("differences.witness", examined, witness.base(), told).words();
  }

  /** An application that violates a clause which only one of the packs has, in a line. */
  static Bilingual violating(Witness witness) {
    String key =
        witness.before().status() == null ? "differences.violatesNew" : "differences.violatedOld";
    ClauseOutcome before = witness.before();
    ClauseOutcome after = witness.after();
    Message conclusion =
        before.conclusion() == after.conclusion()
            ? Message.of("differences.sameConclusion", conclusion(after))
            : Message.of("differences.conclusion", conclusion(before), conclusion(after));
    return Message.of(key, conclusion, witness(witness)).words();
  }

  private static List<Bilingual> told(List<Problem> problems) {
    return problems.stream()
        .map(problem -> new Bilingual(problem.in(Locale.CHINESE), problem.in(Locale.ENGLISH)))
        .toList();
  }

  /** The heading of the witnesses. */
  public static Bilingual witnesses() {
    return Message.of("differences.witnesses").words();
  }
}
