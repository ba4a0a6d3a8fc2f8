package dev.plumbline.mutation;

import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A rule as it is written, token by token. Immutable.
 *
 * @param rule what the loader makes of it
 * @param text from {@code rule} to {@code end}
 * @param tokens the tokens of that text
 */
record RuleSource(RuleText rule, String text, List<Token> tokens) {
  private static final Set<String> CONTINUED = Set.of("from", "over", "and", "or");

  /** The rules of a pack by name, in the order of the files. */
  static Map<String, RuleSource> read(PackFiles files, PackText pack) {
    Map<String, RuleSource> rules = new LinkedHashMap<>();
    for (String file : files.rules().values()) {
      List<Token> tokens = Token.of(file);
      for (int i = 0; i + 1 < tokens.size(); i++) {
        if (tokens.get(i).is("rule") && tokens.get(i + 1).is(Token.Kind.TEXT)) {
          int end = i;
          while (!tokens.get(end).is("end")) {
            end++;
          }
          String text = file.substring(tokens.get(i).start(), tokens.get(end).end());
          String name = tokens.get(i + 1).value();
          rules.put(name, new RuleSource(pack.rules().get(name), text, Token.of(text)));
          i = end;
        }
      }
    }
    if (!rules.keySet().equals(pack.rules().keySet())) {
      throw new IllegalStateException("the rules as written are not those that were read");
    }
    return rules;
  }

  /** The clause, or the name of a rule that states none. */
  String id() {
    return rule.clause() != null ? rule.clause() : rule.name();
  }

  /** Whether it lists words: it says how texts are read, and no rule sees it. */
  boolean isVocabulary() {
    return rule instanceof RuleText.Definition definition && definition.isVocabulary();
  }

  /** The type of fact that it inserts, or {@code null}. */
  String inserts() {
    return rule instanceof RuleText.Definition definition ? definition.type() : null;
  }

  /** What it inserts, where it lists words: properties, or lines about their words. */
  List<?> listed(int value) {
    return (List<?>) ((RuleText.Definition) rule).values().get(value);
  }

  Token token(int index) {
    return tokens.get(index);
  }

  boolean isAt(int index, String word) {
    return index >= 0 && index < tokens.size() && tokens.get(index).is(word);
  }

  /** The first token that is this word. */
  int find(String word) {
    for (int i = 0; i < tokens.size(); i++) {
      if (tokens.get(i).is(word)) {
        return i;
      }
    }
    return -1;
  }

  /** The closing bracket of an opening one. */
  int close(int open) {
    int depth = 0;
    for (int i = open; i < tokens.size(); i++) {
      depth += tokens.get(i).is("(") ? 1 : tokens.get(i).is(")") ? -1 : 0;
      if (depth == 0) {
        return i;
      }
    }
    throw new IllegalStateException("no closing bracket in " + rule.name());
  }

  /** The parts between commas or semicolons inside brackets. */
  List<Span> parts(String type, int open) {
    List<Span> parts = new ArrayList<>();
    int close = close(open);
    int first = open + 1;
    for (int i = open + 1; i <= close; i++) {
      if (i == close || isAt(i, ",") || isAt(i, ";")) {
        if (i > first) {
          parts.add(new Span(type, parts.size(), first, i - 1));
        }
        first = i + 1;
      } else if (isAt(i, "(")) {
        i = close(i);
      }
    }
    return parts;
  }

  /** The whole patterns between {@code when} and {@code then}. */
  List<Span> patterns() {
    List<Span> patterns = new ArrayList<>();
    int first = find("when") + 1;
    int then = find("then");
    for (int i = first; i < then; i++) {
      if (isAt(i, "(")) {
        i = close(i);
        if (!CONTINUED.contains(token(i + 1).text())) {
          patterns.add(new Span(null, patterns.size(), first, i));
          first = i + 1;
        }
      }
    }
    return patterns;
  }

  /** What patterns ask and bind, and what definitions consist of; the inner ones first. */
  List<Span> items() {
    List<Span> items = new ArrayList<>();
    for (int i = find("when"); i < tokens.size(); i++) {
      if (isAt(i, "(") && (isType(i - 1) || isAt(i - 1, "accumulate"))) {
        items.addAll(parts(token(i - 1).text(), i));
      }
    }
    items.sort(Comparator.comparing(item -> item.last() - item.first()));
    return items;
  }

  private boolean isType(int index) {
    Token token = token(index);
    return token.is(Token.Kind.NAME)
        && Character.isLetter(token.text().charAt(0))
        && !Character.isLowerCase(token.text().charAt(0))
        && !token.is("BigDecimal");
  }

  boolean isCondition(Span span) {
    return span.last() < find("then");
  }

  /** The text of a span as written. */
  String shown(Span span) {
    return text.substring(token(span.first()).start(), token(span.last()).end());
  }

  /** Whether its conditions speak of a type of facts. */
  boolean speaksOf(String type) {
    return tokens.subList(find("when"), find("then")).stream().anyMatch(token -> token.is(type));
  }
}
