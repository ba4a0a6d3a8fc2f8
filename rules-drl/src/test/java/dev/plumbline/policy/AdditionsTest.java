package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.clauses.EligibleOne;
import dev.plumbline.clauses.EligibleTwo;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Indicator;
import dev.plumbline.workbench.Validator;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guideline did not know of: targets, papers, directions, topics, facts. No Java. */
class AdditionsTest {
  @TempDir static Path folder;
  @TempDir static Path another;

  private static BeforeAndAfter packs;

  @BeforeAll
  static void edit() {
    packs =
        BeforeAndAfter.of(
            Copy.in(folder)
                // a new target with a new name and unit
                .append(
                    "13-topic-3.drl",
                    """
                    rule "编制技术手册不少于2册"
                        extends "选报专题三（能力提升与需求挖掘）"
                        @clause("T3.KPI.8") @kind("KPI") @severity("RETURN") @cite("一/专题三/考核指标")
                    when
                        Indicator( name == "技术手册", valueIn( "册" ) >= 2 )
                    then
                    end
                    """)
                // a new required document under a condition, and a new declaration
                .append(
                    "20-requirements.drl",
                    """
                    rule "申报单位是分支机构"
                    when
                        Applicant( branch == true )
                    then
                    end

                    rule "分支机构已上传总部授权书"
                        extends "申报单位是分支机构"
                        @clause("G.1.4") @kind("DOC") @severity("RETURN") @cite("二/1")
                    when
                        Document( type == "总部授权书", uploaded == true )
                    then
                    end

                    rule "承诺不重复申报"
                        @clause("G.7.3") @kind("DECL") @severity("RETURN") @cite("二/7")
                    when
                        Declaration( name == "不重复申报", made == true )
                    then
                    end
                    """)
                .add("11-topic-1-direction-5.drl")
                .add("14-topic-4.drl")
                .add("21-equipment.drl"));
  }

  private static Application three(String edits) {
    return Edit.apply(Eligible.application(), edits);
  }

  @Test
  void whatTheAdditionsDoNotTouchStays() {
    assertEquals("", packs.flips(Eligible.application()));
    assertEquals("", packs.flips(EligibleTwo.application()));
    for (int direction = 1; direction <= 4; direction++) {
      assertEquals("", packs.flips(EligibleOne.application(direction)));
    }
  }

  @Test
  void aTarget() {
    assertEquals("U", packs.now("T3.KPI.8", Eligible.application()));
    assertEquals("S", packs.now("T3.KPI.8", manuals("2", "册")));
    assertEquals("V", packs.now("T3.KPI.8", manuals("1.9", "册")));
    assertEquals("U", packs.now("T3.KPI.8", manuals("2", "页")));
    assertEquals("-", packs.then("T3.KPI.8", manuals("2", "册")));
    Finding violated = packs.after().evaluate(manuals("1", "册")).finding("T3.KPI.8").orElseThrow();
    assertEquals("考核指标「技术手册」指标值为1册，应不少于2册，差1册", violated.evidence().get(0).text().chinese());
  }

  private static Application manuals(String number, String unit) {
    List<Indicator> all = new ArrayList<>(Eligible.application().indicators());
    all.add(Indicator.builder().name("技术手册").value(new BigDecimal(number)).measure(unit).build());
    return Edit.replace(Eligible.application(), "indicators", all);
  }

  @Test
  void aDocumentUnderACondition() {
    assertEquals("N", packs.now("G.1.4", Eligible.application()));
    Application branch = three("applicant.branch=true");
    assertEquals("U", packs.now("G.1.4", branch));
    List<Document> all = new ArrayList<>(branch.documents());
    all.add(Document.builder().type("总部授权书").uploaded(true).build());
    Application complete = Edit.replace(branch, "documents", all);
    assertEquals("S", packs.now("G.1.4", complete));
    assertEquals("V", packs.now("G.1.4", Edit.apply(complete, "documents[总部授权书].uploaded=false")));
    assertEquals("-", packs.then("G.1.4", complete));
  }

  @Test
  void aDeclaration() {
    assertEquals("U", packs.now("G.7.3", Eligible.application()));
    List<Declaration> all = new ArrayList<>(Eligible.application().declarations());
    all.add(Declaration.builder().name("不重复申报").made(true).build());
    Application made = Edit.replace(Eligible.application(), "declarations", all);
    assertEquals("S", packs.now("G.7.3", made));
    assertEquals("V", packs.now("G.7.3", Edit.apply(made, "declarations[不重复申报].made=false")));
    assertEquals("-", packs.then("G.7.3", made));
  }

