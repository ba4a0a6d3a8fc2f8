package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.StringReader;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;

/** The official text beside the rules, with an invented rule of a neighbourhood about its plots. */
class AnnotatedPageTest {
  private static final String RULES =
      """
      package garden
      import dev.plumbline.fact.*

      rule "居住满2年 <必须>"
          @clause("G.1") @kind("ELIG") @severity("REJECT") @cite("一/1") @words("居住满2年")
      when
          Applicant( legalForm == "居民" )
      then
      end

      rule "面积不超过12平方米"
          @clause("面积 1") @kind("KPI") @severity("RETURN") @cite("一/面积") @words("12平方米") @reading("R1")
      when
          Indicator( name == "面积", value <= 12 )
      then
      end

      rule "每周照料"
          @clause("G.3") @kind("JUDG") @severity("REVIEW") @cite("一/1") @words("照料")
      when
          Judgement( clause == "G.3", met == true )
      then
      end

      rule "不得养鸡"
          @clause("G.4") @kind("INFO") @severity("NONE") @cite("一") @words("养鸡")
      when
          Application()
      then
      end
      """;

  private static final String MANIFEST =
      """
      id: garden
      number: 清街〔2031〕7号
      title: 认领"社区菜园"地块 & 用水
      issuedOn: 2031-01-06
      timeZone: Asia/Shanghai
      readings:
        R1: 量到 <畦> 边
      """;

  private static final String TEXT =
      """
      # 通知

      ## 一、条件

      1. 须居住满2年，能照料 <script>alert("&")</script> 地块，水温 $5^\\circ$ 以上。

      **面积：**不超过12平方米，可种菜。

      类别\t押金
      <b>甲类</b>\t50元
      姓名\t\t
      """;

  private static final String APPLICATION =
      """
      {"id": "a-1", "title": "东园 <3> 号",
       "applicant": {"legalForm": "居民"},
       "indicators": [{"name": "面积", "value": 13, "measure": "平方米"}]}
      """;

  @TempDir Path folder;
  private String pack;
  private String text;
  private String application;

  @BeforeEach
  void write() throws IOException {
    pack = Files.createDirectory(folder.resolve("pack")).toString();
    Files.writeString(Path.of(pack, "guideline.yaml"), MANIFEST);
    Files.writeString(Path.of(pack, "rules.drl"), RULES);
    text = Files.writeString(folder.resolve("原文.md"), TEXT).toString();
    application = Files.writeString(folder.resolve("a.json"), APPLICATION).toString();
  }

  private Run html(String... more) {
    return Run.of(Run.args(List.of(more), "clauses", "--format", "html", pack));
  }

  @Test
  void eachStretchLeadsToItsClauseAndEachClauseToItsStretchAndRule() {
    Run run = html("--text", text);

    assertEquals(0, run.code(), run.err());
    String page = run.out();
    String anchor =
        one(
            page,
            "<span class=\"stretch is-clause\" id=\"(s\\d+)\"[^>]*><a href=\"#c-G.1\">须居住满2年</a>");
    assertTrue(page.contains("<a class=\"id\" href=\"#" + anchor + "\">G.1</a>"), page);
    assertTrue(page.contains("<article class=\"card is-clause\" id=\"c-G.1\">"), page);
    assertTrue(page.contains("<code class=\"rule\">rules.drl:4</code>"), page);
    assertTrue(page.contains("解读 R1</summary>量到 &lt;畦&gt; 边"), page);
    assertFalse(page.contains("class=\"chip\""), page);
  }

  @Test
  void whatTheRulesLeaveOutStandsOut() {
    String page = html("--text", text).out();

    assertTrue(page.matches("(?s).*<span class=\"bare\" id=\"s\\d+\">可种菜</span>.*"), page);
    assertTrue(page.matches("(?s).*<td><span class=\"bare\" id=\"s\\d+\">50元</span></td>.*"), page);
    assertTrue(page.matches("(?s).*<span class=\"heading\" id=\"s\\d+\">一、条件</span>.*"), page);
    assertTrue(page.contains("未找到 <a class=\"number\" href=\"#not-found\">1</a>"), page);
    assertTrue(page.contains("在「一」以下没有「养鸡」"), page);
  }

  @Test
  void tablesKeepTheirCells() {
    String page = html("--text", text).out().replaceAll("</?span[^>]*>", "");

    assertTrue(page.contains("<tr><td>甲类</td><td>50元</td></tr>"), page);
    assertTrue(page.contains("<tr><td>姓名</td><td colspan=\"2\"></td></tr>\n</table>"), page);
  }

  @Test
  void theCountsAddUp() {
    String page = html("--text", text).out().replaceAll("<[^>]+>", "");

    assertTrue(page.contains("条款 4 条：在原文里找到 3，未找到 1。"), page);
    Matcher counts =
        Pattern.compile("原文 (\\d+) 字：有条款 (\\d+)，标题和标签 (\\d+)，没有条款 (\\d+)（").matcher(page);
    assertTrue(counts.find(), page);
    assertEquals("7", counts.group(3), "通知、一、条件、面积");
    int sum = 0;
    for (int i = 2; i <= 4; i++) {
      sum += Integer.parseInt(counts.group(i));
    }
    assertEquals(Integer.parseInt(counts.group(1)), sum);
  }

