package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Place;
import dev.plumbline.spi.Folding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

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
          Map.entry(
              LocalDate.class,
              (Form<LocalDate>)
                  (v, origin) -> Times.date(words(v, Message.of("json.aDate")), origin)),
          Map.entry(
              YearMonth.class,
              (Form<YearMonth>)
                  (v, origin) -> Times.month(words(v, Message.of("json.aMonth")), origin)),
          Map.entry(
              LocalDateTime.class,
              (Form<LocalDateTime>)
                  (v, origin) -> Times.dateTime(words(v, Message.of("json.aTime")), origin)),
          Map.entry(Amount.class, (Form<Amount>) Scalars::amount),
          Map.entry(
              Place.class,
              (Form<Place>) (v, origin) -> fit(Place::of, words(v, Message.of("json.aPlace")))),
          Map.entry(
              IdNumber.class,
              (Form<IdNumber>)
                  (v, origin) -> fit(IdNumber::new, words(v, Message.of("json.aText")))));

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

  static Unfit wrongType(Located value, Message expected) {
    return value instanceof Located.Items
        ? new Unfit("json.onlyOne", expected)
        : new Unfit("json.wrongType", expected, value.called());
  }

  /** What a rules-api type makes of the text; the words with which it refuses are fit to show. */
  static <T> T fit(Function<String, T> factory, String text) throws Unfit {
    try {
      return factory.apply(text);
    } catch (InputException e) {
      throw Unfit.of(e);
    }
  }

  private static String text(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Digits) {
      throw new Unfit("json.quoteNumber");
    }
    String text = words(value, Message.of("json.aText"));
    if (origin == Origin.APPLICANT && !isUnicode(text)) {
      throw new Unfit("json.halfCharacter");
    }
    if (origin == Origin.APPLICANT) {
      fit(Folding::checked, text);
    }
    return text;
  }

  /** Whether every surrogate has its other half. */
  private static boolean isUnicode(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (Character.isSurrogate(text.charAt(i))) {
        if (!Character.isSupplementaryCodePoint(text.codePointAt(i))) {
          return false;
        }
        i++; // past its other half
      }
    }
    return true;
  }

  /** The text as facts keep texts, {@code null} if it is blank. */
  static String cleaned(String text) {
    String cleaned = Folding.stripped(text);
    return cleaned.isEmpty() ? null : cleaned;
  }

  private static String words(Located value, Message expected) throws Unfit {
    if (value instanceof Located.Words words) {
      return words.text();
    }
    throw wrongType(value, expected);
  }

  private static Boolean truth(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Truth truth) {
      return truth.value();
    }
    if (origin == Origin.APPLICANT && value instanceof Located.Words words) {
      Boolean said = WrittenTruths.of(words.text());
      if (said == null) {
        throw new Unfit("json.truthForm", Echo.of(words.text()));
      }
      return said;
    }
    throw wrongType(value, Message.of("json.aTruth"));
  }

  private static Amount amount(Located value, Origin origin) throws Unfit {
    if (value instanceof Located.Digits digits) {
      throw new Unfit("json.amountUnit", Echo.of(digits.text()));
    }
    String text = words(value, Message.of("json.anAmount"));
    if (text.length() > LONGEST_AMOUNT) {
      throw new Unfit("json.amountTooLong");
    }
    return fit(Amount::of, text);
  }

  private static Object constant(Class<?> type, Located value) throws Unfit {
    String text = words(value, Message.of("json.aText"));
    for (Object each : type.getEnumConstants()) {
      if (((Enum<?>) each).name().equals(text)) {
        return each;
      }
    }
    List<String> names =
        Arrays.stream(type.getEnumConstants()).map(each -> ((Enum<?>) each).name()).toList();
    throw new Unfit("json.noSuchConstant", Echo.of(text), names);
  }
}
