package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Report;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.proof.PackProof;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
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
   * constants, and what there is not is {@code null}; beside {@code evidence}, {@code missing},
   * {@code overrides} and the problems of what is unusable stands the same in English, as {@code
   * englishEvidence} and so on:
   *
   * <pre>{@code
   * { before, after: { id, number, edition, sha256, rulesSha256, clauses },
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

  /** Whether there is anything to prove. */
  public boolean isProofTold() {
    return decides() || !proof.clauses().isEmpty() || !isKept();
  }

  /** Whether it is proven that no application which was rejected is now accepted. */
  boolean isKept() {
    return proof.kept() && admitted().isEmpty();
  }

  /**
   * Whether any application that was rejected is now accepted: one that is, or that it is proven
   * that none is, or why it is not.
   */
  public Bilingual whole() {
    Flip flip = admitted().orElse(null);
    if (flip == null) {
      return proof.text();
    }
    Message turn =
        Message.of(
            "differences.conclusion",
            DiffWords.conclusion(flip.before()),
            DiffWords.conclusion(flip.after()));
    return witnesses.stream()
        .filter(one -> admits(one.before(), one.after()))
        .min(Comparator.comparingInt(one -> one.overrides().size()))
        .map(one -> Message.of("proof.admits", turn, DiffWords.witness(one)))
        .orElseGet(
            () -> Message.of("proof.admitsOne", turn, DiffWords.name(flip.applications().get(0))))
        .words();
  }

  /** A flip by which what was rejected is accepted. */
  private Optional<Flip> admitted() {
    return flips.stream().filter(flip -> admits(flip.before(), flip.after())).findFirst();
  }

  private static boolean admits(ClauseOutcome before, ClauseOutcome after) {
    return before.conclusion() != null
        && before.conclusion().compareTo(Conclusion.NEEDS_REVIEW) > 0
        && after.conclusion() == Conclusion.ELIGIBLE;
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
