package dev.plumbline.clauses;

import dev.plumbline.fact.Application;

/** Applications to topic 1 that meet every clause, one a direction. */
public final class EligibleOne {
  private EligibleOne() {}

  /** Submitted, under the direction of this number. */
  public static Application application(int direction) {
    return Eligible.plain(inEveryScope(direction));
  }

  /** The same with a request to avoid an expert and research whose ethics were reviewed. */
  static Application inEveryScope(int direction) {
    return Eligible.unjudged(judged(direction));
  }

  /** The same after the reviewers found met whatever only a person can judge. */
  public static Application judged(int direction) {
    return Eligible.base("topic-1-direction-" + direction);
  }
}
