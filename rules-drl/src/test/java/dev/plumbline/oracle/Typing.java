package dev.plumbline.oracle;

import java.util.List;
import java.util.Locale;
import java.util.function.BiFunction;

/** The same text typed otherwise, in ways that readers and the folding take for the same. */
final class Typing {
  /** Each way, given a number by which to choose within it. */
  private static final List<BiFunction<String, Integer, String>> WAYS =
      List.of(
          (text, n) -> text.chars().mapToObj(Typing::wide).reduce("", String::concat),
          (text, n) -> inside(text, n, " "),
          (text, n) -> inside(text, n, "\u00A0"),
          (text, n) -> inside(text, n, "\u200B"),
          (text, n) -> inside(text, n, "\u00AD"),
          (text, n) -> "\uFEFF" + text,
          (text, n) -> text + "\u3000",
          (text, n) -> text.toUpperCase(Locale.ROOT),
          (text, n) -> text.toLowerCase(Locale.ROOT),
          (text, n) -> text.replaceAll("[“”\"]", "\""),
          (text, n) -> text.replaceAll("[“\"]", "「").replace('”', '」'),
          (text, n) -> text.replaceAll("[-—–]+", "--"),
          (text, n) -> text.replaceAll("[-—–]+", "—"),
          (text, n) -> text.replace('·', "•‧∙⋅・･".charAt(n % 6)),
          (text, n) -> text.replace("(", " （").replace(")", "） "));

  private Typing() {}

  /** How many ways there are, at least. */
  static int ways() {
    return WAYS.size();
  }

  /** The text in one of the ways that change it. */
  static String otherwise(String text, int number) {
    for (int i = 0; i < WAYS.size(); i++) {
      int way = (number + i) % WAYS.size();
      String typed = WAYS.get(way).apply(text, number / WAYS.size());
      if (!typed.equals(text)) {
        return typed;
      }
    }
    throw new IllegalStateException("there is always a blank to add: " + text);
  }

  /** The word or key with its numeral in the other script, if it has one. */
  static String renumbered(String word) {
    String digits = "123456789";
    String numerals = "一二三四五六七八九";
    StringBuilder renumbered = new StringBuilder(word);
    for (String before : List.of("专题", "方向", "附件", "第")) {
      int at = word.indexOf(before) + before.length();
      if (word.contains(before) && at < word.length()) {
        int digit = digits.indexOf(word.charAt(at));
        int numeral = numerals.indexOf(word.charAt(at));
        if (digit >= 0) {
          renumbered.setCharAt(at, numerals.charAt(digit));
        } else if (numeral >= 0) {
          renumbered.setCharAt(at, digits.charAt(numeral));
        }
      }
    }
    return renumbered.toString();
  }

  private static String wide(int c) {
    return String.valueOf((char) (c > ' ' && c <= '~' ? c + 0xFEE0 : c));
  }

  private static String inside(String text, int number, String mark) {
    int at = text.offsetByCodePoints(0, number % text.codePointCount(0, text.length()));
    return text.substring(0, at) + mark + text.substring(at);
  }
}
