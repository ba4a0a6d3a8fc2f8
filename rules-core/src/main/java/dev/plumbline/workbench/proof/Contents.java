package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import java.util.ArrayList;
import java.util.List;

/** What is settled of a list: what is in it, what is not, and whether there is anything else. */
final class Contents {
  /** The test whether anything is in the list that no condition looks for. */
  static final String OTHERS = "contains …";

  /** Of more that is not in it, only so much is told, and how much there is. */
  private static final int FEW = 3;

  private final List<Bilingual> in = new ArrayList<>();
  private final List<Bilingual> out = new ArrayList<>();
  private Boolean others;

  void note(String test, boolean passes) {
    if (test.equals(OTHERS)) {
      others = passes;
    } else {
      (passes ? in : out).add(ConditionTerms.value(test.replaceFirst("^contains ", "")));
    }
  }

  /** In words; where there is nothing else in it, what is in it is the whole of it. */
  Bilingual told(Bilingual owner, Property property) {
    Bilingual list = ConditionTerms.of(owner, Titles.of(property));
    if (Boolean.TRUE.equals(others)) {
      return Message.of("proof.hasOther", list).words();
    }
    if (in.isEmpty()) {
      return out.isEmpty()
          ? Message.of("proof.listed", list).words()
          : Message.of("proof.hasNot", list, few(out)).words();
    }
    return others != null || out.isEmpty()
        ? Message.of(others != null ? "proof.value" : "proof.has", list, ConditionTerms.list(in))
            .words()
        : Message.of("proof.hasAnd", list, ConditionTerms.list(in), few(out)).words();
  }

  private static Object few(List<Bilingual> all) {
    return all.size() <= FEW
        ? ConditionTerms.list(all)
        : Message.of("diff.values", ConditionTerms.list(all.subList(0, FEW)), all.size());
  }
}
