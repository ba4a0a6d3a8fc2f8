package dev.plumbline.workbench.proof;

import dev.plumbline.Vocabulary;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import dev.plumbline.workbench.proof.Constants.Measured;
import dev.plumbline.workbench.proof.Values.Gap;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The values that stand for all others: those that conditions compare a property with, and some
 * beside and between them. Worked out once for all worlds of a question.
 */
final class Cells {
  /** Values next to a constant that leave room for others to come between. */
  private static final int NEAR = 3;

  /** A text that no condition asks for. */
  private static final String ANOTHER = "some other text ";

  /** By so many days at most months differ in length, and one more. */
  private static final int MONTH_ENDS = 4;

  private final List<Theory> theories;
  private final Constants constants;
  private final @Nullable String reread;
  private final Map<String, Map<Set<Object>, List<Object>>> cells = new HashMap<>();
  private final Map<String, List<Object>> words = new HashMap<>();
  private final Map<String, Set<Object>> members = new HashMap<>();
  private Message open;

  Cells(List<Theory> theories, Constants constants) {
    this(theories, constants, null);
  }

  /**
   * The same, but of one property only texts that are read otherwise by each pack.
   *
   * @param reread its name; {@code null} for none
   */
  Cells(List<Theory> theories, Constants constants, @Nullable String reread) {
    this.theories = theories;
    this.constants = constants;
    this.reread = reread;
  }

  /** Notes why they do not stand for all: of what was met in spite of that, all is so. */
  void leaveOpen(Message why) {
    open = why;
  }

  /**
   * Makes sure that they stand for all.
   *
   * @throws Undecidable if they do not
   */
  void requireAll() {
    if (open != null) {
      throw new Undecidable(open);
    }
  }

  /**
   * The values of a property.
   *
   * @param name by which it is known what the property is compared with
   * @param met the values of properties that it is compared with
   */
  List<Object> of(FactType type, Property property, String name, Set<Object> met) {
    Set<Object> compared = constants.of(name);
    Set<Object> more = new LinkedHashSet<>(met);
    more.removeIf(compared::contains);
    Map<Set<Object>, List<Object>> known = cells.computeIfAbsent(name, each -> new HashMap<>());
    List<Object> found = known.get(more);
    if (found == null) {
      Set<Object> at = new LinkedHashSet<>(compared);
      at.addAll(more);
      found = made(type, property, name, at);
      known.put(more, found);
    }
    return found;
  }

  private List<Object> made(FactType type, Property property, String name, Set<Object> at) {
    Class<?> sort = property.type();
    List<Object> options;
    if (sort == boolean.class || sort == Boolean.class) {
      options = new ArrayList<>(List.of(true, false));
    } else if (sort == String.class) {
      options = texts(type, property, at);
    } else if (sort == Place.class) {
      options = places(at);
    } else if (sort == LocalDate.class || sort == LocalDateTime.class) {
      options = times(sort, at);
    } else if (sort == YearMonth.class) {
      options = months(at);
    } else if (sort == List.class) {
      options = new ArrayList<>(List.of(new Members(name)));
      if (theories.stream().anyMatch(theory -> theory.words(name) != null)
          || !property.derivedFrom().isEmpty()) {
        options.add(Gap.UNREAD);
      }
    } else if (Number.class.isAssignableFrom(sort) || sort.isPrimitive() || sort == Amount.class) {
      options = numbers(type, property, at);
    } else {
      throw new Undecidable(Message.of("proof.sort", Titles.of(property)));
    }
    boolean written = name.equals(reread);
    if (!property.box() && !sort.isPrimitive() && !written) {
      options.add(Gap.MISSING);
    }
    return options;
  }

  /** A list of which it is settled one by one what is in it. */
  record Members(String property) {}

  /** What may be in a list, as it is written, of all that a condition asks for. */
  Set<Object> members(FactType type, PathTo path) {
    Set<Object> asked = constants.of(Constants.property(type, path));
    Property text = textOf(type, type.at(path.names()));
    if (text == null) {
      return asked;
    }
    return members.computeIfAbsent(
        type.name() + "." + path,
        name -> {
          Set<Object> all = new LinkedHashSet<>(texts(type, text, asked));
          all.removeIf(
              one ->
                  theories.stream()
                      .noneMatch(theory -> asked.contains(theory.read(type, text, (String) one))));
          return all;
        });
  }

  /** The text of which a list is taken; {@code null} if it is of none. */
  static Property textOf(FactType type, Property list) {
    List<String> from = list.derivedFrom();
    Property text = from.size() == 1 ? type.properties().get(from.get(0)) : null;
    return text != null && text.type() == String.class ? text : null;
  }

