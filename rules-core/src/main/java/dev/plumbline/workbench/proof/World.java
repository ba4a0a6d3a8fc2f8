package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.Again;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import dev.plumbline.spi.Measures;
import dev.plumbline.workbench.proof.Values.Gap;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

/**
 * Some application, of which no more is settled than was asked. What is asked for the first time is
 * chosen among values that stand for all others.
 */
final class World {
  /** As many as there ever are to choose from where a number stands for what is chosen. */
  private static final List<Integer> NUMBERS = List.of(0, 1, 2, 3);

  /** More facts than that of one type are not told apart. */
  private static final int MOST_FACTS = 4;

  private final List<Theory> theories;
  private final Constants constants;
  private final Choices choices;
  private final Cells cells;

  private final Map<String, Object> values = new LinkedHashMap<>();

  // What was settled is asked for again and again: for each row of a list, and by both rules.
  private final Map<FactType, Facts> singles = new IdentityHashMap<>();
  private final Map<String, List<Fact>> ofGroup = new HashMap<>();
  private final Map<Fact, Map<Property, Object>> ofFact = new IdentityHashMap<>();

  private final Map<String, Set<Object>> ofRoot = new HashMap<>();
  private final Map<String, Given> given = new LinkedHashMap<>();
  private final Map<String, Object> chosen = new LinkedHashMap<>();
  private final Map<String, Object> wanted;
  private final Map<String, Set<String>> views = new HashMap<>();
  private final Map<String, Set<BigDecimal>> cuts = new HashMap<>();

  /** The keys of facts, as the rules write them, by the form in which equal ones are equal. */
  private final Map<Object, Object> written = new HashMap<>();

  private final Map<String, Contents> lists = new HashMap<>();

  private final Fitting fitting = new Fitting();

  private boolean certain = true;
  private boolean possible = true;

  /**
   * What was settled about an application.
   *
   * @param type the type of the fact
   * @param key which of its type, or {@code null}
   * @param row which of several rows, from 1 on; 0 if there is but one
   * @param property the property; {@code null} for the fact as a whole
   * @param value its value; {@code null} if it is missing
   * @param test what its value was tried by, if not a value but this is settled; else {@code null}
   * @param told what it says, where it is about several facts at once; else {@code null}
   */
  record Given(
      FactType type,
      Object key,
      int row,
      Property property,
      Object value,
      String test,
      Supplier<Bilingual> told) {
    /** That there are no facts. */
    static Given none(FactType type, Object key) {
      return new Given(type, key, 0, null, null, null, null);
    }

    Given told(Supplier<Bilingual> words) {
      return new Given(type, key, row, property, value, test, words);
    }

    /** The fact that it is about. */
    Bilingual owner() {
      Bilingual fact = Titles.of(type, key);
      return row == 0 ? fact : Message.of("proof.row", fact, row).words();
    }
  }

  World(List<Theory> theories, Constants constants, Choices choices, Cells cells) {
    this(theories, constants, choices, cells, Map.of());
  }

  /**
   * An application of which some is known.
   *
   * @param wanted what to choose, as far as there is that choice
   */
  World(
      List<Theory> theories,
      Constants constants,
      Choices choices,
      Cells cells,
      Map<String, Object> wanted) {
    this.theories = theories;
    this.wanted = wanted;
    this.constants = constants;
    this.choices = choices;
    this.cells = cells;
  }

  /** Whether there is such an application for certain, and not just for all that was looked at. */
  boolean isCertain() {
    return certain;
  }

  /** Whether there may be such an application at all. */
  boolean isPossible() {
    return possible;
  }

  List<Given> given() {
    return List.copyOf(given.values());
  }

  void doubt() {
    certain = false;
  }

  /** Notes why the values that were chosen from do not stand for all others. */
  void leaveOpen(Message why) {
    cells.leaveOpen(why);
  }

  /** Tells what was settled about several facts of a type at once; the last that is told stays. */
  void tell(FactType type, String name, Supplier<Bilingual> told) {
    given.put(name, new Given(type, null, 0, null, null, null, told));
  }

  /** A number that is chosen once for a name. */
  int choose(String name, int options) {
    return choose(name, NUMBERS.subList(0, options));
  }

  /** One of several that is chosen once for a name. */
  @SuppressWarnings("unchecked") // what is chosen for a name is always of one sort
  <T> T choose(String name, List<T> options) {
    Object known = chosen.get(name);
    if (known == null) {
      Object want = wanted.get(name);
      int at = want == null ? -1 : options.indexOf(want);
      known = options.get(at >= 0 ? at : choices.of(options.size()));
      chosen.put(name, known);
    }
    return (T) known;
  }

  /** With what all that is counted or added up for a name is compared; told once. */
  Set<BigDecimal> cuts(String name, Supplier<Set<BigDecimal>> told) {
    return cuts.computeIfAbsent(name, each -> told.get());
  }

  /** What was chosen, by the names of what it was chosen for. */
  Map<String, Object> chosen() {
    return chosen;
  }

