package dev.plumbline.core.facts;

import dev.plumbline.spi.Listed;
import java.lang.reflect.RecordComponent;
import java.util.Optional;

/**
 * Facts of a type that stand for the same again, once for each of several that a text of it lists:
 * where facts are counted or a number of theirs is added up, only the first of them is one.
 *
 * @param listed the property that lists several
 * @param says reads whether a fact is such
 */
public record Again(String listed, RecordComponent says) {
  private static final ClassValue<Optional<Again>> ALL =
      new ClassValue<>() {
        @Override
        protected Optional<Again> computeValue(Class<?> type) {
          return of(type.getRecordComponents());
        }
      };

  /** How facts of a class stand for the same again; empty if they do not. */
  public static Optional<Again> of(Class<?> type) {
    return type == null ? Optional.empty() : ALL.get(type);
  }

  private static Optional<Again> of(RecordComponent[] components) {
    for (RecordComponent component : components == null ? new RecordComponent[0] : components) {
      Listed listed = component.getAnnotation(Listed.class);
      if (listed != null && !listed.again().isEmpty()) {
        for (RecordComponent says : components) {
          if (says.getName().equals(listed.again())) {
            return Optional.of(new Again(component.getName(), says));
          }
        }
      }
    }
    return Optional.empty();
  }

  /** Whether the fact stands for one that is there already. */
  public boolean is(Object fact) {
    try {
      return (boolean) says.getAccessor().invoke(fact);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("component " + says.getName(), e);
    }
  }
}
