package dev.plumbline.bench.hand;

import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Place;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** 对口地区: the counterpart areas, and how evidence tells of them. */
final class HandAreas {
  private static final int LEVELS = 3;

  /** In the order of their names: of several that would do, the first is told. */
  static final List<Place> COUNTERPARTS =
      Stream.of(
              "500101", "350400", "530000", "540233", "650200", "341500", "653126", "420506",
              "540223", "653130", "540225", "632600", "540222", "653124", "653125", "540224")
          .map(Place::of)
          .toList();

  private static final List<Value> ALL = COUNTERPARTS.stream().map(HandQuestion::area).toList();

  private HandAreas() {}

  /** The first area that a place lies in; {@code null} if there is none. */
  static Place around(Place place, List<Place> areas) {
    for (Place area : areas) {
      if (place.within(area)) {
        return area;
      }
    }
    return null;
  }

  /** The first counterpart area that a place holds, and more; {@code null} if there is none. */
  static Place inside(Place place) {
    if (place != null) {
      for (Place area : COUNTERPARTS) {
        if (place.widerThan(area)) {
          return area;
        }
      }
    }
    return null;
  }

  /** The first counterpart area that a place has something of; {@code null} if there is none. */
  static Place near(Place place) {
    for (Place area : COUNTERPARTS) {
      if (place.overlaps(area)) {
        return area;
      }
    }
    return null;
  }

  /** That a place lies in a counterpart area: if not, all of them are told. */
  static HandReasons within(HandReasons why, HandQuestion asked, Place place, Severity weighs) {
    if (place == null) {
      return why.lacks(asked.missing(), weighs);
    }
    Place area = around(place, COUNTERPARTS);
    List<Value> demanded =
        area == null ? nearestFirst(ALL, place) : List.of(HandQuestion.area(area));
    return why.tells(
        area != null,
        asked.answer(List.of(HandQuestion.area(place)), demanded, null, area != null));
  }

  /** Areas, those first with which a place has most levels of divisions in common. */
  static List<Value> nearestFirst(Collection<Value> areas, Place to) {
    return areas.stream()
        .map(value -> ((Value.Area) value).place())
        .sorted(
            Comparator.comparing((Place area) -> -common(area, to))
                .thenComparing(Place::code)
                .thenComparing(Place::corps))
        .<Value>map(Value.Area::new)
        .toList();
  }

  private static int common(Place area, Place to) {
    int common = 0;
    while (area.corps() == to.corps()
        && common < LEVELS
        && area.code().regionMatches(0, to.code(), 0, 2 * (common + 1))) {
      common++;
    }
    return common;
  }
}
