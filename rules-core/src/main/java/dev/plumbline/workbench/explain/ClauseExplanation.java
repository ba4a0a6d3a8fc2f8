package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * A clause in plain words. Immutable.
 *
 * @param clause the clause, with its file and line
 * @param readings the readings that it follows
 * @param decision who or what decides it
 * @param scope to what it applies: the rules that it extends, outermost first; empty if to all
 * @param condition what it asks, sentence by sentence; empty if it asks nothing
 * @param missing what it weighs that something is missing, where it weighs less than a violation
 * @param definitions what its conditions look up, and what it defines itself
 * @param possible whether any application can ever meet it, and violate it; empty where facts do
 *     not decide it
 * @param doubts when a person must look, although the condition decides
 * @param users who relies on it
 * @param cases where the pack's cases say what is expected of it
 */
public record ClauseExplanation(
    Clause clause,
    List<Reading> readings,
    Bilingual decision,
    List<Part> scope,
    List<Bilingual> condition,
    List<Bilingual> missing,
    List<Definition> definitions,
    List<Possible> possible,
    List<Doubt> doubts,
    List<User> users,
    List<Mention> cases) {
  /** Copies the lists. */
  public ClauseExplanation {
    readings = List.copyOf(readings);
    scope = List.copyOf(scope);
    condition = List.copyOf(condition);
    missing = List.copyOf(missing);
    definitions = List.copyOf(definitions);
    possible = List.copyOf(possible);
    doubts = List.copyOf(doubts);
    users = List.copyOf(users);
    cases = List.copyOf(cases);
  }

  /**
   * The explanation to be read.
   *
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(Locale locale) {
    return ExplanationText.of(this, locale);
  }

  /**
   * How the guideline is read where it is open. Immutable.
   *
   * @param id its id
   * @param text what it says
   */
  public record Reading(String id, String text) {}

  /**
   * What a rule that the clause extends asks. Immutable.
   *
   * @param rule the name of that rule
   * @param sentences what it asks
   * @param file the file it stands in
   * @param line the line it begins on, from 1
   */
  public record Part(String rule, List<Bilingual> sentences, String file, int line) {
    /** Copies the sentences. */
    public Part {
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * The facts of one type that the rules define. Immutable.
   *
   * @param title what the type is called
   * @param entries those of them that the clause may mean
   */
  public record Definition(Bilingual title, List<Entry> entries) {
    /** Copies the entries. */
    public Definition {
      entries = List.copyOf(entries);
    }
  }

  /**
   * One defined fact. Immutable.
   *
   * @param values its values
   * @param rule the rule that defines it, or {@code null} if the manifest does
   * @param file the file it stands in
   * @param line the line it begins on, from 1; 0 in the manifest
   */
  public record Entry(Bilingual values, @Nullable String rule, String file, int line) {}

  /**
   * When a person must look. Immutable.
   *
   * @param rule the name of the doubt
   * @param readings the readings that it follows
   * @param ifMet whether it is raised only where the clause is met
   * @param sentences when it is raised
   * @param file the file it stands in
   * @param line the line it begins on, from 1
   */
  public record Doubt(
      String rule,
      List<Reading> readings,
      boolean ifMet,
      List<Bilingual> sentences,
      String file,
      int line) {
    /** Copies the lists. */
    public Doubt {
      readings = List.copyOf(readings);
      sentences = List.copyOf(sentences);
    }
  }

  /**
   * A rule that relies on the clause. Immutable.
   *
   * @param rule its name
   * @param clause the clause it states, or {@code null}
   * @param how in what way it relies on it
   * @param file the file it stands in
   * @param line the line it begins on, from 1
   */
  public record User(String rule, @Nullable String clause, Bilingual how, String file, int line) {}

  /**
   * A case that names the clause. Immutable.
   *
   * @param name the name of the case
   * @param expected the status that it expects, in words
   * @param file the file it stands in
   * @param line the line it begins on, from 1
   */
  public record Mention(String name, Bilingual expected, String file, int line) {}
}