  /** Notes that something of a type, or of its facts of one key, was seen by itself. */
  void view(FactType type, String group, String view) {
    if (!fitting.view(type, group, view)) {
      doubt();
    }
  }

  /** The facts of an application that a pattern may match. */
  Facts facts(FactType type, Condition condition) {
    return switch (type.presence()) {
      case SINGLE, BOX -> {
        Facts known = singles.get(type);
        if (known == null) {
          known = single(type);
          singles.put(type, known);
        }
        yield known;
      }
      case LISTED -> {
        boolean keyed = !constants.isAskedWithoutKey(type);
        yield listed(type, keyed ? condition : null);
      }
      case MADE -> several(type, type.name(), null, true);
      case DEFINED, CALL -> throw new Undecidable(Message.of("proof.overCall"));
    };
  }

  /**
   * Facts.
   *
   * @param all the facts
   * @param complete whether there are no others
   */
  record Facts(List<Fact> all, boolean complete) {}

  private Facts single(FactType type) {
    boolean complete = type.presence() == Presence.BOX;
    boolean there = type.type() == Application.class || choose(type.name() + " is there", 2) == 0;
    if (!there) {
      ask(type.name(), theories.get(0).sources().of(type));
      given.putIfAbsent(type.name(), Given.none(type, null));
      return new Facts(List.of(), complete);
    }
    int number = again(type) ? constants.facts(type.name()) : 1;
    return new Facts(named(type, type.name(), null, number, true), complete);
  }

  private Facts listed(FactType type, Condition condition) {
    Object raw = condition == null ? null : condition.key(type.key());
    Object key = Values.normal(raw);
    written.putIfAbsent(key, raw);
    return several(
        type, condition == null ? type.name() : Constants.group(type, condition), key, false);
  }

  private Facts several(FactType type, String group, Object key, boolean made) {
    boolean oneRow = key != null && !repeats(type, key);
    int number =
        key == null
            ? constants.groups(type).stream().mapToInt(constants::facts).sum()
            : oneRow && !again(type) ? 1 : constants.facts(group);
    view(type, group, "facts");
    if (made) {
      ask(type.name(), theories.get(0).sources().of(type));
    }
    int there = choose(group + " are there", made || key != null ? 2 : 3);
    if (there > 0) {
      given.putIfAbsent(group, Given.none(type, written.get(key)));
      return new Facts(List.of(), made || there == 2);
    }
    return new Facts(named(type, group, key, number, oneRow), true);
  }

  /** Few are tried first, since the fewer the clearer. */
  private int some(FactType type, String group, int most) {
    if (most > MOST_FACTS) {
      throw new Undecidable(Message.of("proof.tooMany", Titles.of(type, null)));
    }
    return 1 + choose(group + " more", most);
  }

  private static boolean again(FactType type) {
    return Again.of(type.type()).isPresent();
  }

  private boolean repeats(FactType type, Object key) {
    List<?> keys = List.of(written.get(key));
    return theories.stream().anyMatch(theory -> theory.text().mayRepeat(type, keys));
  }

  private List<Fact> named(FactType type, String group, Object key, int number, boolean oneRow) {
    return ofGroup.computeIfAbsent(
        group, name -> made(group, key, some(type, group, number), oneRow));
  }

  private static List<Fact> made(String group, Object key, int number, boolean oneRow) {
    List<Fact> facts = new ArrayList<>();
    for (int i = 0; i < number; i++) {
      facts.add(Fact.of(group, i, oneRow ? 0 : i, key));
    }
    return facts;
  }

  /** The value at the end of a path as a pack reads it, or a gap. */
  Object at(Theory theory, FactType type, Fact fact, PathTo path) {
    if (fact.defined() != null) {
      Object value = fact.at(path);
      return value == null ? Gap.MISSING : value;
    }
    Property head = type.properties().get(path.names().get(0));
    if (head.takesUnits()) {
      return inUnits(theory, type, fact, head, path.units());
    }
    Object value = base(type, fact, head, path.without() == null ? "" : path.without().name());
    if (value instanceof Gap) {
      return value;
    }
    if (value instanceof String text) {
      return theory.read(type, head, text);
    }
    return path.names().size() == 1 ? value : inside(value, path.names().get(1));
  }

  private static Object inside(Object value, String name) {
    if (value instanceof Place place) {
      return switch (name) {
        case "code" -> place.code();
        case "level" -> Folding.of(place.level());
        default -> place.corps();
      };
    }
    return name.equals("yuan") ? Values.normal(((BigDecimal) value).movePointRight(4)) : value;
  }

  private Object inUnits(
      Theory theory, FactType type, Fact fact, Property head, List<String> units) {
    List<String> from = head.derivedFrom();
    Object number = base(type, fact, type.properties().get(from.get(0)), "");
    Property unit = type.properties().get(from.get(from.size() - 1));
    Object measure = number instanceof Gap ? number : base(type, fact, unit, "");
    if (measure instanceof Gap) {
      return measure;
    }
    String[] wanted = units.toArray(String[]::new);
    BigDecimal converted = Measures.convert((BigDecimal) number, (String) measure, wanted);
    return converted == null ? Gap.MISSING : Values.normal(converted);
  }

