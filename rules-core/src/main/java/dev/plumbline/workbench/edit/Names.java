package dev.plumbline.workbench.edit;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.workbench.edit.Mention.Kind;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * What can be named in a pack.
 *
 * @param pack the rules that can be read
 * @param mentions what is named anywhere, also in rules that cannot be read
 * @param bases the files of applications that cases begin with
 */
record Names(PackText pack, List<Mention> mentions, List<String> bases) {
  FactTypes types() {
    return pack.types();
  }

  Lexicon lexicon() {
    return pack.lexicon();
  }

  /** The ids of the clauses, each with what it states. */
  Map<String, Bilingual> clauses() {
    Map<String, Bilingual> clauses = new LinkedHashMap<>();
    pack.clauses().forEach(rule -> clauses.put(rule.clause(), rule.statement()));
    defined(Kind.CLAUSE).forEach(id -> clauses.putIfAbsent(id, Bilingual.same(id)));
    return clauses;
  }

  /** The names of the rules that others can extend. */
  Set<String> rules() {
    Set<String> rules = defined(Kind.RULE);
    pack.only(RuleText.Definition.class).forEach(rule -> rules.remove(rule.name()));
    return rules;
  }

  Set<String> readings() {
    return defined(Kind.READING);
  }

  private Set<String> defined(Kind kind) {
    return mentions.stream()
        .filter(mention -> mention.kind() == kind && mention.defines())
        .map(Mention::name)
        .collect(Collectors.toCollection(LinkedHashSet::new));
  }

  /** The words that a property knows or is compared with. */
  Set<String> words(String property) {
    Set<String> words = new LinkedHashSet<>();
    if (lexicon().list(property) != null) {
      words.addAll(lexicon().list(property).words());
    }
    words.addAll(lexicon().texts().getOrDefault(property, Map.of()).values());
    return words;
  }
}
