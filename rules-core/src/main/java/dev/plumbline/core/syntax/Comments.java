package dev.plumbline.core.syntax;

import java.nio.CharBuffer;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comments, and what was meant as one. */
final class Comments {
  /** Where a comment that is not closed ends at the latest: what follows is no prose. */
  private static final Pattern NEXT_PART =
      Pattern.compile("\\n(?=(?:rule|declare)\\s+[\"\\p{L}]|import\\s+\\p{L}|package\\s+\\p{L})");

  private final Lexer lexer;
  private final NavigableSet<Integer> unclosed = new TreeSet<>();

  /** Whether some comment may be closed in what is left. */
  private boolean closed = true;

  Comments(Lexer lexer) {
    this.lexer = lexer;
  }

  NavigableSet<Integer> unclosed() {
    return unclosed;
  }

  /** Reads what begins here if it is a comment. */
  boolean read(char c) {
    int at = lexer.at();
    char[] chars = lexer.chars();
    if ((c == '/' || c == '／') && at + 1 < chars.length) {
      char next = chars[at + 1];
      if (next == '/' || next == '／') {
        if (c == '／' || next == '／') {
          wide(at);
        }
        body(lexer.endOfLine());
        return true;
      }
      if (c == '/' && next == '*') {
        block(at);
        return true;
      }
    }
    if (lexer.startsWith("*/")) {
      lexer.brokenHere();
      lexer.problem(at, "这个「*/」前面没有「/*」，请删去", "there is no \"/*\" before this \"*/\"; delete it");
      blank(at, at + 2);
      return true;
    }
    if (c == '#' && lexer.opensLine()) {
      lexer.problem(at, "注释要用「//」开头，不用「#」", "a comment begins with \"//\", not with \"#\"");
      int end = lexer.endOfLine();
      blank(at, end);
      return true;
    }
    return false;
  }

  private void wide(int at) {
    String shown = new String(lexer.chars(), at, 2);
    lexer.problem(at, "全角的「" + shown + "」请改成半角的「//」", "full-width \"" + shown + "\": write \"//\"");
    lexer.chars()[at] = '/';
    lexer.chars()[at + 1] = '/';
  }

  private void block(int at) {
    char[] chars = lexer.chars();
    int end = closed ? end(at + 2) : -1;
    if (end >= 0) {
      body(end);
      return;
    }
    closed = false; // nothing behind closes any other either
    lexer.brokenProblem(at, "注释没有结束，请补上「*/」", "the comment is not closed; add \"*/\"");
    unclosed.add(at);
    Matcher next = NEXT_PART.matcher(CharBuffer.wrap(chars)).region(at, chars.length);
    lexer.skipTo(next.find() ? next.start() : chars.length);
  }

  /** Behind the sign that closes a comment; -1 if there is none. */
  private int end(int from) {
    char[] chars = lexer.chars();
    for (int i = from; i + 1 < chars.length; i++) {
      lexer.step();
      if (chars[i] == '*' && chars[i + 1] == '/') {
        return i + 2;
      }
    }
    return -1;
  }

  /** Only what nobody sees, and what would be compiled, matters in a comment. */
  private void body(int end) {
    char[] chars = lexer.chars();
    while (lexer.at() < end) {
      char c = chars[lexer.at()];
      if (c == '\uFEFF' || Marks.isReordering(c) || Marks.isControl(c)) {
        lexer.odd(lexer.at());
      } else if (c == '\\') {
        lexer.escape(lexer.at());
      }
      lexer.skipTo(lexer.at() + 1);
    }
  }

  private void blank(int from, int to) {
    for (int i = from; i < to; i++) {
      lexer.chars()[i] = ' ';
    }
    lexer.skipTo(to);
  }
}
