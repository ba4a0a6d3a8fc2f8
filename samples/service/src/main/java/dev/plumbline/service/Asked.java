package dev.plumbline.service;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.spring.Examiner;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/** Reads the parameters of requests; what they cannot be is told in words. */
@Component
final class Asked {
  private final Examiner examiner;

  Asked(Examiner examiner) {
    this.examiner = examiner;
  }

  /** How to examine: as is usual, but for what the parameters say. */
  Examination examination(
      @Nullable String mode, @Nullable String asOf, @Nullable String cureUntil) {
    return new Examination(
        mode == null ? examiner.usual().mode() : word(Mode.class, "mode", mode),
        time("asOf", asOf, LocalTime.MIN),
        time("cureUntil", cureUntil, LocalTime.of(23, 59, 59)));
  }

  /** One of the words of an enumeration, in upper or lower case. */
  static <E extends Enum<E>> E word(Class<E> words, String parameter, String written) {
    for (E each : words.getEnumConstants()) {
      if (each.name().equalsIgnoreCase(written)) {
        return each;
      }
    }
    String all =
        Arrays.stream(words.getEnumConstants())
            .map(each -> each.name().toLowerCase(Locale.ROOT))
            .collect(Collectors.joining(", "));
    throw new Refusal(HttpStatus.BAD_REQUEST, Words.say("parameter.word", parameter, all));
  }

  /** A time; of a day alone, the given time of it. */
  private static @Nullable LocalDateTime time(
      String parameter, @Nullable String written, LocalTime ofDay) {
    if (written == null) {
      return null;
    }
    try {
      return written.contains("T")
          ? LocalDateTime.parse(written)
          : LocalDate.parse(written).atTime(ofDay);
    } catch (DateTimeParseException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Words.say("parameter.time", parameter));
    }
  }
}
