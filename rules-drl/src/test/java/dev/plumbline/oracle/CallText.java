package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Recommendation;
import java.lang.Character.UnicodeScript;
import java.text.Normalizer;

/** What an application says it is about, in the form in which two such texts compare. */
final class CallText {
  private CallText() {}

  /** The abstract, or where there is none the whole summary of the recommendation; or null. */
  static String of(Application application) {
    if (application.summary() != null) {
      return folded(application.summary());
    }
    Recommendation paper = application.recommendation();
    if (paper == null
        || paper.background() == null
        || paper.foundation() == null
        || paper.outcome() == null) {
      return null;
    }
    return folded(paper.background() + paper.foundation() + paper.outcome());
  }

  /** Half-width, with one space where there are several and none beside Han or punctuation. */
  private static String folded(String text) {
    int[] all = Normalizer.normalize(text, Normalizer.Form.NFKC).strip().codePoints().toArray();
    StringBuilder folded = new StringBuilder();
    int before = 0;
    boolean space = false;
    for (int c : all) {
      if (Character.isWhitespace(c) || Character.isSpaceChar(c)) {
        space = true;
        continue;
      }
      if (space && !tight(before) && !tight(c)) {
        folded.append(' ');
      }
      folded.appendCodePoint(c);
      before = c;
      space = false;
    }
    return folded.toString();
  }

  private static boolean tight(int c) {
    return UnicodeScript.of(c) == UnicodeScript.HAN
        || switch (Character.getType(c)) {
          case Character.CONNECTOR_PUNCTUATION,
              Character.DASH_PUNCTUATION,
              Character.START_PUNCTUATION,
              Character.END_PUNCTUATION,
              Character.INITIAL_QUOTE_PUNCTUATION,
              Character.FINAL_QUOTE_PUNCTUATION,
              Character.OTHER_PUNCTUATION ->
              true;
          default -> false;
        };
  }
}
