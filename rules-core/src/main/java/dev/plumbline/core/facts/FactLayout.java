package dev.plumbline.core.facts;

import dev.plumbline.fact.IdNumber;
import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Known;
import dev.plumbline.spi.Listed;
import dev.plumbline.spi.ProperName;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * What of a class of facts is read as rules see it: its texts, and times. Found once for each
 * class; reflection is slow. Immutable.
 *
 * @param names the names of its components
 * @param constructor makes a fact of their values
 * @param getters read them
 * @param texts those that hold texts, or a time
 */
record FactLayout(
    Class<?> type,
    List<String> names,
    Constructor<?> constructor,
    List<Getter> getters,
    List<Component> texts) {
  private static final ClassValue<FactLayout> LAYOUTS =
      new ClassValue<>() {
        @Override
        protected FactLayout computeValue(Class<?> type) {
          return layout(type);
        }
      };

  /**
   * A component that holds texts, or a time.
   *
   * @param index its place
   * @param name its name
   * @param properName whether it is a name, which may be any text
   * @param listed the component with each of the texts that it lists; {@code null} if it lists none
   */
  record Component(int index, String name, boolean properName, String listed) {}

  /** What of a class is read. */
  static FactLayout of(Class<?> type) {
    return LAYOUTS.get(type);
  }

  private static FactLayout layout(Class<?> type) {
    RecordComponent[] components = type.getRecordComponents();
    List<Component> texts = new ArrayList<>();
    Class<?>[] types = new Class<?>[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      if (isText(components[i]) && isGiven(components[i])) {
        Listed listed = components[i].getAnnotation(Listed.class);
        texts.add(
            new Component(
                i,
                components[i].getName(),
                components[i].isAnnotationPresent(ProperName.class),
                listed == null ? null : listed.value()));
      }
    }
    try {
      Constructor<?> constructor = type.getConstructor(types);
      List<String> names = Stream.of(components).map(RecordComponent::getName).toList();
      List<Getter> getters =
          Stream.of(components).map(RecordComponent::getAccessor).map(Getter::new).toList();
      return new FactLayout(type, names, constructor, getters, List.copyOf(texts));
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(type + " cannot be looked at", e);
    }
  }

  private static boolean isText(RecordComponent component) {
    Class<?> type = component.getType();
    return type == String.class
        || type == IdNumber.class
        || type == LocalDateTime.class
        || type == List.class
            && component.getGenericType() instanceof ParameterizedType generic
            && generic.getActualTypeArguments()[0] == String.class;
  }

  private static boolean isGiven(RecordComponent component) {
    return !component.isAnnotationPresent(Known.class)
        && !component.isAnnotationPresent(Derived.class);
  }
}
