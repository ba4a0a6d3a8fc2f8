package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Folding;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** Reads the values that are not objects or lists of their own. */
final class Scalars {
  /** The longest amount, with room for separators, decimals and the unit. */
  private static final int LONGEST_AMOUNT = 30;

  private static final Map<Class<?>, Form<?>> FORMS =
      Map.ofEntries(
          Map.entry(String.class, (Form<String>) Scalars::text),
          Map.entry(BigDecimal.class, (Form<BigDecimal>) Numbers::decimal),
          Map.entry(Integer.class, (Form<Integer>) Numbers::integer),
          Map.entry(int.class, (Form<Integer>) Numbers::integer),
          Map.entry(Long.class, (Form<Long>) Numbers::longInteger),
          Map.entry(long.class, (Form<Long>) Numbers::longInteger),
          Map.entry(
              Double.class, (Form<Double>) (v, origin) -> Numbers.decimal(v, origin).doubleValue()),
          Map.entry(
              double.class, (Form<Double>) (v, origin) -> Numbers.decimal(v, origin).doubleValue()),
          Map.entry(Boolean.class, (Form<Boolean>) Scalars::truth),
          Map.entry(boolean.class, (Form<Boolean>) Scalars::truth),
          Map.entry(LocalDate.class, (Form<LocalDate>) (v, origin) -> Times.date(words("日期", v))),
          Map.entry(YearMonth.class, (Form<YearMonth>) (v, origin) -> Times.month(words("年月", v))),
          Map.entry(
              LocalDateTime.class,
              (Form<LocalDateTime>) (v, origin) -> Times.dateTime(words("时间", v), origin)),
          Map.entry(Amount.class, (Form<Amount>) Scalars::amount),
          Map.entry(
              Place.class, (Form<Place>) (v, origin) -> fit(Place::of, words("地区名称或六位代码", v))),
          Map.entry(
              IdNumber.class, (Form<IdNumber>) (v, origin) -> fit(IdNumber::new, words("文字", v))));

  private Scalars() {}

  /** How values of one type are read. */
  private interface Form<T> {
    T read(Located value, Origin origin) throws Unfit;
  }

  static boolean reads(Class<?> type) {
    return FORMS.containsKey(type) || type.isEnum();
  }

  /**
   * Whether an applicant wrote nothing: blank texts count as missing, whatever they stand for, and
   * so does 无 where a date, a place or a number belongs. Texts and numbers of documents are kept as
   * they are written; what they say is looked at when rules do.
   */
  static boolean isBlank(Class<?> type, Located value, Origin origin) {
    if (origin != Origin.APPLICANT || !(value instanceof Located.Words words)) {
      return false;
    }
    boolean kept = type == String.class || type == IdNumber.class;
    return kept ? Folding.of(words.text()).isEmpty() : Folding.saysNothing(words.text());
  }

  /**
   * The value as one of the type.
   *
   * @throws Unfit if it is none, with what is wrong and what to write instead
   */
  static Object read(Class<?> type, Located value, Origin origin) throws Unfit {
    return type.isEnum() ? constant(type, value) : FORMS.get(type).read(value, origin);
  }

  static Unfit wrongType(String expected, Located value) {
    if (value instanceof Located.Items) {
      return new Unfit("只能有一份，请直接写" + expected.strip() + "，不要写成数组 […]");
    }
    return new Unfit("应是" + expected + "，这里写的是" + value.called());
  }

  /** What a rules-api type makes of the text; the words with which it refuses are fit to show. */
  static <T> T fit(Function<String, T> factory, String text) throws Unfit {
    try {
      return factory.apply(text);
    } catch (InputException e) {
      throw new Unfit(e.problems().get(0).message());
    }
  }

  private static String text(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Digits) {
      throw new Unfit("应是文字，请给数字加上双引号");
    }
    String text = words("文字", value);
    if (origin == Origin.APPLICANT && !isUnicode(text)) {
      throw new Unfit("文字里有残缺的字符（不成对的 \\u 代码），请重新录入");
    }
    if (origin == Origin.APPLICANT) {
      fit(Folding::checked, text);
    }
    return text;
  }

  /** Whether every surrogate has its other half. */
  private static boolean isUnicode(String text) {
    return text.codePoints()
        .noneMatch(c -> c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE);
  }

  /** The text as facts keep texts, {@code null} if it is blank. */
  static String cleaned(String text) {
    String cleaned = Folding.stripped(text);
    return cleaned.isEmpty() ? null : cleaned;
  }

  private static String words(String expected, Located value) throws Unfit {
    if (value instanceof Located.Words words) {
      return words.text();
    }
    throw wrongType(expected, value);
  }

  private static Boolean truth(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Truth truth) {
      return truth.value();
    }
    throw wrongType(" true 或 false（不加引号）", value);
  }

  private static Amount amount(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Digits digits) {
      throw new Unfit("金额要写明单位，如「15万元」或「150000元」，不能只写数字" + Echo.of(digits.text()));
    }
    String text = words("带单位的金额，如「15万元」", value);
    if (text.length() > LONGEST_AMOUNT) {
      throw new Unfit("金额须写成数字加单位，如「15万元」或「150000元」，这里写的太长");
    }
    return fit(Amount::of, text);
  }

  private static Object constant(Class<?> type, Located value) throws Unfit {
    String text = words("文字", value);
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(text)) {
        return each;
      }
    }
    String names =
        Arrays.stream(type.getEnumConstants())
            .map(each -> ((Enum<?>) each).name())
            .collect(Collectors.joining("、"));
    throw new Unfit("没有" + Echo.of(text) + "这个值，只能是：" + names);
  }
}
