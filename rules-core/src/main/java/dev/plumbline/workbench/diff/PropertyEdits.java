package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.OtherPostingSpan;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.PostingSpan;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * How the JSON of an application must be edited for a property to have a value. What is asked of a
 * computed property is asked of the properties that it is computed from.
 */
final class PropertyEdits {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  /** Where an application does not say when something begins. */
  private static final LocalDate SOME_DAY = LocalDate.of(2000, 1, 1);

  private final FactTypes types;

  PropertyEdits(FactTypes types) {
    this.types = types;
  }

  /**
   * The edits that give a property a value; empty if no way is known.
   *
   * @param type the type of the fact
   * @param at where the fact stands
   * @param fact the fact as it is; {@code null} if there is none yet
   * @param path the property
   * @param wanted the value
   */
  List<Edit> to(FactType type, List<String> at, @Nullable Object fact, PathTo path, Object wanted) {
    Property property = type.properties().get(path.names().get(0));
    Object value = whole(property, path, wanted);
    if (value == null) {
      return List.of();
    }
    if (type.type() == FilingDay.class) {
      LocalDate day = (LocalDate) value;
      return List.of(new Edit(at, json(day.atTime(12, 0))));
    }
    if (type.type() == PostingSpan.class || type.type() == OtherPostingSpan.class) {
      return span(type, fact, property, value);
    }
    if (property.takesUnits()) {
      return withUnit(type, at, property, path, value);
    }
    if (property.derivedFrom().isEmpty()) {
      return List.of(new Edit(plus(at, property.name()), json(fitting(property, value))));
    }
    return derived(type, at, fact, property, value);
  }

  /** The edits that leave a property unknown. */
  static List<Edit> without(FactType type, List<String> at, PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    List<Edit> edits = new ArrayList<>();
    if (property.derivedFrom().isEmpty()) {
      edits.add(new Edit(plus(at, property.name()), null));
    }
    for (String source : property.derivedFrom()) {
      for (String one : source.split("\\|")) {
        Property own = type.properties().get(one);
        if (own != null && !own.derivedFrom().isEmpty()) {
          edits.addAll(without(type, at, new PathTo(List.of(one))));
        } else {
          edits.add(new Edit(given(at, one), null));
        }
      }
    }
    return edits;
  }

  /** Where a property stands that another is computed from, perhaps in another fact. */
  private static List<String> given(List<String> at, String source) {
    String[] names = source.split("\\.");
    return names.length == 1
        ? plus(at, source)
        : plus(Target.pointer(FactTypes.general(names[0])), names[1]);
  }

  /** The papers that say when the posting begins and ends; the other says it by the month. */
  private static List<Edit> span(
      FactType type, @Nullable Object fact, Property property, Object value) {
    String source = property.derivedFrom().get(property.derivedFrom().size() - 1);
    if (value instanceof Number months && months.intValue() > 0) {
      Object start = fact == null ? null : type.properties().get("earliestStart").of(fact);
      LocalDate from = start == null ? SOME_DAY : (LocalDate) start;
      LocalDate last = from.plusMonths(months.intValue()).minusDays(1);
      List<Edit> edits = new ArrayList<>();
      if (start == null) {
        edits.addAll(span(type, null, type.properties().get("earliestStart"), from));
      }
      edits.addAll(span(type, null, type.properties().get("latestEnd"), last));
      return edits;
    }
    LocalDate day =
        value instanceof YearMonth month
            ? month.atDay(1)
            : value instanceof LocalDate date ? date : null;
    if (day == null) {
      return List.of();
    }
    String[] papers = source.split("\\|");
    Edit month = new Edit(given(List.of(), papers[2]), json(YearMonth.from(day)));
    return type.type() == OtherPostingSpan.class
        ? List.of(month)
        : List.of(
            new Edit(given(List.of(), papers[0]), json(day)),
            new Edit(given(List.of(), papers[1]), null),
            month);
  }

  /** The value of the property, where a part of it is wanted: an amount of so many 万元. */
  private static @Nullable Object whole(Property property, PathTo path, Object wanted) {
    if (path.names().size() == 1) {
      return property.type() == Place.class && place(wanted) == null ? null : wanted;
    }
    String part = path.names().get(1);
    if (property.type() == Amount.class && wanted instanceof Number number) {
      BigDecimal wan = new BigDecimal(number.toString());
      return wan.signum() < 0 ? null : Amount.ofWanYuan(wan);
    }
    boolean code = property.type() == Place.class && part.equals("code");
    return code && place(wanted) != null ? wanted : null;
  }

  static @Nullable Place place(Object wanted) {
    if (!(wanted instanceof String text)) {
      return wanted instanceof Place place ? place : null;
    }
    return Place.find(text).orElse(null); // a text may be compared with a place and name none
  }

