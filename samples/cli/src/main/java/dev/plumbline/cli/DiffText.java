package dev.plumbline.cli;

import dev.plumbline.workbench.diff.Change;
import dev.plumbline.workbench.diff.ClauseOutcome;
import dev.plumbline.workbench.diff.Differences;
import dev.plumbline.workbench.diff.Flip;
import dev.plumbline.workbench.diff.Unusable;
import dev.plumbline.workbench.diff.Witness;
import java.util.List;
import java.util.stream.Collectors;

/** A comparison of packs for a person to read. */
final class DiffText {
  /** How many applications are named that flip alike. */
  private static final int MOST_NAMED = 5;

  private final Differences differences;
  private final Lang lang;
  private final Style style;
  private final Page page;

  DiffText(Differences differences, Lang lang, Style style) {
    this.differences = differences;
    this.lang = lang;
    this.style = style;
    this.page = new Page(style);
  }

  String write(String before, String after) {
    page.styled(style.bold(Plain.path(before + " → " + after)));
    changes();
    flips();
    witnesses();
    return page.toString();
  }

  private void changes() {
    List<Change> deciding = differences.changes().stream().filter(c -> c.kind().decides()).toList();
    List<Change> reading = differences.changes().stream().filter(c -> !c.kind().decides()).toList();
    page.heading(lang.pick("改了什么", "What changed"));
    if (differences.changes().isEmpty()) {
      page.line(1, DiffWords.nothing(differences, lang));
    } else if (deciding.isEmpty()) {
      page.line(1, lang.pick("没有改变任何判定，只改了文字：", "Nothing that decides; only what people read:"));
    }
    deciding.forEach(this::change);
    if (!deciding.isEmpty() && !reading.isEmpty()) {
      page.line(1, lang.pick("另外只改文字的：", "And what people read only:"));
    }
    reading.forEach(this::change);
  }

  private void change(Change change) {
    page.styled(
        "  "
            + style.bold(Plain.line(change.subject()))
            + Plain.line(": " + lang.pick(change.text(), change.english())));
    String places = DiffWords.places(change.before(), change.after());
    if (!places.isEmpty()) {
      page.styled("      " + style.faint(Plain.path(places)));
    }
  }

  private void flips() {
    page.heading(lang.pick("谁的结论变了", "Whose verdict flips"));
    page.line(1, DiffWords.tried(differences, lang));
    String clause = null;
    for (Flip flip : differences.flips()) {
      String title = DiffWords.title(flip, lang);
      if (!title.equals(clause)) {
        page.styled("  " + style.bold(Plain.line(title)));
        clause = title;
      }
      flip(flip);
    }
    if (differences.flips().isEmpty()) {
      page.line(1, lang.pick("没有一份变了。", "None of them."));
    }
    if (!differences.unmoved().isEmpty()) {
      page.line(1, DiffWords.unmoved(differences, lang));
    }
    for (Unusable unusable : differences.unusable()) {
      if (unusable.differs()) {
        page.line(1, DiffWords.unusable(unusable, lang));
      }
    }
  }

  private void flip(Flip flip) {
    int count = flip.applications().size();
    page.line(
        2,
        DiffWords.outcome(flip.before(), flip.after(), lang)
            + lang.pick("（" + count + " 份）", " (" + count + ")"));
    side(lang.pick("旧", "old"), flip.before());
    side(lang.pick("新", "new"), flip.after());
    String names =
        flip.applications().stream()
            .limit(MOST_NAMED)
            .map(one -> DiffWords.name(one, lang))
            .collect(Collectors.joining(lang.pick("；", "; ")));
    page.line(3, names + (count > MOST_NAMED ? lang.pick("；……", "; …") : ""));
  }

  private void side(String title, ClauseOutcome stand) {
    String seen = DiffWords.seen(stand, lang);
    if (!seen.isEmpty()) {
      page.line(3, lang.colon(title, seen));
    }
  }

  private void witnesses() {
    if (differences.witnesses().isEmpty()) {
      return;
    }
    page.heading(lang.pick("见证", "Witnesses"));
    for (Witness witness : differences.witnesses()) {
      page.styled(
          "  "
              + style.bold(Plain.line(witness.clause()))
              + ": "
              + Plain.line(DiffWords.outcome(witness.before(), witness.after(), lang)));
      page.line(
          2,
          witness.base() == null
              ? lang.pick("只写下列各项的申请：", "an application of nothing but:")
              : lang.pick(
                  "以 cases/bases/" + witness.base() + " 为基础，改：",
                  "cases/bases/" + witness.base() + " with:"));
      witness.overrides().forEach(override -> page.line(3, override));
      side(lang.pick("旧", "old"), witness.before());
      side(lang.pick("新", "new"), witness.after());
    }
  }
}
