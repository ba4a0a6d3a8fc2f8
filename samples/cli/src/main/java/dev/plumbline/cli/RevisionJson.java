package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Shown;
import dev.plumbline.workbench.revision.FactChange;
import dev.plumbline.workbench.revision.FindingChange;
import dev.plumbline.workbench.revision.Revision;

/** A corrected application beside what it was, as one line of JSON. */
final class RevisionJson {
  private static final ObjectMapper JSON = new ObjectMapper();

  private RevisionJson() {}

  static String write(Guideline guideline, Revision revision) {
    ObjectNode all = JSON.createObjectNode();
    all.put("applicationId", revision.after().applicationId());
    all.put("before", revision.before().conclusion().name());
    all.put("after", revision.after().conclusion().name());
    ArrayNode facts = all.putArray("facts");
    revision.facts().forEach(change -> fact(facts.addObject(), change));
    ArrayNode findings = all.putArray("findings");
    revision.findings().forEach(change -> finding(findings.addObject(), change));
    ArrayNode open = all.putArray("open");
    Matters.of(guideline, revision.after()).stream()
        .filter(matter -> matter.weight() != Conclusion.ELIGIBLE)
        .forEach(matter -> matter(open.addObject(), matter));
    try {
      all.set("verdict", JSON.readTree(Plumbline.toJson(revision.after())));
      return Shown.json(JSON.writeValueAsString(all));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static void fact(ObjectNode node, FactChange change) {
    node.put("fact", change.fact());
    node.put("property", change.property());
    node.put("title", change.title());
    node.put("englishTitle", change.englishTitle());
    node.put("before", change.before());
    node.put("after", change.after());
  }

  private static void finding(ObjectNode node, FindingChange change) {
    node.put("clause", change.clause());
    node.put("statement", change.after().statement().chinese());
    standing(node.putObject("before"), change.before());
    standing(node.putObject("after"), change.after());
    node.put("turn", change.turn().name());
  }

  private static void standing(ObjectNode node, Finding finding) {
    node.put("status", finding.status().name());
    node.put("weight", finding.weight().name());
  }

  private static void matter(ObjectNode node, Matter matter) {
    node.put("sort", matter.sort().name());
    node.put("weight", matter.weight().name());
    node.put("clause", matter.first().clause());
    ArrayNode clauses = node.putArray("clauses");
    matter.findings().forEach(finding -> clauses.add(finding.clause()));
    ArrayNode missing = node.putArray("missing");
    matter.missing().stream().map(MissingFact::pointer).distinct().forEach(missing::add);
    Finding first = matter.first();
    node.put("remedy", first.remedy() == null ? null : first.remedyText().chinese());
  }
}
