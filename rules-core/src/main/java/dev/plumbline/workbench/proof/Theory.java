package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.fact.Call;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What a pack says: its rules, and the facts that it defines. Filled as it is asked. */
final class Theory {
  private final PackText text;
  private final Call call;
  private final Map<String, List<Fact>> rows = new HashMap<>();
  private final Sources sources;

  /**
   * A pack.
   *
   * @param text its rules
   * @param call the head of the guideline, or {@code null} if no rule is to ask about it
   */
  Theory(PackText text, Call call) {
    this.text = text;
    this.sources = new Sources(text.types());
    this.call = call;
  }

  PackText text() {
    return text;
  }

  /** What properties are worked out of. */
  Sources sources() {
    return sources;
  }

  FactType type(String name) {
    return text.types().named(name);
  }

  /** The facts that the pack defines of a type. */
  List<Fact> rows(FactType type) {
    return rows.computeIfAbsent(type.name(), name -> read(type));
  }

  private List<Fact> read(FactType type) {
    List<Fact> all = new ArrayList<>();
    if (type.name().equals(Call.class.getSimpleName()) && call != null) {
      all.add(Fact.of(DefinedFact.of(type, call)));
    }
    for (Definition rule : text.definitions(type.name())) {
      all.add(Fact.of(DefinedFact.of(text, rule)));
    }
    return all;
  }

  /** The words that a property may be, or {@code null}. */
  WordList words(String property) {
    return text.lexicon().lists().get(property);
  }
}
