package dev.plumbline.spi;

import java.time.LocalDateTime;

/**
 * What an application says of the guideline it answers. Immutable.
 *
 * @param guideline the id of the guideline, or {@code null}
 * @param submittedAt when the unit submitted it, in the time of Asia/Shanghai, or {@code null}
 */
public record ApplicationHead(String guideline, LocalDateTime submittedAt) {}
