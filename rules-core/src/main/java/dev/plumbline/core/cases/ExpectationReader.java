package dev.plumbline.core.cases;

import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import dev.plumbline.core.cases.Node.Scalar;
import dev.plumbline.core.cases.Node.Table;
import java.util.ArrayList;
import java.util.List;

/** Reads what a case expects. */
final class ExpectationReader {
  private static final List<String> ALONE = List.of("conclusion", "findings", "others");
  private static final List<String> OVER_CALL = List.of("call");
  private static final List<String> FINDING = List.of("status", "evidence", "missing", "remedy");
  private static final List<String> CALL_FINDING =
      List.of("status", "evidence", "missing", "remedy", "applications");
  private static final String SAME = "same";

  private final Keys keys;
  private final Clauses clauses;

  ExpectationReader(Keys keys, Clauses clauses) {
    this.keys = keys;
    this.clauses = clauses;
  }

  /** What a case expects; with problems reported if it expects nothing. */
  Expectation read(Table of, boolean overCall) {
    Table expect = keys.table(of, "expect");
    if (expect == null) {
      if (of.get("expect") == null) {
        keys.problem(
            of.place(), "用例没有写 expect，不知道应得出什么", "the case lacks \"expect\": what is to come out");
      }
      return null;
    }
    keys.only(expect, overCall ? OVER_CALL : ALONE);
    Conclusion conclusion = null;
    if (expect.get("conclusion") != null) {
      conclusion =
          keys.constant(
              expect.get("conclusion"),
              Keys.place(expect, "conclusion"),
              Conclusion.class,
              Conclusion::title,
              "结论",
              "conclusion");
    }
    List<Expected> findings = clauses(expect, "findings", false);
    List<Expected> call = clauses(expect, "call", true);
    boolean same = expect.get("others") != null;
    if (same && !(expect.get("others") instanceof Scalar s && s.text().equals(SAME))) {
      keys.problem(
          Keys.place(expect, "others"),
          "others 只能写 same：没有列出的条款与基础申请的结果相同",
          "\"others\" can only be same: clauses not named have the status that the base has");
    }
    if (expect.entries().isEmpty()
        || conclusion == null && findings.isEmpty() && call.isEmpty() && !same && isSound(expect)) {
      keys.problem(
          Keys.place(of, "expect"), "expect 里什么也没有写，用例什么也不会查出", "\"expect\" expects nothing");
    }
    return new Expectation(conclusion, findings, same, call);
  }

  /** Whether nothing in it was refused: each thing expected is an empty mapping. */
  private static boolean isSound(Table expect) {
    return expect.entries().values().stream()
        .allMatch(entry -> entry.value() instanceof Table table && table.entries().isEmpty());
  }

  private List<Expected> clauses(Table expect, String name, boolean call) {
    Table table = keys.table(expect, name);
    List<Expected> all = new ArrayList<>();
    if (table != null) {
      table
          .entries()
          .forEach(
              (clause, entry) -> {
                clauses.check(clause, entry.place(), call);
                Expected expected = clause(clause, entry, call);
                if (expected != null) {
                  all.add(expected);
                }
              });
    }
    return all;
  }

  private Expected clause(String clause, Node.Entry entry, boolean call) {
    Node status = entry.value();
    Place place = entry.place();
    Table table = null;
    if (status instanceof Table full) {
      table = full;
      keys.only(table, call ? CALL_FINDING : FINDING);
      status = table.get("status");
      place = Keys.place(table, "status");
      if (status == null) {
        keys.problem(
            entry.place(),
            "「" + Shown.of(clause) + "」没有写 status，不知道应是什么结果",
            "\"" + Shown.of(clause) + "\" lacks \"status\"");
        return null;
      }
    }
    Status expected = keys.constant(status, place, Status.class, Status::title, "结果", "status");
    if (expected == null) {
      return null;
    }
    boolean named = expected != Status.SATISFIED && expected != Status.NOT_APPLICABLE;
    if (table != null && table.get("applications") != null && !named) {
      keys.problem(
          Keys.place(table, "applications"),
          "结果为「" + expected.title() + "」时不逐份列出申请，请删去 applications",
          "applications are not named where the status is " + expected.englishTitle());
    }
    return table == null
        ? new Expected(clause, expected, List.of(), List.of(), null, null, entry.place().line())
        : new Expected(
            clause,
            expected,
            keys.texts(table, "evidence"),
            keys.texts(table, "missing"),
            keys.text(table, "remedy"),
            table.get("applications") == null ? null : keys.texts(table, "applications"),
            entry.place().line());
  }
}
