package dev.plumbline.core.syntax;

import dev.plumbline.core.syntax.Token.Kind;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;

/**
 * Cuts a rule file into tokens, and goes on whatever it meets: a full-width mark is reported and
 * read as the plain one, a text that is not closed ends where it most likely was to.
 */
final class Lexer {
  private static final List<String> SIGNS =
      List.of("===", "!==", "==", "!=", ">=", "<=", "=>", "=<", "<>", "&&", "||", ":=", "->");
  private static final String SINGLE = "=><!&|()[]{},;:.@+-*/%?^~#";

  private final String text;

  /** The text as it is meant; the same length as the text. */
  private final char[] meant;

  private final Problems problems;
  private final Comments comments;
  private final Texts texts;
  private final List<Token> tokens = new ArrayList<>();
  private int at;
  private int line = 1;
  private int lineStart;
  private int lineEnd = -1;
  private int lastLine;
  private boolean tooMuch;

  /**
   * Cuts a text.
   *
   * @param most how many tokens it may have; what comes behind them is not read
   */
  Lexer(String text, Problems problems, int most) {
    this.text = text;
    this.meant = text.toCharArray();
    this.problems = problems;
    this.comments = new Comments(this);
    this.texts = new Texts(this);
    while (at < meant.length && !tooMuch) {
      step();
      token();
      tooMuch = tokens.size() > most || problems.isFull();
    }
  }

  /** Counts a step. */
  void step() {
    problems.step();
  }

  /** Whether the text is too much, and what is left of it was not read. */
  boolean isTooMuch() {
    return tooMuch;
  }

  /** The line that was read last, from 1. */
  int line() {
    return line;
  }

  List<Token> tokens() {
    return tokens;
  }

  /** The text with its full-width marks replaced by what they stand for. */
  String meant() {
    return new String(meant);
  }

  /** Where comments start that are not closed. */
  NavigableSet<Integer> unclosedComments() {
    return comments.unclosed();
  }

  private void token() {
    char c = meant[at];
    if (c == '\n' || c == ' ' || c == '\t' || c == '\f' || c == '\r') {
      skipTo(at + 1);
    } else if (comments.read(c)) {
      return;
    } else if (c == '"' || c == '\'' || Marks.closing(c) != null) {
      texts.read(c);
    } else if (c == '\\') {
      backslash();
    } else if (Marks.isControl(c) || isInvisible(at) || Marks.isSpace(c) || c == '\uFFFD') {
      if (isInvisible(at) && isInWord()) {
        brokenHere();
      }
      odd(at);
      int point = Character.codePointAt(meant, at);
      for (int i = at; i < meant.length && Character.codePointAt(meant, i) == point; ) {
        int end = i + Character.charCount(point);
        Arrays.fill(meant, i, end, ' ');
        i = end;
      }
    } else if (Marks.isWide(c)) {
      letters(at);
    } else if (Marks.plain(c) != null) {
      mark(c);
    } else if (Character.isDigit(c)) {
      int end = at;
      while (end < meant.length && isNumberPart(end)) {
        end++;
      }
      token(Kind.NUMBER, end);
    } else if (Character.isJavaIdentifierStart(Character.codePointAt(meant, at))) {
      token(Kind.WORD, wordEnd());
    } else {
      sign(c);
    }
  }

  private boolean isNumberPart(int i) {
    char c = meant[i];
    return Character.isDigit(c)
        || c < 128 && Character.isLetter(c)
        || c == '.' && i + 1 < meant.length && Character.isDigit(meant[i + 1]);
  }

  /** Whether letters stand on both sides, which the character parts in two. */
  private boolean isInWord() {
    int next = at + Character.charCount(Character.codePointAt(meant, at));
    return at > 0
        && next < meant.length
        && Character.isLetterOrDigit(meant[at - 1])
        && Character.isLetterOrDigit(meant[next]);
  }

  private boolean isInvisible(int i) {
    return Marks.isInvisible(Character.codePointAt(meant, i));
  }

  private int wordEnd() {
    int end = at;
    while (end < meant.length) {
      int point = Character.codePointAt(meant, end);
      if (Marks.isWide(meant[end])) {
        letters(end);
      } else if (!Character.isJavaIdentifierPart(point)
          || Character.isIdentifierIgnorable(point)
          || Marks.isInvisible(point)
          || Marks.plain(meant[end]) != null) {
        break;
      }
      end += Character.charCount(point);
    }
    return end;
  }

  private void sign(char c) {
    for (String sign : SIGNS) {
      if (startsWith(sign)) {
        token(Kind.SIGN, at + sign.length());
        return;
      }
    }
    if (SINGLE.indexOf(c) >= 0) {
      token(Kind.SIGN, at + 1);
      return;
    }
    int end = at + Character.charCount(Character.codePointAt(meant, at));
    String shown = text.substring(at, end);
    brokenProblem(
        at,
        "这里不能写「" + shown + "」，它只能写在引号或注释里",
        "\"" + shown + "\" may stand only in a text or a comment");
    at = end;
  }

