package dev.plumbline.mutation;

import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;

/** Each thing that {@code @missing} names dropped, and given the other weight. */
final class MissingFacts implements Mutator {
  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    int at = source.find("missing");
    if (at < 0 || at > source.find("when") || !source.isAt(at - 1, "@")) {
      return Stream.of();
    }
    Token value = source.token(at + 2);
    List<String> members = Arrays.asList(value.value().split(", "));
    List<Mutant> mutants = new ArrayList<>();
    for (int i = 0; i < members.size(); i++) {
      String member = members.get(i);
      List<String> others = new ArrayList<>(members);
      others.remove(i);
      Edit drop =
          others.isEmpty()
              ? new Edit(source.token(at - 1).start(), source.token(at + 3).end(), "")
              : Edit.of(value, '"' + String.join(", ", others) + '"');
      mutants.add(told(Operator.MISSING_DROPPED, source, drop, member, "∅"));
      List<String> weighed = new ArrayList<>(members);
      boolean warns = member.endsWith("WARN");
      weighed.set(i, member.replaceFirst("\\w+$", warns ? "REVIEW" : "WARN"));
      Edit weigh = Edit.of(value, '"' + String.join(", ", weighed) + '"');
      mutants.add(told(Operator.MISSING_WEIGHED, source, weigh, member, weighed.get(i)));
    }
    return mutants.stream();
  }

  private static Mutant told(
      Operator operator, RuleSource source, Edit edit, String before, String after) {
    return new Mutant(operator, source, edit, source.id() + ": " + before + " → " + after);
  }
}
