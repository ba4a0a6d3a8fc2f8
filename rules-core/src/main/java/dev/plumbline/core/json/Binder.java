package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Makes records of located JSON, noting whatever does not fit and going on. */
final class Binder {
  /** What separates the members of a list that stands in one text of one line. */
  private static final Pattern BETWEEN = Pattern.compile("[、；;，/]");

  private final Problems problems;
  private final Origin origin;
  private final Lexicon lexicon;

  Binder(Problems problems, Origin origin) {
    this(problems, origin, Lexicon.EMPTY);
  }

  /**
   * A binder.
   *
   * @param lexicon of which facts several may be given
   */
  Binder(Problems problems, Origin origin, Lexicon lexicon) {
    this.problems = problems;
    this.origin = origin;
    this.lexicon = lexicon;
  }

  /** The record that the object describes; {@code null} only if a problem was noted. */
  Object record(Class<?> type, Located.Fields fields) {
    Shape shape = Shape.of(type);
    unknown(fields, shape.known());
    return create(shape, values(shape, fields), fields.spot());
  }

  /** Notes the members that are not known. */
  void unknown(Located.Fields fields, Collection<Nearest.Known> known) {
    fields
        .members()
        .forEach(
            (name, member) -> {
              if (!isAmong(known, name)) {
                problems.add(member.name(), () -> Nearest.unknown(name, known));
              }
            });
  }

  private static boolean isAmong(Collection<Nearest.Known> known, String name) {
    for (Nearest.Known each : known) {
      if (each.name().equals(name)) {
        return true;
      }
    }
    return false;
  }

  /** A value for each property of the shape, {@code null} where there is none. */
  Object[] values(Shape shape, Located.Fields fields) {
    List<Shape.Property> properties = shape.properties();
    Object[] values = new Object[properties.size()];
    for (int i = 0; i < values.length; i++) {
      Shape.Property property = properties.get(i);
      if (property.inJson()) {
        values[i] = property(property, fields);
      } else if (property.type() == boolean.class) {
        values[i] = Boolean.FALSE; // the record works it out
      }
    }
    return values;
  }

  private Object property(Shape.Property property, Located.Fields fields) {
    Located.Member member = fields.members().get(property.name());
    int before = problems.count();
    Object value = member == null ? null : value(property, member.value());
    if (property.alone() != null && fields.members().containsKey(property.alone())) {
      value = alone(property, value, fields.members().get(property.alone()).value());
    }
    if (value == null && property.required() && problems.count() == before && !refused(member)) {
      Spot spot = member == null ? fields.spot().absent(property.name()) : member.value().spot();
      problems.add(spot, Message.of("json.missing", property.name(), property.titles()));
    }
    if (value == null && property.list() && origin == Origin.ENGINE) {
      return List.of();
    }
    return value == null && property.type() == boolean.class ? Boolean.FALSE : value;
  }

  /** The list of the one that stands alone, unless others are given as well. */
  private Object alone(Shape.Property property, Object several, Located one) {
    if (one instanceof Located.Nothing) {
      return several;
    }
    if (several != null) {
      problems.add(
          one.spot(),
          of(property, Message.of("json.aloneAndSeveral", property.alone(), property.name())));
      return several;
    }
    Object element = element(property, one);
    return element == null ? null : List.of(element);
  }

  private static boolean refused(Located.Member member) {
    return member != null && member.value() instanceof Located.Nothing nothing && nothing.refused();
  }

  private Object value(Shape.Property property, Located value) {
    if (value instanceof Located.Nothing) {
      return null;
    }
    if (!property.list() && !(property.listed() && value instanceof Located.Items)) {
      return element(property, value);
    }
    if (!property.list()) {
      List<Object> texts = list(property, (Located.Items) value);
      return texts.isEmpty()
          ? null
          : texts.stream().map(Object::toString).collect(Collectors.joining("、"));
    }
    Located several = listed(property, value);
    if (several instanceof Located.Nothing) {
      return null;
    }
    if (several instanceof Located.Items items) {
      if (items.items().size() > property.most()) {
        problems.add(
            value.spot(),
            of(property, Message.of("json.most", property.most(), items.items().size())));
        return null;
      }
      return list(property, items);
    }
    problems.add(value.spot(), of(property, Message.of("json.severalInBrackets", value.called())));
    return null;
  }

