package dev.plumbline.fact;

import dev.plumbline.spi.Folding;
import dev.plumbline.spi.Shown;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.text.Normalizer;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How facts take in what they are given. */
final class Text {
  /** Without the daylight saving time that the city once had: what is +08:00 stays as it is. */
  private static final ZoneOffset BEIJING = ZoneOffset.ofHours(8);

  /** Java makes them anew each time they are asked for, which takes longer than to print a fact. */
  private static final ClassValue<List<RecordComponent>> COMPONENTS =
      new ClassValue<>() {
        @Override
        protected List<RecordComponent> computeValue(Class<?> type) {
          return List.of(type.getRecordComponents());
        }
      };

  /** A heading with its number: {@code 1、背景情况}. */
  private static final Pattern NUMBERED = Pattern.compile("([1-9])[、.．](.+)");

  /** Usually JSON allows as much. */
  private static final int LONGEST = 1_000_000;

  private Text() {}

  /**
   * The text as it was written, without what is blank at its ends; {@code null} if nothing is left.
   *
   * @throws dev.plumbline.InputException if it has characters that no fact may have, or is too long
   */
  static @Nullable String clean(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String cleaned = Folding.stripped(Folding.checked(sized(text)));
    return cleaned.isEmpty() ? null : cleaned;
  }

  /** The text, if it is no longer than any text may be. */
  static String sized(String text) {
    if (text != null && text.length() > LONGEST) {
      throw Checks.refused(
          "文字超过 " + LONGEST + " 个字符，请缩短",
          "the text has more than " + LONGEST + " characters; shorten it");
    }
    return text;
  }

  /**
   * The number, if it is of a sensible size: one such as 1E+999999999 is short, and would become a
   * gigabyte of digits in the first sum.
   *
   * @param title what a person calls it
   * @param digits how many it may have before the point, and how many behind it
   */
  static BigDecimal sized(String title, BigDecimal number, int digits) {
    if (number.signum() == 0) {
      return number.scale() >= 0 && number.scale() <= digits ? number : BigDecimal.ZERO;
    }
    if (isHuge(number, digits)) {
      throw Checks.refused(
          title + "的数字太大或太小，小数点前后各至多 " + digits + " 位，请核对",
          "the number has more than " + digits + " digits before or behind the point");
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** Whether a number has more digits before or behind the point. */
  static boolean isHuge(BigDecimal number, int digits) {
    // Four bits hold a digit; to count the digits of a huge number takes long.
    return number.unscaledValue().bitLength() > 8 * digits
        || number.scale() > digits
        || (long) number.precision() - number.scale() > digits;
  }

  /** Whether a text says anything: it is there, and not 无 or the like. */
  static boolean saysSomething(@Nullable String text) {
    return text != null && !Folding.saysNothing(text);
  }

  /**
   * The code points of the parts after NFC, with or without white space; null if one is missing.
   *
   * @param headings what does not count where a part begins with it
   */
  static @Nullable Integer length(boolean withSpaces, List<?> headings, @Nullable String... parts) {
    int length = 0;
    for (String part : parts) {
      if (part == null) {
        return null;
      }
      length +=
          length(
              withSpaces,
              withoutHeading(Normalizer.normalize(part, Normalizer.Form.NFC), headings));
    }
    return length;
  }

  private static int length(boolean withSpaces, String text) {
    int length = 0;
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isHighSurrogate(c)
          && i + 1 < text.length()
          && Character.isLowSurrogate(text.charAt(i + 1))) {
        i++; // no blank stands beyond the first plane
      } else if (!withSpaces && (Character.isWhitespace(c) || Character.isSpaceChar(c))) {
        continue;
      }
      length++;
    }
    return length;
  }

  /**
   * A part without the heading that it begins with: with its number, whatever mark stands between
   * the two, or without it and set off by a colon or a line of its own.
   */
  private static String withoutHeading(String part, List<?> headings) {
    for (Object heading : headings) {
      Heading known = Heading.of(heading.toString());
      if (part.contains(known.title())) {
        Matcher typed = known.typed().matcher(part);
        if (typed.lookingAt()) {
          return part.substring(typed.end());
        }
      }
    }
    return part;
  }

  /**
   * A heading of a form.
   *
   * @param title the heading without its number
   * @param typed how people type it
   */
  private record Heading(String title, Pattern typed) {
    /** Those that rules name, which are few; of more, any is made anew. */
    private static final Map<String, Heading> KNOWN = new ConcurrentHashMap<>();

    private static final int MOST = 256;

    static Heading of(String heading) {
      Heading known = KNOWN.get(heading);
      if (known == null) {
        known = parse(heading);
        if (KNOWN.size() < MOST) {
          KNOWN.put(heading, known);
        }
      }
      return known;
    }

    private static Heading parse(String heading) {
      Matcher numbered = NUMBERED.matcher(heading);
      String number = numbered.matches() ? numbered.group(1) : null;
      String title = numbered.matches() ? numbered.group(2) : heading;
      String open = Pattern.quote(title) + "\\s*(?:[:：]|\\n|$)";
      String all =
          number == null
              ? Pattern.quote(title) + "\\s*[:：]?"
              : "[(（]?" + digits(number) + "\\s*[、.．)）]?\\s*" + Pattern.quote(title) + "\\s*[:：]?";
      return new Heading(title, Pattern.compile("\\s*(?:" + all + "|" + open + ")"));
    }
  }

  /** A digit as people type it: 1, １ or 一. */
  private static String digits(String number) {
    int digit = Integer.parseInt(number);
    return "[" + digit + (char) ('０' + digit) + "一二三四五六七八九".charAt(digit - 1) + "]";
  }

  /** A fact in the form in which records print themselves, with nothing in it that deceives. */
  static String shown(Record fact) {
    List<String> parts = new ArrayList<>();
    for (RecordComponent component : COMPONENTS.get(fact.getClass())) {
      try {
        parts.add(component.getName() + "=" + shown(component.getAccessor().invoke(fact)));
      } catch (ReflectiveOperationException e) {
        throw new IllegalStateException("a fact's own component cannot be read", e);
      }
    }
    return fact.getClass().getSimpleName() + "[" + String.join(", ", parts) + "]";
  }

  private static String shown(Object value) {
    if (value instanceof Map<?, ?> map) {
      Map<String, String> all = new LinkedHashMap<>();
      map.forEach((name, each) -> all.put(shown(name), shown(each)));
      return all.toString();
    }
    // What else there is prints itself: facts as here, lists what is in them.
    return value instanceof String text
        ? Shown.line(text)
        : value instanceof List<?> list
            ? list.stream().map(each -> shown(each)).toList().toString()
            : String.valueOf(value);
  }

  /** What a builder is given, one by one. */
  @SafeVarargs
  static <T> List<T> given(T... values) {
    Objects.requireNonNull(values, "values");
    List<T> all = new ArrayList<>(values.length);
    for (T value : values) {
      all.add(value);
    }
    return all;
  }

  static @Nullable LocalDateTime inShanghai(@Nullable OffsetDateTime time) {
    if (time == null) {
      return null;
    }
    try {
      return time.withOffsetSameInstant(BEIJING).toLocalDateTime();
    } catch (DateTimeException e) {
      return time.toLocalDateTime(); // so near to the end of all times that no fact takes it
    }
  }
}
