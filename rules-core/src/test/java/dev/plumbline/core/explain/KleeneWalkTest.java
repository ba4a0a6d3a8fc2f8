package dev.plumbline.core.explain;

import static dev.plumbline.core.Packs.clause;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.Relation;
import dev.plumbline.Status;
import dev.plumbline.Value;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How clauses come out on facts with gaps, over types that the pack declares and JSON fills. */
class KleeneWalkTest {
  private static final String TYPES =
      """
      declare 花卉品种
        名称 : String @key
        产量 : Integer
        等级 : String
      end
      declare 基地
        花卉 : String
        面积 : BigDecimal
        负责人 : String
        挂牌 : LocalDate
      end
      declare 批次
        编号 : Integer @key
        数量 : Integer
      end
      declare 产区
        编码 : String
        最少 : Integer
      end
      rule "产区一" when then insert( new 产区( "650000", 10 ) ); end
      rule "产区二" when then insert( new 产区( "530000", 20 ) ); end
      rule "申报花卉" when Application( topic == "花卉" ) then end
      """;

  /** Clauses by their ids, with their conditions. */
  private static final List<List<String>> CLAUSES =
      List.of(
          List.of("K.1", "花卉品种( 名称 == \"玫瑰\", 产量 >= 40 )"),
          List.of("K.2", "基地( 花卉 != null, $h : 花卉 )", "花卉品种( 名称 == $h, 产量 >= 40 )"),
          List.of("K.3", "exists 基地( 面积 >= 10 )"),
          List.of("K.4", "exists 基地() not 基地( 面积 == null )"),
          List.of("K.6", "exists Partner( name == \"甲\" )"),
          List.of("K.7", "exists AvoidedExpert( name == \"张\" )"),
          List.of("K.8", "基地( 花卉 == \"玫瑰\", 面积 >= 10 )"),
          List.of("K.9", "Applicant( branch == true )"),
          List.of("K.10", "批次( 编号 == 1, 数量 >= 5 )"),
          List.of(
              "K.11",
              "产区( $码 : 编码, $最少 : 最少 )",
              "Applicant( registeredAt != null, registeredAt.within( $码 ) )",
              "Lead( ongoing >= $最少 )"),
          List.of(
              "K.12",
              "基地( 挂牌 != null, $挂牌 : 挂牌, $满 : 挂牌.plusMonths(6) )",
              "Application( startsOn >= $满 )"),
          List.of("K.13", "not 产区( 编码 == \"999999\" )"),
          List.of("K.14", "Application( title != null )"));

  private static Guideline guideline;

  @BeforeAll
  static void load(@TempDir Path folder) {
    StringBuilder rules =
        new StringBuilder("import java.math.BigDecimal; import java.time.LocalDate;\n" + TYPES);
    for (List<String> clause : CLAUSES) {
      String[] conditions = clause.subList(1, clause.size()).toArray(String[]::new);
      rules.append(Packs.rule("条件 " + clause.get(0), clause.get(0), conditions));
    }
    rules.append(Packs.under("申报花卉", "条件 K.5", "K.5", "Lead( ongoing < 2 )"));
    rules.append(
        """
        rule "无人负责" @review("D.1")
        when 花卉品种( 名称 == "玫瑰" ) not 基地( 负责人 == "李" ) then end
        rule "等级未写" @review("D.2")
        when 花卉品种( 名称 == "玫瑰", 等级 == null ) then end
        rule "等级可疑" @review("D.3")
        when 花卉品种( 名称 == "玫瑰", 等级 != null, 等级 != "一级" ) then end
        """);
    for (String id : List.of("D.1", "D.2", "D.3")) {
      rules.append("rule \"条件 " + id + "\" " + clause(id) + " @sameAs(\"K.1 试疑点\")\n");
      rules.append("when 花卉品种( 名称 == \"玫瑰\", 产量 >= 40 ) then end\n");
    }
    guideline = Packs.load(folder, rules.toString());
  }

  private static Finding find(String clause, String facts) {
    Verdict verdict = evaluate(facts, Examination.precheck());
    return verdict.finding(clause).orElseThrow();
  }

  private static Verdict evaluate(String facts, Examination examination) {
    String json = "{'id':'a'" + (facts.isEmpty() ? "" : "," + facts) + "}";
    byte[] bytes = json.replace('\'', '"').getBytes(StandardCharsets.UTF_8);
    Verdict verdict = guideline.evaluate(guideline.read(bytes, null), examination);
    assertEquals(verdict, Plumbline.verdict(Plumbline.toJson(verdict)));
    return verdict;
  }

  private static String missing(Finding finding) {
    StringBuilder text = new StringBuilder();
    for (MissingFact missing : finding.missing()) {
      text.append(text.isEmpty() ? "" : " ").append(missing.fact());
      text.append(missing.property() == null ? "" : "." + missing.property());
    }
    return text.isEmpty() ? "-" : text.toString();
  }

