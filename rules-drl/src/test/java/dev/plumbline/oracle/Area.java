package dev.plumbline.oracle;

import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Place;
import java.util.Arrays;

/** Containment of places, by the digits of their codes. */
final class Area {
  /** The 16 counterpart areas of the note below annex 1, each by the digits all of it shares. */
  private static final String[] COUNTERPARTS = {
    "653126",
    "653125",
    "653124",
    "653130",
    "6502", // 叶城 莎车 泽普 巴楚 克拉玛依
    "540222",
    "540225",
    "540223",
    "540233",
    "540224", // 江孜 拉孜 定日 亚东 萨迦
    "53",
    "6326",
    "500101",
    "420506",
    "3504",
    "3415" // 云南 果洛 万州 夷陵 三明 六安
  };

  private Area() {}

  static Truth counterpart(Place place) {
    if (place == null) {
      return Truth.UNKNOWN;
    }
    if (place.corps()) {
      return Truth.FALSE;
    }
    for (String digits : COUNTERPARTS) {
      if (place.code().startsWith(digits)) {
        return Truth.TRUE;
      }
    }
    return Truth.FALSE;
  }

  /** Whether it is wider than a counterpart area that lies in it (B7, B49). */
  static Truth aroundCounterpart(Place place) {
    return place == null
        ? Truth.UNKNOWN
        : Truth.of(Arrays.stream(COUNTERPARTS).anyMatch(area -> around(place, area)));
  }

  /** Whether a counterpart area that lies in the place is one that the division reaches into. */
  static Truth sharedCounterpart(Place place, Place division) {
    if (place == null || division == null) {
      return Truth.UNKNOWN;
    }
    return Truth.of(
        Arrays.stream(COUNTERPARTS)
            .filter(area -> around(place, area))
            .anyMatch(area -> around(division, area) || in(division, area) == Truth.TRUE));
  }

  /** Whether the place is wider than all that these digits begin, and has it inside. */
  static boolean around(Place place, String digits) {
    String own = digits(place);
    return !place.corps() && digits.startsWith(own) && digits.length() > own.length();
  }

  private static String digits(Place place) {
    String code = place.code();
    return code.substring(0, code.endsWith("0000") ? 2 : code.endsWith("00") ? 4 : 6);
  }

  static Truth shanghai(Place place) {
    return in(place, "31");
  }

  /** Whether it is the whole city, and none of its districts. */
  static Truth allShanghai(Place place) {
    return Known.same(Known.get(place, Place::code), "310000");
  }

  /** Whether the code begins with these digits; a place of the Corps is in none. */
  static Truth in(Place place, String digits) {
    return place == null
        ? Truth.UNKNOWN
        : Truth.of(!place.corps() && place.code().startsWith(digits));
  }

  /** Whether it is a whole province, or the Corps as a whole. */
  static Truth provincial(Place place) {
    return place == null ? Truth.UNKNOWN : Truth.of(place.code().endsWith("0000"));
  }

  /** Whether there is cooperation outside the primary place as well (B16). */
  static boolean elsewhere(Cooperation cooperation) {
    return cooperation != null
        && cooperation.otherPlaces().stream()
            .anyMatch(other -> within(other, cooperation.place()) != Truth.TRUE);
  }

  static Truth within(Place place, Place area) {
    return place == null || area == null ? Truth.UNKNOWN : Truth.of(inside(place, area));
  }

  static Truth overlap(Place one, Place other) {
    return within(one, other).or(within(other, one));
  }

  private static boolean inside(Place place, Place area) {
    if (place.corps() != area.corps()) {
      return false;
    }
    if (area.corps() && area.code().equals("650000")) {
      return true;
    }
    return place.code().startsWith(digits(area));
  }
}
