package dev.plumbline.workbench.diff;

import dev.plumbline.Bilingual;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What is told of changes of every kind. */
final class Told {
  /** Of more names than these only some are told. */
  private static final int MOST_NAMES = 8;

  private static final int FIRST_NAMES = 6;

  private Told() {}

  /** From one thing to another. */
  static Message arrow(Object from, Object to) {
    return Message.of("diff.arrow", from, to);
  }

  /** With a remark behind. */
  static Message remark(Message words, Object remark) {
    return Message.of("diff.remark", words, remark);
  }

  /** A text that came, went or changed. */
  static Message text(@Nullable String old, @Nullable String now) {
    return arrow(text(old), text(now));
  }

  private static Object text(@Nullable String text) {
    return text == null ? Message.of("diff.none") : ConditionTerms.quoted(text);
  }

  /** Names, such as clause ids; of many only the first, and how many there are. */
  static Object names(List<String> names) {
    return names.size() <= MOST_NAMES
        ? names
        : Message.of("diff.names", names.subList(0, FIRST_NAMES), names.size());
  }

  /** What a list has no more, and what it has now; one for one, from the one to the other. */
  static Message listed(List<Bilingual> fewer, List<Bilingual> more) {
    if (fewer.size() == 1 && more.size() == 1) {
      return arrow(fewer.get(0), more.get(0));
    }
    if (fewer.isEmpty()) {
      return Message.of("diff.added", more);
    }
    return more.isEmpty()
        ? Message.of("diff.removed", fewer)
        : Message.of("diff.addedAndRemoved", more, fewer);
  }

  /** The kind of a clause. */
  static Bilingual kind(RuleText clause) {
    Kind kind = clause.provision().kind();
    return new Bilingual(kind.title(), kind.englishTitle());
  }

  /** What follows if a clause is not met. */
  static Bilingual severity(RuleText clause) {
    return severity(clause.provision().severity());
  }

  static Bilingual severity(Severity severity) {
    return new Bilingual(severity.title(), severity.englishTitle());
  }
}
