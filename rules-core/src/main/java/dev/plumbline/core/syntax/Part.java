package dev.plumbline.core.syntax;

import java.util.ArrayList;
import java.util.List;

/** A part of a rule file: a rule, a declaration, an import … Immutable. */
public final class Part {
  /** What a part is. */
  public enum Kind {
    /** The line that names the package. */
    PACKAGE,
    /** An import. */
    IMPORT,
    /** A declared type. */
    DECLARE,
    /** A rule. */
    RULE,
    /** Something that rule files know but packs may not have. */
    OTHER,
    /** What belongs to no part. */
    STRAY
  }

  private final Kind kind;
  private final List<Token> tokens;

  Part(Kind kind, List<Token> tokens) {
    this.kind = kind;
    this.tokens = List.copyOf(tokens);
  }

  /** What it is. */
  public Kind kind() {
    return kind;
  }

  /** What it is made of. */
  public List<Token> tokens() {
    return tokens;
  }

  /** Where it starts in the file. */
  int start() {
    return tokens.get(0).start();
  }

  /** Where it ends in the file, exclusive. */
  int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** Whether it has its {@code end}. */
  boolean isEnded() {
    return tokens.get(tokens.size() - 1).is("end");
  }

  /** The line it begins on. */
  public int line() {
    return tokens.get(0).line();
  }

  /** The name of the rule or the declared type; the keyword if it has none. */
  public Token name() {
    return tokens.get(tokens.size() > 1 ? 1 : 0);
  }

  /** The {@code @} of each annotation of that name that stands on the part itself. */
  public List<Token> annotations(String name) {
    List<Token> found = new ArrayList<>();
    int end = headEnd();
    for (int i = 0; i + 1 < end; i++) {
      if (tokens.get(i).is("@") && tokens.get(i + 1).is(name)) {
        found.add(tokens.get(i));
      }
    }
    return found;
  }

  /** The text that an annotation of that name gives first, or {@code null}. */
  public String said(String annotation) {
    int end = headEnd();
    for (int i = 0; i + 3 < end; i++) {
      if (tokens.get(i).is("@") && tokens.get(i + 1).is(annotation) && tokens.get(i + 3).isText()) {
        return tokens.get(i + 3).content();
      }
    }
    return null;
  }

  /** The name of a field of a declared type. */
  public Token field(String field) {
    for (int i = 2; i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is(field) && tokens.get(i + 1).is(":")) {
        return tokens.get(i);
      }
    }
    return name();
  }

  /** The first annotation of that name behind a token; that token if there is none. */
  public Token annotationBehind(Token from, String name) {
    for (int i = tokens.indexOf(from); i + 1 < tokens.size(); i++) {
      if (tokens.get(i).is("@") && tokens.get(i + 1).is(name)) {
        return tokens.get(i);
      }
    }
    return from;
  }

  /** A word of the part outside brackets, or {@code null}. */
  public Token word(String word) {
    int depth = 0;
    for (Token token : tokens) {
      depth += token.is("(") ? 1 : token.is(")") ? -1 : 0;
      if (depth == 0 && token.isWord() && token.text().equals(word)) {
        return token;
      }
    }
    return null;
  }

  /**
   * What a rule inserts.
   *
   * @param value the number of the value, from 0; -1 for the type
   * @return where it begins, or {@code null} if there is no such value
   */
  public Token inserted(int value) {
    Token created = word("then") == null ? null : first("new", tokens.indexOf(word("then")));
    if (created == null) {
      return null;
    }
    int type = tokens.indexOf(created) + 1;
    int depth = 0;
    int number = -1;
    for (int i = type; i < tokens.size(); i++) {
      boolean begins = i == type || depth == 1 && "(,".contains(tokens.get(i - 1).text());
      if (begins && number == value) {
        return tokens.get(i);
      }
      number += begins ? 1 : 0;
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
    }
    return null;
  }

  /**
   * An element of a list that a rule inserts.
   *
   * @param value the number of the list among the values, from 0
   * @param element the number of the element in the list, from 0
   * @return where it begins, or {@code null} if there is none
   */
  public Token inserted(int value, int element) {
    Token list = inserted(value);
    int depth = 0;
    int number = -1;
    for (int i = list == null ? tokens.size() : tokens.indexOf(list); i < tokens.size(); i++) {
      boolean begins = depth == 1 && "(,".contains(tokens.get(i - 1).text());
      number += begins ? 1 : 0;
      if (begins && number == element) {
        return tokens.get(i);
      }
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
    }
    return null;
  }

  private Token first(String word, int from) {
    return tokens.stream().skip(from).filter(token -> token.is(word)).findFirst().orElse(null);
  }

  /** The token behind another, or that one if it is the last. */
  public Token after(Token token) {
    int i = tokens.indexOf(token);
    return tokens.get(Math.min(i + 1, tokens.size() - 1));
  }

  /** Where the head of a rule ends; annotations behind it are not the rule's. */
  private int headEnd() {
    int i = 0;
    while (i < tokens.size()
        && !(kind == Kind.RULE && (tokens.get(i).is("when") || tokens.get(i).is("then")))) {
      i++;
    }
    return i;
  }
}
