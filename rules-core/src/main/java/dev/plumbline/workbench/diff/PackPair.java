package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Has applications judged by both packs. */
final class PackPair {
  private final PackEvaluator older;
  private final PackEvaluator newer;

  PackPair(Side older, Side newer) {
    this.older = new PackEvaluator(older, newer);
    this.newer = new PackEvaluator(newer, older);
  }

  PackEvaluator older() {
    return older;
  }

  PackEvaluator newer() {
    return newer;
  }

  Pair judge(Bilingual name, Flip.Origin origin, ObjectNode tree, Examination examination) {
    return judge(name, origin, null, tree, examination);
  }

  /** An application that was made of another. */
  Pair made(Bilingual name, Pair base, ObjectNode tree) {
    return judge(name, Flip.Origin.BOUNDARY, base, tree, base.examination());
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

  private Pair judge(
      Bilingual name,
      Flip.Origin origin,
      @Nullable Pair base,
      ObjectNode tree,
      Examination examination) {
    return new Pair(
        name,
        origin,
        base,
        tree,
        examination,
        older.judge(tree, examination),
        newer.judge(tree, examination));
  }
}
