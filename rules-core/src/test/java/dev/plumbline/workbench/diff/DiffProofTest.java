package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Status;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.proof.Answer;
import dev.plumbline.workbench.proof.ClauseProof;
import dev.plumbline.workbench.proof.PackProof;
import dev.plumbline.workbench.proof.Proof;
import dev.plumbline.workbench.proof.ProofWitness;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

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
    assertEquals("未证明“原来不通过的，现在没有一份变为通过”，因为：条款 O.6 更宽", proof.text().chinese());
  }

  /** A judgement that is recorded settles what is in doubt, and nothing else. */
  @Test
  void whereADoubtChangesARecordedJudgementMayCount() {
    PackProof proof = proof("legalForm == \"家庭农场\"", "legalForm in ( \"家庭农场\", \"大户\" )");
    assertEquals(List.of(), proof.because());
    assertEquals(List.of("O.5"), proof.judged());
    assertFalse(proof.kept());
    assertTrue(proof.text().chinese().startsWith("证明：没有记评审意见的申请"), proof.text().chinese());
    Guideline wider = Orchard.edited("legalForm == \"家庭农场\"", "legalForm in ( \"家庭农场\", \"大户\" )");
    String application =
        Orchard.APPLICATION
            .replace("\"法人\"", "\"大户\"")
            .replace(
                "\"Plot\"", "\"judgements\": [{\"clause\": \"O.5\", \"met\": true}], \"Plot\"");
    Differences borneOut = Orchard.compare(wider, Orchard.sample("大户", application));
    assertTrue(
        borneOut.whole().chinese().startsWith("原来不通过的申请，现在有的变为通过（结论 不通过 → 通过）"),
        borneOut.whole().chinese());
  }

  @Test
  void wordsOfAPropertyThatAClauseDoesNotReadAreNothingToIt() {
    String words =
        """
        rule "单位类型的词" when then
            insert( new ClosedWords( List.of( "Applicant.legalForm" ),
                List.of( "法人", "合作社", "家庭农场", "大户 不认可" ) ) );
        end

        rule "不是分支机构"
            @clause("O.97") @kind("ELIG") @severity("REJECT") @cite("一/97")
        when
            Applicant( branch == false )
        then
        end
        """;
    Guideline before = Orchard.load(Orchard.RULES + words, Orchard.MANIFEST);
    PackProof more =
        compared(before, words.replace("\"大户 不认可\"", "\"大户 不认可\", \"散户 不认可\"")).proof();
    assertEquals(
        Set.of("O.5"),
        more.clauses().stream().map(ClauseProof::clause).collect(Collectors.toSet()));
    assertInstanceOf(Proof.Stricter.class, more.clauses().get(0).proof());
    PackProof ordered =
        compared(before, words.replace("\"法人\", \"合作社\"", "\"合作社\", \"法人\"")).proof();
    assertEquals(List.of(), ordered.clauses());
  }

  /** A word that one rule less asks for is still read as itself. */
  @Test
  void aDoubtThatAsksForAWordLessIsProven() {
    String words =
        """
        rule "单位类型的词" when then
            insert( new ClosedWords( List.of( "Applicant.legalForm" ),
                List.of( "法人", "合作社", "大户", "家庭农场", "散户" ) ) );
        end

        rule "大户存疑"
            extends "种果"
            @review("O.5")
        when
            Applicant( legalForm in ( "散户", "大户" ) )
        then
        end
        """;
    Guideline before = Orchard.load(Orchard.RULES + words, Orchard.MANIFEST);
    PackProof proof = compared(before, words.replace("\"散户\", \"大户\" ) )", "\"散户\" ) )")).proof();
    assertEquals(List.of("大户存疑"), proof.clauses().stream().map(ClauseProof::doubt).toList());
    assertInstanceOf(Proof.Looser.class, proof.clauses().get(0).proof());
  }

  private static Differences compared(Guideline before, String more) {
    return PackDiff.compare(
        LoadedPack.of(before),
        LoadedPack.of(Orchard.load(Orchard.RULES + more, Orchard.MANIFEST)),
        List.of(),
        Examination.precheck());
  }

  /** As many plots as projects, however many these are. */
  @Test
  void aCountBesideANumberOfTheApplicationIsProven() {
    String clause =
        """
        rule "地块不少于在研项目"
            @clause("O.98") @kind("ELIG") @severity("REJECT") @cite("一/98")
        when
            Lead( ongoing != null, ongoing >= 9, $n : ongoing )
            accumulate( Plot( area >= 5 ); $plots : count(1); $plots >= $n )
        then
        end
        """;
    Guideline before = Orchard.load(Orchard.RULES + clause, Orchard.MANIFEST);
    PackProof more = compared(before, clause.replace("$plots >= $n", "$plots > $n")).proof();
    assertTrue(only(Proof.Stricter.class, "O.98", more).witness().certain());
    PackProof three = compared(before, clause.replace("$plots >= $n", "$plots >= 3")).proof();
    String witness = only(Proof.Neither.class, "O.98", three).worse().text().chinese();
    assertTrue(witness.endsWith("没有写；地块的个数（面积不少于5亩）为0：缺信息 → 不符合"), witness);
    String too =
        """
            accumulate( Plot( area >= 5 ); $large : count(1); $large >= 3 )
        then
        """;
    PackProof both = compared(before, clause.replace("then\n", too.strip() + "\n")).proof();
    Proof.Undecided open = only(Proof.Undecided.class, "O.98", both);
    assertEquals("「地块」的个数或合计要与申请里填的另一个数相比", open.why().chinese());
  }

  @Test
  void whatIsHeavierKeepsOutWhatWasRejected() {
    Differences differences =
        Orchard.compare(
            Orchard.edited(
                "@severity(\"RETURN\") @cite(\"一/7\")", "@severity(\"REJECT\") @cite(\"一/7\")"));
    assertEquals(List.of(), differences.proof().clauses());
    String text = differences.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("证明：原来不通过的申请，现在没有一份变为通过"), text);
  }

  /** What is not proven since it is not so is told with an application for which it is not. */
  @Test
  void anApplicationThatIsAcceptedNowIsTheAnswer() {
    Differences differences =
        Orchard.compare(
            Orchard.edited("requested.wanYuan <= 15", "requested.wanYuan <= 20"),
            Orchard.sample("多要", Orchard.APPLICATION.replace("15万元", "18万元")));
    String text = differences.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("原来不通过的申请，现在有的变为通过（结论 退回补正 → 通过）"), text);
    assertTrue(text.contains("O.7: 证明：更宽：没有申请因此变严；变宽的例如申请资助额度为20万元"), text);
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

  /** Of the same condition under another id there is nothing that came or went. */
  @Test
  void aClauseWithAnotherIdIsTheSameOne() {
    Differences found =
        Orchard.compare(
            Orchard.edited(
                "@clause(\"O.5\")", "@clause(\"O.50\")", "@review(\"O.5\")", "@review(\"O.50\")"));
    assertEquals(
        List.of("O.50: 编号 O.5 → O.50"), found.changes().stream().map(Change::toString).toList());
    only(Proof.Equal.class, "O.50", found.proof());
    assertEquals(List.of(), found.flips());
    assertEquals(List.of(), found.loneClauses());
    assertEquals(List.of(), found.witnesses());
    assertEquals(List.of(), found.proof().because());
    // A judgement is recorded under the id that the clause had.
    assertEquals(List.of("O.5"), found.proof().judged());
    String text = found.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(text.contains("O.50: 证明：等价：对任何申请，结论都不变"), text);
  }

  /** One that asks something else as well is another clause. */
  @Test
  void aClauseWithAnotherIdThatAsksMoreIsAnotherOne() {
    Differences found =
        Orchard.compare(
            Orchard.edited(
                "@clause(\"O.7\")",
                "@clause(\"O.70\")",
                "requested.wanYuan <= 15",
                "requested.wanYuan <= 14"));
    assertEquals(
        List.of(Change.Kind.CLAUSE_ADDED, Change.Kind.CLAUSE_REMOVED),
        found.changes().stream().map(Change::kind).sorted().toList());
    assertFalse(found.proof().kept());
  }

  /** What a rule more asks for by its name is nothing to those that ask for other names. */
  @Test
  void aNewNameLeavesTheOthersProven() {
    Guideline more =
        Orchard.load(
            Orchard.RULES
                + """
                rule "另一项指标"
                    @clause("O.99") @kind("KPI") @severity("REJECT") @cite("九")
                when
                    Indicator( name == "期数", valueIn( "期" ) >= 3 )
                then
                end
                """,
            Orchard.MANIFEST);
    PackProof proof = Orchard.compare(more).proof();
    only(Proof.Added.class, "O.99", proof);
    assertTrue(proof.kept());
  }

  /** Of a list it is said which word came or went, and not each that is not in it. */
  @Test
  void theExampleOfAListNamesItsWord() {
    String clause =
        """
        rule "领域都在所列之内"
            @clause("O.99") @kind("ELIG") @severity("REJECT") @cite("九")
        when
            Region( $crops : crops )
            Cooperation( fields != null, $crops.containsAll( fields ) )
        then
        end
        """;
    String crops = "\"核桃\", \"苹果\"";
    Guideline before = Orchard.load(Orchard.RULES + clause, Orchard.MANIFEST);
    Guideline after =
        Orchard.load((Orchard.RULES + clause).replace(crops, "\"核桃\""), Orchard.MANIFEST);
    Proof proof =
        PackDiff.compare(
                LoadedPack.of(before), LoadedPack.of(after), List.of(), Examination.precheck())
            .proof()
            .clauses()
            .stream()
            .filter(one -> one.clause().equals("O.99"))
            .findFirst()
            .orElseThrow()
            .proof();
    ProofWitness witness = assertInstanceOf(Proof.Stricter.class, proof).witness();
    assertEquals("合作领域为「苹果」", witness.application().chinese());
  }

  /** A person would write what is next to the bound, and of a count nothing below zero. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        "Declaration( unsigned == 0 )⇒承诺的尚未签署的单位和人员数为1",
        "Lead( ongoing > 0 )⇒项目负责人的市科委在研项目数（作为负责人）为0",
        "Plot( area > 0 )⇒地块的面积为0亩",
        "FilingWindow( $opens : opensAt ) Filing( createdAt >= $opens )"
            + "⇒网上申报的填报开始时间为2031-02-01 08:59:59",
        "FilingDay( date != null, $day : date ) PostingSpan( latestEnd > $day )"
            + "⇒申报日（申报单位提交之日）为2000-01-01；派驻终止日为2000-01-01"
      })
  void theExampleIsBesideTheBound(String condition, String example) {
    Guideline more =
        Orchard.load(
            Orchard.RULES
                + """
                rule "另一条"
                    @clause("O.99") @kind("ELIG") @severity("REJECT") @cite("九")
                when
                    %s
                then
                end
                """
                    .formatted(condition),
            Orchard.MANIFEST);
    Proof.Added added = only(Proof.Added.class, "O.99", Orchard.compare(more).proof());
    Answer.Yes violated = assertInstanceOf(Answer.Yes.class, added.alone().violated());
    assertEquals(example, violated.witness().application().chinese());
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
        Orchard.APPLICATION.replace("15万元", requested).getBytes(StandardCharsets.UTF_8);
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
