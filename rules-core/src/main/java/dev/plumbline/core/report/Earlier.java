package dev.plumbline.core.report;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.Mode;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Whether a verdict that was made earlier stands for one that would be made now. */
final class Earlier {
  private Earlier() {}

  /**
   * Looks at a verdict.
   *
   * @param id the application that it should be on
   * @param now the receipt of a verdict that would be made now; who decided makes no difference
   * @throws InputException with all that is not as it should be
   */
  static void check(String id, Verdict verdict, Receipt now) {
    Receipt then = verdict.receipt();
    List<Message> wrong = new ArrayList<>();
    if (!verdict.applicationId().equals(id)) {
      wrong.add(Message.of("application.earlierOfOther", verdict.applicationId(), id));
    }
    if (!rules(then).equals(rules(now))) {
      wrong.add(Message.of("application.earlierByOtherRules", id));
    }
    if (!then.engine().equals(now.engine())) {
      wrong.add(Message.of("application.earlierByOtherEngine", id, then.engine(), now.engine()));
    }
    if (then.mode() != now.mode()) {
      wrong.add(
          Message.of("application.earlierInOtherMode", id, words(then.mode()), words(now.mode())));
    } else if (!Objects.equals(then.asOf(), now.asOf())
        || !Objects.equals(then.cureUntil(), now.cureUntil())) {
      wrong.add(Message.of("application.earlierAtOtherTime", id));
    }
    if (!wrong.isEmpty()) {
      throw new InputException(wrong.stream().map(Message::words).map(Problem::of).toList());
    }
  }

  /** What of a receipt says by which rules. */
  private static List<Object> rules(Receipt receipt) {
    List<Object> rules = new ArrayList<>();
    rules.add(receipt.guideline());
    rules.add(receipt.edition());
    rules.add(receipt.packSha256());
    rules.add(receipt.rulesSha256());
    return rules;
  }

  private static Bilingual words(Mode mode) {
    return new Bilingual(mode.title(), mode.englishTitle());
  }
}
