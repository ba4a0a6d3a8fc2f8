package dev.plumbline.core.explain;

import dev.plumbline.MissingFact;
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
 */
record Missing(FactType type, Object key, Property property) {

  /** The property of a fact; of a computed one, the first it is computed from that is unknown. */
  static Missing of(FactType type, Object fact, String name) {
    Property property = type.properties().get(name);
    for (String source : property.derivedFrom()) {
      List<Property> alternatives =
          Stream.of(source.split("\\|")).map(type.properties()::get).toList();
      if (alternatives.stream().allMatch(given -> given != null && given.of(fact) == null)) {
        property = alternatives.get(0);
        break;
      }
    }
    Object key = type.key() == null ? null : type.keyProperty().of(fact);
    return new Missing(type, key, property);
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
        key + property.title(),
        english + property.english(),
        type.title(),
        type.english(),
        single ? type.pointer() + "/" + property.name() : type.pointer());
  }
}
