package dev.plumbline.batch.write;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.write.Table.Column;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Title;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;

/** The sheets of the workbook that are tables. */
final class Tables {
  private static final Column ID = new Column(Words.say("column.id"), 14);
  private static final Column UNIT = new Column(Words.say("column.unit"), 20);
  private static final Column TITLE = new Column(Words.say("column.title"), 24);
  private static final Column LEAD = new Column(Words.say("column.lead"), 9);
  private static final Column CONCLUSION = new Column(Words.say("column.conclusion"), 10);
  private static final Column CLAUSE = new Column(Words.say("column.clause"), 11);
  private static final Column STATEMENT = new Column(Words.say("column.statement"), 30);
  private static final Column STATUS = new Column(Words.say("column.status"), 9);
  private static final Column WEIGHT = new Column(Words.say("column.weight"), 10);
  private static final Column SEEN = new Column(Words.say("column.seen"), 36);
  private static final Column MISSING = new Column(Words.say("column.missing"), 28);
  private static final Column REMEDY = new Column(Words.say("column.remedy"), 34);
  private static final Column CITATION = new Column(Words.say("column.citation"), 20);

  /** One row an application. */
  static final Table SUMMARY = summary(false);

  /** The same with what it came to by itself beside what it came to over the call. */
  static final Table SUMMARY_OF_CALL = summary(true);

  static final Table FINDINGS =
      new Table(
          Words.say("sheet.findings"),
          List.of(
              ID, UNIT, TITLE, STATUS, WEIGHT, CLAUSE, STATEMENT, SEEN, MISSING, REMEDY, CITATION));

  static final Table TO_SUPPLY =
      new Table(
          Words.say("sheet.toSupply"),
          List.of(
              ID,
              UNIT,
              TITLE,
              LEAD,
              CONCLUSION,
              new Column(Words.say("column.kind"), 8),
              new Column(Words.say("column.paper"), 24),
              new Column(Words.say("column.lacking"), 36),
              REMEDY,
              CLAUSE));

  /** To be filled in by reviewers; its heads are those by which it is read again. */
  static final Table JUDGEMENTS = judgements();

  /** To be signed; its heads are those by which it is read again. */
  static final Table CHECKLIST =
      new Table(
          Words.say("sheet.checklist"),
          List.of(
              ID,
              new Column(Words.say("column.unit"), 16),
              CLAUSE,
              new Column(Words.say("column.toCheck"), 26),
              new Column(Words.say("column.papersSay"), 30),
              new Column(Words.say("column.machine"), 10),
              new Column(Words.say("column.checked"), 9, true),
              new Column(Words.say("column.checkedBy"), 10),
              new Column(Words.say("column.checkedOn"), 11),
              new Column(Words.say("column.checkNote"), 16),
              new Column(Words.say("column.use"), 10)),
          Words.say("checklist.signature"));

  static final Table CALL =
      new Table(
          Words.say("sheet.call"),
          List.of(
              new Column(Words.say("column.kind"), 11),
              CLAUSE,
              STATEMENT,
              ID,
              TITLE,
              new Column(Words.say("column.others"), 24),
              STATUS,
              WEIGHT,
              SEEN,
              REMEDY,
              CITATION));

  /** What is otherwise than in an earlier run. */
  static final Table CHANGES = changes(CONCLUSION);

  /** The same of what each application came to by itself. */
  static final Table CHANGES_ALONE = changes(new Column(Words.say("column.own"), 10));

  static final Table PROBLEMS =
      new Table(
          Words.say("sheet.problems"),
          List.of(
              new Column(Words.say("column.place"), 36),
              ID,
              new Column(Words.say("column.problem"), 80),
              new Column(Words.say("column.cost"), 22)));

  static final Table RECEIPT =
      new Table(
          Words.say("sheet.receipt"),
          List.of(
              new Column(Words.say("column.item"), 26), new Column(Words.say("column.value"), 90)));

  private Tables() {}

  private static Table changes(Column conclusion) {
    return new Table(
        Words.say("sheet.changes"),
        List.of(
            ID,
            UNIT,
            TITLE,
            new Column(Words.say("column.kind"), 11),
            new Column(Words.say("column.conclusionBefore"), 11),
            conclusion,
            new Column(Words.say("column.decidingBefore"), 14),
            new Column(Words.say("column.deciding"), 14),
            new Column(Words.say("column.why"), 42)));
  }

  private static Table judgements() {
    return new Table(
        text(Judgement.class.getAnnotation(Title.class)),
        List.of(
            ID,
            UNIT,
            TITLE,
            judged("clause", 13),
            STATEMENT,
            new Column(Words.say("column.toJudge"), 44),
            judged("met", 12),
            judged("by", 12),
            judged("decidedOn", 13),
            judged("reason", 38),
            judged("rejects", 12)));
  }

  private static Column judged(String property, int width) {
    for (RecordComponent each : Judgement.class.getRecordComponents()) {
      if (each.getName().equals(property)) {
        boolean yesNo = each.getType() == boolean.class || each.getType() == Boolean.class;
        return new Column(text(each.getAnnotation(Title.class)), width, yesNo);
      }
    }
    throw new IllegalArgumentException("a judgement has no " + property);
  }

  private static Bilingual text(Title title) {
    return new Bilingual(title.value(), title.en());
  }

  private static Table summary(boolean call) {
    List<Column> columns = new ArrayList<>(List.of(ID, UNIT, TITLE, LEAD));
    columns.add(new Column(Words.say("column.part"), 11));
    columns.add(CONCLUSION);
    if (call) {
      columns.add(new Column(Words.say("column.own"), 10));
    }
    columns.add(new Column(Words.say("column.deciding"), 11));
    columns.add(new Column(Words.say("column.why"), 42));
    columns.add(REMEDY);
    columns.add(new Column(Words.say("column.violated"), 7));
    columns.add(new Column(Words.say("column.undetermined"), 7));
    columns.add(new Column(Words.say("column.forReview"), 7));
    columns.add(new Column(Words.say("column.papers"), 7));
    columns.add(new Column(Words.say("column.source"), 18));
    return new Table(Words.say("sheet.summary"), List.copyOf(columns));
  }
}
