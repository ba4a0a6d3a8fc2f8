package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Recommendation;

/** What an application says it is about. */
final class CallText {
  private CallText() {}

  /**
   * The abstract, or where there is none the whole summary of the recommendation, in the form in
   * which two such texts compare; or {@code null}.
   */
  static String of(Application application) {
    String summary = Folding.said(application.summary());
    if (summary != null || application.recommendation() == null) {
      return summary;
    }
    String parts = summary(application.recommendation());
    return parts == null ? null : Folding.said(parts);
  }

  /** The three parts of the summary as they are written, or {@code null} if one says nothing. */
  static String summary(Recommendation paper) {
    if (Folding.said(paper.background()) == null
        || Folding.said(paper.foundation()) == null
        || Folding.said(paper.outcome()) == null) {
      return null;
    }
    return paper.background() + paper.foundation() + paper.outcome();
  }
}
