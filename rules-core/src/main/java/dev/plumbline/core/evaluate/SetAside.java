package dev.plumbline.core.evaluate;

import dev.plumbline.Evidence;
import dev.plumbline.Notice;
import dev.plumbline.core.explain.Effort.Excess;
import dev.plumbline.core.rule.RuleText;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;

/** The rules that are not evaluated on some facts, each with the reason; the others decide. */
final class SetAside {
  private final Set<String> tooMuch = new HashSet<>();
  private final Map<String, Notice.Kind> reasons = new HashMap<>();
  private final Logger log;

  SetAside(Logger log) {
    this.log = log;
  }

  /** Sets aside what would be too much work. */
  void tooMuch(Map<String, Excess> rules) {
    rules.forEach(
        (name, excess) -> {
          log.warn("rule set aside, it would be too much work ({}): {}", excess, name);
          reasons.put(name, because(excess));
          tooMuch.add(name);
        });
  }

  private static Notice.Kind because(Excess excess) {
    return switch (excess) {
      case FACTS -> Notice.Kind.RULE_COMPARES_TOO_MUCH;
      case TEXTS -> Notice.Kind.RULE_SEARCHES_TOO_MUCH;
      case ALL -> Notice.Kind.RULES_TOO_MUCH;
    };
  }

  /** Sets aside a rule that throws. */
  void faulty(String name, RuntimeException thrown) {
    // Not the message of the exception: it may carry values of the application.
    log.warn("rule set aside, it threw {}: {}", thrown.getClass().getName(), name);
    faulty(Set.of(name));
  }

  /** Sets aside rules that cannot be evaluated. */
  void faulty(Collection<String> names) {
    names.forEach(name -> reasons.putIfAbsent(name, Notice.Kind.RULE_FAULTY));
  }

  /** Whether a rule is set aside. */
  boolean has(String name) {
    return !reasons.isEmpty() && reasons.containsKey(name);
  }

  /** Whether a rule is set aside since it would be too much work. */
  boolean isTooMuch(String name) {
    return tooMuch.contains(name);
  }

  /** Why a rule is set aside. */
  Notice because(RuleText rule) {
    return notice(reasons.get(rule.name()), rule);
  }

  /** What there is to say of a rule. */
  static Notice notice(Notice.Kind kind, RuleText rule) {
    return new Notice(kind, List.of(rule.statement()));
  }

  /** A doubt, and what raised it; of one that is set aside, that nobody knows whether it is one. */
  Ruling.Doubt doubt(RuleText doubt, List<Evidence> raised) {
    return new Ruling.Doubt(doubt, raised, has(doubt.name()) ? because(doubt) : null);
  }

  /** The names of the rules that are set aside. */
  Set<String> names() {
    return reasons.keySet();
  }
}
