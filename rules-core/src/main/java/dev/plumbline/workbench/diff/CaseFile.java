package dev.plumbline.workbench.diff;

import dev.plumbline.core.load.Hash;
import dev.plumbline.core.words.Message;
import java.nio.charset.StandardCharsets;
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
  /** Copies the map. */
  public CaseFile {
    bases = Collections.unmodifiableMap(new LinkedHashMap<>(bases));
  }

  /**
   * Whether a text is such a file as it was written: since its first line has the hash of all that
   * follows, none that a person wrote, and none that somebody edited.
   */
  public static boolean isAsWritten(String text) {
    int end = text.indexOf('\n');
    return end >= 0 && text.substring(0, end).strip().equals(head(text.substring(end + 1)));
  }

  private static String head(String cases) {
    String hash = Hash.ofText(cases.getBytes(StandardCharsets.UTF_8));
    return "# " + Message.of("diff.savedCases", hash).chinese();
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
        : new CaseFile(head(yaml.toString()) + "\n" + yaml, bases);
  }
}
