package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.core.words.Message;
import java.util.stream.Collectors;

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
    String chinese =
        refusal.problems().stream()
            .map(each -> each.text().chinese())
            .collect(Collectors.joining("；"));
    String english =
        refusal.problems().stream()
            .map(each -> each.text().english())
            .collect(Collectors.joining("; "));
    return new Unfit(Message.of("json.refused", new Bilingual(chinese, english)));
  }

  Message reason() {
    return reason;
  }
}
