package dev.plumbline.workbench.cases;

import dev.plumbline.fact.Shown;

/**
 * A text in both languages, in one line, numbers of identity documents masked. Immutable.
 *
 * @param chinese the text in Chinese
 * @param english the same in English
 */
public record Words(String chinese, String english) {
  /** Cleans both. */
  public Words {
    chinese = Shown.line(chinese);
    english = Shown.line(english);
  }

  @Override
  public String toString() {
    return chinese;
  }
}
