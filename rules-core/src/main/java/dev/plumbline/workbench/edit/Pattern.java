package dev.plumbline.workbench.edit;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.rule.Token;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * Goes over the conditions of a rule, word by word, and knows at each of what type of fact they
 * speak and of what property. Takes what is not finished yet. Not safe for use by several threads.
 */
final class Pattern {
  /** A bracket that is open. */
  private static final class Bracket {
    final FactType type;
    final String before;
    final List<String> path = new ArrayList<>();

    Bracket(FactType type, String before) {
      this.type = type;
      this.before = before;
    }
  }

  private final FactTypes types;
  private final Deque<Bracket> open = new ArrayDeque<>();
  private Token last;

  Pattern(FactTypes types) {
    this.types = types;
  }

  /** Goes on behind a token. */
  void next(Token token) {
    Bracket bracket = open.peek();
    if (token.is("(")) {
      String word = last != null && last.isWord() ? last.text() : "";
      open.push(new Bracket(types.named(word), word));
    } else if (token.is(")")) {
      open.poll();
    } else if (bracket != null && bracket.type != null) {
      if (token.is(",") || token.is(";")) {
        bracket.path.clear();
      } else if (token.isWord() && last != null && last.is(".") && !bracket.path.isEmpty()) {
        bracket.path.add(token.text());
      } else if (token.isWord()
          && bracket.path.isEmpty()
          && bracket.type.properties().containsKey(token.text())) {
        bracket.path.add(token.text());
      }
    }
    last = token;
  }

  /** The token behind which it stands, or {@code null}. */
  Token last() {
    return last;
  }

  /** Whether no bracket is open. */
  boolean isOutside() {
    return open.isEmpty();
  }

  /** What stands before the innermost bracket: a type, a method, or {@code in}. */
  String before() {
    return open.isEmpty() ? "" : open.peek().before;
  }

  /** Whether the innermost bracket is that of a fact. */
  boolean isInFact() {
    return !open.isEmpty() && open.peek().type != null;
  }

  /** The type of fact that is spoken of, or {@code null}. */
  FactType type() {
    Bracket fact = fact();
    return fact == null ? null : fact.type;
  }

  /** The path to the property that is spoken of; empty if none is. */
  List<String> path() {
    Bracket fact = fact();
    return fact == null ? List.of() : List.copyOf(fact.path);
  }

  private Bracket fact() {
    return open.stream().filter(bracket -> bracket.type != null).findFirst().orElse(null);
  }
}
