package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.some;

import dev.plumbline.fact.Indicator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** The targets of topic 2 by their categories; one target may count in several. */
final class Benefits {
  static final List<String> CATEGORIES = List.of("技术效益", "经济效益", "社会效益");

  private final List<Indicator> targets;

  Benefits(List<Indicator> targets) {
    this.targets = targets;
  }

  private static List<String> categories(Indicator target) {
    return Lists.members(Words.CATEGORY, target.category());
  }

  Truth claimed(String category) {
    return some(targets, target -> isIn(target, category));
  }

  private static Truth isIn(Indicator target, String... asked) {
    List<String> members = categories(target);
    return members == null
        ? Truth.UNKNOWN
        : some(members, member -> Words.is(Words.CATEGORY, member, asked));
  }

  Truth twoCategories() {
    return two(false);
  }

  /** Whether two categories have a target with a number and its unit. */
  Truth twoMeasured() {
    return two(true);
  }

  /** Whether no more than one target is known to be in a category at all. */
  Truth ofOneTarget() {
    String[] asked = CATEGORIES.toArray(String[]::new);
    return targets == null
        ? Truth.UNKNOWN
        : Truth.of(targets.stream().filter(t -> isIn(t, asked) == Truth.TRUE).count() <= 1);
  }

  /** Whether a target that counts has the number 0. */
  Truth ofNothing() {
    String[] asked = CATEGORIES.toArray(String[]::new);
    return some(
        targets,
        target ->
            isIn(target, asked).and(Truth.of(measured(target) && target.value().signum() == 0)));
  }

  private static boolean measured(Indicator target) {
    return target.value() != null && Folding.said(target.measure()) != null;
  }

  private Truth two(boolean measured) {
    if (targets == null) {
      return Truth.UNKNOWN;
    }
    Set<String> certain = new HashSet<>();
    Set<String> possible = new HashSet<>();
    int unrecognised = 0;
    int unnamed = 0;
    for (Indicator target : targets) {
      boolean counts = !measured || measured(target);
      List<String> members = categories(target);
      if (members == null) {
        unnamed++;
        continue;
      }
      for (String member : members) {
        String category = Words.known(Words.CATEGORY, member);
        if (category == null) {
          unrecognised += counts ? 1 : 0;
          unnamed += counts ? 0 : 1;
        } else if (CATEGORIES.contains(category)) {
          (counts ? certain : possible).add(category);
        }
      }
    }
    possible.addAll(certain);
    if (certain.size() >= 2) {
      return Truth.TRUE;
    }
    if (certain.size() + unrecognised >= 2) {
      return Truth.OPEN;
    }
    return possible.size() + unrecognised + unnamed < 2 ? Truth.FALSE : Truth.UNKNOWN;
  }
}
