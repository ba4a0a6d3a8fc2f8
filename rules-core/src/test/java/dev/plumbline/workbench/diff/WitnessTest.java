package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.CaseRunner;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The smallest applications that show a flip, and their cases. */
class WitnessTest {
  private static final String BASE_CASES =
      """
      base: 果园.json
      cases:
        - name: 齐全
          expect: { conclusion: 通过 }
      """;

  @TempDir Path folder;

  private static Witness only(Differences found, String clause) {
    return found.witnesses().stream()
        .filter(witness -> witness.clause().equals(clause))
        .findFirst()
        .orElseThrow();
  }

  @Test
  void withoutABaseItIsMadeOfTheFewestFacts() {
    Differences found =
        Orchard.compare(
            Orchard.edited(">= 40 )", ">= 50 )"),
            Orchard.sample("small", Orchard.APPLICATION.replace("60", "45")));
    Witness witness = only(found, "O.1");

    assertNull(witness.base());
    assertEquals(
        List.of("topic = 果树", "indicators.面积.value = 45", "indicators.面积.measure = 亩"),
        chinese(witness.overrides()));
    assertEquals(Status.SATISFIED, witness.before().status());
    assertEquals(Status.VIOLATED, witness.after().status());
  }

  /** A pack in a folder of its own, with a base application. */
  private Path pack(String name, String rules) {
    return Packs.write(
        folder.resolve(name),
        "guideline.yaml",
        Orchard.MANIFEST,
        "rules.drl",
        rules,
        "cases/cases.yaml",
        BASE_CASES,
        "cases/bases/果园.json",
        Orchard.APPLICATION);
  }

