package dev.plumbline.workbench;

import dev.plumbline.core.facts.Names;
import java.util.Collection;
import java.util.Optional;

/** Guesses what somebody meant who wrote a name that does not exist. */
public final class NearName {
  private NearName() {}

  /** The known name nearest to a mistyped one, if any is near. */
  public static Optional<String> of(String mistyped, Collection<String> known) {
    return Names.nearest(mistyped, known);
  }
}
