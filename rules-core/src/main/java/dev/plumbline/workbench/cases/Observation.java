package dev.plumbline.workbench.cases;

import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.explain.Sighting;
import java.util.List;
import java.util.Set;

/**
 * A status that a case expects of a clause and that came out. Immutable.
 *
 * @param clause the clause's id
 * @param status what became of it
 * @param sightings the comparisons that it made; none where it stayed open, for they decided
 *     nothing
 * @param weights what it weighed that facts were missing, where the clause says so
 * @param doubts the names of the doubts about it that hold
 */
record Observation(
    String clause,
    Status status,
    List<Sighting> sightings,
    Set<Severity> weights,
    Set<String> doubts) {
  Observation {
    sightings = status == Status.UNDETERMINED ? List.of() : List.copyOf(sightings);
    weights = status == Status.UNDETERMINED ? Set.copyOf(weights) : Set.of();
    doubts = Set.copyOf(doubts);
  }
}
