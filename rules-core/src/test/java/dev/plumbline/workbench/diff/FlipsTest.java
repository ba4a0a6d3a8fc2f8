package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Flip.Origin;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Whose verdict flips: in what is given, and at the thresholds that moved. */
class FlipsTest {
  private static final Sample FINE = Orchard.sample("fine", Orchard.APPLICATION);
  private static final Sample SMALL =
      Orchard.sample("small", Orchard.APPLICATION.replace("60", "45"));

  @Test
  void aFlipIsToldWithWhatDecidedItOnBothSides() {
    Differences found = Orchard.compare(Orchard.edited(">= 40 )", ">= 50 )"), FINE, SMALL);
    Flip flip = given(found).get(0);

    assertEquals("O.1", flip.clause());
    assertEquals("面积不少于40亩", flip.statement());
    assertEquals("At least 40 mu", flip.english());
    assertEquals(
        new ClauseOutcome(
            Status.SATISFIED,
            Severity.RETURN,
            Conclusion.ELIGIBLE,
            List.of(
                new Bilingual(
                    "考核指标「面积」指标值为45亩，不少于40亩",
                    "Indicator \"面积\" Value: 45 mu; asked: at least 40 mu")),
            List.of()),
        flip.before());
    assertEquals(
        new ClauseOutcome(
            Status.VIOLATED,
            Severity.RETURN,
            Conclusion.CORRECTABLE,
            List.of(
                new Bilingual(
                    "考核指标「面积」指标值为45亩，应不少于50亩，差5亩",
                    "Indicator \"面积\" Value: 45 mu; asked: at least 50 mu; 5 mu short")),
            List.of()),
        flip.after());
    assertEquals("small", flip.applications().get(0).name().chinese());
    assertEquals(Set.of("small O.1 SATISFIED VIOLATED"), BruteForce.told(found));
    assertEquals(2, found.tried().given());
    assertEquals(0, found.tried().cases());
  }

  /** The flips among given applications alone. */
  private static List<Flip> given(Differences found) {
    return found.flips().stream()
        .filter(flip -> flip.applications().get(0).origin() == Origin.GIVEN)
        .toList();
  }

  @Test
  void equalFlipsAreToldTogether() {
    Sample another = Orchard.sample("another", Orchard.APPLICATION.replace("60", "41"));
    Differences found = Orchard.compare(Orchard.edited(">= 40 )", ">= 50 )"), FINE, SMALL, another);

    List<String> names =
        given(found).get(0).applications().stream()
            .filter(one -> one.origin() == Origin.GIVEN)
            .map(one -> one.name().chinese())
            .toList();
    assertEquals(List.of("small", "another"), names);
  }

  @Test
  void aHeavierSeverityFlipsTheConclusionAndNotTheStatus() {
    Sample none = Orchard.sample("none", Orchard.APPLICATION.replace("\"法人\"", "\"个人\""));
    Guideline lighter =
        Orchard.edited(
            "@severity(\"REJECT\") @cite(\"一/5\")", "@severity(\"RETURN\") @cite(\"一/5\")");
    Flip flip = given(Orchard.compare(lighter, FINE, none)).get(0);

    assertEquals("O.5", flip.clause());
    assertFalse(flip.ofStatus());
    assertEquals(Severity.REJECT, flip.before().severity());
    assertEquals(Severity.RETURN, flip.after().severity());
    assertEquals(Conclusion.INELIGIBLE, flip.before().conclusion());
    assertEquals(Conclusion.CORRECTABLE, flip.after().conclusion());
  }

  @Test
  void aConclusionThatNoClauseExplainsIsToldByItself() {
    // What is to be mended can be mended until the window closes.
    Sample late =
        new Sample(
            "late",
            Orchard.APPLICATION.replace("15万元", "16万元").getBytes(StandardCharsets.UTF_8),
            Examination.precheck().asOf(LocalDateTime.of(2031, 3, 2, 9, 0)));
    Differences found =
        Orchard.compare(Orchard.edited("2031, 3, 1, 17, 0", "2031, 3, 5, 17, 0"), late);
    Flip flip = given(found).get(0);

    assertNull(flip.clause());
    assertEquals(Conclusion.INELIGIBLE, flip.before().conclusion());
    assertEquals(Conclusion.CORRECTABLE, flip.after().conclusion());
  }

  private static Guideline shorter() {
    int from = Orchard.RULES.indexOf("rule \"按期提交\"");
    int to = Orchard.RULES.indexOf("rule \"派驻满6个月\"");
    String fewer = Orchard.RULES.replace(Orchard.RULES.substring(from, to), "");
    return Orchard.load(fewer, Orchard.MANIFEST);
  }

