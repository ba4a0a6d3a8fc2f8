package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.workbench.LoadedPack;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

/** Two versions of an invented pack about a neighbourhood's plots, compared. */
class DiffCommandTest {
  private static final String RULES =
      """
      package garden
      import dev.plumbline.fact.*

      rule "面积不少于10 <亩> & '方'"
          @clause("G.1") @kind("KPI") @severity("RETURN") @cite("一/1") @en("At least 10 <mu>")
      when
          Indicator( name == "面积", value >= 10 )
      then
      end

      rule "居民"
          @clause("G.2") @kind("ELIG") @severity("REJECT") @cite("一/2")
      when
          Applicant( legalForm == "居民" )
      then
      end
      """;

  private static final String MANIFEST =
      """
      id: garden
      number: 清街〔2031〕7号
      title: 社区菜园 <地块>
      issuedOn: 2031-01-06
      timeZone: Asia/Shanghai
      """;

  private static final String CASES =
      """
      base: 齐全.json
      cases:
        - name: 齐全
          expect: { conclusion: 通过 }
      """;

  private static final String BASE =
      """
      {"id": "b", "applicant": {"legalForm": "居民"}, "indicators": [{"name": "面积", "value": 30}]}
      """;

  @TempDir Path folder;
  private String before;
  private String after;
  private String application;

  @BeforeEach
  void write() throws IOException {
    before = pack("old", RULES);
    after =
        pack(
            "new",
            RULES.replace(">= 10", ">= 20").replace("== \"居民\"", "in ( \"居民\", \"<户> & '甲'\" )"));
    application = file("a & <b>.json", BASE.replace("30", "15"));
  }

  private String pack(String name, String rules) throws IOException {
    Path pack = folder.resolve(name);
    Files.createDirectories(pack.resolve("cases/bases"));
    Files.writeString(pack.resolve("guideline.yaml"), MANIFEST);
    Files.writeString(pack.resolve("rules.drl"), rules);
    Files.writeString(pack.resolve("cases/cases.yaml"), CASES);
    Files.writeString(pack.resolve("cases/bases/齐全.json"), BASE);
    return pack.toString();
  }

  private String file(String name, String text) throws IOException {
    return Files.writeString(folder.resolve(name), text).toString();
  }

  @Test
  void theTextTellsWhatChangedWhoFlipsAndByHowLittle() {
    Run run = Run.of("diff", "--all", before, after, application);

    assertEquals("", run.err());
    assertEquals(1, run.code());
    assertEquals(
        """
        OLD → NEW

        改了什么
          G.1: 10 → 20（考核指标「面积」的指标值）
              rules.drl:7:30
          G.2: 多了「<户> & '甲'」（组织类型）
              rules.drl:14:16

        对一切可能的申请
          G.1: 证明：更严：没有申请因此变宽；变严的例如考核指标「面积」的指标值为10：符合 → 不符合
          G.2: 证明：更宽：没有申请因此变严；变宽的例如申报单位的组织类型为「<户>&'甲'」：不符合 → 符合
          原来不通过的申请，现在有的变为通过（结论 不通过 → 通过）：最小见证（预审）：cases/bases/齐全.json 改 applicant.legalForm = <户> & '甲'

        谁的结论变了
          用两版各判了 26 份申请：所给 1，用例 1，边界 24。
          G.1 面积不少于10 <亩> & '方'
            符合 → 不符合，结论 通过 → 退回补正（1 份）
              旧：考核指标「面积」指标值为15，不少于10
              新：考核指标「面积」指标值为15，应不少于20，差5
              FILE（所给申请）
            符合 → 不符合，结论仍为退回补正（1 份）
              旧：考核指标「面积」指标值为10，不少于10
              新：考核指标「面积」指标值为10，应不少于20，差10
              只为 G.1 而写的申请（边界申请）
          G.2 居民
            不符合 → 符合，结论 不通过 → 退回补正（2 份）
              旧：组织类型为<户> & '甲'，应为居民
              新：组织类型为<户> & '甲'，为<户> & '甲'、居民之一
              FILE：applicant.legalForm = <户> & '甲'（边界申请）；只为 G.2 而写的申请：applicant.legalForm = <户> & '甲'（边界申请）
            不符合 → 符合，结论 不通过 → 通过（1 份）
              旧：组织类型为<户> & '甲'，应为居民
              新：组织类型为<户> & '甲'，为<户> & '甲'、居民之一
              cases/bases/齐全.json：applicant.legalForm = <户> & '甲'（边界申请）

        见证
          G.1: 符合 → 不符合，结论 通过 → 退回补正
            审查方式：预审
            以 cases/bases/齐全.json 为基础，改：
              indicators.面积.value = 15
              旧：考核指标「面积」指标值为15，不少于10
              新：考核指标「面积」指标值为15，应不少于20，差5
          G.2: 不符合 → 符合，结论 不通过 → 通过
            审查方式：预审
            以 cases/bases/齐全.json 为基础，改：
              applicant.legalForm = <户> & '甲'
              旧：组织类型为<户> & '甲'，应为居民
              新：组织类型为<户> & '甲'，为<户> & '甲'、居民之一
        """,
        run.out().replace(application, "FILE").replace(before, "OLD").replace(after, "NEW"));
  }

