package dev.plumbline.core.check.reason;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.check.reason.FactConstraints.Part;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.RuleReader;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Item;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/**
 * What the reasoning about one property concludes is what trying all values shows: that no value
 * meets some items, and that an item holds for all values that meet the others.
 */
class ReasoningPropertiesTest {
  private static final FactTypes TYPES = FactTypes.with(List.of());

  /** The numbers that items are written with, those between them and beyond, and none. */
  private static final List<Object> DECIMALS =
      grid("-1", "-0.5", "0", "0.5", "1", "1.5", "2", "2.5", "3", "4");

  /** The same for a property that is a whole number. */
  private static final List<Object> WHOLE = grid("-2", "-1", "0", "1", "2", "3", "4");

  /** Texts that items are written with, others, and none. */
  private static final List<Object> TEXTS =
      new ArrayList<>(Arrays.asList("a", "b", "ab", "ba", "c", "zzz", null));

  private static List<Object> grid(String... numbers) {
    List<Object> grid = new ArrayList<>();
    Arrays.stream(numbers).map(BigDecimal::new).forEach(grid::add);
    grid.add(null);
    return grid;
  }

  @Property(tries = 2000)
  void decimals(@ForAll("numbers") List<String> items) {
    agrees("Indicator", "value", items, DECIMALS);
  }

  @Property(tries = 2000)
  void wholeNumbers(@ForAll("numbers") List<String> items) {
    agrees("Lead", "ongoing", items, WHOLE);
  }

  @Property(tries = 2000)
  void texts(@ForAll("texts") List<String> items) {
    agrees("Application", "topic", items, TEXTS);
  }

  @Property(tries = 500)
  void truthValues(@ForAll("truths") List<String> items) {
    agrees("Ethics", "reviewed", items, new ArrayList<>(Arrays.asList(true, false, null)));
  }

  private static void agrees(String type, String property, List<String> texts, List<Object> grid) {
    FactType facts = TYPES.named(type);
    List<Item> items = texts.stream().map(text -> parsed(text.replace("it", property))).toList();
    List<Part> parts =
        items.stream()
            .map(item -> Part.of(new ItemConstraints(facts, new BoundVariables()), item))
            .toList();
    FactConstraints all = new FactConstraints();
    parts.forEach(all::add);
    boolean some = grid.stream().anyMatch(value -> items.stream().allMatch(i -> holds(i, value)));
    // There are more texts than can be tried, and what is in them is not reasoned about.
    boolean exact = texts.stream().noneMatch(text -> text.contains("contains"));
    assertTrue(!some || all.possible(), () -> texts + " said to be impossible");
    assertTrue(!exact || some || !all.possible(), () -> texts + " not said to be impossible");
    if (!some) {
      return;
    }
    for (int i = 0; i < items.size(); i++) {
      int left = i;
      FactConstraints others = new FactConstraints();
      IntStream.range(0, parts.size())
          .filter(j -> j != left)
          .mapToObj(parts::get)
          .forEach(others::add);
      boolean always =
          grid.stream()
              .filter(
                  value ->
                      IntStream.range(0, items.size())
                          .allMatch(j -> j == left || holds(items.get(j), value)))
              .allMatch(value -> holds(items.get(left), value));
      boolean said = items.size() > 1 && others.implies(parts.get(i));
      assertTrue(!said || always, () -> texts.get(left) + " said to follow in " + texts);
      assertTrue(
          !exact || !always || said || items.size() == 1, () -> texts.get(left) + " in " + texts);
    }
  }

  private static Item parsed(String text) {
    PackReport report = new PackReport();
    Source source = new Source("a.drl", "rule \"r\" when T( " + text + " ) then end", report, 1000);
    Item item =
        RuleReader.read(source, source.file().rules().get(0)).conditions().get(0).items().get(0);
    assertEquals(List.of(), report.problems());
    return item;
  }

  /** What an item says of a value, read off the rule language. */
  private static boolean holds(Item item, Object value) {
    if (item instanceof Item.Stated stated) {
      return stated.stated() == (value != null);
    }
    if (item instanceof Item.Member member) {
      boolean in = member.members().stream().anyMatch(m -> Objects.equals(literal(m), value));
      return in != member.negated();
    }
    Item.Compare compare = (Item.Compare) item;
    Object other = literal(compare.operand());
    return switch (compare.operator()) {
      case "==" -> other.equals(value);
      case "!=" -> !other.equals(value);
      case "contains" -> value != null && value.toString().contains(other.toString());
      case "not contains" -> value == null || !value.toString().contains(other.toString());
      case "<" -> value != null && order(value, other) < 0;
      case "<=" -> value != null && order(value, other) <= 0;
      case ">" -> value != null && order(value, other) > 0;
      default -> value != null && order(value, other) >= 0;
    };
  }

  private static int order(Object value, Object other) {
    return ((BigDecimal) value).compareTo((BigDecimal) other);
  }

  private static Object literal(Item.Operand operand) {
    return ((Item.Literal) operand).value();
  }

  @Provide
  Arbitrary<List<String>> numbers() {
    Arbitrary<String> number = Arbitraries.of("0", "1", "2", "3");
    return items(
        Combinators.combine(Arbitraries.of("==", "!=", "<", "<=", ">", ">="), number)
            .as((sign, n) -> "it " + sign + " " + n),
        number);
  }

  @Provide
  Arbitrary<List<String>> texts() {
    Arbitrary<String> text = Arbitraries.of("\"a\"", "\"b\"", "\"ab\"", "\"ba\"");
    return items(
        Combinators.combine(Arbitraries.of("==", "!=", "contains", "not contains"), text)
            .as((sign, t) -> "it " + sign + " " + t),
        text);
  }

  @Provide
  Arbitrary<List<String>> truths() {
    Arbitrary<String> truth = Arbitraries.of("true", "false");
    return items(
        Combinators.combine(Arbitraries.of("==", "!="), truth).as((s, t) -> "it " + s + " " + t),
        truth);
  }

  private static Arbitrary<List<String>> items(
      Arbitrary<String> compared, Arbitrary<String> value) {
    Arbitrary<String> members =
        value.list().ofMinSize(1).ofMaxSize(3).map(all -> "( " + String.join(", ", all) + " )");
    Arbitrary<String> member =
        Combinators.combine(Arbitraries.of("in", "not in"), members)
            .as((word, list) -> "it " + word + " " + list);
    return Arbitraries.oneOf(compared, compared, member, Arbitraries.of("it != null", "it == null"))
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }
}
