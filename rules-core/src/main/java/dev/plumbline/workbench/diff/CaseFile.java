package dev.plumbline.workbench.diff;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Witnesses as a file of cases for the new pack: there they pass, and under the old pack they fail.
 * Immutable.
 *
 * @param yaml the file
 * @param bases the base applications that the pack does not have yet, by their path below the
 *     folder of bases
 */
public record CaseFile(String yaml, Map<String, String> bases) {
  /** What each such file begins with, and hardly any that a person wrote. */
  public static final String HEAD = "cases:\n  # ";

  /** Copies the map. */
  public CaseFile {
    bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
  }

  /** The file of those witnesses that a case can tell; {@code null} if there is none. */
  static @Nullable CaseFile of(List<Witness> witnesses) {
    StringBuilder yaml = new StringBuilder("cases:\n");
    Map<String, String> bases = new LinkedHashMap<>();
    for (Witness witness : witnesses) {
      if (witness.yaml() != null) {
        yaml.append(witness.yaml());
        if (witness.base() == null) {
          bases.put(Witnesses.NOTHING, Built.nothing() + "\n");
        }
      }
    }
    return witnesses.stream().allMatch(witness -> witness.yaml() == null)
        ? null
        : new CaseFile(yaml.toString(), bases);
  }
}
