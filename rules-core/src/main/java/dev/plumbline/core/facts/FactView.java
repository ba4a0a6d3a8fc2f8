package dev.plumbline.core.facts;

import static java.util.stream.Collectors.toUnmodifiableList;

import dev.plumbline.core.facts.Lexicon.Reading;
import dev.plumbline.core.facts.Lexicon.Sense;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Known;
import dev.plumbline.spi.Listed;
import dev.plumbline.spi.ProperName;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * How rules see the facts of one evaluation: each text as the word or the text of the rules that it
 * is, nothing where nothing is said or it is not recognised; times without fractions of a second
 * (reading B33). What two facts write differently but compares as the same, both are seen to write
 * alike. For use by one thread.
 */
public final class FactView {
  private final Lexicon lexicon;

  /**
   * For texts that no rule names, by the form in which they compare, the one that stands for all.
   */
  private final Map<String, String> alike = new HashMap<>();

  /**
   * A fact as rules see it.
   *
   * @param seen the fact that they see
   * @param written the fact as it was written
   * @param unrecognised the words that were not recognised, by the property they stand in
   * @param members of a text that lists several, those that were, as rules see them
   */
  public record View(
      Object seen, Object written, Map<String, String> unrecognised, List<String> members) {
    /** Copies the collections. */
    public View {
      unrecognised = Map.copyOf(unrecognised);
      members = List.copyOf(members);
    }

    /** A fact in which no text lists several. */
    public View(Object seen, Object written, Map<String, String> unrecognised) {
      this(seen, written, unrecognised, List.of());
    }
  }

  /** A component of a record that holds texts, or a time. */
  private record Component(int index, String property, boolean properName, String listed) {
    String name() {
      return property.substring(property.indexOf('.') + 1);
    }
  }

  /** What of a record's class has to be looked at. */
  private record Layout(
      Class<?> type,
      List<String> names,
      MethodHandle constructor,
      MethodHandle[] all,
      List<Component> texts) {
    int index(String name) {
      return names.indexOf(name);
    }
  }

  private static final MethodType GETTER = MethodType.methodType(Object.class, Object.class);
  private static final MethodType CONSTRUCTOR = MethodType.methodType(Object.class, Object[].class);

