package dev.plumbline.core.compile;

import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.check.RuleText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * What is compiled by itself: each declared type and each rule of a pack, with all that its
 * compilation depends on. Where two units are equal, they compile to the same.
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
   */
  record Type(String packageName, Set<String> imports, String written) {}

  /**
   * A rule.
   *
   * @param imports what its file imports, and the files of the rules that it extends
   * @param types the declared types that it may speak of
   * @param written the rules that it extends, outermost first, and the rule
   */
  record Rule(String packageName, Set<String> imports, List<Type> types, List<String> written) {}

  /** The units of a pack, as the rule compiler gets them. */
  static Units of(PackText text) {
    Map<String, Type> types = new LinkedHashMap<>();
    for (Preamble file : text.files().values()) {
      file.declarations()
          .forEach(
              (name, written) ->
                  types.put(
                      name, new Type(text.packageName(), Set.copyOf(file.imports()), written)));
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
      rules.put(rule.name(), new Rule(text.packageName(), imports, spokenOf, written));
    }
    return new Units(text.packageName(), types, rules);
  }
}
