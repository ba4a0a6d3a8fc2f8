package dev.plumbline.workbench.cases;

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
 * @param doubts the names of the doubts about it that hold
 */
record Observation(String clause, Status status, List<Sighting> sightings, Set<String> doubts) {
  Observation {
    sightings = status == Status.UNDETERMINED ? List.of() : List.copyOf(sightings);
    doubts = Set.copyOf(doubts);
  }
}
