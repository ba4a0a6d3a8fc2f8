package dev.plumbline.core.read;

import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Reads what stands between {@code when} and {@code then}. The grammar is small on purpose: what it
 * does not know cannot be decided on missing facts or explained to a reader, and is refused; what
 * follows is read all the same.
 */
final class ConditionParser {
  private static final Set<String> JOINING = Set.of("and", "or", "&&", "||");
  private static final Set<String> ACCUMULATE = Set.of("accumulate", "acc");

  private final Source source;
  private final List<Token> tokens;
  private final List<Condition> conditions = new ArrayList<>();
  private int at;

  private ConditionParser(Source source, List<Token> tokens) {
    this.source = source;
    this.tokens = tokens;
  }

  /** Reads the conditions of a rule. */
  public static List<Condition> read(Source source, Part rule) {
    ConditionParser parser = new ConditionParser(source, rule.conditions());
    while (parser.at < parser.tokens.size()) {
      parser.condition();
    }
    return parser.conditions;
  }

  private void condition() {
    Token first = tokens.get(at);
    if (is(";")) {
      at++;
      return;
    }
    int begin = at;
    List<Condition> read = one();
    if (at < tokens.size() && JOINING.contains(tokens.get(at).text())) {
      while (at < tokens.size() && JOINING.contains(tokens.get(at).text())) {
        at++;
        skipOne();
      }
      refuse(first);
      return;
    }
    if (at == begin) {
      wrong();
      at++;
    }
    if (read != null) {
      conditions.addAll(read);
    }
  }

  /** The conditions that one stands for; {@code null} with a problem noted. */
  private List<Condition> one() {
    Token first = tokens.get(at);
    if (is("not") || is("exists")) {
      at++;
      return quantified(first);
    }
    if (is("forall") && nextIs("(")) {
      return each(first);
    }
    if (first.isWord() && ACCUMULATE.contains(first.text()) && nextIs("(")) {
      TallyText tally = accumulate(first, null);
      return tally == null ? null : tally(tally);
    }
    if (is("(") || is("eval") && nextIs("(")) {
      at += is("(") ? 0 : 1;
      skipBrackets();
      refuse(first);
      return null;
    }
    PatternText pattern = pattern();
    if (pattern == null) {
      return null;
    }
    if (pattern.source() != null
        && pattern.source().is("from")
        && at < tokens.size()
        && ACCUMULATE.contains(tokens.get(at).text())
        && nextIs("(")) {
      TallyText tally = accumulate(pattern.first(), pattern);
      return tally == null ? null : tally(tally);
    }
    if (pattern.source() != null) {
      skipSource(pattern.source());
    }
    return listed(pattern(Quantifier.FACT, pattern));
  }

  private static List<Condition> listed(Condition condition) {
    return condition == null ? null : List.of(condition);
  }

  private List<Condition> quantified(Token quantifier) {
    boolean bracketed = is("(");
    at += bracketed ? 1 : 0;
    int begin = at;
    if (at < tokens.size() && tokens.get(at).isWord() && !isQuantifier()) {
      PatternText pattern = pattern();
      if (pattern == null) {
        return null;
      }
      if (pattern.source() != null) {
        skipSource(pattern.source());
      }
      if (!bracketed || is(")")) {
        at += bracketed ? 1 : 0;
        return listed(pattern(quantifier.is("not") ? Quantifier.NOT : Quantifier.EXISTS, pattern));
      }
    }
    at = begin;
    if (bracketed) {
      at--;
      skipBrackets();
    } else {
      skipOne();
    }
    refuse(quantifier);
    return null;
  }

  private boolean isQuantifier() {
    return is("not")
        || is("exists")
        || is("forall") && nextIs("(")
        || is("eval") && nextIs("(")
        || ACCUMULATE.contains(tokens.get(at).text()) && nextIs("(");
  }

  private void refuse(Token place) {
    source.problem(place, Message.of("read.onlyTheseConditions"));
  }

  private void wrong() {
    Token token = at < tokens.size() ? tokens.get(at) : tokens.get(tokens.size() - 1);
    source.problem(token, Message.of("read.wrongHere", token.content()));
  }

  /** A pattern, with what is bound to it; {@code null} with a problem noted. */
  private PatternText pattern() {
    Token first = tokens.get(at);
    String variable = null;
    if (first.isWord() && nextIs(":")) {
      variable = first.text();
      at += 2;
    }
    StringBuilder type = new StringBuilder();
    while (at < tokens.size() && tokens.get(at).isWord()) {
      type.append(tokens.get(at).text());
      at++;
      if (!is(".")) {
        break;
      }
      type.append('.');
      at++;
    }
    if (type.isEmpty() || !is("(")) {
      wrong();
      skipOne();
      return null;
    }
    List<ItemText> items = new ArrayList<>();
    items(items);
    Token behind = is("from") || is("over") ? tokens.get(at++) : null;
    return new PatternText(variable, type.toString(), first, items, behind);
  }

  /** Reads the items between the brackets that open here, to behind them. */
  private void items(List<ItemText> items) {
    at++;
    while (at < tokens.size() && !is(")")) {
      int begin = at;
      while (at < tokens.size() && !is(",") && !is(";") && !is(")")) {
        at = behind(at);
      }
      if (is(";")) {
        items.replaceAll(item -> new ItemText(item.tokens(), item.text(), true));
      }
      if (at > begin) {
        items.add(item(begin, at, is(";")));
      }
      at += is(")") ? 0 : 1;
    }
    at++;
  }

