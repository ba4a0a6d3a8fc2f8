package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.workbench.LoadedPack;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whose conclusion turns although the status of no clause does, and by which change. */
class CausesTest {
  private static Flip flip(
      Differences differences, @Nullable String clause, Conclusion before, Conclusion after) {
    return differences.flips().stream()
        .filter(flip -> Objects.equals(clause, flip.clause()))
        .filter(flip -> flip.before().conclusion() == before)
        .filter(flip -> flip.after().conclusion() == after)
        .findFirst()
        .orElseThrow(() -> new AssertionError(differences.flips().toString()));
  }

  private static Effect effect(Differences differences, Flip flip) {
    return differences.effects().stream()
        .filter(effect -> effect.flips().contains(flip))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void whatWeighsLessWhereItIsMissingIsToldOfItsClause() {
    String asked = "@severity(\"REJECT\") @cite(\"一/5\")";
    Guideline before = Orchard.edited(asked, asked + " @missing(\"legalForm: REVIEW\")");
    Guideline after = Orchard.edited(asked, asked + " @missing(\"legalForm: WARN\")");
    String application = Orchard.APPLICATION.replace("\"legalForm\": \"法人\"", "\"name\": \"甲\"");
    Differences differences =
        PackDiff.compare(
            LoadedPack.of(before),
            LoadedPack.of(after),
            List.of(Orchard.sample("没写", application)),
            Examination.precheck());

    Flip flip = flip(differences, "O.5", Conclusion.NEEDS_REVIEW, Conclusion.ELIGIBLE);
    assertEquals(
        List.of(Change.Kind.CONSEQUENCE),
        effect(differences, flip).causes().stream().map(Change::kind).toList());
    String text = differences.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("因 O.5 的改动"), text);
    assertTrue(text.contains("O.5 缺信息 → 缺信息，结论 待复核 → 通过"), text);
  }

  @Test
  void aLaterDeadlineLetsMoreBeMended() {
    Guideline after = Orchard.edited("2031, 3, 1, 17, 0", "2031, 4, 1, 17, 0");
    byte[] application =
        Orchard.APPLICATION.replace("15万元", "18万元").getBytes(StandardCharsets.UTF_8);
    Examination late = Examination.precheck().asOf(LocalDateTime.of(2031, 3, 9, 9, 0));
    Differences differences =
        PackDiff.compare(
            LoadedPack.of(Orchard.original()),
            LoadedPack.of(after),
            List.of(new Sample("晚", application, late)),
            Examination.precheck());

    Flip flip = flip(differences, null, Conclusion.INELIGIBLE, Conclusion.CORRECTABLE);
    assertEquals(
        List.of(Change.Kind.WINDOW),
        effect(differences, flip).causes().stream().map(Change::kind).toList());
    String text = differences.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("因 申报期 的改动"), text);
  }

  private static List<String> told(String... fromTo) {
    return Orchard.compare(Orchard.edited(fromTo)).changes().stream()
        .map(Change::toString)
        .toList();
  }

  @Test
  void otherUnitsOfASumAreTold() {
    assertEquals(
        List.of("O.21: 各项考核指标「产量」的以吨计的指标值合计 → 各项考核指标「产量」的以千克计的指标值合计"),
        told("$tons : valueIn( \"吨\" )", "$tons : valueIn( \"千克\" )"));
  }

  @Test
  void ofManyWordsThatAreGoneTheFirstAreTold() {
    String rule =
        """
        rule "单位类型的词" when then
            insert( new ClosedWords( List.of( "Applicant.legalForm" ),
                List.of( "法人", "合作社", "家庭农场", "甲户 不认可", "乙户 不认可", "丙户 不认可",
                    "丁户 不认可", "戊户 不认可", "己户 不认可" ) ) );
        end
        """;
    Differences differences =
        PackDiff.compare(
            LoadedPack.of(Orchard.load(Orchard.RULES + rule, Orchard.MANIFEST)),
            LoadedPack.of(Orchard.original()),
            List.of(),
            Examination.precheck());
    String told = differences.changes().get(0).text();
    assertTrue(told.contains("「法人」、「合作社」、「家庭农场」、「甲户 不认可」 等共 9 项"), told);
  }

  @Test
  void anotherEditionIsTold() {
    assertEquals(
        List.of("guideline.yaml: 版次 （无） → 「修订」"), told("id: orchard", "id: orchard\nedition: 修订"));
  }
}