  /** Whether a number that falls short may be more. */
  boolean mayBeMore(FactType type, Fact fact, PathTo path) {
    Property head = type.properties().get(path.names().get(0));
    if (!head.lowerBound() || fact.defined() != null) {
      return false;
    }
    return inUnits(null, type, fact, head, path.units()) instanceof BigDecimal
        && inUnits(null, type, fact, head, path.units().subList(0, 1)) instanceof Gap;
  }

  private Object base(FactType type, Fact fact, Property property, String more) {
    if (fact.key() != null && property.name().equals(type.key())) {
      return fact.key();
    }
    if (!more.isEmpty()) {
      return named(type, fact, property, more);
    }
    Map<Property, Object> settled = ofFact.computeIfAbsent(fact, each -> new IdentityHashMap<>());
    Object value = settled.get(property);
    if (value == null) {
      value = named(type, fact, property, more);
      settled.put(property, value);
    }
    return value;
  }

  private Object named(FactType type, Fact fact, Property property, String more) {
    String name = name(type, fact, property) + more;
    Object known = values.get(name);
    if (known != null) {
      return known;
    }
    String asked = Constants.property(type, property, more);
    String root = constants.root(asked);
    Object value =
        choose(name, cells.of(type, property, asked, ofRoot.getOrDefault(root, Set.of())));
    ask(asked, theories.get(0).sources().of(type, property));
    if (fact.key() == null && property.name().equals(type.key())) {
      unlikeOthers(type, fact, property, value);
    }
    values.put(name, value);
    if (!(value instanceof Gap)) {
      ofRoot.computeIfAbsent(root, r -> new LinkedHashSet<>()).add(value);
    }
    given.put(name, given(type, fact, property, value == Gap.MISSING ? null : value, null));
    return value;
  }

  /** Of one key there is but one fact, or there are the several that one row lists. */
  private void unlikeOthers(FactType type, Fact fact, Property key, Object value) {
    boolean another =
        !(value instanceof Gap)
            && !Cells.isAnother(value)
            && theories.stream().noneMatch(theory -> theory.text().mayRepeat(type, List.of(value)))
            && ofGroup.get(fact.name()).stream()
                .anyMatch(other -> value.equals(values.get(name(type, other, key))));
    if (another && again(type)) {
      doubt();
    } else if (another) {
      possible = false;
    }
  }

  private Given given(FactType type, Fact fact, Property property, Object value, String test) {
    return new Given(type, written.get(fact.key()), row(fact), property, value, test, null);
  }

  private int row(Fact fact) {
    List<Fact> all = ofGroup.get(fact.name());
    return all.get(all.size() - 1).row() == 0 ? 0 : fact.row() + 1;
  }

  /** What tells the value of a property from those that other facts have. */
  private static String name(FactType type, Fact fact, Property property) {
    int number = isListed(type, property) ? fact.number() : fact.row();
    return fact.name() + number + "." + property.name();
  }

  /** Whether facts stand there once for each of several that the property lists. */
  static boolean isListed(FactType type, Property property) {
    return Again.of(type.type())
        .filter(again -> again.listed().equals(property.name()))
        .isPresent();
  }

  /** Whether a property may be another one of other facts of a group. */
  boolean isOfSeveral(FactType type, Fact fact, Property property) {
    return switch (type.presence()) {
      case SINGLE, BOX -> isListed(type, property);
      case LISTED -> fact.key() == null || isListed(type, property) || repeats(type, fact.key());
      case MADE, DEFINED, CALL -> true;
    };
  }

  private void ask(String what, Set<String> sources) {
    if (!fitting.ask(what, sources)) {
      doubt();
    }
  }

  /** Whether something is in a list, or a text passes a test that nothing is known of. */
  boolean passes(FactType type, Fact fact, PathTo path, String test) {
    Property head = type.properties().get(path.names().get(0));
    String name = name(type, fact, head) + " " + path;
    Set<String> tests = views.computeIfAbsent(name, n -> new HashSet<>());
    boolean first = tests.add(test);
    if (first && tests.size() > 1 && type.typeAt(path.names()) != List.class) {
      doubt();
    }
    boolean passes = choose(name + " " + test, 2) == 0;
    Property property = type.at(path.names());
    if (first && property.type() == List.class) {
      Contents listed = lists.computeIfAbsent(name, n -> new Contents());
      listed.note(test, passes);
      Given list = given(type, fact, property, null, null);
      given.put(name(type, fact, property), list.told(() -> listed.told(list.owner(), property)));
    } else if (first) {
      given.put(name + " " + test, given(type, fact, property, passes, test));
    }
    return passes;
  }

  /** All that conditions look for in lists of a property, as it may be written. */
  Set<Object> members(FactType type, PathTo path) {
    return cells.members(type, path);
  }
}
