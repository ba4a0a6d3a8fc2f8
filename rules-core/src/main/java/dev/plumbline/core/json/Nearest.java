package dev.plumbline.core.json;

import dev.plumbline.core.facts.Names;
import java.util.Collection;
import java.util.stream.Collectors;

/** Guesses which property someone meant who wrote a name that no property has. */
final class Nearest {
  /** As many names are told, and looked at for a guess; the guideline's own types come last. */
  private static final int MOST = 200;

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
    String names = known.stream().map(Known::name).limit(MOST).collect(Collectors.joining("、"));
    return problem
        + "，请删去或改名；这里能写的有："
        + names
        + (known.size() > MOST ? "等 " + known.size() + " 项" : "");
  }

  /** The nearest known name or title, {@code null} if none is near. */
  private static Known guess(String written, Collection<Known> known) {
    Known nearest = null;
    int least = Names.FAR;
    for (Known each : known.stream().limit(MOST).toList()) {
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

  private static int distance(String written, String known) {
    return known == null ? Names.FAR : Names.distance(written, known);
  }
}
