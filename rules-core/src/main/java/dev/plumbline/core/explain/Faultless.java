package dev.plumbline.core.explain;

import dev.plumbline.core.explain.Step.Binds;
import dev.plumbline.core.explain.Step.Part;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which rules have no condition that can throw. A session sets such a rule aside even where it does
 * not come to matter, and so it alone can decide it: where a date from outside is moved it may
 * leave the calendar, and where a text from outside is taken for an area it may be none. What the
 * pack itself defines is looked at.
 */
final class Faultless {
  /** So far from the ends of the calendar, a date can be moved by all that a rule may say. */
  private static final int FIRST_YEAR = Year.MIN_VALUE / 2;

  private static final int LAST_YEAR = Year.MAX_VALUE / 2;

  private final FactSet defined;

  /**
   * Of the rules of a pack.
   *
   * @param defined the facts that the pack defines
   */
  Faultless(FactSet defined) {
    this.defined = defined;
  }

  boolean is(RuleSteps rule) {
    List<Step> steps = rule.steps();
    for (int i = 0; i < steps.size(); i++) {
      Step step = steps.get(i);
      for (Part part : step.parts()) {
        if (!is(part.item(), step, steps.subList(0, i + 1))) {
          return false;
        }
      }
    }
    return true;
  }

  private boolean is(Item item, Step step, List<Step> before) {
    if (item instanceof Item.Bind bind && bind.method() != null) {
      return bind.arguments().stream().allMatch(Item.Literal.class::isInstance)
          && isAlways(step.type(), bind.path(), Faultless::isMovable);
    }
    return !(item instanceof Item.Test test)
        || test.arguments().stream().allMatch(area -> isArea(area, step, before));
  }

  private static boolean isMovable(Object value) {
    int year =
        value instanceof LocalDate day
            ? day.getYear()
            : value instanceof LocalDateTime time ? time.getYear() : Integer.MAX_VALUE;
    return year > FIRST_YEAR && year < LAST_YEAR;
  }

  private boolean isArea(Operand operand, Step step, List<Step> before) {
    if (operand instanceof Item.Literal) {
      return true; // looked at when the pack was read
    }
    if (operand instanceof PathTo path) {
      return isArea(step.type(), path);
    }
    for (Step earlier : before) {
      for (Part part : earlier.parts()) {
        if (part instanceof Binds binds
            && operand instanceof Item.Variable variable
            && binds.item().variable().equals(variable.name())) {
          return binds.item().method() == null && isArea(earlier.type(), binds.item().path());
        }
      }
    }
    return false;
  }

  private boolean isArea(FactType type, PathTo path) {
    return type.typeAt(path.names()) == Place.class
        || isAlways(type, path, Faultless::isArea) && type.presence() == Presence.DEFINED;
  }

  private static boolean isArea(Object value) {
    return value instanceof String text && Place.find(text).isPresent();
  }

  /**
   * Whether all values that there can be are such. The facts of the API check their own dates; what
   * a pack declares and applications give is not known.
   */
  private boolean isAlways(FactType type, PathTo path, Predicate<Object> such) {
    if (type.presence() != Presence.DEFINED) {
      return FactTypes.general(type.name()) == type;
    }
    return defined.of(type.type()).stream()
        .map(fact -> Values.at(type, fact, path))
        .allMatch(value -> value == null || such.test(value));
  }
}
