package dev.plumbline.mutation;

import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.mutation.Mutant.Operator;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Each constraint, pattern and scope dropped, each definition and each doubt removed. */
final class Parts implements Mutator {
  private final PackText pack;

  Parts(PackText pack) {
    this.pack = pack;
  }

  @Override
  public Stream<Mutant> mutants(RuleSource source) {
    if (source.inserts() != null) {
      String text = source.text().substring(source.token(source.find("then")).end());
      String insert = text.substring(0, text.lastIndexOf("end"));
      return Stream.of(Mutant.whole(Operator.DEFINITION_REMOVED, source, null, insert));
    }
    List<Mutant> mutants = new ArrayList<>();
    for (Span item : source.items()) {
      if (!binds(source, item) && !isOfAccumulate(source, item)) {
        mutants.add(dropped(Operator.CONSTRAINT_DROPPED, source, item));
      }
    }
    source
        .patterns()
        .forEach(pattern -> mutants.add(dropped(Operator.PATTERN_DROPPED, source, pattern)));
    scopes(source).forEach(mutants::add);
    if (source.rule() instanceof RuleText.Doubt) {
      mutants.add(Mutant.whole(Operator.DOUBT_REMOVED, source, null, source.rule().name()));
    }
    return mutants.stream();
  }

  private static boolean binds(RuleSource source, Span item) {
    return source.token(item.first()).text().startsWith("$") && source.isAt(item.first() + 1, ":");
  }

  /** Of an accumulation, only what is asked of its result can be dropped. */
  private static boolean isOfAccumulate(RuleSource source, Span item) {
    return "accumulate".equals(item.type()) && item.index() < 2;
  }

  private static Mutant dropped(Operator operator, RuleSource source, Span span) {
    return Mutant.whole(operator, source, without(source, span), source.shown(span));
  }

  /** Takes out a part of a list with one of the commas beside it. */
  static Edit without(RuleSource source, Span part) {
    int first = part.first();
    int last = part.last();
    if (separates(source, last + 1)) {
      last++;
    } else if (separates(source, first - 1)) {
      first--;
    }
    return new Edit(source.token(first).start(), source.token(last).end(), "");
  }

  private static boolean separates(RuleSource source, int index) {
    return source.isAt(index, ",") || source.isAt(index, ";");
  }

  private Stream<Mutant> scopes(RuleSource source) {
    String parent = source.rule().parent();
    if (parent == null) {
      return Stream.of();
    }
    int at = source.find("extends");
    Edit none = new Edit(source.token(at).start(), source.token(at + 1).end(), "");
    String before = "extends \"" + parent + "\"";
    Mutant dropped = Mutant.whole(Operator.SCOPE_DROPPED, source, none, before);
    String above = pack.rules().get(parent).parent();
    if (above == null) {
      return Stream.of(dropped);
    }
    Edit wider = new Edit(none.start(), none.end(), "extends \"" + above + "\"");
    return Stream.of(dropped, Mutant.whole(Operator.SCOPE_WIDENED, source, wider, before));
  }
}