  @Test
  void withoutMoreItIsOneScreen() {
    Run run = Run.of("diff", before, after, application);

    assertEquals(
        """
        OLD → NEW

        改了什么
          G.1: 10 → 20（考核指标「面积」的指标值）  rules.drl:7:30
          G.2: 多了「<户> & '甲'」（组织类型）  rules.drl:14:16

        对一切可能的申请
          G.1: 证明：更严：没有申请因此变宽；变严的例如考核指标「面积」的指标值为10：符合 → 不符合
          G.2: 证明：更宽：没有申请因此变严；变宽的例如申报单位的组织类型为「<户>&'甲'」：不符合 → 符合
          原来不通过的申请，现在有的变为通过（结论 不通过 → 通过）：最小见证（预审）：cases/bases/齐全.json 改 applicant.legalForm = <户> & '甲'

        谁的结论变了
          用两版各判了 26 份申请：所给 1，用例 1，边界 24。
          因 G.1 的改动：2 份变了
            G.1 符合 → 不符合，结论 通过 → 退回补正（1 份）
            G.1 符合 → 不符合，结论仍为退回补正（1 份）
            最小见证（预审）：cases/bases/齐全.json 改 indicators.面积.value = 15
              旧：考核指标「面积」指标值为15，不少于10
              新：考核指标「面积」指标值为15，应不少于20，差5
          因 G.2 的改动：3 份变了
            G.2 不符合 → 符合，结论 不通过 → 退回补正（2 份）
            G.2 不符合 → 符合，结论 不通过 → 通过（1 份）
            最小见证（预审）：cases/bases/齐全.json 改 applicant.legalForm = <户> & '甲'
              旧：组织类型为<户> & '甲'，应为居民
              新：组织类型为<户> & '甲'，为<户> & '甲'、居民之一
          加 --all 逐份列出，并列全部见证
        """,
        run.out().replace(application, "FILE").replace(before, "OLD").replace(after, "NEW"));
  }

  @Test
  void theTextIsInEnglishToo() {
    Run run = Run.of("diff", "--all", "--lang", "en", before, after, application);

    assertTrue(run.out().contains("\nWhat changed\n  G.1: 10 → 20 (Value of Indicator \"面积\")\n"));
    assertTrue(run.out().contains("\n  G.1 At least 10 <mu>\n"), run.out());
    assertTrue(
        run.out().contains("satisfied → violated, conclusion eligible → correctable (1)"),
        run.out());
    assertTrue(run.out().contains("application made for G.1 (boundary)"), run.out());
  }

  @Test
  void packsThatDoNotDifferEndWithZero() throws IOException {
    assertEquals(0, Run.of("diff", before, before).code());
    String spaced = pack("spaced", RULES.replace("when\n", "when // 须\n"));
    Run run = Run.of("diff", before, spaced, application);

    assertEquals(0, run.code());
    assertTrue(run.out().contains("没有改变任何判定，只有次序、空白、注释或所在文件的变动：rules.drl"), run.out());
    assertTrue(run.out().contains("用两版各判了 2 份申请"), run.out());
  }

  @Test
  void whatOnlyReadsDifferentlyIsSaidTo() throws IOException {
    String cited = pack("cited", RULES.replace("一/2", "二/2"));
    Run run = Run.of("diff", before, cited);

    assertEquals(1, run.code());
    assertTrue(run.out().contains("没有改变任何判定，只改了文字：\n  G.2: 出处 「一/2」 → 「二/2」"), run.out());
  }

