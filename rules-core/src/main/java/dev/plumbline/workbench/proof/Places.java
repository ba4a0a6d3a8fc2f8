package dev.plumbline.workbench.proof;

import dev.plumbline.InputException;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Places that stand for all others: one for each way to lie to some areas. */
final class Places {
  private static final String CORPS = "65";
  private static final List<String> ELSEWHERE = List.of("42", "43", "41", "37");
  private static final Map<String, List<Place>> INSIDE = new ConcurrentHashMap<>();

  private Places() {}

  /**
   * One place for each way to lie to some areas, those first.
   *
   * @param corps whether it is asked too if one is of the Corps
   */
  static List<Object> of(Collection<Place> areas, boolean corps) {
    Set<String> provinces = new LinkedHashSet<>();
    areas.forEach(area -> provinces.add(area.code().substring(0, 2)));
    if (corps) {
      provinces.add(CORPS);
    }
    ELSEWHERE.stream().filter(code -> !provinces.contains(code)).limit(1).forEach(provinces::add);
    Map<List<Object>, Place> found = new LinkedHashMap<>();
    areas.forEach(area -> found.putIfAbsent(how(area, areas), area));
    for (String province : provinces) {
      INSIDE
          .computeIfAbsent(province, Places::inside)
          .forEach(place -> found.putIfAbsent(how(place, areas), place));
    }
    return new ArrayList<>(found.values());
  }

  private static List<Object> how(Place place, Collection<Place> areas) {
    List<Object> how = new ArrayList<>(List.of(place.level(), place.corps()));
    for (Place area : areas) {
      how.add(
          place.code().equals(area.code())
              ? place.corps() == area.corps() ? "is" : "beside"
              : place.within(area) ? "in" : area.within(place) ? "around" : "apart");
    }
    return how;
  }

  /** All divisions of a province, and of the Corps there. */
  private static List<Place> inside(String province) {
    List<Place> all = new ArrayList<>();
    Place.all()
        .filter(place -> place.code().startsWith(province))
        .forEach(
            place -> {
              all.add(place);
              if (province.equals(CORPS)) {
                ofCorps(place, all);
              }
            });
    return all;
  }

  private static void ofCorps(Place place, List<Place> all) {
    try {
      all.add(new Place(place.code(), true));
    } catch (InputException e) {
      // there is none of the Corps
    }
  }
}
