package dev.plumbline.core.check;

import dev.plumbline.Kind;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.fact.Submission;
import java.util.Set;

/**
 * What has to hold of rules that look across the applications of a call: they see nothing of an
 * application but its submission, since other facts would join with those of other applications.
 */
final class CallCheck {
  /** Decided by a person, or not at all. */
  private static final Set<String> NOT_BY_FACTS =
      Set.of(Kind.JUDG.name(), Kind.INFO.name(), Kind.DEF.name());

  private static final String ON_CALL = Submission.class.getSimpleName();

  private CallCheck() {}

  /**
   * Checks a rule.
   *
   * @param doubted the rule of the clause that it raises a doubt about, or {@code null}
   */
  static void check(PackText text, RuleText rule, RuleText doubted, Source source) {
    boolean overCall = text.isOverCall(rule);
    if (rule.review() != null && doubted != null && overCall != text.isOverCall(doubted)) {
      source.atAnnotation(
          rule.line(),
          "review",
          "条款就全部申请（" + ON_CALL + "）判定的，疑点也须就全部申请判定；就单份申请判定的，疑点不能看全部申请",
          "a doubt about a clause decided over all applications ("
              + ON_CALL
              + ") must look at them too, and about any other clause cannot");
    }
    if (!overCall) {
      return;
    }
    String kind = rule.annotations().get("kind");
    if (kind != null && NOT_BY_FACTS.contains(kind)) {
      source.atAnnotation(
          rule.line(),
          "kind",
          "就全部申请（" + ON_CALL + "）判定的条款须由事实判定，不能是 " + kind,
          "a clause decided over all applications ("
              + ON_CALL
              + ") must be decided by facts and cannot be "
              + kind);
    }
    for (Condition condition : rule.conditions()) {
      boolean mixed =
          isOnApplication(text, condition)
              || text.isOnCall(condition) && inheritsApplication(text, rule);
      if (mixed) {
        source.problem(
            condition.line(),
            condition.column(),
            "就全部申请判定的规则只看 " + ON_CALL + " 和定义，不能同时看单份申请的事实；请拆成两条规则",
            "a rule over all applications sees only "
                + ON_CALL
                + " and definitions, and no other facts of one application; make two rules of it");
      }
    }
  }

  private static boolean inheritsApplication(PackText text, RuleText rule) {
    return text.ancestors(rule).stream()
        .flatMap(ancestor -> ancestor.conditions().stream())
        .anyMatch(condition -> isOnApplication(text, condition));
  }

  private static boolean isOnApplication(PackText text, Condition condition) {
    FactType type = text.types().named(condition.type());
    return type != null && type.presence() != Presence.CALL && type.presence() != Presence.DEFINED;
  }
}
