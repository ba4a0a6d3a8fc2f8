package dev.plumbline.workbench.cases;

import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.ClauseCount;
import dev.plumbline.Status;
import dev.plumbline.core.cases.Expected;
import dev.plumbline.workbench.cases.Difference.Aspect;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

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
      Words because = findings.isEmpty() ? null : because(findings.get(0));
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

  private static Words because(CallFinding found) {
    Words why = Saying.because(found.finding());
    if (found.applicationId() == null) {
      return why;
    }
    Words others = Saying.list(found.others());
    String withOthers = found.others().isEmpty() ? "" : "，相关的有 " + others.chinese();
    String english = found.others().isEmpty() ? "" : ", with " + others.english();
    return new Words(
        "申请 " + found.applicationId() + withOthers + (why == null ? "" : "：" + why.chinese()),
        "application "
            + found.applicationId()
            + english
            + (why == null ? "" : ": " + why.english()));
  }

  /** The worst that became of a clause; {@code null} if it is not decided over a call. */
  static Status status(CallVerdict verdict, String clause) {
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
