package dev.plumbline.workbench.edit;

import dev.plumbline.Report;

/**
 * What there is to say of a place. Immutable.
 *
 * @param place what is spoken of
 * @param said what is said
 */
public record Hover(Stretch place, Report said) {
  /** The same as a text, in lines. */
  public String text() {
    return said.toString().strip();
  }
}
