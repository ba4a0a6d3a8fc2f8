package dev.plumbline.spi;

import java.time.LocalDateTime;
import org.jspecify.annotations.Nullable;

/**
 * What an application says of the guideline it answers. Immutable.
 *
 * @param guideline the id of the guideline, or {@code null}
 * @param submittedAt when the unit submitted it, in the time of Asia/Shanghai, or {@code null}
 */
public record ApplicationHead(@Nullable String guideline, @Nullable LocalDateTime submittedAt) {}
