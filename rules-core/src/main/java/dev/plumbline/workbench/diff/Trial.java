package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What both packs have judged: an application, or a call. */
sealed interface Trial permits Pair, CallPair {
  /** What it is called. */
  Bilingual name();

  /** Where it comes from. */
  Flip.Origin origin();

  /** Whether both packs could judge it. */
  boolean isJudged();

  /** The clauses that flip; {@code null} among them for a conclusion that changed by itself. */
  List<@Nullable String> flips();

  /** What the old pack makes of it. */
  Outcome before();

  /** What the new pack makes of it. */
  Outcome after();

  /** What the old pack makes of a clause; of {@code null}, the conclusion alone. */
  ClauseOutcome was(@Nullable String clause);

  /** What the new pack makes of one. */
  ClauseOutcome is(@Nullable String clause);
}
