package dev.plumbline.core.check;

import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.List;

/** The sorts of values; only values of one sort compare. */
enum ValueKind {
  TEXT(Message.of("check.kindText"), false),
  TRUTH(Message.of("check.kindTruth"), false),
  NUMBER(Message.of("check.kindNumber"), true),
  DATE(Message.of("check.kindDate"), true),
  TIME(Message.of("check.kindTime"), true),
  MONTH(Message.of("check.kindMonth"), true),
  AMOUNT(Message.of("check.kindAmount"), true),
  PLACE(Message.of("check.kindPlace"), false),
  LIST(Message.of("check.kindList"), false),
  OTHER(Message.of("check.kindOther"), false);

  private final Message words;
  private final boolean ordered;

  ValueKind(Message words, boolean ordered) {
    this.words = words;
    this.ordered = ordered;
  }

  /** The sort of the values of a class; {@code null} if the class is not known. */
  static ValueKind of(Class<?> type) {
    if (type == null) {
      return null;
    }
    if (type == String.class) {
      return TEXT;
    }
    if (type == Boolean.class || type == boolean.class) {
      return TRUTH;
    }
    if (Number.class.isAssignableFrom(type) || type == int.class) {
      return NUMBER;
    }
    if (type == LocalDate.class) {
      return DATE;
    }
    if (type == LocalDateTime.class) {
      return TIME;
    }
    if (type == YearMonth.class) {
      return MONTH;
    }
    if (type == Amount.class) {
      return AMOUNT;
    }
    if (type == Place.class) {
      return PLACE;
    }
    return List.class.isAssignableFrom(type) ? LIST : OTHER;
  }

  /** What a value of this sort is called. */
  Message words() {
    return words;
  }

  /** Whether its values can be greater or less than each other. */
  boolean isOrdered() {
    return ordered;
  }
}
