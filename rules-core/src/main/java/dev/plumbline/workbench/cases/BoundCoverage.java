package dev.plumbline.workbench.cases;

import java.util.ArrayList;
import java.util.List;

/**
 * From which sides cases try a bound. Immutable.
 *
 * @param clause the clause that it belongs to; {@code null} for the condition of a scope
 * @param text the comparison as the rule has it
 * @param file the file of the rule, within the pack
 * @param line the line of the comparison, from 1
 * @param column the column of the comparison, from 1
 * @param holdsAtBound whether the comparison holds for the bound itself
 * @param atBound whether a case offers the bound itself
 * @param beyond whether a case offers a value near it on the side where the comparison comes out
 *     otherwise
 * @param near how near that has to be
 */
public record BoundCoverage(
    String clause,
    String text,
    String file,
    int line,
    int column,
    boolean holdsAtBound,
    boolean atBound,
    boolean beyond,
    Words near) {
  /** What is not tried. */
  List<Hole> holes() {
    List<Hole> holes = new ArrayList<>();
    if (!atBound) {
      holes.add(hole("没有恰在界上的用例", "no case is exactly at the bound of", ""));
    }
    if (!beyond) {
      String off = " (" + near.english() + ")";
      holes.add(
          holdsAtBound
              ? hole("没有刚好不满足的用例（" + near.chinese() + "）", "no case just fails", off)
              : hole("没有刚好满足的用例（" + near.chinese() + "）", "no case just meets", off));
    }
    return holes;
  }

  private Hole hole(String chinese, String english, String off) {
    String of = clause == null ? "" : "条款 " + clause + " 的";
    String ofEnglish = clause == null ? "" : " of clause " + clause;
    return new Hole(
        clause,
        file,
        line,
        column,
        new Words(
            of + "「" + text + "」" + chinese, english + " \"" + text + "\"" + ofEnglish + off));
  }
}
