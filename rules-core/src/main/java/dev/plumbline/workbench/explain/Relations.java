package dev.plumbline.workbench.explain;

import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Map;
import java.util.Set;

/** How comparisons read: {@code {0}} is compared with {@code {1}}. */
final class Relations {
  private static final Set<Class<?>> TIMES =
      Set.of(LocalDate.class, LocalDateTime.class, YearMonth.class);

  private static final Map<String, Words> NUMBERS =
      Map.of(
          ">=", new Words("{0}不少于{1}", "{0} is at least {1}"),
          ">", new Words("{0}大于{1}", "{0} is more than {1}"),
          "<=", new Words("{0}不超过{1}", "{0} is at most {1}"),
          "<", new Words("{0}少于{1}", "{0} is less than {1}"),
          "==", new Words("{0}为{1}", "{0} is {1}"),
          "!=", new Words("{0}不为{1}", "{0} is not {1}"));

  private static final Map<String, Words> DATES =
      Map.of(
          ">=", new Words("{0}不早于{1}", "{0} is not before {1}"),
          ">", new Words("{0}晚于{1}", "{0} is after {1}"),
          "<=", new Words("{0}不晚于{1}", "{0} is not after {1}"),
          "<", new Words("{0}早于{1}", "{0} is before {1}"));

  private static final Map<String, Words> OTHERS =
      Map.ofEntries(
          Map.entry("==", new Words("{0}为{1}", "{0} is {1}")),
          Map.entry("!=", new Words("{0}不为{1}", "{0} is not {1}")),
          Map.entry("contains", new Words("{0}包含{1}", "{0} contains {1}")),
          Map.entry("not contains", new Words("{0}不包含{1}", "{0} does not contain {1}")),
          Map.entry("memberOf", new Words("{0}是{1}之一", "{0} is among {1}")),
          Map.entry("not memberOf", new Words("{0}不是{1}之一", "{0} is not among {1}")),
          Map.entry("matches", new Words("{0}合乎式样{1}", "{0} is of the form {1}")),
          Map.entry("not matches", new Words("{0}不合式样{1}", "{0} is not of the form {1}")),
          Map.entry("within", new Words("{0}在{1}之内", "{0} is within {1}")),
          Map.entry("holds", new Words("{0}包含{1}", "{0} holds {1}")),
          Map.entry(
              "overlaps", new Words("{0}与{1}有一方在另一方之内", "one of {0} and {1} is within the other")),
          Map.entry("all memberOf", new Words("{0}各项都是{1}之一", "all of {0} are among {1}")));

  private static final Map<String, Words> WITH_ANOTHER =
      Map.of(
          "==", new Words("{0}与{1}一致", "{0} is the same as {1}"),
          "!=", new Words("{0}与{1}不同", "{0} is other than {1}"));

  private static final Map<String, Words> MOVED =
      Map.of(
          "plusDays", new Words("{0}之后 {1} 日", "{1} days after {0}"),
          "plusMonths", new Words("{0}之后 {1} 个月", "{1} months after {0}"),
          "plusYears", new Words("{0}之后 {1} 年", "{1} years after {0}"),
          "minusDays", new Words("{0}之前 {1} 日", "{1} days before {0}"),
          "minusMonths", new Words("{0}之前 {1} 个月", "{1} months before {0}"),
          "minusYears", new Words("{0}之前 {1} 年", "{1} years before {0}"));

  private Relations() {}

  /** A comparison of a value of some type with what a rule says outright, or with another value. */
  static Words form(String relation, Class<?> type, boolean another, Words value, Words demanded) {
    Words form = another ? WITH_ANOTHER.get(relation) : null;
    if (form == null && TIMES.contains(type)) {
      form = DATES.get(relation);
    }
    if (form == null && (Number.class.isAssignableFrom(type) || type == int.class)) {
      form = NUMBERS.get(relation);
    }
    boolean number = form != null && form == NUMBERS.get(relation) && !another;
    Words said = number ? Words.form(" {0}", "{0}", demanded) : demanded;
    return fill(form == null ? OTHERS.get(relation) : form, value, said);
  }

  /** A day some time before or after another. */
  static Words moved(String method, Words day, Words number) {
    return fill(MOVED.get(method), day, number);
  }

  private static Words fill(Words form, Words... gaps) {
    return Words.form(form.chinese(), form.english(), gaps);
  }
}
