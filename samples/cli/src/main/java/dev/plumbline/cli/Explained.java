package dev.plumbline.cli;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.workbench.explain.ClauseExplanation;
import dev.plumbline.workbench.explain.ClauseExplanation.Definition;
import dev.plumbline.workbench.explain.ClauseExplanation.Doubt;
import dev.plumbline.workbench.explain.ClauseExplanation.Entry;
import dev.plumbline.workbench.explain.ClauseExplanation.Mention;
import dev.plumbline.workbench.explain.ClauseExplanation.Part;
import dev.plumbline.workbench.explain.ClauseExplanation.Reading;
import dev.plumbline.workbench.explain.ClauseExplanation.User;
import java.util.List;

/** The explanation of a clause as text. */
final class Explained {
  private final Lang lang;
  private final Style style;
  private final StringBuilder text = new StringBuilder();

  Explained(Lang lang, Style style) {
    this.lang = lang;
    this.style = style;
  }

  String text(ClauseExplanation explained) {
    head(explained);
    if (!explained.scope().isEmpty()) {
      heading("适用范围（全都成立才适用）", "Applies where all of this holds");
      explained.scope().forEach(this::part);
    }
    heading("条件", "Condition");
    if (explained.condition().isEmpty()) {
      line("  ", lang.pick("（没有条件）", "(none)"));
    }
    items("  ", explained.condition());
    if (!explained.missing().isEmpty()) {
      heading("缺了不按违反论处", "Missing, and yet no violation");
      items("  ", explained.missing());
    }
    if (!explained.definitions().isEmpty()) {
      heading("查用的定义", "Definitions");
      explained.definitions().forEach(this::definition);
    }
    if (!explained.doubts().isEmpty()) {
      heading("何时须由人看", "When a person must look");
      explained.doubts().forEach(this::doubt);
    }
    if (!explained.users().isEmpty()) {
      heading("谁用到它", "Who relies on it");
      explained.users().forEach(this::user);
    }
    heading("用例", "Cases");
    if (explained.cases().isEmpty()) {
      line("  ", lang.pick("（没有用例提到它）", "(no case names it)"));
    }
    explained.cases().forEach(this::mention);
    return text.toString();
  }

  private void head(ClauseExplanation explained) {
    Clause clause = explained.clause();
    String statement = lang.pick(clause.statement(), clause.english());
    line("", style.bold(Plain.line(clause.id())) + "  " + Plain.line(statement));
    String kind = lang.pick(clause.kind().title(), clause.kind().englishTitle());
    String severity = lang.pick(clause.severity().title(), clause.severity().englishTitle());
    line("", kind + "/" + severity + lang.pick("，出处 ", ", cited ") + clause.citation());
    readings("", explained.readings());
    line("", pick(explained.decision()));
    line("", lang.colon(lang.pick("规则", "rule"), place(clause.file(), clause.line())));
  }

  private void readings(String indent, List<Reading> readings) {
    for (Reading reading : readings) {
      String by = lang.pick("按解读 ", "by reading ") + reading.id();
      line(indent, lang.colon(by, reading.text()));
    }
  }

  private void part(Part part) {
    line("  ", titled(part.rule(), part.file(), part.line()));
    items("    ", part.sentences());
  }

  private void definition(Definition definition) {
    line("  ", pick(definition.title()));
    for (Entry entry : definition.entries()) {
      line("    · ", titled(pick(entry.values()), entry.file(), entry.line()));
    }
  }

  private void doubt(Doubt doubt) {
    line("  ", titled(doubt.rule(), doubt.file(), doubt.line()));
    readings("    ", doubt.readings());
    if (doubt.ifMet()) {
      line("    ", lang.pick("本条成立，并且：", "the clause is met, and:"));
    }
    items("    ", doubt.sentences());
  }

  private void user(User user) {
    String name = user.clause() == null ? user.rule() : user.clause() + " " + user.rule();
    line("  · ", titled(lang.colon(name, pick(user.how())), user.file(), user.line()));
  }

  private void mention(Mention mention) {
    String expected = pick(mention.expected());
    line("  · ", titled(lang.colon(mention.name(), expected), mention.file(), mention.line()));
  }

  private void items(String indent, List<Bilingual> sentences) {
    sentences.forEach(sentence -> line(indent + "· ", pick(sentence)));
  }

  private void heading(String chinese, String english) {
    text.append('\n').append(style.bold(lang.pick(chinese, english))).append('\n');
  }

  private String titled(String words, String file, int line) {
    return Plain.line(words) + "  " + style.faint(place(file, line));
  }

  private static String place(String file, int line) {
    return Plain.path(line == 0 ? file : file + ":" + line);
  }

  private void line(String indent, String words) {
    text.append(indent).append(words).append('\n');
  }

  private String pick(Bilingual words) {
    return lang.pick(words.chinese(), words.english());
  }
}
