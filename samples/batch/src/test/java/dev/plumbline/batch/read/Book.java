package dev.plumbline.batch.read;

import dev.plumbline.batch.columns.Column;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** A workbook of hand-written XML, part by part as Excel writes it. */
final class Book {
  private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
  private static final String RELATIONS =
      "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
  private static final String HEAD =
      "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>";

  private final Map<String, String> parts = new LinkedHashMap<>();
  private final List<String> shared = new ArrayList<>();
  private final List<Sheet> sheets = new ArrayList<>();
  private boolean from1904;

  /** A sheet that grows. */
  final class Sheet {
    private final String name;
    private final StringBuilder rows = new StringBuilder();
    private String state = "";
    private String behind = "";
    private int row;

    private Sheet(String name) {
      this.name = name;
    }

    /** A row of cells: texts, or XML made by the methods of the book; {@code null} for none. */
    Sheet row(Object... cells) {
      row++;
      rows.append("<row r=\"").append(row).append("\">");
      for (int i = 0; i < cells.length; i++) {
        if (cells[i] != null) {
          String place = Column.letters(i) + row;
          String cell = cells[i] instanceof Xml xml ? xml.text() : text(cells[i].toString()).text();
          rows.append(cell.replaceFirst("<c", "<c r=\"" + place + "\""));
        }
      }
      rows.append("</row>");
      return this;
    }

    Sheet empty(int many) {
      for (int i = 0; i < many; i++) {
        rows.append("<row r=\"").append(++row).append("\"/>");
      }
      return this;
    }

    Sheet hidden() {
      state = " state=\"hidden\"";
      return this;
    }

    Sheet merged(String... ranges) {
      StringBuilder all = new StringBuilder("<mergeCells>");
      for (String range : ranges) {
        all.append("<mergeCell ref=\"").append(range).append("\"/>");
      }
      behind = all.append("</mergeCells>").toString();
      return this;
    }

    Book book() {
      return Book.this;
    }
  }

  /** A cell as XML, without its place. */
  record Xml(String text) {}

  static Xml number(String digits) {
    return new Xml("<c><v>" + digits + "</v></c>");
  }

  /** A number in one of the formats: 1 a day, 2 a day and a time, 3 a share, 4 a Chinese month. */
  static Xml number(String digits, int format) {
    return new Xml("<c s=\"" + format + "\"><v>" + digits + "</v></c>");
  }

  static Xml truth(boolean value) {
    return new Xml("<c t=\"b\"><v>" + (value ? 1 : 0) + "</v></c>");
  }

  static Xml formula(String formula, String cached) {
    return new Xml(
        "<c t=\"str\"><f>"
            + escaped(formula)
            + "</f>"
            + (cached == null ? "" : "<v>" + escaped(cached) + "</v>")
            + "</c>");
  }

  static Xml error(String error) {
    return new Xml("<c t=\"e\"><v>" + error + "</v></c>");
  }

  static Xml text(String text) {
    return new Xml(
        "<c t=\"inlineStr\"><is><t xml:space=\"preserve\">" + escaped(text) + "</t></is></c>");
  }

  /** A text among those that the sheets share; in pieces, it is a rich text. */
  Xml shared(String... pieces) {
    StringBuilder text = new StringBuilder("<si>");
    for (String piece : pieces) {
      text.append(pieces.length == 1 ? "<t>" : "<r><rPr><b/></rPr><t>")
          .append(escaped(piece))
          .append(pieces.length == 1 ? "</t>" : "</t></r>");
    }
    shared.add(text.append("</si>").toString());
    return new Xml("<c t=\"s\"><v>" + (shared.size() - 1) + "</v></c>");
  }

  Sheet sheet(String name) {
    Sheet sheet = new Sheet(name);
    sheets.add(sheet);
    return sheet;
  }

  Book from1904() {
    from1904 = true;
    return this;
  }

