package dev.plumbline.workbench.revision;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.core.opinion.Matter;
import dev.plumbline.spi.Shown;
import org.jspecify.annotations.Nullable;

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
    RevisionText.open(guideline, revision).forEach(matter -> matter(open.addObject(), matter));
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
    text(node, "title", "englishTitle", change.title());
    text(node, "before", "englishBefore", change.before());
    text(node, "after", "englishAfter", change.after());
  }

  private static void text(
      ObjectNode node, String name, String englishName, @Nullable Bilingual text) {
    node.put(name, text == null ? null : text.chinese());
    node.put(englishName, text == null ? null : text.english());
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
    Bilingual remedy = matter.first().remedyText();
    node.put("remedy", remedy == null ? null : remedy.chinese());
  }
}
