package dev.plumbline.core.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * As much of what decided a rule as anybody reads. Immutable.
 *
 * @param evidence what decided it
 * @param missing what is missing
 * @param untold how much of them is left out; empty if nothing is
 */
record Told(List<Evidence> evidence, List<MissingFact> missing, List<Notice> untold) {
  /**
   * What is told.
   *
   * @param held whether the items that were seen held; otherwise they failed
   * @param most how much evidence, and how many missing facts, are told
   */
  static Told of(List<Seen> seen, boolean held, Collection<Missing> missing, int most) {
    EvidenceWriter.Written written = EvidenceWriter.write(seen, held, most);
    List<Notice> untold = new ArrayList<>();
    if (written.more() > 0) {
      untold.add(notice(Notice.Kind.MORE_EVIDENCE, written.more()));
    }
    if (missing.size() > most) {
      untold.add(notice(Notice.Kind.MORE_MISSING, missing.size() - most));
    }
    return new Told(written.evidence(), facts(missing, most), untold);
  }

  private static List<MissingFact> facts(Collection<Missing> missing, int most) {
    Set<MissingFact> facts = new LinkedHashSet<>();
    int told = 0;
    for (Missing each : missing) {
      if (told++ == most) {
        break;
      }
      facts.add(each.toMissingFact());
    }
    return List.copyOf(facts);
  }

  private static Notice notice(Notice.Kind kind, int count) {
    return new Notice(kind, List.of(Bilingual.same(String.valueOf(count))));
  }
}
