package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** Each element of a list dropped, and one added. */
final class Elements implements Mutator {
  private final Properties properties;
  private final Vocabulary vocabulary;

  Elements(Properties properties, Vocabulary vocabulary) {
    this.properties = properties;
    this.vocabulary = vocabulary;
  }

  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    List<Mutant> mutants = new ArrayList<>();
    List<Span> items = source.items();
    for (int i = source.find("when"); i < source.tokens().size(); i++) {
      if (!isList(source, i)) {
        continue;
      }
      int at = i;
      Span item = items.stream().filter(span -> span.holds(at)).findFirst().orElseThrow();
      List<Span> elements = source.parts(null, i);
      for (Span element : elements) {
        Edit edit = Parts.without(source, element);
        mutants.add(Mutant.within(Operator.ELEMENT_DROPPED, source, item, edit));
      }
      String more = more(source, item);
      if (more != null) {
        int end = source.token(elements.get(elements.size() - 1).last()).end();
        Edit edit = new Edit(end, end, ", \"" + more + "\"");
        mutants.add(Mutant.within(Operator.ELEMENT_ADDED, source, item, edit));
      }
    }
    return mutants.stream();
  }

  private static boolean isList(RuleSource source, int open) {
    return source.isAt(open, "(")
        && (source.isAt(open - 1, "in")
            || source.isAt(open - 1, "of") && source.isAt(open - 3, "List")
            || Texts.IN_UNITS.contains(source.token(open - 1).text()))
        && source.close(open) > open + 1;
  }

  /** Another text for the list; {@code null} if it is not one of texts. */
  private String more(RuleSource source, Span item) {
    List<String> texts = Texts.texts(source, item);
    if (texts.isEmpty()) {
      return null;
    }
    if (properties.path(source, item).stream().noneMatch(Texts.IN_UNITS::contains)) {
      String keyed = properties.keyedPath(source, item);
      return vocabulary.further(keyed, properties.key(source, item), texts);
    }
    List<String> unlike = Tables.unlikeUnits(texts);
    String keyed = properties.keyedPath(source, item);
    Set<String> given =
        Tables.units(vocabulary.given(keyed.substring(0, keyed.lastIndexOf('.') + 1) + "measure"));
    return unlike.stream().filter(given::contains).findFirst().orElse(unlike.get(0));
  }
}
