package dev.plumbline.workbench.diff;

import dev.plumbline.Report;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * How two packs differ. Immutable and deterministic.
 *
 * @param before the old pack
 * @param after the new pack
 * @param changes what changed in words
 * @param excerpts the rules that changed, side by side
 * @param flips whose verdict flips, by clause
 * @param witnesses a smallest application for each clause that flips
 * @param unmoved the clauses that changed in words but flipped nowhere
 * @param cosmetic the files that differ, if nothing changed in words all the same
 * @param unusable the applications that could not be judged by both packs
 * @param tried how many applications were judged by both packs
 */
public record Differences(
    PackOf before,
    PackOf after,
    List<Change> changes,
    List<Excerpt> excerpts,
    List<Flip> flips,
    List<Witness> witnesses,
    List<String> unmoved,
    List<String> cosmetic,
    List<Unusable> unusable,
    Tried tried) {
  /** Copies the lists. */
  public Differences {
    changes = List.copyOf(changes);
    excerpts = List.copyOf(excerpts);
    flips = List.copyOf(flips);
    witnesses = List.copyOf(witnesses);
    unmoved = List.copyOf(unmoved);
    cosmetic = List.copyOf(cosmetic);
    unusable = List.copyOf(unusable);
  }

  /**
   * Which pack it is. Immutable.
   *
   * @param id the guideline's id
   * @param number the number of the official document
   * @param sha256 over its rules and manifest
   * @param clauses how many clauses it has
   */
  public record PackOf(String id, String number, String sha256, int clauses) {}

  /** Whether nothing differs but looks. */
  public boolean same() {
    return changes.isEmpty() && flips.isEmpty() && unusable.stream().noneMatch(Unusable::differs);
  }

  /**
   * All of it as one line of JSON, in a shape that stays; names and statuses are those of the
   * constants, and what there is not is {@code null}:
   *
   * <pre>{@code
   * { before, after: { id, number, sha256, clauses },
   *   same, decides,
   *   changes: [ { kind, decides, subject, text, english, clauses: [ id ],
   *                before, after: { file, line, column } } ],
   *   flips: [ { clause, statement, english,
   *              before, after: { status, severity, conclusion },
   *              applications: [ { name, english, origin,
   *                                before, after: { evidence: [ text ], missing: [ text ] } } ] } ],
   *   witnesses: [ { clause, base, overrides: [ text ],
   *                  before, after: { status, severity, conclusion, evidence, missing }, case } ],
   *   unmoved: [ id ], cosmetic: [ file ],
   *   unusable: [ { name, before: [ problem ], after: [ problem ] } ],
   *   tried: { given, cases, boundaries } }
   * }</pre>
   */
  public String toJson() {
    return DiffJson.write(this);
  }

  /**
   * The comparison to be read.
   *
   * @param before what to call the old pack
   * @param after what to call the new pack
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(String before, String after, Locale locale) {
    return DiffText.of(this, before, after, locale);
  }

  /** The witnesses as cases for the new pack; {@code null} if there are none to be told so. */
  public @Nullable CaseFile toCases() {
    return CaseFile.of(witnesses);
  }

  /** Whether some change can decide, and not only read differently. */
  public boolean decides() {
    return changes.stream().anyMatch(change -> change.kind().decides());
  }
}
