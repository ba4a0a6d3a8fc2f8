package dev.plumbline.core.json;

import dev.plumbline.Conclusion;
import dev.plumbline.DecidedBy;
import dev.plumbline.Kind;
import dev.plumbline.Mode;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import java.util.Arrays;
import java.util.stream.Collectors;

/** Tells in a schema what the constants of an enum are called in Chinese. */
final class EnumTitles {
  private EnumTitles() {}

  /** Each constant with its title: {@code ELIGIBLE 通过，CORRECTABLE 退回补正}. */
  static String of(Class<?> type) {
    return Arrays.stream(type.getEnumConstants())
        .map(constant -> (((Enum<?>) constant).name() + " " + title(constant)).strip())
        .collect(Collectors.joining("，"));
  }

  private static String title(Object constant) {
    if (constant instanceof Conclusion conclusion) {
      return conclusion.title();
    } else if (constant instanceof Status status) {
      return status.title();
    } else if (constant instanceof Severity severity) {
      return severity.title();
    } else if (constant instanceof Kind kind) {
      return kind.title();
    } else if (constant instanceof Mode mode) {
      return (mode == Mode.PRECHECK
              ? Message.of("json.schema.precheck")
              : Message.of("json.schema.formal"))
          .chinese();
    }
    if (constant instanceof DecidedBy decidedBy) {
      return (decidedBy == DecidedBy.PLAN
              ? Message.of("json.schema.plan")
              : Message.of("json.schema.session"))
          .chinese();
    }
    return ""; // of what a program reads beside a text
  }
}
