package dev.plumbline.workbench.explain;

import dev.plumbline.Clause;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.workbench.LoadedPack;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * Which clauses look at a property that applications give, so that who fills it in sees what for.
 * What is worked out of others is asked of these; of what a pack defines, nobody gives anything.
 */
public final class AskingClauses {
  /** Where applications give what the engine makes for the rules, or the members of a list. */
  private static final Map<String, List<String>> GIVEN =
      Map.of(
          "Budget.items", List.of("BudgetItem.name", "BudgetItem.amount"),
          "Submission.id", List.of(), // it tells others apart, and is asked for nothing
          "Submission.part", List.of("Application.topic", "Application.direction"),
          "Submission.title", List.of("Application.title"),
          "Submission.leadId", List.of("Lead.idNumber"),
          "Submission.text", List.of("Application.summary"),
          "Submission.submitted", List.of("Filing.unitSubmittedAt"),
          "Submission.awarded", List.of("Application.awarded"));

  private final PackText text;
  private final Map<String, Set<Clause>> asking = new TreeMap<>();

  private AskingClauses(PackText text) {
    this.text = text;
  }

  /**
   * The clauses of a pack by the properties that they look at, as a vocabulary names these: {@code
   * Applicant.legalForm}. First those that ask for the property themselves, then those that a rule
   * applies to which asks for it; each in the order of the rules.
   */
  public static Map<String, List<Clause>> of(LoadedPack pack) {
    AskingClauses all = new AskingClauses(pack.loaded().pack().text());
    all.text.clauses().forEach(rule -> all.note(rule, rule.conditions()));
    all.text.clauses().forEach(rule -> all.note(rule, all.text.scope(rule)));
    Map<String, List<Clause>> lists = new TreeMap<>();
    all.asking.forEach((property, clauses) -> lists.put(property, new ArrayList<>(clauses)));
    return lists;
  }

  private void note(RuleText rule, List<Condition> conditions) {
    Clause clause = text.toClause(rule);
    for (Condition condition : conditions) {
      FactType type = text.types().named(condition.type());
      for (Item item : condition.items()) {
        item.paths().forEach(path -> note(clause, type, path.names().get(0)));
      }
      if (condition.items().isEmpty() && type.key() != null) {
        note(clause, type, type.key()); // whether there is any, or how many
      }
    }
  }

  private void note(Clause clause, FactType type, String name) {
    String property = type.name() + "." + name;
    List<String> given = GIVEN.get(property);
    List<Source> sources =
        given == null
            ? text.types().sources(type, name)
            : given.stream().map(each -> text.types().source(type, each)).toList();
    if (given == null && sources.isEmpty()) {
      asking.computeIfAbsent(property, any -> new LinkedHashSet<>()).add(clause);
    }
    sources.forEach(source -> note(clause, source.type(), source.property()));
  }
}
