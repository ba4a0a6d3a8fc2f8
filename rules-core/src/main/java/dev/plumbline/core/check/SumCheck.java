package dev.plumbline.core.check;

import dev.plumbline.core.check.Condition.Tally;
import dev.plumbline.core.check.Item.Bind;
import dev.plumbline.core.check.Item.Literal;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
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
          condition.line(),
          condition.column(),
          "只有申请逐项列出的事实才能合计，「" + type.name() + "」不是",
          "only facts that an application lists can be summed, and " + type.name() + " is none");
    }
    if (!tally.operator().equals(">=") && !tally.operator().equals(">")) {
      source.problem(
          tally.line(),
          tally.column(),
          "缺事实时「" + tally.operator() + "」会成立，合计只能要求不少于（>=、>）",
          "\""
              + tally.operator()
              + "\" holds where facts are missing: a sum can only have a lower limit (>=, >)");
    }
    if (tally.bound() instanceof Literal literal && !(literal.value() instanceof BigDecimal)) {
      source.problem(
          tally.line(),
          tally.column(),
          "合计是数字，不能与「" + literal.value() + "」比较，后者是" + sort(literal).chinese(),
          "a sum is a number and cannot be compared with \""
              + literal.value()
              + "\", which is "
              + sort(literal).english());
    }
  }

  private static Sort sort(Literal literal) {
    return Sort.of(literal.value().getClass());
  }

  /** Checks what is added up. */
  void summed(Condition condition) {
    Bind bind = condition.tallied();
    Class<?> value = ConditionTypes.of(type, bind.path());
    if (value == null) {
      return; // told elsewhere
    }
    if (bind.method() != null || Sort.of(value) != Sort.NUMBER) {
      Sort sort = bind.method() == null ? Sort.of(value) : Sort.DATE;
      source.problem(
          bind.line(),
          bind.column(),
          "「"
              + bind.path()
              + "」是"
              + sort.chinese()
              + "，不能合计"
              + (sort == Sort.AMOUNT ? "；请写 " + bind.path() + ".yuan" : ""),
          "\""
              + bind.path()
              + "\" is "
              + sort.english()
              + ", which has no sum"
              + (sort == Sort.AMOUNT ? "; write " + bind.path() + ".yuan" : ""));
      return;
    }
    if (value != BigDecimal.class) {
      // Whole numbers would be summed to 31 bits (Drools 10.2.0).
      source.problem(
          bind.line(),
          bind.column(),
          "「" + bind.path() + "」是整数，不能合计；须声明为小数（BigDecimal）",
          "\""
              + bind.path()
              + "\" is a whole number, which has no sum; it has to be declared as a BigDecimal");
      return;
    }
    List<String> units = bind.path().units();
    for (int i = 1; i < units.size(); i++) {
      Indicator one = Indicator.builder().value(BigDecimal.ONE).measure(units.get(i)).build();
      BigDecimal factor = one.valueIn(units.get(0));
      if (factor != null && factor.compareTo(BigDecimal.ONE) != 0) {
        source.problem(
            bind.line(),
            bind.column(),
            "「" + units.get(0) + "」和「" + units.get(i) + "」大小不同，不能合计；请只写一个，另一个会换算",
            "\""
                + units.get(0)
                + "\" and \""
                + units.get(i)
                + "\" are of different sizes and have no sum; write one, the other converts");
      }
    }
  }
}
