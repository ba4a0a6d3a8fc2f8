package dev.plumbline.oracle;

import dev.plumbline.fact.Place;
import java.util.List;

/** What the word for an authority says of its level, beside what its division says. */
final class Levels {
  private static final String PROVINCE = "省级";

  private Levels() {}

  /** The level that the word names; {@code null} if it names none. */
  private static String word(String type) {
    String known = Words.known(Words.SENDER_TYPE, type);
    return known == null
        ? null
        : List.of(PROVINCE, "地级", "县级").stream()
            .filter(level -> Words.SENDER_TYPE.within(known, level + "科技主管部门"))
            .findFirst()
            .orElse(null);
  }

  private static String division(Place place) {
    return place.code().endsWith("0000") ? PROVINCE : place.code().endsWith("00") ? "地级" : "县级";
  }

  /** Whether the word names another level than the division has. */
  static Truth differ(String type, Place under) {
    String named = word(type);
    return Truth.of(named != null && under != null && !named.equals(division(under)));
  }
}
