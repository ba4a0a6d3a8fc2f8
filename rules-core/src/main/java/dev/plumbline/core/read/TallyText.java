package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import java.util.List;

/**
 * An accumulate as it is written.
 *
 * @param first where it begins
 * @param input the pattern whose facts are counted or summed; {@code null} if it is none
 * @param functions what is computed of them
 * @param set whether it is a set of values that something is asked of, {@code Set( … ) from}
 * @param asked what is asked of that
 */
record TallyText(
    Token first, PatternText input, List<Function> functions, boolean set, List<ItemText> asked) {
  /**
   * What is computed: {@code $n : count(1)}.
   *
   * @param variable what it is bound to, or {@code null}
   * @param name the name of the function
   * @param given what it is handed
   */
  record Function(String variable, String name, List<String> given) {
    Function {
      given = List.copyOf(given);
    }

    /** Whether it is that function, handed this; some variable if that is {@code null}. */
    boolean calls(String function, String with) {
      return name.equals(function)
          && given.size() == 1
          && (with == null ? given.get(0).startsWith("$") : given.get(0).equals(with));
    }
  }

  TallyText {
    functions = List.copyOf(functions);
    asked = List.copyOf(asked);
  }
}
