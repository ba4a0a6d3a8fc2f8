package dev.plumbline.batch.write;

import dev.plumbline.batch.page.TextTemplate;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.compress.archivers.zip.ZipArchiveEntry;
import org.apache.commons.compress.archivers.zip.ZipArchiveOutputStream;
import org.apache.commons.compress.archivers.zip.ZipFile;

/**
 * Completes a workbook by what its writer does not make: charts of the statistics, which Excel and
 * LibreOffice draw from the cells, and no time of making. What is there already is copied as it is
 * packed.
 */
final class Parts {
  private static final TextTemplate CHART = TextTemplate.beside(Parts.class, "chart.xml");
  private static final TextTemplate DRAWING = TextTemplate.beside(Parts.class, "drawing.xml");
  private static final TextTemplate LINKS = TextTemplate.beside(Parts.class, "links.xml");

  /** What zip files have for no time. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private static final String TYPES = "application/vnd.openxmlformats-officedocument.";

  private final ZipFile made;

  /** What the parts that are new or other say, by their names. */
  private final Map<String, String> texts = new TreeMap<>();

  private Parts(ZipFile made) {
    this.made = made;
  }

  /**
   * Completes a workbook.
   *
   * @param made the workbook as its writer made it
   * @param complete where the whole is written; is not closed
   */
  static void complete(
      Path made, OutputStream complete, int sheet, StatisticsSheet statistics, Locale locale)
      throws IOException {
    try (ZipFile zip = ZipFile.builder().setPath(made).get()) {
      Parts parts = new Parts(zip);
      parts.replace("docProps/core.xml", "<dcterms:created.*</dcterms:created>", "");
      if (statistics != null && !statistics.charts().isEmpty()) {
        parts.charts(sheet, statistics, locale);
      }
      ZipArchiveOutputStream out = new ZipArchiveOutputStream(complete);
      parts.write(out);
      out.finish();
    }
  }

  private void charts(int sheet, StatisticsSheet statistics, Locale locale) throws IOException {
    String name = StatisticsSheet.name().in(locale);
    List<Map<String, Object>> frames = new ArrayList<>();
    List<Map<String, Object>> links = new ArrayList<>();
    StringBuilder types = new StringBuilder(type("drawings/drawing1", "drawing"));
    for (Chart chart : statistics.charts()) {
      int number = frames.size() + 1;
      Map<String, Object> given = chart.given(name, number);
      texts.put("xl/charts/chart" + number + ".xml", CHART.fill(given, locale));
      frames.add(given);
      links.add(link(number, "chart", "../charts/chart" + number + ".xml"));
      types.append(type("charts/chart" + number, "drawingml.chart"));
    }
    Map<String, Object> drawing =
        Map.of(
            "frames",
            frames,
            "from",
            StatisticsSheet.CHARTS,
            "to",
            StatisticsSheet.CHARTS + StatisticsSheet.WIDE);
    texts.put("xl/drawings/drawing1.xml", DRAWING.fill(drawing, locale));
    texts.put("xl/drawings/_rels/drawing1.xml.rels", LINKS.fill(Map.of("links", links), locale));
    Map<String, Object> toDrawing = link(1, "drawing", "../drawings/drawing1.xml");
    texts.put(
        "xl/worksheets/_rels/sheet" + sheet + ".xml.rels",
        LINKS.fill(Map.of("links", List.of(toDrawing)), locale));
    replace(
        "xl/worksheets/sheet" + sheet + ".xml",
        "</worksheet>",
        "<drawing r:id=\"rId1\"/></worksheet>");
    replace("[Content_Types].xml", "</Types>", types + "</Types>");
  }

  private static Map<String, Object> link(int number, String kind, String target) {
    return Map.of("number", number, "kind", kind, "target", target);
  }

  private static String type(String part, String kind) {
    return "<Override PartName=\"/xl/" + part + ".xml\" ContentType=\"" + TYPES + kind + "+xml\"/>";
  }

  private void replace(String part, String what, String by) throws IOException {
    try (InputStream in = made.getInputStream(made.getEntry(part))) {
      String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
      texts.put(part, text.replaceFirst(what, by));
    }
  }

  private void write(ZipArchiveOutputStream out) throws IOException {
    made.copyRawEntries(out, entry -> !texts.containsKey(entry.getName()));
    for (Map.Entry<String, String> text : texts.entrySet()) {
      ZipArchiveEntry entry = new ZipArchiveEntry(text.getKey());
      entry.setTimeLocal(NO_TIME);
      out.putArchiveEntry(entry);
      out.write(text.getValue().getBytes(StandardCharsets.UTF_8));
      out.closeArchiveEntry();
    }
  }
}
