package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.core.facts.Names;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/** The rules that others extend are there, have conditions to inherit, and run in no circle. */
final class Scopes {
  private final PackText text;
  private final Map<String, Source> sources;
  private final Unread unread;

  /** How many rules may stand above a rule. */
  private final int most;

  Scopes(PackText text, Map<String, Source> sources, Unread unread) {
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
        String near = Names.nearest(name, text.rules().keySet()).orElse(null);
        source.atParent(
            rule.line(),
            "extends 的规则「"
                + name
                + "」不存在"
                + (near == null ? "；请改 extends，或补上这条规则" : "，是不是「" + near + "」？"),
            "there is no rule \""
                + name
                + "\" to extend"
                + (near == null
                    ? "; change extends, or write that rule"
                    : "; did you mean \"" + near + "\"?"));
      }
    } else if (parent.inserts() != null) {
      source.atParent(
          rule.line(),
          "extends 的「" + name + "」是定义，没有条件可以继承",
          "\"" + name + "\" is a definition and has no conditions to inherit");
    } else if (inCircle(rule)) {
      source.atParent(
          rule.line(),
          "extends 绕成了圈：「" + rule.name() + "」又回到自己；请改其中一个 extends",
          "extends runs in a circle back to \"" + rule.name() + "\"; change one of them");
    } else if (above(rule) > most && above(parent) <= most) {
      source.atParent(
          rule.line(),
          "extends 接得太长，一条规则之上至多 " + most + " 条；请把条件写在一起",
          "extends goes on too long; above a rule stand at most "
              + most
              + " others, put their conditions together");
    }
  }

  /** How many rules a rule extends, one above the other; no more are counted than matter. */
  private int above(RuleText rule) {
    int above = 0;
    RuleText each = rule;
    while (each != null && each.parent() != null && above <= most) {
      above++;
      each = text.rules().get(each.parent());
    }
    return above;
  }

  private boolean inCircle(RuleText rule) {
    Set<String> seen = new HashSet<>();
    RuleText each = text.rules().get(rule.parent());
    while (each != null && each != rule && seen.size() <= most && seen.add(each.name())) {
      each = text.rules().get(each.parent());
    }
    return each == rule;
  }

  /** Whether all the rules that a rule extends, one above the other, are there. */
  boolean hold(RuleText rule) {
    Set<String> seen = new HashSet<>(Set.of(rule.name()));
    for (String name = rule.parent(); name != null; name = text.rules().get(name).parent()) {
      RuleText parent = text.rules().get(name);
      if (parent == null || parent.inserts() != null || !seen.add(name) || seen.size() > most + 1) {
        return false;
      }
    }
    return true;
  }
}
