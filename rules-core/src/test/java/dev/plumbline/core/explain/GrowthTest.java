package dev.plumbline.core.explain;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.Packs;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Twice the facts are twice the steps, whatever a rule asks of them and whatever they lack. */
class GrowthTest {
  private static final String RULES =
      Packs.rule("有一家", "A.1", "exists Partner( name == \"无此社\" )")
          + Packs.rule("有一家事实", "A.2", "Partner( name == \"无此社\" )", "Lead( ongoing < 2 )")
          + "rule \"没有\" @review(\"A.1\") when not Partner( name == \"无此社\" ) then end\n"
          + Packs.rule(
              "两家", "A.4", "accumulate( Partner( name == \"无此社\" ); $n : count(1); $n >= 2 )")
          + Packs.rule(
              "每家",
              "A.5",
              "exists Partner()",
              "forall( $one : Partner() Partner( this == $one, name matches \"社.+\" ) )")
          + Packs.rule(
              "合计",
              "A.6",
              "accumulate( Indicator( name == \"面积\", $v : valueIn( \"亩\" ) ); $s : sum( $v );"
                  + " $s >= 100000000 )")
          + Packs.rule("指标", "A.7", "Indicator( name == \"面积\", value >= 100000000 )")
          + Packs.rule("类别", "A.8", "exists Indicator( category == \"无此类\" )");

  private static Pack pack;

  @BeforeAll
  static void load(@TempDir Path folder) {
    pack = ((LoadedGuideline) Packs.load(folder, RULES)).pack();
  }

  /** Facts of which nothing is missing, or all but what says which they are. */
  private static FactSet facts(int number, boolean whole) {
    List<Partner> partners =
        IntStream.range(0, number)
            .mapToObj(i -> Partner.builder().name(whole ? "社" + i : null).build())
            .toList();
    List<Indicator> indicators =
        IntStream.range(0, number)
            .mapToObj(
                i ->
                    Indicator.builder()
                        .name("面积")
                        .value(whole ? BigDecimal.valueOf(i) : null)
                        .measure("亩")
                        .category(whole ? "类" + i : null)
                        .build())
            .toList();
    return PackFacts.of(
        Application.builder("a")
            .lead(Lead.builder().name("张三").build())
            .partners(partners)
            .indicators(indicators)
            .build(),
        pack);
  }

  @ParameterizedTest
  @CsvSource({"有一家", "有一家事实", "没有", "两家", "每家", "合计", "指标", "类别"})
  void twiceTheFactsAreTwiceTheSteps(String rule) {
    for (boolean whole : new boolean[] {true, false}) {
      long steps = steps(rule, facts(2000, whole));
      long twice = steps(rule, facts(4000, whole));
      assertTrue(twice <= 2.2 * steps, rule + " takes " + steps + ", then " + twice);
    }
  }

  private static long steps(String rule, FactSet facts) {
    RuleSteps steps = pack.rules().get(rule);
    Walk walk = new Walk(steps.steps(), facts, steps.isDoubt());
    Outcome outcome = walk.run();
    Told told = Told.of(outcome.seen(), false, outcome.missing(), 100);
    assertTrue(told.evidence().size() <= 100 && told.missing().size() <= 100);
    assertTrue(walk.steps() > 0, rule);
    assertEquals(0, outcome.seen().size() / (Outcome.MOST_SEEN + 1));
    return walk.steps();
  }
}
