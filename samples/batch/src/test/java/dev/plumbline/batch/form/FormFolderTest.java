package dev.plumbline.batch.form;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.multi.qrcode.QRCodeMultiReader;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Hostile;
import dev.plumbline.batch.Samples;
import dev.plumbline.fact.Application;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.font.PDFont;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.apache.poi.xwpf.extractor.XWPFWordExtractor;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Opinion forms, read again. */
class FormFolderTest {
  private static final List<Application> SAMPLES = Samples.of("applications");

  @TempDir Path folder;

  private static Application sample(String id) {
    return SAMPLES.stream().filter(each -> each.id().equals(id)).findFirst().orElseThrow();
  }

  private static Verdict verdict(Application application) {
    return Samples.GUIDELINE.evaluate(application, Samples.FORMAL);
  }

  private Path form(FormFormat format, Locale locale, Application application) throws IOException {
    return FormFolder.in(folder, format, locale, null)
        .add(Samples.GUIDELINE, application, verdict(application));
  }

  private static String text(PDDocument pdf) throws IOException {
    return new PDFTextStripper().getText(pdf);
  }

  /** Without the ends of lines, which differ with the width of columns. */
  private static String joined(String text) {
    return text.replaceAll("\\s", "");
  }

  @Test
  void pdfIsAPageWithTheWordsInTheFontsThatAreInIt() throws IOException {
    Application application = sample("T1-2024-008");
    Path file = form(FormFormat.PDF, Locale.CHINESE, application);
    assertEquals("00001-T1-2024-008.pdf", file.getFileName().toString());
    assertTrue(Files.size(file) < 150_000, Files.size(file) + " bytes");
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      assertEquals(1, pdf.getNumberOfPages());
      String text = joined(text(pdf));
      Finding finding = verdict(application).violated().get(0);
      for (String each :
          List.of(
              "形式审查意见表",
              application.title(),
              application.applicant().name(),
              application.lead().name(),
              "退回补正",
              finding.clause(),
              finding.statement().chinese(),
              finding.evidence().get(0).text().chinese(),
              finding.remedyText().chinese(),
              "审查人：",
              "日期：",
              "沪科指南〔2024〕42号")) {
        assertTrue(text.contains(joined(each)), each + " in " + text);
      }
      for (var name : pdf.getPage(0).getResources().getFontNames()) {
        PDFont font = pdf.getPage(0).getResources().getFont(name);
        assertTrue(font.isEmbedded(), font.getName());
        assertTrue(font.getName().matches("[A-Z]{6}\\+NotoSansSC.*"), font.getName());
      }
    }
  }

  @Test
  void copiedTextIsTheSameHanzi() throws IOException {
    // Forms that look alike a radical, and characters beyond the first plane.
    String hanzi =
        "一乙二人儿入八几刀力十又口土士大女子小山工己干广弓心手支文斗方日月木止毛水火父片牛犬玉瓜瓦生用田白皮目石示立竹米老而耳肉自至舟色虫血行衣西见角言谷豆赤走足身车里金长门青非面革音页风食首香马骨高鬼鱼鸟鹿麦麻黄黑鼓鼠鼻齐齿龙龟";
    Application application = sample("T1-2024-008").toBuilder().title(hanzi).build();
    try (PDDocument pdf =
        Loader.loadPDF(form(FormFormat.PDF, Locale.CHINESE, application).toFile())) {
      assertTrue(joined(text(pdf)).contains(hanzi), text(pdf));
    }
  }

  @Test
  void codeOnThePageSaysTheReceipt() throws Exception {
    Application application = sample("T1-2024-015");
    Verdict verdict = verdict(application);
    Path file = form(FormFormat.PDF, Locale.CHINESE, application);
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      BufferedImage page = new PDFRenderer(pdf).renderImageWithDPI(pdf.getNumberOfPages() - 1, 200);
      Map<String, String> said = decoded(page);
      assertEquals(application.id(), said.get("id"));
      assertEquals(verdict.conclusion().name(), said.get("conclusion"));
      assertEquals(verdict.receipt().packSha256(), said.get("pack"));
      assertEquals(verdict.receipt().rulesSha256(), said.get("rules"));
      assertEquals("FORMAL", said.get("mode"));
      assertEquals("2024-12-03T09:00", said.get("asOf"));
      byte[] hash =
          MessageDigest.getInstance("SHA-256")
              .digest(Plumbline.toJson(verdict).getBytes(StandardCharsets.UTF_8));
      assertEquals(HexFormat.of().formatHex(hash), said.get("verdict"));
    }
  }

  private static Map<String, String> decoded(BufferedImage page) throws NotFoundException {
    int[] pixels = page.getRGB(0, 0, page.getWidth(), page.getHeight(), null, 0, page.getWidth());
    BinaryBitmap bitmap =
        new BinaryBitmap(
            new HybridBinarizer(new RGBLuminanceSource(page.getWidth(), page.getHeight(), pixels)));
    String text =
        new QRCodeMultiReader()
            .decodeMultiple(bitmap, Map.of(DecodeHintType.TRY_HARDER, true))[0].getText();
    assertTrue(text.startsWith("plumbline:?"), text);
    return Arrays.stream(text.substring("plumbline:?".length()).split("&"))
        .map(each -> each.split("=", 2))
        .collect(
            Collectors.toMap(
                each -> each[0], each -> URLDecoder.decode(each[1], StandardCharsets.UTF_8)));
  }

  @Test
  void samplesAreAPageEachAsARule() throws IOException {
    FormFolder forms = FormFolder.in(folder, FormFormat.PDF, Locale.CHINESE, null);
    int longer = 0;
    for (int i = 0; i < SAMPLES.size(); i += 7) {
      Application application = SAMPLES.get(i);
      Path file = forms.add(Samples.GUIDELINE, application, verdict(application));
      try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
        longer += pdf.getNumberOfPages() == 1 ? 0 : 1;
      }
    }
    assertTrue(longer <= 1, longer + " are longer");
  }

  @Test
  void whatDoesNotFitGoesOnAndNothingIsCut() throws IOException {
    String longTitle = "很长的项目名称".repeat(300) + "终";
    Application application = sample("T1-2024-008").toBuilder().title(longTitle).build();
    try (PDDocument pdf =
        Loader.loadPDF(form(FormFormat.PDF, Locale.CHINESE, application).toFile())) {
      assertTrue(pdf.getNumberOfPages() > 1);
      PDFTextStripper second = new PDFTextStripper();
      second.setStartPage(2);
      assertTrue(joined(second.getText(pdf)).contains("（续）"));
      PDFTextStripper first = new PDFTextStripper();
      first.setEndPage(1);
      assertFalse(first.getText(pdf).contains("（续）"));
      String text = joined(text(pdf));
      assertTrue(text.contains("终") && text.contains("审查人："));
    }
  }

  @Test
  void wordsWithoutABreakStayOnThePage() throws IOException {
    Application application = sample("T1-2024-008").toBuilder().title("W".repeat(400)).build();
    try (PDDocument pdf =
        Loader.loadPDF(form(FormFormat.PDF, Locale.CHINESE, application).toFile())) {
      assertTrue(joined(text(pdf)).contains("W".repeat(400)));
    }
  }

  @Test
  void hostileTextsAreTextsOnPages() throws IOException {
    FormFolder html = FormFolder.in(folder, FormFormat.HTML, Locale.CHINESE, null);
    FormFolder pdf = FormFolder.in(folder, FormFormat.PDF, Locale.CHINESE, null);
    for (Application application : Hostile.applications()) {
      Path page = html.add(Samples.GUIDELINE, application, verdict(application));
      String text = Files.readString(page);
      assertFalse(text.contains("<script"), text);
      assertFalse(text.contains("<img src=x"), text);
      assertFalse(text.contains("\u0001"), text);
      assertEquals(folder, page.getParent());
      Path paper = pdf.add(Samples.GUIDELINE, application, verdict(application));
      try (PDDocument document = Loader.loadPDF(paper.toFile())) {
        assertTrue(joined(text(document)).contains("形式审查意见表"));
      }
    }
    assertTrue(
        Files.readString(folder.resolve("00007-H6_script_alert_1_script_.html"))
            .contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
    assertTrue(
        Files.readString(folder.resolve("00012-H11_a_U_0001_b_U_000B_c.html"))
            .contains("a⟨U+0001⟩b⟨U+000B⟩c"));
  }

  @Test
  void identityNumbersDoNotStandOnForms() throws IOException {
    String number = "110101199001011237";
    Application application =
        sample("T1-2024-008").toBuilder().title("负责人" + number + "的项目").build();
    assertFalse(
        Files.readString(form(FormFormat.HTML, Locale.CHINESE, application)).contains(number));
  }

  @Test
  void wordFilesSayTheSame() throws IOException {
    Application application = sample("T1-2024-008");
    Path file = form(FormFormat.DOCX, Locale.CHINESE, application);
    Finding finding = verdict(application).violated().get(0);
    try (InputStream in = Files.newInputStream(file);
        XWPFWordExtractor text = new XWPFWordExtractor(new XWPFDocument(in))) {
      for (String each :
          List.of(
              "形式审查意见表",
              application.title(),
              "退回补正",
              finding.statement().chinese(),
              finding.evidence().get(0).text().chinese())) {
        assertTrue(text.getText().contains(each), each);
      }
    }
  }

  @Test
  void theSameVerdictIsTheSameBytes() throws IOException {
    for (FormFormat format : FormFormat.values()) {
      Application application = sample("T1-2024-015");
      byte[] once = Files.readAllBytes(form(format, Locale.CHINESE, application));
      byte[] again = Files.readAllBytes(form(format, Locale.CHINESE, application));
      assertArrayEquals(once, again, format.name());
    }
  }

  @Test
  void coverHasTheCountsOfAll() throws IOException {
    FormFolder forms = FormFolder.in(folder, FormFormat.PDF, Locale.CHINESE, null);
    for (Application application : Samples.of("call")) {
      forms.add(Samples.GUIDELINE, application, verdict(application));
    }
    try (PDDocument pdf = Loader.loadPDF(forms.cover(null).toFile())) {
      String text = text(pdf);
      assertEquals(1, pdf.getNumberOfPages());
      assertTrue(text.contains("合计 10 0 9 0 1"), text);
      assertTrue(joined(text).contains(Samples.GUIDELINE.title()));
    }
  }

  @Test
  void englishOnRequest() throws IOException {
    Application application = sample("T1-2024-008");
    try (PDDocument pdf =
        Loader.loadPDF(form(FormFormat.PDF, Locale.ENGLISH, application).toFile())) {
      String text = joined(text(pdf));
      assertTrue(text.contains("Opiniononformalexamination"), text);
      assertTrue(text.contains("correctable"), text);
      assertTrue(text.contains("Eachfermenterholdsatleast400tonnes"), text);
    }
  }

  @Test
  void staffMayBringTheirOwnTemplate() throws IOException {
    Files.writeString(
        folder.resolve("form.html"),
        "<html><body>{{#form}}<p>局内意见：{{unit}} {{conclusion}}</p>{{/form}}</body></html>");
    Application application = sample("T1-2024-008");
    FormFolder forms = FormFolder.in(folder, FormFormat.PDF, Locale.CHINESE, folder);
    Path file = forms.add(Samples.GUIDELINE, application, verdict(application));
    try (PDDocument pdf = Loader.loadPDF(file.toFile())) {
      // It names no font, and has its hanzi all the same.
      String said = "局内意见：" + application.applicant().name() + " 退回补正";
      assertTrue(text(pdf).contains(said), text(pdf));
    }
  }

  @Test
  void templatesThatCannotBeUsedAreToldWithTheirPlace() throws IOException {
    assertProblem("<p>\n{{{unit}}}</p>", "form.html:2: 模板里不能用「{{{」");
    assertProblem("<p>{{> other}}</p>", "form.html:1: 模板里不能用「{{>」");
    assertProblem("<p>{{#form}}</p>", "模板读不懂");
    assertProblem("<p>\n{{#form}}{{nothing}}{{/form}}</p>", "form.html:2: 模板里的「nothing」");
    assertProblem("<p>{{#form}}{{unit.getClass}}{{/form}}</p>", "unit.getClass");
    assertProblem("<p>{{#say}}no.such{{/say}}</p>", "「no.such」不在词表里");
    assertProblem("<p><b></p>", "不是完整的 XHTML");
    assertProblem("<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><p>&e;</p>", "XHTML");
  }

  private void assertProblem(String template, String expected) throws IOException {
    Files.writeString(folder.resolve("form.html"), template);
    Application application = sample("T1-2024-008");
    InputException refused =
        assertThrows(
            InputException.class,
            () ->
                FormFolder.in(folder.resolve("out"), FormFormat.PDF, Locale.CHINESE, folder)
                    .add(Samples.GUIDELINE, application, verdict(application)));
    String told = refused.problems().get(0).toString();
    assertTrue(told.contains(expected), told);
    try (Stream<Path> made = Files.list(folder.resolve("out"))) {
      assertEquals(List.of(), made.toList());
    }
  }
}
