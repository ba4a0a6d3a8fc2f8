package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each comparison replaced by each other, each test and each quantifier turned round. */
final class Comparisons implements Mutator {
  private static final List<String> ORDER = List.of("==", "!=", ">=", "<=", ">", "<");
  private static final List<String> EQUALITY = List.of("==", "!=");
  private static final Set<String> WORDS = Set.of("in", "contains", "matches", "memberOf");

  private final Properties properties;

  Comparisons(Properties properties) {
    this.properties = properties;
  }

  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    List<Mutant> mutants = new ArrayList<>();
    List<Span> items = source.items();
    for (int i = source.find("when"); i < source.find("then"); i++) {
      Token token = source.token(i);
      int at = i;
      Span item = items.stream().filter(span -> span.holds(at)).findFirst().orElse(null);
      if (item == null) {
        quantifiers(source, i).forEach(mutants::add);
        continue;
      }
      Stream<Edit> edits = Stream.of();
      if (ORDER.contains(token.text())) {
        List<String> operators = isOrdered(source, item, i + 1) ? ORDER : EQUALITY;
        edits =
            operators.stream()
                .filter(other -> !token.is(other))
                .map(other -> Edit.of(token, other));
      } else if (WORDS.contains(token.text()) && i > item.first()) {
        edits =
            source.isAt(i - 1, "not")
                ? Stream.of(Edit.of(source.token(i - 1), ""))
                : Stream.of(Edit.of(token, "not " + token.text()));
      } else if (source.isAt(i - 1, ".")
          && (token.is("within") || token.is("widerThan") || token.is("overlaps"))) {
        edits = Stream.of(Edit.of(token, token.is("overlaps") ? "within" : "overlaps"));
      }
      edits
          .map(edit -> Mutant.within(Operator.COMPARISON, source, item, edit))
          .forEach(mutants::add);
    }
    return mutants.stream();
  }

  /** Texts, truth values, places and {@code null} are equal or not, and nothing else. */
  private boolean isOrdered(RuleSource source, Span item, int operand) {
    Token right = source.token(operand);
    if (right.is(Token.Kind.TEXT) || Set.of("true", "false", "null").contains(right.text())) {
      return false;
    }
    Class<?> type = properties.type(source, item);
    return type == null
        || type != String.class && type != Boolean.class && Comparable.class.isAssignableFrom(type)
        || type.isPrimitive() && type != boolean.class;
  }

  private static Stream<Mutant> quantifiers(RuleSource source, int index) {
    Token token = source.token(index);
    boolean exists = token.is("exists");
    if (!exists && !token.is("not")) {
      return Stream.of();
    }
    Span pattern =
        source.patterns().stream().filter(span -> span.holds(index)).findFirst().orElseThrow();
    Edit edit = Edit.of(token, exists ? "not" : "exists");
    return Stream.of(Mutant.within(Operator.COMPARISON, source, pattern, edit));
  }
}
