package dev.plumbline.workbench.cases;

import dev.plumbline.Problem;

/**
 * Something of the rules that no case tries. Immutable.
 *
 * @param clause the clause's id; {@code null} for the condition of a scope
 * @param file the file of the rule, within the pack
 * @param line the line, from 1
 * @param column the column, from 1
 * @param what what is not tried
 */
public record Hole(String clause, String file, int line, int column, Words what) {
  /** {@code file:line:column: what}, in Chinese. */
  @Override
  public String toString() {
    return problem().toString();
  }

  /** The same in English. */
  public String toEnglish() {
    return problem().toEnglish();
  }

  private Problem problem() {
    return new Problem(file, line, column, null, what.chinese(), what.english());
  }
}
