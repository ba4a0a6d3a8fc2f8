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
import dev.plumbline.workbench.proof.ProvenLine;
import java.util.List;
import java.util.Locale;

/** What is proven of two packs, to be read and for programs. */
final class ProofText {
  /** Of clauses that have a line together, so many are named. */
  private static final int FEW = 3;

  /** So many lines on single clauses are looked at. */
  private static final int MOST = 12;

  private ProofText() {}

  /**
   * A line for each clause that changed, or for many alike, and one for the whole.
   *
   * @param all whether to write every line, and not only as many as one looks at
   */
  static void write(PackProof proof, Bilingual whole, boolean all, Page page) {
    page.heading(Message.of("proof.heading"));
    List<ProvenLine> single =
        proof.lines().stream().filter(line -> line.clauses().size() == 1).toList();
    int shown = all ? single.size() : DiffWords.shown(single.size(), MOST);
    single.subList(0, shown).forEach(line -> write(line, page));
    if (shown < single.size()) {
      page.line(1, Message.of("proof.more", single.size() - shown));
    }
    proof.lines().stream()
        .filter(line -> line.clauses().size() > 1)
        .forEach(line -> write(line, page));
    page.line(1, whole);
  }

  private static void write(ProvenLine line, Page page) {
    page.indent(1);
    page.put(Tone.HEADING, named(line.clauses()));
    page.put(Tone.PLAIN, ": ");
    Bilingual words = line.proven() ? Message.of("proof.proof", line.text()).words() : line.text();
    page.put(
        Tone.PLAIN,
        line.doubt() == null ? words : Message.of("diff.ofDoubt", line.doubt(), words).words());
    page.end();
  }

  private static Bilingual named(List<String> clauses) {
    return clauses.size() == 1
        ? Bilingual.same(clauses.get(0))
        : Message.of("proof.many", clauses.stream().limit(FEW).toList(), clauses.size()).words();
  }

  /** The same as JSON. */
  static ObjectNode json(PackProof proof, boolean kept, Bilingual whole) {
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
    return node.put("kept", kept).put("text", whole.chinese()).put("english", whole.english());
  }
}
