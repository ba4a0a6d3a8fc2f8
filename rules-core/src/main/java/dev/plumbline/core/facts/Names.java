package dev.plumbline.core.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Guesses the name that somebody meant who wrote one that does not exist. */
public final class Names {
  /** What {@link #distance} gives for names too far apart to be meant for each other. */
  public static final int FAR = Integer.MAX_VALUE;

  private Names() {}

  /**
   * The known name nearest to a mistyped one, if any is near; of several the one that begins as it
   * does, then the first by letters.
   */
  public static Optional<String> nearest(String mistyped, Collection<String> known) {
    Map<String, String> names = new LinkedHashMap<>();
    known.forEach(name -> names.put(name, name));
    return nearestTitled(mistyped, names);
  }

  /**
   * The known name that somebody meant who wrote another, or wrote what it is called in Chinese.
   *
   * @param titles what the known names are called, by name
   */
  public static Optional<String> nearestTitled(String mistyped, Map<String, String> titles) {
    String nearest = null;
    int least = FAR;
    for (Map.Entry<String, String> each : titles.entrySet()) {
      int distance =
          Math.min(distance(mistyped, each.getKey()), distance(mistyped, each.getValue()));
      if (distance < least
          || distance == least && nearest != null && comesFirst(mistyped, each.getKey(), nearest)) {
        least = distance;
        nearest = each.getKey();
      }
    }
    return Optional.ofNullable(nearest);
  }

  private static boolean comesFirst(String mistyped, String one, String other) {
    int alike = Integer.compare(common(mistyped, one), common(mistyped, other));
    return alike > 0 || alike == 0 && one.compareTo(other) < 0;
  }

  private static int common(String one, String other) {
    int i = 0;
    while (i < one.length() && i < other.length() && one.charAt(i) == other.charAt(i)) {
      i++;
    }
    return i;
  }

  /**
   * How many letters two names are apart, however they are spaced or cased; {@link #FAR} if it is
   * more than a third of the longer one.
   */
  public static int distance(String written, String known) {
    String one = folded(written);
    String other = folded(known);
    int allowed = Math.max(one.length(), other.length()) / 3;
    if (Math.abs(one.length() - other.length()) > allowed) {
      return FAR;
    }
    int distance = edits(one, other);
    return distance <= allowed ? distance : FAR;
  }

  private static String folded(String name) {
    return name.toLowerCase(Locale.ROOT).replaceAll("[\\s_-]", "");
  }

  /** Letters inserted, left out, replaced, or swapped with their neighbour. */
  private static int edits(String one, String other) {
    int[][] cost = new int[one.length() + 1][other.length() + 1];
    for (int i = 0; i <= one.length(); i++) {
      for (int j = 0; j <= other.length(); j++) {
        if (i == 0 || j == 0) {
          cost[i][j] = i + j;
          continue;
        }
        int replaced = cost[i - 1][j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
        cost[i][j] = Math.min(replaced, 1 + Math.min(cost[i - 1][j], cost[i][j - 1]));
        if (i > 1
            && j > 1
            && one.charAt(i - 1) == other.charAt(j - 2)
            && one.charAt(i - 2) == other.charAt(j - 1)) {
          cost[i][j] = Math.min(cost[i][j], cost[i - 2][j - 2] + 1);
        }
      }
    }
    return cost[one.length()][other.length()];
  }
}
