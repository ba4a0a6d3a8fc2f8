package dev.plumbline.core.facts;

import dev.plumbline.fact.Key;
import dev.plumbline.spi.OneAtATime;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place in a fact where other facts are held. Found once for each class; reflection is slow.
 *
 * @param name the name of the component that holds them
 * @param type the class of the facts held
 * @param list whether rules may see several
 * @param getter reads what is held
 * @param key reads the key of a fact held, or {@code null} if its type has none
 * @param keyProperty the property that is the key of the facts held, as rules name it
 */
record Nest(
    String name, Class<?> type, boolean list, Getter getter, Getter key, String keyProperty) {
  private static final ClassValue<List<Nest>> NESTS =
      new ClassValue<>() {
        @Override
        protected List<Nest> computeValue(Class<?> type) {
          List<Nest> nests = new ArrayList<>();
          for (RecordComponent component : type.getRecordComponents()) {
            String name = component.getName();
            Class<?> element = FactTypes.elementType(component);
            if (FactTypes.isFact(component.getType())) {
              nests.add(new Nest(name, component.getType(), false, getter(component), null, null));
            } else if (element != null && FactTypes.isFact(element)) {
              boolean list = !component.isAnnotationPresent(OneAtATime.class);
              nests.add(
                  new Nest(
                      name,
                      element,
                      list,
                      getter(component),
                      keyOf(element),
                      keyProperty(element)));
            }
          }
          return List.copyOf(nests);
        }
      };

  /** Where facts of a class hold others. */
  static List<Nest> of(Class<?> type) {
    return NESTS.get(type);
  }

  /**
   * What a fact holds here; {@code null} if that is unknown.
   *
   * @throws IllegalArgumentException if it holds several of which rules see one at a time
   */
  Object of(Object fact) {
    Object held = getter.of(fact);
    if (list || !(held instanceof List<?> several)) {
      return held;
    }
    if (several.size() > 1) {
      throw new IllegalArgumentException(name + ": rules see one at a time");
    }
    return several.isEmpty() ? null : several.get(0);
  }

  /** What facts held here are sorted by: the key, or where there is none the whole fact. */
  String orderOf(Object fact) {
    return String.valueOf(key == null ? fact : key.of(fact));
  }

  /** The key of a fact held; {@code null} if it or its type has none. */
  Object keyOf(Object fact) {
    return key == null ? null : key.of(fact);
  }

  private static String keyProperty(Class<?> type) {
    return type.getSimpleName() + "." + keyComponent(type).map(RecordComponent::getName).orElse("");
  }

  private static Optional<RecordComponent> keyComponent(Class<?> type) {
    return Stream.of(type.getRecordComponents())
        .filter(component -> component.isAnnotationPresent(Key.class))
        .findFirst();
  }

  private static Getter keyOf(Class<?> type) {
    return keyComponent(type).map(Nest::getter).orElse(null);
  }

  private static Getter getter(RecordComponent component) {
    return new Getter(component.getAccessor());
  }
}
