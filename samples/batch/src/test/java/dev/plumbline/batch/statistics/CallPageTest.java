package dev.plumbline.batch.statistics;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.batch.Hostile;
import dev.plumbline.batch.Samples;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The page of a call, and the figures that it shows. */
class CallPageTest {
  private static int count(String text, String what) {
    return (int) Pattern.compile(what).matcher(text).results().count();
  }

  @Test
  void figuresAgreeWithTheCall() {
    List<Application> applications = Samples.of("call");
    Figures figures = new Figures();
    CallVerdict call =
        Samples.GUIDELINE.evaluateCall(
            applications.stream().peek(figures::take).map(CallEntry::of),
            Samples.FORMAL,
            1,
            figures::take);
    figures.take(call);
    assertEquals(call.inAll(), figures.inAll());
    assertEquals(call.parts(), figures.parts());
    assertEquals(applications.size(), figures.flows().stream().mapToInt(Figures.Flow::count).sum());
    assertEquals(
        applications.stream().filter(Application::awarded).count(),
        figures.flows().stream().filter(Figures.Flow::awarded).mapToInt(Figures.Flow::count).sum());
    Reason lead = figures.reasons().get(0);
    assertEquals("G.7.1", lead.clause());
    assertEquals(2, lead.violated());
    assertEquals(1, lead.needsReview());
    assertEquals(3, lead.parts().values().stream().mapToInt(Integer::intValue).sum());
    assertTrue(
        figures.flows().contains(new Figures.Flow(true, Conclusion.NEEDS_REVIEW, true, 3)),
        figures.flows().toString());
  }

  @Test
  void pageNeedsNoNetworkAndEachChartHasItsTable() {
    String page = PageRun.page(Samples.of("call"), Locale.CHINESE);
    assertFalse(Pattern.compile("(?i)https?:|url\\(|@import|<script|<link").matcher(page).find());
    assertEquals(4, count(page, "<svg "));
    assertEquals(5, count(page, "<table>")); // and one of the caps
    assertEquals(4, count(page, "role=\"img\" aria-labelledby=\""));
    assertTrue(page.contains("prefers-color-scheme: dark") && page.contains("@media print"));
    assertTrue(page.contains("共 10 项：通过 0，待复核 7，退回补正 0，不通过 3"), page);
    assertTrue(page.contains("<title>T1-2024-101 与 T2-2024-103：G.7.1</title>"), page);
    assertTrue(page.contains("<title>专题二：不通过 2</title>"), page);
    assertFalse(page.contains("null"), page);
  }

  @Test
  void hostileTextsAreTexts() {
    String page = PageRun.page(Hostile.applications(), Locale.CHINESE);
    assertFalse(page.contains("<script"), page);
    assertFalse(page.contains("<img"), page);
    assertTrue(page.contains("&lt;script&gt;"), page);
    assertFalse(page.contains("\u0001"), page);
  }

  @Test
  void theSameCallIsTheSamePage() {
    List<Application> applications = Samples.of("call");
    assertEquals(
        PageRun.page(applications, Locale.CHINESE), PageRun.page(applications, Locale.CHINESE));
  }

  @Test
  void englishOnRequest() {
    String page = PageRun.page(Samples.of("call"), Locale.ENGLISH);
    assertTrue(page.contains("<html lang=\"en\">"), page);
    assertTrue(
        page.contains("10 in all: eligible 0, for review 7, correctable 0, ineligible 3"), page);
  }
}
