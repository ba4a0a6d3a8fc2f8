package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Problem;
import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Differences as JSON, in a shape that stays. */
final class DiffJson {
  private static final JsonNodeFactory JSON = JsonNodeFactory.instance;

  private DiffJson() {}

  static String write(Differences differences) {
    ObjectNode root = JSON.objectNode();
    root.set("before", pack(differences.before()));
    root.set("after", pack(differences.after()));
    root.put("same", differences.same());
    root.put("decides", differences.decides());
    ArrayNode changes = root.putArray("changes");
    differences.changes().forEach(change -> changes.add(change(change)));
    ArrayNode flips = root.putArray("flips");
    differences.flips().forEach(flip -> flips.add(flip(flip)));
    effects(root.putArray("effects"), differences);
    ArrayNode witnesses = root.putArray("witnesses");
    differences.witnesses().forEach(witness -> witnesses.add(witness(witness)));
    ArrayNode loneClauses = root.putArray("loneClauses");
    for (LoneClause standing : differences.loneClauses()) {
      ObjectNode counts =
          loneClauses
              .addObject()
              .put("clause", standing.clause())
              .put("added", standing.added())
              .putObject("counts");
      standing.counts().forEach((status, count) -> counts.put(status.name(), count));
    }
    texts(root, "unmoved", differences.unmoved());
    texts(root, "cosmetic", differences.cosmetic());
    ArrayNode unusable = root.putArray("unusable");
    for (Unusable one : differences.unusable()) {
      ObjectNode node = unusable.addObject().put("name", one.name());
      problems(node, "before", "englishBefore", one.before());
      problems(node, "after", "englishAfter", one.after());
    }
    ArrayNode unseen = root.putArray("unseen");
    for (Unseen one : differences.unseen()) {
      unseen
          .addObject()
          .put("name", one.name())
          .put("side", one.before() ? "before" : "after")
          .put("applications", one.applications());
    }
    root.putObject("tried")
        .put("given", differences.tried().given())
        .put("cases", differences.tried().cases())
        .put("boundaries", differences.tried().boundaries());
    root.set(
        "proof", ProofText.json(differences.proof(), differences.isKept(), differences.whole()));
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(root));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree in memory cannot fail to be written", e);
    }
  }

  /** By their places in the lists beside them. */
  private static void effects(ArrayNode effects, Differences differences) {
    for (Effect effect : differences.effects()) {
      ObjectNode node = effects.addObject();
      ArrayNode causes = node.putArray("causes");
      effect.causes().forEach(cause -> causes.add(differences.changes().indexOf(cause)));
      ArrayNode flips = node.putArray("flips");
      effect.flips().forEach(flip -> flips.add(differences.flips().indexOf(flip)));
      node.put("applications", effect.applications());
      int witness =
          effect.witness() == null ? -1 : differences.witnesses().indexOf(effect.witness());
      node.put("witness", witness < 0 ? null : (Integer) witness);
    }
  }

  private static ObjectNode pack(Differences.PackOf pack) {
    return JSON.objectNode()
        .put("id", pack.id())
        .put("number", pack.number())
        .put("edition", pack.edition())
        .put("sha256", pack.sha256())
        .put("rulesSha256", pack.rulesSha256())
        .put("clauses", pack.clauses());
  }

  private static ObjectNode change(Change change) {
    ObjectNode node =
        JSON.objectNode()
            .put("kind", change.kind().name())
            .put("decides", change.kind().decides())
            .put("subject", change.subject())
            .put("text", change.text())
            .put("english", change.english());
    texts(node, "clauses", change.clauses());
    node.set("before", where(change.before()));
    node.set("after", where(change.after()));
    return node;
  }

  private static @Nullable ObjectNode where(@Nullable Where where) {
    return where == null
        ? null
        : JSON.objectNode()
            .put("file", where.file())
            .put("line", where.line())
            .put("column", where.column());
  }

  private static ObjectNode flip(Flip flip) {
    ObjectNode node =
        JSON.objectNode()
            .put("clause", flip.clause())
            .put("statement", flip.statement())
            .put("english", flip.english());
    node.set("before", outcome(flip.before()));
    node.set("after", outcome(flip.after()));
    ArrayNode applications = node.putArray("applications");
    for (Flip.Instance instance : flip.applications()) {
      ObjectNode one =
          applications
              .addObject()
              .put("name", instance.name().chinese())
              .put("english", instance.name().english())
              .put("origin", instance.origin().name());
      one.set("before", evidence(JSON.objectNode(), instance.before()));
      one.set("after", evidence(JSON.objectNode(), instance.after()));
    }
    return node;
  }

  private static ObjectNode outcome(ClauseOutcome stand) {
    return JSON.objectNode()
        .put("status", name(stand.status()))
        .put("severity", name(stand.severity()))
        .put("conclusion", name(stand.conclusion()));
  }

  private static ObjectNode evidence(ObjectNode node, ClauseOutcome stand) {
    texts(node, "evidence", "englishEvidence", stand.evidence());
    texts(node, "missing", "englishMissing", stand.missing());
    return node;
  }

  private static @Nullable String text(@Nullable Object time) {
    return time == null ? null : time.toString();
  }

  private static @Nullable String name(@Nullable Enum<?> constant) {
    return constant == null ? null : constant.name();
  }

  private static ObjectNode witness(Witness witness) {
    Examination examination = witness.examination();
    ObjectNode node =
        JSON.objectNode()
            .put("clause", witness.clause())
            .put("mode", examination.mode().name())
            .put("asOf", text(examination.asOf()))
            .put("cureUntil", text(examination.cureUntil()))
            .put("base", witness.base());
    texts(node, "overrides", "englishOverrides", witness.overrides());
    node.set("before", evidence(outcome(witness.before()), witness.before()));
    node.set("after", evidence(outcome(witness.after()), witness.after()));
    node.put("case", witness.yaml());
    return node;
  }

  private static void problems(
      ObjectNode node, String name, String englishName, List<Problem> problems) {
    texts(
        node,
        name,
        englishName,
        problems.stream()
            .map(each -> new Bilingual(each.in(Locale.CHINESE), each.in(Locale.ENGLISH)))
            .toList());
  }

  private static void texts(
      ObjectNode node, String name, String englishName, List<Bilingual> texts) {
    texts(node, name, texts.stream().map(Bilingual::chinese).toList());
    texts(node, englishName, texts.stream().map(Bilingual::english).toList());
  }

  private static void texts(ObjectNode node, String name, List<String> texts) {
    ArrayNode array = node.putArray(name);
    texts.forEach(array::add);
  }
}
