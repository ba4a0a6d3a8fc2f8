package dev.plumbline.core.compile;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.load.Hash;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleWriter;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * What is compiled by itself: each declared type and each rule of a pack, with all that its
 * compilation depends on. Where the hashes of two units are equal, they compile to the same.
 *
 * @param packageName the package
 * @param types the declared types by name
 * @param rules the rules by name
 */
record Units(String packageName, Map<String, Type> types, Map<String, Rule> rules) {
  /**
   * A declared type.
   *
   * @param written the declaration, as it is compiled
   * @param sha256 the hash of that
   */
  record Type(String written, String sha256) {
    static Type of(String packageName, Declaration type) {
      String written = RuleWriter.write(type);
      return new Type(written, new Hash().add(packageName).add(written).hex());
    }
  }

  /**
   * A rule.
   *
   * @param types the declared types that it speaks of
   * @param sha256 the hash of those, and of the rules that it extends and itself
   */
  record Rule(List<Type> types, String sha256) {
    static Rule of(String packageName, List<Type> types, List<String> written) {
      Hash hash = new Hash().add(packageName);
      hash.add(types.stream().map(Type::sha256).sorted().collect(Collectors.joining("\n")));
      written.forEach(hash::add);
      return new Rule(types, hash.hex());
    }
  }

  /** The units of a pack, as the rule compiler gets them. */
  static Units of(PackText text) {
    Map<String, Type> types = new LinkedHashMap<>();
    text.declarations().forEach(type -> types.put(type.name(), Type.of(text.packageName(), type)));
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (RuleText rule : text.rules().values()) {
      List<String> written = new ArrayList<>();
      Set<Type> spokenOf = new LinkedHashSet<>();
      text.chain(rule).forEach(each -> written.add(RuleWriter.write(text, each)));
      text.conditions(rule).forEach(condition -> spokenOf.add(types.get(condition.type())));
      if (rule instanceof RuleText.Definition definition) {
        spokenOf.add(types.get(definition.type()));
      }
      spokenOf.remove(null);
      rules.put(rule.name(), Rule.of(text.packageName(), List.copyOf(spokenOf), written));
    }
    return new Units(text.packageName(), types, rules);
  }

  /** The hash of each declared type by its name. */
  SortedMap<String, String> typeHashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    types.forEach((name, type) -> hashes.put(name, type.sha256()));
    return hashes;
  }

  /** The hash of each rule by its name. */
  SortedMap<String, String> ruleHashes() {
    SortedMap<String, String> hashes = new TreeMap<>();
    rules.forEach((name, rule) -> hashes.put(name, rule.sha256()));
    return hashes;
  }

  /** The hash of all rules, the same for rules that were compiled here and for those of a jar. */
  String sha256() {
    Hash hash = new Hash();
    ruleHashes().forEach((name, rule) -> hash.add(name).add(rule));
    return hash.hex();
  }
}