  /** Whole numbers where the property counts. */
  private static Object fitting(Property property, Object value) {
    boolean counts = property.type() == Integer.class || property.type() == int.class;
    return counts && value instanceof BigDecimal number ? number.intValue() : value;
  }

  private List<Edit> withUnit(
      FactType type, List<String> at, Property property, PathTo path, Object value) {
    Property number = type.properties().get(property.derivedFrom().get(0));
    String unit = number.unit().replaceAll("[{}]", "");
    return List.of(
        new Edit(plus(at, number.name()), json(value)),
        new Edit(plus(at, unit), JSON.textNode(path.units().get(0))));
  }

  private List<Edit> derived(
      FactType type, List<String> at, @Nullable Object fact, Property property, Object value) {
    List<String> sources = property.derivedFrom();
    Map<String, Property> properties = type.properties();
    Property first = properties.get(sources.get(0).split("\\|")[0]);
    if (value instanceof LocalDate && first.type() == LocalDate.class) {
      return instead(at, sources.get(0), value);
    }
    if (value instanceof Boolean flag && first.type() == String.class) {
      return List.of(new Edit(plus(at, first.name()), flag ? JSON.textNode("某") : null));
    }
    if (value instanceof Amount amount && first.type() == List.class) {
      return total(at, first, amount);
    }
    if (!(value instanceof Number number) || number.intValue() < 0) {
      return List.of();
    }
    if (first.type() == String.class) {
      return length(at, fact, properties, sources, number.intValue());
    }
    if (first.type() == List.class) {
      ArrayNode places = JSON.arrayNode();
      for (int i = 0; i < number.intValue(); i++) {
        places.add("11010" + (1 + i % 2));
      }
      return List.of(new Edit(plus(at, first.name()), places));
    }
    if (first.type() != LocalDate.class) {
      return List.of();
    }
    LocalDate from = fact == null ? null : (LocalDate) first.of(fact);
    LocalDate start = from == null ? SOME_DAY : from;
    if (sources.size() == 1) {
      return instead(at, sources.get(0), start.withYear(number.intValue()));
    }
    List<Edit> edits = new ArrayList<>(instead(at, sources.get(0), start));
    LocalDate end = start.plusMonths(number.intValue()).minusDays(1);
    edits.addAll(instead(at, sources.get(1), end));
    return edits;
  }

  /** Sets the first of some properties of which either will do, and clears the others. */
  private static List<Edit> instead(List<String> at, String sources, Object value) {
    List<Edit> edits = new ArrayList<>();
    for (String source : sources.split("\\|")) {
      edits.add(new Edit(plus(at, source), edits.isEmpty() ? json(value) : null));
    }
    return edits;
  }

  private static List<Edit> length(
      List<String> at,
      @Nullable Object fact,
      Map<String, Property> known,
      List<String> sources,
      int wanted) {
    int others = 0;
    List<Edit> edits = new ArrayList<>();
    for (String source : sources.subList(1, sources.size())) {
      String text = fact == null ? null : (String) known.get(source).of(fact);
      if (text == null) {
        text = "字";
        edits.add(new Edit(plus(at, source), JSON.textNode(text)));
      }
      others += text.codePointCount(0, text.length());
    }
    if (wanted <= others) {
      return List.of();
    }
    edits.add(new Edit(plus(at, sources.get(0)), JSON.textNode("字".repeat(wanted - others))));
    return edits;
  }

  /** One fact in the list that makes up the whole amount. */
  private List<Edit> total(List<String> at, Property list, Amount amount) {
    String pointer = "/" + String.join("/", plus(at, list.name()));
    for (FactType type : types.all().values()) {
      if (type.pointer().equals(pointer)) {
        for (Property property : type.properties().values()) {
          if (property.type() == Amount.class) {
            ArrayNode items = JSON.arrayNode();
            items.addObject().set(property.name(), json(amount));
            return List.of(new Edit(plus(at, list.name()), items));
          }
        }
      }
    }
    return List.of();
  }

  /** A value as applications give it. */
  static JsonNode json(Object value) {
    if (value instanceof Integer number) {
      return JSON.numberNode(number);
    }
    if (value instanceof BigDecimal number) {
      return number.stripTrailingZeros().scale() <= 0
          ? JSON.numberNode(number.longValue())
          : JSON.numberNode(number.stripTrailingZeros());
    }
    if (value instanceof Boolean flag) {
      return JSON.booleanNode(flag);
    }
    if (value instanceof Place place) {
      return place.corps()
          ? JSON.objectNode().put("code", place.code()).put("corps", true)
          : JSON.textNode(place.code());
    }
    if (value instanceof Collection<?> all) {
      ArrayNode list = JSON.arrayNode();
      all.forEach(each -> list.add(json(each)));
      return list;
    }
    return JSON.textNode(value.toString());
  }

  static List<String> plus(List<String> path, String step) {
    List<String> longer = new ArrayList<>(path);
    longer.add(step);
    return longer;
  }
}
