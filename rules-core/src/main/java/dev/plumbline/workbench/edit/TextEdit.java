package dev.plumbline.workbench.edit;

import java.util.Objects;

/**
 * A stretch and what is to be written in its place. Immutable.
 *
 * @param place the stretch; empty where something is only put in
 * @param text the new text
 */
public record TextEdit(Stretch place, String text) {
  /** Checks both. */
  public TextEdit {
    Objects.requireNonNull(place, "place");
    Objects.requireNonNull(text, "text");
  }
}
