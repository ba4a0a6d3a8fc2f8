package dev.plumbline.core.rule;

import dev.plumbline.Clause;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.RuleText.Doubt;
import dev.plumbline.core.rule.RuleText.Provision;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All rules of a pack as the text has them, checked. Immutable.
 *
 * @param packageName the package that all files share
 * @param rules the rules by name, in the order of the files
 * @param declarations the types that the pack declares
 * @param types the types that the rules may speak of
 * @param files what stands in each rule file besides its rules, by the file's path
 * @param lexicon what the rules know of texts
 */
public record PackText(
    String packageName,
    Map<String, RuleText> rules,
    List<Declaration> declarations,
    FactTypes types,
    Map<String, Preamble> files,
    Lexicon lexicon) {
  /**
   * What stands in a rule file besides its rules. Immutable.
   *
   * @param imports what it imports
   * @param declarations the types that it declares, as they are written, by name
   */
  public record Preamble(List<String> imports, Map<String, String> declarations) {
    /** Copies the collections. */
    public Preamble {
      imports = List.copyOf(imports);
      declarations = Collections.unmodifiableMap(new LinkedHashMap<>(declarations));
    }
  }

  /** Copies the collections. */
  public PackText {
    rules = Collections.unmodifiableMap(new LinkedHashMap<>(rules));
    declarations = List.copyOf(declarations);
    files = Map.copyOf(files);
  }

  /** The same with what the rules know of texts, put into the rules. */
  public PackText with(Lexicon known) {
    Map<String, RuleText> meant = new LinkedHashMap<>();
    rules.forEach((name, rule) -> meant.put(name, WordsInRules.put(this, known, rule)));
    return new PackText(
        packageName, meant, declarations, types, files, known.repeating(repeated(meant.values())));
  }

  /** The keys of which rules sum several facts or look at each, by the property that is the key. */
  private Map<String, Set<String>> repeated(Collection<RuleText> meant) {
    Map<String, Set<String>> repeated = new HashMap<>();
    Set<String> any = new HashSet<>();
    Set<String> equal = new HashSet<>();
    for (RuleText rule : meant) {
      for (Condition condition : rule.conditions()) {
        FactType type = types.named(condition.type());
        boolean several =
            condition.quantifier() == Quantifier.SUM || condition.quantifier() == Quantifier.EACH;
        if (several && type != null && type.key() != null) {
          String property = type.name() + "." + type.key();
          Set<String> keys = condition.keys(type.key());
          repeated.computeIfAbsent(property, name -> new HashSet<>()).addAll(keys);
          if (keys.isEmpty()) {
            any.add(property);
          }
          // Of a declared type, two facts of one key are equal, and each is taken for the other.
          if (condition.each() != null && declares(type)) {
            equal.add(property);
          }
        }
      }
    }
    any.forEach(property -> repeated.put(property, Set.of()));
    repeated.keySet().removeAll(equal);
    return repeated;
  }

  /** Whether an application may give several facts of a type whose key is one of these. */
  public boolean mayRepeat(FactType type, Collection<?> keys) {
    String property = type.name() + "." + type.key();
    return keys.stream().anyMatch(key -> lexicon.mayRepeat(property, key.toString()));
  }

  private boolean declares(FactType type) {
    return declarations.stream().anyMatch(declared -> declared.name().equals(type.name()));
  }

  /** The rules that state a clause, in their order. */
  public Stream<RuleText> clauses() {
    return rules.values().stream().filter(rule -> rule.provision() != null);
  }

  /** The rules that raise a doubt about a clause. */
  public Stream<Doubt> doubts(String clause) {
    return only(Doubt.class).filter(doubt -> doubt.about().equals(clause));
  }

  /** The rules of one kind, in their order. */
  public <T extends RuleText> Stream<T> only(Class<T> kind) {
    return rules.values().stream().filter(kind::isInstance).map(kind::cast);
  }

  /** The definitions of a type of fact. */
  public List<Definition> definitions(String type) {
    return only(Definition.class).filter(rule -> rule.type().equals(type)).toList();
  }

  /** A rule and those that it extends, nearest first, as far as they are there. */
  public Stream<RuleText> upwards(RuleText rule) {
    Set<String> seen = new HashSet<>(); // they may extend each other in a circle
    return Stream.iterate(rule, Objects::nonNull, each -> rules.get(each.parent()))
        .takeWhile(each -> seen.add(each.name()));
  }

  /** A rule below those that it extends, outermost first. */
  public List<RuleText> chain(RuleText rule) {
    List<RuleText> chain = upwards(rule).collect(Collectors.toCollection(ArrayList::new));
    Collections.reverse(chain);
    return chain;
  }

  /**
   * A rule and those that it extends, nearest first; nothing if one of them is not there, or more
   * than so many stand above it.
   */
  public List<RuleText> rooted(RuleText rule, int most) {
    List<RuleText> chain = upwards(rule).limit(most + 2L).toList();
    boolean ends = chain.get(chain.size() - 1).parent() == null;
    return ends && chain.size() - 1 <= most ? chain : List.of();
  }

  /** The rules whose conditions a rule inherits, outermost first. */
  public List<RuleText> ancestors(RuleText rule) {
    List<RuleText> chain = chain(rule);
    return chain.subList(0, chain.size() - 1);
  }

  /** The conditions of a rule, the inherited ones first. */
  public List<Condition> conditions(RuleText rule) {
    return chain(rule).stream().flatMap(each -> each.conditions().stream()).toList();
  }

  /** The inherited conditions alone. */
  public List<Condition> scope(RuleText rule) {
    return ancestors(rule).stream().flatMap(each -> each.conditions().stream()).toList();
  }

  /** The clause that a rule states, as callers see it. */
  public Clause toClause(RuleText rule) {
    Provision provision = rule.provision();
    boolean asks = rule.conditions().stream().anyMatch(asked -> !asked.items().isEmpty());
    return new Clause(
        provision.id(),
        rule.name(),
        rule.annotations().get("en"),
        provision.kind(),
        provision.severity(),
        provision.cite(),
        provision.words(),
        rule.readings(),
        provision.remedy(),
        provision.sameAs(),
        asks && provision.isByFacts(), // else it asks only whether there is a judgement, or nothing
        isOverCall(rule),
        rule.file(),
        rule.line());
  }

  /** The types that applications may give facts of, with the types of their fields. */
  public Map<String, Map<String, Class<?>>> givenTypes() {
    Map<String, Map<String, Class<?>>> given = new LinkedHashMap<>();
    for (Declaration declaration : declarations) {
      if (!declaration.defined()) {
        given.put(declaration.name(), declaration.fieldTypes());
      }
    }
    return given;
  }

  /** Whether a rule looks across the applications of a call. */
  public boolean isOverCall(RuleText rule) {
    return upwards(rule).anyMatch(each -> each.conditions().stream().anyMatch(this::isOnCall));
  }

  /** Whether a condition is about applications of a call, and not about one application's facts. */
  public boolean isOnCall(Condition condition) {
    FactType type = types.named(condition.type());
    return type != null && type.presence() == Presence.CALL;
  }
}
