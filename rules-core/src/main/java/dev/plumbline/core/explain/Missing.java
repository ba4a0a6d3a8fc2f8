package dev.plumbline.core.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Unfit;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Titles;
import dev.plumbline.spi.Measures;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
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
   * @param unfit why it does not
   * @param written what was written, for reading
   * @param unread the same in full; {@code null} unless it is a word that is not known
   * @param words the words that are known; {@code null} as well
   * @param units the units that would do; empty unless another was written
   */
  record Instead(Unfit unfit, String written, String unread, WordList words, List<String> units) {
    /** Copies the list. */
    Instead {
      units = List.copyOf(units);
    }

    /** A text that says nothing. */
    static Instead nothing(String written) {
      return new Instead(Unfit.SAYS_NOTHING, written, null, null, List.of());
    }

    /** A number that is a fraction of what its unit counts. */
    static Instead fraction(String written) {
      return new Instead(Unfit.FRACTION, written, null, null, List.of());
    }

    MissingFact.Instead told() {
      return words == null
          ? new MissingFact.Instead(unfit, written, units, List.of(), List.of(), null)
          : new MissingFact.Instead(
              unfit,
              written,
              units,
              List.copyOf(words.words()),
              words.asked().stream().limit(MOST_KNOWN).toList(),
              words.nearest(unread));
    }
  }

  Missing(FactType type, Object key, Property property) {
    this(type, key, property, null);
  }

  /** Gathered by the thousand; what is said instead would take long to add up. */
  @Override
  public int hashCode() {
    return 31 * (31 * type.hashCode() + Objects.hashCode(key)) + Objects.hashCode(property);
  }

  /** Whether something is there that is not recognised. */
  boolean isUnread() {
    return instead != null && instead.unfit() == Unfit.UNKNOWN_WORD;
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
            ? Instead.nothing(Measured.cut(written))
            : unknown(written, facts.words(type, property)));
  }

  private static Instead unknown(String written, WordList words) {
    return words == null || words.words().isEmpty()
        ? Instead.nothing(Measured.cut(written))
        : new Instead(Unfit.UNKNOWN_WORD, Measured.cut(written), written, words, List.of());
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
      String digits = ((BigDecimal) given.of(fact)).stripTrailingZeros().toPlainString();
      String written = Measured.cut(digits + measure);
      return new Missing(type, key, given, Instead.fraction(written));
    }
    return new Missing(
        type, key, unit, new Instead(Unfit.UNIT, Measured.cut(measure), null, null, units));
  }

  MissingFact toMissingFact() {
    Bilingual paper = Titles.of(type, null);
    if (property == null) {
      return new MissingFact(
          type.label(key), null, Titles.inPaper(type, key), paper, type.pointer(), null);
    }
    boolean single = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
    return new MissingFact(
        type.label(key),
        property.name(),
        Titles.inPaper(key, property),
        paper,
        single ? type.pointer() + "/" + property.name() : type.pointer(),
        instead == null ? null : instead.told());
  }
}
