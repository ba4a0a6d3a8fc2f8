package dev.plumbline.core.cases;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Patch;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What cases are held against: what the rules say of applications and clauses. Where the rules have
 * problems nothing is known, and nothing is told: whatever a case says may be right.
 */
final class Rules {
  private final PackReport report;
  private final Keys keys;

  /** {@code null} if nothing is known. */
  private final ApplicationReader reader;

  /** Takes any fact several times, as if some rule summed it; {@code null} likewise. */
  private final ApplicationReader lenient;

  /** What only the other reader refuses. */
  private final List<Problem> repeats = new ArrayList<>();

  /** Whether a case names a clause that is not there, whose rule might sum any fact. */
  private boolean wanting;

  private final Patch patch;
  private final Set<String> all = new HashSet<>();
  private final List<String> own = new ArrayList<>();
  private final List<String> overCall = new ArrayList<>();

  /**
   * What is known of rules.
   *
   * @param report of the rules; it is told what is wrong with the cases as well
   */
  Rules(PackText text, Keys keys, PackReport report) {
    this.report = report;
    this.keys = keys;
    this.patch =
        new Patch(text.types(), (problem, said) -> report.problem(report.saying(problem, said)));
    this.reader =
        report.hasProblems() ? null : new ApplicationReader(text.givenTypes(), text.lexicon());
    this.lenient =
        reader == null
            ? null
            : new ApplicationReader(text.givenTypes(), anySeveral(text.lexicon()));
    if (reader == null) {
      return;
    }
    text.clauses().map(RuleText::clause).forEach(all::add);
    for (RuleText.Clause rule : text.only(RuleText.Clause.class).toList()) {
      if (text.isOverCall(rule)) {
        overCall.add(rule.clause());
      } else if (rule.provision().hasFinding()) {
        own.add(rule.clause());
      }
    }
  }

  private static Lexicon anySeveral(Lexicon lexicon) {
    return lexicon.repeating(
        lexicon.keys().stream().collect(Collectors.toMap(key -> key, key -> Set.of())));
  }

  /** Whether anything is known; if not, no case can be run. */
  boolean areKnown() {
    return reader != null;
  }

  /** The application with a change; reports what cannot be changed. */
  Fields changed(Fields base, Fields change) {
    return patch.apply(base, change);
  }

  /**
   * An application that was read, or all that was: whether there was anything wrong is known also
   * where nothing is known of the rules.
   *
   * @param sound whether it is an application, as far as is known
   * @param application it, if it was read
   */
  record Found(boolean sound, Application application) {}

  /** Reads an application; reports all that is wrong at the places where it is written. */
  Found read(Fields application) {
    return read(application, new Problems(application.spot().source(), report.limits()));
  }

  /** The same, with what is wrong with it as a document. */
  Found read(Fields application, Problems problems) {
    int ofDocument = problems.count();
    try {
      Application read = reader == null ? null : reader.read(application, problems);
      problems.throwIfAny();
      return new Found(true, read);
    } catch (InputException e) {
      if (ofDocument == 0 && isReadLeniently(application)) {
        repeats.addAll(e.problems());
      } else {
        e.problems().forEach(problem -> tell(problem, problems.said(problem)));
      }
      return new Found(false, null);
    }
  }

  private void tell(Problem problem, @Nullable Message said) {
    report.problem(said == null ? problem : report.saying(problem, said));
  }

  private boolean isReadLeniently(Fields application) {
    if (lenient == null) {
      return false;
    }
    try {
      lenient.read(application, new Problems(application.spot().source(), report.limits()));
      return true;
    } catch (InputException e) {
      return false;
    }
  }

  /** Reports, when all cases are read, facts given too often, unless it may be a rule's fault. */
  void tellRepeats() {
    if (!wanting) {
      repeats.forEach(report::problem);
    }
  }

  /** Reports a clause that no finding is about, or none where it is named. */
  void check(String clause, Spot spot, boolean call) {
    if (!areKnown() || (call ? overCall : own).contains(clause)) {
      return;
    }
    if (!all.contains(clause)) {
      wanting = true;
      keys.unknownClause(spot, clause, call ? overCall : own);
    } else if (overCall.contains(clause)) {
      keys.problem(spot, Message.of("cases.clauseOverCall", clause));
    } else if (own.contains(clause)) {
      keys.problem(spot, Message.of("cases.clauseOfOne", clause));
    } else {
      keys.once(spot, Message.of("cases.clauseWithoutFinding", clause));
    }
  }
}
