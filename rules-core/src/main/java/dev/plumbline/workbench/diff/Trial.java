package dev.plumbline.workbench.diff;

import java.util.List;

/** What both packs have judged: an application, or a call. */
sealed interface Trial permits Pair, CallPair {
  /** What it is called. */
  Words name();

  /** Where it comes from. */
  Flip.Origin origin();

  /** Whether both packs could judge it. */
  boolean isJudged();

  /** The clauses that flip; {@code null} among them for a conclusion that changed by itself. */
  List<String> flips();

  /** What the old pack makes of a clause. */
  Stand was(String clause);

  /** What the new pack makes of it. */
  Stand is(String clause);
}
