package dev.plumbline.core.compile;

import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.load.Hash;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

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
   * @param imports what its file imports
   * @param written the declaration
   * @param sha256 the hash of all that
   */
  record Type(Set<String> imports, String written, String sha256) {
    static Type of(String packageName, Collection<String> imports, String written) {
      Set<String> sorted = new TreeSet<>(imports);
      Hash hash = new Hash().add(packageName).add(String.join("\n", sorted)).add(written);
      return new Type(sorted, written, hash.hex());
    }
  }

  /**
   * A rule.
   *
   * @param types the declared types that it may speak of
   * @param sha256 the hash of that, and of the rules that it extends and itself
   */
  record Rule(List<Type> types, String sha256) {
    static Rule of(
        String packageName, Set<String> imports, List<Type> types, List<String> written) {
      Hash hash = new Hash().add(packageName).add(String.join("\n", new TreeSet<>(imports)));
      hash.add(types.stream().map(Type::sha256).sorted().collect(Collectors.joining("\n")));
      written.forEach(hash::add);
      return new Rule(types, hash.hex());
    }
  }

  /** The units of a pack, as the rule compiler gets them. */
  static Units of(PackText text) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Preamble file : text.files().values()) {
      file.declarations()
          .forEach(
              (name, written) ->
                  types.put(name, Type.of(text.packageName(), file.imports(), written)));
    }
    Map<String, Rule> rules = new LinkedHashMap<>();
    for (RuleText rule : text.rules().values()) {
      Set<String> imports = new LinkedHashSet<>();
      List<String> written = new ArrayList<>();
      Stream.concat(text.ancestors(rule).stream(), Stream.of(rule))
          .forEach(
              each -> {
                imports.addAll(text.files().get(each.file()).imports());
                written.add(each.compiled());
              });
      // By the letters of the name: a type that is only spoken of in a text does no harm.
      List<Type> spokenOf =
          types.entrySet().stream()
              .filter(type -> written.stream().anyMatch(each -> each.contains(type.getKey())))
              .map(Map.Entry::getValue)
              .toList();
      rules.put(rule.name(), Rule.of(text.packageName(), imports, spokenOf, written));
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
