package dev.plumbline.core.explain;

import dev.plumbline.MissingFact;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import java.util.List;
import java.util.stream.Stream;

/**
 * A fact, or a property of one, that is not known. Immutable.
 *
 * @param type the type of the fact
 * @param key which fact of its type, or {@code null}
 * @param property the property, or {@code null} for the fact as a whole
 * @param unfit what is said instead of something that helps; empty if nothing is said
 */
record Missing(FactType type, Object key, Property property, String unfit) {

  Missing(FactType type, Object key, Property property) {
    this(type, key, property, "");
  }

  /** The property of a fact; of a computed one, the first it is computed from that is unknown. */
  static Missing of(FactType type, Object fact, PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    Object key = type.key() == null ? null : type.keyProperty().of(fact);
    for (String source : property.derivedFrom()) {
      List<Property> alternatives =
          Stream.of(source.split("\\|")).map(type.properties()::get).toList();
      if (alternatives.stream().allMatch(given -> given != null && given.of(fact) == null)) {
        return new Missing(type, key, alternatives.get(0));
      }
    }
    return property.takesUnits()
        ? unfitUnit(type, key, property, fact, path.units())
        : new Missing(type, key, property);
  }

  /** All is given, but the unit, named last, does not convert. */
  private static Missing unfitUnit(
      FactType type, Object key, Property number, Object fact, List<String> units) {
    Property unit =
        type.properties().get(number.derivedFrom().get(number.derivedFrom().size() - 1));
    String wanted = String.join("、", units);
    return new Missing(
        type, key, unit, "（填的是" + Wording.value(unit.of(fact)) + "，应为" + wanted + "或可换算成它的单位）");
  }

  MissingFact toMissingFact() {
    String key = this.key == null ? "" : "「" + this.key + "」";
    String english = this.key == null ? "" : "\"" + this.key + "\" ";
    if (property == null) {
      return new MissingFact(
          type.label(this.key),
          null,
          key.isEmpty() ? type.title() : key,
          english.isEmpty() ? type.english() : english.strip(),
          type.title(),
          type.english(),
          type.pointer());
    }
    boolean single = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    return new MissingFact(
        type.label(this.key),
        property.name(),
        key + property.title() + unfit,
        english + property.english(),
        type.title(),
        type.english(),
        single ? type.pointer() + "/" + property.name() : type.pointer());
  }
}