  /** Whether it stands for any text that no condition asks for. */
  static boolean isAnother(Object value) {
    return value instanceof String text && text.startsWith(ANOTHER);
  }

  private List<Object> texts(FactType type, Property property, Set<Object> at) {
    String name = type.name() + "." + property.name();
    Set<Object> all = new LinkedHashSet<>();
    at.forEach(text -> all.add(text instanceof String ? text : text.toString()));
    for (Object text : words.computeIfAbsent(name, this::spellings)) {
      boolean asWritten =
          theories.stream().anyMatch(theory -> theory.isReadAsWritten(name, (String) text));
      all.add(asWritten ? Folding.of((String) text) : text);
    }
    all.add(ANOTHER + at.size());
    Map<List<Object>, Object> unlike = new LinkedHashMap<>();
    for (Object text : all) {
      List<Object> read = new ArrayList<>();
      theories.forEach(theory -> read.add(theory.read(type, property, (String) text)));
      unlike.putIfAbsent(read, text);
    }
    if (name.equals(reread) && unlike.keySet().stream().anyMatch(Cells::isReadOtherwise)) {
      unlike.keySet().removeIf(read -> !isReadOtherwise(read));
    }
    return new ArrayList<>(unlike.values());
  }

  private static boolean isReadOtherwise(List<Object> read) {
    return !read.get(0).equals(read.get(1));
  }

  /** What may be written for the words of a property; a gap, which any text fills, is no text. */
  private List<Object> spellings(String property) {
    Set<Object> all = new LinkedHashSet<>();
    List<Set<String>> gapped = new ArrayList<>();
    for (Theory theory : theories) {
      Set<String> gaps = new TreeSet<>();
      for (Vocabulary vocabulary : theory.text().lexicon().published()) {
        if (vocabulary.properties().contains(property)) {
          for (Vocabulary.Word word : vocabulary.words()) {
            all.add(word.word());
            for (String spelling : word.spellings()) {
              if (spelling.contains(WordList.GAP)) {
                gaps.add(spelling + " " + word.word());
              } else {
                all.add(spelling);
              }
            }
          }
        }
      }
      gapped.add(gaps);
    }
    if (new HashSet<>(gapped).size() > 1) {
      throw new Undecidable(Message.of("proof.words", property));
    }
    return List.copyOf(all);
  }

  private List<Object> places(Set<Object> at) {
    Set<Place> areas = new LinkedHashSet<>();
    boolean corps = false;
    for (Object area : at) {
      if (area instanceof Boolean) {
        corps = true;
      } else if (area instanceof Place place) {
        areas.add(place);
      } else {
        Place.find(area.toString()).ifPresent(areas::add);
      }
    }
    return Places.of(areas, corps);
  }

  private List<Object> numbers(FactType type, Property property, Set<Object> at) {
    Set<BigDecimal> cuts = new TreeSet<>();
    Set<String> units = new LinkedHashSet<>();
    for (Property other : type.properties().values()) {
      List<String> from = other.derivedFrom();
      if (other.takesUnits() && from.get(0).equals(property.name())) {
        constants
            .of(type.name() + "." + from.get(from.size() - 1))
            .forEach(unit -> units.add(unit.toString()));
      }
    }
    for (Object value : at) {
      if (value instanceof BigDecimal number) {
        cuts.add(number);
      } else if (value instanceof Measured measured) {
        units.stream().map(measured::in).filter(n -> n != null).forEach(cuts::add);
      }
    }
    for (BigDecimal cut : List.copyOf(cuts)) {
      constants.factors().forEach(factor -> cuts.add(Values.times(cut, factor)));
    }
    boolean negative = !isNeverNegative(type, property);
    if (!negative) {
      cuts.removeIf(cut -> cut.signum() < 0);
    }
    if (cuts.isEmpty() || !constants.factors().isEmpty()) {
      cuts.add(BigDecimal.ZERO); // of which any number of times is the same
    }
    boolean whole = property.type() != BigDecimal.class && property.type() != Amount.class;
    return around(cuts, whole).stream()
        .filter(number -> negative || number.signum() >= 0)
        .sorted(plausible(cuts))
        .collect(Collectors.toCollection(ArrayList<Object>::new));
  }

