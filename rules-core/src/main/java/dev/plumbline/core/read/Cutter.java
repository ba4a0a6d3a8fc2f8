package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Cuts the tokens of a file into its parts. A keyword at the start of a line begins a part even if
 * the one before was not ended.
 */
final class Cutter {
  private static final Set<String> OTHER =
      Set.of("global", "function", "query", "unit", "dialect", "salience", "no-loop");

  private final List<Token> tokens;
  private final Problems problems;
  private final List<Part> parts = new ArrayList<>();
  private final List<Token> current = new ArrayList<>();
  private Part.Kind kind;
  private int braces;

  private Cutter(List<Token> tokens, Problems problems) {
    this.tokens = tokens;
    this.problems = problems;
  }

  static List<Part> cut(List<Token> tokens, Problems problems) {
    Cutter cutter = new Cutter(tokens, problems);
    for (int i = 0; i < tokens.size(); i++) {
      cutter.take(i);
    }
    cutter.close();
    return cutter.parts;
  }

  private void take(int i) {
    Token token = tokens.get(i);
    if (kind == Part.Kind.IMPORT || kind == Part.Kind.PACKAGE) {
      if (token.opensLine()) {
        close();
      }
    }
    Part.Kind opened = opened(i);
    if (opened != null) {
      close();
      kind = opened;
    } else if (kind == null) {
      if (token.is(";")) {
        return; // one may stand behind a part
      }
      kind = Part.Kind.STRAY;
    }
    current.add(token);
    if (ends(i)) {
      close();
    }
  }

  /** The kind of part that a token opens, or {@code null}. */
  private Part.Kind opened(int i) {
    Token token = tokens.get(i);
    boolean outside = kind == null || kind == Part.Kind.STRAY && token.opensLine();
    if (!token.isWord() || !outside && !token.opensLine() && !token.text().equals("rule")) {
      return null;
    }
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    boolean beforeText = next != null && next.isText();
    boolean beforeWord = next != null && next.isWord();
    boolean bare = next == null || beforeText || beforeWord || next.is("@");
    boolean begins = outside || token.opensLine() && bare;
    String word = token.text();
    if (NearWords.PARTS.contains(word)) {
      return begins || word.equals("rule") && beforeText ? kind(word) : null;
    }
    if (OTHER.contains(word)) {
      return begins && (outside || !word.equals("salience")) ? Part.Kind.OTHER : null;
    }
    String meant =
        beforeText || beforeWord && outside ? NearWords.meant(token, NearWords.PARTS) : null;
    if (meant == null || meant.equals("rule") != beforeText) {
      return null;
    }
    NearWords.misspelt(problems, token, meant);
    return kind(meant);
  }

  private static Part.Kind kind(String word) {
    return Part.Kind.valueOf(word.toUpperCase(java.util.Locale.ROOT));
  }

  private boolean ends(int i) {
    Token token = tokens.get(i);
    Token next = i + 1 < tokens.size() ? tokens.get(i + 1) : null;
    return switch (kind) {
      case RULE -> Part.isEnd(token, next);
      case DECLARE -> Part.isEnd(token, next);
      case IMPORT, PACKAGE -> token.is(";");
      case OTHER -> otherEnds(token, next);
      case STRAY -> false;
    };
  }

  private boolean otherEnds(Token token, Token next) {
    String first = current.get(0).text();
    if (first.equals("query")) {
      return Part.isEnd(token, next);
    }
    if (first.equals("function")) {
      braces += token.is("{") ? 1 : token.is("}") ? -1 : 0;
      return token.is("}") && braces <= 0;
    }
    return token.is(";") || next != null && next.opensLine();
  }

  private void close() {
    if (!current.isEmpty()) {
      parts.add(new Part(kind, current));
      current.clear();
    }
    kind = null;
    braces = 0;
  }
}
