package dev.plumbline.core.facts;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Box;
import dev.plumbline.fact.Call;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.Key;
import dev.plumbline.fact.OtherPostingSpan;
import dev.plumbline.fact.OtherSpellings;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.PostingSpan;
import dev.plumbline.fact.ReviewRound;
import dev.plumbline.fact.Submission;
import dev.plumbline.fact.Title;
import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Known;
import dev.plumbline.spi.Later;
import dev.plumbline.spi.LowerBound;
import dev.plumbline.spi.OneAtATime;
import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The fact types that rules can speak of: those of the API, found by walking the components of
 * {@link Application}, and those that a pack declares. Immutable.
 */
public final class FactTypes {
  private static final Map<String, FactType> GENERAL = general();

  /** Values that have properties of their own: {@code requested.wanYuan}, {@code place.code}. */
  private static final Map<Class<?>, Map<String, Property>> VALUES =
      Map.of(Amount.class, properties(Amount.class), Place.class, properties(Place.class));

  private final Map<String, FactType> byName;

  private FactTypes(Map<String, FactType> byName) {
    this.byName = Collections.unmodifiableMap(byName);
  }

  /** Finds the general types; whoever asks for one would wait for that. */
  public static void prepare() {
    // Done as the class begins.
  }

  /** The general types and the given ones of a pack. */
  public static FactTypes with(List<FactType> declared) {
    Map<String, FactType> all = new LinkedHashMap<>(GENERAL);
    declared.forEach(type -> all.put(type.name(), type));
    return new FactTypes(all);
  }

  /** The type of this name that applications of every guideline have, or {@code null}. */
  public static FactType general(String name) {
    return GENERAL.get(name);
  }

  /** The type of this name, or {@code null}. */
  public FactType named(String name) {
    return byName.get(name);
  }

  /** All types by name. */
  public Map<String, FactType> all() {
    return byName;
  }

  /** The properties of a value that rules may look into; empty for plain values. */
  public static Map<String, Property> propertiesOf(Class<?> value) {
    return VALUES.getOrDefault(value, Map.of());
  }

  /** A property of a type. */
  public record Source(FactType type, String property) {}

  /**
   * What a property is worked out of, one step back and with all that it may be instead; nothing if
   * applications give it. The day of applying is taken from what the filing says.
   */
  public List<Source> sources(FactType type, String name) {
    Property property = type.properties().get(name);
    List<String> written = new ArrayList<>();
    if (property != null) {
      property.derivedFrom().forEach(each -> written.addAll(List.of(each.split("\\|"))));
    }
    if (type.type() == FilingDay.class) {
      written.add("Filing.unitSubmittedAt");
    }
    return written.stream().map(each -> source(type, each)).toList();
  }

  /** A property as it is written: of the same fact, or with its type before it of another. */
  public Source source(FactType type, String written) {
    int dot = written.indexOf('.');
    return dot < 0
        ? new Source(type, written)
        : new Source(named(written.substring(0, dot)), written.substring(dot + 1));
  }

