package dev.plumbline.core.cases;

import dev.plumbline.Status;
import java.util.List;

/**
 * What a case expects of one clause. Immutable.
 *
 * @param clause the clause's id
 * @param status what becomes of it; over a call, the worst that becomes of it
 * @param evidence parts of what the finding says decided it; empty if that is left open
 * @param missing where some of the missing facts belong in an application's JSON (RFC 6901)
 * @param remedy a part of the remedy, or {@code null}
 * @param applications over a call, the ids of all applications with that status; {@code null} if
 *     that is left open
 * @param line the line in the file, from 1
 */
public record Expected(
    String clause,
    Status status,
    List<String> evidence,
    List<String> missing,
    String remedy,
    List<String> applications,
    int line) {
  /** Copies the lists. */
  public Expected {
    evidence = List.copyOf(evidence);
    missing = List.copyOf(missing);
    applications = applications == null ? null : List.copyOf(applications);
  }
}
