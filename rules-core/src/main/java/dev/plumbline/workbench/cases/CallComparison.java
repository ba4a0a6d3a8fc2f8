package dev.plumbline.workbench.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.ClauseCount;
import dev.plumbline.Status;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Compares what was found over a call with what a case expects of a clause. */
final class CallComparison {
  private CallComparison() {}

  /** The differences. */
  static List<Difference> of(Expected expected, CallVerdict verdict) {
    Status status = status(verdict, expected.clause());
    if (status == null) {
      return Comparison.of(expected, null);
    }
    List<CallFinding> findings =
        verdict.findings(expected.clause()).stream()
            .filter(found -> found.finding().status() == status)
            .toList();
    if (status != expected.status()) {
      Bilingual because = findings.isEmpty() ? null : because(findings.get(0));
      return List.of(
          new Difference(
              Aspect.STATUS,
              expected.clause(),
              Saying.of(expected.status()),
              Saying.of(status),
              because));
    }
    List<Difference> differences = new ArrayList<>();
    if (expected.applications() != null) {
      Set<String> wanted = new TreeSet<>(expected.applications());
      Set<String> actual = applications(findings);
      if (!wanted.equals(actual)) {
        differences.add(
            new Difference(
                Aspect.APPLICATIONS,
                expected.clause(),
                Saying.list(wanted),
                Saying.list(actual),
                null));
      }
    }
    differences.addAll(details(expected, findings));
    return differences;
  }

  /** What is said of one of the applications is to be as expected. */
  private static List<Difference> details(Expected expected, List<CallFinding> findings) {
    List<Difference> first = null;
    for (CallFinding found : findings) {
      List<Difference> differences = Comparison.of(expected, found.finding());
      if (differences.isEmpty()) {
        return differences;
      }
      first = first == null ? differences : first;
    }
    return first == null ? List.of() : first;
  }

  private static @Nullable Bilingual because(CallFinding found) {
    Bilingual why = Saying.because(found.finding());
    if (found.applicationId() == null) {
      return why;
    }
    Message application =
        found.others().isEmpty()
            ? Message.of("workbench.application", found.applicationId())
            : Message.of("workbench.applicationWith", found.applicationId(), found.others());
    return why == null
        ? application.words()
        : Message.of("workbench.reason", application, why).words();
  }

  /** The worst that became of a clause; {@code null} if it is not decided over a call. */
  static @Nullable Status status(CallVerdict verdict, String clause) {
    for (ClauseCount count : verdict.clauses()) {
      if (count.clause().equals(clause)) {
        return count.violated() > 0
            ? Status.VIOLATED
            : count.undetermined() > 0
                ? Status.UNDETERMINED
                : count.needsReview() > 0
                    ? Status.NEEDS_REVIEW
                    : count.satisfied() > 0 ? Status.SATISFIED : Status.NOT_APPLICABLE;
      }
    }
    return null;
  }

  private static Set<String> applications(List<CallFinding> findings) {
    Set<String> ids = new TreeSet<>();
    for (CallFinding found : findings) {
      if (found.applicationId() != null) {
        ids.add(found.applicationId());
      }
    }
    return ids;
  }
}
