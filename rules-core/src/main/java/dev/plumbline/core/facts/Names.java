package dev.plumbline.core.facts;

import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/**
 * Guesses the name that somebody meant who wrote one that does not exist. A guess is a courtesy: it
 * is not made about names that nobody types, nor beyond a number of steps.
 */
public final class Names {
  /** What {@link #distance} gives for names too far apart to be meant for each other. */
  public static final int FAR = Integer.MAX_VALUE;

  /** Longer names are copied, not typed. */
  private static final int LONGEST = 100;

  /** More letters than a slip of the hand changes. */
  private static final int MOST_EDITS = 12;

  /** Letters compared for one guess. */
  static final int MOST_STEPS = 400_000;

  private static final String SPACING = " \t\n\u000B\f\r_-";

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
    return new Guess(mistyped).of(titles);
  }

  /**
   * How many letters two names are apart, however they are spaced or cased; {@link #FAR} if it is
   * more than a third of the longer one.
   */
  public static int distance(String written, String known) {
    return new Guess(written).distance(known);
  }

  /** A guess at what somebody meant; counts its steps. */
  static final class Guess {
    private final String mistyped;
    private final String folded;
    private int steps;

    Guess(String mistyped) {
      this.mistyped = mistyped;
      this.folded = mistyped.length() > LONGEST ? null : folded(mistyped);
    }

    int steps() {
      return steps;
    }

    Optional<String> of(Map<String, String> titles) {
      String nearest = null;
      int least = FAR;
      for (Map.Entry<String, String> each : titles.entrySet()) {
        if (folded == null || steps > MOST_STEPS) {
          break;
        }
        String title = each.getValue();
        int distance = distance(each.getKey());
        if (!each.getKey().equals(title)) {
          distance = Math.min(distance, distance(title));
        }
        if (distance < least
            || distance == least
                && nearest != null
                && comesFirst(mistyped, each.getKey(), nearest)) {
          least = distance;
          nearest = each.getKey();
        }
      }
      return Optional.ofNullable(nearest);
    }

    int distance(String known) {
      steps++;
      if (folded == null || known.length() > LONGEST) {
        return FAR;
      }
      String other = folded(known);
      int longer = Math.max(folded.length(), other.length());
      int allowed = Math.min(longer / 3, MOST_EDITS);
      if (Math.abs(folded.length() - other.length()) > allowed) {
        return FAR;
      }
      int distance = edits(folded, other, allowed);
      return distance <= allowed ? distance : FAR;
    }

    /**
     * Letters inserted, left out, replaced, or swapped with their neighbour. Looks no further aside
     * than so many edits lead, and no further on than they last.
     */
    private int edits(String one, String other, int allowed) {
      int far = allowed + 1;
      int[] before = new int[other.length() + 1];
      int[] last = new int[other.length() + 1];
      int[] cost = new int[other.length() + 1];
      for (int j = 0; j <= other.length(); j++) {
        last[j] = j;
      }
      for (int i = 1; i <= one.length(); i++) {
        int from = Math.max(1, i - allowed);
        int to = Math.min(other.length(), i + allowed);
        cost[0] = i;
        if (from > 1) {
          cost[from - 1] = far;
        }
        int least = from > 1 ? far : i;
        for (int j = from; j <= to; j++) {
          steps++;
          int beside = j < i + allowed ? last[j] : far;
          int replaced = last[j - 1] + (one.charAt(i - 1) == other.charAt(j - 1) ? 0 : 1);
          int edits = Math.min(replaced, 1 + Math.min(beside, cost[j - 1]));
          if (i > 1
              && j > 1
              && one.charAt(i - 1) == other.charAt(j - 2)
              && one.charAt(i - 2) == other.charAt(j - 1)) {
            edits = Math.min(edits, before[j - 2] + 1);
          }
          cost[j] = edits;
          least = Math.min(least, edits);
        }
        if (least > allowed) {
          return far;
        }
        int[] spare = before;
        before = last;
        last = cost;
        cost = spare;
      }
      return last[other.length()];
    }
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

  private static String folded(String name) {
    String lower = name.toLowerCase(Locale.ROOT);
    StringBuilder folded = new StringBuilder(lower.length());
    for (int i = 0; i < lower.length(); i++) {
      if (SPACING.indexOf(lower.charAt(i)) < 0) {
        folded.append(lower.charAt(i));
      }
    }
    return folded.toString();
  }
}
