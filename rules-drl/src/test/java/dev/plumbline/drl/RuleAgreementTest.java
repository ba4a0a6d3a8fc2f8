package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.plumbline.Plumbline;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.evaluate.RuleSession;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Truth;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.oracle.Applications;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** A rule has one meaning: it fires in the session if and only if the explainer says it is true. */
class RuleAgreementTest {
  private static final int SAMPLE = 6000;

  /** Rules that cannot take all three values, with those that they take, and why. */
  private static final Map<String, Set<Truth>> NOT_ALL_THREE =
      Map.of(
          // Boxes: absence means no, so nothing is unknown.
          "提出回避专家申请", Set.of(Truth.TRUE, Truth.FALSE),
          "提出回避专家申请的，另有材料要求", Set.of(Truth.TRUE, Truth.FALSE),
          // Doubts that ask whether something is missing.
          "是否属于应审查范围未说明", Set.of(Truth.TRUE, Truth.FALSE),
          "是否属于应审查范围未说明，批准材料是否需要待定", Set.of(Truth.TRUE, Truth.FALSE));

  /**
   * Doubts that take a coincidence: a month alone is known, and the day falls into just that one;
   * or two papers say so unlike things that one of them decides otherwise; or a letter of a sort
   * that is rarely given meets a place where it matters.
   */
  private static final Map<String, Integer> SELDOM =
      Map.of(
          "终止只写到月，申报日是否仍在任无法断定", 5,
          "起始只写到月，申报日是否已到任无法断定", 5,
          "申报日已经期满，照另一处所写则仍在任", 5,
          "申报日还未到任，照另一处所写则已在任", 5,
          "与对口地区合作，推荐单位类别所说的级别与所属地区的级别不同", 5,
          "合作地区之内有对口地区，推荐函由那里的开发区出具", 10,
          "推荐表由本市其他市级部门出具", 20,
          "花卉新品种的水肥施用降低未写明基准", 10,
          "花卉新品种的花期延长未写明基准", 10);

  private static final Pack PACK = ((LoadedGuideline) Plumbline.guideline("shst-2024-42")).pack();
  private static final Explainer EXPLAINER = new KleeneExplainer();

  @Provide
  Arbitrary<Application> any() {
    return Applications.any();
  }

  @Provide
  Arbitrary<Application> mostlyEligible() {
    return Applications.mostlyEligible();
  }

  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void firesIfAndOnlyIfTrue(@ForAll("any") Application application) {
    agree(application);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void firesIfAndOnlyIfTrueNearEligibility(@ForAll("mostlyEligible") Application application) {
    agree(application);
  }

  private static void agree(Application application) {
    contracts(application).forEach(RuleAgreementTest::agreeOnOneContract);
  }

  private static List<Application> contracts(Application application) {
    return Contracts.each(application, PACK.text().lexicon());
  }

  private static void agreeOnOneContract(Application application) {
    FactSet facts = facts(application);
    Set<String> fired = RuleSession.fire(PACK.base(), Set.of(), PACK.definitions(), facts);
    for (RuleSteps rule : PACK.rules().values()) {
      Truth truth = truth(rule, facts);
      if (fired.contains(rule.text().name()) != (truth == Truth.TRUE)) {
        fail(
            rule.text().name()
                + (fired.contains(rule.text().name()) ? " fires" : " does not fire")
                + ", explained "
                + truth
                + "\n"
                + application);
      }
    }
  }

  /** The whole rule, as the session sees it: its scope is part of it. */
  private static Truth truth(RuleSteps rule, FactSet facts) {
    Explanation explanation = EXPLAINER.explain(rule, facts);
    return explanation.scope() == Truth.TRUE ? explanation.whole() : explanation.scope();
  }

  private static FactSet facts(Application application) {
    List<Object> more = new ArrayList<>(PACK.definedFacts());
    LocalDate day =
        application.filing() == null || application.filing().unitSubmittedAt() == null
            ? null
            : application.filing().unitSubmittedAt().toLocalDate();
    if (day != null) {
      more.add(new FilingDay(day));
    }
    return PackFacts.of(application, PACK).plus(more);
  }

  /** Agreement means little for rules that the generators never make true, false or unknown. */
  @Example
  void everyRuleTakesEveryValueItCan() {
    Map<String, Map<Truth, Integer>> counts = new TreeMap<>();
    Random random = new Random(20241106);
    Applications.any().generator(SAMPLE).stream(random)
        .limit(SAMPLE)
        .flatMap(shrinkable -> contracts(shrinkable.value()).stream())
        .map(RuleAgreementTest::facts)
        .forEach(
            facts ->
                PACK.rules()
                    .values()
                    .forEach(
                        rule ->
                            counts
                                .computeIfAbsent(
                                    rule.text().name(), name -> new EnumMap<>(Truth.class))
                                .merge(truth(rule, facts), 1, Integer::sum)));
    assertEquals(PACK.rules().keySet(), counts.keySet());
    List<String> rare = new ArrayList<>();
    counts.forEach(
        (rule, count) -> {
          int least = SELDOM.getOrDefault(rule, SAMPLE / 200);
          if (!count.keySet().equals(values(rule))
              || count.values().stream().anyMatch(n -> n < least)) {
            rare.add(rule + " " + count);
          }
        });
    assertEquals(List.of(), rare);
  }

  /** The values that a rule can take. */
  private static Set<Truth> values(String rule) {
    RuleText text = PACK.text().rules().get(rule);
    boolean asksNothing =
        text.parent() == null
            && text.conditions().stream()
                .allMatch(c -> c.type().equals("Application") && c.items().isEmpty());
    return asksNothing
        ? Set.of(Truth.TRUE)
        : NOT_ALL_THREE.getOrDefault(rule, Set.of(Truth.values()));
  }
}
