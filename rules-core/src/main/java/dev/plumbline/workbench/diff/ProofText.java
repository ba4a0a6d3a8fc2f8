package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.workbench.proof.ClauseProof;
import dev.plumbline.workbench.proof.PackProof;
import java.util.Locale;

/** What is proven of two packs, to be read and for programs. */
final class ProofText {
  private ProofText() {}

  /** A line for each clause that changed, and one for the whole. */
  static void write(PackProof proof, Page page) {
    if (proof.clauses().isEmpty() && proof.kept()) {
      return;
    }
    page.heading(Message.of("proof.heading"));
    for (ClauseProof one : proof.clauses()) {
      page.indent(1);
      page.put(Tone.HEADING, one.clause());
      page.put(Tone.PLAIN, ": ");
      Message words = Message.of("proof.proof", one.proof().text());
      page.put(
          Tone.PLAIN,
          (one.doubt() == null ? words : Message.of("diff.ofDoubt", one.doubt(), words)).words());
      page.end();
    }
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
