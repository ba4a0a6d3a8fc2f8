package dev.plumbline.core.check.reason;

import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.List;

/**
 * Places inside one of some areas. Immutable.
 *
 * @param areas the areas
 */
record Areas(List<Place> areas) implements ValueSet {
  /** Copies the areas. */
  Areas {
    areas = List.copyOf(areas);
  }

  @Override
  public ValueSet and(ValueSet other) {
    List<Place> common = new ArrayList<>();
    for (Place one : areas) {
      for (Place another : ((Areas) other).areas()) {
        if (one.within(another)) {
          common.add(one);
        } else if (another.within(one)) {
          common.add(another);
        }
      }
    }
    return new Areas(common);
  }

  @Override
  public Areas orMissing() {
    return this; // only a place that is there lies in two areas
  }

  @Override
  public boolean isEmpty() {
    return areas.isEmpty();
  }

  @Override
  public boolean within(ValueSet others) {
    return areas.stream().allMatch(one -> ((Areas) others).areas().stream().anyMatch(one::within));
  }
}
