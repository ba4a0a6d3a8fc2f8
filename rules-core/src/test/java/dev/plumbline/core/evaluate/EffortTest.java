package dev.plumbline.core.evaluate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallVerdict;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Status;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import java.nio.file.Path;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A rule that would compare too many facts with each other does not keep the others waiting. */
class EffortTest {
  private static final String RULES =
      Packs.rule("负责人", "A.1", "Lead( ongoing < 2 )")
          + Packs.rule(
              "三家各不相同",
              "B.1",
              "Partner( name != null, $a : name )",
              "Partner( name != null, name != $a, $b : name )",
              "Partner( name != null, name != $b )")
          + Packs.rule(
              "三家相同",
              "B.2",
              "Partner( name != null, $a : name )",
              "Partner( name == $a, $b : name )",
              "Partner( name == $b )")
          + Packs.rule(
              "每家有名称",
              "B.3",
              "exists Partner()",
              "forall( $one : Partner() Partner( this == $one, name matches \".+\" ) )")
          + Packs.rule(
              "不重名",
              "C.1",
              "Submission( $id : id, title != null, $t : title )",
              "not Submission( title == $t, id != $id )");

  private static Guideline guideline;

  @BeforeAll
  static void load(@TempDir Path folder) {
    guideline = Packs.load(folder, RULES);
  }

  private static Status status(int partners, IntFunction<String> names, String clause) {
    List<Partner> all =
        IntStream.range(0, partners)
            .mapToObj(i -> Partner.builder().name(names.apply(i)).build())
            .toList();
    Application application =
        Application.builder("a")
            .lead(Lead.builder().name("张三").ongoing(1).build())
            .partners(all)
            .build();
    Finding lead = guideline.evaluate(application).finding("A.1").orElseThrow();
    assertEquals(Status.SATISFIED, lead.status());
    return guideline.evaluate(application).finding(clause).orElseThrow().status();
  }

  @Test
  void someFactsAreCompared() {
    assertEquals(Status.SATISFIED, status(30, i -> "社" + i, "B.1"));
    assertEquals(Status.SATISFIED, status(30, i -> "社", "B.2"));
  }

  /** Once to know that there is one, and each against each: 19,994,312 looks, and 20,003,256. */
  @Test
  void eachIsComparedWithEach() {
    assertEquals(Status.SATISFIED, status(4471, i -> "社" + i, "B.3"));
    assertEquals(Status.UNDETERMINED, status(4472, i -> "社" + i, "B.3"));
  }

  @Test
  void tooManyAreNot() {
    assertEquals(Status.UNDETERMINED, status(300, i -> "社" + i, "B.1"));
    assertEquals(Status.UNDETERMINED, status(300, i -> "社", "B.2"));
  }

  @Test
  void thoseThatDifferCostNothing() {
    assertEquals(Status.SATISFIED, status(3000, i -> "社" + i, "B.2"));
  }

  @Test
  void aCallOfThousandsIsDecidedHoweverManyAreAlike() {
    assertEquals(0L, undecided(i -> "题" + i));
    assertEquals(0L, undecided(i -> "题"));
  }

  /** For how many of thousands of applications it is not decided whether another has its title . */
  private static long undecided(IntFunction<String> titles) {
    CallVerdict verdict =
        guideline.evaluateCall(
            IntStream.range(0, 10_000)
                .mapToObj(i -> Application.builder("a" + i).title(titles.apply(i)).build()),
            Examination.precheck(),
            each -> assertTrue(each.all().count() > 0));
    return verdict.findings().stream()
        .filter(f -> f.finding().status() == Status.UNDETERMINED)
        .count();
  }
}
