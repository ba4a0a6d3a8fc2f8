package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The types of facts that a pack declares itself, and how their facts are read. Immutable. */
final class PackTypes {
  private static final Set<Class<?>> FROM_JSON =
      Set.of(
          String.class,
          BigDecimal.class,
          Integer.class,
          int.class,
          Long.class,
          long.class,
          Double.class,
          double.class,
          Boolean.class,
          boolean.class,
          LocalDate.class,
          LocalDateTime.class);

  private final Map<String, Map<String, Class<?>>> types;

  /**
   * Copies the types.
   *
   * @throws IllegalArgumentException if a name is taken, or no JSON value makes a property
   */
  PackTypes(Map<String, Map<String, Class<?>>> types) {
    Map<String, Map<String, Class<?>>> copy = new LinkedHashMap<>();
    types.forEach(
        (type, properties) -> {
          check(type, properties);
          copy.put(type, Collections.unmodifiableMap(new LinkedHashMap<>(properties)));
        });
    this.types = Collections.unmodifiableMap(copy);
  }

  /** Refuses a type that JSON cannot give. */
  static void check(String type, Map<String, Class<?>> properties) {
    if (Shape.of(Application.class).known().stream().anyMatch(k -> k.name().equals(type))) {
      throw new IllegalArgumentException(Message.of("json.typeIsTaken", type).chinese());
    }
    properties.forEach(
        (property, javaType) -> {
          if (!FROM_JSON.contains(javaType)) {
            throw new IllegalArgumentException(
                Message.of("json.typeIsNotGiven", type, property).chinese());
          }
        });
  }

  List<Nearest.Known> names() {
    return known(types);
  }

  private static List<Nearest.Known> known(Map<String, ?> named) {
    return named.keySet().stream().map(name -> new Nearest.Known(name, null)).toList();
  }

  /** The facts as members of an application, those of a type together. */
  static Map<String, List<PackFact>> members(List<?> facts) {
    Map<String, List<PackFact>> members = new LinkedHashMap<>();
    for (Object each : facts) {
      PackFact fact = (PackFact) each;
      members.computeIfAbsent(fact.type(), type -> new ArrayList<>()).add(fact);
    }
    return members;
  }

  /** The facts of these types in the order of the text; {@code null} if none is given. */
  List<PackFact> facts(Located.Fields application, Problems problems, Binder binder) {
    List<PackFact> facts = new ArrayList<>();
    application
        .members()
        .forEach(
            (name, member) -> {
              if (types.containsKey(name)) {
                collect(name, member.value(), facts, problems, binder);
              }
            });
    return facts.isEmpty() ? null : facts;
  }

  private void collect(
      String type, Located value, List<PackFact> facts, Problems problems, Binder binder) {
    if (value instanceof Located.Nothing) {
      return;
    }
    List<Located> each = value instanceof Located.Items items ? items.items() : List.of(value);
    for (Located one : each) {
      if (one instanceof Located.Fields fields) {
        facts.add(fact(type, fields, binder));
      } else if (!(one instanceof Located.Nothing nothing && nothing.refused())) {
        problems.add(one.spot(), Message.of("json.packFact", type, one.called()));
      }
    }
  }

  private PackFact fact(String type, Located.Fields fields, Binder binder) {
    Map<String, Class<?>> declared = types.get(type);
    binder.unknown(fields, known(declared));
    Map<String, Object> properties = new LinkedHashMap<>();
    declared.forEach(
        (name, javaType) -> {
          Located.Member member = fields.members().get(name);
          if (member == null || member.value() instanceof Located.Nothing) {
            return;
          }
          Object value = binder.scalar(javaType, new Bilingual(name, name), member.value());
          Object kept = value instanceof String text ? Scalars.cleaned(text) : value;
          if (kept != null) {
            properties.put(name, kept);
          }
        });
    return new PackFact(type, properties);
  }
}
