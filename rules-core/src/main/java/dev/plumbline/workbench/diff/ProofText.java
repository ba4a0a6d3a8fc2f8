package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.workbench.proof.ClauseProof;
import dev.plumbline.workbench.proof.PackProof;
import dev.plumbline.workbench.proof.Proof;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** What is proven of two packs, to be read and for programs. */
final class ProofText {
  /** So many clauses are told one by one. */
  private static final int FEW = 3;

  private ProofText() {}

  /**
   * A line for each clause that changed, and one for the whole. Where many cannot be decided for
   * one and the same reason, as where words changed that all of them ask for, they have one line.
   */
  static void write(PackProof proof, Page page) {
    if (proof.clauses().isEmpty() && proof.kept()) {
      return;
    }
    page.heading(Message.of("proof.heading"));
    Map<Bilingual, Set<String>> undecided = new LinkedHashMap<>();
    for (ClauseProof one : proof.clauses()) {
      if (one.proof() instanceof Proof.Undecided open) {
        undecided.computeIfAbsent(open.why(), why -> new LinkedHashSet<>()).add(one.clause());
      }
    }
    undecided.values().removeIf(clauses -> clauses.size() <= FEW);
    for (ClauseProof one : proof.clauses()) {
      if (one.proof() instanceof Proof.Undecided open && undecided.containsKey(open.why())) {
        continue;
      }
      page.indent(1);
      page.put(Tone.HEADING, one.clause());
      page.put(Tone.PLAIN, ": ");
      Bilingual said = one.proof().text();
      Bilingual words =
          one.proof() instanceof Proof.Undecided ? said : Message.of("proof.proof", said).words();
      page.put(
          Tone.PLAIN,
          one.doubt() == null ? words : Message.of("diff.ofDoubt", one.doubt(), words).words());
      page.end();
    }
    undecided.forEach(
        (why, clauses) ->
            page.line(
                1,
                Message.of(
                    "proof.manyUndecided",
                    clauses.size(),
                    clauses.stream().limit(FEW).toList(),
                    why)));
    page.line(1, proof.text());
  }

  /** The same as JSON. */
  static ObjectNode json(PackProof proof) {
    ObjectNode node = JsonNodeFactory.instance.objectNode();
    ArrayNode clauses = node.putArray("clauses");
    for (ClauseProof one : proof.clauses()) {
      clauses
          .addObject()
          .put("clause", one.clause())
          .put("doubt", one.doubt())
          .put("answer", one.proof().getClass().getSimpleName().toUpperCase(Locale.ROOT))
          .put("text", one.proof().text().chinese())
          .put("english", one.proof().text().english());
    }
    return node.put("kept", proof.kept())
        .put("text", proof.text().chinese())
        .put("english", proof.text().english());
  }
}
