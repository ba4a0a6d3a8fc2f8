package dev.plumbline.mutation;

import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.ReviewRound;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A mutant beside the rules that it is a mutant of: its rule and those that extend it are copied
 * under names of their own, so that many fit into one compilation.
 */
final class Variant {
  /** Defined facts that the engine reads itself. */
  private static final Set<String> WITHOUT_RULES =
      Set.of(FilingWindow.class.getSimpleName(), ReviewRound.class.getSimpleName());

  /** What the names of the files of variants begin with; it sorts behind those of the pack. */
  static final String FILES = "mutant";

  private final Subject subject;
  private final Mutant mutant;
  private final Lexicon lexicon;
  private final String suffix;
  private final List<String> clauses;
  private final Set<String> copied = new LinkedHashSet<>();

  /**
   * A variant.
   *
   * @param lexicon what its rules know of texts, or {@code null} if it is what all know that are
   *     compiled together
   * @param number tells it apart from the others
   */
  Variant(Subject subject, Mutant mutant, Lexicon lexicon, int number) {
    this.subject = subject;
    this.mutant = mutant;
    this.lexicon = lexicon;
    this.suffix = "~" + number;
    this.clauses = subject.clauses(mutant);
    String changed = mutant.source().rule().name();
    if (mutant.edit() != null && mutant.source().inserts() != null) {
      copied.add(changed);
    } else if (mutant.edit() != null) {
      subject.rules(clauses).stream()
          .filter(rule -> subject.restsOn(rule, changed))
          .forEach(copied::add);
      copied.add(changed);
    }
  }

  Mutant mutant() {
    return mutant;
  }

  /** The file that holds the copies. */
  String file() {
    return FILES + suffix + ".drl";
  }

  /** How many rules it adds to a compilation. */
  int size() {
    return copied.size();
  }

  /** The text of the file. */
  String text() {
    StringBuilder text =
        new StringBuilder("package ")
            .append(subject.pack().text().packageName())
            .append("\n\nimport dev.plumbline.fact.*\nimport java.math.BigDecimal\n")
            .append("import java.time.LocalDate\nimport java.time.LocalDateTime\n")
            .append("import java.util.List\nimport java.util.Set\n");
    copied.forEach(name -> text.append('\n').append(copy(name)).append('\n'));
    return text.toString();
  }

  private String copy(String name) {
    RuleSource source = subject.sources().get(name);
    String changed = mutant.source().rule().name();
    List<Edit> edits = new ArrayList<>(List.of(renamed(source.token(1))));
    int scope = source.find("extends");
    if (name.equals(changed)) {
      edits.add(mutant.edit());
    } else if (copied.contains(source.rule().parent())) {
      edits.add(renamed(source.token(scope + 1)));
    }
    String clause = source.rule().clause() != null ? "clause" : "review";
    int annotation = source.find(clause);
    boolean own = source.rule().clause() != null || copiesClause(source.rule().about());
    if (annotation > 0 && own) {
      edits.add(renamed(source.token(annotation + 2)));
    }
    int same = source.find("sameAs");
    for (int i = same - 1; same > 0 && i <= same + 3; i++) {
      edits.add(Edit.of(source.token(i), "")); // it says so of the rule as it was
    }
    return Edit.apply(source.text(), edits);
  }

  private boolean copiesClause(String id) {
    return copied.stream()
        .map(name -> subject.sources().get(name).rule().clause())
        .anyMatch(clause -> clause != null && clause.equals(id));
  }

  private Edit renamed(Token text) {
    return Edit.of(text, "\"" + text.value() + suffix + "\"");
  }

  /** The mutated pack, as far as the change can reach, taken from a compilation with others. */
  PackText of(PackText all) {
    Map<String, RuleText> rules = new LinkedHashMap<>();
    Set<String> names = subject.rules(clauses);
    subject.pack().definitions().stream().filter(this::isRead).forEach(names::add);
    if (copied.isEmpty()) {
      names.remove(mutant.source().rule().name());
    }
    for (String name : names) {
      RuleText rule = all.rules().get(copied.contains(name) ? name + suffix : name);
      rules.put(rule.name(), withAnnotations(rule, subject.sources().get(name).rule()));
    }
    return new PackText(
        all.packageName(),
        rules,
        all.declarations(),
        all.types(),
        all.files(),
        lexicon == null ? all.lexicon() : lexicon);
  }

  private boolean isRead(String definition) {
    String type = subject.sources().get(definition).inserts();
    return definition.equals(mutant.source().rule().name())
        || WITHOUT_RULES.contains(type)
        || subject.rules(clauses).stream()
            .anyMatch(rule -> subject.sources().get(rule).speaksOf(type));
  }

  /** The clause goes by its own id again. */
  private static RuleText withAnnotations(RuleText rule, RuleText original) {
    Map<String, String> annotations = new LinkedHashMap<>(rule.annotations());
    for (String id : List.of("clause", "review")) {
      annotations.computeIfPresent(id, (name, value) -> original.annotations().get(name));
    }
    RuleText.Head head =
        new RuleText.Head(
            rule.name(),
            rule.parent(),
            rule.file(),
            rule.part(),
            annotations,
            rule.readings(),
            rule.conditions(),
            rule.head().whole());
    return RuleText.of(
        head, rule instanceof RuleText.Definition definition ? definition.inserted() : null);
  }
}
