package dev.plumbline.mutation;

/**
 * A stretch of tokens of one rule: an item between the brackets of a pattern, a value of a
 * definition, or a whole pattern. Immutable.
 *
 * @param type the type of the fact it is about, or {@code null} for a pattern
 * @param index which item or value it is, from 0
 * @param first its first token
 * @param last its last token
 */
record Span(String type, int index, int first, int last) {
  boolean holds(int token) {
    return first <= token && token <= last;
  }
}
