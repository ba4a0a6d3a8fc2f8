package dev.plumbline.oracle;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Key;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.spi.Derived;
import java.lang.reflect.Constructor;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Copies of facts with one property changed, whatever their type. */
final class Records {
  /** What no change touches: it says which application it is, not what is known of it. */
  private static final Set<String> KEPT = Set.of("id", "guideline");

  private Records() {}

  /**
   * The application with one property changed.
   *
   * @param path such as {@code lead.ongoing}, {@code indicators[培养人次].value}, {@code
   *     contracts[1].signedOn} or {@code posting}
   */
  static Application with(Application application, String path, Object value) {
    Object given = path.equals("contract") && value != null ? List.of(value) : value;
    return (Application) changed(application, steps(path), given);
  }

  /** The value at a path of plain properties; {@code null} too if a fact on the way is missing. */
  static Object at(Application application, String path) {
    Object value = application;
    for (String name : steps(path)) {
      value = value == null ? null : value(value, component(value, name.replace("[0]", "")));
      value = name.endsWith("[0]") && value != null ? ((List<?>) value).get(0) : value;
    }
    return value;
  }

  /** The first of the contracts stands for those that have but one. */
  private static List<String> steps(String path) {
    String plain = path.replaceFirst("^contract$", "contracts");
    return List.of(plain.replaceFirst("^contract\\.", "contracts[0].").split("\\.(?![^\\[]*\\])"));
  }

  /**
   * The applications that differ from the first in one property, which they have from the second.
   *
   * @param fillOnly whether only to fill what the first leaves out
   */
  static List<Supplier<Application>> variants(
      Application mine, Application donor, boolean fillOnly) {
    List<Supplier<Application>> variants = new ArrayList<>();
    for (Supplier<Object> version : versions(mine, donor, fillOnly)) {
      variants.add(() -> (Application) version.get());
    }
    return variants;
  }

  private static Object changed(Object fact, List<String> path, Object value) {
    if (path.isEmpty()) {
      return value;
    }
    if (fact == null) {
      throw new IllegalArgumentException("no fact that has " + path);
    }
    String step = path.get(0);
    List<String> rest = path.subList(1, path.size());
    int bracket = step.indexOf('[');
    String name = bracket < 0 ? step : step.substring(0, bracket);
    Object old = value(fact, component(fact, name));
    if (bracket < 0) {
      return copy(fact, name, changed(old, rest, value));
    }
    String key = step.substring(bracket + 1, step.length() - 1);
    List<Object> elements = new ArrayList<>();
    boolean found = false;
    for (Object element : old == null ? List.of() : (List<?>) old) {
      boolean here =
          keyOf(element) == null
              ? key.equals(Integer.toString(elements.size()))
              : key.equals(key(element)) || key.equals(asRead(element));
      found |= here;
      Object now = here ? changed(element, rest, value) : element;
      if (now != null) {
        elements.add(now);
      }
    }
    if (!found) {
      throw new IllegalArgumentException("no " + step);
    }
    return copy(fact, name, elements);
  }

  private static List<Supplier<Object>> versions(Object mine, Object donor, boolean fillOnly) {
    List<Supplier<Object>> versions = new ArrayList<>();
    if (mine == null || donor == null) {
      if (mine != donor && (mine == null || !fillOnly)) {
        versions.add(() -> donor);
      }
    } else if (mine instanceof List<?> list) {
      addLists(versions, list, (List<?>) donor, fillOnly);
    } else if (isFact(mine)) {
      for (RecordComponent component : mine.getClass().getRecordComponents()) {
        String name = component.getName();
        boolean kept = KEPT.contains(name) || derived(component);
        if (!kept && !(fillOnly && contradicts(mine, name))) {
          Object own = value(mine, component);
          Object other = value(donor, component);
          for (Supplier<Object> version : versions(own, other, fillOnly)) {
            versions.add(() -> copy(mine, name, version.get()));
          }
        }
      }
    } else if (!fillOnly && !mine.equals(donor)) {
      versions.add(() -> donor);
    }
    return versions;
  }

  /** A day beside a month that is known already may speak against it. */
  private static boolean contradicts(Object fact, String name) {
    return fact instanceof Posting posting
        && (name.equals("startsOn") && posting.startMonth() != null
            || name.equals("endsOn") && posting.endMonth() != null);
  }