  /** A part beside the others. */
  Book part(String name, String content) {
    parts.put(name, content);
    return this;
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\n", "&#10;");
  }

  Path write(Path file) throws IOException {
    Map<String, String> all = new LinkedHashMap<>();
    StringBuilder types = new StringBuilder();
    StringBuilder names = new StringBuilder();
    StringBuilder relations = new StringBuilder();
    for (int i = 0; i < sheets.size(); i++) {
      Sheet sheet = sheets.get(i);
      int number = i + 1;
      types.append(
          override(
              "/xl/worksheets/sheet" + number + ".xml",
              "application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"));
      names.append(
          "<sheet name=\"%s\" sheetId=\"%d\"%s r:id=\"rId%d\"/>"
              .formatted(escaped(sheet.name), number, sheet.state, number));
      relations.append(relation("rId" + number, "worksheet", "worksheets/sheet" + number + ".xml"));
      all.put(
          "xl/worksheets/sheet" + number + ".xml",
          HEAD
              + "<worksheet xmlns=\""
              + MAIN
              + "\"><sheetData>"
              + sheet.rows
              + "</sheetData>"
              + sheet.behind
              + "</worksheet>");
    }
    relations.append(relation("rIdS", "styles", "styles.xml"));
    relations.append(relation("rIdT", "sharedStrings", "sharedStrings.xml"));
    all.put(
        "xl/workbook.xml",
        HEAD
            + "<workbook xmlns=\""
            + MAIN
            + "\" xmlns:r=\""
            + RELATIONS
            + "\">"
            + (from1904 ? "<workbookPr date1904=\"1\"/>" : "")
            + "<sheets>"
            + names
            + "</sheets></workbook>");
    all.put(
        "xl/_rels/workbook.xml.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relations
            + "</Relationships>");
    all.put(
        "_rels/.rels",
        HEAD
            + "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
            + relation("rId1", "officeDocument", "xl/workbook.xml")
            + "</Relationships>");
    all.put(
        "xl/styles.xml",
        HEAD
            + "<styleSheet xmlns=\""
            + MAIN
            + "\"><numFmts count=\"2\">"
            + "<numFmt numFmtId=\"164\" formatCode=\"yyyy/m/d\\ h:mm\"/>"
            + "<numFmt numFmtId=\"165\" formatCode=\"yyyy&quot;年&quot;m&quot;月&quot;\"/></numFmts>"
            + "<cellXfs count=\"5\"><xf numFmtId=\"0\"/><xf numFmtId=\"14\"/>"
            + "<xf numFmtId=\"164\"/><xf numFmtId=\"9\"/><xf numFmtId=\"165\"/></cellXfs></styleSheet>");
    all.put(
        "xl/sharedStrings.xml",
        HEAD + "<sst xmlns=\"" + MAIN + "\">" + String.join("", shared) + "</sst>");
    all.put(
        "[Content_Types].xml",
        HEAD
            + "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
            + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
            + override(
                "/xl/workbook.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml")
            + override(
                "/xl/styles.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml")
            + override(
                "/xl/sharedStrings.xml",
                "application/vnd.openxmlformats-officedocument.spreadsheetml.sharedStrings+xml")
            + types
            + "</Types>");
    all.putAll(parts);
    try (OutputStream out = Files.newOutputStream(file);
        ZipOutputStream zip = new ZipOutputStream(out)) {
      for (Map.Entry<String, String> part : all.entrySet()) {
        zip.putNextEntry(new ZipEntry(part.getKey()));
        zip.write(part.getValue().getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
      }
    }
    return file;
  }

  private static String override(String part, String type) {
    return "<Override PartName=\"" + part + "\" ContentType=\"" + type + "\"/>";
  }

  private static String relation(String id, String type, String target) {
    return "<Relationship Id=\"%s\" Type=\"%s/%s\" Target=\"%s\"/>"
        .formatted(id, RELATIONS, type, target);
  }
}
