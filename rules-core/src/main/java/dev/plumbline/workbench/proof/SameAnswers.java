package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Call;

/**
 * Which rules of two packs have the same answer to every application, since all on which it hangs
 * is the same to the letter. Of the others nothing is known.
 */
public final class SameAnswers {
  private final Theory before;
  private final Theory after;

  /** For two packs, of which each has the head of its guideline. */
  public SameAnswers(PackText before, Call callBefore, PackText after, Call callAfter) {
    this(new Theory(before, callBefore), new Theory(after, callAfter));
  }

  SameAnswers(Theory before, Theory after) {
    this.before = before;
    this.after = after;
  }

  /** Whether a rule of the old pack and one of the new have. */
  public boolean have(RuleText was, RuleText is) {
    return Fingerprint.of(before, was).equals(Fingerprint.of(after, is));
  }
}
