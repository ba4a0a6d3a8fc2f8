package dev.plumbline.core.check;

/**
 * A line of a vocabulary, taken apart. Immutable.
 *
 * @param text all of it
 * @param form what it says of the word
 * @param word what it is about: a word, another spelling of one, or a field to take words from
 * @param of the word on the right, or {@code null} if there is none
 */
public record WordLine(String text, Form form, String word, String of) {
  private static final String SPELLING = " 即 ";
  private static final String KIND = " 属于 ";
  private static final String NOT_ACCEPTED = " 不认可";

  /** What a line says. */
  enum Form {
    /** It is a word. */
    WORD,
    /** It is another spelling of the word on the right. */
    SPELLING,
    /** It is a kind of the word on the right. */
    KIND,
    /** It is a word that nothing accepts. */
    NOT_ACCEPTED
  }

  /** Takes a line apart. */
  public static WordLine of(Object line) {
    String text = String.valueOf(line).strip();
    if (text.contains(SPELLING)) {
      return apart(text, Form.SPELLING, SPELLING);
    }
    if (text.contains(KIND)) {
      return apart(text, Form.KIND, KIND);
    }
    if (text.endsWith(NOT_ACCEPTED)) {
      String word = text.substring(0, text.length() - NOT_ACCEPTED.length()).strip();
      return new WordLine(text, Form.NOT_ACCEPTED, word, null);
    }
    return new WordLine(text, Form.WORD, text, null);
  }

  private static WordLine apart(String text, Form form, String between) {
    int at = text.indexOf(between);
    String of = text.substring(at + between.length()).strip();
    return new WordLine(text, form, text.substring(0, at).strip(), of);
  }
}
