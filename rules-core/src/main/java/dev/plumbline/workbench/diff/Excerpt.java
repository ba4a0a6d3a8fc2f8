package dev.plumbline.workbench.diff;

import org.jspecify.annotations.Nullable;

/**
 * A rule that changed, as both packs have it. Immutable.
 *
 * @param name the name of the rule, in the new pack or else in the old
 * @param before where it stood; {@code null} if it is new
 * @param beforeText its text in the old pack; empty if it is new
 * @param after where it stands; {@code null} if it is gone
 * @param afterText its text in the new pack; empty if it is gone
 */
public record Excerpt(
    String name,
    @Nullable Where before,
    String beforeText,
    @Nullable Where after,
    String afterText) {}
