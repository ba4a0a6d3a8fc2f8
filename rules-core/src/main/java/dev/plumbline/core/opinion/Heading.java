package dev.plumbline.core.opinion;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Report.Tone;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Page;
import dev.plumbline.fact.Application;

/** The head of what is told of one application: what it comes to, and whose it is. */
public final class Heading {
  private Heading() {}

  static void write(Page page, Application application, Conclusion conclusion) {
    write(page, application, conclusion, title(conclusion));
  }

  /**
   * The head of a comparison.
   *
   * @param told what to say of the conclusion: a message, or a text in both languages
   */
  public static void write(Page page, Application application, Conclusion conclusion, Object told) {
    conclusion(page, conclusion, told);
    page.put(Tone.HEADING, name(application.title()));
    page.put(Tone.PLAIN, Message.of("opinion.id", application.id()).in(page.locale()));
    page.end();
    String unit = application.applicant() == null ? null : application.applicant().name();
    String lead = application.lead() == null ? null : application.lead().name();
    if (unit != null && lead != null) {
      page.line(0, Message.of("opinion.unitAndLead", unit, lead));
    } else if (unit != null) {
      page.line(0, Message.of("opinion.unit", unit));
    } else if (lead != null) {
      page.line(0, Message.of("opinion.lead", lead));
    }
  }

  /** A conclusion at the head of a line. */
  static void conclusion(Page page, Conclusion conclusion, Object told) {
    page.put(Tone.of(conclusion), Message.of("opinion.conclusion", told).in(page.locale()));
  }

  /** What an application is called. */
  static Bilingual name(String title) {
    return title == null ? Message.of("opinion.noTitle").words() : Bilingual.same(title);
  }

  /** What a conclusion is called. */
  public static Bilingual title(Conclusion conclusion) {
    return new Bilingual(conclusion.title(), conclusion.englishTitle());
  }
}