  @Test
  void aClauseThatIsGoneOrNewIsToldAsSuch() {
    Differences gone = Orchard.compare(shorter(), FINE);
    assertEquals(List.of(), given(gone));
    assertEquals(List.of(), gone.unmoved());
    LoneClause was = gone.loneClauses().get(0);
    assertEquals("O.3", was.clause());
    assertFalse(was.added());
    assertEquals(1, was.counts().get(Status.SATISFIED));

    Differences come =
        PackDiff.compare(
            LoadedPack.of(shorter()),
            LoadedPack.of(Orchard.original()),
            List.of(FINE),
            Examination.precheck());
    assertEquals(List.of(), given(come));
    assertTrue(come.loneClauses().get(0).added());
    assertEquals(1, come.loneClauses().get(0).counts().get(Status.SATISFIED));
    String brief = come.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(brief.contains("O.3: 多了条款「按期提交」"), brief);
    assertTrue(brief.contains("（所给申请和用例中：符合 1 份"), brief);
    String all = gone.report("old", "new", true, Locale.ENGLISH).toString();
    assertTrue(all.contains("O.3 is gone; of those given and the cases it was: "), all);
  }

  /** A new clause that makes a conclusion what it is flips where it does. */
  @Test
  void aNewClauseFlipsWhereItTurnsTheConclusion() {
    Sample late = Orchard.sample("late", Orchard.APPLICATION.replace("2031-02-", "2031-03-"));
    Differences come =
        PackDiff.compare(
            LoadedPack.of(shorter()),
            LoadedPack.of(Orchard.original()),
            List.of(late),
            Examination.precheck());
    LoneClause is = come.loneClauses().get(0);
    assertEquals(1, is.counts().get(Status.VIOLATED), is.toString());
    Flip flip = given(come).get(0);
    assertEquals("O.3", flip.clause());
    assertNull(flip.before().status());
    assertEquals(Status.VIOLATED, flip.after().status());
    Effect effect = come.effects().get(0);
    assertEquals(List.of("O.3"), effect.causes().stream().map(Change::subject).toList());
    assertEquals(2, effect.applications()); // and one at the threshold
    assertTrue(effect.isOfOnePack());
    String brief = come.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(brief.contains("\n    结论因此变了的有 2 份：不符合 2 份\n    不符合这条新条款的（"), brief);
    assertTrue(brief.contains("\n  只因条款 O.3 多了或少了而变的：2 份，见上\n"), brief);
    assertEquals(-1, brief.indexOf("没有这条"), brief);
    assertEquals(2, brief.split("最小见证（", -1).length, brief);
    String english = come.report("old", "new", false, Locale.ENGLISH).toString();
    assertTrue(english.contains("conclusions that it turns: 2 (violated: 2)"), english);
  }

