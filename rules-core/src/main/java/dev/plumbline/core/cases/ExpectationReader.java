package dev.plumbline.core.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Located.Member;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Reads what a case expects. */
final class ExpectationReader {
  /** A clause and its status with no more than a blank or a full-width colon between them. */
  private static final Pattern LACKS_COLON = Pattern.compile("^([\\w.]+)[：\\s].+$");

  private final Keys keys;
  private final Rules rules;

  ExpectationReader(Keys keys, Rules rules) {
    this.keys = keys;
    this.rules = rules;
  }

  /** What a case expects; with problems reported if it expects nothing. */
  Expectation read(Fields of, boolean overCall) {
    Fields expect = keys.fields(of, "expect");
    if (expect == null) {
      boolean misspelt =
          of.members().keySet().stream()
              .anyMatch(
                  name ->
                      !CaseNames.OF_CASE.contains(name)
                          && Names.nearest(name, CaseNames.OF_CASE).orElse("").equals("expect"));
      if (of.get("expect") == null && !misspelt) {
        keys.problem(of.spot(), Message.of("cases.noExpect"));
      }
      return null;
    }
    keys.only(expect, overCall ? CaseNames.EXPECTED_OVER_CALL : CaseNames.EXPECTED);
    Conclusion conclusion = null;
    if (expect.get("conclusion") != null) {
      conclusion =
          keys.constant(
              expect.get("conclusion"),
              expect.spot("conclusion"),
              Conclusion.class,
              Conclusion::title,
              written -> Message.of("cases.noSuchConclusion", written));
    }
    List<Expected> findings = clauses(expect, "findings", false);
    List<Expected> call = clauses(expect, "call", true);
    boolean same = expect.get("others") != null;
    if (same
        && !(expect.get("others") instanceof Located.Words words
            && words.text().equals(CaseNames.SAME))) {
      keys.problem(expect.spot("others"), Message.of("cases.others"));
    }
    if (expect.members().isEmpty()
        || conclusion == null && findings.isEmpty() && call.isEmpty() && !same && isSound(expect)) {
      keys.problem(of.spot("expect"), Message.of("cases.expectsNothing"));
    }
    return new Expectation(conclusion, findings, same, call);
  }

  /** Whether nothing in it was refused: each thing expected is an empty mapping. */
  private static boolean isSound(Fields expect) {
    return expect.members().values().stream()
        .allMatch(entry -> entry.value() instanceof Fields table && table.members().isEmpty());
  }

  private List<Expected> clauses(Fields expect, String name, boolean call) {
    Fields table = keys.fields(expect, name);
    List<Expected> all = new ArrayList<>();
    if (table != null) {
      table
          .members()
          .forEach(
              (clause, entry) -> {
                String id = LACKS_COLON.matcher(clause).replaceFirst("$1");
                if (!id.equals(clause) && isNothing(entry.value())) {
                  keys.problem(
                      entry.name(),
                      Message.of(
                          "cases.lacksColon",
                          Echo.of(clause),
                          id + ": " + clause.substring(id.length()).replaceFirst("^[：\\s]+", "")));
                  return;
                }
                rules.check(clause, entry.name(), call);
                Expected expected = clause(clause, entry, call);
                if (expected != null) {
                  all.add(expected);
                }
              });
    }
    return all;
  }

  private static boolean isNothing(Located value) {
    return !(value instanceof Fields) && (value.single() == null || value.single().isBlank());
  }

  private Expected clause(String clause, Member entry, boolean call) {
    Located status = entry.value();
    Spot spot = entry.name();
    Fields table = null;
    if (status instanceof Fields full) {
      table = full;
      keys.only(table, call ? CaseNames.OF_CALL_FINDING : CaseNames.OF_FINDING);
      status = table.get("status");
      spot = table.spot("status");
      if (status == null) {
        keys.problem(entry.name(), Message.of("cases.noStatus", Echo.of(clause)));
        return null;
      }
    }
    Status expected =
        keys.constant(
            status,
            spot,
            Status.class,
            Status::title,
            written -> Message.of("cases.noSuchStatus", written));
    if (expected == null) {
      return null;
    }
    boolean named = expected != Status.SATISFIED && expected != Status.NOT_APPLICABLE;
    if (table != null && table.get("applications") != null && !named) {
      keys.problem(
          table.spot("applications"),
          Message.of(
              "cases.applicationsNotNamed",
              new Bilingual(expected.title(), expected.englishTitle())));
    }
    return table == null
        ? new Expected(clause, expected, List.of(), List.of(), null, null, entry.name().line())
        : new Expected(
            clause,
            expected,
            keys.texts(table, "evidence"),
            keys.texts(table, "missing"),
            keys.text(table, "remedy"),
            table.get("applications") == null ? null : keys.texts(table, "applications"),
            entry.name().line());
  }
}
