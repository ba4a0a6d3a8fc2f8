package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import java.util.Comparator;
import java.util.Locale;

/** Problems by where they stand in JSON. */
final class Pointed {
  /** So that numbers of elements compare as numbers, and what lies in an object goes before it. */
  static final Comparator<Problem> FROM_THE_END =
      Comparator.comparing((Problem problem) -> order(problem.pointer())).reversed();

  private Pointed() {}

  private static String order(String pointer) {
    if (pointer == null) {
      return "";
    }
    StringBuilder order = new StringBuilder();
    for (String part : pointer.split("/")) {
      boolean number = !part.isEmpty() && part.chars().allMatch(c -> c >= '0' && c <= '9');
      order
          .append('/')
          .append(number ? "0".repeat(Math.max(0, 9 - part.length())) : "")
          .append(part);
    }
    return order.toString();
  }

  /** The problem with its place in the JSON, which is all the place there is. */
  static Bilingual text(Problem problem) {
    return new Bilingual(problem.in(Locale.CHINESE), problem.in(Locale.ENGLISH));
  }
}
