package dev.plumbline.cli;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import picocli.CommandLine.ITypeConverter;

/** Reads times on the command line, in Beijing time. */
final class Times {
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  private Times() {}

  /** A day means its first moment. */
  static final class From implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
      return parse(text, LocalTime.MIN);
    }
  }

  /** A day means its last second. */
  static final class Until implements ITypeConverter<LocalDateTime> {
    @Override
    public LocalDateTime convert(String text) {
      return parse(text, LocalTime.of(23, 59, 59));
    }
  }

  private static LocalDateTime parse(String text, LocalTime ofDay) {
    String iso = text.strip().replaceFirst("(?<=\\d) (?=\\d)", "T");
    try {
      if (!iso.contains("T")) {
        return LocalDate.parse(iso).atTime(ofDay);
      }
      return iso.matches(".*T.*([+-].*|Z)")
          ? OffsetDateTime.parse(iso).withOffsetSameInstant(BEIJING).toLocalDateTime()
          : LocalDateTime.parse(iso);
    } catch (DateTimeParseException e) {
      throw new UnusableException(lang -> lang.say("usage.time"));
    }
  }
}