  /** A run of full-width letters and digits. */
  private void letters(int from) {
    int end = from;
    while (end < meant.length && Marks.isWide(meant[end])) {
      end++;
    }
    replace(from, end);
  }

  /** A full-width mark; a run of those that make up comparisons is told as one. */
  private void mark(char c) {
    int end = at + 1;
    while (end < meant.length && joins(c, end)) {
      end++;
    }
    replace(at, end);
  }

  private void replace(int from, int end) {
    StringBuilder plain = new StringBuilder();
    for (int i = from; i < end; i++) {
      plain.append(Marks.plain(meant[i]));
    }
    String shown = text.substring(from, end);
    if (plain.length() == end - from) {
      problem(
          from,
          "全角的「" + shown + "」请改成半角的「" + plain + "」",
          "full-width " + quoted(shown) + ": write " + quoted(plain.toString()));
      plain.getChars(0, plain.length(), meant, from);
    } else {
      brokenProblem(
          from,
          "「" + shown + "」请写成「" + plain + "」",
          quoted(shown) + ": write " + quoted(plain.toString()));
      tokens.add(
          new Token(Kind.SIGN, plain.toString(), from, end, line, column(from), opensLine()));
      lastLine = line;
      at = end;
    }
  }

  private boolean joins(char c, int i) {
    String comparing = "＝＞＜！≥≤≠≧≦";
    return comparing.indexOf(c) >= 0 && comparing.indexOf(meant[i]) >= 0;
  }

  private static String quoted(String words) {
    return words.contains("\"") ? "'" + words + "'" : "\"" + words + "\"";
  }

  private void backslash() {
    doubtful();
    if (!escape(at)) {
      brokenProblem(at, "这里不能写反斜杠「\\」", "a backslash may not stand here");
    }
    at++;
    while (at < meant.length && Character.isLetterOrDigit(meant[at])) {
      at++;
    }
  }

  /** Refuses {@code \u0041}: what is compiled from the rules would not be what they show. */
  boolean escape(int i) {
    int end = i + 1;
    while (end < meant.length && meant[end] == 'u') {
      end++;
    }
    if (end == i + 1 || end + 4 > meant.length) {
      return false;
    }
    for (int digit = end; digit < end + 4; digit++) {
      if (Character.digit(meant[digit], 16) < 0) {
        return false;
      }
    }
    String shown = text.substring(i, end + 4);
    brokenProblem(
        i,
        "不能用转义「" + shown + "」，请直接写出这个字",
        "the escape \"" + shown + "\" is not allowed; write the character itself");
    return true;
  }

  /** Reports a character that is not seen, or that is not what it looks like. */
  void odd(int i) {
    int point = Character.codePointAt(meant, i);
    problems.repaired(line, column(i), Marks.chinese(point), Marks.english(point));
  }

  /** A problem that does not keep the rest from being read. */
  void problem(int i, String chinese, String english) {
    problems.repaired(line, column(i), chinese, english);
  }

  void brokenProblem(int i, String chinese, String english) {
    problems.broken(i, line, column(i), chinese, english);
  }

  /** What stands here cannot be read, and on the rest of the line it is a guess what was meant. */
  void brokenHere() {
    problems.breaks(at);
    doubtful();
  }

  /** On this line it is a guess what was meant. */
  void doubtful() {
    problems.doubtful(line);
  }

  void token(Kind kind, int end) {
    tokens.add(
        new Token(kind, new String(meant, at, end - at), at, end, line, column(at), opensLine()));
    lastLine = line;
    at = end;
  }

  /** A text whose end is a guess. */
  void unclosedText(int end) {
    String words = new String(meant, at + 1, end - at - 1) + "\"";
    tokens.add(new Token(Kind.TEXT, "\"" + words, at, end, line, column(at), opensLine()));
    lastLine = line;
    at = end;
  }

  boolean opensLine() {
    return lastLine < line;
  }

  int at() {
    return at;
  }

  /** Goes on behind what was read, which may hold line ends. */
  void skipTo(int end) {
    while (at < end) {
      if (meant[at] == '\n') {
        line++;
        lineStart = at + 1;
      }
      at++;
    }
  }

  char[] chars() {
    return meant;
  }

  int endOfLine() {
    if (lineEnd < at) {
      lineEnd = at;
      while (lineEnd < meant.length && meant[lineEnd] != '\n' && meant[lineEnd] != '\r') {
        lineEnd++;
      }
    }
    return lineEnd;
  }

  boolean startsWith(String sign) {
    if (meant.length - at < sign.length()) {
      return false;
    }
    for (int i = 0; i < sign.length(); i++) {
      if (meant[at + i] != sign.charAt(i)) {
        return false;
      }
    }
    return true;
  }

  private int column(int i) {
    return i - lineStart + 1;
  }
}
