package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Submission;

/**
 * What has to hold of rules that look across the applications of a call: they see nothing of an
 * application but its submission, since other facts would join with those of other applications.
 */
final class CallCheck {
  private static final String ON_CALL = Submission.class.getSimpleName();

  private CallCheck() {}

  /**
   * Checks a rule.
   *
   * @param doubted the rule of the clause that it raises a doubt about, or {@code null}
   */
  static void check(PackText text, RuleText rule, RuleText doubted, Source source) {
    boolean overCall = text.isOverCall(rule);
    if (doubted != null && overCall != text.isOverCall(doubted)) {
      source.atAnnotation(rule, "review", Message.of("check.doubtAboutOtherSight", ON_CALL));
    }
    if (!overCall) {
      return;
    }
    if (rule.provision() != null && !rule.provision().isByFacts()) {
      String kind = rule.provision().kind().name();
      source.atAnnotation(rule, "kind", Message.of("check.overCallKind", ON_CALL, kind));
    }
    for (Condition condition : rule.conditions()) {
      boolean mixed =
          isOnApplication(text, condition)
              || text.isOnCall(condition) && inheritsApplication(text, rule);
      if (mixed) {
        source.problem(
            condition.line(), condition.column(), Message.of("check.overCallMixed", ON_CALL));
      }
    }
  }

  private static boolean inheritsApplication(PackText text, RuleText rule) {
    return text.scope(rule).stream().anyMatch(condition -> isOnApplication(text, condition));
  }

  private static boolean isOnApplication(PackText text, Condition condition) {
    FactType type = text.types().named(condition.type());
    return type != null && type.presence() != Presence.CALL && type.presence() != Presence.DEFINED;
  }
}
