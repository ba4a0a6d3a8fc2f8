package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Applications to topic 2 that meet every clause. */
public final class EligibleTwo {
  private EligibleTwo() {}

  /** In a counterpart area, recommended by the county; targets of two of the three categories. */
  public static Application application() {
    return Eligible.plain(inEveryScope());
  }

  /** The same with a request to avoid an expert and research whose ethics were reviewed. */
  static Application inEveryScope() {
    return Eligible.unjudged(judged());
  }

  /** The same after the reviewers found met whatever only a person can judge. */
  static Application judged() {
    return Eligible.base("topic-2-counterpart");
  }

  /** Outside the counterpart areas, recommended by the region. */
  public static Application elsewhere() {
    return Eligible.plain(elsewhereInEveryScope());
  }

  /** The same with a request to avoid an expert and research whose ethics were reviewed. */
  static Application elsewhereInEveryScope() {
    return Eligible.unjudged(elsewhereJudged());
  }

  /** The same after the reviewers found met whatever only a person can judge. */
  static Application elsewhereJudged() {
    return Eligible.base("topic-2-elsewhere");
  }

  /** With further targets. */
  static Application adding(Application application, Indicator... further) {
    List<Indicator> all = new ArrayList<>(application.indicators());
    all.addAll(List.of(further));
    return Edit.replace(application, "indicators", all);
  }

  static Indicator indicator(String name, String value, String measure, String category) {
    return Indicator.builder()
        .name(name)
        .value(value == null ? null : new BigDecimal(value))
        .measure(measure)
        .category(category)
        .build();
  }
}