  /** Each threshold that moves is met on both sides, whatever was given. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        ">= 40 )⇒>= 50 )⇒O.1",
        ">= 40 )⇒>= 40.5 )⇒O.1",
        ">= 40 )⇒> 40 )⇒O.1",
        ">= 40 )⇒== 40 )⇒O.1",
        "valueIn( \"亩\" )⇒valueIn( \"公顷\" )⇒O.1",
        "name == \"面积\"⇒name == \"种植面积\"⇒O.1",
        "\"苹果\"⇒\"梨\"⇒O.2",
        "\"530000\"⇒\"530100\"⇒O.2",
        "\"530000\"⇒\"450000\"⇒O.2",
        "2031, 3, 1, 17, 0⇒2031, 3, 1, 18, 0⇒O.3",
        "2031, 3, 1, 17, 0⇒2031, 3, 9, 17, 0⇒O.4",
        "unitSubmittedAt <= $closes⇒unitSubmittedAt < $closes⇒O.3",
        "plusMonths( 6 )⇒plusMonths( 7 )⇒O.4",
        "plusMonths( 6 )⇒plusDays( 200 )⇒O.4",
        "latestEnd >= $until⇒termMonths >= 12⇒O.4",
        "\"法人\", \"合作社\"⇒\"法人\"⇒O.5",
        "legalForm == \"家庭农场\"⇒legalForm == \"农场\"⇒O.5",
        "$plots >= 2⇒$plots >= 3⇒O.6",
        "area >= 5⇒area >= 6⇒O.6",
        "wanYuan <= 15⇒wanYuan <= 16⇒O.7",
        "wanYuan <= 15⇒wanYuan <= 15.5⇒O.7",
        "topic == \"果树\"⇒topic == \"林果\"⇒O.1"
      })
  void eachThresholdThatMovesIsMet(String from, String to, String clause) {
    Guideline after = Orchard.edited(from, to);
    List<Sample> both = new ArrayList<>(List.of(FINE));
    for (List<Sample> given : List.of(List.<Sample>of(), both)) {
      Differences there =
          PackDiff.compare(
              LoadedPack.of(Orchard.original()),
              LoadedPack.of(after),
              given,
              Examination.precheck());
      Differences back =
          PackDiff.compare(
              LoadedPack.of(after),
              LoadedPack.of(Orchard.original()),
              given,
              Examination.precheck());
      assertTrue(flipping(there).contains(clause), "with " + given.size() + " given");
      assertTrue(flipping(back).contains(clause), "back, with " + given.size() + " given");
      assertFalse(there.unmoved().contains(clause));
    }
  }

  private static Set<String> flipping(Differences found) {
    return found.flips().stream()
        .map(Flip::clause)
        .filter(clause -> clause != null)
        .collect(Collectors.toSet());
  }

  @Test
  void aChangeThatFlipsNothingIsSaidTo() {
    // What matches a pattern is more than can be made up.
    String forms = "\"法人\", \"合作社\" )";
    Guideline before = Orchard.edited(forms, forms.replace(" )", " ), name matches \"[甲丙]{3}园\""));
    Guideline after = Orchard.edited(forms, forms.replace(" )", " ), name matches \"[甲丁]{3}园\""));
    Differences found =
        PackDiff.compare(
            LoadedPack.of(before), LoadedPack.of(after), List.of(FINE), Examination.precheck());

    assertEquals("O.5: 「[甲丙]{3}园」 → 「[甲丁]{3}园」（单位名称）", found.changes().get(0).toString());
    assertEquals(List.of("O.5"), found.unmoved());
    assertEquals(List.of(), found.flips());
    assertTrue(found.tried().boundaries() > 5);
    assertFalse(found.same());
  }

  @Test
  void whatOnePackDoesNotKnowIsLeftOutForIt() {
    Sample withSoil =
        Orchard.sample(
            "soil", Orchard.APPLICATION.replace("\"area\": 30", "\"area\": 30, \"soil\": \"红\""));
    Sample broken = Orchard.sample("broken", "{");
    Differences found =
        Orchard.compare(
            Orchard.edited("area : Integer", "soil : String\n    area : Integer"),
            withSoil,
            broken);

    assertEquals(List.of(new Unseen("Plot.soil", true, false, 1)), found.unseen());
    assertEquals("broken", found.unusable().get(0).name());
    assertFalse(found.unusable().get(0).differs());
    assertEquals(1, found.unusable().size());
    assertEquals(1, found.tried().given());
    assertEquals(List.of(), given(found));
  }

  /** What was a number and is a date now cannot be read by both; the rest of it can. */
  @Test
  void aPropertyOfAnotherSortIsLeftOutForThePackThatCannotReadIt() {
    String date = "area : Integer @label(\"面积\")";
    Guideline after =
        Orchard.edited(
            date, "area : LocalDate @label(\"面积\")", "Plot( area >= 5 )", "Plot( area != null )");
    Differences found = Orchard.compare(after, FINE);
    // What was given is nothing to the new pack, and what is made up for that nothing to the old.
    assertEquals(List.of(true, false), found.unseen().stream().map(Unseen::before).toList());
    for (Unseen unseen : found.unseen()) {
      assertEquals("Plot.area", unseen.name());
      assertTrue(unseen.retyped());
    }
    assertEquals(List.of(), found.unusable());
    assertEquals(1, found.tried().given());
    String brief = found.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(brief.contains("Plot: 事实类型「地块」area 整数 → 日期\n"), brief);
    assertTrue(brief.contains("「Plot.area」的类型变了，原来的写法新版读不了，没法比：有它的 "), brief);

    // A whole number is a number.
    Guideline number =
        Orchard.edited(
            date,
            "area : BigDecimal @label(\"面积\")",
            "import java.util.List",
            "import java.math.BigDecimal\nimport java.util.List");
    assertEquals(List.of(), Orchard.compare(number, FINE).unseen());
    String english = found.report("old", "new", false, Locale.ENGLISH).toString();
    assertTrue(english.contains("\"Plot.area\" is of another type now"), english);
  }

  @Test
  void packsOfTwoIdsAreComparedOverTheSameApplications() {
    Sample named = Orchard.sample("named", SMALL_WITH_ID);
    Differences found =
        Orchard.compare(
            Orchard.edited("id: orchard", "id: orchard-2", ">= 40 )", ">= 50 )"), named);

    assertEquals(Set.of("named O.1 SATISFIED VIOLATED"), BruteForce.told(found));
  }

  private static final String SMALL_WITH_ID =
      Orchard.APPLICATION
          .replace("60", "45")
          .replace("\"id\": \"o-1\"", "\"id\": \"o-1\", \"guideline\": \"orchard\"");
}