  private ItemText item(int from, int to, boolean positional) {
    return new ItemText(
        tokens.subList(from, to), source.file().text(tokens.subList(from, to)), positional);
  }

  /** Behind a token, or behind the brackets that it opens. */
  private int behind(int from) {
    int depth = 0;
    int i = from;
    do {
      depth += isOneOf(i, "([{") ? 1 : isOneOf(i, ")]}") ? -1 : 0;
      i++;
    } while (depth > 0 && i < tokens.size());
    return i;
  }

  private boolean isOneOf(int i, String signs) {
    Token token = tokens.get(i);
    return token.kind() == Token.Kind.SIGN && signs.contains(token.text());
  }

  private void skipBrackets() {
    at = at < tokens.size() ? behind(at) : at;
  }

  /** Behind what may be a condition, whatever it is. */
  private void skipOne() {
    if (at == tokens.size()) {
      return;
    }
    do {
      at = behind(at);
    } while (at < tokens.size()
        && !tokens.get(at).opensLine()
        && !JOINING.contains(tokens.get(at).text())
        && !isOneOf(at, ")"));
  }

  private void skipSource(Token source) {
    while (at < tokens.size()
        && !tokens.get(at).opensLine()
        && !isOneOf(at, ")")
        && !JOINING.contains(tokens.get(at).text())) {
      at = behind(at);
    }
  }

  private boolean is(String wanted) {
    return at < tokens.size() && tokens.get(at).is(wanted);
  }

  private boolean nextIs(String wanted) {
    return at + 1 < tokens.size() && tokens.get(at + 1).is(wanted);
  }

  private List<Condition> each(Token forall) {
    at += 2;
    List<PatternText> patterns = new ArrayList<>();
    boolean only = true;
    while (at < tokens.size() && !is(")")) {
      if (is(",") || is(";")) {
        at++;
      } else if (tokens.get(at).isWord() && !isQuantifier()) {
        PatternText pattern = pattern();
        only &= pattern != null;
        patterns.add(pattern);
        if (pattern != null && pattern.source() != null) {
          skipSource(pattern.source());
        }
      } else {
        only = false;
        at = behind(at);
      }
    }
    at++;
    return EachReader.read(source, forall, only ? patterns : List.of(), this::pattern);
  }

  private List<Condition> tally(TallyText tally) {
    return listed(TallyReader.read(source, tally, this::pattern));
  }

  /**
   * Reads an accumulate.
   *
   * @param result the pattern before its {@code from}, or {@code null}
   */
  private TallyText accumulate(Token first, PatternText result) {
    int end = behind(at + 1);
    at += 2;
    PatternText input = null;
    boolean bracketed = is("(");
    int begin = at;
    at += bracketed ? 1 : 0;
    if (at < end && tokens.get(at).isWord() && !isQuantifier()) {
      input = pattern();
      boolean alone = bracketed ? is(")") : is(",") || is(";");
      at += bracketed && alone ? 1 : 0;
      input = input != null && alone && input.source() == null ? input : null;
    }
    if (input == null) {
      at = begin;
      while (at < end - 1 && !is(",") && !is(";")) {
        at = behind(at);
      }
    }
    List<List<ItemText>> parts = new ArrayList<>();
    while (at < end - 1) {
      at++;
      List<ItemText> part = new ArrayList<>();
      while (at < end - 1 && !is(";")) {
        int from = at;
        while (at < end - 1 && !is(",") && !is(";")) {
          at = behind(at);
        }
        if (at > from) {
          part.add(item(from, at, false));
        }
        at += is(",") && at < end - 1 ? 1 : 0;
      }
      parts.add(part);
    }
    at = end;
    List<TallyText.Function> functions = new ArrayList<>();
    for (ItemText function : parts.isEmpty() ? List.<ItemText>of() : parts.get(0)) {
      functions.add(function(function.words()));
    }
    boolean known = parts.size() <= 2 && !functions.contains(null);
    List<ItemText> asked =
        result != null ? result.items() : parts.size() < 2 ? List.of() : parts.get(1);
    return new TallyText(
        first,
        input,
        known && (result == null || result.type().equals("Set") && parts.size() == 1)
            ? functions
            : List.of(),
        result != null,
        asked);
  }

  /** A function, or {@code null} if the words are none. */
  private static TallyText.Function function(List<String> words) {
    boolean bound = words.size() > 2 && words.get(1).equals(":");
    List<String> call = bound ? words.subList(2, words.size()) : words;
    if (call.size() < 3 || !call.get(1).equals("(") || !call.get(call.size() - 1).equals(")")) {
      return null;
    }
    return new TallyText.Function(
        bound ? words.get(0) : null, call.get(0), call.subList(2, call.size() - 1));
  }

  private Condition pattern(Quantifier quantifier, PatternText pattern) {
    if (pattern.source() != null) {
      source.problem(pattern.first(), Message.of("read.noSource", pattern.type()));
      return null;
    }
    if (pattern.variable() != null) {
      source.problem(pattern.first(), Message.of("read.factBound", pattern.variable()));
    }
    List<Item> items = new ArrayList<>();
    for (ItemText item : pattern.items()) {
      if (item.positional()) {
        source.problem(item.tokens().get(0), Message.of("read.positional"));
        continue;
      }
      try {
        items.add(ItemParser.parse(item));
      } catch (ItemParser.NotUnderstood e) {
        source.problem(item.line(), item.column(), e.problem());
      }
    }
    return new Condition(
        quantifier, pattern.type(), items, pattern.first().line(), pattern.first().column());
  }
}