  private static final ClassValue<Layout> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected Layout computeValue(Class<?> type) {
          return layout(type);
        }
      };

  /** A view by what a pack's rules know. */
  public FactView(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /** What is known of texts. */
  Lexicon lexicon() {
    return lexicon;
  }

  private static Layout layout(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Component> texts = new ArrayList<>();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      RecordComponent component = components[i];
      types[i] = component.getType();
      boolean list =
          component.getGenericType() instanceof ParameterizedType generic
              && component.getType() == List.class
              && generic.getActualTypeArguments()[0] == String.class;
      boolean text =
          list
              || types[i] == String.class
              || types[i] == IdNumber.class
              || types[i] == LocalDateTime.class;
      boolean given =
          !component.isAnnotationPresent(Known.class)
              && !component.isAnnotationPresent(Derived.class);
      if (text && given) {
        Listed listed = component.getAnnotation(Listed.class);
        texts.add(
            new Component(
                i,
                type.getSimpleName() + "." + component.getName(),
                component.isAnnotationPresent(ProperName.class),
                listed == null ? null : listed.value()));
      }
    }
    MethodHandles.Lookup lookup = MethodHandles.publicLookup();
    try {
      MethodHandle[] getters = new MethodHandle[components.length];
      for (int i = 0; i < components.length; i++) {
        getters[i] = lookup.unreflect(components[i].getAccessor()).asType(GETTER);
      }
      MethodHandle constructor =
          lookup
              .unreflectConstructor(type.getConstructor(types))
              .asSpreader(Object[].class, types.length)
              .asType(CONSTRUCTOR);
      List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
      return new Layout(type, names, constructor, getters, List.copyOf(texts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be looked at", e);
    }
  }

  /**
   * Takes note of a fact's texts, all of which are to be known before any is looked at: which of
   * several spellings stands for all must not hang on the order of the facts.
   */
  public void note(Record fact) {
    Layout layout = LAYOUTS.get(fact.getClass());
    for (Component component : layout.texts()) {
      Object value = value(layout, component, fact);
      if (value instanceof List<?> list) {
        list.forEach(each -> note(component.property(), (String) each));
      } else if (value instanceof String text) {
        List<String> parts =
            component.listed() != null ? lexicon.divide(component.property(), text) : List.of(text);
        parts.forEach(part -> note(component.property(), part));
      }
    }
  }

  /** Takes note of one text. */
  public void note(String property, String text) {
    if (lexicon.joined().contains(property)) {
      String form = lexicon.form(property, text);
      alike.merge(compared(property, text), form, (a, b) -> a.compareTo(b) <= 0 ? a : b);
    }
  }

  /** A fact as rules see it; several times where a text of it lists several. */
  public List<View> of(Record fact) {
    Layout layout = LAYOUTS.get(fact.getClass());
    Object[] seen = null;
    Map<String, String> unrecognised = new HashMap<>(0);
    for (Component component : layout.texts()) {
      Object value = value(layout, component, fact);
      if (value == null) {
        continue;
      }
      if (component.listed() != null && value instanceof String text) {
        return listed(layout, component, values(layout, fact), text);
      }
      Object sees = see(component, value, unrecognised);
      if (!value.equals(sees)) {
        seen = seen == null ? values(layout, fact) : seen;
        seen[component.index()] = sees;
      }
    }
    return List.of(new View(seen == null ? fact : create(layout, seen), fact, unrecognised));
  }

  /** Each member in a fact of its own, beside all of them, if all are known for what they are. */
  private List<View> listed(Layout layout, Component component, Object[] values, String text) {
    // Copied once, and not again for each member's fact.
    List<String> members = List.copyOf(lexicon.divide(component.property(), text));
    List<String> all = new ArrayList<>();
    Map<String, String> unrecognised = new HashMap<>();
    for (String member : members) {
      Reading reading = text(component.property(), component.properName(), member);
      if (reading.sense() == Sense.UNRECOGNISED) {
        unrecognised.putIfAbsent(component.listed(), member);
      }
      all.add(reading.text());
    }
    int index = layout.index(component.listed());
    Object[] whole = values.clone();
    whole[index] = all.contains(null) ? null : List.copyOf(all);
    List<String> known = all.stream().filter(Objects::nonNull).collect(toUnmodifiableList());
    Optional<Again> again = Again.of(layout.type());
    List<View> views = new ArrayList<>();
    for (String member : members) {
      Object[] row = with(whole, component.index(), member);
      if (again.isPresent()) {
        row[layout.index(again.get().says().getName())] = !views.isEmpty();
      }
      Object written = create(layout, with(row, index, members));
      views.add(view(layout, written, row, unrecognised, known));
    }
    return views;
  }

  private static Object[] with(Object[] values, int index, Object value) {
    Object[] copy = values.clone();
    copy[index] = value;
    return copy;
  }

  private View view(
      Layout layout,
      Object written,
      Object[] values,
      Map<String, String> given,
      List<String> members) {
    Object[] seen = values.clone();
    Map<String, String> unrecognised = new HashMap<>(given);
    boolean same = true;
    for (Component component : layout.texts()) {
      int i = component.index();
      seen[i] = see(component, values[i], unrecognised);
      same &= Objects.equals(seen[i], values[i]);
    }
    boolean one = same && members.isEmpty();
    return new View(one ? written : create(layout, seen), written, unrecognised, members);
  }

  private Object see(Component component, Object value, Map<String, String> unrecognised) {
    if (value instanceof IdNumber number) {
      return number.key() == null ? null : new IdNumber(number.key());
    }
    if (value instanceof LocalDateTime time) {
      return time.truncatedTo(ChronoUnit.SECONDS);
    }
    if (value instanceof List<?> list) {
      return list.stream()
          .map(each -> text(component.property(), component.properName(), (String) each).text())
          .filter(Objects::nonNull)
          .toList();
    }
    if (value == null) {
      return null;
    }
    Reading reading = text(component.property(), component.properName(), (String) value);
    if (reading.sense() == Sense.UNRECOGNISED) {
      unrecognised.put(component.name(), (String) value);
    }
    return reading.text();
  }

  /** What rules see of one text. */
  public Reading text(String property, boolean properName, String text) {
    Reading reading = lexicon.read(property, properName, text);
    if (reading.sense() != Sense.OPEN || !lexicon.joined().contains(property)) {
      return reading;
    }
    return new Reading(alike.getOrDefault(compared(property, text), reading.text()), Sense.OPEN);
  }

  /** Numerals count by their value in keys and not in names, so the two are kept apart. */
  private String compared(String property, String text) {
    return lexicon.keys().contains(property) + lexicon.fold(property, text);
  }

  private static Object[] values(Layout layout, Object fact) {
    Object[] values = new Object[layout.all().length];
    for (int i = 0; i < values.length; i++) {
      values[i] = value(layout.all()[i], fact);
    }
    return values;
  }

  private static Object value(Layout layout, Component component, Object fact) {
    return value(layout.all()[component.index()], fact);
  }

  private static Object value(MethodHandle getter, Object fact) {
    try {
      return (Object) getter.invokeExact(fact);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a component of a fact cannot be read", e);
    }
  }

  private static Object create(Layout layout, Object[] values) {
    try {
      return (Object) layout.constructor().invokeExact(values);
    } catch (Error e) {
      throw e;
    } catch (Throwable e) {
      throw new IllegalStateException("a fact cannot be seen as it is read", e);
    }
  }
}