  /**
   * A type that a pack declares.
   *
   * @param declaration what the rules say of it
   * @param type the class generated for it; {@code null} while it is not compiled yet, in which
   *     case nothing can be read from its facts
   */
  public static FactType declared(Declaration declaration, Class<?> type) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (Declaration.Field field : declaration.fields()) {
      properties.put(
          field.name(),
          new Property(
              field.name(),
              field.title(),
              field.english(),
              new Bilingual(field.title(), field.english()),
              field.unit(),
              field.type(),
              List.of(),
              false,
              false,
              false,
              false,
              type == null ? null : getter(type, field.name())));
    }
    return new FactType(
        declaration.name(),
        type,
        declaration.title(),
        declaration.english(),
        new Bilingual(declaration.title(), declaration.english()),
        declaration.defined() ? Presence.DEFINED : Presence.LISTED,
        false,
        declaration.key(),
        "/" + declaration.name(),
        properties);
  }

  private static Getter getter(Class<?> type, String field) {
    try {
      String name = "get" + Declaration.accessor(field);
      return new Getter(type.getMethod(name));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException("field " + field, e);
    }
  }

  private static Map<String, FactType> general() {
    Map<String, FactType> types = new LinkedHashMap<>();
    add(types, Application.class, Presence.SINGLE, "");
    for (Class<?> defined :
        List.of(
            Call.class,
            FilingWindow.class,
            ReviewRound.class,
            ClosedWords.class,
            OtherSpellings.class)) {
      add(types, defined, Presence.DEFINED, "");
    }
    add(types, FilingDay.class, Presence.SINGLE, "/filing/unitSubmittedAt");
    add(types, PostingSpan.class, Presence.SINGLE, "/posting");
    add(types, OtherPostingSpan.class, Presence.MADE, "/recommendation");
    add(types, Submission.class, Presence.CALL, "");
    return types;
  }

  private static void add(
      Map<String, FactType> types, Class<?> type, Presence presence, String pointer) {
    String key = null;
    for (RecordComponent component : type.getRecordComponents()) {
      if (component.isAnnotationPresent(Key.class)) {
        key = component.getName();
      }
      String below = pointer + "/" + component.getName();
      Class<?> nested = component.getType();
      if (isFact(nested)) {
        boolean box = nested.isAnnotationPresent(Box.class);
        add(types, nested, box ? Presence.BOX : Presence.SINGLE, below);
      } else if (component.isAnnotationPresent(OneAtATime.class)) {
        String alone = component.getAnnotation(OneAtATime.class).alone();
        add(types, elementType(component), Presence.SINGLE, pointer + "/" + alone);
      } else if (elementType(component) != null && isFact(elementType(component))) {
        add(types, elementType(component), Presence.LISTED, below);
      }
    }
    Title title = type.getAnnotation(Title.class);
    types.put(
        type.getSimpleName(),
        new FactType(
            type.getSimpleName(),
            type,
            title.value(),
            title.en(),
            new Bilingual(title.value(), title.en()),
            presence,
            type.isAnnotationPresent(Later.class),
            key,
            pointer,
            properties(type)));
  }

  /** Whether a component of a fact is itself a fact, and not a value such as a place. */
  static boolean isFact(Class<?> type) {
    return type.isRecord() && type.isAnnotationPresent(Title.class) && type != PackFact.class;
  }

  /** The type of the elements of a list component, or {@code null} if it is no list. */
  static Class<?> elementType(RecordComponent component) {
    Type type = component.getGenericType();
    return component.getType() == List.class && type instanceof ParameterizedType list
        ? (Class<?>) list.getActualTypeArguments()[0]
        : null;
  }

  private static Map<String, Property> properties(Class<?> type) {
    Map<String, Property> properties = new LinkedHashMap<>();
    for (RecordComponent component : type.getRecordComponents()) {
      if (isFact(component.getType())) {
        continue; // a fact of its own
      }
      Title title = component.getAnnotation(Title.class);
      boolean box =
          component.isAnnotationPresent(Box.class) || component.isAnnotationPresent(Known.class);
      Derived derived = component.getAnnotation(Derived.class);
      List<String> from = derived == null ? List.of() : List.of(derived.value());
      add(properties, component.getAccessor(), title, from, box);
    }
    for (Method method : type.getDeclaredMethods()) {
      Title title = method.getAnnotation(Title.class);
      if (title != null && !properties.containsKey(method.getName())) {
        Derived derived = method.getAnnotation(Derived.class);
        List<String> from = derived == null ? List.of() : List.of(derived.value());
        add(properties, method, title, from, false);
      }
    }
    return properties;
  }

  private static void add(
      Map<String, Property> properties,
      Method getter,
      Title title,
      List<String> derivedFrom,
      boolean box) {
    String name = getter.getName();
    properties.put(
        name,
        new Property(
            name,
            title == null ? name : title.value(),
            title == null ? name : title.en(),
            title == null ? Bilingual.same(name) : new Bilingual(title.value(), title.en()),
            title == null ? "" : title.unit(),
            getter.getReturnType(),
            derivedFrom,
            box,
            getter.isVarArgs(),
            !getter.isVarArgs() && getter.getParameterCount() == 1,
            getter.isAnnotationPresent(LowerBound.class),
            new Getter(getter)));
  }
}
