package dev.plumbline.workbench.diff;

import dev.plumbline.Report;
import dev.plumbline.workbench.proof.PackProof;
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
 * @param witnesses a smallest application for each clause that flips, or that only one of the packs
 *     has
 * @param loneClauses what becomes of the clauses that only one of the packs has
 * @param unmoved the clauses that changed in words, by changes after which none flipped
 * @param cosmetic the files that differ, if nothing changed in words all the same
 * @param unusable the applications that could not be judged by both packs
 * @param unseen the facts that one of the packs does not know and was not shown
 * @param tried how many applications were judged by both packs
 * @param proof what is proven of all applications that there may be
 */
public record Differences(
    PackOf before,
    PackOf after,
    List<Change> changes,
    List<Excerpt> excerpts,
    List<Flip> flips,
    List<Witness> witnesses,
    List<LoneClause> loneClauses,
    List<String> unmoved,
    List<String> cosmetic,
    List<Unusable> unusable,
    List<Unseen> unseen,
    Tried tried,
    PackProof proof) {
  /** Copies the lists. */
  public Differences {
    changes = List.copyOf(changes);
    excerpts = List.copyOf(excerpts);
    flips = List.copyOf(flips);
    witnesses = List.copyOf(witnesses);
    unmoved = List.copyOf(unmoved);
    cosmetic = List.copyOf(cosmetic);
    unusable = List.copyOf(unusable);
    loneClauses = List.copyOf(loneClauses);
    unseen = List.copyOf(unseen);
  }

  /**
   * Which pack it is. Immutable.
   *
   * @param id the guideline's id
   * @param number the number of the official document
   * @param edition which edition of the guideline, or {@code null} if there is but one
   * @param sha256 over its rules and manifest
   * @param rulesSha256 over its compiled rules
   * @param clauses how many clauses it has
   */
  public record PackOf(
      String id,
      String number,
      @Nullable String edition,
      String sha256,
      String rulesSha256,
      int clauses) {}

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
   *   effects: [ { causes: [ index ], flips: [ index ], applications, witness: index } ],
   *   witnesses: [ { clause, mode, asOf, cureUntil, base, overrides: [ text ],
   *                  before, after: { status, severity, conclusion, evidence, missing }, case } ],
   *   loneClauses: [ { clause, added, counts: { status: number } } ],
   *   unmoved: [ id ], cosmetic: [ file ],
   *   unusable: [ { name, before: [ problem ], after: [ problem ] } ],
   *   unseen: [ { name, side, applications } ],
   *   tried: { given, cases, boundaries },
   *   proof: { clauses: [ { clause, doubt, answer, text, english } ], kept, text, english } }
   * }</pre>
   */
  public String toJson() {
    return DiffJson.write(this);
  }

  /** The flips, by the changes that caused them. */
  public List<Effect> effects() {
    return Effect.of(changes, flips, witnesses);
  }

  /**
   * The comparison to be read.
   *
   * @param before what to call the old pack
   * @param after what to call the new pack
   * @param all whether each flip and witness is told by itself; otherwise, on about a screen, what
   *     each change did
   * @param locale Chinese for any Chinese locale, English for others
   */
  public Report report(String before, String after, boolean all, Locale locale) {
    return DiffText.of(this, before, after, all, locale);
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
