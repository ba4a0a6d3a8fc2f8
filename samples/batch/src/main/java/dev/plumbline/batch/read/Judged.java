package dev.plumbline.batch.read;

import dev.plumbline.Guideline;
import dev.plumbline.batch.Entry;
import dev.plumbline.batch.Row;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import dev.plumbline.batch.columns.Group;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Heads;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * What reviewers wrote into the sheet of judgements of a result workbook, or of one like it, by the
 * applications that it is about. Safe for use by several threads.
 */
public final class Judged {
  /** No judgements. */
  public static final Judged NONE = new Judged();

  private static final String PATH = "/judgements";

  private final Map<String, Map<String, Judgement>> byId = new LinkedHashMap<>();
  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final List<Trouble> troubles = new ArrayList<>();
  private final Set<String> used = ConcurrentHashMap.newKeySet();

  private Judged() {}

  /**
   * The judgements of workbooks; other sheets in them are not looked at.
   *
   * @param guideline reads them, as those that stand in applications
   */
  public static Judged read(List<Path> files, Settings settings, Guideline guideline) {
    Judged judged = new Judged();
    Heads finder = new Heads(settings.columns(), settings.mapping());
    for (Path file : files) {
      Source place = Source.file(file.toString());
      try {
        if (Origins.of(file) != Origins.Form.WORKBOOK) {
          throw new Unreadable(Words.say("judged.noWorkbook"));
        }
        judged.workbook(file, place, finder, settings, guideline);
      } catch (Unreadable e) {
        judged.troubles.add(new Trouble(place, e.reason()));
      }
    }
    return judged;
  }

  private void workbook(
      Path file, Source place, Heads finder, Settings settings, Guideline guideline) {
    try (Workbook workbook = Workbook.open(file, file.toString())) {
      boolean any = false;
      for (Sheet sheet : workbook.sheets()) {
        try (SheetReader reader = new SheetReader(sheet, finder)) {
          Head head = reader.head();
          if (head != null && head.group() != null && head.group().path().equals(PATH)) {
            any = true;
            sheet(
                reader,
                new Rows(sheet.source(), head, settings.guessesAccepted()),
                head.group(),
                guideline);
          }
        }
      }
      if (!any) {
        throw new Unreadable(Words.say("judged.noSheet"));
      }
    }
  }

  private void sheet(SheetReader reader, Rows rows, Group group, Guideline guideline) {
    while (reader.hasNext()) {
      Line line = reader.next();
      Source row = reader.source().row(line.number());
      String id = line.trouble() == null ? rows.id(line) : null;
      if (line.trouble() != null) {
        troubles.add(new Trouble(row, line.trouble()));
      } else if (saysAnything(line, rows, group)) {
        if (id == null) {
          troubles.add(new Trouble(rows.idAt(line), Words.say("row.noId")));
        } else {
          judgement(id, row, line, rows, group, guideline);
        }
      }
    }
  }

  /** Whether more stands there than which clause of which application is to be judged. */
  private static boolean saysAnything(Line line, Rows rows, Group group) {
    return rows.columns().stream()
        .filter(column -> column.target().group() == group)
        .filter(column -> !column.target().field().equals(group.key()))
        .map(Column::index)
        .anyMatch(index -> !line.cell(index).isEmpty());
  }

  private void judgement(
      String id, Source row, Line line, Rows rows, Group group, Guideline guideline) {
    Tree tree = new Tree();
    List<Trouble> own = new ArrayList<>();
    tree.put("/id", id, rows.idAt(line));
    rows.fact(line, group, tree, own);
    Row read = Draft.of(id, row, tree, own).read(guideline);
    troubles.addAll(read.troubles());
    if (read instanceof Entry entry) {
      for (Judgement each : entry.application().judgements()) {
        Judgement other =
            byId.computeIfAbsent(id, key -> new LinkedHashMap<>()).putIfAbsent(each.clause(), each);
        sources.putIfAbsent(id, row);
        if (other != null && !isSame(other, each)) {
          troubles.add(new Trouble(row, Words.say("judged.twice", id, each.clause())));
        }
      }
    }
  }

  /** What was judged before stands on the checklist as well, which says less of it. */
  private static boolean isSame(Judgement one, Judgement other) {
    return Objects.equals(one.met(), other.met())
        && Objects.equals(one.by(), other.by())
        && Objects.equals(one.decidedOn(), other.decidedOn())
        && Objects.equals(one.reason(), other.reason());
  }

  /** The row with the judgements on its application; they replace those on the same clauses. */
  public Entry with(Entry entry) {
    Map<String, Judgement> judged = byId.get(entry.id());
    if (judged == null) {
      return entry;
    }
    used.add(entry.id());
    Application application = entry.application();
    List<Judgement> all = new ArrayList<>(judged.values());
    if (application.judgements() != null) {
      application.judgements().stream()
          .filter(each -> !judged.containsKey(each.clause()))
          .forEach(all::add);
    }
    return new Entry(
        entry.id(),
        entry.source(),
        application.toBuilder().judgements(all).build(),
        entry.troubles());
  }

  /** What could not be used, and once all rows were read, judgements on applications not there. */
  public List<Trouble> troubles() {
    List<Trouble> all = new ArrayList<>(troubles);
    sources.forEach(
        (id, source) -> {
          if (!used.contains(id)) {
            all.add(new Trouble(source, Words.say("row.noApplication", id)));
          }
        });
    return all;
  }
}
