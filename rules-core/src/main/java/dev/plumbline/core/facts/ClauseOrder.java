package dev.plumbline.core.facts;

import java.util.Comparator;

/** The order of clause ids: part by part, numbers by value, so that G.9 comes before G.10. */
public final class ClauseOrder {
  /** By part, numbers by their value. */
  public static final Comparator<String> BY_ID = ClauseOrder::compare;

  private ClauseOrder() {}

  private static int compare(String a, String b) {
    String[] left = a.split("\\.");
    String[] right = b.split("\\.");
    for (int i = 0; i < Math.min(left.length, right.length); i++) {
      int order = comparePart(left[i], right[i]);
      if (order != 0) {
        return order;
      }
    }
    return left.length != right.length
        ? Integer.compare(left.length, right.length)
        : a.compareTo(b);
  }

  private static int comparePart(String a, String b) {
    boolean numbers = a.matches("\\d{1,9}") && b.matches("\\d{1,9}");
    return numbers ? Integer.compare(Integer.parseInt(a), Integer.parseInt(b)) : a.compareTo(b);
  }
}
