package dev.plumbline.core.facts;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.OtherPostingSpan;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.PostingSpan;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;

/** What the papers of an application say of when the posting begins and ends. */
final class Spans {
  /** One end of a posting: the days it may be on, which are one where the day is known. */
  private record End(LocalDate earliest, LocalDate latest) {
    static final End UNKNOWN = new End(null, null);

    static End of(LocalDate day) {
      return day == null ? null : new End(day, day);
    }

    static End of(YearMonth month) {
      return month == null ? null : new End(month.atDay(1), month.atEndOfMonth());
    }

    /** The end by another statement: this one where the other gives no month or the same. */
    End by(YearMonth month) {
      boolean same = month == null || latest == null || month.equals(YearMonth.from(latest));
      return same ? this : of(month);
    }
  }

  private Spans() {}

  /** The span of the posting, and those of other statements. */
  static List<Object> of(Application application) {
    Posting posting =
        application.posting() == null ? Posting.builder().build() : application.posting();
    Recommendation form =
        application.recommendation() == null
            ? Recommendation.builder().build()
            : application.recommendation();
    End start =
        first(End.of(posting.startsOn()), End.of(posting.startMonth()), End.of(form.postedFrom()));
    End end = first(End.of(posting.endsOn()), End.of(posting.endMonth()), End.of(form.postedTo()));
    List<Object> spans = new ArrayList<>();
    spans.add(new PostingSpan(start.earliest(), start.latest(), end.earliest(), end.latest()));
    OtherPostingSpan asked = other(start, end, posting.startMonth(), posting.endMonth());
    OtherPostingSpan recommended = other(start, end, form.postedFrom(), form.postedTo());
    if (asked != null) {
      spans.add(asked);
    }
    if (recommended != null && !recommended.equals(asked)) {
      spans.add(recommended);
    }
    return spans;
  }

  private static End first(End... ends) {
    for (End end : ends) {
      if (end != null) {
        return end;
      }
    }
    return End.UNKNOWN;
  }

  private static OtherPostingSpan other(End start, End end, YearMonth from, YearMonth to) {
    End first = start.by(from);
    End last = end.by(to);
    return first == start && last == end
        ? null
        : new OtherPostingSpan(first.earliest(), first.latest(), last.earliest(), last.latest());
  }
}
