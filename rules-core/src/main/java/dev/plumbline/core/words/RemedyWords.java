package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.MissingFact.Unfit;
import dev.plumbline.Remedy;
import dev.plumbline.Status;
import dev.plumbline.fact.Judgement;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What to do about a finding. */
final class RemedyWords {
  /** What a reviewer found amiss is mended in what was reviewed. */
  private static final String JUDGEMENT = Judgement.class.getSimpleName() + "[";

  private final Finding finding;
  private final Remedy remedy;

  private RemedyWords(Finding finding) {
    this.finding = finding;
    this.remedy = finding.remedy();
  }

  /** The remedy of a finding; {@code null} if it has none. */
  static Bilingual of(Finding finding) {
    return finding.remedy() == null ? null : new RemedyWords(finding).words();
  }

  private Bilingual words() {
    return switch (remedy.action()) {
      case AS_TOLD -> remedy.words();
      case SUBMIT_BY ->
          remedy.beyond() == Status.NEEDS_REVIEW
              ? Message.of("remedy.submitByOrReview", remedy.day().toString()).words()
              : Message.of("remedy.submitBy", remedy.day().toString()).words();
      case SUBMIT_FROM ->
          remedy.beyond() == Status.NEEDS_REVIEW
              ? Message.of("remedy.submitFromOrReview", remedy.day().toString()).words()
              : Message.of("remedy.submitFrom", remedy.day().toString()).words();
      case MEND ->
          due(remedy.late()
                  ? Message.of("remedy.wasToMend", wanted())
                  : unlessTold(Message.of("remedy.mend", wanted())))
              .words();
      case MEET -> unlessTold(Message.of("remedy.meet", wanted())).words();
      case CHECK -> unlessTold(Message.of("remedy.check", wanted())).words();
      case SUPPLY -> due(supply()).words();
    };
  }

  /** The rule's own words say by themselves what to do. */
  private Message unlessTold(Message otherwise) {
    return remedy.words() == null ? otherwise : wanted();
  }

  private Message due(Message what) {
    return remedy.until() == null || remedy.late()
        ? what
        : Message.of("remedy.until", what, ValueWords.time(remedy.until()));
  }

  /** What should be: in the rule's own words, or else by what decided it, or what it asks. */
  private Message wanted() {
    if (remedy.words() != null) {
      return Message.of("remedy.words", Names.quoted(remedy.words()));
    }
    Set<Bilingual> wanted = new LinkedHashSet<>();
    for (Evidence evidence : finding.evidence()) {
      if (!evidence.fact().startsWith(JUDGEMENT)) {
        Bilingual title =
            evidence.title() == null ? Bilingual.same(evidence.fact()) : evidence.title();
        wanted.add(
            Message.of("remedy.wanted", Names.quoted(title), new EvidenceWords(evidence).asked())
                .words());
      }
    }
    return wanted.isEmpty()
        ? Message.of("remedy.words", Names.quoted(finding.statement()))
        : Message.inTurn(wanted);
  }

  /** All that is missing, paper by paper. */
  private Message supply() {
    Map<Bilingual, Set<Bilingual>> papers = new LinkedHashMap<>();
    Set<Bilingual> unread = new LinkedHashSet<>();
    for (MissingFact missing : finding.missing()) {
      if (missing.instead() != null && missing.instead().unfit() == Unfit.UNKNOWN_WORD) {
        unread.add(unread(missing));
        continue;
      }
      Bilingual title = missing.text();
      Bilingual paper = missing.paper() == null ? title : missing.paper();
      Set<Bilingual> titles = papers.computeIfAbsent(paper, p -> new LinkedHashSet<>());
      if (!title.chinese().equals(paper.chinese())) {
        titles.add(title);
      }
    }
    List<Bilingual> what = new ArrayList<>();
    papers.forEach(
        (paper, titles) ->
            what.add(
                titles.isEmpty()
                    ? Names.quoted(paper)
                    : Message.of("remedy.paper", Names.quoted(paper), List.copyOf(titles))
                        .words()));
    if (what.isEmpty()) {
      return remedy.late()
          ? Message.of("remedy.wasToChange", Message.inTurn(unread))
          : Message.of("remedy.change", Message.inTurn(unread));
    }
    Message all =
        remedy.words() == null
            ? Message.inTurn(what)
            : Message.of("remedy.withWords", Message.inTurn(what), Names.quoted(remedy.words()));
    Message begun =
        remedy.late() ? Message.of("remedy.wasToSupply", all) : Message.of("remedy.supply", all);
    return unread.isEmpty() ? begun : Message.of("remedy.andChange", begun, Message.inTurn(unread));
  }

  private static Bilingual unread(MissingFact missing) {
    return missing.nearest() == null
        ? Message.of("remedy.rewrite", missing.written()).words()
        : Message.of("remedy.rewriteAs", missing.written(), missing.nearest()).words();
  }
}
