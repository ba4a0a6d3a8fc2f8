package dev.plumbline.service;

import dev.plumbline.Bilingual;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;

/** A request that is not answered as it was meant, with the reason in words. */
final class Refusal extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final Bilingual reason;
  private final @Nullable Duration again;

  /** A reason for good. */
  Refusal(HttpStatus status, Bilingual reason) {
    this(status, reason, null);
  }

  /**
   * A reason.
   *
   * @param again after what time it may be otherwise; {@code null} for never
   */
  Refusal(HttpStatus status, Bilingual reason, @Nullable Duration again) {
    super(reason.english(), null, false, false);
    this.status = status;
    this.reason = reason;
    this.again = again;
  }

  HttpStatus status() {
    return status;
  }

  Bilingual reason() {
    return reason;
  }

  @Nullable Duration again() {
    return again;
  }
}
