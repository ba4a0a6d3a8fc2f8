package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Finding;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.params.provider.CsvSource;

/** One datum changes, and with it exactly the clauses listed. */
final class Flip {
  private Flip() {}

  /**
   * Edits an application and compares.
   *
   * @param properties one of these is in the evidence of each clause that became violated; {@code
   *     null} where that is for another test
   */
  static void changes(Application before, String edit, String changes, String properties) {
    Application after = Edit.apply(before, edit);
    assertTrue(!before.equals(after), "the edit changes nothing");
    Verdict verdict = Check.precheck(after);

    Map<String, String> expected = Check.byId(changes);
    assertEquals(expected, Check.changes(Check.precheck(before), verdict), edit);
    expected.forEach(
        (clause, change) -> {
          if (change.endsWith("V") && properties != null) {
            isShown(Check.finding(verdict, clause), properties);
          }
        });
  }

  private static void isShown(Finding finding, String properties) {
    List<String> shown =
        finding.evidence().stream().map(e -> e.fact() + "." + e.property()).toList();
    assertTrue(
        Arrays.stream(properties.split(" or ")).anyMatch(shown::contains),
        () -> finding.clause() + " shows " + shown + ", not " + properties);
  }

  /**
   * The clauses that change by the rows of a table, whose columns are an edit, changes, properties.
   *
   * @param n what {@code #} stands for
   */
  static Set<String> flipped(Class<?> test, String table, int n) {
    Method method;
    try {
      method = test.getDeclaredMethod(table, String.class, String.class, String.class);
    } catch (NoSuchMethodException e) {
      throw new IllegalStateException(e);
    }
    String text = method.getAnnotation(CsvSource.class).textBlock();
    Set<String> flipped = new TreeSet<>();
    for (String line : text.split("\n")) {
      if (line.contains("|")) {
        String changes = line.split("\\|", -1)[1].replace("#", Integer.toString(n));
        flipped.addAll(Check.byId(changes).keySet());
      }
    }
    return flipped;
  }
}
