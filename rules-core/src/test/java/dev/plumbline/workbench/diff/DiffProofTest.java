package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Status;
import dev.plumbline.workbench.proof.Answer;
import dev.plumbline.workbench.proof.ClauseProof;
import dev.plumbline.workbench.proof.PackProof;
import dev.plumbline.workbench.proof.Proof;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** What a comparison proves of packs, and that applications bear it out. */
class DiffProofTest {
  private static PackProof proof(String... fromTo) {
    return Orchard.compare(Orchard.edited(fromTo)).proof();
  }

  private static <T extends Proof> T only(Class<T> kind, String clause, PackProof proof) {
    assertEquals(List.of(clause), proof.clauses().stream().map(ClauseProof::clause).toList());
    return assertInstanceOf(kind, proof.clauses().get(0).proof());
  }

  @Test
  void aMereRewordingIsEqual() {
    PackProof proof = proof("$plots >= 2", "$plots > 1");
    only(Proof.Equal.class, "O.6", proof);
    assertTrue(proof.kept());
    PackProof ordered =
        proof("legalForm in ( \"法人\", \"合作社\" )", "legalForm in ( \"合作社\", \"法人\" )");
    assertEquals(List.of(), ordered.clauses());
  }

  @Test
  void aHigherSumIsStricterAndKeepsOutWhatWasRejected() {
    PackProof proof = proof("$sum >= 10", "$sum >= 12");
    assertTrue(only(Proof.Stricter.class, "O.21", proof).witness().certain());
    assertTrue(proof.kept());
    assertTrue(proof.text().chinese().startsWith("证明"), proof.text().chinese());
  }

  @Test
  void aLowerCountIsLooserAndTheClauseIsNamed() {
    PackProof proof = proof("$plots >= 2", "$plots >= 1");
    only(Proof.Looser.class, "O.6", proof);
    assertFalse(proof.kept());
    assertTrue(proof.because().get(0).chinese().contains("O.6"), proof.text().chinese());
  }

  @Test
  void anAreaElsewhereIsBothAndOneAroundItLooser() {
    PackProof elsewhere = proof("\"530000\"", "\"540000\"");
    only(Proof.Neither.class, "O.2", elsewhere);
    PackProof inside = proof("\"530000\"", "\"530100\"");
    only(Proof.Stricter.class, "O.2", inside);
  }

  @Test
  void monthsMoveTheBoundForAnyDay() {
    only(Proof.Stricter.class, "O.4", proof("date.plusMonths( 6 )", "date.plusMonths( 7 )"));
    only(Proof.Looser.class, "O.4", proof("date.plusMonths( 6 )", "date.plusMonths( 5 )"));
  }

  @Test
  void whatEachRowHasToMeetIsProvenToo() {
    only(Proof.Looser.class, "O.22", proof("valueIn( \"亩\" ) >= 2 )", "valueIn( \"亩\" ) >= 1 )"));
  }

  @Test
  void aClauseThatIsGoneOrWeighsLessIsNamed() {
    assertFalse(
        proof("@severity(\"REJECT\") @cite(\"一/4\")", "@severity(\"WARN\") @cite(\"一/4\")").kept());
  }

  /** No case comes off worse by it; there is an application that does. */
  @Test
  void aNewClauseThatFlipsNoCaseHasAnApplicationThatViolatesIt() {
    Differences differences =
        Orchard.compare(
            Orchard.edited(
                "rule \"申请不超过15万元\"",
                """
                rule "在研项目不超过9项"
                    @clause("O.99") @kind("ELIG") @severity("REJECT") @cite("九")
                when
                    Lead( ongoing <= 9 )
                then
                end

                rule "申请不超过15万元"\
                """));
    assertTrue(
        differences.flips().stream()
            .flatMap(flip -> flip.applications().stream())
            .allMatch(one -> one.origin() == Flip.Origin.BOUNDARY));
    Proof.Added added = only(Proof.Added.class, "O.99", differences.proof());
    Answer.Yes violated = assertInstanceOf(Answer.Yes.class, added.alone().violated());
    assertEquals(
        List.of("项目负责人的市科委在研项目数（作为负责人）为10"),
        violated.witness().given().stream().map(given -> given.in(Locale.CHINESE)).toList());
    String text = differences.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("O.99: 证明：新条款，可能不符合，例如项目负责人的市科委在研项目数（作为负责人）为10"), text);
  }

  /** The witness of a proof, written out as an application, comes off as it says. */
  @Test
  void applicationsBearOutTheWitness() {
    Proof.Stricter proof =
        only(
            Proof.Stricter.class,
            "O.7",
            proof("requested.wanYuan <= 15", "requested.wanYuan <= 12"));
    assertEquals(Status.SATISFIED.title(), proof.witness().before().title().chinese());
    assertEquals(Status.VIOLATED.title(), proof.witness().after().title().chinese());
    String requested =
        proof.witness().given().stream()
            .map(given -> given.in(Locale.CHINESE))
            .filter(given -> given.startsWith("申请资助额度为"))
            .findFirst()
            .orElseThrow()
            .replace("申请资助额度为", "");
    byte[] application =
        Orchard.APPLICATION.replace("15万元", requested + "万元").getBytes(StandardCharsets.UTF_8);
    assertEquals(Status.SATISFIED, status(Orchard.original(), application));
    assertEquals(
        Status.VIOLATED,
        status(Orchard.edited("requested.wanYuan <= 15", "requested.wanYuan <= 12"), application));
  }

  private static Status status(Guideline guideline, byte[] application) {
    return guideline
        .evaluate(guideline.read(application, null))
        .finding("O.7")
        .orElseThrow()
        .status();
  }
}
