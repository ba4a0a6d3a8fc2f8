package dev.plumbline.core.rule;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

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

  public Part(Kind kind, List<Token> tokens) {
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
  public int start() {
    return tokens.get(0).start();
  }

  /** Where it ends in the file, exclusive. */
  public int end() {
    return tokens.get(tokens.size() - 1).end();
  }

  /** Whether it has its {@code end}. */
  public boolean isEnded() {
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

  /** All names that it has, of whatever: its words and texts, and those that lack their quotes. */
  public Set<String> names() {
    Set<String> names = new HashSet<>();
    StringBuilder joined = new StringBuilder();
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (token.isWord() || token.isText()) {
        names.add(token.content());
      }
      boolean bracket = token.is("(") || token.is(")");
      if (bracket || i > 0 && tokens.get(i - 1).end() < token.start()) {
        names.add(joined.toString());
        joined.setLength(0);
      }
      joined.append(bracket ? "" : token.content());
    }
    return names;
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

  /** What stands between {@code when} and {@code then}. */
  public List<Token> conditions() {
    int when = headEnd();
    int then = then();
    int from = when < then && when + 1 < then && tokens.get(when + 1).is(":") ? when + 2 : when + 1;
    return when < then ? tokens.subList(from, then) : List.of();
  }

  /** What stands between {@code then} and {@code end}. */
  public List<Token> consequence() {
    int then = then();
    return then + 1 < tokens.size() ? tokens.subList(then + 1, tokens.size() - 1) : List.of();
  }

  /** Where the first {@code then} stands, behind the head. */
  private int then() {
    int i = headEnd();
    while (i < tokens.size() && !tokens.get(i).is("then")) {
      i++;
    }
    return i;
  }

  /** The rule that a rule extends, as it is written; {@code null} if it extends none. */
  public String parent() {
    int end = headEnd();
    for (int i = 2; i + 1 < end; i++) {
      if (tokens.get(i).is("extends")) {
        return tokens.get(i + 1).content();
      }
      if (tokens.get(i).is("@")) {
        break;
      }
    }
    return null;
  }

  /** The annotations of the part itself, in their order. */
  public List<Annotation> annotations() {
    return annotations(0, headEnd());
  }

  /** The annotations among some of the tokens. */
  List<Annotation> annotations(int from, int to) {
    List<Annotation> all = new ArrayList<>();
    for (int i = from; i + 1 < to; i++) {
      if (tokens.get(i).is("@") && tokens.get(i + 1).isWord()) {
        boolean text =
            i + 4 < tokens.size() && tokens.get(i + 2).is("(") && tokens.get(i + 3).isText();
        all.add(
            new Annotation(
                tokens.get(i),
                tokens.get(i + 1).text(),
                text ? tokens.get(i + 3).content() : null));
      }
    }
    return all;
  }

  /** The fields of a declared type, in their order. */
  public List<Field> fields() {
    List<Field> fields = new ArrayList<>();
    int i = 2;
    while (i + 2 < tokens.size()) {
      if (!tokens.get(i).isWord() || !tokens.get(i + 1).is(":")) {
        i++;
        continue;
      }
      int name = i;
      StringBuilder type = new StringBuilder(tokens.get(i + 2).text());
      i += 3;
      while (i < tokens.size() && List.of(".", "<", ">").contains(tokens.get(i).text())) {
        boolean closes = tokens.get(i).is(">");
        type.append(tokens.get(i).text());
        if (!closes && i + 1 < tokens.size()) {
          type.append(tokens.get(i + 1).text());
        }
        i += closes ? 1 : 2;
      }
      int from = i;
      while (i < tokens.size()
          && !isEnd(tokens.get(i), i + 1 < tokens.size() ? tokens.get(i + 1) : null)
          && !(tokens.get(i).isWord() && i + 1 < tokens.size() && tokens.get(i + 1).is(":"))) {
        i++;
      }
      fields.add(new Field(tokens.get(name), type.toString(), annotations(from, i)));
    }
    return fields;
  }

  /** The annotations of a declared type itself. */
  public List<Annotation> typeAnnotations() {
    int end = 2;
    while (end < tokens.size()
        && !(tokens.get(end).isWord() && end + 1 < tokens.size() && tokens.get(end + 1).is(":"))) {
      end++;
    }
    return annotations(2, end);
  }

  /**
   * An annotation.
   *
   * @param place its {@code @}
   * @param name its name
   * @param text the text that it gives, or {@code null}
   */
  public record Annotation(Token place, String name, String text) {}

  /**
   * A field of a declared type.
   *
   * @param token its name
   * @param type the name of its type
   * @param annotations those that stand on it
   */
  public record Field(Token token, String type, List<Annotation> annotations) {
    /** Copies the list. */
    public Field {
      annotations = List.copyOf(annotations);
    }

    /** Its name. */
    public String name() {
      return token.text();
    }
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

  /** Whether a token is the {@code end} of a part, and not a name that somebody chose badly. */
  public static boolean isEnd(Token token, Token next) {
    return token.isWord()
        && token.text().equals("end")
        && (next == null
            || !List.of(":", "==", "!=", ">=", "<=", ">", "<", ".").contains(next.text()));
  }
}
