package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.Definitions.Defined;
import dev.plumbline.core.check.reason.FactConstraints.Part;
import dev.plumbline.core.check.reason.Patterns;
import dev.plumbline.core.check.reason.Patterns.Read;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Map;

/** Reports conditions that can never hold, and such as always do. */
final class SenseMessages {
  private final Map<String, Source> sources;

  SenseMessages(Map<String, Source> sources) {
    this.sources = sources;
  }

  /** An item that no value satisfies. */
  void never(Read read, Part part) {
    at(read, part.item(), Message.of("check.never", part.item().text(), so(read)));
  }

  /** An item that another rules out. */
  void never(Read read, Part part, RuleText owner, Part other) {
    boolean here = owner == read.rule();
    String where = owner.file() + ":" + other.item().line() + ":" + other.item().column();
    at(
        read,
        part.item(),
        here
            ? Message.of("check.neverBoth", part.item().text(), other.item().text(), so(read))
            : Message.of(
                "check.neverBothWithScope",
                part.item().text(),
                owner.name(),
                other.item().text(),
                where,
                so(read)));
  }

  /** An item that several others rule out together. */
  void neverTogether(Read read, Part part) {
    at(read, part.item(), Message.of("check.neverTogether", part.item().text(), so(read)));
  }

  /** An item that says nothing beyond the others of its pattern. */
  void always(Read read, Part part, Part twin, Part by) {
    String text = part.item().text();
    if (twin != null) {
      at(read, part.item(), Message.of("check.repeated", text));
      return;
    }
    at(
        read,
        part.item(),
        by == null
            ? Message.of("check.sayNothingOthers", text)
            : Message.of("check.sayNothing", text, by.item().text()));
  }

  /** A clause that holds wherever it applies. */
  void followsFromScope(Read first) {
    at(first, Message.of("check.followsFromScope"));
  }

  /** A fact that must be there and must not. */
  void thereAndNot(RuleText rule, Read not, Read there) {
    Read own = not.rule() == rule ? not : there;
    Read other = own == not ? there : not;
    String where =
        other.rule().file() + ":" + other.condition().line() + ":" + other.condition().column();
    at(own, Message.of("check.thereAndNot", own.type().name(), where));
  }

  /** A condition on definitions that no definition meets. */
  void undefined(Read read, List<Defined> all) {
    String type = read.type().name();
    if (all.isEmpty()) {
      once(
          read,
          read.condition().line(),
          read.condition().column(),
          Message.of("check.undefinedType", type));
      return;
    }
    Part alone =
        read.parts().stream()
            .filter(
                part -> all.stream().noneMatch(defined -> Patterns.fits(part.demands(), defined)))
            .findFirst()
            .orElse(null);
    if (alone == null) {
      at(read, Message.of("check.undefinedAll", type));
      return;
    }
    String text = alone.item().text();
    String near = near(alone, all);
    once(
        read,
        alone.item().line(),
        alone.item().column(),
        near == null
            ? Message.of("check.undefinedItem", type, text)
            : Message.of("check.undefinedItemNear", type, text, near));
  }

  /** The defined text that is nearest to the one asked for, or {@code null}. */
  private static String near(Part part, List<Defined> all) {
    if (part.item() instanceof Item.Compare compare
        && compare.operand() instanceof Item.Literal literal
        && literal.value() instanceof String asked) {
      List<String> known =
          all.stream()
              .map(defined -> defined.values().get(compare.path().toString()))
              .filter(String.class::isInstance)
              .map(String.class::cast)
              .toList();
      return Names.nearest(asked, known).orElse(null);
    }
    return null;
  }

  /** A doubt that could be raised only where its clause does not apply. */
  void scopesApart(RuleText doubt, RuleText clause) {
    sources
        .get(doubt.file())
        .atAnnotation(doubt, "review", Message.of("check.scopesApart", clause.clause()));
  }

  /** A count that is never so. */
  void countNever(Read read, Integer most) {
    Condition.Tally tally = read.condition().tally();
    source(read)
        .problem(
            tally.line(),
            tally.column(),
            most == null
                ? Message.of("check.countNever")
                : Message.of("check.countNeverAbove", most));
  }

  /** A count that is always so. */
  void countAlways(Read read) {
    Condition.Tally tally = read.condition().tally();
    source(read).problem(tally.line(), tally.column(), Message.of("check.countAlways"));
  }

  /** A sum that is always so. */
  void sumAlways(Read read) {
    Condition.Tally tally = read.condition().tally();
    source(read).problem(tally.line(), tally.column(), Message.of("check.sumAlways"));
  }

  /** What follows where no fact meets a pattern. */
  private static Message so(Read read) {
    return switch (read.condition().quantifier()) {
      case FACT, EXISTS -> Message.of("check.soNeverTrue");
      case NOT -> Message.of("check.soNotHolds", read.type().name());
      case COUNT -> Message.of("check.soCountIsZero", read.type().name());
      case SUM -> Message.of("check.soSumIsZero", read.type().name());
      case EACH -> Message.of("check.soNoneMeets");
    };
  }

  private void at(Read read, Item item, Message message) {
    source(read).problem(item.line(), item.column(), message);
  }

  private void at(Read read, Message message) {
    source(read).problem(read.condition().line(), read.condition().column(), message);
  }

  /** The same of a definition that is not there, told once for all rules that ask for it. */
  private void once(Read read, int line, int column, Message message) {
    source(read).once(line, column, message);
  }

  private Source source(Read read) {
    return sources.get(read.rule().file());
  }
}
