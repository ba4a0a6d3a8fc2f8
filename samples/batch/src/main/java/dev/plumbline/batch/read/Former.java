package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Mode;
import dev.plumbline.Plumbline;
import dev.plumbline.PlumblineException;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.opinion.Opinion;
import dev.plumbline.batch.opinion.ReceiptText;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.Shown;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What applications came to in an earlier run, as its workbook or its lines tell. */
public final class Former {
  /** Characters of a line. */
  private static final int LONGEST = 20 << 20;

  private final Source file;
  private final Guideline guideline;
  private final Map<String, Result> lines = new LinkedHashMap<>();
  private final Set<String> guidelines = new TreeSet<>();
  private final Set<String> packs = new TreeSet<>();
  private final Set<String> modes = new TreeSet<>();
  private final List<Trouble> remarks = new ArrayList<>();
  private boolean ofCall;

  private Former(Source file, Guideline guideline) {
    this.file = file;
    this.guideline = guideline;
  }

  /**
   * What an application came to.
   *
   * @param unit the unit; empty if that is not told
   * @param title the title of the project; empty if that is not told
   * @param conclusion the conclusion
   * @param deciding the clauses that decided it, a line each; the last line may count more
   */
  public record Result(String unit, String title, Bilingual conclusion, List<String> deciding) {
    /** Copies the list. */
    public Result {
      deciding = List.copyOf(deciding);
    }
  }

  /**
   * Reads a workbook of results, or verdicts line by line.
   *
   * @param guideline the guideline by which the applications are decided now
   * @param examination how they are examined now
   * @throws InputException if it is neither, is of another guideline or edition, or cannot be read
   */
  public static Former read(Path path, Guideline guideline, Examination examination) {
    Former former = new Former(Source.file(path.toString()), guideline);
    try {
      switch (Origins.of(path)) {
        case WORKBOOK -> former.workbook(path);
        case JSON_LINES -> former.verdicts(path);
        default -> throw new Unreadable(Words.say("former.noResults"));
      }
      // What is decided now says of itself by what rules.
      former.compare(guideline.evaluate(Application.builder("-").build(), examination).receipt());
    } catch (Unreadable e) {
      throw new InputException(Problem.of(former.file.file(), e.reason()));
    }
    return former;
  }

  private void compare(Receipt now) {
    String own = ReceiptText.guideline(now);
    if (guidelines.isEmpty()) {
      remarks.add(new Trouble(file, Words.say("former.noReceipt")));
    } else if (!guidelines.equals(Set.of(own))) {
      throw new Unreadable(Words.say("former.otherGuideline", String.join(", ", guidelines), own));
    }
    if (!packs.isEmpty() && !packs.equals(Set.of(now.packSha256()))) {
      remarks.add(new Trouble(file, Words.say("former.otherRules")));
    }
    Mode mode = now.mode();
    if (!modes.isEmpty() && !Set.of(mode.title(), mode.englishTitle()).containsAll(modes)) {
      remarks.add(
          new Trouble(
              file,
              Words.say(
                  "former.otherMode",
                  String.join(", ", modes),
                  new Bilingual(mode.title(), mode.englishTitle()))));
    }
  }

  private void workbook(Path path) {
    try (Workbook workbook = Workbook.open(path, file.file())) {
      boolean any = false;
      for (Sheet sheet : workbook.sheets()) {
        if (isOf(sheet, Words.say("sheet.summary"))) {
          any |= summary(sheet);
        } else if (isOf(sheet, Words.say("sheet.receipt"))) {
          receipt(sheet);
        }
      }
      if (!any) {
        throw new Unreadable(Words.say("former.noResults"));
      }
    }
  }

  /** A long one goes on on further sheets. */
  private static boolean isOf(Sheet sheet, Bilingual name) {
    return Stream.of(name.chinese(), name.english())
        .anyMatch(each -> sheet.name().matches("\\Q" + each + "\\E( \\d+)?"));
  }

