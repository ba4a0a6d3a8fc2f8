package dev.plumbline.core.evaluate;

import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.explain.Effort.Excess;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;

/** The rules that are not evaluated on some facts, each with the reason; the others decide. */
final class SetAside {
  /** Why a rule that throws is set aside. */
  static final String FAULTY = "在这些事实上无法执行";

  private final Set<String> tooMuch = new HashSet<>();
  private final Map<String, String> reasons = new HashMap<>();
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

  private static String because(Excess excess) {
    return switch (excess) {
      case FACTS -> "要把太多的事实两两相比，超出一次判定的工作量";
      case TEXTS -> "要在太长的文字里查找，超出一次判定的工作量";
      case ALL -> "与其余规则合起来超出一次判定的工作量";
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
    names.forEach(name -> reasons.putIfAbsent(name, FAULTY));
  }

  /** Whether a rule is set aside. */
  boolean has(String name) {
    return reasons.containsKey(name);
  }

  /** Whether a rule is set aside since it would be too much work. */
  boolean isTooMuch(String name) {
    return tooMuch.contains(name);
  }

  /** Why a rule is set aside. */
  String because(String name) {
    return reasons.get(name);
  }

  /** What a doubt says; of one that is set aside, that nobody knows whether it is one. */
  String shown(RuleText doubt) {
    return has(doubt.name()) ? doubt.name() + "（未能判断：" + because(doubt.name()) + "）" : doubt.name();
  }

  /** The names of the rules that are set aside. */
  Set<String> names() {
    return reasons.keySet();
  }
}
