package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Guideline;
import dev.plumbline.batch.template.Template;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.ss.usermodel.Cell;
import org.apache.poi.ss.usermodel.Row;
import org.apache.poi.ss.usermodel.Sheet;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.print.PrintOptions;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The page from end to end, in a real browser. */
@ServiceTest
class PageTest {
  private static final String HOSTILE =
      "<img src=x onerror='window.hurt=1'><script>window.hurt=1</script>\"'&{{7*7}}";
  private static final int PHONE = 360;

  /** Applications in a list that is long. */
  private static final int MANY = Integer.getInteger("page.applications", 2000);

  private static ChromeDriver driver;

  @LocalServerPort private int port;
  @Autowired private Guideline guideline;
  @TempDir private Path folder;
  private Page page;

  @BeforeAll
  static void openBrowser() {
    driver = Browser.open();
    driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(90));
  }

  @AfterAll
  static void closeBrowser() {
    if (driver != null) {
      driver.quit();
    }
  }

  @BeforeEach
  void openPage() {
    page = new Page(driver, port);
  }

  private Path file(String name, String content) throws IOException {
    return Files.writeString(folder.resolve(name), content);
  }

  private Conclusion decided(Path application) throws IOException {
    return guideline.evaluate(guideline.read(application)).conclusion();
  }

  @Test
  void theFormIsMadeFromTheSchema() {
    page.open("");
    page.settled();
    JsonNode schema = JsonMapper.shared().readTree(guideline.schema());
    TreeSet<String> expected = new TreeSet<>();
    schema.get("properties").forEach(each -> expected.add(each.get("title").asString()));
    // The page names the guideline itself.
    expected.remove(schema.at("/properties/guideline/title").asString());
    TreeSet<String> there = new TreeSet<>();
    driver
        .findElements(By.cssSelector("#apply .form label, #apply .form h3"))
        .forEach(each -> there.add(each.getDomProperty("textContent")));
    expected.removeAll(there);
    assertEquals(new TreeSet<>(), expected);

    JsonNode topics = schema.at("/properties/topic");
    WebElement field = page.field(topics.get("title").asString());
    assertEquals(
        topics.at("/anyOf/0/enum").size(),
        page.count("#" + field.getDomAttribute("list") + " option"));
  }

  @Test
  void theVerdictFollowsWhatIsTyped() throws IOException {
    page.open("");
    page.opened(Client.SAMPLE);
    page.concludes(decided(Client.SAMPLE));
    assertEquals("VIOLATED", page.status("#apply", "T3.KPI.1"));

    JsonNode sample = JsonMapper.shared().readTree(Client.sample());
    assertEquals("培养人次", sample.at("/indicators/0/name").asString());
    page.button("要处理的").click();
    page.css("#apply [data-fact='Indicator[培养人次].value'] button.to").click();
    assertEquals("指标值", page.focused());
    page.write(driver.switchTo().activeElement(), "40");
    page.settled();
    page.concludes(Conclusion.ELIGIBLE);
    assertEquals("SATISFIED", page.status("#apply", "T3.KPI.1"));
    assertTrue(page.text("#apply [aria-live]").contains("通过"), "told to who does not see it");

    // What cannot be read is told where it stands, and costs only itself.
    WebElement amount = page.field("申请资助额度");
    page.write(amount, "十几万");
    page.settled();
    assertEquals("true", amount.getDomAttribute("aria-invalid"));
    String told = page.text("#" + amount.getDomProperty("id") + "-p");
    assertTrue(told.startsWith("申请资助额度："), told);
    assertEquals("UNDETERMINED", page.status("#apply", "T3.FUND.M"));
    page.write(amount, "15 万");
    page.settled();
    assertEquals(0, page.count("#apply [aria-invalid]"));
    page.concludes(Conclusion.ELIGIBLE);
  }

  @Test
  void whatIsMissingLeadsToItsField() {
    page.open("");
    page.settled();
    page.write(page.field("申报专题"), "专题三");
    page.settled();
    page.css("#apply [data-fact='Application.requested'] button.to").click();
    assertEquals("申请资助额度", page.focused());
    // Of what stands in rows there is a row then, with its name.
    page.css("#apply [data-fact='Document[可行性方案]'] button.to").click();
    assertEquals("已上传", page.focused());
    assertEquals(
        "可行性方案",
        page.js("return document.activeElement.closest('.row').querySelector('input').value"));
    page.css("#apply [data-fact='Contract'] button.to").click();
    assertEquals("合同类型", page.focused());
  }

  @Test
  void aFileIsDroppedAndSavedAsItWas() throws Exception {
    page.open("");
    page.settled();
    page.js(
        "const files = new DataTransfer();"
            + "files.items.add(new File([arguments[0]], '申请.json'));"
            + "document.querySelector('#apply .drop').dispatchEvent("
            + "new DragEvent('drop', {dataTransfer: files, bubbles: true, cancelable: true}))",
        new String(Client.sample(), StandardCharsets.UTF_8));
    page.until(any -> page.text("#apply .tools > p").contains("申请.json"));
    page.settled();
    page.concludes(decided(Client.SAMPLE));

    JsonNode sample = JsonMapper.shared().readTree(Client.sample());
    page.button("存为文件").click();
    byte[] saved = page.saved(sample.get("id").asString() + ".json");
    assertEquals(sample, JsonMapper.shared().readTree(saved));
    page.button("下载意见表").click();
    byte[] paper = page.saved(sample.get("id").asString() + "-意见表.pdf");
    assertEquals("%PDF", new String(paper, 0, 4, StandardCharsets.US_ASCII));

    page.hand("#apply", file("不是申请.json", "[1, 2"));
    page.until(any -> page.text("#apply .tools > p").contains("不是一份申请"));
    assertEquals(sample.get("title").asString(), page.field("项目名称").getDomProperty("value"));
  }

  /** The workbook to fill in, with its example as an application. */
  private Path filled() throws IOException {
    ByteArrayOutputStream template = new ByteArrayOutputStream();
    Template.write(guideline, Locale.CHINESE, template);
    Path file = folder.resolve("填好的申报表.xlsx");
    try (XSSFWorkbook workbook =
            new XSSFWorkbook(new ByteArrayInputStream(template.toByteArray()));
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.getSheet("项目");
      Row example = sheet.getRow(sheet.getLastRowNum());
      example.getCell(0).setCellValue("T-1");
      for (Cell head : sheet.getRow(1)) {
        if (head.getStringCellValue().equals("项目名称")) {
          example.getCell(head.getColumnIndex()).setCellValue("茶园绿色防控");
        }
      }
      workbook.write(out);
    }
    return file;
  }

  @Test
  void aFilledWorkbookFillsTheForm() throws IOException {
    page.open("");
    page.opened(filled());
    assertEquals("茶园绿色防控", page.field("项目名称").getDomProperty("value"));
    assertEquals("T-1", page.field("申请编号").getDomProperty("value"));

    page.hand("#apply", workbook());
    page.until(any -> page.text("#apply .tools > p").contains("3 份申请"));
    assertEquals("T-1", page.field("申请编号").getDomProperty("value"), "nothing was changed");

    page.hand("#apply", file("一份.csv", "申请编号,项目名称,申请资助额度\nB-1,柑橘,十几万\n"));
    page.until(any -> page.text("#apply .tools > p").contains("已打开「一份.csv」"));
    assertEquals("柑橘", page.field("项目名称").getDomProperty("value"));
    String unread = page.text("#apply > details.told");
    assertTrue(unread.contains("一份.csv 第2行C列"), unread);
    page.opened(Client.SAMPLE);
    assertFalse(page.shown("#apply > details.told"));
  }

  @Test
  void theApplicantChoosesTheExamination() throws IOException {
    page.open("");
    page.settled();
    page.write(page.field("申报专题"), "专题三");
    page.settled();
    assertFalse(page.text("#apply .receipt").contains("形式审查"));
    assertEquals("UNDETERMINED", page.status("#apply", "T3.FUND.M"));
    page.css("#apply .tools option[value=formal]").click();
    page.settled();
    assertTrue(page.text("#apply .receipt").contains("形式审查"), page.text("#apply .receipt"));
    page.button("下载意见表").click();
    byte[] paper = page.saved("未编号-意见表.pdf");
    try (PDDocument document = Loader.loadPDF(paper)) {
      assertTrue(new PDFTextStripper().getText(document).contains("形式审查"));
    }
  }

  @Test
  void thePrintedFormHasWhatIsFilledIn() throws IOException {
    page.open("");
    page.opened(Client.SAMPLE);
    byte[] printed = Base64.getDecoder().decode(driver.print(new PrintOptions()).getContent());
    try (PDDocument document = Loader.loadPDF(printed)) {
      String text = new PDFTextStripper().getText(document).replaceAll("\\s", "");
      assertTrue(text.contains("考核指标"), text);
      assertFalse(text.contains("打开申请文件"), text);
      assertFalse(text.contains("退回补正"), text);
    }
  }

  @Test
  void theDraftIsKeptInTheTabUntilItIsCleared() {
    page.open("");
    page.settled();
    page.write(page.field("项目名称"), "茶园");
    page.settled();
    driver.navigate().refresh();
    page.until(any -> page.count("#apply .conclusion .badge") == 1);
    assertEquals("茶园", page.field("项目名称").getDomProperty("value"));
    page.button("清空").click();
    driver.switchTo().alert().accept();
    assertEquals("", page.field("项目名称").getDomProperty("value"));
    assertEquals(0L, page.js("return sessionStorage.length + localStorage.length"));
  }

  @Test
  void theLastAnswerCountsAndAServiceThatFailsIsTold() throws IOException {
    page.open("");
    page.opened(Client.SAMPLE);
    // The answer to the first question comes after that to the second, and is not shown.
    page.js(
        """
        const ask = window.fetch;
        window.fetch = (address, options) => {
          const late = !window.first;
          window.first = true;
          return ask(address, {...options, signal: undefined}).then(answer =>
            late ? new Promise(done => setTimeout(() => {
              window.late = true;
              done(answer);
            }, 4000)) : answer);
        };
        """);
    WebElement amount = page.field("申请资助额度");
    page.write(amount, "99万元");
    page.until(any -> page.js("return window.first"));
    page.write(amount, "15万元");
    page.until(any -> page.js("return window.late"));
    page.settled();
    assertEquals("SATISFIED", page.status("#apply", "T3.FUND.M"));

    page.offline(true);
    try {
      page.write(amount, "98万元");
      page.until(any -> page.text("#apply .verdict .state").contains("连不上服务"));
      assertEquals("98万元", amount.getDomProperty("value"));
      assertTrue(page.shown("#apply .conclusion.stale"), "the old verdict is shown as old");
    } finally {
      page.offline(false);
    }
    page.settled();
    assertEquals("VIOLATED", page.status("#apply", "T3.FUND.M"));
  }

  @Test
  void theOfficialTextStandsBesideTheClauses() throws IOException {
    page.open("");
    page.opened(Client.SAMPLE);
    page.button("指南原文").click();
    String words = "培养技术或科研管理类人员不少于40人次";
    page.hand(".official-box", file("原文.md", "## 专题三\n" + HOSTILE + "\n考核指标：" + words + "。\n"));
    page.until(any -> page.text(".official-box > p").contains("原文.md"));
    assertTrue(page.text(".official").contains(HOSTILE));
    page.css(".stretch.bad").click();
    assertEquals(words, page.focused());
    assertEquals("true", page.button("各条款").getDomAttribute("aria-selected"));
    page.css("details[data-key='T3.KPI.1'] button.quiet").click();
    assertTrue(page.css(".stretch.bad").equals(driver.switchTo().activeElement()));
    unhurt();
  }

  private void unhurt() {
    assertEquals(Boolean.TRUE, page.js("return window.hurt === undefined"));
    assertEquals(0, page.count("main img, main script, main iframe, main object"));
  }

  /** With every text in place of what it was, where it is a text. */
  private static JsonNode hostile(JsonNode from) {
    String text = from.toString();
    JsonMapper mapper = JsonMapper.shared();
    return mapper.readTree(
        text.replaceAll(
            ":\"(?!shst|T3-)[^\"]*\"",
            ":" + java.util.regex.Matcher.quoteReplacement(mapper.writeValueAsString(HOSTILE))));
  }

  @Test
  void hostileTextsStayTexts() throws IOException {
    JsonNode hostile = hostile(JsonMapper.shared().readTree(Client.sample()));
    Path application = file(HOSTILE.replaceAll("[/\"]", "_") + ".json", hostile.toString());
    page.open("");
    page.opened(application);
    assertEquals(HOSTILE, page.field("项目名称").getDomProperty("value"));
    assertEquals(HOSTILE, page.field("姓名").getDomProperty("value"));
    page.status("#apply", "T3.KPI.1");
    unhurt();

    JsonNode listed = JsonMapper.shared().readTree(Client.sample());
    ((tools.jackson.databind.node.ObjectNode) listed)
        .put("title", HOSTILE)
        .put("topic", HOSTILE)
        .put("id", HOSTILE)
        .putObject("applicant")
        .put("name", HOSTILE);
    page.open("#examine");
    page.hand("#examine", file("申报.jsonl", listed + "\n" + hostile + "\n"));
    page.css("#examine .list tbody button").click();
    page.until(any -> page.count(".one .conclusion .badge") == 1);
    assertTrue(page.text(".one h2").contains(HOSTILE), page.text(".one h2"));
    unhurt();
  }

  /** A workbook of three applications with few facts, one of which names a person in its title. */
  private Path workbook() throws IOException {
    Path file = folder.resolve("申报.xlsx");
    try (XSSFWorkbook workbook = new XSSFWorkbook();
        OutputStream out = Files.newOutputStream(file)) {
      Sheet sheet = workbook.createSheet("申报");
      List<List<String>> rows =
          List.of(
              List.of("申请编号", "项目名称", "申报专题", "申请资助额度", "单位名称"),
              List.of("A-1", "茶园绿色防控", "专题三", "15万元", "甲研究所"),
              List.of("A-2", "柑橘采后处理", "专题三", "16万元", "乙研究所"),
              List.of("A-3", "证件 110101199003070097 的事", "专题二", "40万元", "丙研究所"));
      for (int i = 0; i < rows.size(); i++) {
        Row row = sheet.createRow(i);
        for (int j = 0; j < rows.get(i).size(); j++) {
          row.createCell(j).setCellValue(rows.get(i).get(j));
        }
      }
      workbook.write(out);
    }
    return file;
  }

  private List<String> listed() {
    List<String> ids = new ArrayList<>();
    driver
        .findElements(By.cssSelector("#examine .list tbody th"))
        .forEach(each -> ids.add(each.getText()));
    return ids;
  }

  @Test
  void aWorkbookIsDecidedFilteredJudgedAndExported() throws Exception {
    page.open("#examine");
    page.hand("#examine", workbook());
    page.until(any -> listed().size() == 3);
    assertTrue(page.text("#examine .progress p").contains("共 3 行"));
    String table = page.text("#examine .list");
    assertTrue(table.contains("证件 *** 的事"), table);
    assertFalse(driver.getPageSource().contains("110101199003070097"));

    page.css("#examine input[type=search]").sendKeys("研究所");
    assertEquals(3, listed().size());
    page.css("#examine input[type=search]").sendKeys(Keys.chord(Keys.CONTROL, "a"), "柑橘");
    assertEquals(List.of("A-2"), listed());
    page.css("#examine input[type=search]").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);
    page.css("#examine .filters option[value='专题三']").click();
    assertEquals(List.of("A-1", "A-2"), listed());
    page.button("申请编号").click();
    page.button("申请编号").click();
    assertEquals(List.of("A-2", "A-1"), listed());

    page.button("A-1").click();
    page.until(any -> page.count(".one .conclusion .badge") == 1);
    assertEquals("NEEDS_REVIEW", page.status(".one", "G.1.3"));
    page.css(".one input[autocomplete=name]").sendKeys("评审人甲");
    WebElement judge = page.css("fieldset[data-clause='G.1.3']");
    judge.findElement(By.cssSelector("input[type=text]")).sendKeys("没有同类经验");
    judge.findElement(By.cssSelector("input[value=false]")).click();
    page.until(any -> "VIOLATED".equals(page.status(".one", "G.1.3")));
    page.button("← 回到列表").click();
    assertEquals("A-1", page.focused());

    page.button("导出申请数据").click();
    String lines = new String(page.saved("申请.jsonl"), StandardCharsets.UTF_8);
    JsonNode first = JsonMapper.shared().readTree(lines.lines().findFirst().orElseThrow());
    assertEquals("G.1.3", first.at("/judgements/0/clause").asString());
    assertFalse(first.at("/judgements/0/met").asBoolean());
    assertEquals("评审人甲", first.at("/judgements/0/by").asString());
    assertEquals(3, lines.lines().count());
    assertTrue(lines.contains("110101199003070097"), "whole for who goes on with it");

    page.button("导出结果工作簿").click();
    try (XSSFWorkbook results = new XSSFWorkbook(new ByteArrayInputStream(page.saved("结果.xlsx")))) {
      assertEquals(3, results.getSheetAt(0).getLastRowNum());
      StringBuilder opinions = new StringBuilder();
      results
          .getSheet("评审意见")
          .forEach(row -> row.forEach(cell -> opinions.append(cell).append(' ')));
      assertTrue(opinions.toString().contains("没有同类经验"), opinions.toString());
    }

    assertFalse(page.text(".one .receipt").contains("形式审查"));
    page.css("#examine option[value=formal]").click();
    page.until(any -> page.css("#examine .tools select").isEnabled());
    page.button("A-1").click();
    page.until(any -> page.text(".one .receipt").contains("形式审查"));
    assertEquals("VIOLATED", page.status(".one", "G.1.3"), "what was judged is kept");
    page.button("← 回到列表").click();

    page.hand("#examine", file("坏.csv", "没有,编号\n1,2\n"));
    page.until(any -> page.text("#examine .progress p").contains("坏.csv"));
    assertTrue(page.shown("#examine details.told"), "what could not be used is told");
  }

  /** Many applications with few facts, a line each. */
  private Path many(int count) throws IOException {
    StringBuilder lines = new StringBuilder();
    for (int i = 1; i <= count; i++) {
      lines.append(
          "{\"id\":\"N-%04d\",\"title\":\"茶园防控%d\",\"topic\":\"专题%s\",\"applicant\":{\"name\":\"第%d研究所\"}}%n"
              .formatted(i, i * 7 % count, i % 2 == 0 ? "二" : "三", i % 50));
    }
    return file("很多.jsonl", lines.toString());
  }

  /** How many rows are shown once words are typed; of many, the first hundred. */
  private long shown(String words) {
    return ((Number)
            page.js(
                """
                const input = document.querySelector('#examine input[type=search]');
                input.value = arguments[0];
                input.dispatchEvent(new Event('input'));
                return document.querySelectorAll('#examine .list tbody tr').length;
                """,
                words))
        .longValue();
  }

  @Test
  void thousandsAreListedFilteredAndReachedByKeyboard() throws IOException {
    int count = MANY;
    page.open("#examine");
    page.hand("#examine", many(count));
    page.until(Duration.ofMinutes(10), any -> page.text("#examine .list").contains("N-"));
    assertEquals("共 " + count + " 份", page.text("#examine .over [role=status]"));
    assertEquals(100, page.count("#examine .list tbody tr"), "the first, not all");

    page.button("项目名称").click();
    assertEquals(1, shown("N-1711"));
    assertEquals(100, shown("茶园"));
    assertEquals(Math.min(100, count / 50), shown("第7研究所"));
    assertEquals(0, shown("没有的"));
    assertEquals(100, shown(""));
    page.css("#examine input[type=search]").sendKeys("n-171");
    assertEquals(10, page.count("#examine .list tbody tr"));
    page.css("#examine input[type=search]").sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE);

    // More come behind those that are there, and the keyboard goes on with the first of them.
    page.button("申请编号").click();
    page.css("#examine .list + button");
    page.js("document.querySelector('#examine .list tbody tr:last-child button').focus()");
    page.key(Keys.TAB);
    assertEquals("再显示 100 份（还有 " + (count - 100) + " 份）", page.focused());
    page.key(Keys.ENTER);
    assertEquals("N-0101", page.focused());
    assertEquals(200, page.count("#examine .list tbody tr"));
    page.key(Keys.TAB);
    assertEquals("N-0102", page.focused());
    page.key(Keys.ENTER);
    page.until(any -> page.count(".one .conclusion .badge") == 1);
    page.button("← 回到列表").click();
    assertEquals("N-0102", page.focused());
    assertEquals(200, page.count("#examine .list tbody tr"), "as many as lead to it");
  }

  @Test
  void theKeyboardIsEnough() throws IOException {
    page.open("");
    page.settled();
    page.js("document.activeElement.blur()");
    page.key(Keys.TAB);
    assertEquals("跳到正文", page.focused());
    assertTrue(page.css(".skip").getRect().getY() >= 0, "seen when it has the keyboard");
    page.key(Keys.ENTER);
    assertEquals("main", page.js("return document.activeElement.id"));
    page.tabTo("input[list]");
    page.tabTo("input[list]");
    assertEquals("申报专题", page.focused());
    page.key("专题三");
    page.settled();
    page.tabTo("summary");
    page.key(Keys.ENTER); // the next section opens
    page.tabTo("summary ~ .parts textarea");
    assertEquals("单位名称", page.focused());
    page.tabTo("[role=tab]");
    page.key(Keys.ARROW_RIGHT);
    assertEquals("各条款", page.focused());
    page.key(Keys.ARROW_LEFT);
    page.tabTo("button.to");
    page.key(Keys.ENTER);
    assertNotEquals("BUTTON", page.js("return document.activeElement.tagName"));
    assertEquals(Boolean.TRUE, page.js("return !!document.activeElement.closest('.form')"));

    // Round the whole page: nothing holds the keyboard, and where it is can be seen.
    page.js("document.activeElement.blur(); document.querySelector('.skip').focus()");
    int steps = 0;
    do {
      page.key(Keys.TAB);
      assertTrue(steps++ < 900, "the keyboard does not come round");
      assertEquals(
          Boolean.TRUE,
          page.js(
              "const at = document.activeElement;"
                  + "return at === document.body || at.type === 'file'"
                  + " || getComputedStyle(at).outlineStyle !== 'none'"),
          () -> page.focused() + " does not show that it has the keyboard");
    } while (!(Boolean)
        page.js(
            "return document.activeElement === document.body"
                + " || document.activeElement.matches('.skip')"));
    assertTrue(steps > 20, "so few: " + steps);

    page.js("document.querySelector('.skip').focus()");
    page.tabTo("#to-examine");
    page.key(Keys.ENTER);
    page.tabTo("#examine input[type=file]");
    driver.switchTo().activeElement().sendKeys(workbook().toRealPath().toString());
    page.until(any -> listed().size() == 3);
    page.tabTo("#examine .list tbody button");
    page.key(Keys.ENTER);
    page.until(any -> page.count(".one .conclusion .badge") == 1);
    page.tabTo(".one input[type=radio]");
    page.key(Keys.ARROW_LEFT); // from "not judged" to "no"
    page.until(any -> page.count(".one .judge input[value=false]:checked") == 1);
    page.tabBack();
    page.tabBack();
    assertEquals("← 回到列表", page.focused());
    page.key(Keys.ENTER);
    assertTrue(page.shown("#examine .list"));
  }

  private void fits(String view) {
    Object over = page.js("return document.documentElement.scrollWidth - window.innerWidth");
    assertTrue((Long) over <= 0, view + " is wider than the phone by " + over);
  }

  @Test
  void itFitsAPhone() throws IOException {
    page.width(PHONE);
    try {
      page.open("");
      page.settled();
      fits("the empty form");
      page.opened(Client.SAMPLE);
      page.status("#apply", "T3.KPI.1");
      page.js("document.querySelectorAll('details').forEach(each => { each.open = true; })");
      fits("the form that is filled in");
      page.button("各条款").click();
      fits("the clauses");
      page.open("#examine");
      page.hand("#examine", workbook());
      page.until(any -> listed().size() == 3);
      fits("the list");
      page.css("#examine .list tbody button").click();
      page.until(any -> page.count(".one .conclusion .badge") == 1);
      fits("one application");
      assertEquals((long) PHONE, page.js("return window.innerWidth"));
    } finally {
      page.usualWidth();
    }
  }

  private void accessible(String view) {
    for (String scheme : List.of("light", "dark")) {
      page.scheme(scheme);
      assertEquals(List.of(), page.violations(), view + ", " + scheme);
    }
  }

  @Test
  void theAccessibilityCheckerFindsNothing() throws IOException {
    page.open("");
    page.settled();
    accessible("the empty form");
    page.opened(Client.SAMPLE);
    page.write(page.field("申请资助额度"), "十几万");
    page.settled();
    page.js("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    accessible("the form that is filled in");
    page.button("各条款").click();
    page.status("#apply", "T3.KPI.1");
    page.js("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    accessible("the clauses");
    page.button("指南原文").click();
    page.hand(".official-box", file("原文.txt", "培养技术或科研管理类人员不少于40人次。"));
    page.css(".stretch");
    accessible("the official text");
    page.open("#examine");
    accessible("before a workbook");
    page.hand("#examine", workbook());
    page.until(any -> listed().size() == 3);
    accessible("the list");
    page.css("#examine .list tbody button").click();
    page.until(any -> page.count(".one .conclusion .badge") == 1);
    page.js("document.querySelectorAll('details').forEach(each => { each.open = true; })");
    accessible("one application");
  }
}
