package dev.plumbline.workbench;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.words.Message;
import java.nio.file.Path;
import java.util.Objects;

/**
 * A pack that is loaded, with all that is in it: what the workbench takes where a {@link Guideline}
 * shows too little, to run the pack's cases or lay it beside another. Immutable; one instance
 * serves all threads.
 */
public final class LoadedPack {
  private final LoadedGuideline guideline;

  private LoadedPack(LoadedGuideline guideline) {
    this.guideline = guideline;
  }

  /**
   * Loads the pack in a folder. Its rules are compiled, which takes seconds.
   *
   * @throws PackException if it cannot be used, with all that is wrong
   */
  public static LoadedPack load(Path folder) {
    return of(Plumbline.load(folder));
  }

  /**
   * A pack on the class path, as {@link Plumbline#guideline(String)} finds it.
   *
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public static LoadedPack bundled(String id) {
    return of(Plumbline.guideline(id));
  }

  /**
   * The pack that a guideline was made of.
   *
   * @param guideline one that {@link Plumbline} gave; a caller's own implementation has no pack
   * @throws IllegalArgumentException if it is not
   */
  public static LoadedPack of(Guideline guideline) {
    Objects.requireNonNull(guideline, "guideline");
    if (guideline instanceof LoadedGuideline loaded) {
      return new LoadedPack(loaded);
    }
    throw new IllegalArgumentException(Message.of("workbench.notLoaded", guideline.id()).both());
  }

  /** The guideline that it makes. */
  public Guideline guideline() {
    return guideline;
  }

  /** What the engine keeps of it; for the workbench alone. */
  public LoadedGuideline loaded() {
    return guideline;
  }

  /** The guideline's id and edition. */
  @Override
  public String toString() {
    return guideline.toString();
  }
}
