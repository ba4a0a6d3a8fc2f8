package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseRunner;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Clauses over a call are compared over calls. */
class CallDiffTest {
  private static final String RULES =
      """
      package orchard
      import dev.plumbline.fact.*

      rule "立项不超过3个"
          @clause("C.1") @kind("CAP") @severity("WARN") @cite("一/1")
      when
          accumulate( Submission( awarded == true, part == "果树" ); $n : count(1); $n <= 3 )
      then
      end

      rule "同一负责人只报一项"
          @clause("C.2") @kind("ELIG") @severity("REJECT") @cite("一/2")
      when
          Submission( submitted == true, $id : id, leadId != null, $lead : leadId )
          not Submission( submitted == true, leadId == $lead, id != $id )
      then
      end
      """;

  @TempDir Path folder;

  private static Differences compare(String from, String to, Sample... given) {
    Guideline before = Orchard.load(RULES, Orchard.MANIFEST);
    Guideline after = Orchard.load(RULES.replace(from, to), Orchard.MANIFEST);
    return PackDiff.compare(
        LoadedPack.of(before), LoadedPack.of(after), List.of(given), Examination.precheck());
  }

  @Test
  void aCapThatMovesIsMetByAsManyApplications() {
    Differences found = compare("$n <= 3", "$n <= 2");

    assertEquals("C.1: 不超过3 → 不超过2（本次申报的申请的个数）", found.changes().get(0).toString());
    Flip flip = found.flips().get(0);
    assertEquals("C.1", flip.clause());
    assertEquals(Status.SATISFIED, flip.before().status());
    assertEquals(Status.VIOLATED, flip.after().status());
    assertNull(flip.after().conclusion());
    assertEquals("3 份相同的申请", flip.applications().get(0).name().chinese());
    assertEquals(
        List.of(
            "C1：awarded = true，topic = 果树",
            "C2：awarded = true，topic = 果树",
            "C3：awarded = true，topic = 果树"),
        chinese(found.witnesses().get(0).overrides()));
  }

  @Test
  void givenApplicationsAreOneCall() {
    Sample[] given = new Sample[3];
    for (int i = 0; i < given.length; i++) {
      String json = "{\"id\": \"g" + i + "\", \"topic\": \"果树\", \"awarded\": true}";
      given[i] = Orchard.sample("g" + i, json);
    }
    Flip flip = compare("$n <= 3", "$n <= 2", given).flips().get(0);

    assertEquals(Flip.Origin.GIVEN, flip.applications().get(0).origin());
    assertEquals("所给的 3 份申请作为一次申报", flip.applications().get(0).name().chinese());
  }

  @Test
  void whichApplicationsAFlipIsAboutIsSaid() {
    Flip flip =
        compare("not Submission( submitted == true, leadId", "not Submission( leadId")
            .flips()
            .get(0);

    assertEquals("C.2", flip.clause());
    assertEquals("申请 C1、C2", flip.after().evidence().get(0).chinese());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        "$n <= 3⇒$n <= 5⇒C.1",
        "awarded == true, part⇒part⇒C.1",
        "not Submission( submitted == true, leadId⇒not Submission( leadId⇒C.2",
        "Submission( submitted == true, $id⇒Submission( $id⇒C.2"
      })
  void whatIsSavedPassesUnderTheNewPackAndFailsUnderTheOld(String from, String to, String clause) {
    Differences found = compare(from, to);
    assertTrue(
        found.witnesses().stream().anyMatch(witness -> witness.clause().equals(clause)),
        () -> found.toJson());
    CaseFile cases = found.toCases();

    CaseRun now = CaseRunner.run(saved("new", RULES.replace(from, to), cases));
    assertEquals(List.of(), now.problems(), cases.yaml());
    assertTrue(now.passed(), () -> now + cases.yaml());
    CaseRun before = CaseRunner.run(saved("old", RULES, cases));
    assertEquals(before.results().size(), before.failed());
  }

  private Path saved(String name, String rules, CaseFile cases) {
    Path pack = folder.resolve(name);
    Packs.write(
        pack, "guideline.yaml", Orchard.MANIFEST, "rules.drl", rules, "cases/a.yaml", cases.yaml());
    cases.bases().forEach((base, json) -> Packs.write(pack, "cases/bases/" + base, json));
    Plumbline.load(pack);
    return pack;
  }

  private static List<String> chinese(List<Bilingual> texts) {
    return texts.stream().map(Bilingual::chinese).toList();
  }
}
