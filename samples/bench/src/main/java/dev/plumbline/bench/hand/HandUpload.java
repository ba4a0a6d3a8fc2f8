package dev.plumbline.bench.hand;

import dev.plumbline.fact.Document;

/** What the clauses ask of a document: that it is uploaded. */
final class HandUpload {
  final HandPaper paper;
  final HandBox uploaded;
  private final String type;

  HandUpload(String type) {
    this.type = type;
    this.paper = HandPapers.document(type);
    this.uploaded = paper.ofEach("uploaded", "已上传", "Uploaded").box();
  }

  Document of(HandFacts facts) {
    return facts.document(type);
  }

  HandReasons uploaded(HandFacts facts) {
    HandReasons why = new HandReasons();
    Document document = of(facts);
    return why.has(paper, document) ? why.ticked(uploaded, document.uploaded()) : why;
  }
}
