package dev.plumbline.core.facts;

import java.util.Comparator;

/** The order of clause ids: part by part, numbers by value, so that G.9 comes before G.10. */
public final class ClauseOrder {
  /** By part, numbers by their value. */
  public static final Comparator<String> BY_ID = ClauseOrder::compare;

  private static final int MOST_DIGITS = 9;

  private ClauseOrder() {}

  /** Without taking the ids apart: thousands are compared before the first verdict. */
  private static int compare(String a, String b) {
    int left = 0;
    int right = 0;
    while (left < a.length() && right < b.length()) {
      int leftEnd = end(a, left);
      int rightEnd = end(b, right);
      int order = comparePart(a, left, leftEnd, b, right, rightEnd);
      if (order != 0) {
        return order;
      }
      left = leftEnd + 1;
      right = rightEnd + 1;
    }
    int rest = Boolean.compare(left < a.length(), right < b.length());
    return rest != 0 ? rest : a.compareTo(b);
  }

  private static int end(String id, int from) {
    int dot = id.indexOf('.', from);
    return dot < 0 ? id.length() : dot;
  }

  private static int comparePart(
      String a, int left, int leftEnd, String b, int right, int rightEnd) {
    int one = number(a, left, leftEnd);
    int other = number(b, right, rightEnd);
    if (one >= 0 || other >= 0) {
      // What is no number comes behind all that are, so that there is one order of any three.
      return Integer.compareUnsigned(one, other);
    }
    return a.substring(left, leftEnd).compareTo(b.substring(right, rightEnd));
  }

  /** The number that a part is; -1 if it is none, or one of more digits than any id has. */
  private static int number(String id, int from, int end) {
    if (from == end || end - from > MOST_DIGITS) {
      return -1;
    }
    int number = 0;
    for (int i = from; i < end; i++) {
      char c = id.charAt(i);
      if (c < '0' || c > '9') {
        return -1;
      }
      number = 10 * number + c - '0';
    }
    return number;
  }
}