  @Test
  void theJsonHasItsShape() throws IOException {
    Run run = Run.of("diff", "--format", "json", before, after, application);
    JsonNode found = new ObjectMapper().readTree(run.out());

    assertEquals(
        List.of(
            "before",
            "after",
            "same",
            "decides",
            "changes",
            "flips",
            "effects",
            "witnesses",
            "loneClauses",
            "unmoved",
            "cosmetic",
            "unusable",
            "unseen",
            "tried",
            "proof"),
        names(found));
    assertEquals(
        List.of("id", "number", "edition", "sha256", "rulesSha256", "clauses"),
        names(found.get("before")));
    assertEquals("garden", found.at("/before/id").asText());
    assertTrue(found.at("/before/edition").isNull());
    assertEquals(
        LoadedPack.load(Path.of(before)).loaded().pack().base().sha256(),
        found.at("/before/rulesSha256").asText());
    assertEquals(2, found.at("/after/clauses").asInt());
    JsonNode change = found.at("/changes/0");
    assertEquals(
        List.of("kind", "decides", "subject", "text", "english", "clauses", "before", "after"),
        names(change));
    assertEquals("CONDITION", change.get("kind").asText());
    assertEquals("rules.drl", change.at("/before/file").asText());
    assertEquals(7, change.at("/after/line").asInt());
    JsonNode flip = found.at("/flips/0");
    assertEquals(
        List.of("clause", "statement", "english", "before", "after", "applications"), names(flip));
    assertEquals("SATISFIED", flip.at("/before/status").asText());
    assertEquals("CORRECTABLE", flip.at("/after/conclusion").asText());
    assertEquals(application, flip.at("/applications/0/name").asText());
    assertEquals("GIVEN", flip.at("/applications/0/origin").asText());
    assertTrue(flip.at("/applications/0/after/evidence/0").asText().contains("差5"));
    assertTrue(flip.at("/applications/0/after/englishEvidence/0").asText().endsWith(" short"));
    JsonNode witness = found.at("/witnesses/0");
    assertEquals(
        List.of(
            "clause",
            "mode",
            "asOf",
            "cureUntil",
            "base",
            "overrides",
            "englishOverrides",
            "before",
            "after",
            "case"),
        names(witness));
    assertEquals("PRECHECK", witness.get("mode").asText());
    JsonNode effect = found.at("/effects/0");
    assertEquals(List.of("causes", "flips", "applications", "witness"), names(effect));
    assertEquals("[0]", effect.get("causes").toString());
    assertEquals("[0,1]", effect.get("flips").toString());
    assertEquals(2, effect.get("applications").asInt());
    assertEquals(0, effect.get("witness").asInt());
    assertEquals("indicators.面积.value = 15", witness.at("/overrides/0").asText());
    assertEquals(1, found.at("/tried/cases").asInt());
    assertEquals(1, run.outLines().size());
  }

  private static List<String> names(JsonNode object) {
    List<String> names = new ArrayList<>();
    object.fieldNames().forEachRemaining(names::add);
    return names;
  }

  @Test
  void thePageIsWholeAndTakesNothingForMarkup() throws Exception {
    Path page = folder.resolve("比较.html");
    Run run = Run.of("diff", "--format", "html", "-o", page.toString(), before, after, application);
    String html = Files.readString(page);

    assertEquals(1, run.code());
    assertEquals("", run.out() + run.err());
    assertFalse(html.contains("<亩>") || html.contains("<户>") || html.contains("<b>.json"), html);
    assertTrue(html.contains("面积不少于10 &lt;亩&gt; &amp; &#39;方&#39;"), html);
    assertTrue(html.contains("a &amp; &lt;b&gt;.json"), html);
    assertTrue(html.contains("<td class=\"text\">10 → 20（考核指标「面积」的指标值）</td>"), html);
    assertTrue(html.contains("<span class=\"chip is-violated\">不符合</span>"), html);
    assertTrue(html.contains("<code class=\"override\">indicators.面积.value = 15</code>"), html);
    assertTrue(
        html.contains(
            "<td class=\"old\">    Indicator( name == &quot;面积&quot;, value &gt;= 10 )</td>"
                + "<td class=\"new\">    Indicator( name == &quot;面积&quot;, value &gt;= 20 )</td>"),
        html);
    assertFalse(html.contains("http"), html);
    String body = html.substring(html.indexOf("<body>"), html.indexOf("</html>"));
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
    assertEquals(
        List.of(
            "changes",
            "proof",
            "effects",
            "flips",
            "witnesses",
            "cases",
            "rules",
            "receipts",
            "signatures"),
        ids(parsed.getElementsByTagName("section")));
    assertTrue(html.contains("<b class=\"cause\">因 G.1 的改动：2 份变了</b>"), html);
    // No head without words is announced.
    assertTrue(html.contains("<td class=\"head\"></td><th class=\"head\" scope=\"col\">"), html);
    assertFalse(html.contains("scope=\"col\"></th>"), html);
    assertTrue(
        html.contains("<th class=\"head\" scope=\"row\">用例通过</th><td class=\"old\">1/1</td>"),
        html);
    assertTrue(html.contains("<p class=\"tried\">审查方式：预审</p>"), html);
    assertTrue(
        html.contains("<p class=\"seen\"><b class=\"side\">新版</b> 考核指标「面积」指标值为15，应不少于20，差5</p>"),
        html);
    for (String pack : List.of(before, after)) {
      String sha = LoadedPack.load(Path.of(pack)).loaded().pack().files().sha256();
      assertTrue(
          html.contains("<td class=\"" + (pack.equals(before) ? "old" : "new") + "\">" + sha), sha);
    }
  }

