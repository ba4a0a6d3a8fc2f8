package dev.plumbline.fact;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.spi.Folding;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Takes in what a fact is given and collects what is wrong with it, so that all of it is told at
 * once, each by its place in the JSON of that fact.
 */
final class Checks {
  /** As many digits before the point of a number, and as many behind it, as JSON may give. */
  private static final int MOST_DIGITS = 18;

  private static final int MOST_YUAN_DIGITS = 15;
  private static final int MOST_YUAN_DECIMALS = 6;
  private static final int LAST_YEAR = 9999;

  private final List<Problem> problems = new ArrayList<>();

  /** What a value of no place of its own is refused with. */
  static InputException refused(String chinese, String english) {
    return new InputException(Problem.of(new Bilingual(chinese, english)));
  }

  /**
   * The text as it was written, without what is blank at its ends; {@code null} if nothing is left.
   */
  @Nullable String text(String name, @Nullable String text) {
    if (text == null) {
      return null;
    }
    if (hasHalf(text)) {
      wrong(name, "文字里有残缺的字符，请重新录入", "the text has half of a character; write it anew");
      return null;
    }
    try {
      return Text.clean(text);
    } catch (InputException e) {
      e.problems().forEach(problem -> wrong(name, problem.text()));
      return null;
    }
  }

  /** Whether there is half of a surrogate pair. */
  private static boolean hasHalf(String text) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      if (Character.isSurrogate(c)) {
        boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
        if (!pair) {
          return true;
        }
        i++;
      }
    }
    return false;
  }

  /** A text that must be there. */
  @Nullable String required(String name, String title, @Nullable String text) {
    int before = problems.size();
    String cleaned = text(name, text);
    if (cleaned == null && problems.size() == before) {
      missing(name, title);
    }
    return cleaned;
  }

  /** The texts that are not blank; {@code null} if there is no list. */
  @Nullable List<String> texts(String name, @Nullable List<String> texts) {
    if (texts == null) {
      return null;
    }
    List<String> cleaned = new ArrayList<>();
    for (int i = 0; i < texts.size(); i++) {
      String text = text(name + "/" + i, texts.get(i));
      if (text != null) {
        cleaned.add(text);
      }
    }
    return List.copyOf(cleaned);
  }

  /** A copy of the list; {@code null} if there is none. */
  <T> @Nullable List<T> list(String name, @Nullable List<T> list) {
    if (list == null) {
      return null;
    }
    List<T> copy = new ArrayList<>(list);
    for (int i = 0; i < copy.size(); i++) {
      if (copy.get(i) == null) {
        wrong(
            name + "/" + i,
            "列表里有一项是 null，请填写或删去",
            "an item of the list is null; give it or leave it out");
      }
    }
    return Collections.unmodifiableList(copy);
  }

  /** Each fact of the list is told apart by its key, which may be given once. */
  <T> void distinct(
      String name, @Nullable List<T> facts, String keyName, Function<T, @Nullable String> key) {
    if (facts == null) {
      return;
    }
    Set<String> seen = new HashSet<>();
    for (int i = 0; i < facts.size(); i++) {
      String written = facts.get(i) == null ? null : key.apply(facts.get(i));
      if (written != null && !seen.add(Folding.key(written))) {
        wrong(
            name + "/" + i + "/" + keyName,
            "「" + written + "」给出了不止一次，只能给一次",
            "\"" + written + "\" is given more than once; give it once");
      }
    }
  }

  /** At most so many. */
  void most(String name, String title, @Nullable List<?> list, int most) {
    if (list != null && list.size() > most) {
      wrong(name, title + "最多给 " + most + " 份", "there can be at most " + most);
    }
  }

  void notNegative(String name, String title, @Nullable Integer count) {
    if (count != null && count < 0) {
      wrong(name, title + "不能是负数：" + count, "it cannot be negative: " + count);
    }
  }

  /** The number without an exponent. */
  @Nullable BigDecimal number(String name, @Nullable BigDecimal number) {
    if (number == null) {
      return null;
    }
    if (number.signum() == 0) {
      return number.scale() >= 0 && number.scale() <= MOST_DIGITS ? number : BigDecimal.ZERO;
    }
    if (Text.isHuge(number, MOST_DIGITS)) {
      wrong(
          name,
          "数字太大或太小，小数点前后至多各 " + MOST_DIGITS + " 位",
          "the number has more than " + MOST_DIGITS + " digits before or behind the point");
      return null;
    }
    return number.scale() < 0 ? number.setScale(0) : number;
  }

  /** The number, which has to be one, and of a size that JSON may give. */
  @Nullable Double finite(String name, Double number) {
    if (number.isNaN() || number.isInfinite()) {
      wrong(name, "不是数字", "it is no number");
      return null;
    }
    Double positiveZero = number + 0.0;
    return number(name, new BigDecimal(number.toString())) == null ? null : positiveZero;
  }

  void amount(String name, @Nullable Amount amount) {
    if (amount == null) {
      return;
    }
    long before = (long) amount.yuan().precision() - amount.yuan().scale();
    if (before > MOST_YUAN_DIGITS || amount.yuan().scale() > MOST_YUAN_DECIMALS) {
      wrong(
          name,
          "金额至多 " + MOST_YUAN_DIGITS + " 位，元以下至多 " + MOST_YUAN_DECIMALS + " 位小数",
          "an amount has at most "
              + MOST_YUAN_DIGITS
              + " digits, and "
              + MOST_YUAN_DECIMALS
              + " decimals of a yuan");
    }
  }

  void date(String name, @Nullable LocalDate date) {
    year(name, date == null ? 0 : date.getYear());
  }

  void time(String name, @Nullable LocalDateTime time) {
    year(name, time == null ? 0 : time.getYear());
  }

  void month(String name, @Nullable YearMonth month) {
    year(name, month == null ? 0 : month.getYear());
  }

  private void year(String name, int year) {
    if (year < 0 || year > LAST_YEAR) {
      wrong(name, "年份只能在 0 到 9999 之间", "a year lies between 0 and 9999");
    }
  }

  void missing(String name, String title) {
    wrong(
        name,
        "缺少「" + name + "」（" + title + "），这一项必须填写",
        "\"" + name + "\" is missing; it must be given");
  }

  /** Notes what is wrong with a property. */
  void wrong(String name, String chinese, String english) {
    wrong(name, new Bilingual(chinese, english));
  }

  private void wrong(String name, Bilingual text) {
    problems.add(Problem.atPointer("/" + name, text));
  }

  /**
   * Ends the taking in.
   *
   * @throws InputException if anything is wrong, with all of it
   */
  void done() {
    if (!problems.isEmpty()) {
      throw new InputException(problems);
    }
  }
}
