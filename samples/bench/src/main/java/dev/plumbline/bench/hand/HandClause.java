package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.Finding;
import dev.plumbline.Kind;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a finding tells of a clause whatever the application is, made once.
 *
 * @param remedy what the guideline itself says to do, or {@code null}
 * @param judged what is told of the judgement, of a clause that only a person can judge; else
 *     {@code null}
 * @param notApplicable the finding where the clause does not apply
 */
record HandClause(
    String id,
    Kind kind,
    Severity severity,
    String citation,
    List<String> readings,
    Bilingual statement,
    Bilingual remedy,
    HandBox judged,
    Finding notApplicable) {
  private static final Map<String, HandClause> ALL = read(HandClauses.TABLE);

  /** The clause of an id. */
  static HandClause of(String id) {
    return ALL.get(id);
  }

  /** Those of topic 3, which apply or not together. */
  static List<String> ofTopic3() {
    return ALL.keySet().stream().filter(id -> id.startsWith("T3.")).toList();
  }

  private static Map<String, HandClause> read(String table) {
    Map<String, HandClause> all = new LinkedHashMap<>();
    List<String> lines = new ArrayList<>(table.lines().toList());
    lines.add("");
    for (int i = 0; i + 1 < lines.size(); i++) {
      String[] words = lines.get(i).split(" ", 6);
      String english = lines.get(++i).strip();
      boolean remedied = lines.get(i + 1).startsWith("  ! ");
      String remedy = remedied ? lines.get(++i).substring(4) : null;
      all.put(words[0], read(words, english, remedy));
    }
    return all;
  }

  private static HandClause read(String[] words, String english, String remedy) {
    String id = words[0];
    Kind kind = Kind.valueOf(words[1]);
    Severity severity = Severity.valueOf(words[2]);
    String citation = words[3];
    List<String> readings = words[4].equals("-") ? List.of() : List.of(words[4].split(","));
    Bilingual statement = new Bilingual(words[5], english);
    return new HandClause(
        id,
        kind,
        severity,
        citation,
        readings,
        statement,
        remedy == null ? null : Bilingual.same(remedy),
        kind == Kind.JUDG ? judgement(id) : null,
        new Finding(
            id,
            Status.NOT_APPLICABLE,
            severity,
            Conclusion.ELIGIBLE,
            kind,
            statement,
            citation,
            List.of(),
            List.of(),
            null,
            readings,
            List.of()));
  }

  private static HandBox judgement(String id) {
    return HandBox.of(
        "Judgement[" + id + "]",
        "met",
        new Bilingual("评审", "Judgement \"" + id + "\" Met"),
        new Bilingual("评审认为符合", "Met"),
        null);
  }
}
