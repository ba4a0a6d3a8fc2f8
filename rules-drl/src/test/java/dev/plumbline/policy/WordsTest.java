package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.MissingFact;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Vocabulary;
import dev.plumbline.Vocabulary.Word;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.diff.Change;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.Flip;
import dev.plumbline.workbench.diff.PackDiff;
import dev.plumbline.workbench.diff.Sample;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Words, spellings, kinds and whole vocabularies are added and taken away without Java. */
class WordsTest {
  private static final String WORDS = "01-words.drl";

  @TempDir static Path folder;
  @TempDir Path another;

  private static BeforeAndAfter packs;

  @BeforeAll
  static void edit() {
    packs =
        BeforeAndAfter.of(
            Copy.in(folder)
                // a word, a spelling of it, a kind, and one that is asked for by itself
                .replace(
                    WORDS,
                    "        \"个体工商户 不认可\"",
                    "        \"农村集体经济组织\",\n"
                        + "        \"村集体 即 农村集体经济组织\",\n"
                        + "        \"社区股份合作社 属于 农村集体经济组织\",\n"
                        + "        \"大学科技园 属于 企业法人\",\n"
                        + "        \"个体工商户 不认可\"")
                .replace(
                    "20-requirements.drl",
                    "Applicant( legalForm in ( \"法人\", \"非法人组织\" ) )",
                    "Applicant( legalForm in ( \"法人\", \"非法人组织\", \"农村集体经济组织\" ) )")
                .append(
                    "20-requirements.drl",
                    """
                    rule "大学科技园另有说明"
                        @clause("G.1.9") @kind("ELIG") @severity("REVIEW") @cite("二/1")
                    when
                        Applicant( legalForm == "大学科技园" )
                    then
                    end
                    """)
                // a closed property of a type that the pack declares
                .append(
                    "20-requirements.drl",
                    """
                    declare Insurance @label("保险") @en("Insurance")
                        kind : String @label("险种") @en("Kind")
                    end

                    rule "已投保"
                        @clause("G.10") @kind("DOC") @severity("RETURN") @cite("二")
                    when
                        Insurance( kind == "责任险" )
                    then
                    end
                    """)
                .append(
                    WORDS,
                    """
                    rule "词汇：险种"
                    when
                    then
                        insert( new ClosedWords( List.of( "Insurance.kind" ), List.of(
                            "责任险",
                            "公众责任险 属于 责任险",
                            "责任保险 即 责任险",
                            "财产险 不认可" ) ) );
                    end
                    """));
  }

  private static Application form(String legalForm) {
    return Edit.apply(Eligible.application(), "applicant.legalForm=" + legalForm);
  }

  private static Application insured(String kind) {
    return packs
        .after()
        .read(
            ("{\"id\": \"a\", \"Insurance\": {\"kind\": \"" + kind + "\"}}")
                .getBytes(StandardCharsets.UTF_8),
            null);
  }

  @Test
  void whatTheAdditionsDoNotTouchStays() {
    assertEquals("", packs.flips(Eligible.application()));
    assertEquals("", packs.flips(form("企业法人")));
    assertEquals("", packs.flips(form("个体工商户")));
  }

  @Test
  void wordAndSpelling() {
    assertEquals("G.1.2 US", packs.flips(form("农村集体经济组织")));
    assertEquals("G.1.2 US", packs.flips(form("村 集体")));
    assertEquals("G.1.2 US", packs.flips(form("社区股份合作社")));
  }

  /** It still satisfies what asks for the wider words, two steps up. */
  @Test
  void kindThatIsAskedForByItself() {
    assertEquals("S", packs.now("G.1.2", form("大学科技园")));
    assertEquals("S", packs.now("G.1.9", form("大学科技园")));
    assertEquals("S", packs.now("G.1.2", form("企业法人")));
    assertEquals("V", packs.now("G.1.9", form("企业法人")));
    assertEquals("V", packs.now("G.1.9", form("法人")));
    assertEquals("U", packs.now("G.1.9", form("课题组")));
  }

