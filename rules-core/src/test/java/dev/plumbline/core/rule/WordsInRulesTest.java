package dev.plumbline.core.rule;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What is compiled is what the rules write, and words that can stand between quotes. */
class WordsInRulesTest {
  @TempDir Path folder;

  /** The title of the call is no part of the rules, and would break out of its quotes. */
  @Test
  void titleOfTheCallIsNeverCompiled() {
    String title = "X\" || id != \"zz\" || callName == \"Y";
    Guideline guideline =
        Plumbline.load(
            Packs.write(
                folder,
                "guideline.yaml",
                Packs.MANIFEST.replace("title: 试验指南", "title: '" + title + "'"),
                "rules.drl",
                Packs.HEAD
                    + Packs.rule(
                        "甲", "A.1", "Call( $title : title )", "Application( callName == $title )")
                    + Packs.rule(
                        "乙", "A.2", "Application( callName == \"x“||id!=“zz“||callname==“y\" )")));
    for (String clause : new String[] {"A.1", "A.2"}) {
      assertEquals(Status.VIOLATED, status(guideline, clause, "foo"));
      assertEquals(Status.SATISFIED, status(guideline, clause, title));
    }
  }

  private static Status status(Guideline guideline, String clause, String callName) {
    Application application = Application.builder("a").callName(callName).build();
    return guideline.evaluate(application).finding(clause).orElseThrow().status();
  }

  /** A kind that rules ask for is asked for together with the wider word, negated too. */
  @Test
  void kindsAreAskedForTogether() {
    Guideline guideline =
        Packs.load(
            folder,
            "import java.util.List;\n"
                + "rule \"词\" when then insert( new ClosedWords( List.of( \"Applicant.legalForm\" ),"
                + " List.of( \"法人\", \"企业法人 属于 法人\", \"公司 属于 企业法人\", \"个体户\" ) ) ); end\n"
                + Packs.rule("甲", "A.1", "Applicant( legalForm == \"法人\" )")
                + Packs.rule("乙", "A.2", "Applicant( legalForm == \"企业法人\" )")
                + Packs.rule("丙", "A.3", "Applicant( legalForm != null, legalForm != \"法人\" )")
                + Packs.rule("丁", "A.4", "Applicant( legalForm == \"个体户\" )"));
    assertEquals("SVVV", letters(guideline, "法人"));
    assertEquals("SSVV", letters(guideline, "企业法人"));
    assertEquals("SSVV", letters(guideline, "公 司"));
    assertEquals("VVSS", letters(guideline, "个体户"));
    assertEquals("UUUU", letters(guideline, "课题组"));
  }

  private static String letters(Guideline guideline, String legalForm) {
    Application application =
        Application.builder("a")
            .applicant(Applicant.builder().legalForm(legalForm).build())
            .build();
    StringBuilder letters = new StringBuilder();
    guideline
        .evaluate(application)
        .findings()
        .forEach(finding -> letters.append(finding.status().name().charAt(0)));
    return letters.toString();
  }
}
