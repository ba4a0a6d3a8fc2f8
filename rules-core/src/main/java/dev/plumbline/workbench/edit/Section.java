package dev.plumbline.workbench.edit;

import org.jspecify.annotations.Nullable;

/**
 * A rule or a declared type of a rule file. Immutable.
 *
 * @param name its name
 * @param clause the id of the clause that the rule is, or {@code null}
 * @param isType whether it declares a type
 * @param place where its name stands
 * @param end its last word
 */
public record Section(
    String name, @Nullable String clause, boolean isType, Stretch place, Stretch end) {}
