package dev.plumbline.batch.form;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.outputdevice.helper.ExternalResourceControlPriority;
import com.openhtmltopdf.pdfboxout.PDFontSupplier;
import com.openhtmltopdf.pdfboxout.PdfBoxRenderer;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.batch.Words;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import javax.xml.XMLConstants;
import javax.xml.parsers.DocumentBuilder;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentInformation;
import org.apache.pdfbox.pdmodel.font.PDType0Font;
import org.w3c.dom.Document;
import org.xml.sax.InputSource;
import org.xml.sax.SAXException;
import org.xml.sax.SAXParseException;

/**
 * Makes PDF of pages, with the Chinese fonts in it of which it takes the glyphs that it shows. The
 * same page gives the same bytes. It reads nothing but the page. For one thread at a time.
 */
final class FormPdf {
  /** Weights of fonts, as style sheets count them. */
  private static final int REGULAR = 400;

  private static final int BOLD = 700;

  /** What pages may call the font; others have no hanzi, so that they are this one as well. */
  private static final List<String> FAMILIES = List.of("Noto Sans SC", "sans-serif", "serif");

  static {
    XRLog.setLoggingEnabled(false); // it tells each step of each page
  }

  /** Read once: it takes longer than to write a page. */
  private final TrueTypeFont regular = font("NotoSansSC_400Regular.ttf");

  private final TrueTypeFont bold = font("NotoSansSC_700Bold.ttf");

  private static TrueTypeFont font(String file) {
    try (InputStream in = FormPdf.class.getResourceAsStream(file)) {
      return new TTFParser().parse(new RandomAccessReadBuffer(in.readAllBytes()));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * The page as PDF.
   *
   * @param xhtml the page, well-formed
   * @throws InputException if the page is not well-formed, as it may be of a template that was
   *     edited
   */
  byte[] of(String xhtml) {
    try (PDDocument pdf = new PDDocument()) {
      PdfRendererBuilder builder = new PdfRendererBuilder();
      builder.usePDDocument(pdf);
      PDFontSupplier regularHere = supplied(pdf, regular);
      PDFontSupplier boldHere = supplied(pdf, bold);
      for (String family : FAMILIES) {
        builder.useFont(regularHere, family, REGULAR, FontStyle.NORMAL, true);
        builder.useFont(boldHere, family, BOLD, FontStyle.NORMAL, true);
      }
      for (ExternalResourceControlPriority when : ExternalResourceControlPriority.values()) {
        builder.useExternalResourceAccessControl((uri, type) -> uri.startsWith("data:"), when);
      }
      builder.withW3cDocument(document(xhtml), null);
      try (PdfBoxRenderer renderer = builder.buildPdfRenderer()) {
        renderer.createPDFWithoutClosing();
      }
      PDDocumentInformation told = new PDDocumentInformation();
      told.setTitle(pdf.getDocumentInformation().getTitle());
      told.setCreator("Plumbline");
      pdf.setDocumentInformation(told);
      pdf.setDocumentId((long) Arrays.hashCode(xhtml.getBytes(StandardCharsets.UTF_8)));
      ByteArrayOutputStream out = new ByteArrayOutputStream();
      pdf.save(out);
      return out.toByteArray();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static PDFontSupplier supplied(PDDocument pdf, TrueTypeFont font) throws IOException {
    return new PDFontSupplier(PDType0Font.load(pdf, font, true));
  }

  private static Document document(String xhtml) throws IOException {
    try {
      DocumentBuilderFactory factory = DocumentBuilderFactory.newInstance();
      factory.setNamespaceAware(true);
      factory.setFeature(XMLConstants.FEATURE_SECURE_PROCESSING, true);
      factory.setFeature("http://apache.org/xml/features/disallow-doctype-decl", true);
      DocumentBuilder builder = factory.newDocumentBuilder();
      builder.setErrorHandler(null);
      return builder.parse(new InputSource(new StringReader(xhtml)));
    } catch (SAXParseException e) {
      throw new InputException(
          Problem.of(Words.say("form.notWellFormed", e.getLineNumber(), e.getMessage())));
    } catch (SAXException | ParserConfigurationException e) {
      throw new IllegalStateException(e);
    }
  }
}
