package dev.plumbline.workbench.diff;

/**
 * How many applications were judged. Immutable.
 *
 * @param given those given
 * @param cases the cases of both packs
 * @param boundaries those made to lie at thresholds that moved
 */
public record Tried(int given, int cases, int boundaries) {
  /** All of them. */
  public int all() {
    return given + cases + boundaries;
  }
}
