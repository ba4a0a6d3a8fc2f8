package dev.plumbline.oracle;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Locale;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** Texts in the form in which two ways of typing them are equal. */
final class Folding {
  private static final String QUOTES = "\"'“”„‟‘’‚‛〝〞〟「」『』";
  private static final String DASHES = "-~‐‑‒–—―−─〜﹘﹣";
  private static final String DOTS = "·•‧∙⋅・";

  /** Characters that show nothing, beside those of the class of format characters. */
  private static final String UNSEEN = "\u034F\u115F\u1160\u3164";

  private static final Set<String> NOTHING = Set.of("无", "/", "-", "略", "待定", "办理中");

  private static final Pattern NUMBERED =
      Pattern.compile("(?<=专题|方向|附件|第)(?:([一二三四五六七八九])?(十)?([一二三四五六七八九])?)");

  private Folding() {}

  /** The folded text; empty if nothing of it shows. */
  static String of(String text) {
    StringBuilder folded = new StringBuilder();
    typed(text)
        .codePoints()
        .filter(c -> !Character.isWhitespace(c) && !Character.isSpaceChar(c))
        .map(Folding::alike)
        .filter(c -> c != '-' || folded.isEmpty() || folded.charAt(folded.length() - 1) != '-')
        .forEach(folded::appendCodePoint);
    return folded.toString().toLowerCase(Locale.ROOT);
  }

  private static int alike(int c) {
    if (QUOTES.indexOf(c) >= 0) {
      return '"';
    }
    if (DASHES.indexOf(c) >= 0) {
      return '-';
    }
    return DOTS.indexOf(c) >= 0 ? '·' : c;
  }

  /** The text in half width, in NFC, without what does not show; blanks and case stay. */
  static String typed(String text) {
    StringBuilder seen = new StringBuilder();
    text.codePoints()
        .filter(c -> !unseen(c))
        .forEach(c -> seen.append(c == 0x3000 || c >= 0xFF00 && c <= 0xFFEF ? half(c) : at(c)));
    return Normalizer.normalize(seen, Form.NFC);
  }

  private static boolean unseen(int c) {
    boolean variant = c >= 0xFE00 && c <= 0xFE0F || c >= 0xE0100 && c <= 0xE01EF;
    return variant || UNSEEN.indexOf(c) >= 0 || Character.getType(c) == Character.FORMAT;
  }

  private static String half(int c) {
    return Normalizer.normalize(at(c), Form.NFKC);
  }

  private static String at(int c) {
    return Character.toString(c);
  }

  /** The same for words and keys, in which 专题二 is 专题2. */
  static String word(String text) {
    return NUMBERED.matcher(of(text)).replaceAll(Folding::digits);
  }

  private static String digits(MatchResult numeral) {
    if (numeral.group().isEmpty()) {
      return "";
    }
    boolean ten = numeral.group(2) != null;
    String tens = numeral.group(1);
    String ones = numeral.group(3);
    if (!ten) {
      return digit(tens == null ? ones : tens) + (tens == null || ones == null ? "" : digit(ones));
    }
    return (tens == null ? "1" : digit(tens)) + (ones == null ? "0" : digit(ones));
  }

  private static String digit(String numeral) {
    return String.valueOf("一二三四五六七八九".indexOf(numeral) + 1);
  }

  /** What a text says; {@code null} if it is blank, 无 or the like. */
  static String said(String text) {
    String folded = name(text);
    return folded == null || NOTHING.contains(folded) ? null : folded;
  }

  /** The name of a project or a unit, which may well be 无; {@code null} if it is blank. */
  static String name(String text) {
    String folded = text == null ? "" : of(text);
    return folded.isEmpty() ? null : folded;
  }
}
