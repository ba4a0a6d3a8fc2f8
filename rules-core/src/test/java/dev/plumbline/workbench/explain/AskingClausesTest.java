package dev.plumbline.workbench.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Clause;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AskingClausesTest {
  private static final String RULES =
      "declare Pledge\n  words : String\nend\n"
          + "rule \"专题一\" when\n  Application( topic == \"专题一\" )\nthen end\n"
          + Packs.rule("有承诺", "A.1", "Pledge( words != null )")
          + Packs.under(
              "专题一",
              "资金不超过10万元",
              "A.2",
              "Application( requested != null, requested.wanYuan <= 10 )")
          + Packs.rule(
              "提交日不晚", "A.3", "Filing( submittedOn != null )", "Application( topic != null )")
          + Packs.rule("任期够长", "A.4", "PostingSpan( termMonths >= 12 )")
          + Packs.rule(
              "同一负责人一份",
              "A.5",
              "Submission( $id : id, leadId != null, $lead : leadId )",
              "not Submission( id != $id, leadId == $lead )");

  /** By the properties, the ids of the clauses. */
  private static Map<String, List<String>> asking(Path folder) {
    Map<String, List<String>> ids = new TreeMap<>();
    AskingClauses.of(LoadedPack.of(Packs.load(folder, RULES)))
        .forEach(
            (property, clauses) -> ids.put(property, clauses.stream().map(Clause::id).toList()));
    return ids;
  }

  /** What is worked out of others is asked of these, and of those a clause goes before a scope. */
  @Test
  void clausesStandByWhatApplicationsGive(@TempDir Path folder) {
    Map<String, List<String>> term = new TreeMap<>();
    for (String each :
        List.of(
            "Posting.endMonth",
            "Posting.endsOn",
            "Posting.startMonth",
            "Posting.startsOn",
            "Recommendation.postedFrom",
            "Recommendation.postedTo")) {
      term.put(each, List.of("A.4"));
    }
    term.put("Application.requested", List.of("A.2"));
    term.put("Application.topic", List.of("A.3", "A.2"));
    term.put("Filing.unitSubmittedAt", List.of("A.3"));
    term.put("Lead.idNumber", List.of("A.5"));
    term.put("Pledge.words", List.of("A.1"));
    assertEquals(term, asking(folder));
  }
}
