package dev.plumbline.cli;

import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import java.util.HashMap;
import java.util.Map;

/** What the clauses ask, in the reader's language. */
final class Statements {
  private final Map<String, String> byClause = new HashMap<>();

  Statements(Guideline guideline, Lang lang) {
    for (Clause clause : guideline.clauses()) {
      byClause.putIfAbsent(clause.id(), lang.pick(clause.statement(), clause.english()));
    }
  }

  /** What a clause asks, or the given text where the guideline does not know it. */
  String of(String clause, String otherwise) {
    return byClause.getOrDefault(clause, otherwise);
  }
}
