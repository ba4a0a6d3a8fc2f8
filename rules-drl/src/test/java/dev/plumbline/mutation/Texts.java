package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each text replaced by others, each code by its neighbours, each unit by others. */
final class Texts implements Mutator {
  static final Set<String> IN_UNITS = Set.of("valueIn", "lowerIn", "upperIn", "atLeastIn");

  private final Properties properties;
  private final Vocabulary vocabulary;

  Texts(Properties properties, Vocabulary vocabulary) {
    this.properties = properties;
    this.vocabulary = vocabulary;
  }

  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    List<Mutant> mutants = new ArrayList<>();
    List<Span> items = source.items();
    for (int i = source.find("when"); i < source.tokens().size(); i++) {
      Token token = source.token(i);
      int at = i;
      Span item = items.stream().filter(span -> span.holds(at)).findFirst().orElse(null);
      if (token.is("true") || token.is("false")) {
        String other = token.is("true") ? "false" : "true";
        mutants.add(Mutant.within(Operator.TRUTH, source, item, Edit.of(token, other)));
      } else if (token.is(Token.Kind.TEXT) && !source.isAt(i - 2, "BigDecimal")) {
        Operator operator = operator(source, item, token);
        for (String other : others(operator, source, item, token)) {
          Edit edit = Edit.of(token, "\"" + other + "\"");
          mutants.add(Mutant.within(operator, source, item, edit));
        }
      }
    }
    return mutants.stream();
  }

  private Operator operator(RuleSource source, Span item, Token text) {
    if (Tables.isDivision(text.value())) {
      return Operator.CODE;
    }
    List<String> path = properties.path(source, item);
    boolean unit = source.isCondition(item) && path.stream().anyMatch(IN_UNITS::contains);
    return unit ? Operator.UNIT : Operator.TEXT;
  }

  private Set<String> others(Operator operator, RuleSource source, Span item, Token text) {
    List<String> here = texts(source, item);
    Set<String> others = new LinkedHashSet<>();
    switch (operator) {
      case CODE -> others.addAll(Tables.neighbours(text.value()));
      case UNIT -> others.addAll(Tables.otherUnits(text.value(), here));
      default -> {
        String another = vocabulary.another(properties.key(source, item), here);
        if (another != null) {
          others.add(another);
        }
        others.add(Vocabulary.INVENTED);
      }
    }
    return others;
  }

  /** The texts of an item. */
  static List<String> texts(RuleSource source, Span item) {
    return source.tokens().subList(item.first(), item.last() + 1).stream()
        .filter(token -> token.is(Token.Kind.TEXT))
        .map(Token::value)
        .toList();
  }
}
