package dev.plumbline.clauses;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Key;
import dev.plumbline.fact.Place;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of facts with one datum changed. A path leads from the application through components:
 * {@code lead.ongoing}, {@code documents[技术合同].uploaded} by key, {@code partners[0].name} by index
 * where a fact has no key. A path that leads nowhere is a mistake of the test.
 */
public final class Edit {
  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[([^\\]]+)])?(?:\\.(.+))?");

  private Edit() {}

  /** A copy of the fact in which one component has another value. */
  @SuppressWarnings("unchecked")
  static <R extends Record> R with(R fact, String component, Object value) {
    String changed = component(fact, component).getName();
    RecordComponent[] all = fact.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(all).map(c -> c.getName().equals(changed) ? value : get(fact, c)).toArray();
    Class<?>[] types =
        Arrays.stream(all).map(RecordComponent::getType).toArray(length -> new Class<?>[length]);
    try {
      return (R) fact.getClass().getDeclaredConstructor(types).newInstance(values);
    } catch (InvocationTargetException e) {
      throw new IllegalArgumentException(component + " = " + value, e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  /**
   * The application with another value at the path. {@code null} leaves a component unknown and
   * takes an element out of its list; a text is read as what the component holds.
   */
  public static Application replace(Application application, String path, Object value) {
    return edit(application, path, value);
  }

  /** The application without what is at the path. */
  public static Application remove(Application application, String path) {
    return edit(application, path, null);
  }

  /**
   * The application after some edits, such as {@code lead.ongoing=2; recommendation=}: nothing
   * after the equals sign removes.
   */
  public static Application apply(Application application, String edits) {
    Application edited = application;
    for (String one : edits == null ? new String[0] : edits.split(";")) {
      String[] sides = one.split("=", 2);
      if (sides.length != 2) {
        throw new IllegalArgumentException("no edit: " + one);
      }
      String value = sides[1].strip();
      edited = replace(edited, sides[0].strip(), value.isEmpty() ? null : value);
    }
    return edited;
  }

  private static <R extends Record> R edit(R fact, String path, Object value) {
    Matcher step = STEP.matcher(path);
    if (!step.matches()) {
      throw new IllegalArgumentException("no path: " + path);
    }
    RecordComponent component = component(fact, step.group(1));
    String key = step.group(2);
    String rest = step.group(3);
    Object old = get(fact, component);
    if (old == null && (key != null || rest != null)) {
      throw new IllegalArgumentException("nothing there: " + path + " of " + fact);
    }
    Object changed;
    if (key != null) {
      changed = edit((List<?>) old, key, rest, value);
    } else if (rest != null) {
      changed = edit((Record) old, rest, value);
    } else {
      changed = read(component.getGenericType(), value);
    }
    return with(fact, component.getName(), changed);
  }

  private static List<?> edit(List<?> facts, String key, String rest, Object value) {
    List<Object> edited = new ArrayList<>(facts);
    int index = index(facts, key);
    if (rest != null) {
      edited.set(index, edit((Record) facts.get(index), rest, value));
    } else if (value == null) {
      edited.remove(index);
    } else {
      edited.set(index, value);
    }
    return edited;
  }

  private static int index(List<?> facts, String key) {
    for (int i = 0; i < facts.size(); i++) {
      Record fact = (Record) facts.get(i);
      String own =
          Arrays.stream(fact.getClass().getRecordComponents())
              .filter(c -> c.isAnnotationPresent(Key.class))
              .map(c -> (String) get(fact, c))
              .findFirst()
              .orElse(Integer.toString(i));
      if (key.equals(own)) {
        return i;
      }
    }
    throw new IllegalArgumentException("no [" + key + "] among " + facts);
  }

  private static RecordComponent component(Record fact, String name) {
    return Arrays.stream(fact.getClass().getRecordComponents())
        .filter(c -> c.getName().equals(name))
        .findFirst()
        .orElseThrow(
            () -> new IllegalArgumentException(fact.getClass().getSimpleName() + "." + name));
  }

  private static Object get(Record fact, RecordComponent component) {
    try {
      return component.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Object read(Type type, Object value) {
    if (!(value instanceof String) || type == String.class) {
      return value;
    }
    String text = (String) value;
    if (type instanceof ParameterizedType list) {
      Type element = list.getActualTypeArguments()[0];
      return text.equals("[]")
          ? List.of()
          : Arrays.stream(text.split("、")).map(each -> read(element, each)).toList();
    }
    if (type == BigDecimal.class) {
      return new BigDecimal(text);
    }
    if (type == Integer.class) {
      return Integer.valueOf(text);
    }
    if (type == Boolean.class || type == boolean.class) {
      if (!text.equals("true") && !text.equals("false")) {
        throw new IllegalArgumentException("neither true nor false: " + text);
      }
      return Boolean.valueOf(text);
    }
    if (type == LocalDate.class) {
      return LocalDate.parse(text);
    }
    if (type == LocalDateTime.class) {
      return LocalDateTime.parse(text);
    }
    if (type == YearMonth.class) {
      return YearMonth.parse(text);
    }
    if (type == Place.class) {
      return Place.of(text);
    }
    if (type == Amount.class) {
      return Amount.of(text);
    }
    throw new IllegalArgumentException("cannot read a " + type.getTypeName() + ": " + text);
  }
}
