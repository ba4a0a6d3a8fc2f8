package dev.plumbline.mutation;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The mutants that no application can tell from the pack, each with the reason, from {@code
 * equivalent-mutants.txt}: a line as the report names the mutant, then one indented line that says
 * why.
 */
final class Equivalents {
  private Equivalents() {}

  /** The reasons by mutant. */
  static Map<String, String> read() {
    try (InputStream in = Equivalents.class.getResourceAsStream("/equivalent-mutants.txt")) {
      return parse(new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static Map<String, String> parse(String text) {
    Map<String, String> reasons = new LinkedHashMap<>();
    String mutant = null;
    for (String line : text.lines().filter(line -> !line.isBlank()).toList()) {
      boolean reason = line.startsWith("  ");
      if (reason == (mutant == null) || !reason && reasons.containsKey(line)) {
        throw new IllegalArgumentException("each mutant once, each with a reason: " + line);
      }
      if (reason) {
        reasons.put(mutant, line.strip());
      }
      mutant = reason ? null : line;
    }
    if (mutant != null) {
      throw new IllegalArgumentException("no reason: " + mutant);
    }
    return reasons;
  }
}
