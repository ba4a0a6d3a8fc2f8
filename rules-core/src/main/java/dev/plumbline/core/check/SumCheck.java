package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.List;

/** What has to hold of a sum: its rows are listed, and what it adds up are numbers of one unit. */
final class SumCheck {
  private final FactType type;
  private final Source source;

  SumCheck(FactType type, Source source) {
    this.type = type;
    this.source = source;
  }

  /** Checks of what a sum is made, and what is asked of it. */
  void asked(Condition condition) {
    Tally tally = condition.tally();
    if (type.presence() == Presence.DEFINED || type.presence() == Presence.CALL) {
      source.problem(
          condition.line(), condition.column(), Message.of("check.sumNotListed", type.name()));
    }
    if (!tally.operator().equals(">=") && !tally.operator().equals(">")) {
      source.problem(tally.line(), tally.column(), Message.of("check.sumUpper", tally.operator()));
    }
    if (tally.bound() instanceof Literal literal && !(literal.value() instanceof BigDecimal)) {
      source.problem(
          tally.line(),
          tally.column(),
          Message.of("check.sumBound", Item.written(literal), sort(literal).words()));
    }
  }

  private static ValueKind sort(Literal literal) {
    return ValueKind.of(literal.value().getClass());
  }

  /** Checks what is added up. */
  void summed(Condition condition) {
    Bind bind = condition.tallied();
    Class<?> value = type.typeAt(bind.path().names());
    if (value == null) {
      return; // told elsewhere
    }
    if (bind.method() != null || ValueKind.of(value) != ValueKind.NUMBER) {
      ValueKind sort = bind.method() == null ? ValueKind.of(value) : ValueKind.DATE;
      source.problem(
          bind.line(),
          bind.column(),
          sort == ValueKind.AMOUNT
              ? Message.of("check.sumOfKindYuan", bind.path().toString(), sort.words())
              : Message.of("check.sumOfKind", bind.path().toString(), sort.words()));
      return;
    }
    if (value != BigDecimal.class) {
      // Whole numbers would be summed to 31 bits (Drools 10.2.0).
      source.problem(
          bind.line(), bind.column(), Message.of("check.sumOfWhole", bind.path().toString()));
      return;
    }
    List<String> units = bind.path().units();
    for (int i = 1; i < units.size(); i++) {
      Indicator one = Indicator.builder().value(BigDecimal.ONE).measure(units.get(i)).build();
      BigDecimal factor = one.valueIn(units.get(0));
      if (factor != null && factor.compareTo(BigDecimal.ONE) != 0) {
        source.problem(
            bind.line(), bind.column(), Message.of("check.sumOfUnits", units.get(0), units.get(i)));
      }
    }
  }
}
