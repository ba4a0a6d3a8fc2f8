package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import org.jspecify.annotations.Nullable;

/**
 * What the desk notes of an application in its row.
 *
 * @param withdrawn whether it was withdrawn
 * @param withdrawnAt the cell that says so; {@code null} if there is none
 * @param replaces the id of the one that it replaces; {@code null} if there is none
 * @param replacesAt the cell that says so; {@code null} if there is none
 */
record Note(
    boolean withdrawn,
    @Nullable Source withdrawnAt,
    @Nullable String replaces,
    @Nullable Source replacesAt) {}