  /** Without what other topics and directions ask, which was open while the word was not known. */
  private static List<String> flipsOfWhatApplies(Application application) {
    List<String> flips = new ArrayList<>(List.of(packs.flips(application).split(", ")));
    flips.removeIf(flip -> flip.endsWith(" UN"));
    return flips;
  }

  @Test
  void aDirection() {
    Application fifth =
        Edit.apply(EligibleOne.application(1), "direction=方向5; cooperation.place=成都市");
    assertEquals(List.of("T1.SEL US"), flipsOfWhatApplies(fifth));
    assertEquals("S", packs.now("T1.D5.0", fifth));
    assertEquals("S", packs.now("T1.D5.REG", fifth));
    assertEquals("V", packs.now("T1.D5.REG", Edit.apply(fifth, "cooperation.place=贵阳市")));
    assertEquals("S", packs.now("T1.D5.TERM.E", fifth));
    assertEquals("V", packs.now("T1.D5.TERM.E", Edit.apply(fifth, "endsOn=2026-12-01")));
    assertEquals("N", packs.now("T1.D5.0", EligibleOne.application(1)));
    assertEquals("", packs.flips(Edit.apply(fifth, "direction=方向6")));
  }

  @Test
  void aTopic() {
    Application fourth = three("topic=专题四; filing.topic=专题四; requested=30万元");
    assertEquals(List.of("S.8 US"), flipsOfWhatApplies(fourth));
    assertEquals("S", packs.now("T4.SEL", fourth));
    assertEquals("S", packs.now("T4.FUND.M", fourth));
    assertEquals("V", packs.now("T4.FUND.M", Edit.apply(fourth, "requested=30.01万元")));
    assertEquals("N", packs.now("T4.SEL", Eligible.application()));
    assertEquals("", packs.flips(Edit.apply(fourth, "topic=专题五; filing.topic=专题五")));
    assertEquals(
        List.of("见面会评审"),
        packs.after().evaluate(fourth).reviewRoute().stream().map(round -> round.form()).toList());
    assertEquals(List.of(), packs.before().evaluate(fourth).reviewRoute());
  }

  private static Application equipment(String json) {
    return packs
        .after()
        .read(
            ("{\"id\": \"e\", \"Equipment\": " + json + "}").getBytes(StandardCharsets.UTF_8),
            "e.json");
  }

  @Test
  void aFactOfItsOwn() {
    assertEquals(
        "S", packs.now("EQ.1", equipment("[{\"name\": \"大型仪器\", \"sharedHours\": \"100\"}]")));
    assertEquals("V", packs.now("EQ.1", equipment("{\"name\": \"大型仪器\", \"sharedHours\": 99.9}")));
    assertEquals(
        "U", packs.now("EQ.1", equipment("{\"name\": \"大型仪器\", \"boughtOn\": \"2024-01-31\"}")));
    Finding violated =
        packs
            .after()
            .evaluate(equipment("{\"name\": \"大型仪器\", \"sharedHours\": 99.9}"))
            .finding("EQ.1")
            .orElseThrow();
    assertEquals(
        "仪器设备「大型仪器」年共享时间为99.9小时，应不少于100小时，差0.1小时", violated.evidence().get(0).text().chinese());
  }

  @Test
  void theFactIsInTheSchema() {
    String schema = packs.after().schema();
    for (String wanted :
        List.of("\"Equipment\"", "仪器设备", "年共享时间（小时）", "Shared time a year", "购置日")) {
      assertTrue(schema.contains(wanted), wanted);
      assertTrue(!packs.before().schema().contains(wanted), wanted);
    }
  }

  @Test
  void theFactIsKnownWhereNamesAreMistyped() {
    InputException refused =
        assertThrows(InputException.class, () -> equipment("{\"sharedHour\": 1}"));
    assertEquals("没有「sharedHour」这一项，是不是「sharedHours」？", refused.problems().get(0).text().chinese());
    Copy broken =
        Copy.in(another)
            .add("21-equipment.drl")
            .replace("21-equipment.drl", "Equipment( name", "Equipmnt( name")
            .append(
                "21-equipment.drl",
                """
                rule "购置日已填"
                    @clause("EQ.2") @kind("DOC") @severity("RETURN") @cite("二/仪器")
                when
                    Equipment( name == "大型仪器", 购置日 != null )
                then
                end
                """);
    assertEquals(
        List.of(
            "21-equipment.drl:18:5: 没有「Equipmnt」这种事实，是不是「Equipment」？",
            "21-equipment.drl:27:32: 「Equipment」没有「购置日」这个属性，是不是「boughtOn」？"),
        new Validator()
            .validate(broken.folder()).problems().stream().map(Problem::toString).toList());
  }
}
