package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.spi.Shown;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The clauses of a guideline as JSON. */
final class ClauseList {
  private ClauseList() {}

  /** An array with an object for each clause, in one line. */
  static String json(Guideline guideline) {
    List<Map<String, Object>> clauses = guideline.clauses().stream().map(ClauseList::map).toList();
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(clauses));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> map(Clause clause) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("id", clause.id());
    map.put("statement", clause.statement());
    map.put("english", clause.english());
    map.put("kind", clause.kind().name());
    map.put("severity", clause.severity().name());
    map.put("citation", clause.citation());
    map.put("words", clause.words());
    map.put("readings", clause.readings());
    map.put("remedy", clause.remedy());
    map.put("sameAs", clause.sameAs());
    map.put("decidable", clause.decidable());
    map.put("overCall", clause.overCall());
    map.put("file", clause.file());
    map.put("line", clause.line());
    return map;
  }
}
