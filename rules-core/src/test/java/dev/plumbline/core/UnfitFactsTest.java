package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Plumbline;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.PackFact;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a program may give that no reader of JSON lets pass. */
class UnfitFactsTest {
  private static final String RULES =
      """
      import java.util.List;
      declare Plot name : String @key size : Integer end
      rule "词" when then
        insert( new ClosedWords( List.of( "Document.type" ), List.of( "图纸", "设计图 即 图纸" ) ) );
      end
      """
          + Packs.rule("够大", "A.1", "Plot( size >= 2 )");

  private static Guideline guideline;

  @BeforeAll
  static void load(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + RULES);
    Limits limits = Limits.USUAL.with(Limit.FACTS, 5).with(Limit.CONTRACTS, 1);
    guideline = Plumbline.load(folder, limits);
  }

  private static void assertTold(String told, Application.Builder application) {
    InputException refused =
        assertThrows(InputException.class, () -> guideline.evaluate(application.build()));
    assertEquals(
        List.of(told),
        refused.problems().stream()
            .map(problem -> problem.pointer() + ": " + problem.text().chinese())
            .toList());
  }

  private static Application.Builder of(PackFact... facts) {
    return Application.builder("a").packFacts(facts);
  }

  private static PackFact plot(String property, Object value) {
    return new PackFact("Plot", Map.of("name", "东", property, value));
  }

  @Test
  void typesAndFieldsThatThePackDoesNotDeclare() {
    assertTold("/Pond: 规则没有声明可填报的事实「Pond」", of(new PackFact("Pond", Map.of())));
    assertTold("/Plot/siez: 「Plot」没有「siez」这一项，是不是「size」？", of(plot("siez", 3)));
    assertTold("/Plot/owner: 「Plot」没有「owner」这一项", of(plot("owner", "王")));
    assertTold("/Plot/size: 「size」的值不是规则声明的那一类", of(plot("size", "大")));
  }

  @Test
  void whatIsGivenTwice() {
    assertTold("/Plot: 「东」给出了不止一次，只能给一次，请合成一项", of(plot("size", 1), plot("size", 2)));
    assertTold(
        "/documents: 「图纸」和「设计图」是同一项，只能给一次，请合成一项",
        Application.builder("a").documents(document("图纸"), document("设计图")));
  }

  private static Document document(String type) {
    return Document.builder().type(type).build();
  }

  @Test
  void moreThanTheHostLets() {
    assertTold(
        "/contracts: 技术合同至多 1 份，请只留有用的",
        Application.builder("a").contracts(contract("技术开发"), contract("技术服务")));
    assertTold(
        ": 申请里的事实太多，至多 5 项，请核对各个清单",
        Application.builder("a")
            .documents(Stream.of("1", "2", "3", "4", "5").map(n -> document(n)).toList()));
  }

  private static Contract contract(String type) {
    return Contract.builder().type(type).build();
  }
}
