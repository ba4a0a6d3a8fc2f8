package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token.Kind;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads texts in quotes, of whatever kind the quotes are. */
final class Texts {
  /** Where a text that is not closed most likely was to end. */
  private static final Pattern CUT =
      Pattern.compile("\\s*(?:[,);\"]|\\s(?:@|(?:when|then|end|extends)\\b)|$)");

  /** On longer lines, which nobody wrote, it is not guessed what was meant. */
  private static final int LONGEST = 5_000;

  /** What may follow a backslash: a text means what it shows, but for these two. */
  private static final String ESCAPES = "\"\\";

  private final Lexer lexer;

  Texts(Lexer lexer) {
    this.lexer = lexer;
  }

  void read(char opening) {
    if (opening == '"') {
      plain();
    } else if (opening == '\'') {
      single();
    } else {
      wide(opening);
    }
  }

  private void plain() {
    int from = lexer.at();
    char[] chars = lexer.chars();
    int lineEnd = lexer.endOfLine();
    int close = close(from + 1, lineEnd);
    if (close < 0 || opensAnother(from, close, lineEnd)) {
      int wide = wideClose(from + 1, lineEnd);
      if (wide < 0) {
        unclosed(from, lineEnd, Message.of("read.quoteNotClosed"));
        return;
      }
      quote(wide);
      close = wide;
    }
    content(from + 1, close);
    lexer.token(Kind.TEXT, close + 1);
    if (close + 1 < lineEnd
        && chars[close + 1] == '"'
        && lineEnd - close < LONGEST
        && quotes(close + 1, lineEnd) % 2 == 1) {
      lexer.problem(close + 1, Message.of("read.surplusQuote"));
      chars[close + 1] = ' ';
    }
  }

  /** The quote that closes a text, or -1. */
  private int close(int from, int to) {
    char[] chars = lexer.chars();
    for (int i = from; i < to; i++) {
      if (chars[i] == '\\') {
        i++;
      } else if (chars[i] == '"') {
        return i;
      }
    }
    return -1;
  }

  /** How many quotes there are. */
  private int quotes(int from, int to) {
    int quotes = 0;
    for (int i = close(from, to); i >= 0; i = close(i + 1, to)) {
      quotes++;
    }
    return quotes;
  }

  /** Whether what is read may be a text that lacks its first quote: a line has one too few. */
  boolean lacksOpening() {
    int end = lexer.endOfLine();
    return end - lexer.at() < LONGEST && quotes(lexer.at(), end) % 2 == 1;
  }

  /** Whether what seems to close a text opens the next: the line has a quote too few. */
  private boolean opensAnother(int from, int close, int lineEnd) {
    char[] chars = lexer.chars();
    return close + 1 < lineEnd
        && lineEnd - from < LONGEST
        && (Character.isJavaIdentifierPart(chars[close + 1]) || chars[close + 1] == '(')
        && quotes(from, lineEnd) % 2 == 1;
  }

  /** A full-width quote that closes what a plain one opened, or -1. */
  private int wideClose(int from, int to) {
    char[] chars = lexer.chars();
    int open = 0;
    for (int i = from; i < to; i++) {
      if (chars[i] == '“') {
        open++;
      } else if (chars[i] == '＂' || chars[i] == '”' && open-- == 0) {
        return i;
      }
    }
    return -1;
  }

  private void single() {
    int from = lexer.at();
    int lineEnd = lexer.endOfLine();
    char[] chars = lexer.chars();
    for (int close = from + 1; close < lineEnd && chars[close] != '"'; close++) {
      if (chars[close] == '\'') {
        String words = new String(chars, from + 1, close - from - 1);
        lexer.problem(from, Message.of("read.singleQuotes", words));
        chars[from] = '"';
        chars[close] = '"';
        content(from + 1, close);
        lexer.token(Kind.TEXT, close + 1);
        return;
      }
    }
    unclosed(from, lineEnd, Message.of("read.singleQuoteNotClosed"));
  }

  private void wide(char opening) {
    int from = lexer.at();
    char[] chars = lexer.chars();
    int lineEnd = lexer.endOfLine();
    String closing = Marks.closing(opening);
    for (int close = from + 1; close < lineEnd; close++) {
      if (closing.indexOf(chars[close]) >= 0) {
        quote(from);
        if (chars[close] != '"') {
          quote(close);
        }
        content(from + 1, close);
        lexer.token(Kind.TEXT, close + 1);
        return;
      }
    }
    unclosed(from, lineEnd, Message.of("read.wideQuoteNotClosed", opening));
  }

  /** Reports a full-width quote, and goes on as if it were the plain one. */
  private void quote(int at) {
    char shown = lexer.chars()[at];
    lexer.problem(at, Message.of("read.wideQuote", shown));
    lexer.chars()[at] = '"';
  }

  private void unclosed(int from, int lineEnd, Message message) {
    lexer.brokenProblem(from, message);
    cut(from, lineEnd);
  }

  private void cut(int from, int lineEnd) {
    lexer.doubtful();
    Matcher end = CUT.matcher(new String(lexer.chars(), from + 1, lineEnd - from - 1));
    lexer.unclosedText(end.find() ? from + 1 + end.start() : lineEnd);
  }

  private void content(int from, int to) {
    char[] chars = lexer.chars();
    for (int i = from; i < to; i++) {
      char c = chars[i];
      if (c == '\\' && i + 1 < to) {
        i++;
        if (!lexer.escape(i - 1) && ESCAPES.indexOf(chars[i]) < 0) {
          String shown = "\\" + new String(Character.toChars(Character.codePointAt(chars, i)));
          lexer.brokenProblem(i - 1, Message.of("read.backslashInText", shown));
        }
      } else if (c == '\uFFFD' || c != '\t' && Shown.isUnseen(Character.codePointAt(chars, i))) {
        lexer.odd(i);
        i += Character.charCount(Character.codePointAt(chars, i)) - 1;
      } else if (Character.isHighSurrogate(c)) {
        i++; // with its other half it is one character
      }
    }
  }
}
