package dev.plumbline.core.read;

import dev.plumbline.core.words.Message;
import java.nio.CharBuffer;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads comments, and what was meant as one. */
final class Comments {
  /** Where a comment that is not closed ends at the latest: what follows is no prose. */
  private static final Pattern NEXT_PART =
      Pattern.compile("\\n(?=(?:rule|declare)\\s+[\"\\p{L}]|import\\s+\\p{L}|package\\s+\\p{L})");

  /** What begins a version, the one before both, the other, and ends it. */
  private static final List<String> MERGE = List.of("<<<<<<<", "|||||||", "=======", ">>>>>>>");

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
    if (lexer.startsWith("<!--")) {
      lexer.problem(at, Message.of("read.markupComment"));
      int end = find("-->", at);
      lexer.skipTo(blankAhead(at, end < 0 ? lexer.endOfLine() : end + 3));
      return true;
    }
    if (lexer.beginsLine() && merge(at)) {
      return true;
    }
    if (lexer.startsWith("*/")) {
      lexer.brokenHere();
      lexer.problem(at, Message.of("read.commentNotOpened"));
      blank(at, at + 2);
      return true;
    }
    if (c == '#' && lexer.opensLine()) {
      lexer.problem(at, Message.of("read.commentWithHash"));
      int end = lexer.endOfLine();
      blank(at, end);
      return true;
    }
    return false;
  }

  /** Reads what a merge has left; of two versions the first counts. */
  private boolean merge(int at) {
    String mark = MERGE.stream().filter(lexer::startsWith).findFirst().orElse(null);
    if (mark == null) {
      return false;
    }
    lexer.unsure();
    int middle = mark.equals(MERGE.get(0)) ? first(List.of(MERGE.get(1), MERGE.get(2)), at) : -1;
    int end = middle < 0 ? -1 : first(List.of(MERGE.get(3)), middle);
    if (end < 0) {
      lexer.problem(at, Message.of("read.mergeMark", mark));
    } else {
      int last = lexer.line() + lines(at, end);
      lexer.problem(at, Message.of("read.mergeConflict", lexer.line(), last));
      blankAhead(middle, endOfLine(end));
    }
    lexer.skipTo(blankAhead(at, lexer.endOfLine()));
    return true;
  }

  /** Where the first line begins that begins with one of some marks; -1 if there is none. */
  private int first(List<String> marks, int from) {
    return marks.stream()
        .mapToInt(mark -> find("\n" + mark, from) + 1)
        .filter(i -> i > 0)
        .min()
        .orElse(-1);
  }

  private int find(String words, int from) {
    char[] chars = lexer.chars();
    for (int i = from; i + words.length() <= chars.length; i++) {
      int length = 0;
      while (length < words.length() && chars[i + length] == words.charAt(length)) {
        length++;
      }
      if (length == words.length()) {
        return i;
      }
    }
    return -1;
  }

  private int lines(int from, int to) {
    return (int)
        CharBuffer.wrap(lexer.chars(), from, to - from).chars().filter(c -> c == '\n').count();
  }

  private int endOfLine(int from) {
    int end = find("\n", from);
    return end < 0 ? lexer.chars().length : end;
  }

  /** Leaves of some text nothing but its lines; gives its end. */
  private int blankAhead(int from, int to) {
    for (int i = from; i < to; i++) {
      lexer.chars()[i] = lexer.chars()[i] == '\n' ? '\n' : ' ';
    }
    return to;
  }

  /** Takes what stands behind the end of a rule for a remark. */
  void behindEnd() {
    int at = lexer.at();
    int end = lexer.endOfLine();
    String prose = new String(lexer.chars(), at, end - at).strip();
    lexer.problem(at, Message.of("read.proseBehindEnd", prose));
    blank(at, end);
  }

  private void wide(int at) {
    String shown = new String(lexer.chars(), at, 2);
    lexer.problem(at, Message.of("read.wideComment", shown));
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
    lexer.brokenProblem(at, Message.of("read.commentNotClosed"));
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
