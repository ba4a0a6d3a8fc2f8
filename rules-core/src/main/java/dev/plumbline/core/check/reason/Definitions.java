package dev.plumbline.core.check.reason;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.fact.Call;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The facts that a pack's definitions insert, by type. Immutable. */
public final class Definitions {
  /**
   * What one definition inserts. Immutable.
   *
   * @param rule the definition
   * @param values its values by property, numbers without trailing zeros
   */
  public record Defined(Definition rule, Map<String, Object> values) {
    /** Copies the values. */
    public Defined {
      values = Map.copyOf(values);
    }
  }

  private final Map<String, List<Defined>> byType = new HashMap<>();
  private final Set<String> unsure = new HashSet<>();
  private final boolean complete;

  /**
   * Reads the definitions.
   *
   * @param sound the rules that nothing is wrong with
   * @param unread what could not be read, and may define more
   */
  public Definitions(PackText text, Predicate<RuleText> sound, UnparsedParts unread) {
    this.complete = unread.isNothing();
    for (Definition rule : text.only(Definition.class).toList()) {
      FactType type = text.types().named(rule.type());
      if (type == null || !sound.test(rule)) {
        unsure.add(rule.type());
        continue;
      }
      List<Property> fields = type.fields();
      Map<String, Object> values = new HashMap<>();
      for (int i = 0; i < fields.size(); i++) {
        values.put(fields.get(i).name(), normal(rule.values().get(i)));
      }
      byType.computeIfAbsent(rule.type(), t -> new ArrayList<>()).add(new Defined(rule, values));
    }
  }

  /** All facts of a type; {@code null} if more of them may be defined elsewhere. */
  public List<Defined> all(FactType type) {
    boolean known =
        complete
            && type.presence() == Presence.DEFINED
            && !type.name().equals(Call.class.getSimpleName())
            && !unsure.contains(type.name());
    return known ? byType.getOrDefault(type.name(), List.of()) : null;
  }

  /** The facts of all types that could be read. */
  public Iterable<Defined> read() {
    return byType.values().stream().flatMap(List::stream).toList();
  }

  /** A value in the form in which equal ones are equal. */
  public static Object normal(Object value) {
    if (value instanceof List<?> list) {
      return list.stream().map(Definitions::normal).collect(Collectors.toList());
    }
    return value instanceof Number number
        ? new BigDecimal(number.toString()).stripTrailingZeros()
        : value;
  }
}
