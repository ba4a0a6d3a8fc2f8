package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * An application as JSON. Of the hundreds that come from files, only what stands there is kept, and
 * a tree is made of it for those few that are looked at. Two are equal if their trees are.
 * Immutable.
 */
final class Written {
  private final byte @Nullable [] json;
  private final @Nullable ObjectNode tree;
  private final int hash;

  private Written(byte @Nullable [] json, @Nullable ObjectNode tree, int hash) {
    this.json = json;
    this.tree = tree;
    this.hash = hash;
  }

  /** One that a pack has read. */
  static Written of(byte[] json) {
    return new Written(json, null, Json.tree(json).hashCode());
  }

  /** One that was made up. */
  static Written of(ObjectNode tree) {
    return new Written(null, tree, tree.hashCode());
  }

  /** The application; who changes it changes a copy. */
  ObjectNode tree() {
    return json == null ? tree : Json.tree(json);
  }

  @Override
  public boolean equals(@Nullable Object object) {
    return object instanceof Written other && hash == other.hash && tree().equals(other.tree());
  }

  @Override
  public int hashCode() {
    return hash;
  }
}
