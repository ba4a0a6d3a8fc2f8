package dev.plumbline.batch.form;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.Point;
import dev.plumbline.batch.opinion.ReceiptText;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.poi.common.usermodel.PictureType;
import org.apache.poi.openxml4j.exceptions.InvalidFormatException;
import org.apache.poi.util.Units;
import org.apache.poi.xwpf.usermodel.ParagraphAlignment;
import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFRun;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.apache.poi.xwpf.usermodel.XWPFTableRow;

/** A form for a word processor: the same contents, plainly set. */
final class FormDocx {
  private static final String FONT = "SimSun";
  private static final int QR_POINTS = 90;

  /** Spacings are in parts of a point. */
  private static final int PARTS_OF_POINT = 20;

  private static final int[] LABELLED = {1600, 3000, 1600, 3000};
  private static final int[] POINT = {2300, 2700, 1800, 2400};

  private final XWPFDocument document = new XWPFDocument();
  private final Locale locale;

  private FormDocx(Locale locale) {
    this.locale = locale;
  }

  static byte[] of(Form form, Locale locale) {
    return new FormDocx(locale).write(form);
  }

  private byte[] write(Form form) {
    Opinion opinion = form.opinion();
    try (document) {
      text(title(Words.say("form.title")), 18, true).setAlignment(ParagraphAlignment.CENTER);
      text(form.call() + " " + form.receipt().number(), 10, false)
          .setAlignment(ParagraphAlignment.CENTER);
      table(
          LABELLED,
          List.of(
              List.of(
                  title(Words.say("column.unit")),
                  opinion.unit(),
                  title(Words.say("column.lead")),
                  opinion.lead()),
              List.of(
                  title(Words.say("column.title")),
                  opinion.title(),
                  title(Words.say("column.part")),
                  opinion.part()),
              List.of(
                  title(Words.say("column.id")),
                  opinion.id(),
                  title(Words.say("column.conclusion")),
                  title(Titles.of(opinion.conclusion())))));
      points(title(Words.say("form.decisive")), opinion.decisive());
      points(title(Words.say("form.others")), opinion.others());
      if (!form.papers(locale).isEmpty()) {
        text(title(Words.say("form.papers")), 11, true);
        text(form.papers(locale), 10, false);
      }
      if (!opinion.forReview().isEmpty()) {
        text(title(Words.say("form.review")), 11, true);
        opinion.forReview().forEach((id, asks) -> text(asks + " (" + id + ")", 10, false));
      }
      text(
              title(Words.say("form.examiner"))
                  + "_".repeat(18)
                  + "    "
                  + title(Words.say("form.date"))
                  + "_".repeat(14),
              11,
              false)
          .setSpacingBefore(20 * PARTS_OF_POINT);
      text(
          title(Words.say("form.checker"))
              + "_".repeat(18)
              + "    "
              + title(Words.say("form.date"))
              + "_".repeat(14),
          11,
          false);
      text(ReceiptText.line(form.receipt(), locale), 8, false);
      text(title(Words.say("form.verdict")) + form.sha256(), 8, false)
          .createRun()
          .addPicture(
              new ByteArrayInputStream(QrCode.png(form.code())),
              PictureType.PNG,
              "qr.png",
              Units.toEMU(QR_POINTS),
              Units.toEMU(QR_POINTS));
      document.getProperties().getCoreProperties().setCreated(Optional.of(new Date(0)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      document.write(out);
      return Settled.zip(out.toByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InvalidFormatException e) {
      throw new IllegalStateException(e);
    }
  }

  private String title(Bilingual title) {
    return title.in(locale);
  }

  private void points(String heading, List<Point> points) {
    if (points.isEmpty()) {
      return;
    }
    text(heading, 11, true);
    List<List<String>> rows = new ArrayList<>();
    rows.add(
        List.of(
            title(Words.say("column.clause")),
            title(Words.say("column.seen")),
            title(Words.say("form.paper")),
            title(Words.say("column.remedy"))));
    for (Point point : points) {
      rows.add(
          List.of(
              point.statement() + " (" + Form.clauses(point, locale) + ")",
              point.seen(),
              point.lacking().isEmpty() ? point.paper() : point.fact(),
              point.remedy()));
    }
    table(POINT, rows);
  }

  private XWPFParagraph text(String text, int size, boolean bold) {
    XWPFParagraph paragraph = document.createParagraph();
    run(paragraph, text, size, bold);
    return paragraph;
  }

  private static void run(XWPFParagraph paragraph, String text, int size, boolean bold) {
    XWPFRun run = paragraph.createRun();
    run.setFontFamily(FONT);
    run.setFontFamily(FONT, XWPFRun.FontCharRange.eastAsia);
    run.setFontSize(size);
    run.setBold(bold);
    run.setText(text);
  }

  private void table(int[] widths, List<List<String>> rows) {
    XWPFTable table = document.createTable(rows.size(), widths.length);
    for (int r = 0; r < rows.size(); r++) {
      XWPFTableRow row = table.getRow(r);
      for (int c = 0; c < widths.length; c++) {
        row.getCell(c).setWidth(String.valueOf(widths[c]));
        run(row.getCell(c).getParagraphs().get(0), rows.get(r).get(c), 10, false);
      }
    }
  }
}
