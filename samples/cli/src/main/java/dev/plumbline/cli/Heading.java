package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.List;

/** The head of what is printed of one application: what it comes to, and whose it is. */
final class Heading {
  private Heading() {}

  static void write(
      Page page, Application application, Conclusion conclusion, Lang lang, Style style) {
    String title = title(conclusion, lang);
    write(page, application, style.of(conclusion, bracketed(title, lang)), lang, style);
  }

  /**
   * The head of a comparison.
   *
   * @param conclusion what to put first, fit for a terminal
   */
  static void write(Page page, Application application, String conclusion, Lang lang, Style style) {
    String name =
        application.title() == null ? lang.pick("（未填项目名称）", "(no title)") : application.title();
    String id = lang.pick("编号 ", "no. ") + application.id();
    page.styled(conclusion + style.bold(Plain.line(name)) + lang.bracket("", Plain.line(id)));
    List<String> who = new ArrayList<>();
    if (application.applicant() != null && application.applicant().name() != null) {
      who.add(lang.colon(lang.pick("申报单位", "Unit"), application.applicant().name()));
    }
    if (application.lead() != null && application.lead().name() != null) {
      who.add(lang.colon(lang.pick("项目负责人", "Lead"), application.lead().name()));
    }
    if (!who.isEmpty()) {
      page.line(0, String.join(lang.pick("　", "; "), who));
    }
  }

  static String title(Conclusion conclusion, Lang lang) {
    return lang.pick(conclusion.title(), conclusion.englishTitle());
  }

  static String bracketed(String conclusion, Lang lang) {
    return lang.pick("【" + conclusion + "】", conclusion + "  ");
  }
}
