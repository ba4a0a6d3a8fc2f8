package dev.plumbline.fact;

import dev.plumbline.InputException;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A fact of a type that a guideline's rules declare themselves. Immutable.
 *
 * @param type the name of the type in the rules
 * @param properties its properties by name: texts, numbers, dates, booleans; one that is left out,
 *     or {@code null}, or a blank text, is unknown
 */
@Title(value = "规则包自定事实", en = "Fact of the pack's own type")
public record PackFact(String type, Map<String, ?> properties) {
  /**
   * Cleans the texts and copies the properties that are known.
   *
   * @throws InputException if any of them cannot be taken, with all that is wrong
   */
  public PackFact {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(properties, "properties");
    Checks checks = new Checks();
    Map<String, Object> known = new LinkedHashMap<>();
    properties.forEach(
        (name, value) -> {
          Object taken = taken(checks, Objects.requireNonNull(name, "properties"), value);
          if (taken != null) {
            known.put(name, taken);
          }
        });
    checks.done();
    properties = Collections.unmodifiableMap(known);
  }

  private static @Nullable Object taken(Checks checks, String name, Object value) {
    if (value instanceof String text) {
      return checks.text(name, text);
    }
    if (value instanceof BigDecimal number) {
      return checks.number(name, number);
    }
    if (value instanceof Double number) {
      return checks.finite(name, number);
    }
    if (value instanceof LocalDate date) {
      checks.date(name, date);
    } else if (value instanceof LocalDateTime time) {
      checks.time(name, time);
    }
    return value;
  }

  /** Those of one type behind each other, as JSON has them; {@code null} if there are none. */
  static @Nullable List<PackFact> together(@Nullable List<PackFact> facts) {
    if (facts == null || facts.isEmpty()) {
      return null;
    }
    Map<String, List<PackFact>> byType = new LinkedHashMap<>();
    for (PackFact fact : facts) {
      if (fact != null) { // told already
        byType.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
      }
    }
    return byType.values().stream().flatMap(List::stream).toList();
  }

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }
}
