package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.Shape;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import java.util.ArrayList;
import java.util.List;

/**
 * All on which the answer of a rule hangs; where it is the same to the letter, so is the answer.
 */
final class Fingerprint {
  private Fingerprint() {}

  static List<Object> of(Theory theory, RuleText rule) {
    List<Object> all = asked(theory, rule);
    for (Condition condition : theory.text().conditions(rule)) {
      FactType type = theory.type(condition.type());
      if (type.presence() != Presence.DEFINED) {
        all.addAll(theory.words(type, condition));
      }
    }
    return all;
  }

  /** All of it but the words by which texts are read. */
  static List<Object> asked(Theory theory, RuleText rule) {
    List<Object> all = new ArrayList<>();
    all.add(theory.text().scope(rule).size());
    for (Condition condition : theory.text().conditions(rule)) {
      FactType type = theory.type(condition.type());
      all.add(condition.quantifier());
      all.add(type.name());
      all.add(type.presence());
      condition.items().forEach(item -> all.add(Shape.of(item)));
      if (condition.tally() != null) {
        all.add(String.valueOf(condition.tally().variable()) + condition.tally().text());
        Item.Compare least = condition.tally().least();
        all.add(least == null ? "" : least.operator() + Item.written(least.operand()));
      }
      all.add(String.valueOf(condition.each()));
      if (type.presence() == Presence.DEFINED) {
        theory.rows(type).forEach(row -> all.add(row.defined().values()));
      } else {
        theory.text().declarations().stream()
            .filter(declared -> declared.name().equals(type.name()))
            .forEach(declared -> all.add(declared.fieldTypes()));
      }
      if (type.name().equals(FilingDay.class.getSimpleName())) {
        FactType window = theory.type(FilingWindow.class.getSimpleName());
        theory.rows(window).forEach(row -> all.add(row.defined().values()));
      }
    }
    return all;
  }
}
