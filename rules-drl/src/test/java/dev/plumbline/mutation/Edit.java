package dev.plumbline.mutation;

import java.util.Comparator;
import java.util.List;

/**
 * A stretch of text that is replaced. Immutable.
 *
 * @param start where it begins
 * @param end where it ends, exclusive
 * @param with what comes in its place
 */
record Edit(int start, int end, String with) {
  static Edit of(Token token, String with) {
    return new Edit(token.start(), token.end(), with);
  }

  /** A text after edits that do not overlap. */
  static String apply(String text, List<Edit> edits) {
    StringBuilder edited = new StringBuilder(text);
    edits.stream()
        .sorted(Comparator.comparing(Edit::start).reversed())
        .forEach(edit -> edited.replace(edit.start, edit.end, edit.with));
    return edited.toString();
  }
}