  @ParameterizedTest(name = "{0}: {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // A keyed fact: without it nothing is known, with it the property decides.
        "K.1 | '花卉品种':[{'名称':'玫瑰','产量':40}] | SATISFIED | -",
        "K.1 | '花卉品种':[{'名称':'玫瑰','产量':39}] | VIOLATED | -",
        "K.1 | '花卉品种':[{'名称':'玫瑰'}] | UNDETERMINED | 花卉品种[玫瑰].产量",
        "K.1 | '花卉品种':[{'名称':'月季','产量':50}] | UNDETERMINED | 花卉品种[玫瑰]",
        "K.1 | '花卉品种':{'名称':'玫瑰','产量':40} | SATISFIED | -",
        "K.1 | '基地':[{}] | UNDETERMINED | 花卉品种[玫瑰]",
        // A join whose key is a variable.
        "K.2 | '基地':[{'花卉':'玫瑰'}],'花卉品种':[{'名称':'玫瑰','产量':40}] | SATISFIED | -",
        "K.2 | '基地':[{'花卉':'玫瑰'}],'花卉品种':[{'名称':'玫瑰','产量':4}] | VIOLATED | -",
        "K.2 | '基地':[{'花卉':'玫瑰'}],'花卉品种':[{'名称':'月季','产量':40}] | UNDETERMINED | 花卉品种[玫瑰]",
        "K.2 | '基地':[{'负责人':'李'}],'花卉品种':[{'名称':'玫瑰','产量':40}] | UNDETERMINED | 基地.花卉",
        "K.2 | '花卉品种':[{'名称':'玫瑰','产量':40}] | UNDETERMINED | 基地",
        "K.2 | '花卉品种':[{'名称':'玫瑰','产量':4}] | VIOLATED | -",
        "K.2 | '基地':[{'花卉':'玫瑰'},{'花卉':'月季'}],'花卉品种':[{'名称':'玫瑰','产量':4},{'名称':'月季','产量':44}] | SATISFIED | -",
        // Several candidates: unknown or true is true, unknown or false is unknown.
        "K.3 | '基地':[{'花卉':'a'},{'面积':10}] | SATISFIED | -",
        "K.3 | '基地':[{'面积':10.0}] | SATISFIED | -",
        "K.3 | '基地':[{'花卉':'a'},{'面积':9.99}] | UNDETERMINED | 基地.面积",
        "K.3 | '基地':[{'面积':1},{'面积':9.99}] | VIOLATED | -",
        "K.3 | | UNDETERMINED | 基地",
        // Unknown and false is false.
        "K.8 | '基地':[{'花卉':'月季'}] | VIOLATED | -",
        "K.8 | '基地':[{'面积':9}] | VIOLATED | -",
        "K.8 | '基地':[{'面积':19}] | UNDETERMINED | 基地.花卉",
        "K.8 | '基地':[{'负责人':'李'}] | UNDETERMINED | 基地.花卉 基地.面积",
        // None of which is unstated.
        "K.4 | '基地':[{'面积':1},{'面积':2}] | SATISFIED | -",
        "K.4 | '基地':[{'面积':1},{'花卉':'a'}] | UNDETERMINED | 基地.面积",
        "K.4 | | UNDETERMINED | 基地",
        // Scope.
        "K.5 | 'lead':{'ongoing':1} | UNDETERMINED | Application.topic",
        "K.5 | 'lead':{'ongoing':3} | UNDETERMINED | Application.topic",
        "K.5 | 'topic':'蔬菜' | NOT_APPLICABLE | -",
        "K.5 | 'topic':'花卉' | UNDETERMINED | Lead",
        "K.5 | 'topic':'花卉','lead':{} | UNDETERMINED | Lead.ongoing",
        "K.5 | 'topic':'花卉','lead':{'ongoing':1} | SATISFIED | -",
        "K.5 | 'topic':'花卉','lead':{'ongoing':2} | VIOLATED | -",
        // Lists: not given is unknown, given empty says that there is none.
        "K.6 | | UNDETERMINED | Partner",
        "K.6 | 'partners':[] | VIOLATED | -",
        "K.6 | 'partners':[{'name':'乙'}] | VIOLATED | -",
        "K.6 | 'partners':[{'name':'乙'},{}] | UNDETERMINED | Partner.name",
        "K.6 | 'partners':[{'name':'乙'},{},{'name':'甲'}] | SATISFIED | -",
        // Boxes: left out, the answer is no.
        "K.7 | | VIOLATED | -",
        "K.7 | 'avoidance':{} | UNDETERMINED | AvoidedExpert",
        "K.7 | 'avoidance':{'experts':[]} | VIOLATED | -",
        "K.7 | 'avoidance':{'experts':[{'name':'张'}]} | SATISFIED | -",
        "K.9 | | UNDETERMINED | Applicant",
        "K.9 | 'applicant':{} | VIOLATED | -",
        "K.9 | 'applicant':{'branch':true} | SATISFIED | -",
        // A key that is a number.
        "K.10 | '批次':[{'编号':1,'数量':5}] | SATISFIED | -",
        "K.10 | '批次':[{'编号':1,'数量':4}] | VIOLATED | -",
        "K.10 | '批次':[{'编号':1}] | UNDETERMINED | 批次[1].数量",
        "K.10 | '批次':[{'编号':2,'数量':9}] | UNDETERMINED | 批次[1]",
        // Definitions joined with facts.
        "K.11 | 'applicant':{'registeredAt':'昆明市'},'lead':{'ongoing':20} | SATISFIED | -",
        "K.11 | 'applicant':{'registeredAt':'昆明市'},'lead':{'ongoing':19} | VIOLATED | -",
        "K.11 | 'applicant':{'registeredAt':'叶城县'},'lead':{'ongoing':19} | SATISFIED | -",
        "K.11 | 'applicant':{'registeredAt':'上海市'},'lead':{'ongoing':99} | VIOLATED | -",
        "K.11 | 'applicant':{'registeredAt':'昆明市'} | UNDETERMINED | Lead",
        "K.11 | 'lead':{'ongoing':99} | UNDETERMINED | Applicant",
        "K.11 | 'lead':{'ongoing':9} | VIOLATED | -",
        "K.11 | 'lead':{'ongoing':9},'applicant':{} | VIOLATED | -",
        // Computed dates.
        "K.12 | '基地':[{'挂牌':'2024-08-31'}],'startsOn':'2025-02-28' | SATISFIED | -",
        "K.12 | '基地':[{'挂牌':'2024-08-31'}],'startsOn':'2025-02-27' | VIOLATED | -",
        "K.12 | '基地':[{'挂牌':'2024-08-31'}] | UNDETERMINED | Application.startsOn",
        "K.12 | '基地':[{}],'startsOn':'2025-02-27' | UNDETERMINED | 基地.挂牌",
        "K.13 | | SATISFIED | -",
        "K.14 | | UNDETERMINED | Application.title",
        "K.14 | 'title':' ' | UNDETERMINED | Application.title",
        "K.14 | 'title':'甲' | SATISFIED | -",
        // Doubts: what is not known not to be there is taken as not there.
        "D.1 | '花卉品种':[{'名称':'玫瑰','产量':40}] | NEEDS_REVIEW | -",
        "D.1 | '花卉品种':[{'名称':'玫瑰','产量':40}],'基地':[{}] | NEEDS_REVIEW | -",
        "D.1 | '花卉品种':[{'名称':'玫瑰','产量':40}],'基地':[{'负责人':'王'}] | NEEDS_REVIEW | -",
        "D.1 | '花卉品种':[{'名称':'玫瑰','产量':40}],'基地':[{'负责人':'李'}] | SATISFIED | -",
        "D.1 | '花卉品种':[{'名称':'玫瑰','产量':4}] | NEEDS_REVIEW | -",
        "D.1 | '花卉品种':[{'名称':'月季'}] | UNDETERMINED | 花卉品种[玫瑰]",
        "D.2 | '花卉品种':[{'名称':'玫瑰','产量':40}] | NEEDS_REVIEW | -",
        "D.2 | '花卉品种':[{'名称':'玫瑰','产量':40,'等级':'一级'}] | SATISFIED | -",
        "D.3 | '花卉品种':[{'名称':'玫瑰','产量':40}] | SATISFIED | -",
        "D.3 | '花卉品种':[{'名称':'玫瑰','产量':40,'等级':'二级'}] | NEEDS_REVIEW | -",
        "D.3 | '花卉品种':[{'名称':'玫瑰','产量':4,'等级':'一级'}] | VIOLATED | -",
      })
  void status(String clause, String facts, Status status, String missing) {
    Finding finding = find(clause, facts == null ? "" : facts);
    assertEquals(status + " " + missing, finding.status() + " " + missing(finding));
  }

  @Test
  void evidenceTellsOfferDemandAndDistance() {
    Finding finding = find("K.1", "'花卉品种':[{'名称':'玫瑰','产量':39}]");
    assertEquals(1, finding.evidence().size());
    Evidence evidence = finding.evidence().get(0);
    assertEquals("花卉品种[玫瑰]", evidence.fact());
    assertEquals("产量", evidence.property());
    assertEquals("花卉品种「玫瑰」产量", evidence.title().chinese());
    assertEquals("39", evidence.offeredText().chinese());
    assertEquals(Relation.AT_LEAST, evidence.relation());
    assertEquals("40", evidence.demandedText().chinese());
    assertEquals(new Value.Quantity(BigDecimal.ONE, ""), evidence.distance());
    assertEquals("花卉品种「玫瑰」产量为39，应不少于40，差1", evidence.text().chinese());
    assertEquals("须另行满足，不能靠补正：花卉品种「玫瑰」产量应不少于40", finding.remedyText().chinese());
  }

  @Test
  void evidenceOfASatisfiedClauseTellsWhatSatisfiedIt() {
    Finding finding = find("K.1", "'花卉品种':[{'名称':'玫瑰','产量':41}]");
    assertEquals(
        List.of("花卉品种「玫瑰」产量为41，不少于40"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
    assertNull(finding.remedy());
  }

  @Test
  void evidenceIsTheDeepestFailure() {
    Finding finding =
        find("K.8", "'基地':[{'花卉':'月季','面积':99},{'花卉':'玫瑰','面积':8},{'花卉':'兰花','面积':1}]");
    assertEquals(
        List.of("面积为8，应不少于10，差2"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
  }

  @Test
  void equallyDeepFailuresAreAlternatives() {
    Finding finding = find("K.3", "'基地':[{'面积':8},{'面积':7.50}]");
    assertEquals(
        List.of("面积为7.5、8，应不少于10"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
  }

  @Test
  void anEmptyListIsEvidence() {
    Evidence evidence = find("K.6", "'partners':[]").evidence().get(0);
    assertEquals("Partner", evidence.fact());
    assertNull(evidence.property());
    assertEquals("没有合作单位", evidence.text().chinese());
  }

  @Test
  void definitionsAreNotEvidenceButWhatTheyDemandIs() {
    Finding finding = find("K.11", "'applicant':{'registeredAt':'昆明市'},'lead':{'ongoing':19}");
    assertEquals(
        List.of("市科委在研项目数（作为负责人）为19，应不少于20，差1"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
    Finding outside = find("K.11", "'applicant':{'registeredAt':'上海市'},'lead':{'ongoing':99}");
    assertEquals(
        List.of("注册地址为上海市（310000），不在以下2个地区之内：云南省、新疆维吾尔自治区"),
        outside.evidence().stream().map(e -> e.text().chinese()).toList());
  }

  @Test
  void datesAreFarApartInDays() {
    Finding finding = find("K.12", "'基地':[{'挂牌':'2024-08-31'}],'startsOn':'2025-02-26'");
    assertEquals(
        List.of("执行期限起始日为2025-02-26，应不早于2025-02-28，早了2天"),
        finding.evidence().stream().map(e -> e.text().chinese()).toList());
  }

  @Test
  void missingFactsHaveAPlaceInTheJson() {
    MissingFact whole = find("K.1", "").missing().get(0);
    assertEquals("/花卉品种", whole.pointer());
    assertEquals("花卉品种", whole.paper().chinese());
    assertEquals("「玫瑰」", whole.title().chinese());
    MissingFact part = find("K.5", "'topic':'花卉','lead':{}").missing().get(0);
    assertEquals("/lead/ongoing", part.pointer());
    assertEquals("项目负责人", part.paper().chinese());
  }

  @Test
  void aFormalExaminationTakesMissingFactsAsNotMetButNotAnOpenScope() {
    Verdict verdict = evaluate("'lead':{'ongoing':3}", Examination.formal());
    assertEquals(Status.VIOLATED, verdict.finding("K.1").orElseThrow().status());
    assertEquals("花卉品种[玫瑰]", missing(verdict.finding("K.1").orElseThrow()));
    assertEquals(Status.UNDETERMINED, verdict.finding("K.5").orElseThrow().status());
  }

  @Test
  void theNoteOfADoubtNamesIt() {
    Finding finding = find("D.2", "'花卉品种':[{'名称':'玫瑰','产量':40}]");
    assertEquals("须由人复核：等级未写", finding.note().chinese());
  }

  /** Facts in any order give the same verdict, to the byte. */
  @Test
  void theOrderOfFactsDoesNotMatter() {
    String one =
        "'花卉品种':[{'名称':'玫瑰','产量':4},{'名称':'月季','产量':5}],"
            + "'基地':[{'花卉':'玫瑰','面积':3},{'花卉':'月季','面积':4},{'负责人':'王'}],"
            + "'partners':[{'name':'乙'},{'name':'丙'},{'place':'上海市'}]";
    String other =
        "'partners':[{'place':'上海市'},{'name':'丙'},{'name':'乙'}],"
            + "'基地':[{'负责人':'王'},{'花卉':'月季','面积':4},{'花卉':'玫瑰','面积':3}],"
            + "'花卉品种':[{'名称':'月季','产量':5},{'名称':'玫瑰','产量':4}]";
    assertEquals(
        Plumbline.toJson(evaluate(one, Examination.precheck())),
        Plumbline.toJson(evaluate(other, Examination.precheck())));
  }
}
