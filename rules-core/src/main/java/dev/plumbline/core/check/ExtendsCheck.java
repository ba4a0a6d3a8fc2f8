package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Map;

/** The rules that others extend are there, have conditions to inherit, and run in no circle. */
final class ExtendsCheck {
  private final PackText text;
  private final Map<String, Source> sources;
  private final UnparsedParts unread;

  /** How many rules may stand above a rule. */
  private final int most;

  ExtendsCheck(PackText text, Map<String, Source> sources, UnparsedParts unread) {
    this.text = text;
    this.sources = sources;
    this.unread = unread;
    this.most =
        sources.values().stream()
            .findFirst()
            .map(source -> source.limits().count(Limit.EXTENDS))
            .orElse(0);
  }

  /** Reports what is wrong with the rule that a rule extends itself. */
  void check(RuleText rule) {
    String name = rule.parent();
    if (name == null) {
      return;
    }
    RuleText parent = text.rules().get(name);
    Source source = sources.get(rule.file());
    if (parent == null) {
      if (!unread.mayDefine(name)) {
        source.onceAtParent(rule, noSuchParent(text, name));
      }
    } else if (parent instanceof RuleText.Definition) {
      source.atParent(rule, Message.of("check.parentIsDefinition", name));
    } else if (inCircle(rule)) {
      source.atParent(rule, Message.of("check.extendsCircle", rule.name()));
    } else if (!hold(rule) && hold(parent)) {
      source.atParent(rule, Message.of("check.extendsTooLong", most));
    }
  }

  /** That there is no rule of a name to extend. */
  static Message noSuchParent(PackText text, String name) {
    return Names.nearest(name, text.rules().keySet())
        .map(near -> Message.of("check.noSuchParentNear", name, near))
        .orElseGet(() -> Message.of("check.noSuchParent", name));
  }

  private boolean inCircle(RuleText rule) {
    return text.upwards(text.rules().get(rule.parent())).anyMatch(each -> each == rule);
  }

  /** Whether all the rules that a rule extends, one above the other, are there and not too many. */
  boolean hold(RuleText rule) {
    List<RuleText> chain = text.rooted(rule, most);
    return !chain.isEmpty()
        && chain.stream().skip(1).noneMatch(RuleText.Definition.class::isInstance);
  }
}
