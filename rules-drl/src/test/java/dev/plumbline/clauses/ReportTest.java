package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Plumbline;
import dev.plumbline.Report;
import dev.plumbline.Report.Piece;
import dev.plumbline.Report.Tone;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.Shown;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** A verdict as a text, without a command line. */
class ReportTest {
  private static final String FEW_TRAINEES = "indicators[培养人次].value = 39";

  private static Application wanting() {
    return Edit.apply(Eligible.application(), FEW_TRAINEES);
  }

  private static List<String> lines(Application application, Locale locale) {
    Verdict verdict = Check.precheck(application);
    return Check.guideline().report(application, verdict, locale).toString().lines().toList();
  }

  @Test
  void anOpinionIsWrittenInChinese() {
    List<String> lines = lines(wanting(), Locale.CHINESE);

    assertTrue(lines.get(0).startsWith("【退回补正】"), lines.get(0));
    assertTrue(lines.get(0).endsWith("（编号 T3-2024-0042）"), lines.get(0));
    assertTrue(lines.contains("决定结论的是（1 处）"), lines.toString());
    assertTrue(
        lines.stream().anyMatch(line -> line.startsWith("      依据：") && line.contains("应不少于40人次")),
        lines.toString());
    assertTrue(lines.get(lines.size() - 1).startsWith("本意见依据："), lines.toString());
  }

  @Test
  void anOpinionIsWrittenInEnglish() {
    List<String> lines = lines(wanting(), Locale.US);

    assertTrue(lines.get(0).startsWith("correctable  "), lines.get(0));
    assertTrue(lines.get(0).endsWith(" (no. T3-2024-0042)"), lines.get(0));
    assertTrue(lines.contains("What decides the conclusion (1)"), lines.toString());
    assertTrue(lines.get(lines.size() - 1).startsWith("Under: "), lines.toString());
    // What the guideline and the applicant wrote stands between quotes or is a name.
    assertFalse(String.join("", lines).contains("：") || String.join("", lines).contains("（"));
  }

  @Test
  void aVerdictThatWasKeptReadsTheSame() {
    Application application = wanting();
    Verdict verdict = Check.precheck(application);
    Verdict kept = Plumbline.verdict(Plumbline.toJson(verdict));

    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      assertEquals(
          Check.guideline().report(application, verdict, locale),
          Check.guideline().report(application, kept, locale));
    }
  }

  @Test
  void theSourceIsNamedWhereItIsGiven() {
    Application application = Eligible.application();
    Verdict verdict = Check.precheck(application);
    Report with = Check.guideline().report(application, verdict, Locale.CHINESE, "甲.json");
    Report without = Check.guideline().report(application, verdict, Locale.CHINESE);

    assertEquals(with.toString().replace("文件：甲.json\n", ""), without.toString());
    assertTrue(with.toString().contains("文件：甲.json\n"));
  }

  /** The pieces say to a page or a terminal what the letters alone do not. */
  @Test
  void thePiecesTellWhatIsBad() {
    Application application = wanting();
    Report report =
        Check.guideline().report(application, Check.precheck(application), Locale.CHINESE);

    assertEquals(new Piece(Tone.MENDABLE, "【退回补正】"), report.pieces().get(0));
    assertEquals(Tone.HEADING, report.pieces().get(1).tone());
    assertTrue(report.pieces().contains(new Piece(Tone.HEADING, "决定结论的是（1 处）")));
    assertEquals(Tone.ASIDE, report.pieces().get(report.pieces().size() - 2).tone());
    assertEquals(Tone.BAD, Tone.of(Conclusion.INELIGIBLE));
  }

  /** What an application may hold all the same; a verdict may be of anybody. */
  @Test
  void whatOthersWroteIsMadeFitToBeShown() {
    String hostile = "甲\u001B[2J\u200F乙\n结论：通过 11010519491231002X\uFEFF";
    Application application =
        Edit.replace(Edit.replace(wanting(), "title", hostile), "applicant.name", hostile);
    Verdict verdict = Check.precheck(application);
    Report report = Check.guideline().report(application, verdict, Locale.CHINESE, "b\u202E.json");
    String text = report.toString();

    assertTrue(text.contains("甲⟨U+001B⟩[2J⟨U+200F⟩乙 结论：通过 "), text);
    assertTrue(text.contains("文件：b⟨U+202E⟩.json"), text);
    assertFalse(text.contains("11010519491231002X"), text);
    assertFalse(text.chars().anyMatch(c -> c != '\n' && Shown.isUnseen(c)), text);
    assertEquals(text, Shown.lines(text));
  }

  @Test
  void aCallIsWrittenInBothLanguages() {
    Application one = Eligible.application();
    Application other = Edit.replace(wanting(), "id", "T3-2024-0043");
    CallVerdict verdict =
        Check.guideline().evaluateCall(Stream.of(one, other), Examination.precheck(), each -> {});

    String chinese = Check.guideline().report(verdict, Locale.SIMPLIFIED_CHINESE).toString();
    assertTrue(chinese.startsWith("本次申报：共 2 项，通过 "), chinese);
    assertTrue(chinese.contains("\n申请之间\n"), chinese);
    assertTrue(chinese.contains("T3-2024-0043：与 T3-2024-0042"), chinese);

    String english = Check.guideline().report(verdict, Locale.GERMAN).toString();
    assertTrue(english.startsWith("The call: 2 in all, eligible "), english);
    assertTrue(english.contains("\nBetween applications\n"), english);
    assertTrue(english.contains("T3-2024-0043: with T3-2024-0042"), english);
  }
}
