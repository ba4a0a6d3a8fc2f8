package dev.plumbline.batch.columns;

import org.jspecify.annotations.Nullable;

/**
 * What a column of a sheet states.
 *
 * @param group the facts that it is of, {@code null} of the application itself
 * @param field which property
 * @param element which of several facts of the group, where a row has several beside each other:
 *     its number from 1 or its name; {@code null} of others
 */
public record Target(@Nullable Group group, Field field, @Nullable String element) {
  /** Whether it is one of several facts that stand beside each other. */
  public boolean isElement() {
    return element != null;
  }

  /** Whether the element is told by its number. */
  public boolean isNumbered() {
    return element != null && element.chars().allMatch(c -> c >= '0' && c <= '9');
  }

  /** As a mapping writes it: {@code /title}, {@code /indicators[培养人次]/value}. */
  public String path() {
    if (group == null || !group.several()) {
      return field.path();
    }
    return group.path() + (element == null ? "" : "[" + element + "]") + field.path();
  }
}
