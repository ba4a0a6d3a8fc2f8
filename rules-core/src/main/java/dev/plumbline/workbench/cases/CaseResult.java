package dev.plumbline.workbench.cases;

import dev.plumbline.spi.Shown;
import java.util.List;

/**
 * What became of one case. Immutable.
 *
 * @param file the file of the case, within the pack
 * @param line the line it begins on, from 1
 * @param name its name
 * @param differences what came out otherwise than expected; empty if it passed
 */
public record CaseResult(String file, int line, String name, List<Difference> differences) {
  /** Numbers of persons in the name are masked. */
  public CaseResult {
    name = Shown.line(name);
    differences = List.copyOf(differences);
  }

  /** Whether everything came out as expected. */
  public boolean passed() {
    return differences.isEmpty();
  }
}