  /** The list that stands in one text, as in a cell; what is no such text as it is. */
  private Located listed(Shape.Property property, Located value) {
    if (origin != Origin.APPLICANT
        || !Scalars.reads(property.type())
        || !(value instanceof Located.Words words)) {
      return value;
    }
    List<Located> items =
        // In several lines each is one, so that a name may have any sign in it.
        Stream.of(words.text())
            .flatMap(each -> each.indexOf('\n') < 0 ? BETWEEN.splitAsStream(each) : each.lines())
            .filter(each -> !Folding.saysNothing(each))
            .<Located>map(each -> new Located.Words(value.spot(), each.strip()))
            .toList();
    return items.isEmpty()
        ? new Located.Nothing(value.spot(), false)
        : new Located.Items(value.spot(), items);
  }

  private List<Object> list(Shape.Property property, Located.Items items) {
    List<Object> list = new ArrayList<>();
    Shape.Property key = Scalars.reads(property.type()) ? null : Shape.of(property.type()).key();
    Map<Object, Integer> lines = new HashMap<>();
    for (Located item : items.items()) {
      if (item instanceof Located.Nothing nothing) {
        if (!nothing.refused()) {
          problems.add(item.spot(), of(property, Message.of("json.nullItem")));
        }
        continue;
      }
      if (Scalars.isBlank(String.class, item, origin)) {
        problems.add(item.spot(), of(property, Message.of("json.blankItem")));
        continue;
      }
      Object element = element(property, item);
      if (element != null) {
        list.add(element);
        if (key != null) {
          distinct(property, key, element, (Located.Fields) item, lines);
        }
      }
    }
    return list;
  }

  /** Facts of one key may be given once; the record compares keys as it keeps them, so do we. */
  private void distinct(
      Shape.Property property,
      Shape.Property key,
      Object element,
      Located.Fields item,
      Map<Object, Integer> lines) {
    Object name = key.of(element);
    String keyed = property.type().getSimpleName() + "." + key.name();
    if (name == null || lexicon.mayRepeat(keyed, name.toString())) {
      return;
    }
    Spot spot = item.members().get(key.name()).value().spot();
    Object compared = name instanceof String text ? Folding.key(text) : name;
    Integer first = lines.putIfAbsent(compared, spot.line());
    if (first != null) {
      problems.add(spot, of(key, Message.of("json.repeated", Echo.of(name.toString()), first)));
    }
  }

  private Object element(Shape.Property property, Located value) {
    if (value instanceof Located.Fields fields) {
      if (property.type() == Place.class) {
        return Places.read(property.titles(), fields, problems, this);
      }
      if (!Scalars.reads(property.type())) {
        return record(property.type(), fields);
      }
    }
    Object read = scalar(property.type(), property.titles(), value);
    if (origin == Origin.APPLICANT && read instanceof Integer count && count < 0) {
      // All whole numbers of an application are counts.
      problems.add(value.spot(), of(property, Message.of("json.negative", count)));
      return null;
    }
    return read;
  }

  /** The value as one of the type; {@code null} if it is blank or a problem was noted. */
  Object scalar(Class<?> type, Bilingual title, Located value) {
    if (Scalars.isBlank(type, value, origin)) {
      return null;
    }
    try {
      if (!Scalars.reads(type)) {
        throw Scalars.wrongType(value, Message.of("json.anObject"));
      }
      return Scalars.read(type, value, origin);
    } catch (Unfit e) {
      problems.add(value.spot(), of(title, e.reason()));
      return null;
    }
  }

  private static Message of(Shape.Property property, Message said) {
    return of(property.titles(), said);
  }

  /** What is said of a property. */
  static Message of(Bilingual title, Message said) {
    return Message.of("json.ofProperty", title, said);
  }

  /** The record of the values; {@code null} if it cannot be made, which is noted. */
  Object create(Shape shape, Object[] values, Spot spot) {
    for (int i = 0; i < values.length; i++) {
      Shape.Property property = shape.properties().get(i);
      boolean primitive = !property.list() && property.type().isPrimitive();
      if (values[i] == null && (primitive || property.required() && !property.key())) {
        return null;
      }
    }
    try {
      return shape.create(values);
    } catch (Unfit e) {
      problems.add(spot, e.reason());
      return null;
    }
  }
}
