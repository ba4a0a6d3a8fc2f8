package dev.plumbline.core.json;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;

/** Says why a value does not fit its property. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  private final transient Message reason;

  Unfit(String key, Object... arguments) {
    this(Message.of(key, arguments));
  }

  private Unfit(Message reason) {
    super(null, null, false, false);
    this.reason = reason;
  }

  /** In the words with which a type of facts refused a value; they are fit to show. */
  static Unfit of(InputException refusal) {
    return new Unfit(
        Message.of(
            "json.refused",
            Message.inTurn(refusal.problems().stream().map(Problem::text).toList())));
  }

  Message reason() {
    return reason;
  }
}
