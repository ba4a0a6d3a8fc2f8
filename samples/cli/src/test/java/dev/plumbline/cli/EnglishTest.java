package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Notice;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** What is said in English is English; what is given in Chinese only stands between quotes. */
class EnglishTest {
  private static final Pattern HAN = Pattern.compile("\\p{IsHan}");
  private static final Pattern QUOTED = Pattern.compile("“[^”]*”|\"[^\"]*\"");

  /** What begins a line that tells whose application it is, and by what guideline. */
  private static final Pattern NAMES =
      Pattern.compile("^(Unit|File|Under|eligible|correctable|needs review|ineligible)\\b.*");

  @Test
  void ofEverythingInAVerdict() throws IOException {
    Guideline guideline = Plumbline.guideline("shst-2024-42");
    List<String> strange = new ArrayList<>();
    int texts = 0;
    for (String sample : Run.samples()) {
      byte[] json = Files.readAllBytes(Path.of(sample));
      for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
        Verdict verdict = guideline.evaluate(guideline.read(json, sample), examination);
        assertEquals(verdict, Plumbline.verdict(Plumbline.toJson(verdict)));
        List<Bilingual> said = said(verdict);
        texts += said.size();
        said.stream().map(Bilingual::english).filter(EnglishTest::isStrange).forEach(strange::add);
      }
    }
    assertEquals(List.of(), strange.stream().distinct().toList());
    assertTrue(texts > 20_000, texts + " texts");
  }

  private static List<Bilingual> said(Verdict verdict) {
    List<Bilingual> said = new ArrayList<>();
    verdict.notices().stream().map(Notice::text).forEach(said::add);
    for (Finding finding : verdict.all().toList()) {
      finding.evidence().stream().map(Evidence::text).forEach(said::add);
      finding.evidence().stream().map(Evidence::asked).forEach(said::add);
      finding.missing().stream().map(MissingFact::text).forEach(said::add);
      if (finding.remedy() != null) {
        said.add(finding.remedyText());
      }
      if (finding.note() != null) {
        said.add(finding.note());
      }
    }
    return said;
  }

  @Test
  void ofOpinionsAndReports() {
    List<String> strange = new ArrayList<>();
    for (String mode : List.of("precheck", "formal")) {
      Run check = Run.of(Run.args(Run.samples(), "check", "--mode", mode, "--lang", "en"));
      check.out().lines().filter(EnglishTest::isStrange).forEach(strange::add);
    }
    assertEquals(List.of(), strange.stream().distinct().toList());
  }

  private static boolean isStrange(String text) {
    return HAN.matcher(QUOTED.matcher(text).replaceAll("")).find()
        && !NAMES.matcher(text).matches();
  }
}
