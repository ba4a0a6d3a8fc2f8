package dev.plumbline.batch;

import dev.plumbline.Verdict;
import org.jspecify.annotations.Nullable;

/**
 * A row and what was decided on it.
 *
 * @param row the row
 * @param verdict the verdict; {@code null} if the row was refused
 * @param made what was made of the verdict, on the thread that decided; {@code null} without one
 * @param <T> what is made of verdicts
 */
public record Decided<T>(Row row, @Nullable Verdict verdict, @Nullable T made) {}
