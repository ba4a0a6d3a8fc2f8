package dev.plumbline.workbench.diff;

import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.ConditionWords;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** One of the two packs that are compared. Immutable. */
final class Side {
  private final LoadedGuideline guideline;
  private final Map<String, RuleText> byClause = new LinkedHashMap<>();

  /** The clauses whose answer a rule has a part in, by the name of the rule. */
  private final Map<String, Set<String>> clausesOf = new HashMap<>();

  Side(LoadedGuideline guideline) {
    this.guideline = guideline;
    text().clauses().forEach(rule -> byClause.put(rule.clause(), rule));
    for (RuleText rule : rules()) {
      if (rule.about() != null) {
        text()
            .upwards(rule)
            .forEach(
                part ->
                    clausesOf
                        .computeIfAbsent(part.name(), name -> new LinkedHashSet<>())
                        .add(rule.about()));
      }
    }
  }

  LoadedGuideline guideline() {
    return guideline;
  }

  PackText text() {
    return guideline.pack().text();
  }

  Manifest manifest() {
    return guideline.pack().files().manifest();
  }

  FactTypes types() {
    return guideline.pack().base().types();
  }

  FactType type(Condition condition) {
    return types().named(condition.type());
  }

  Collection<RuleText> rules() {
    return text().rules().values();
  }

  /** The rule that states a clause, or {@code null}. */
  @Nullable RuleText clause(@Nullable String id) {
    return byClause.get(id);
  }

  /** The ids of all clauses, in the order of the rules. */
  Set<String> clauses() {
    return byClause.keySet();
  }

  /** The rule that a rule extends, or {@code null}. */
  RuleText parent(RuleText rule) {
    return text().rules().get(rule.parent());
  }

  /** The clauses whose answer a rule has a part in, in the order of the rules. */
  List<String> clausesOf(RuleText rule) {
    return inOrder(clausesOf.getOrDefault(rule.name(), Set.of()));
  }

  /** The clauses that read what a definition inserts, or ask about what it lists the words of. */
  List<String> readers(Definition definition) {
    Set<String> found = new LinkedHashSet<>();
    reading(definition).forEach(rule -> found.addAll(clausesOf(rule)));
    return inOrder(found);
  }

  /** The rules that read what a definition inserts, or ask about what it lists the words of. */
  List<RuleText> reading(Definition definition) {
    if (definition.isVocabulary()) {
      return rules().stream().filter(rule -> ChangedWords.reads(rule, definition)).toList();
    }
    String type = definition.type();
    DefinedFact fact = DefinedFact.of(text(), definition);
    boolean window = type.equals(FilingWindow.class.getSimpleName());
    return rules().stream()
        .filter(rule -> window && readsDay(rule) || rule.conditions().stream().anyMatch(fact::fits))
        .toList();
  }

  /** A draft has no day of applying yet, and is judged on the days of the filing window. */
  private static boolean readsDay(RuleText rule) {
    return rule.conditions().stream()
        .anyMatch(c -> c.type().equals(FilingDay.class.getSimpleName()));
  }

  /** Puts the conditions of a rule into words; what they look up is told where it changed. */
  ConditionWords words(RuleText rule) {
    return new ConditionWords(types(), text().conditions(rule), List.of());
  }

  List<String> inOrder(Collection<String> ids) {
    List<String> ordered = new ArrayList<>(byClause.keySet());
    ordered.retainAll(ids);
    ids.stream().filter(id -> !byClause.containsKey(id)).forEach(ordered::add);
    return ordered;
  }

  static Where where(RuleText rule) {
    return new Where(rule.file(), rule.line(), 0);
  }

  static Where where(RuleText rule, Condition condition) {
    return new Where(rule.file(), condition.line(), condition.column());
  }

  static Where where(RuleText rule, Item item) {
    return new Where(rule.file(), item.line(), item.column());
  }
}
