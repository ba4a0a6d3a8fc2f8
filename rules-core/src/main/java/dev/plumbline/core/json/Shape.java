package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.core.facts.Getter;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Box;
import dev.plumbline.fact.Key;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Title;
import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Listed;
import dev.plumbline.spi.OneAtATime;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What a record looks like in JSON: each component a property of the same name. Reader, writer and
 * schema all go by it, so that they cannot differ.
 */
final class Shape {
  private static final ClassValue<Shape> SHAPES =
      new ClassValue<>() {
        @Override
        protected Shape computeValue(Class<?> type) {
          return new Shape(type);
        }
      };

  private final Constructor<?> constructor;
  private final List<Property> properties;
  private final Property key;
  private final List<Nearest.Known> known;

  private Shape(Class<?> told) {
    Class<?> type = VerdictForms.of(told);
    RecordComponent[] components = type.getRecordComponents();
    try {
      this.constructor =
          type.getDeclaredConstructor(
              Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new));
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(type + " has no canonical constructor", e);
    }
    this.properties = Arrays.stream(components).map(Shape::property).toList();
    this.key = properties.stream().filter(Property::key).findFirst().orElse(null);
    this.known =
        properties.stream()
            .filter(Property::inJson)
            .flatMap(
                p ->
                    Stream.of(p.alone(), p.name())
                        .filter(Objects::nonNull)
                        .map(name -> new Nearest.Known(name, p.titles())))
            .toList();
  }

  static Shape of(Class<?> record) {
    return SHAPES.get(record);
  }

  /** The properties in the order of the components. */
  List<Property> properties() {
    return properties;
  }

  /** What may be written where it is read. */
  List<Nearest.Known> known() {
    return known;
  }

  /** The property that tells facts of this type apart; {@code null} if there is none. */
  Property key() {
    return key;
  }

  /**
   * A record of the values, one for each property.
   *
   * @throws Unfit if the record refuses them, with its own words
   */
  Object create(Object[] values) throws Unfit {
    try {
      return VerdictForms.meant(constructor.newInstance(values));
    } catch (InvocationTargetException e) {
      if (e.getCause() instanceof InputException refusal) {
        throw Unfit.of(refusal);
      }
      throw new IllegalStateException(constructor + " failed", e.getCause());
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(constructor + " cannot be called", e);
    }
  }

  private static Property property(RecordComponent component) {
    boolean list = component.getType() == List.class;
    Class<?> type =
        list
            ? (Class<?>)
                ((ParameterizedType) component.getGenericType()).getActualTypeArguments()[0]
            : component.getType();
    boolean key = component.isAnnotationPresent(Key.class);
    Class<?> owner = component.getDeclaringRecord();
    boolean applicationId = owner == Application.class && component.getName().equals("id");
    Title title = component.getAnnotation(Title.class);
    OneAtATime one = component.getAnnotation(OneAtATime.class);
    VerdictWords words = VerdictWords.of(owner, component.getName());
    String name = component.getName();
    return new Property(
        name,
        title != null
            ? new Bilingual(title.value(), title.en())
            : words == null ? Bilingual.same(name) : new Bilingual(words.title(), words.english()),
        type,
        list,
        key,
        component.isAnnotationPresent(Box.class) || type.isAnnotationPresent(Box.class),
        component.isAnnotationPresent(Listed.class),
        component.isAnnotationPresent(Derived.class),
        key || applicationId || words != null && words.required(),
        one == null ? null : one.alone(),
        one == null ? Integer.MAX_VALUE : one.most(),
        '"' + component.getName() + "\":", // an identifier needs no escape
        new Getter(component.getAccessor()));
  }

  /**
   * A component as a property.
   *
   * @param name its name in Java and in JSON
   * @param titles what a person calls it
   * @param type its type, or that of its elements
   * @param list whether it is a list
   * @param key whether it tells facts of its type apart
   * @param box whether it means no, or none, where it is left out
   * @param listed whether it is a text that may be given as a list of texts
   * @param derived whether it follows from others and is not given
   * @param required whether it must be given
   * @param alone of a list, the name under which its one element may be given instead; or {@code
   *     null}
   * @param most of a list, how many elements there may be
   * @param label what stands before its value in JSON
   * @param accessor reads it
   */
  record Property(
      String name,
      Bilingual titles,
      Class<?> type,
      boolean list,
      boolean key,
      boolean box,
      boolean listed,
      boolean derived,
      boolean required,
      String alone,
      int most,
      String label,
      Getter accessor) {
    /** Whether callers give it by this name; facts of a pack's types stand under those names. */
    boolean inJson() {
      return type != PackFact.class && !derived;
    }

    Object of(Object owner) {
      return accessor.of(owner);
    }
  }
}
