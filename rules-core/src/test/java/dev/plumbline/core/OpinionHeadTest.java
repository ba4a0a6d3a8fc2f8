package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallVerdict;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An opinion on an application that says little of itself. */
class OpinionHeadTest {
  @Test
  void whatIsNotFilledInIsNotMadeUp(@TempDir Path folder) {
    Guideline guideline = Packs.load(folder, Packs.rule("甲", "A.1", "Lead( ongoing < 2 )"));
    Application.Builder unit =
        Application.builder("a").applicant(Applicant.builder().name("甲所").build());
    Application.Builder lead = Application.builder("b").lead(Lead.builder().name("王").build());
    assertSays(guideline, unit, "（未填项目名称）", "申报单位：甲所\n");
    assertSays(guideline, lead, "（未填项目名称）", "项目负责人：王\n");
  }

  /** Nothing says until when, and the guideline has an edition. */
  @Test
  void whatIsToBeDoneWithoutADeadline(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST + "edition: 第二版\n");
    String rule = Packs.rule("已提交", "A.1", "Filing( unitSubmittedAt != null )");
    Packs.write(folder, "rules.drl", Packs.HEAD + rule);
    Guideline guideline = Plumbline.load(folder);
    assertSays(guideline, Application.builder("a"), "提交时还要完成\n", "试验〔2024〕1号（第二版）");
  }

  /** Of many others the first are named, and how many there are. */
  @Test
  void manyOthersAreCounted(@TempDir Path folder) {
    Guideline guideline =
        Packs.load(
            folder,
            Packs.rule(
                "只报一项",
                "C.1",
                "Submission( submitted == true, $id : id, leadId != null, $lead : leadId )",
                "not Submission( submitted == true, leadId == $lead, id != $id )"));
    Stream<Application> all =
        IntStream.rangeClosed(10, 19)
            .mapToObj(
                i ->
                    Application.builder("A" + i)
                        .lead(Lead.builder().idNumber(new IdNumber("E10000002")).build())
                        .filing(
                            Filing.builder()
                                .unitSubmittedAt(LocalDateTime.of(2024, 12, 1, 9, 0))
                                .build())
                        .build());
    CallVerdict verdict = guideline.evaluateCall(all, Examination.precheck(), each -> {});
    String opinion = guideline.report(verdict, Locale.CHINESE).toString();
    assertTrue(opinion.contains("与 A11、A12、A13、A14、A15、A16、A17、A18 等9项"), opinion);
  }

  private static void assertSays(
      Guideline guideline, Application.Builder builder, String... parts) {
    Application application = builder.build();
    String opinion =
        guideline.report(application, guideline.evaluate(application), Locale.CHINESE).toString();
    for (String part : parts) {
      assertTrue(opinion.contains(part), opinion);
    }
  }
}
