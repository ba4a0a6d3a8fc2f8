package dev.plumbline.workbench.cases;

/**
 * A text in both languages. Immutable.
 *
 * @param chinese the text in Chinese
 * @param english the same in English
 */
public record Words(String chinese, String english) {
  @Override
  public String toString() {
    return chinese;
  }
}
