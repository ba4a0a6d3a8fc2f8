package dev.plumbline.core.explain;

import dev.plumbline.MissingFact;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.fact.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A fact, or a property of one, that is not known. Immutable.
 *
 * @param type the type of the fact
 * @param key which fact of its type, or {@code null}
 * @param property the property, or {@code null} for the fact as a whole
 * @param instead what is said instead of something that helps; {@code null} if nothing is
 */
record Missing(FactType type, Object key, Property property, Instead instead) {
  /** How many of the words that are known are named. */
  private static final int MOST_KNOWN = 8;

  /**
   * What is said instead of something that helps. Immutable.
   *
   * @param written what was written, for reading
   * @param unread the same in full; {@code null} unless it is a word that is not known
   * @param words the words that are known; {@code null} as well
   * @param units the units that would do; empty unless another was written
   * @param fraction whether it is a number that is no count of things
   */
  record Instead(
      String written, String unread, WordList words, List<String> units, boolean fraction) {
    /** Copies the list. */
    Instead {
      units = List.copyOf(units);
    }

    /** The words that are known; empty unless one that is not was written. */
    List<String> known() {
      return words == null ? List.of() : List.copyOf(words.words());
    }

    /** The word that is nearest, or {@code null}. */
    String nearest() {
      return words == null ? null : words.nearest(unread);
    }

    /** A text that says nothing. */
    static Instead nothing(String written) {
      return new Instead(written, null, null, List.of(), false);
    }

    /** A number that is a fraction of what its unit counts. */
    static Instead fraction(String written) {
      return new Instead(written, null, null, List.of(), true);
    }

    String text() {
      if (fraction) {
        return "（填的是" + written + "，不是整数个）";
      }
      if (!units.isEmpty()) {
        return "（填的是" + written + "，应为" + String.join("、", units) + "或可换算成它的单位）";
      }
      if (known().isEmpty()) {
        return "（填的是「" + written + "」，等于没有填）";
      }
      List<String> known = known();
      List<String> asked = words.asked();
      String nearest = nearest();
      boolean more = known.size() > asked.size() || asked.size() > MOST_KNOWN;
      return "（填的是「"
          + written
          + "」，这里不认得；认得的有"
          + asked.stream().limit(MOST_KNOWN).collect(Collectors.joining("、"))
          + (more ? "等" + known.size() + "种" : "")
          + (nearest == null ? "" : "，最接近的是「" + nearest + "」")
          + "）";
    }

    String english() {
      if (fraction) {
        return " (" + written + " is not a whole number)";
      }
      if (!units.isEmpty()) {
        return "";
      }
      if (known().isEmpty()) {
        return " (\"" + written + "\" says nothing)";
      }
      return " (\""
          + written
          + "\" is not recognised; known are "
          + words.asked().stream().limit(MOST_KNOWN).collect(Collectors.joining(", "))
          + (nearest() == null ? "" : "; the nearest is \"" + nearest() + "\"")
          + ")";
    }
  }

  Missing(FactType type, Object key, Property property) {
    this(type, key, property, null);
  }

  /** Whether something is there that is not recognised. */
  boolean isUnread() {
    return instead != null && instead.words() != null && !instead.words().words().isEmpty();
  }

  /** The property of a fact; of a computed one, the first it is computed from that is unknown. */
  static Missing of(FactType type, Object fact, PathTo path, FactSet facts) {
    Property property = type.properties().get(path.names().get(0));
    Object key = type.key() == null ? null : type.keyProperty().of(fact);
    for (String source : property.derivedFrom()) {
      if (source.contains(".")) {
        return inOther(source.split("[.|]"), facts);
      }
      List<Property> alternatives =
          Stream.of(source.split("\\|")).map(type.properties()::get).toList();
      if (facts.unrecognised(fact, property.name()) == null
          && alternatives.stream().allMatch(given -> given != null && given.of(fact) == null)) {
        return alternatives.get(0).derivedFrom().isEmpty()
            ? of(type, key, alternatives.get(0), fact, facts)
            : of(type, fact, new PathTo(List.of(alternatives.get(0).name())), facts);
      }
    }
    return property.takesUnits()
        ? unfitUnit(type, key, property, fact, path.units())
        : of(type, key, property, fact, facts);
  }

  /** What the engine would make of another fact: named is that fact, or what it lacks. */
  private static Missing inOther(String[] names, FactSet facts) {
    FactType other = FactTypes.general(names[0]);
    boolean there = !facts.of(other.type()).isEmpty();
    return new Missing(other, null, there ? other.properties().get(names[1]) : null);
  }

  /**
   * The unit in which a number would be exact, where it falls short of a limit and may be more;
   * {@code null} if it is exact.
   */
  static Missing ofMore(FactType type, Object fact, Item item, FactSet facts) {
    return item instanceof Item.Compare compare
            && type.properties()
                .get(compare.path().names().get(0))
                .mayBeMore(fact, compare.path().units())
        ? inFirstUnit(type, fact, compare.path(), facts)
        : null;
  }

  /** The unit that is meant, where another was written of which as many may be more. */
  static Missing inFirstUnit(FactType type, Object fact, PathTo path, FactSet facts) {
    return of(type, fact, new PathTo(path.names(), path.units().subList(0, 1)), facts);
  }

  private static Missing of(
      FactType type, Object key, Property property, Object fact, FactSet facts) {
    String unrecognised = facts.unrecognised(fact, property.name());
    if (unrecognised == null && !(property.of(facts.written(fact)) instanceof String)) {
      return new Missing(type, key, property);
    }
    String written =
        unrecognised == null ? (String) property.of(facts.written(fact)) : unrecognised;
    return new Missing(
        type,
        key,
        property,
        unrecognised == null
            ? Instead.nothing(Wording.value(written))
            : new Instead(
                Wording.value(written), written, facts.words(type, property), List.of(), false));
  }

  /** All is given, but the unit, named last, does not convert, or the number is no count in it. */
  private static Missing unfitUnit(
      FactType type, Object key, Property number, Object fact, List<String> units) {
    Property unit =
        type.properties().get(number.derivedFrom().get(number.derivedFrom().size() - 1));
    String measure = (String) unit.of(fact);
    Property given = type.properties().get(number.derivedFrom().get(0));
    boolean fits = units.stream().anyMatch(wanted -> Measures.convertible(measure, wanted));
    if (fits && Measures.isFraction((BigDecimal) given.of(fact), measure)) {
      String written = Wording.value(given.of(fact)) + Wording.value(measure);
      return new Missing(type, key, given, Instead.fraction(written));
    }
    return new Missing(
        type, key, unit, new Instead(Wording.value(measure), null, null, units, false));
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
          type.pointer(),
          null,
          List.of(),
          null);
    }
    boolean single = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    return new MissingFact(
        type.label(this.key),
        property.name(),
        key + property.title() + (instead == null ? "" : instead.text()),
        english + property.english() + (instead == null ? "" : instead.english()),
        type.title(),
        type.english(),
        single ? type.pointer() + "/" + property.name() : type.pointer(),
        instead == null ? null : instead.written(),
        instead == null ? List.of() : instead.known(),
        instead == null ? null : instead.nearest());
  }
}
