package dev.plumbline.core.facts;

import java.util.Collection;
import java.util.Optional;

/** Finds the name that somebody probably meant. */
public final class Names {
  private Names() {}

  /** The known name nearest to a mistyped one, if any is near. */
  public static Optional<String> nearest(String mistyped, Collection<String> known) {
    String best = null;
    int least = Math.max(1, Math.min(mistyped.length(), 40) / 3) + 1;
    for (String name : known) {
      int distance = name.equalsIgnoreCase(mistyped) ? 0 : distance(mistyped, name, least);
      if (distance < least) {
        least = distance;
        best = name;
      }
    }
    return Optional.ofNullable(best);
  }

  /** The edit distance of two names; {@code limit} for all that are farther apart. */
  private static int distance(String a, String b, int limit) {
    if (Math.abs(a.length() - b.length()) >= limit) {
      return limit;
    }
    int[] row = new int[b.length() + 1];
    for (int j = 0; j <= b.length(); j++) {
      row[j] = j;
    }
    for (int i = 1; i <= a.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j <= b.length(); j++) {
        int above = row[j];
        int change = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        row[j] = Math.min(change, Math.min(above, row[j - 1]) + 1);
        diagonal = above;
      }
    }
    return Math.min(row[b.length()], limit);
  }
}