  private boolean summary(Sheet sheet) {
    try (Lines rows = sheet.open()) {
      if (!rows.hasNext()) {
        return false;
      }
      List<String> head = rows.next().texts();
      int id = column(head, Words.say("column.id"));
      int unit = column(head, Words.say("column.unit"));
      int title = column(head, Words.say("column.title"));
      int conclusion = column(head, Words.say("column.conclusion"));
      int deciding = column(head, Words.say("column.deciding"));
      if (Stream.of(id, unit, title, conclusion, deciding).anyMatch(at -> at < 0)) {
        return false;
      }
      ofCall = column(head, Words.say("column.own")) >= 0;
      while (rows.hasNext()) {
        Line row = rows.next();
        // Where there is no row, what says so stands alone.
        if (row.trouble() == null && !row.cell(conclusion).isEmpty()) {
          lines.put(
              row.cell(id).text(),
              new Result(
                  row.cell(unit).text(),
                  row.cell(title).text(),
                  conclusion(row.cell(conclusion).text()),
                  row.cell(deciding).text().lines().toList()));
        }
      }
      return true;
    }
  }

  private static int column(List<String> head, Bilingual title) {
    int at = head.indexOf(title.chinese());
    return at >= 0 ? at : head.indexOf(title.english());
  }

  /** In both languages, since the workbook may have been written in the other one. */
  private static Bilingual conclusion(String text) {
    for (Conclusion each : Conclusion.values()) {
      if (text.equals(each.title()) || text.equals(each.englishTitle())) {
        return Titles.of(each);
      }
    }
    return Bilingual.same(text);
  }

  /** The clauses among lines of which the last may say how many more there are. */
  public static Set<String> clauses(List<String> lines) {
    return lines.stream()
        .filter(each -> !each.isBlank() && !each.startsWith("…"))
        .collect(Collectors.toSet());
  }

  private void receipt(Sheet sheet) {
    Map<String, Set<String>> taken = new HashMap<>();
    take(taken, Words.say("receipt.guideline"), guidelines);
    take(taken, Words.say("receipt.pack"), packs);
    take(taken, Words.say("receipt.mode"), modes);
    try (Lines rows = sheet.open()) {
      while (rows.hasNext()) {
        Line row = rows.next();
        Set<String> values = taken.get(row.cell(0).text());
        if (row.trouble() == null && values != null) {
          values.add(row.cell(1).text());
        }
      }
    }
  }

  private static void take(Map<String, Set<String>> taken, Bilingual title, Set<String> values) {
    taken.put(title.chinese(), values);
    taken.put(title.english(), values);
  }

  private void verdicts(Path path) {
    try (TextLines texts = new TextLines(Texts.open(path, new AtomicLong()), LONGEST)) {
      for (TextLines.Text line = texts.next(); line != null; line = texts.next()) {
        if (!line.text().isBlank()) {
          verdict(line);
        }
      }
    }
    if (guidelines.isEmpty()) {
      throw new Unreadable(Words.say("former.noResults"));
    }
  }

  private void verdict(TextLines.Text line) {
    Verdict verdict;
    try {
      verdict = line.cut() ? null : Plumbline.verdict(line.text());
    } catch (PlumblineException e) {
      verdict = null;
    }
    if (verdict == null) {
      throw new Unreadable(Words.say("former.noVerdict", line.number()));
    }
    Receipt receipt = verdict.receipt();
    guidelines.add(ReceiptText.guideline(receipt));
    packs.add(receipt.packSha256());
    modes.add(receipt.mode().title());
    if (!receipt.guideline().equals(guideline.id())) {
      return; // it is not compared
    }
    Application bare = Application.builder(verdict.applicationId()).build();
    Opinion opinion = Opinion.of(guideline, bare, verdict, Locale.CHINESE);
    lines.put(
        Shown.line(verdict.applicationId()),
        new Result("", "", Titles.of(verdict.conclusion()), opinion.deciding()));
  }

  /** By the ids of the applications as they are shown, in the order of the file. */
  public Map<String, Result> lines() {
    return Collections.unmodifiableMap(lines);
  }

  /** Whether the conclusions are those over the call; else they are of each application alone. */
  public boolean isOfCall() {
    return ofCall;
  }

  /** The file. */
  public Source file() {
    return file;
  }

  /** By what else than what is stated the two runs differ. */
  public List<Trouble> remarks() {
    return List.copyOf(remarks);
  }
}
