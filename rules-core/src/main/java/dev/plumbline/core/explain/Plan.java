package dev.plumbline.core.explain;

import dev.plumbline.Limits;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * The rules of a pack that look at one application, prepared to be decided: as a tree, in which a
 * rule stands under the one that it extends, so that what several inherit is decided once.
 * Immutable, and shared by all threads.
 */
public final class Plan {
  private final Node[] nodes;
  private final int types;

  /**
   * A rule.
   *
   * @param parent the rule that it extends, or {@code null}
   * @param rule the rule
   * @param own its own patterns
   * @param eachEnd for each of them, the pattern that rows have to meet of which what is looked up
   *     for a row begins here; -1 if none does
   * @param slots its variables
   * @param covered whether the plan decides it
   * @param ofOneWorld whether it comes to the same in a closed world and in an open one, since it
   *     asks for nothing to be missing
   */
  record Node(
      Node parent,
      RuleSteps rule,
      PlannedStep[] own,
      int[] eachEnd,
      Slots slots,
      boolean covered,
      boolean ofOneWorld) {
    /** Its number among all. */
    int number() {
      return rule.number();
    }

    /** Whether it raises a doubt, which what is missing does not keep open. */
    boolean doubt() {
      return rule.isDoubt();
    }
  }

  private final FactSet defined;
  private final Map<FactType, Set<String>> asked = new HashMap<>();
  private final Effort.Light light;
  private final boolean coversAll;
  private final int mostSlots;

  private Plan(Node[] nodes, int types, FactSet defined, Limits limits) {
    this.nodes = nodes;
    this.types = types;
    this.defined = defined;
    List<RuleSteps> rules = Stream.of(nodes).map(Node::rule).toList();
    this.coversAll = Stream.of(nodes).allMatch(Node::covered);
    this.mostSlots = Stream.of(nodes).mapToInt(node -> node.slots().size()).max().orElse(0);
    this.light = Effort.Light.of(rules, defined, limits);
    for (RuleSteps rule : rules) {
      rule.literalKeys()
          .forEach((type, keys) -> asked.computeIfAbsent(type, t -> new TreeSet<>()).addAll(keys));
    }
  }

  /**
   * A plan.
   *
   * @param rules the rules by name, numbered in their order, among which are those that they extend
   * @param defined the facts that are there with every application
   * @param limits what is too much work
   */
  public static Plan of(
      PackText text, Map<String, RuleSteps> rules, List<Object> defined, Limits limits) {
    FactSet facts = new FactSet().plus(defined);
    Faultless faultless = new Faultless(facts);
    Node[] nodes = new Node[rules.size()];
    Map<FactType, Integer> types = new HashMap<>();
    rules.values().forEach(rule -> node(rule, text, rules, faultless, types, nodes));
    return new Plan(nodes, types.size(), facts, limits);
  }

  /** The same with other limits. */
  public Plan within(Limits limits) {
    return new Plan(nodes, types, defined, limits);
  }

  /** Whether the plan decides a rule; what it does not is left to a session. */
  public boolean covers(RuleSteps rule) {
    return nodes[rule.number()].covered();
  }

  /** Whether it decides all. */
  public boolean coversAll() {
    return coversAll;
  }

  /** How many variables a rule has at most. */
  int mostSlots() {
    return mostSlots;
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

  /** Whether on the same facts it is light where another plan is, if both have the same types. */
  public boolean isLightAs(Plan other) {
    return light.isAs(other.light);
  }

  private static Node node(
      RuleSteps rule,
      PackText text,
      Map<String, RuleSteps> rules,
      Faultless faultless,
      Map<FactType, Integer> types,
      Node[] nodes) {
    Node known = nodes[rule.number()];
    if (known != null) {
      return known;
    }
    List<RuleText> above = new ArrayList<>(text.ancestors(rule.text()));
    Node parent =
        above.isEmpty()
            ? null
            : node(
                rules.get(above.get(above.size() - 1).name()),
                text,
                rules,
                faultless,
                types,
                nodes);
    List<Step> own = rule.steps().subList(rule.scopeSteps(), rule.steps().size());
    Slots slots =
        parent == null
            ? new Slots()
            : Slots.inheriting(parent.slots(), rule.steps(), parent.rule().steps());
    PlannedStep[] planned =
        own.stream().map(step -> new PlannedStep(step, slots, types)).toArray(PlannedStep[]::new);
    Node node =
        new Node(
            parent,
            rule,
            planned,
            eachEnds(own),
            slots,
            faultless.is(rule),
            (parent == null || parent.ofOneWorld())
                && Stream.of(planned).allMatch(PlannedStep::isOfOneWorld));
    nodes[rule.number()] = node;
    return node;
  }

  private static int[] eachEnds(List<Step> steps) {
    int[] ends = new int[steps.size()];
    Arrays.fill(ends, -1);
    for (int i = 0; i < ends.length; i++) {
      Condition.Each each = steps.get(i).condition().each();
      if (each != null) {
        ends[i - each.definitions()] = i;
      }
    }
    return ends;
  }

  /** Ready to decide rules over facts. For use by one thread. */
  public Decider over(FactSet facts) {
    return new Decider(this, facts);
  }

  Node node(RuleSteps rule) {
    return nodes[rule.number()];
  }

  int size() {
    return nodes.length;
  }

  /** How many types of fact are asked for. */
  int types() {
    return types;
  }
}
