package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.SameConditions;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Clauses with the same condition: as a rule one was copied from its neighbour and left as it was.
 * Where it is meant, {@code @sameAs} names the other clause and gives the reason. So for
 * definitions of the same fact.
 */
final class Copies {
  private final PackText text;
  private final Map<String, Source> sources;
  private final FaultFreeRules sound;
  private final Map<String, List<RuleText>> clauses;

  private Copies(PackText text, Map<String, Source> sources, FaultFreeRules sound) {
    this.text = text;
    this.sources = sources;
    this.sound = sound;
    this.clauses = text.clauses().collect(Collectors.groupingBy(RuleText::clause));
  }

  /**
   * Checks the rules that nothing is wrong with otherwise.
   *
   * @param unread what could not be read
   */
  static void check(
      PackText text, Map<String, Source> sources, FaultFreeRules sound, UnparsedParts unread) {
    Copies copies = new Copies(text, sources, sound);
    Map<String, List<RuleText>> groups = new LinkedHashMap<>();
    for (RuleText rule : text.rules().values()) {
      if (decides(rule) && copies.whole(rule)) {
        String doubted = rule instanceof Doubt doubt ? doubt.about() + "\n" : "";
        groups
            .computeIfAbsent(doubted + SameConditions.of(text, rule), c -> new ArrayList<>())
            .add(rule);
      }
    }
    groups.values().forEach(copies::group);
    Map<String, List<RuleText>> alike = new HashMap<>();
    groups.values().forEach(group -> group.forEach(rule -> alike.put(rule.name(), group)));
    text.clauses()
        .filter(rule -> rule.annotations().containsKey("sameAs"))
        .forEach(rule -> copies.meant(rule, alike.getOrDefault(rule.name(), List.of()), unread));
    copies.definitions();
  }

  /** What merely informs asks nothing, and many rules may do so. */
  private static boolean decides(RuleText rule) {
    return rule instanceof Doubt
        || rule instanceof Clause clause
            && !clause.provision().informs()
            && clause.provision().kind() != Kind.DEF;
  }

  private boolean whole(RuleText rule) {
    return !(rule instanceof Definition) && !rule.conditions().isEmpty() && sound.ofAll(rule);
  }

  private void group(List<RuleText> group) {
    RuleText first = group.get(0);
    Set<String> named = new HashSet<>();
    group.stream()
        .filter(rule -> !Objects.equals(sameAs(rule), rule.clause()))
        .forEach(rule -> named.add(sameAs(rule)));
    for (RuleText rule : group.subList(1, group.size())) {
      boolean says = rule.annotations().containsKey("sameAs"); // and is held to it
      if (says || rule instanceof Clause && named.contains(rule.clause())) {
        continue;
      }
      Condition own = rule.conditions().get(0);
      String where = first.file() + ":" + first.line();
      sources
          .get(rule.file())
          .problem(
              own.line(),
              own.column(),
              rule instanceof Doubt
                  ? Message.of("check.copiedDoubt", first.name(), where)
                  : Message.of("check.copiedClause", rule.clause(), first.clause(), where));
    }
  }

  /** Whether a rule names one of its group. */
  private static boolean named(RuleText rule, List<RuleText> group) {
    return group.stream().anyMatch(other -> names(rule, other));
  }

  private static boolean names(RuleText rule, RuleText other) {
    return other != rule && other instanceof Clause && other.clause().equals(sameAs(rule));
  }

  private static String sameAs(RuleText rule) {
    return rule.provision() == null ? null : rule.provision().sameAs();
  }

  private void meant(RuleText rule, List<RuleText> group, UnparsedParts unread) {
    Source source = sources.get(rule.file());
    String id = sameAs(rule);
    if (id == null) {
      source.atAnnotation(rule, "sameAs", Message.of("check.sameAsWhat"));
    } else if (!clauses.containsKey(id)) {
      if (!unread.mayDefine(id)) {
        String near = Names.nearest(id, clauses.keySet()).orElse(null);
        source.onceAtAnnotation(
            rule,
            "sameAs",
            near == null
                ? Message.of("check.sameAsNoClause", id)
                : Message.of("check.sameAsNoClauseNear", id, near));
      }
    } else if (whole(rule) && id.equals(rule.clause())) {
      source.atAnnotation(rule, "sameAs", Message.of("check.sameAsItself"));
    } else if (whole(rule) && otherIsWhole(id) && !named(rule, group)) {
      source.atAnnotation(rule, "sameAs", Message.of("check.sameAsOther", id));
    }
  }

  private boolean otherIsWhole(String id) {
    return clauses.get(id).stream().allMatch(this::whole);
  }

  private void definitions() {
    Map<List<Object>, Definition> seen = new LinkedHashMap<>();
    text.only(Definition.class).filter(sound::of).forEach(rule -> definition(rule, seen));
  }

  private void definition(Definition rule, Map<List<Object>, Definition> seen) {
    List<Object> values = new ArrayList<>(List.of(rule.type()));
    rule.values().forEach(value -> values.add(Definitions.normal(value)));
    Definition other = seen.putIfAbsent(values, rule);
    if (other != null) {
      sources
          .get(rule.file())
          .atInserted(
              rule,
              -1,
              Message.of("check.copiedDefinition", other.name(), other.file(), other.line()));
    }
  }
}