  @Test
  void closedPropertyOfDeclaredType() {
    assertEquals("S", packs.now("G.10", insured("责任险")));
    assertEquals("S", packs.now("G.10", insured("公众责任险")));
    assertEquals("S", packs.now("G.10", insured("责任 保险")));
    assertEquals("V", packs.now("G.10", insured("财产险")));
    assertEquals("U", packs.now("G.10", insured("航空意外险")));
    Finding open = packs.after().evaluate(insured("航空意外险")).finding("G.10").orElseThrow();
    MissingFact missing = open.missing().get(0);
    assertEquals("航空意外险", missing.written());
    assertEquals(List.of("责任险", "公众责任险", "财产险"), missing.known());
    Finding formal =
        packs
            .after()
            .evaluate(insured("航空意外险"), Examination.formal())
            .finding("G.10")
            .orElseThrow();
    assertEquals(Status.NEEDS_REVIEW, formal.status());
    assertTrue(packs.after().schema().contains("\"公众责任险\""));
  }

  @Test
  void vocabularyIsPublished() {
    Vocabulary forms = of(packs.after(), "Insurance.kind");
    assertEquals(
        List.of(
            new Word("责任险", List.of("责任保险"), null, true),
            new Word("公众责任险", List.of(), "责任险", false),
            new Word("财产险", List.of(), null, false)),
        forms.words());
    assertTrue(forms.closed());
    assertEquals(
        List.of("专题一", "专题二", "专题三"),
        of(packs.before(), "Filing.topic").words().stream().map(Word::word).toList());
  }

  private static Vocabulary of(Guideline guideline, String property) {
    return guideline.vocabulary().stream()
        .filter(list -> list.properties().contains(property))
        .findFirst()
        .orElseThrow();
  }

  /** Without its vocabulary, any text may stand there, and an unlisted one is another. */
  @Test
  void propertyOpenedAgain() {
    BeforeAndAfter opened =
        BeforeAndAfter.of(
            Copy.in(another)
                .remove(WORDS, "词汇：登录方式")
                .replace(
                    "30-submission.drl",
                    "Filing( login == \"一网通办\" )",
                    "Filing( login in ( \"一网通办\", \"随申办\" ) )"));
    Map<String, String> flips =
        Map.of("刷脸登录", "S.6 UV", "一 网 通 办", "", "随申办", "", "一网通办登录", "S.6 SV");
    flips.forEach(
        (login, flip) ->
            assertEquals(
                flip,
                opened.flips(Edit.apply(Eligible.application(), "filing.login=" + login)),
                login));
  }

  /** What is given has not the new words: applications are made for them, and say who flips. */
  @Test
  void diffSaysInWordsAndWhoFlips() throws IOException {
    Path eligible = Path.of("../samples/applications/t3-01-complete-yecheng.json");
    Differences found =
        PackDiff.compare(
            LoadedPack.of(Plumbline.load(Copy.rulesIn(another.resolve("before")).folder())),
            LoadedPack.of(
                Plumbline.load(
                    Copy.rulesIn(another.resolve("after"))
                        .replace(
                            WORDS,
                            "        \"个体工商户 不认可\"",
                            "        \"农村集体经济组织 属于 非法人组织\",\n        \"个体工商户 不认可\"")
                        .replace(WORDS, "        \"线上 即 网上\",\n", "        \"线上 即 纸质\",\n")
                        .folder())),
            List.of(new Sample("a", Files.readAllBytes(eligible), Examination.precheck())),
            Examination.precheck());
    List<String> changes = found.changes().stream().map(Change::toString).toList();
    assertEquals(2, changes.size(), changes::toString);
    assertTrue(changes.get(0).contains("多了「农村集体经济组织 属于 非法人组织」（G.1.1、G.1.2 引用）"), changes::toString);
    assertTrue(changes.get(1).contains("「线上 即 网上」 → 「线上 即 纸质」（S.1 引用）"), changes::toString);
    Set<String> flips = new TreeSet<>();
    for (Flip flip : found.flips()) {
      flips.add(flip.clause() + " " + flip.before().status() + " " + flip.after().status());
    }
    assertEquals(Set.of("G.1.2 UNDETERMINED SATISFIED", "S.1 SATISFIED VIOLATED"), flips);
  }

  @Test
  void wordTakenAwayThatARuleAsksFor() {
    Path copy = Copy.in(another).replace(WORDS, "        \"在任\",\n", "").folder();
    PackException refused = assertThrows(PackException.class, () -> Plumbline.load(copy));
    assertTrue(
        refused.problems().stream().anyMatch(p -> p.text().chinese().contains("「在任」")),
        () -> refused.problems().toString());
  }
}
