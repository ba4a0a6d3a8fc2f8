package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.fact.Application;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has applications judged by both packs. */
final class PackPair {
  private final PackEvaluator older;
  private final PackEvaluator newer;

  /** Whether both read every application alike, so that one can read it for both. */
  private final boolean alike;

  /** {@code null} if the new pack has to be asked of all clauses. */
  private final @Nullable Touched touched;

  PackPair(Side older, Side newer) {
    this.older = new PackEvaluator(older, newer);
    this.newer = new PackEvaluator(newer, older);
    this.alike = this.older.readsAs(this.newer);
    this.touched = alike ? Touched.of(older, newer) : null;
  }

  PackEvaluator older() {
    return older;
  }

  PackEvaluator newer() {
    return newer;
  }

  /**
   * An application as it is written; that one pack can read it is enough.
   *
   * @param known what one of them reads within the usual limits, where that is known
   */
  Pair judge(Sample sample, Flip.Origin origin, @Nullable Application known) {
    Bilingual name = Bilingual.same(sample.name());
    Examination examination = sample.examination();
    if (known != null && alike && older.isWithinUsualLimits()) {
      return judge(name, origin, null, Written.of(sample.json()), examination, known);
    }
    Application read = null;
    try {
      read = older.read(sample.json());
    } catch (InputException before) {
      try {
        newer.read(sample.json());
      } catch (InputException after) {
        return new Pair(
            name,
            origin,
            null,
            Written.of(Built.nothing()),
            examination,
            Outcome.unusable(before.problems()),
            Outcome.unusable(after.problems()));
      }
    }
    Written written = Written.of(sample.json());
    return judge(name, origin, null, written, examination, alike ? read : null);
  }

  Pair judge(Bilingual name, Flip.Origin origin, ObjectNode tree, Examination examination) {
    return judge(name, origin, null, Written.of(tree), examination, null);
  }

  /** An application that was made of another. */
  Pair made(Bilingual name, Pair base, Written written) {
    return judge(name, Flip.Origin.BOUNDARY, base, written, base.examination(), null);
  }

  /** Whether both make the same of every call, so that none need be judged. */
  boolean areCallsAlike() {
    return touched != null && !touched.calls();
  }

  CallPair judgeCall(
      Bilingual name, Flip.Origin origin, List<ObjectNode> trees, Examination examination) {
    return new CallPair(
        name,
        origin,
        trees,
        examination,
        older.judgeCall(trees, examination),
        newer.judgeCall(trees, examination));
  }

  /**
   * What both make of an application.
   *
   * @param known the application as both read it, if that is known
   */
  private Pair judge(
      Bilingual name,
      Flip.Origin origin,
      @Nullable Pair base,
      Written written,
      Examination examination,
      @Nullable Application known) {
    Outcome before;
    Outcome after;
    try {
      Application read = known == null ? older.read(written.tree()) : known;
      before = older.judge(read, examination, touched);
      after =
          touched != null
              ? newer.judge(read, examination, before, touched)
              : alike
                  ? newer.judge(read, examination, null)
                  : newer.judge(written.tree(), examination);
    } catch (InputException e) {
      before = Outcome.unusable(e.problems());
      after = alike ? before : newer.judge(written.tree(), examination);
    }
    return new Pair(name, origin, base, written, examination, before, after);
  }
}
