package dev.plumbline.core.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Decides a rule over a call, for one application or for the call as a whole, and says why it does
 * not fire. For use by one thread.
 */
public final class CallExplainer {
  /** Where applications give what their submissions may lack. */
  private static final Map<String, List<String>> GIVEN =
      Map.of(
          "title", List.of("Application", "title"),
          "leadId", List.of("Lead", "idNumber"),
          "text", List.of("Application", "summary"));

  private final FactTypes types;
  private final CallFacts call;
  private final int mostOthers;
  private final int most;
  private long decidingLooks;
  private long explainingLooks;

  /**
   * An explainer.
   *
   * @param types the types that rules speak of
   * @param call the submissions
   * @param mostOthers how many other applications it names at most
   * @param most how much evidence it tells at most
   */
  public CallExplainer(FactTypes types, CallFacts call, int mostOthers, int most) {
    this.types = types;
    this.call = call;
    this.mostOthers = mostOthers;
    this.most = most;
  }

  /** Whether a rule is about one application after another, and not about the call as a whole. */
  public static boolean hasSubject(RuleSteps rule) {
    return CallWalk.subjectStep(rule.steps()) >= 0;
  }

  /**
   * Whether a rule fires.
   *
   * @param subject the application it is about; {@code null} for the call as a whole
   * @throws RuntimeException whatever a condition throws on the facts
   */
  public boolean fires(RuleSteps rule, Submission subject) {
    CallWalk walk = new CallWalk(rule.steps(), call, subject, rule.isDoubt());
    boolean fires = walk.run().truth() == Truth.TRUE;
    decidingLooks += walk.looks();
    return fires;
  }

  /** How often submissions were looked at to decide which rules fire. */
  public long decidingLooks() {
    return decidingLooks;
  }

  /** How often they were looked at to explain rules that do not. */
  public long explainingLooks() {
    return explainingLooks;
  }

  /**
   * Explains a rule.
   *
   * @param subject the application it is about; {@code null} for the call as a whole
   * @throws RuntimeException whatever a condition throws on the facts
   */
  public CallExplanation explain(RuleSteps rule, Submission subject) {
    List<Step> scopeSteps = rule.steps().subList(0, rule.scopeSteps());
    CallWalk inherited = new CallWalk(scopeSteps, call, subject, false);
    Outcome scope = inherited.run();
    explainingLooks += inherited.looks();
    if (scope.truth() != Truth.TRUE) {
      return new CallExplanation(explanation(scope.truth(), scope, List.of()), List.of());
    }
    CallWalk walk = new CallWalk(rule.steps(), call, subject, false);
    CallExplanation explanation = explanation(walk, walk.run(), subject);
    explainingLooks += walk.looks();
    return explanation;
  }

  private CallExplanation explanation(CallWalk walk, Outcome whole, Submission subject) {
    List<Seen> own =
        whole.seen().stream()
            .filter(seen -> seen.total() != null || isOwn(seen.fact(), subject))
            .toList();
    if (!walk.clashes(whole)) {
      List<Evidence> evidence = whole.truth() == Truth.FALSE ? evidence(own) : List.of();
      return new CallExplanation(explanation(Truth.TRUE, whole, evidence), List.of());
    }
    List<Evidence> evidence =
        walk.clashingStep().tally() == null
            ? shared(walk.clashingStep(), whole.seen())
            : evidence(own);
    return new CallExplanation(explanation(Truth.TRUE, whole, evidence), walk.others(mostOthers));
  }

  private List<Evidence> evidence(List<Seen> seen) {
    return EvidenceWriter.write(seen, false, most).evidence();
  }

  /** Other applications' papers are not for the eyes of who reads a finding on one. */
  private static boolean isOwn(Object fact, Submission subject) {
    return !(fact instanceof Submission) || fact == subject;
  }

  private Explanation explanation(Truth scope, Outcome whole, List<Evidence> evidence) {
    return new Explanation(
        scope,
        whole.truth(),
        evidence,
        whole.missing().stream().limit(most).map(this::given).distinct().toList(),
        null,
        false,
        whole.unread());
  }

  private MissingFact given(Missing missing) {
    List<String> place = missing.property() == null ? null : GIVEN.get(missing.property().name());
    if (place == null) {
      return missing.toMissingFact();
    }
    FactType type = types.named(place.get(0));
    return new Missing(type, null, type.properties().get(place.get(1)), missing.instead())
        .toMissingFact();
  }

  /** What others have in common with the application although they may not. */
  private static List<Evidence> shared(Step step, List<Seen> seen) {
    List<Evidence> evidence = new ArrayList<>();
    for (Seen one : seen) {
      if (one.item() instanceof Item.Compare compare
          && compare.operator().equals("==")
          && compare.operand() instanceof Item.Variable) {
        Property property = Values.property(step.type(), compare.path());
        List<Value> value = Measured.all(Values.at(step.type(), one.written(), compare.path()), "");
        evidence.add(
            new Evidence(
                step.type().name(),
                property.name(),
                new Bilingual(property.title(), property.english()),
                null,
                value,
                Relation.NOT_EQUAL,
                value,
                Titles.otherApplications(),
                null,
                false,
                null));
      }
    }
    return evidence;
  }
}
