package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Set;

/** How comparisons read, behind what is compared: {@code 不少于40}. */
final class RelationWords {
  private static final Set<Class<?>> TIMES =
      Set.of(LocalDate.class, LocalDateTime.class, YearMonth.class);

  private RelationWords() {}

  /**
   * A comparison with what a rule says outright, or with another value.
   *
   * @param relation an operator, or the method of a place
   * @param type the type of what is compared
   * @param another whether it is compared with another value
   */
  static Bilingual of(String relation, Class<?> type, boolean another, Bilingual demanded) {
    boolean time = TIMES.contains(type);
    Message words =
        switch (relation) {
          case "==" -> Message.of(another ? "condition.same" : "condition.is", demanded);
          case "!=" -> Message.of(another ? "condition.other" : "condition.isNot", demanded);
          case ">=" -> Message.of(time ? "condition.notBefore" : "condition.atLeast", demanded);
          case ">" -> Message.of(time ? "condition.after" : "condition.moreThan", demanded);
          case "<=" -> Message.of(time ? "condition.notAfter" : "condition.atMost", demanded);
          case "<" -> Message.of(time ? "condition.before" : "condition.lessThan", demanded);
          case "contains" -> Message.of("condition.contains", demanded);
          case "not contains" -> Message.of("condition.containsNot", demanded);
          case "in", "memberOf" -> Message.of("condition.oneOf", demanded);
          case "not in", "not memberOf" -> Message.of("condition.noneOf", demanded);
          case "all memberOf" -> Message.of("condition.allOf", demanded);
          case "matches" -> Message.of("condition.matches", demanded);
          case "not matches" -> Message.of("condition.matchesNot", demanded);
          case "within" -> Message.of("condition.within", demanded);
          case "overlaps" -> Message.of("condition.overlaps", demanded);
          case "widerThan" -> Message.of("condition.widerThan", demanded);
          default -> throw new IllegalArgumentException("relation " + relation);
        };
    return words.words();
  }

  /** By how much a day is moved. */
  static Bilingual span(String method, Bilingual number) {
    boolean one = number.english().equals("1");
    Message span;
    if (method.endsWith("Months")) {
      span = one ? Message.of("condition.month", number) : Message.of("condition.months", number);
    } else if (method.endsWith("Years")) {
      span = one ? Message.of("condition.year", number) : Message.of("condition.years", number);
    } else {
      span = one ? Message.of("condition.day", number) : Message.of("condition.days", number);
    }
    return span.words();
  }

  /** A day some time before or after another. */
  static Bilingual moved(String method, Bilingual day, Bilingual number) {
    String key = method.startsWith("plus") ? "condition.later" : "condition.earlier";
    return Message.of(key, day, span(method, number)).words();
  }
}
