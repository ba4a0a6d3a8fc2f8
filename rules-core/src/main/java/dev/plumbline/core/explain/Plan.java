package dev.plumbline.core.explain;

import dev.plumbline.Limits;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * The rules of a pack that look at one application, prepared to be decided: as a tree, in which a
 * rule stands under the one that it extends, so that what several inherit is decided once.
 * Immutable, and shared by all threads.
 */
public final class Plan {
  private final Map<RuleSteps, Node> byRule;

  /**
   * A rule.
   *
   * @param number its number among all
   * @param parent the rule that it extends, or {@code null}
   * @param rule the rule
   * @param own its own patterns; empty if it is walked
   * @param slots its variables
   * @param doubt whether it raises a doubt, which what is missing does not keep open
   * @param walked whether it has patterns, its own or inherited, that are left to a walk
   */
  record Node(
      int number,
      Node parent,
      RuleSteps rule,
      PlannedStep[] own,
      Slots slots,
      boolean walked,
      boolean doubt) {}

  private final FactSet defined;
  private final Map<FactType, Set<String>> asked = new HashMap<>();
  private final Effort.Light light;
  private final Set<String> covered;

  private Plan(Map<RuleSteps, Node> byRule, Set<String> covered, FactSet defined, Limits limits) {
    this.byRule = byRule;
    this.defined = defined;
    this.covered = covered;
    this.light = Effort.Light.of(byRule.keySet(), defined, limits);
    for (RuleSteps rule : byRule.keySet()) {
      rule.literalKeys()
          .forEach((type, keys) -> asked.computeIfAbsent(type, t -> new TreeSet<>()).addAll(keys));
    }
  }

  /**
   * A plan.
   *
   * @param rules the rules by name, among which are those that they extend
   * @param defined the facts that are there with every application
   * @param limits what is too much work
   */
  public static Plan of(
      PackText text, Map<String, RuleSteps> rules, List<Object> defined, Limits limits) {
    Map<String, Node> nodes = new HashMap<>();
    rules.keySet().forEach(name -> node(name, text, rules, nodes));
    Map<RuleSteps, Node> byRule = new IdentityHashMap<>();
    nodes.values().forEach(node -> byRule.put(node.rule(), node));
    FactSet facts = new FactSet().plus(defined);
    Faultless faultless = new Faultless(facts);
    Set<String> covered = new HashSet<>();
    for (RuleSteps rule : rules.values()) {
      if (faultless.is(rule)) {
        covered.add(rule.text().name());
      }
    }
    return new Plan(byRule, covered, facts, limits);
  }

  /** The same with other limits. */
  public Plan within(Limits limits) {
    return new Plan(byRule, covered, defined, limits);
  }

  /** Whether the plan decides a rule; what it does not is left to a session. */
  public boolean covers(String rule) {
    return covered.contains(rule);
  }

  /** Whether it decides all. */
  public boolean coversAll() {
    return covered.size() == byRule.size();
  }

  /** The facts that are there with every application. */
  public FactSet defined() {
    return defined;
  }

  /** The facts that any rule asks for by a key of its own words, by their types. */
  public Map<FactType, Set<String>> asked() {
    return asked;
  }

  /** Whether no rule can be too much work on some facts; if not, that has to be worked out. */
  public boolean isLight(FactSet facts) {
    return light.covers(facts);
  }

  private static Node node(
      String name, PackText text, Map<String, RuleSteps> rules, Map<String, Node> nodes) {
    Node known = nodes.get(name);
    if (known != null) {
      return known;
    }
    RuleSteps rule = rules.get(name);
    List<RuleText> above = new ArrayList<>(text.ancestors(rule.text()));
    Node parent =
        above.isEmpty() ? null : node(above.get(above.size() - 1).name(), text, rules, nodes);
    List<Step> own = rule.steps().subList(rule.scopeSteps(), rule.steps().size());
    boolean walked = parent != null && parent.walked() || own.stream().anyMatch(Plan::isLeft);
    Slots slots =
        walked || parent == null
            ? new Slots()
            : Slots.inheriting(parent.slots(), rule.steps(), parent.rule().steps());
    PlannedStep[] planned =
        walked
            ? new PlannedStep[0]
            : own.stream().map(step -> new PlannedStep(step, slots)).toArray(PlannedStep[]::new);
    Node node = new Node(nodes.size(), parent, rule, planned, slots, walked, rule.isDoubt());
    nodes.put(name, node);
    return node;
  }

  /** What is seldom asked is left to a walk. */
  private static boolean isLeft(Step step) {
    Quantifier quantifier = step.condition().quantifier();
    return quantifier == Quantifier.SUM
        || quantifier == Quantifier.EACH
        || step.condition().each() != null;
  }

  /** Ready to decide rules over facts. For use by one thread. */
  public Decider over(FactSet facts) {
    return new Decider(this, facts);
  }

  Node node(RuleSteps rule) {
    return byRule.get(rule);
  }

  int size() {
    return byRule.size();
  }
}