  private static List<String> ids(NodeList sections) {
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < sections.getLength(); i++) {
      ids.add(((Element) sections.item(i)).getAttribute("id"));
    }
    return ids;
  }

  /** Two lists of words, so that each clause that asks for one of them cannot be compared. */
  private String packOfWords(String name, String spelling) throws IOException {
    StringBuilder rules =
        new StringBuilder(
            """
            package garden
            import dev.plumbline.fact.*
            import java.util.List

            rule "单位性质" when then
                insert( new ClosedWords( List.of( "Applicant.legalForm" ),
                    List.of( "居民", "合作社", "%s…户 即 居民" ) ) );
            end

            """
                .formatted(spelling));
    for (int i = 1; i <= 5; i++) {
      rules.append(
          """
          rule "居民，在研项目不超过%d项"
              @clause("G.%d") @kind("ELIG") @severity("REJECT") @cite("一/%d")
          when
              Applicant( legalForm == "居民" )
              Lead( ongoing <= %d )
          then
          end

          """
              .formatted(i, i, i, i));
    }
    return pack(name, rules.toString());
  }

  private String packOfTitles(String name, String title) throws Exception {
    StringBuilder rules = new StringBuilder("package garden\n\nimport dev.plumbline.fact.*\n\n");
    for (int i = 1; i <= 13; i++) {
      rules.append(
          """
          rule "在研项目不超过%d项"
              @clause("G.%d") @kind("ELIG") @severity("REJECT") @cite("一/%d") @en("%s %d")
          when
              Lead( ongoing <= %d )
          then
          end

          """
              .formatted(i, i, i, title, i, i));
    }
    return pack(name, rules.toString());
  }

  /** What only people read takes no room from what turns something. */
  @Test
  void ofManyTitlesTheFirstAreTold() throws Exception {
    String old = packOfTitles("old-titles", "No more projects than");
    String now = packOfTitles("new-titles", "Projects are at most");
    List<String> told = Run.of("diff", old, now).outLines().subList(4, 15); // below the heads
    assertTrue(told.get(10).equals("  另有 3 处只改了给人看的文字，加 --all 列出"), told.toString());
    assertTrue(told.get(9).startsWith("  G.10: "), told.toString());
    String english = Run.of("diff", "--lang", "en", old, now).out();
    assertTrue(
        english.contains("\n  what else only people read is listed with --all: 3\n"), english);
    String all = Run.of("diff", "--all", old, now).out();
    assertTrue(all.contains("  G.13: ") && !all.contains("另有"), all);
  }

  @Test
  void whatCannotBeProvenOfManyForOneReasonHasOneLine() throws Exception {
    String old = packOfWords("old-words", "住户");
    String now = packOfWords("new-words", "邻居");
    String why = "Applicant.legalForm 的词汇变了";
    Run run = Run.of("diff", old, now);
    String text = run.out() + run.err();
    assertTrue(text.contains("\n  G.1、G.2、G.3等 5 条: 无法证明：" + why + "\n"), text);
    String html = Run.of("diff", "--format", "html", old, now).out();
    StringBuilder ids = new StringBuilder();
    for (int i = 1; i <= 5; i++) {
      ids.append("<span class=\"id\">G.").append(i).append("</span> ");
    }
    assertTrue(html.contains("<li>" + ids + " 无法证明：" + why + "</li>"), html);
    String proof = html.substring(html.indexOf("<ul class=\"proof\">"));
    proof = proof.substring(0, proof.indexOf("</ul>"));
    assertEquals(1, proof.split("<li>", -1).length - 1, proof);
  }

  @Test
  void thePageTellsWhichCasesCameAndWent() throws IOException {
    Path cases = Path.of(after, "cases", "cases.yaml");
    Files.writeString(cases, Files.readString(cases).replaceFirst("name: \\S+", "name: 另一个"));
    String html = Run.of("diff", "--format", "html", before, after).out();
    assertTrue(
        html.contains(
            "新增的用例（1）</p><ul class=\"names\"><li class=\"name\">cases/cases.yaml: 另一个</li>"),
        html);
    assertTrue(html.contains("删去的用例（1）"), html);
  }

  @Test
  void thePageTellsWhichCasesChangedFailAndCannotRun() throws IOException {
    Path cases = Path.of(after, "cases", "cases.yaml");
    String more =
        """
          - name: 面积15
            change: { indicators: { 面积: { value: 15 } } }
            expect: { conclusion: 通过 }
          # 一句说明
          - name: 面积16
            change: { indicators: { 面积: { value: 16 } } }
            expect:
              conclusion: %s
          - name: 写错了的
            expect: { findings: { %s: 符合 } }
        """;
    Files.writeString(Path.of(before, "cases", "cases.yaml"), CASES + more.formatted("通过", "G.2"));
    Files.writeString(cases, CASES + more.formatted("退回补正", "G.9"));
    String html = Run.of("diff", "--format", "html", before, after).out();
    assertTrue(
        html.contains(
            "没有通过的用例（1）</p><ul class=\"names\"><li class=\"name\">cases/cases.yaml: 面积15</li></ul>"),
        html);
    assertTrue(
        html.contains(
            "改过的用例（1）</p><ul class=\"names\"><li class=\"name\">cases/cases.yaml: 面积16</li></ul>"),
        html);
    assertTrue(html.contains("不能运行的用例，原因（1）"), html);
    assertTrue(html.contains("<li class=\"name\">cases/cases.yaml:14:"), html);
    assertTrue(html.contains("<td class=\"old\">4/4</td><td class=\"new\">2/3</td>"), html);
    assertFalse(html.contains("删去的用例") || html.contains("新增的用例"), html);
  }

  @Test
  void thePageNamesEachApplication() throws IOException {
    List<String> given = new ArrayList<>(List.of("diff", "--format", "html", before, after));
    for (int i = 0; i < 30; i++) {
      given.add(file("第" + i + "份.json", BASE.replace("30", "15")));
    }
    String html = Run.of(given.toArray(String[]::new)).out();
    for (String each : given.subList(5, given.size())) {
      assertTrue(html.contains("<li class=\"name\">" + each + "（所给申请）</li>"), each);
    }
    assertFalse(html.contains("……</li>") || html.contains("<details"), html);
    assertTrue(html.contains("</ul><p class=\"unprinted\">纸上只列前面的，另有 10 项见网页</p>"), html);
  }

  @Test
  void whereNoClauseIsProvenThePageHasNoEmptyList() throws IOException {
    String without = pack("without", RULES.substring(0, RULES.indexOf("rule \"居民\"")));
    String html = Run.of("diff", "--format", "html", before, without).out();
    assertTrue(html.contains("<section id=\"proof\">\n<h2>证明</h2>\n<p class=\"plain\">"), html);
    assertFalse(html.contains("<ul class=\"proof\">"), html);
  }

  @Test
  void witnessesAreSavedAsCasesThatPass() {
    Path saved = Path.of(after, "cases", "见证.yaml");
    Run run = Run.of("diff", "--save", saved.toString(), before, after, application);

    assertEquals("", run.err());
    assertTrue(Files.exists(saved));
    Run tested = Run.of("test", after);
    assertTrue(tested.out().contains("见证.yaml  通过 2"), tested.out());
  }

  @Test
  void casesWrittenByHandAreNotOverwritten() throws IOException {
    Path cases = Path.of(after, "cases", "cases.yaml");
    Run run = Run.of("diff", "--save", cases.toString(), before, after);
    assertEquals(2, run.code());
    String refused = ": 里面有别的内容，或有人改过，为免覆盖没有写入；请换一个文件名";
    assertEquals(List.of(cases + refused), run.errLines());
    assertEquals(CASES, Files.readString(cases));
    Path saved = Path.of(after, "cases", "见证.yaml");
    assertEquals(1, Run.of("diff", "--save", saved.toString(), before, after).code());
    String first = Files.readString(saved);
    assertEquals(1, Run.of("diff", "--save", saved.toString(), before, after).code());
    assertEquals(first, Files.readString(saved));

    // As Windows has it, it is the same file; a case that somebody took out or put in makes
    // another.
    Files.writeString(saved, first.replace("\n", "\r\n"));
    assertEquals(1, Run.of("diff", "--save", saved.toString(), before, after).code());
    assertEquals(first, Files.readString(saved));
    String cut = first.substring(0, first.lastIndexOf("  # "));
    String like = "cases:\n  # 见证\n  - { name: 甲, base: 齐全.json, expect: { conclusion: 通过 } }\n";
    for (String edited : List.of(first + "\n# 一", cut, cut + like.substring(7), like)) {
      Files.writeString(saved, edited);
      Run again = Run.of("diff", "--save", saved.toString(), before, after);
      assertEquals(List.of(saved + refused), again.errLines());
      assertEquals(edited, Files.readString(saved));
    }
  }

  @Test
  void casesOfNoPackGetTheirBaseBesideThem() throws IOException {
    Files.delete(Path.of(after, "cases", "cases.yaml"));
    Path saved = folder.resolve("见证.yaml");
    Run.of("diff", "--save", saved.toString(), before, after);

    assertTrue(Files.readString(saved).contains("base: \"空白申请.json\""));
    assertEquals("{\"id\":\"1\"}\n", Files.readString(folder.resolve("bases/空白申请.json")));
  }

  @Test
  void whatCannotBeUsedIsToldAndTheRestIsAnswered() throws IOException {
    String broken = file("broken.json", "{");
    Run run = Run.of("diff", before, after, folder + "/none.json", broken, application);

    assertEquals(2, run.code());
    assertEquals(2, run.errLines().size(), run.err());
    assertTrue(run.errLines().get(0).endsWith("none.json: 找不到文件，请检查路径"), run.err());
    assertTrue(run.errLines().get(1).startsWith(broken + ": "), run.err());
    assertTrue(run.out().contains("所给 1"), run.out());
    Run english = Run.inEnglish("diff", before, after, folder + "/none.json", broken, application);
    assertEquals(2, english.errLines().size(), english.err());
    assertTrue(
        english.errLines().get(0).endsWith("none.json: there is no such file; check the path"),
        english.err());
    assertTrue(english.err().chars().noneMatch(Character::isIdeographic), english.err());
  }

  @Test
  void whereNothingCanBeSavedIsTold() throws IOException {
    Files.delete(Path.of(after, "cases", "cases.yaml"));
    String saved = folder + "/none/a.yaml";
    String base = folder + "/none/bases/空白申请.json: ";
    assertEquals(
        List.of(base + "写入失败，请检查权限和磁盘空间后重试"),
        Run.of("diff", "--save", saved, before, after).errLines());
    assertEquals(
        List.of(
            base
                + "it could not be written; check the permissions and the space on the disk and"
                + " try again"),
        Run.inEnglish("diff", "--save", saved, before, after).errLines());
  }

  @Test
  void packsThatCannotBeUsedAreToldByName() throws IOException {
    String wrong = pack("wrong", RULES.replace("value >= 10", "valeu >= 10"));
    Run run = Run.of("diff", before, wrong);

    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertTrue(run.errLines().get(0).startsWith(wrong + "/rules.drl:7:30: "), run.err());
    assertEquals(2, Run.of("diff", before).code());
    assertEquals(2, Run.of("diff", before, folder + "/none").code());
    Run none = Run.of("diff", "none1", "none2");
    assertEquals(2, none.code());
    assertEquals(
        List.of(
            "没有编号为「none1」的指南，也没有这个文件夹；内置的指南：shst-2024-42",
            "没有编号为「none2」的指南，也没有这个文件夹；内置的指南：shst-2024-42"),
        none.errLines());
    assertEquals(1, Run.of("diff", "none", "none").errLines().size());
  }
}
