package dev.plumbline.fact;

import java.math.BigDecimal;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/**
 * A fact of a type that a guideline's rules declare themselves. Immutable.
 *
 * @param type the name of the type in the rules
 * @param properties its properties by name: texts, numbers, dates, booleans; one that is left out
 *     is unknown
 */
@Title(value = "规则包自定事实", en = "Fact of the pack's own type")
public record PackFact(String type, Map<String, ?> properties) {
  /** Copies the properties. */
  public PackFact {
    Objects.requireNonNull(type, "事实类型不能为空");
    Map<String, Object> copy = new LinkedHashMap<>();
    properties.forEach((name, value) -> copy.put(name, taken(name, value)));
    properties = Collections.unmodifiableMap(copy);
  }

  private static Object taken(String name, Object value) {
    if (value instanceof String text) {
      return Folding.checked(Text.sized(text));
    }
    return value instanceof BigDecimal number
        ? Text.sized("「" + name + "」", number, Text.MOST_DIGITS)
        : value;
  }
}