  /** Amounts, and what an application counts: all whole numbers that it has from elsewhere. */
  private static boolean isNeverNegative(FactType type, Property property) {
    return property.type() == Amount.class
        || property.type() == Integer.class
            && property.derivedFrom().isEmpty()
            && FactTypes.general(type.name()) == type;
  }

  /** What a person would write first: nothing below zero, and what is next to what is asked. */
  private static Comparator<BigDecimal> plausible(Set<BigDecimal> cuts) {
    return Comparator.<BigDecimal, Boolean>comparing(number -> number.signum() < 0)
        .thenComparing(number -> distance(number, cuts))
        .thenComparing(Comparator.naturalOrder());
  }

  private static BigDecimal distance(BigDecimal number, Set<BigDecimal> cuts) {
    return cuts.stream()
        .map(cut -> cut.subtract(number).abs())
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** The cuts themselves, and values beside and between them. */
  static Set<BigDecimal> around(Set<BigDecimal> cuts, boolean whole) {
    Set<BigDecimal> all = new LinkedHashSet<>();
    BigDecimal last = null;
    for (BigDecimal cut : new TreeSet<>(cuts)) {
      if (last == null) {
        all.add(cut.subtract(BigDecimal.ONE));
      } else {
        all.add(last.add(cut).divide(BigDecimal.valueOf(2)));
      }
      all.add(cut);
      last = cut;
    }
    all.add(last.add(BigDecimal.ONE));
    Set<BigDecimal> near = new LinkedHashSet<>();
    for (BigDecimal value : all) {
      if (!whole) {
        near.add(value.stripTrailingZeros());
      } else {
        BigDecimal floor = value.setScale(0, RoundingMode.FLOOR);
        for (int i = -1; i <= 2; i++) {
          near.add(floor.add(BigDecimal.valueOf(i)).stripTrailingZeros());
        }
      }
    }
    return near;
  }

  private List<Object> times(Class<?> sort, Set<Object> at) {
    boolean days = sort == LocalDate.class;
    Set<LocalDateTime> asked = new TreeSet<>();
    Set<LocalDateTime> shifted = new TreeSet<>();
    for (Object value : at) {
      asked.add(moment(value));
      constants.shifts().forEach(shift -> shifted.add(moment(shift.of(value))));
    }
    if (asked.isEmpty()) {
      asked.add(LocalDate.of(2000, 1, 1).atStartOfDay());
    }
    ChronoUnit unit = days ? ChronoUnit.DAYS : ChronoUnit.SECONDS;
    int near = days && !constants.shifts().isEmpty() ? NEAR + MONTH_ENDS : NEAR;
    Set<LocalDateTime> all = beside(asked, near, LocalDateTime::plus, unit);
    all.addAll(beside(shifted, near, LocalDateTime::plus, unit));
    Set<LocalDateTime> cuts = new TreeSet<>(asked);
    cuts.addAll(shifted);
    LocalDateTime last = null;
    for (LocalDateTime cut : cuts) {
      if (last != null) {
        all.add(last.plus(last.until(cut, unit) / 2, unit));
      }
      last = cut;
    }
    return all.stream()
        .map(moment -> days ? (Object) moment.toLocalDate() : moment)
        .distinct()
        .collect(Collectors.toCollection(ArrayList::new));
  }

  /** The cuts and what is next to them, the nearest first. */
  private static <T> Set<T> beside(Set<T> cuts, int near, Move<T> move, ChronoUnit unit) {
    Set<T> all = new LinkedHashSet<>(cuts);
    for (int i = 1; i <= near; i++) {
      for (T cut : cuts) {
        all.add(move.by(cut, -i, unit));
        all.add(move.by(cut, i, unit));
      }
    }
    return all;
  }

  /** Another time, so many units later. */
  private interface Move<T> {
    T by(T time, long count, ChronoUnit unit);
  }

  private static List<Object> months(Set<Object> at) {
    Set<YearMonth> cuts = new TreeSet<>();
    at.forEach(month -> cuts.add((YearMonth) month));
    if (cuts.isEmpty()) {
      cuts.add(YearMonth.of(2000, 1));
    }
    Set<YearMonth> all = beside(cuts, NEAR, YearMonth::plus, ChronoUnit.MONTHS);
    YearMonth last = null;
    for (YearMonth cut : cuts) {
      if (last != null) {
        all.add(last.plusMonths(last.until(cut, ChronoUnit.MONTHS) / 2));
      }
      last = cut;
    }
    return new ArrayList<>(all);
  }

  private static LocalDateTime moment(Object value) {
    return value instanceof LocalDate day ? day.atStartOfDay() : (LocalDateTime) value;
  }
}