  private static void addLists(
      List<Supplier<Object>> versions, List<?> mine, List<?> donor, boolean fillOnly) {
    List<?> sample = mine.isEmpty() ? donor : mine;
    boolean keyed = !sample.isEmpty() && isKeyed(sample.get(0));
    if (!keyed) {
      if (!fillOnly && !mine.equals(donor)) {
        versions.add(() -> donor);
      }
      for (int i = 0; i < Math.min(mine.size(), donor.size()); i++) {
        addElement(versions, mine, i, donor.get(i), fillOnly);
      }
      return;
    }
    List<?> keys = mine.stream().map(Records::asRead).toList();
    for (Object element : donor) {
      int at = keys.indexOf(asRead(element));
      if (at < 0) {
        versions.add(() -> Stream.concat(mine.stream(), Stream.of(element)).toList());
      } else {
        addElement(versions, mine, at, element, fillOnly);
      }
    }
  }

  private static void addElement(
      List<Supplier<Object>> versions, List<?> mine, int index, Object donor, boolean fillOnly) {
    for (Supplier<Object> version : versions(mine.get(index), donor, fillOnly)) {
      versions.add(() -> replaced(mine, index, version.get()));
    }
  }

  private static List<Object> replaced(List<?> list, int index, Object element) {
    List<Object> copy = new ArrayList<>(list);
    copy.set(index, element);
    return copy;
  }

  private static boolean isFact(Object value) {
    return value instanceof Record
        && !(value instanceof Place
            || value instanceof Amount
            || value instanceof IdNumber
            || value instanceof PackFact);
  }

  private static boolean isKeyed(Object value) {
    return value instanceof PackFact || isFact(value) && keyOf(value) != null;
  }

  private static RecordComponent keyOf(Object fact) {
    return Arrays.stream(fact.getClass().getRecordComponents())
        .filter(c -> c.isAnnotationPresent(Key.class))
        .findFirst()
        .orElse(null);
  }

  /** The key, the same for all its spellings: a fact is not to be given twice. */
  private static Object asRead(Object fact) {
    if (fact instanceof PackFact own) {
      return own.type() + " " + own.properties().get("name");
    }
    String key = (String) key(fact);
    if (fact instanceof Indicator) {
      return Names.key(Names.INDICATOR, key);
    } else if (fact instanceof Document) {
      return Names.key(Names.DOCUMENT, key);
    } else if (fact instanceof Declaration) {
      return Names.key(Names.DECLARATION, key);
    } else if (fact instanceof Audit) {
      return Names.key(Names.AUDIT, key);
    }
    return key;
  }

  private static Object key(Object fact) {
    return value(fact, Objects.requireNonNull(keyOf(fact)));
  }

  private static RecordComponent component(Object fact, String name) {
    return Arrays.stream(fact.getClass().getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(() -> new IllegalArgumentException("no " + name + " in " + fact));
  }

  private static Object value(Object fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot read " + component, e);
    }
  }

  /** Writes a text of a fact in another way; given its type and property, such as Lead.name. */
  interface Writer {
    String write(String property, String text);
  }

  /** The application with each text of its facts written in another way. */
  static Application rewritten(Application application, Writer writer) {
    return (Application) rewritten("", application, writer);
  }

  private static Object rewritten(String property, Object value, Writer writer) {
    if (value instanceof String text) {
      return writer.write(property, text);
    } else if (value instanceof List<?> list) {
      return list.stream().map(element -> rewritten(property, element, writer)).toList();
    } else if (value == null || !isFact(value)) {
      return value;
    }
    String type = value.getClass().getSimpleName();
    return rebuilt(value, c -> rewritten(type + "." + c.getName(), value(value, c), writer));
  }

  private static Object copy(Object fact, String name, Object value) {
    component(fact, name);
    return rebuilt(fact, c -> c.getName().equals(name) ? value : value(fact, c));
  }

  /** What nobody gives, but is read from another property. */
  private static boolean derived(RecordComponent component) {
    return component.isAnnotationPresent(Derived.class);
  }

  /** What is there before it is read: the copy may say something else. */
  private static Object unread(Class<?> type) {
    return type == boolean.class ? false : null;
  }

  private static Object rebuilt(Object fact, Function<RecordComponent, Object> property) {
    RecordComponent[] components = fact.getClass().getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      values[i] = derived(components[i]) ? unread(types[i]) : property.apply(components[i]);
    }
    try {
      Constructor<?> constructor = fact.getClass().getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("cannot copy " + fact.getClass(), e);
    }
  }
}
