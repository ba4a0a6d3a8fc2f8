package dev.plumbline.fact;

import java.util.List;

/**
 * One round of the review of applications. A guideline's rules define the rounds; callers do not
 * give them.
 *
 * @param topics the topics that are reviewed so
 * @param number 1 for the first round
 * @param form how it is held, such as {@code 通讯评审}
 */
@Title(value = "评审轮次", en = "Review round")
public record ReviewRound(
    @Title(value = "专题", en = "Topics") List<String> topics,
    @Title(value = "轮次", en = "Round") int number,
    @Title(value = "评审方式", en = "Form") String form) {
  /** Copies the topics. */
  public ReviewRound {
    topics = List.copyOf(topics);
  }
}
