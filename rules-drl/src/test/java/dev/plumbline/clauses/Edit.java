package dev.plumbline.clauses;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Key;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import dev.plumbline.spi.Derived;
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
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Copies of facts with one datum changed. A path leads from the application through components:
 * {@code lead.ongoing}, {@code documents[技术合同].uploaded} by key, {@code partners[0].name} by index
 * where a fact has no key, {@code Variety[花一].bloomExtension} into a fact of the pack's own type by
 * its name. A path that leads nowhere is a mistake of the test. When a posting begins and ends, two
 * papers say: an edit of the posting's is one of the recommendation form's months too, which a
 * later edit may still set.
 */
public final class Edit {
  private static final Pattern STEP = Pattern.compile("(\\w+)(?:\\[([^\\]]+)])?(?:\\.(.+))?");

  private static final Set<String> POSTED =
      Set.of("posting.startsOn", "posting.startMonth", "posting.endsOn", "posting.endMonth");

  private Edit() {}

  /** A copy of the fact in which one component has another value. */
  @SuppressWarnings("unchecked")
  static <R extends Record> R with(R fact, String component, Object value) {
    String changed = component(fact, component).getName();
    RecordComponent[] all = fact.getClass().getRecordComponents();
    Object[] values =
        Arrays.stream(all)
            .map(
                c ->
                    c.getName().equals(changed)
                        ? value
                        : c.isAnnotationPresent(Derived.class) ? unread(c) : get(fact, c))
            .toArray();
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

  /** What is there before it is read from what the copy says. */
  private static Object unread(RecordComponent component) {
    return component.getType() == boolean.class ? false : null;
  }

  /**
   * The application with another value at the path. {@code null} leaves a component unknown and
   * takes an element out of its list; a text is read as what the component holds.
   */
  public static Application replace(Application application, String path, Object value) {
    Application edited = edit(application, path, value);
    return POSTED.contains(path) ? agreeing(edited) : edited;
  }

  /**
   * The application whose recommendation form (annex 3) says the months that its posting says: two
   * papers that disagree are a matter of their own.
   */
  private static Application agreeing(Application application) {
    Recommendation form = application.recommendation();
    if (form == null) {
      return application;
    }
    Posting posting = application.posting();
    YearMonth from = month(posting.startsOn(), posting.startMonth());
    YearMonth to = month(posting.endsOn(), posting.endMonth());
    Recommendation agreeing =
        form.postedFrom() == null || from == null ? form : with(form, "postedFrom", from);
    return with(
        application,
        "recommendation",
        form.postedTo() == null || to == null ? agreeing : with(agreeing, "postedTo", to));
  }

  private static YearMonth month(LocalDate day, YearMonth month) {
    return day == null ? month : YearMonth.from(day);
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
    Matcher step = STEP.matcher(alone(path));
    if (!step.matches()) {
      throw new IllegalArgumentException("no path: " + path);
    }
    if (fact instanceof Application application && Character.isUpperCase(path.charAt(0))) {
      return with(fact, "packFacts", packFacts(application, step, value));
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

  /** The one contract, which stands in a list of its own. */
  private static String alone(String path) {
    return path.equals("contract")
        ? "contracts"
        : path.replaceFirst("^contract\\.", "contracts[0].");
  }

  /**
   * Facts of the pack's own types, which are known by their name; none is left if none is given.
   */
  private static List<PackFact> packFacts(Application application, Matcher step, Object value) {
    List<PackFact> edited = new ArrayList<>();
    boolean found = false;
    for (PackFact fact : application.packFacts()) {
      boolean wanted =
          fact.type().equals(step.group(1))
              && (step.group(2) == null || step.group(2).equals(fact.properties().get("name")));
      found |= wanted;
      if (!wanted) {
        edited.add(fact);
      } else if (step.group(3) != null) {
        edited.add(new PackFact(fact.type(), property(fact, step.group(3), value)));
      }
    }
    if (!found || value != null && step.group(3) == null) {
      throw new IllegalArgumentException("no such fact: " + step.group() + " = " + value);
    }
    return edited.isEmpty() ? null : edited;
  }

  private static Map<String, Object> property(PackFact fact, String name, Object value) {
    if (!fact.properties().containsKey(name)) {
      throw new IllegalArgumentException(fact + " has no " + name);
    }
    Map<String, Object> properties = new LinkedHashMap<>(fact.properties());
    if (value == null) {
      properties.remove(name);
    } else {
      properties.put(name, new BigDecimal((String) value));
    }
    return properties;
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
