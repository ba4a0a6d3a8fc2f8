package dev.plumbline;

import java.util.List;
import java.util.Objects;

/**
 * What a {@link DecisionLog} keeps, and how. Immutable; begin with {@link #usual()}.
 *
 * <p>Numbers of identity documents are never written as they are: another stands in their place,
 * with the same first three and last two characters, as verdicts show them, so that the record can
 * be replayed and no person is found by it. It is another for each record, and a resident's is
 * nobody's. An application's own id is written as it is, so let it be none.
 *
 * @param facts whether the facts themselves are kept
 * @param masked the properties whose texts are replaced as well, wherever they stand, by their
 *     paths without positions: {@code /lead/name}, {@code /partners/name}, {@code /Type/field} of a
 *     type that a pack declares; a path at which no text can ever stand is refused where the log is
 *     opened
 * @param mostBytes how long a file may grow before the next is begun; what is full is called {@code
 *     NAME-000001.jsonl}, {@code NAME-000002.jsonl}, and so on
 */
public record DecisionLogOptions(Facts facts, List<String> masked, long mostBytes) {
  /** What is kept of the facts. */
  public enum Facts {
    /** All of them: the decision can be replayed. */
    WHOLE,
    /** Only the SHA-256 of their JSON, by which one sees whether others are the same. */
    HASH
  }

  private static final long USUAL_BYTES = 256L << 20;

  /** Checks the values. */
  public DecisionLogOptions {
    Objects.requireNonNull(facts, "facts");
    masked = List.copyOf(masked);
    for (String path : masked) {
      if (!path.startsWith("/")) {
        throw new IllegalArgumentException("a path begins with a slash: " + path);
      }
    }
    if (mostBytes < 1) {
      throw new IllegalArgumentException("mostBytes " + mostBytes);
    }
  }

  /** The facts whole, nothing masked but identity numbers, files of 256 MB. */
  public static DecisionLogOptions usual() {
    return new DecisionLogOptions(Facts.WHOLE, List.of(), USUAL_BYTES);
  }

  /** The same with other facts kept. */
  public DecisionLogOptions keeping(Facts other) {
    return new DecisionLogOptions(other, masked, mostBytes);
  }

  /** The same with other properties masked. */
  public DecisionLogOptions masking(String... paths) {
    return new DecisionLogOptions(facts, List.of(paths), mostBytes);
  }

  /** The same with files of another length. */
  public DecisionLogOptions upTo(long bytes) {
    return new DecisionLogOptions(facts, masked, bytes);
  }
}
