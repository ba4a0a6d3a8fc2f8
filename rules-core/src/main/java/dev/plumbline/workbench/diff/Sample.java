package dev.plumbline.workbench.diff;

import dev.plumbline.Examination;
import java.util.Objects;

/**
 * An application to judge by both packs.
 *
 * @param name what to call it
 * @param json the application, as a pack reads it
 * @param examination how to examine it
 */
public record Sample(String name, byte[] json, Examination examination) {
  /** Copies the bytes. */
  public Sample {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(examination, "examination");
    json = json.clone();
  }

  @Override
  public byte[] json() {
    return json.clone();
  }
}