  @Test
  void anApplicationGivesEachClauseItsStanding() {
    String page = html("--text", text, "--application", application).out();

    assertTrue(page.contains("<b class=\"conclusion\">【退回补正】</b>东园 &lt;3&gt; 号（编号 a-1）"), page);
    assertTrue(page.contains("<article class=\"card is-satisfied\" id=\"c-G.1\">"), page);
    assertTrue(page.contains("<article class=\"card is-violated\" id=\"c1\">"), page);
    assertTrue(page.contains("<article class=\"card is-needs-review\" id=\"c-G.3\">"), page);
    assertTrue(page.contains("<article class=\"card is-told\" id=\"c-G.4\">"), page);
    assertTrue(
        page.matches(
            "(?s).*<span class=\"stretch is-violated\" id=\"s\\d+\" data-clauses=\"c1\">.*"),
        page);
    assertTrue(page.contains("依据</span>考核指标「面积」指标值为13"), page);
    assertTrue(page.contains("<span class=\"chip\">✗ 不符合</span>"), page);
  }

  @Test
  void nothingOfTheTextIsTakenForMarkup() {
    String page = html("--text", text, "--application", application).out();

    assertFalse(page.contains("<script>alert"), page);
    assertTrue(page.contains("认领&quot;社区菜园&quot;地块 &amp; 用水"), page);
    assertTrue(page.contains("居住满2年 &lt;必须&gt;"), page);
    assertTrue(page.contains("水温 5° 以上"), page);
    assertFalse(page.contains("**") || page.contains("&lt;b&gt;"), page);
  }

  /** Every link leads somewhere in the page, no two places have one name, and all tags close. */
  @Test
  void thePageIsWholeInItself() throws Exception {
    String page = html("--text", text, "--application", application).out();

    Set<String> ids = new HashSet<>();
    Matcher id = Pattern.compile(" id=\"([^\"]+)\"").matcher(page);
    while (id.find()) {
      assertTrue(ids.add(id.group(1)), id.group());
    }
    Matcher link = Pattern.compile("(?:href|src)=\"([^\"]+)\"").matcher(page);
    int links = 0;
    for (; link.find(); links++) {
      assertTrue(link.group(1).startsWith("#"), link.group());
      assertTrue(ids.contains(link.group(1).substring(1)), link.group());
    }
    assertTrue(links > 8, page);
    assertFalse(page.contains("http"), page);
    String body = page.substring(page.indexOf("<body>"), page.indexOf("<script>")) + "</body>";
    Document parsed =
        DocumentBuilderFactory.newInstance()
            .newDocumentBuilder()
            .parse(new InputSource(new StringReader(body)));
    assertEquals(
        "main", parsed.getDocumentElement().getLastChild().getPreviousSibling().getNodeName());
  }

  @Test
  void theRealGuidelineIsSearchedInAnyText() {
    Run run = Run.of("clauses", "--format", "html", "--text", text);

    assertEquals(0, run.code(), run.err());
    assertTrue(run.out().contains("请核对是不是这份指南的原文"), run.out());
  }

  @Test
  void thePageGoesIntoAFile() throws IOException {
    Path file = folder.resolve("对照.html");
    Run run = html("--text", text, "-o", file.toString());

    assertEquals("", run.out() + run.err());
    assertEquals(html("--text", text).out(), Files.readString(file));
  }

  @Test
  void listsGoIntoAFileToo() throws IOException {
    Path file = folder.resolve("list.txt");
    assertEquals(0, Run.of("clauses", "-o", file.toString(), pack).code());
    assertEquals(Run.of("clauses", pack).out(), Files.readString(file));
  }

  @Test
  void theTextMayComeFromStandardInputAndBeginWithAMark() {
    Run run = Run.with("\ufeff" + TEXT, "clauses", "--format", "html", "--text", "-", pack);

    assertEquals(0, run.code(), run.err());
    assertEquals(html("--text", text).out().replace(text, "标准输入"), run.out());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "--format html ⇒ 须用 --text",
        "--text TEXT ⇒ --text 只能与 --format html 一起用",
        "--format json --application APPLICATION ⇒ --application 只能与 --format html 一起用",
        "--format html --text TEXT --lang en ⇒ the page is in Chinese only; leave out --lang en",
        "--format html --text - --application - ⇒ 不能都取自标准输入",
        "--format html --text FOLDER/none.md ⇒ 找不到文件",
        "--format html --text FOLDER ⇒ 是一个目录",
        "--format html --text FOLDER/gbk.txt ⇒ 不是 UTF-8",
        "--format html --text FOLDER/empty.txt ⇒ 文件是空的",
        "--format html --text TEXT --application FOLDER/none.json ⇒ 找不到文件",
        "--format html --text TEXT --application TEXT ⇒ 原文.md",
        "--format html --text TEXT -o FOLDER ⇒ 是一个目录",
        "--format html --text TEXT -o FOLDER/no/such.html ⇒ 没有这个文件所在的目录"
      })
  void whatCannotBeUsedIsToldInOneLine(String line) throws IOException {
    Files.write(folder.resolve("gbk.txt"), TEXT.getBytes(Charset.forName("GBK")));
    Files.writeString(folder.resolve("empty.txt"), " \n");
    String[] parts = line.split(" ⇒ ");
    String command =
        "clauses "
            + parts[0]
                .replace("TEXT", text)
                .replace("APPLICATION", application)
                .replace("FOLDER", folder.toString());

    Run run = Run.of((command + " " + pack).split(" "));

    assertEquals(2, run.code());
    assertEquals("", run.out());
    assertEquals(1, run.errLines().size(), run.err());
    assertTrue(run.err().contains(parts[1]), run.err());
    assertFalse(run.err().matches("(?s).*(Exception|java|内部错误).*"), run.err());
  }

  private static String one(String page, String pattern) {
    Matcher matcher = Pattern.compile(pattern).matcher(page);
    assertTrue(matcher.find(), page);
    return matcher.group(1);
  }
}
