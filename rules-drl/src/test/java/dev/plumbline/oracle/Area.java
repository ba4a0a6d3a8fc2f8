package dev.plumbline.oracle;

import dev.plumbline.fact.Place;

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

  static Truth shanghai(Place place) {
    return in(place, "31");
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
    int digits = area.code().endsWith("0000") ? 2 : area.code().endsWith("00") ? 4 : 6;
    return place.code().regionMatches(0, area.code(), 0, digits);
  }
}
