package dev.plumbline.core.rule;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.fact.OtherSpellings;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A rule as the text has it. Immutable.
 *
 * @param name its name, which is the statement of a clause
 * @param parent the name of the rule it extends, or {@code null}
 * @param file the file it stands in
 * @param part where it stands, so that what is wrong with it can be told there
 * @param annotations the values of its annotations by name
 * @param conditions its own conditions, without the inherited ones
 * @param whole whether all its conditions could be read
 * @param inserts the type of fact that it inserts, or {@code null}
 * @param insertedValues what that fact is made of; empty if there is none
 * @param written all of it as it is written
 */
public record RuleText(
    String name,
    String parent,
    String file,
    Part part,
    Map<String, String> annotations,
    List<Condition> conditions,
    boolean whole,
    String inserts,
    List<Consequence.Argument> insertedValues,
    String written) {
  private static final Set<String> VOCABULARIES =
      Set.of(ClosedWords.class.getSimpleName(), OtherSpellings.class.getSimpleName());

  /** The id of another clause, and after a space or colon the reason. */
  private static final Pattern MEANT = Pattern.compile("(?<id>[^\\s:：,，]+)[\\s:：,，]+\\S.*");

  /** What stands between the members of a list in an annotation. */
  public static final Pattern LISTED = Pattern.compile("\\s*[,，、]\\s*");

  /** Copies the collections. */
  public RuleText {
    annotations = Map.copyOf(annotations);
    conditions = List.copyOf(conditions);
    insertedValues = List.copyOf(insertedValues);
  }

  /** Whether it defines a vocabulary: properties, and lines about the words that they know. */
  public boolean isVocabulary() {
    return inserts != null && VOCABULARIES.contains(inserts);
  }

  /** The same rule, where other conditions are meant than the words of it alone say. */
  RuleText meaning(List<Condition> meant) {
    return new RuleText(
        name, parent, file, part, annotations, meant, whole, inserts, insertedValues, written);
  }

  /** What the fact that it inserts is made of, in the order of the type's properties. */
  public List<Object> insertedLiterals() {
    return insertedValues.stream().map(Consequence.Argument::value).toList();
  }

  /** The line it begins on, from 1. */
  public int line() {
    return part.line();
  }

  /** The clause it states, or {@code null}. */
  public String clause() {
    return annotations.get("clause");
  }

  /** What it states: its name, and the same in English where that is given. */
  public Bilingual statement() {
    return new Bilingual(name, annotations.get("en"));
  }

  /** The clause it raises a doubt about, or {@code null}. */
  public String review() {
    return annotations.get("review");
  }

  /** The readings it follows, as they are listed; none if it follows none. */
  public List<String> readings() {
    String listed = annotations.get("reading");
    return listed == null ? List.of() : List.of(LISTED.split(listed.strip(), -1));
  }

  /** What to do if it is not met, where words say it better than its figures; or {@code null}. */
  public String remedy() {
    return annotations.get("remedy");
  }

  /** The clause whose condition it repeats on purpose, or {@code null}. */
  public String sameAs() {
    Matcher meant = MEANT.matcher(annotations.getOrDefault("sameAs", ""));
    return meant.matches() ? meant.group("id") : null;
  }

  /**
   * Whether the rule asks something that facts answer, and not only whether there is a judgement.
   */
  private boolean decidable() {
    boolean asks = conditions.stream().anyMatch(condition -> !condition.items().isEmpty());
    return asks
        && switch (Kind.valueOf(annotations.get("kind"))) {
          case JUDG, INFO, DEF -> false;
          default -> true;
        };
  }

  /** Whether the clause it states gets a finding on one application. */
  public boolean hasFinding() {
    return inserts == null
        && switch (Kind.valueOf(annotations.get("kind"))) {
          case DEF, CAP, INFO -> false;
          default -> true;
        };
  }

  /**
   * The clause as callers see it; only for a rule that states one.
   *
   * @param overCall whether it is decided over a call
   */
  public Clause toClause(boolean overCall) {
    return new Clause(
        clause(),
        name,
        annotations.get("en"),
        Kind.valueOf(annotations.get("kind")),
        Severity.valueOf(annotations.get("severity")),
        annotations.get("cite"),
        annotations.get("words"),
        readings(),
        remedy(),
        sameAs(),
        decidable(),
        overCall,
        file,
        line());
  }
}
