package dev.plumbline.core.rule;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.rule.Condition.Quantifier;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Collections;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

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

  private boolean declares(FactType type) {
    return declarations.stream().anyMatch(declared -> declared.name().equals(type.name()));
  }

  /** The rules whose conditions a rule inherits, outermost first. */
  public List<RuleText> ancestors(RuleText rule) {
    Deque<RuleText> chain = new ArrayDeque<>();
    for (String name = rule.parent(); name != null; name = rules.get(name).parent()) {
      chain.push(rules.get(name));
    }
    return List.copyOf(chain);
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
    return readsCall(rule) || ancestors(rule).stream().anyMatch(this::readsCall);
  }

  private boolean readsCall(RuleText rule) {
    return rule.conditions().stream().anyMatch(this::isOnCall);
  }

  /** Whether a condition is about applications of a call, and not about one application's facts. */
  public boolean isOnCall(Condition condition) {
    FactType type = types.named(condition.type());
    return type != null && type.presence() == Presence.CALL;
  }
}
