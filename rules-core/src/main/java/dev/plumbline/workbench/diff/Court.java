package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;

/** Has applications judged by both packs. */
final class Court {
  private final Judge older;
  private final Judge newer;

  Court(Side older, Side newer) {
    this.older = new Judge(older.guideline(), newer.guideline().id());
    this.newer = new Judge(newer.guideline(), older.guideline().id());
  }

  Judge older() {
    return older;
  }

  Judge newer() {
    return newer;
  }

  Pair judge(Words name, Flip.Origin origin, ObjectNode tree, Examination examination) {
    return new Pair(
        name,
        origin,
        tree,
        examination,
        older.judge(tree, examination),
        newer.judge(tree, examination));
  }
}
