package dev.plumbline.mutation;

import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Of a vocabulary, each line and each property taken away, and each spelling and kind moved. */
final class Lines implements Mutator {
  private static final List<String> RELATIONS = List.of(" 即 ", " 属于 ");

  private final PackText pack;
  private final AskedWords asked;

  Lines(PackText pack, AskedWords asked) {
    this.pack = pack;
    this.asked = asked;
  }

  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    List<Mutant> mutants = new ArrayList<>();
    List<Span> properties = source.parts(null, opening(source, 0));
    // Without its only property a vocabulary is one that is removed, which is tried as such.
    if (properties.size() > 1) {
      properties.forEach(span -> mutants.add(without(Operator.PROPERTY_DROPPED, source, span)));
    }
    String property = source.token(properties.get(0).first()).value();
    for (Span line : source.parts(null, opening(source, 1))) {
      mutants.add(without(Operator.LINE_DROPPED, source, line));
      Token token = source.token(line.first());
      String moved = moved(property, token.value());
      if (moved != null) {
        Edit edit = Edit.of(token, "\"" + moved + "\"");
        mutants.add(Mutant.whole(Operator.LINE_MOVED, source, edit, token.text()));
      }
    }
    return mutants.stream();
  }

  /** The bracket of one of the two lists of a vocabulary. */
  private static int opening(RuleSource source, int list) {
    int at = source.find("then");
    for (int found = -1; found < list; at++) {
      if (source.isAt(at, "(") && source.isAt(at - 1, "of") && source.isAt(at - 3, "List")) {
        found++;
      }
    }
    return at - 1;
  }

  private static Mutant without(Operator operator, RuleSource source, Span span) {
    return Mutant.whole(operator, source, Parts.without(source, span), source.shown(span));
  }

  /** The line with another word on its right; {@code null} if there is none to choose. */
  private String moved(String property, String line) {
    WordList list = pack.lexicon().list(property);
    for (String relation : RELATIONS) {
      int at = line.indexOf(relation);
      if (at >= 0) {
        String left = line.substring(0, at);
        String right = list.wordOf(line.substring(at + relation.length()));
        String other = right == null ? null : asked.another(property, left, right);
        return other == null ? null : left + relation + other;
      }
    }
    return null;
  }
}
