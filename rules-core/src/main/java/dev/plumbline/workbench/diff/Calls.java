package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Supplier;
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
  private final PackPair court;
  private final Examination examination;
  private final Set<List<ObjectNode>> seen = new HashSet<>();
  private final List<CallPair> judged = new ArrayList<>();

  Calls(Side older, Side newer, PackPair court, Examination examination) {
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
      Bilingual name = Message.of("diff.givenAsCall", given.size()).words();
      judge(name, Flip.Origin.GIVEN, () -> given.stream().map(Pair::tree).toList(), examination);
    }
  }

  void cases(List<Cases.CallSample> cases) {
    for (Cases.CallSample one : cases) {
      Bilingual name = new Bilingual(one.name(), one.name());
      judge(name, Flip.Origin.CASE, one::trees, one.examination());
    }
  }

  /** Judges calls at the thresholds of a rule over a call that changed, came or went. */
  void changed(Side side, RuleText rule) {
    for (Condition condition : side.text().conditions(rule)) {
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
    Bilingual name = Message.of("diff.alike", size).words();
    judge(name, Flip.Origin.BOUNDARY, () -> applications, examination);
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
    pair("diff.twoAlike", other -> other);
    pair("diff.twoTitles", other -> other.put("title", "乙"));
    pair("diff.twoTexts", other -> other.put("summary", "乙"));
    pair("diff.twoTopics", other -> other.put("topic", "乙"));
    pair("diff.oneDraft", other -> other.without(List.of("filing")));
    ObjectNode draft = one().without(List.of("filing"));
    pair("diff.twoDrafts", draft, draft.deepCopy());
    pair("diff.oneSelected", other -> other.put("awarded", false));
    pair("diff.twoLeads", other -> other.<ObjectNode>set("lead", lead("E10000002")));
  }

  private static ObjectNode lead(String number) {
    return JsonNodeFactory.instance.objectNode().put("idNumber", number);
  }

  private void pair(String key, UnaryOperator<ObjectNode> change) {
    pair(key, one(), change.apply(one()));
  }

  private void pair(String key, ObjectNode one, ObjectNode other) {
    other.put("id", "C2");
    Bilingual name = Message.of(key).words();
    judge(name, Flip.Origin.BOUNDARY, () -> List.of(one, other), examination);
  }

  private static ObjectNode one() {
    ObjectNode one = JsonNodeFactory.instance.objectNode().put("id", "C1");
    one.put("title", "甲").put("summary", "甲").put("topic", "甲").put("awarded", true);
    one.set("lead", lead("E10000001"));
    one.putObject("filing").put("unitSubmittedAt", "2000-01-01T12:00:00");
    return one;
  }

  private void judge(
      Bilingual name, Flip.Origin origin, Supplier<List<ObjectNode>> call, Examination how) {
    if (court.areCallsAlike()) {
      judged.add(CallPair.alike(name, origin, how));
      return;
    }
    List<ObjectNode> applications = call.get();
    if (seen.add(applications)) {
      CallPair pair = court.judgeCall(name, origin, applications, how);
      if (pair.isJudged()) {
        judged.add(pair);
      }
    }
  }
}