  @Test
  void withABaseItIsTheFewestChangesThatMoveTheConclusion() {
    Guideline before = Plumbline.load(pack("old", Orchard.RULES));
    Guideline after = Plumbline.load(pack("new", Orchard.RULES.replace(">= 40 )", ">= 50 )")));
    Differences found =
        PackDiff.compare(
            LoadedPack.of(before), LoadedPack.of(after), List.of(), Examination.precheck());
    Witness witness = only(found, "O.1");

    assertEquals("果园.json", witness.base());
    assertEquals(List.of("indicators.面积.value = 40"), chinese(witness.overrides()));
    assertEquals(Conclusion.ELIGIBLE, witness.before().conclusion());
    assertEquals(Conclusion.CORRECTABLE, witness.after().conclusion());
    assertEquals(
        """
          # 旧版：O.1 符合，结论通过
          - name: "O.1：符合变为不符合"
            base: "果园.json"
            change:
              indicators:
                面积:
                  value: 40
            expect:
              conclusion: 退回补正
              findings:
                O.1: 不符合
        """,
        witness.yaml());
    assertEquals(1, found.tried().cases());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        ">= 40 )⇒>= 50 )",
        "\"苹果\"⇒\"梨\"",
        "\"530000\"⇒\"450000\"",
        "2031, 3, 1, 17, 0⇒2031, 3, 9, 17, 0",
        "plusMonths( 6 )⇒plusMonths( 12 )",
        "\"法人\", \"合作社\"⇒\"法人\"",
        "legalForm == \"家庭农场\"⇒legalForm == \"农场\"",
        "$plots >= 2⇒$plots >= 3",
        "wanYuan <= 15⇒wanYuan <= 12.5",
        "topic == \"果树\"⇒topic == \"林果\"",
        "@severity(\"REJECT\") @cite(\"一/5\")⇒@severity(\"RETURN\") @cite(\"一/5\")",
        "rule \"按期提交\"⇒rule \"按期提交\" extends \"种果\""
      })
  void casesPassUnderTheNewPackAndFailUnderTheOld(String from, String to) {
    String edited = Orchard.RULES.replace(from, to);
    assertFalse(edited.equals(Orchard.RULES), from);
    for (boolean bases : new boolean[] {true, false}) {
      Path old = bases ? pack("old", Orchard.RULES) : bare("old-bare", Orchard.RULES);
      Path now = bases ? pack("new", edited) : bare("new-bare", edited);
      Differences found =
          PackDiff.compare(
              LoadedPack.of(Plumbline.load(old)),
              LoadedPack.of(Plumbline.load(now)),
              List.of(),
              Examination.precheck());
      CaseFile cases = found.toCases();
      assertNotNull(cases);
      String written = cases.yaml();
      assertTrue(CaseFile.isAsWritten(written) && CaseFile.isAsWritten(crlf(written)), written);
      String below = written.substring(written.indexOf('\n') + 1);
      for (String other : List.of("", below, "# \n" + below, written + "\n", written.trim())) {
        assertFalse(CaseFile.isAsWritten(other), other);
      }
      for (Path pack : List.of(old, now)) {
        Packs.write(pack, "cases/见证.yaml", cases.yaml());
        cases.bases().forEach((name, json) -> Packs.write(pack, "cases/bases/" + name, json));
      }

      CaseRun passed = CaseRunner.run(now);
      assertEquals(List.of(), passed.problems());
      long ran = saved(passed).stream().filter(CaseResult::passed).count();
      assertEquals(found.witnesses().size(), ran, () -> passed.results() + cases.yaml());
      assertTrue(ran > 0);
      assertEquals(
          List.of(), saved(CaseRunner.run(old)).stream().filter(CaseResult::passed).toList());
    }
  }

  private static String crlf(String text) {
    return text.replace("\n", "\r\n");
  }

  /** The rules with one more clause, of this severity. */
  private static String withOneMore(String severity) {
    return Orchard.RULES.replace(
        "rule \"申请不超过15万元\"",
        """
        rule "在研项目不超过9项"
            @clause("O.99") @kind("ELIG") @severity("%s") @cite("九")
        when
            Lead( ongoing <= 9 )
        then
        end

        rule "申请不超过15万元"\
        """
            .formatted(severity));
  }

  /** Whatever it makes of the conclusion, or of one that is bad already. */
  @ParameterizedTest
  @CsvSource({"REJECT,true", "WARN,true", "REJECT,false", "WARN,false"})
  void aNewClauseHasAnApplicationThatViolatesIt(String severity, boolean bases) {
    String rules = withOneMore(severity);
    Path old = bases ? pack("old", Orchard.RULES) : bare("old-bare", Orchard.RULES);
    Path now = bases ? pack("new", rules) : bare("new-bare", rules);
    Differences found =
        PackDiff.compare(
            LoadedPack.of(Plumbline.load(old)),
            LoadedPack.of(Plumbline.load(now)),
            List.of(),
            Examination.formal());
    Witness witness = only(found, "O.99");
    assertTrue(witness.isOfOnePack());
    assertNull(witness.before().status());
    assertEquals(Status.VIOLATED, witness.after().status());
    // The base is examined as its case is; what is made of nothing, as was asked.
    assertEquals(bases ? Examination.precheck() : Examination.formal(), witness.examination());
    assertEquals(List.of("lead.ongoing = 10"), chinese(witness.overrides()));
    String brief = found.report("旧", "新", false, Locale.CHINESE).toString();
    assertTrue(brief.contains("\n    不符合这条新条款的（结论"), brief);
    assertEquals(2, brief.split("最小见证（", -1).length, brief);
    assertTrue(brief.contains(" lead.ongoing = 10"), brief);

    CaseFile cases = found.toCases();
    for (Path pack : List.of(old, now)) {
      Packs.write(pack, "cases/见证.yaml", cases.yaml());
      cases.bases().forEach((name, json) -> Packs.write(pack, "cases/bases/" + name, json));
    }
    CaseRun passed = CaseRunner.run(now);
    assertEquals(List.of(), passed.problems());
    assertTrue(saved(passed).stream().allMatch(CaseResult::passed), cases.yaml());
    assertTrue(saved(passed).stream().anyMatch(one -> one.name().startsWith("O.99")));
    assertEquals(
        List.of(), saved(CaseRunner.run(old)).stream().filter(CaseResult::passed).toList());
  }

  @Test
  void aClauseThatIsGoneHasAnApplicationThatViolatedIt() {
    Differences found =
        PackDiff.compare(
            LoadedPack.of(Plumbline.load(pack("new", withOneMore("REJECT")))),
            LoadedPack.of(Plumbline.load(pack("old", Orchard.RULES))),
            List.of(),
            Examination.precheck());
    Witness witness = only(found, "O.99");
    assertEquals(Status.VIOLATED, witness.before().status());
    assertNull(witness.after().status());
    assertEquals("果园.json", witness.base());
    assertEquals(List.of("lead.ongoing = 10"), chinese(witness.overrides()));
    assertEquals(Conclusion.ELIGIBLE, witness.after().conclusion());
    assertNotNull(witness.yaml());
    String brief = found.report("旧", "新", false, Locale.ENGLISH).toString();
    assertTrue(
        brief.contains(
            "violated the clause that is gone (conclusion ineligible → eligible): smallest witness"
                + " (pre-check): cases/bases/果园.json with lead.ongoing = 10"),
        brief);
  }

  private Path bare(String name, String rules) {
    return Packs.write(
        folder.resolve(name), "guideline.yaml", Orchard.MANIFEST, "rules.drl", rules);
  }

  private static List<CaseResult> saved(CaseRun run) {
    return run.results().stream().filter(one -> one.file().equals("cases/见证.yaml")).toList();
  }

  /** Without any one of its overrides, the clause does not flip so. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        ">= 40 )⇒>= 50 )",
        "\"苹果\"⇒\"梨\"",
        "plusMonths( 6 )⇒plusMonths( 12 )",
        "area >= 5⇒area >= 6",
        "$plots >= 2⇒$plots >= 3",
        "topic == \"果树\"⇒topic == \"林果\""
      })
  void nothingCanBeLeftOut(String from, String to) {
    LoadedGuideline before = (LoadedGuideline) Orchard.original();
    LoadedGuideline after = (LoadedGuideline) Orchard.edited(from, to);
    Side older = new Side(before);
    Side newer = new Side(after);
    Trees trees = new Trees(older, newer);
    PackPair court = new PackPair(older, newer);
    ObjectNode whole = Json.tree(Orchard.APPLICATION.getBytes(StandardCharsets.UTF_8));
    List<Pair> pairs =
        new Boundaries(
                older,
                newer,
                new RulePairs(older, newer),
                court,
                trees,
                new Calls(older, newer, court, Examination.precheck()),
                Examination.precheck(),
                List.of(
                    court.judge(
                        new Bilingual("a", "a"), Flip.Origin.GIVEN, whole, Examination.precheck())))
            .judged();
    for (Map<String, ObjectNode> bases :
        List.of(Map.<String, ObjectNode>of(), Map.of("b", whole))) {
      List<Witnesses.Found> all = new Witnesses(court, trees, bases).found(pairs);
      assertFalse(all.isEmpty());
      for (Witnesses.Found found : all) {
        ObjectNode base = found.base() == null ? Built.nothing() : whole;
        List<Edit> edits = found.edits();
        assertTrue(flipsAlike(court, trees.with(base, edits), found), found.toString());
        for (int i = 0; i < edits.size(); i++) {
          List<Edit> fewer = new ArrayList<>(edits);
          Edit out = fewer.remove(i);
          assertFalse(flipsAlike(court, trees.with(base, fewer), found), edits + " less " + out);
        }
      }
    }
  }

  private static boolean flipsAlike(PackPair court, ObjectNode tree, Witnesses.Found found) {
    Examination examination = Examination.precheck();
    Pair pair = court.judge(new Bilingual("w", "w"), Flip.Origin.BOUNDARY, tree, examination);
    if (!pair.isJudged()) {
      return false;
    }
    String clause = found.clause();
    boolean conclusion =
        found.pair().was(clause).conclusion() != found.pair().is(clause).conclusion();
    // Bare facts are shrunk for the status alone; what they come to is as it is.
    return pair.was(clause).status() == found.pair().was(clause).status()
        && pair.is(clause).status() == found.pair().is(clause).status()
        && (!conclusion
            || found.base() == null
            || pair.was(clause).conclusion() != pair.is(clause).conclusion());
  }

  private static List<String> chinese(List<Bilingual> texts) {
    return texts.stream().map(Bilingual::chinese).toList();
  }
}
