package dev.plumbline.batch.form;

import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.page.TextTemplate;
import dev.plumbline.batch.statistics.Figures;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Writes opinion forms into a folder: one file an application, numbered in the order in which they
 * come, and a cover. Each is whole or not there. Forms may be prepared on any thread; the rest is
 * for one at a time.
 */
public final class FormFolder {
  /** The template of forms, where a pack or staff bring their own. */
  public static final String TEMPLATE = "form.html";

  private static final int LONGEST_NAME = 60;

  private final Path folder;
  private final FormFormat format;
  private final Locale locale;
  private final FormPages pages;

  private final Figures figures = new Figures();
  private int number;
  private @Nullable Guideline guideline;
  private @Nullable Receipt receipt;

  private FormFolder(Path folder, FormFormat format, Locale locale, TextTemplate template) {
    this.folder = folder;
    this.format = format;
    this.locale = locale;
    this.pages = new FormPages(template, locale);
  }

  /**
   * Forms into a folder, which is made if it is not there.
   *
   * @param template a folder whose file {@value #TEMPLATE} they follow, where there is one; {@code
   *     null} for the form as it is shipped
   * @throws InputException if that template cannot be used
   * @throws IOException if the folder cannot be made, or the template not read
   */
  public static FormFolder in(
      Path folder, FormFormat format, Locale locale, @Nullable Path template) throws IOException {
    Files.createDirectories(folder);
    Path own = template == null ? null : template.resolve(TEMPLATE);
    return new FormFolder(
        folder,
        format,
        locale,
        own != null && Files.exists(own)
            ? TextTemplate.of(read(own), own.toString())
            : TextTemplate.beside(FormFolder.class, TEMPLATE));
  }

  /** What the forms are written as. */
  public FormFormat format() {
    return format;
  }

  private static String read(Path template) throws IOException {
    try {
      return Files.readString(template);
    } catch (CharacterCodingException e) {
      throw new InputException(Problem.of(template.toString(), Words.say("template.notUtf8")));
    }
  }

  /** The form of an application, to be written. */
  public static final class Prepared {
    private final Guideline guideline;
    private final Application application;
    private final Verdict verdict;
    private final String name;
    private final byte[] content;

    private Prepared(
        Guideline guideline,
        Application application,
        Verdict verdict,
        String name,
        byte[] content) {
      this.guideline = guideline;
      this.application = application;
      this.verdict = verdict;
      this.name = name;
      this.content = content;
    }
  }

  /**
   * Makes the form of an application, on any thread.
   *
   * @throws InputException if the template names what is not given
   */
  public Prepared prepare(Guideline of, Application application, Verdict verdict) {
    Form form = Form.of(of, application, verdict, locale);
    byte[] content =
        switch (format) {
          case HTML -> pages.form(form, false).getBytes(StandardCharsets.UTF_8);
          case PDF -> FormPdfs.of(pages.form(form, true));
          case DOCX -> FormDocx.of(form, locale);
        };
    return new Prepared(of, application, verdict, fileName(form), content);
  }

  /**
   * Makes and writes the form of an application.
   *
   * @return its file
   * @throws InputException if the template names what is not given
   * @throws UncheckedIOException if it cannot be written
   */
  public Path add(Guideline of, Application application, Verdict verdict) {
    return add(prepare(of, application, verdict));
  }

  /**
   * Writes a form.
   *
   * @return its file
   * @throws UncheckedIOException if it cannot be written
   */
  public Path add(Prepared form) {
    again(form.guideline, form.application, form.verdict);
    return write(String.format(Locale.ROOT, "%05d-%s", number, form.name), form.content);
  }

  /** Takes in an application whose form is there from an earlier run. */
  public void again(Guideline of, Application application, Verdict verdict) {
    figures.take(application);
    figures.take(verdict);
    guideline = of;
    receipt = verdict.receipt();
    number++;
  }

  /**
   * Writes the cover: what all of them came to, over the call where there is one. Of Word files it
   * is a page to print.
   *
   * @return its file; {@code null} if there were no forms
   * @throws UncheckedIOException if it cannot be written
   */
  public @Nullable Path cover(@Nullable CallVerdict call) {
    if (guideline == null) {
      return null;
    }
    if (call != null) {
      figures.take(call);
    }
    Receipt under = call == null ? receipt : call.receipt();
    String page = pages.cover(guideline, figures, under, format == FormFormat.PDF);
    boolean print = format == FormFormat.PDF;
    byte[] content = print ? FormPdfs.of(page) : page.getBytes(StandardCharsets.UTF_8);
    FormFormat written = print ? format : FormFormat.HTML;
    return write("00000-" + say(Words.say("form.cover")), content, written);
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }

  /** The id as far as it can be part of a file's name everywhere; the number tells alike apart. */
  private static String fileName(Form form) {
    String name = form.opinion().id().replaceAll("[^\\p{L}\\p{N}_-]+", "_");
    return name.codePointCount(0, name.length()) <= LONGEST_NAME
        ? name
        : name.substring(0, name.offsetByCodePoints(0, LONGEST_NAME));
  }

  private Path write(String name, byte[] content) {
    return write(name, content, format);
  }

  private Path write(String name, byte[] content, FormFormat as) {
    Path file = folder.resolve(name + as.ending());
    try {
      NewFile.write(file, content);
      return file;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
