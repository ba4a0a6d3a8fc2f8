package dev.plumbline.core.json;

import java.util.Collection;
import java.util.Locale;
import java.util.stream.Collectors;

/** Guesses which property someone meant who wrote a name that no property has. */
final class Nearest {
  private Nearest() {}

  /**
   * A name that may be written.
   *
   * @param name the name in JSON
   * @param title what a person calls it in Chinese, or {@code null}
   * @param english the same in English, or {@code null}
   */
  record Known(String name, String title, String english) {
    /** The name, with the Chinese title where it has one. */
    String shown() {
      return "「" + name + "」" + (title == null ? "" : "（" + title + "）");
    }
  }

  /** What to say of a name that is not known. */
  static String unknown(String written, Collection<Known> known) {
    String problem = "没有" + Echo.of(written) + "这一项";
    Known guess = guess(written, known);
    if (guess != null) {
      return problem + "，是不是" + guess.shown() + "？";
    }
    String names = known.stream().map(Known::name).collect(Collectors.joining("、"));
    return problem + "，请删去或改名；这里能写的有：" + names;
  }

  /** The nearest known name or title, {@code null} if none is near. */
  private static Known guess(String written, Collection<Known> known) {
    Known nearest = null;
    int least = Integer.MAX_VALUE;
    for (Known each : known) {
      int distance =
          Math.min(
              distance(written, each.name()),
              Math.min(distance(written, each.title()), distance(written, each.english())));
      if (distance < least) {
        least = distance;
        nearest = each;
      }
    }
    return nearest;
  }

  /** How far apart two names are, however they are spaced or cased; too far counts as infinite. */
  private static int distance(String written, String known) {
    if (known == null) {
      return Integer.MAX_VALUE;
    }
    String one = folded(written);
    String other = folded(known);
    int allowed = Math.max(one.length(), other.length()) / 3;
    if (Math.abs(one.length() - other.length()) > allowed) {
      return Integer.MAX_VALUE;
    }
    int distance = edits(one, other);
    return distance <= allowed ? distance : Integer.MAX_VALUE;
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
