package dev.plumbline.batch.write;

import dev.plumbline.Conclusion;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.MissingFact;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import java.util.Locale;
import java.util.stream.Stream;

/** What is told of a finding, on whichever sheet it stands. */
record FindingCells(Locale locale) {
  Cell statement(Finding finding) {
    return Cell.text(Opinion.quoted(finding.statement(), locale));
  }

  /** What was seen, and what a person said of it. */
  String seen(Finding finding) {
    return Opinion.inTurn(
        Stream.concat(
            finding.evidence().stream().map(Evidence::text), Stream.ofNullable(finding.note())),
        locale);
  }

  String missing(Finding finding) {
    return Opinion.inTurn(finding.missing().stream().map(MissingFact::text), locale);
  }

  Cell remedy(Finding finding) {
    return Cell.text(Opinion.inTurn(Stream.ofNullable(finding.remedyText()), locale));
  }

  /** What it makes of the conclusion. */
  Cell weight(Finding finding) {
    return finding.weight() == Conclusion.ELIGIBLE
        ? Cell.text(Words.say("weight.none").in(locale)).looking(Look.ASIDE)
        : Cell.of(finding.weight(), locale);
  }
}
