package dev.plumbline.core.read;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.rule.Token.Kind;
import dev.plumbline.core.words.Message;
import java.nio.CharBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.NavigableSet;
import java.util.regex.Pattern;

/**
 * Cuts a rule file into tokens, and goes on whatever it meets: a full-width mark is reported and
 * read as the plain one, a text that is not closed ends where it most likely was to.
 */
final class Lexer {
  private static final List<String> SIGNS =
      List.of("===", "!==", "==", "!=", ">=", "<=", "=>", "=<", "<>", "&&", "||", ":=", "->");
  private static final String SINGLE = "=><!&|()[]{},;:.@+-*/%?^~#";

  private static final Pattern WITH_TYPE = Pattern.compile("\\s*[:：]");

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
    } else if (isBehindEnd() && "。，、！？".indexOf(c) >= 0) {
      comments.behindEnd();
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
      word(wordEnd());
    } else {
      sign(c);
    }
  }

  /** A word; of an {@code end} that prose follows at once, only that. */
  private void word(int end) {
    boolean ends =
        opensLine()
            && startsWith("end")
            && at + 3 < end
            && Character.isIdeographic(meant[at + 3])
            && !WITH_TYPE.matcher(CharBuffer.wrap(meant)).region(end, meant.length).lookingAt();
    token(Kind.WORD, ends ? at + 3 : end);
    if (ends) {
      comments.behindEnd();
    }
  }

  private boolean isBehindEnd() {
    return !opensLine() && !tokens.isEmpty() && tokens.get(tokens.size() - 1).is("end");
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
    if (texts.lacksOpening()) {
      problems.breaks(at); // told with its quote
      at = end;
      return;
    }
    brokenProblem(at, Message.of("read.onlyInText", shown));
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
    if (plain.length() == end - from && texts.lacksOpening()) {
      problems.breaks(from);
      plain.getChars(0, plain.length(), meant, from);
    } else if (plain.length() == end - from && isOfSlip(from, end)) {
      plain.getChars(0, plain.length(), meant, from); // told with the number
    } else if (plain.length() == end - from) {
      problem(from, Message.of("read.wideSign", bothQuoted(shown), bothQuoted(plain.toString())));
      plain.getChars(0, plain.length(), meant, from);
    } else {
      brokenProblem(
          from, Message.of("read.otherSign", bothQuoted(shown), bothQuoted(plain.toString())));
      tokens.add(
          new Token(Kind.SIGN, plain.toString(), from, end, line, column(from), opensLine()));
      lastLine = line;
      at = end;
    }
  }

  /** Whether a mark belongs to a number as it is not written: 20，000 or 95％ or 16：30. */
  private boolean isOfSlip(int from, int end) {
    if (end - from > 1 || from == 0 || !Character.isDigit(meant[from - 1])) {
      return false;
    }
    String behind = text.substring(end, Math.min(text.length(), end + 4));
    return switch (meant[from]) {
      case '％' -> true;
      case '，' -> behind.matches("0\\d\\d(?:\\D|$)");
      case '：' -> behind.matches("[0-5]\\d\\D.?");
      default -> false;
    };
  }

  private boolean joins(char c, int i) {
    String comparing = "＝＞＜！≥≤≠≧≦";
    return comparing.indexOf(c) >= 0 && comparing.indexOf(meant[i]) >= 0;
  }

  /** Some words, in English between quotes that they have not themselves. */
  private static Bilingual bothQuoted(String words) {
    return new Bilingual(words, quoted(words));
  }

  private static String quoted(String words) {
    return words.contains("\"") ? "'" + words + "'" : "\"" + words + "\"";
  }

  private void backslash() {
    doubtful();
    if (!escape(at)) {
      brokenProblem(at, Message.of("read.backslash"));
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
    brokenProblem(i, Message.of("read.escape", shown));
    return true;
  }

  /** Reports a character that is not seen, or that is not what it looks like. */
  void odd(int i) {
    int point = Character.codePointAt(meant, i);
    problems.repaired(line, column(i), Marks.wrong(point));
  }

  /** What the file defines cannot be known. */
  void unsure() {
    problems.unsure();
  }

  /** A problem that does not keep the rest from being read. */
  void problem(int i, Message message) {
    problems.repaired(line, column(i), message);
  }

  void brokenProblem(int i, Message message) {
    problems.broken(i, line, column(i), message);
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

  /** Whether nothing at all stands before this on its line. */
  boolean beginsLine() {
    return at == lineStart;
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
