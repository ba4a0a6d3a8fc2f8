package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Calls for both packs to judge: the given applications taken as one, those of the cases, and for
 * rules over a call that changed such as just fill, exceed or fall short of what they count, or
 * hold two applications alike in all but one respect.
 */
final class Calls {
  /** More applications than any cap of a call that is tried here. */
  private static final int MOST = 60;

  private final Side older;
  private final Side newer;
  private final Court court;
  private final Examination examination;
  private final List<CallPair> judged = new ArrayList<>();

  Calls(Side older, Side newer, Court court, Examination examination) {
    this.older = older;
    this.newer = newer;
    this.court = court;
    this.examination = examination;
  }

  /** Whether one of the packs has clauses over a call at all. */
  boolean areAsked() {
    return Stream.of(older, newer)
        .anyMatch(side -> !side.guideline().pack().callClauses().isEmpty());
  }

  List<CallPair> judged() {
    return judged;
  }

  /** Judges the given applications as one call, unless two have the same id. */
  void given(List<Pair> given) {
    Set<String> ids = new TreeSet<>();
    given.forEach(pair -> ids.add(pair.tree().path("id").asText()));
    if (given.size() > 1 && ids.size() == given.size()) {
      Words name =
          Words.of(
              "所给的 " + given.size() + " 份申请作为一次申报",
              "the " + given.size() + " given applications as one call");
      judge(name, Flip.Origin.GIVEN, given.stream().map(Pair::tree).toList(), examination);
    }
  }

  void cases(List<Cases.CallSample> cases) {
    for (Cases.CallSample one : cases) {
      judge(Words.of(one.name()), Flip.Origin.CASE, one.applications(), one.examination());
    }
  }

  /** Judges calls at the thresholds of a rule over a call that changed, came or went. */
  void changed(Side side, RuleText rule) {
    for (Condition condition : side.effective(rule)) {
      if (condition.quantifier() == Quantifier.COUNT
          && condition.tally().bound() instanceof Item.Literal literal
          && literal.value() instanceof Number bound) {
        for (int size = bound.intValue() - 1; size <= bound.intValue() + 1; size++) {
          alike(condition, size);
        }
      } else if (condition.type().equals(Submission.class.getSimpleName())) {
        pairs();
      }
    }
  }

  private void alike(Condition condition, int size) {
    if (size < 0 || size > MOST) {
      return;
    }
    List<ObjectNode> applications = new ArrayList<>();
    for (int i = 1; i <= size; i++) {
      ObjectNode application = JsonNodeFactory.instance.objectNode().put("id", "C" + i);
      condition.items().forEach(item -> meet(application, item));
      applications.add(application);
    }
    Words name = Words.of(size + " 份相同的申请", size + " applications alike");
    judge(name, Flip.Origin.BOUNDARY, applications, examination);
  }

  /** What a submission says comes from these places of an application. */
  private static void meet(ObjectNode application, Item item) {
    if (!(item instanceof Item.Compare compare)
        || !(compare.operand() instanceof Item.Literal literal)) {
      return;
    }
    String property = compare.path().toString();
    if (literal.value() instanceof Boolean flag && property.equals("awarded")) {
      application.put("awarded", flag);
    } else if (literal.value().equals(true) && property.equals("submitted")) {
      application.putObject("filing").put("unitSubmittedAt", "2000-01-01T12:00:00");
    } else if (literal.value() instanceof String text && property.equals("part")) {
      application.put("topic", text);
    } else if (literal.value() instanceof String text && property.equals("title")) {
      application.put("title", text);
    }
  }

  /** Two applications alike, and such as differ in one thing that a submission says. */
  private void pairs() {
    pair("两份相同的申请", "two applications alike", other -> other);
    pair("两份申请，题目不同", "two, of other titles", other -> other.put("title", "乙"));
    pair("两份申请，内容不同", "two, of other texts", other -> other.put("summary", "乙"));
    pair("两份申请，专题不同", "two, of other topics", other -> other.put("topic", "乙"));
    pair("两份申请，一份未提交", "two, one a draft", other -> other.without(List.of("filing")));
    ObjectNode draft = one().without(List.of("filing"));
    pair("两份相同的草稿", "two drafts alike", draft, draft.deepCopy());
    pair("两份申请，一份拟立项", "two, one selected", other -> other.put("awarded", false));
    pair(
        "两份申请，负责人不同",
        "two, of other leads",
        other -> other.<ObjectNode>set("lead", lead("E10000002")));
  }

  private static ObjectNode lead(String number) {
    return JsonNodeFactory.instance.objectNode().put("idNumber", number);
  }

  private void pair(String chinese, String english, UnaryOperator<ObjectNode> change) {
    pair(chinese, english, one(), change.apply(one()));
  }

  private void pair(String chinese, String english, ObjectNode one, ObjectNode other) {
    other.put("id", "C2");
    judge(Words.of(chinese, english), Flip.Origin.BOUNDARY, List.of(one, other), examination);
  }

  private static ObjectNode one() {
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("id", "C1");
    one.put("title", "甲").put("summary", "甲").put("topic", "甲").put("awarded", true);
    one.set("lead", lead("E10000001"));
    one.putObject("filing").put("unitSubmittedAt", "2000-01-01T12:00:00");
    return one;
  }

  private void judge(
      Words name, Flip.Origin origin, List<ObjectNode> applications, Examination how) {
    Set<List<ObjectNode>> known = new LinkedHashSet<>();
    judged.forEach(call -> known.add(call.applications()));
    if (known.add(applications)) {
      CallPair call = court.judgeCall(name, origin, applications, how);
      if (call.isJudged()) {
        judged.add(call);
      }
    }
  }
}
