package dev.plumbline.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import dev.plumbline.spi.Shown;
import dev.plumbline.workbench.cases.BoundCoverage;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseRun;
import dev.plumbline.workbench.cases.ClauseCoverage;
import dev.plumbline.workbench.cases.Difference;
import dev.plumbline.workbench.cases.Hole;
import java.util.LinkedHashMap;
import java.util.Map;

/** What became of the cases of a pack, for a program. */
final class TestJson {
  private TestJson() {}

  /**
   * One object, in one line.
   *
   * @param folder the folder of the pack as it was given; {@code null} for a bundled pack
   */
  static String of(CaseRun run, String folder) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("guideline", run.guideline());
    map.put("pack", folder);
    map.put("passed", run.results().size() - run.failed());
    map.put("failed", run.failed());
    map.put("cases", run.results().stream().map(TestJson::result).toList());
    Map<String, Object> coverage = new LinkedHashMap<>();
    coverage.put("clauses", run.coverage().clauses().stream().map(TestJson::clause).toList());
    coverage.put("bounds", run.coverage().bounds().stream().map(TestJson::bound).toList());
    coverage.put("holes", run.coverage().holes().stream().map(TestJson::hole).toList());
    map.put("coverage", coverage);
    map.put("problems", run.problems().stream().map(TestJson::problem).toList());
    try {
      return Shown.json(new ObjectMapper().writeValueAsString(map));
    } catch (JsonProcessingException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Map<String, Object> result(CaseResult result) {
    Map<String, Object> map = placed(result.file(), result.line());
    map.put("name", result.name());
    map.put("passed", result.passed());
    map.put("differences", result.differences().stream().map(TestJson::difference).toList());
    return map;
  }

  private static Map<String, Object> difference(Difference difference) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("aspect", difference.aspect().name());
    map.put("clause", difference.clause());
    map.put("expected", difference.expected().chinese());
    map.put("actual", difference.actual().chinese());
    map.put("because", difference.because() == null ? null : difference.because().chinese());
    return map;
  }

  private static Map<String, Object> clause(ClauseCoverage clause) {
    Map<String, Object> map = placed(clause.file(), clause.line());
    map.put("clause", clause.clause());
    map.put("demanded", clause.demanded());
    map.put("seen", clause.seen());
    map.put("doubts", clause.doubts());
    return map;
  }

  private static Map<String, Object> bound(BoundCoverage bound) {
    Map<String, Object> map = placed(bound.file(), bound.line());
    map.put("column", bound.column());
    map.put("clause", bound.clause());
    map.put("text", bound.text());
    map.put("atBound", bound.atBound());
    map.put("beyond", bound.beyond());
    return map;
  }

  private static Map<String, Object> hole(Hole hole) {
    Map<String, Object> map = placed(hole.file(), hole.line());
    map.put("column", hole.column());
    map.put("clause", hole.clause());
    return words(map, hole.what());
  }

  private static Map<String, Object> problem(Problem problem) {
    Map<String, Object> map = placed(problem.source(), problem.line());
    map.put("column", problem.column());
    return words(map, problem.text());
  }

  private static Map<String, Object> placed(String file, int line) {
    Map<String, Object> map = new LinkedHashMap<>();
    map.put("file", file);
    map.put("line", line);
    return map;
  }

  private static Map<String, Object> words(Map<String, Object> map, Bilingual words) {
    map.put("message", words.chinese());
    map.put("english", words.english());
    return map;
  }
}
