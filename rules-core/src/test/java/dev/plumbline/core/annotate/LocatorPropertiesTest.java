package dev.plumbline.core.annotate;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.Concordance.Stretch;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** What holds of any text, however it is laid out. */
class LocatorPropertiesTest {
  private static final List<String> PIECES =
      List.of(
          "菜园",
          "堆肥",
          "每户12平方米",
          "，",
          "。",
          "：",
          "（",
          "）",
          "\n",
          "\n\n",
          "\t",
          "  ",
          " ",
          "1. ",
          "# ",
          "**",
          "一、",
          "附件 1",
          "<b>",
          "</b>",
          "$10\\text{ L/m}^2$",
          "\\",
          "㎡",
          "℃",
          "…",
          "𠮷",
          "|",
          "\r\n");

  @Provide
  Arbitrary<String> texts() {
    return Arbitraries.of(PIECES).list().ofMaxSize(40).map(pieces -> String.join("", pieces));
  }

  @Provide
  Arbitrary<List<Clause>> clauses() {
    Arbitrary<String> citations = Arbitraries.of("文首", "一", "一/1", "附件1", "一/菜园", "无");
    Arbitrary<String> words =
        Arbitraries.of("菜园", "堆肥", "12平", "菜园…堆肥", "堆肥…平方米", "10L/m2", "m2", "**", "鸡舍");
    return Combinators.combine(citations, words)
        .as((citation, word) -> new String[] {citation, word})
        .list()
        .ofMaxSize(6)
        .map(
            all -> {
              List<Clause> clauses = new ArrayList<>();
              for (String[] each : all) {
                clauses.add(GardenText.clause("C" + clauses.size(), each[0], each[1]));
              }
              return clauses;
            });
  }

  @Property(tries = 2000)
  void stretchesAreInOrderAndApartAndHoldEveryClauseThatIsFound(
      @ForAll("texts") String text, @ForAll("clauses") List<Clause> clauses) {
    Concordance concordance = Locator.locate(text, clauses);

    int last = 0;
    for (Stretch stretch : concordance.stretches()) {
      assertTrue(last <= stretch.from() && stretch.from() < stretch.to());
      assertTrue(stretch.size() > 0 || stretch.covered());
      last = stretch.to();
    }
    assertTrue(last <= text.length());
    TreeSet<String> ids = new TreeSet<>(concordance.notFound());
    for (Clause clause : clauses) {
      String held = held(text, concordance, clause.id());
      for (String piece : clause.words().split("…")) {
        assertTrue(held.isEmpty() || PlainText.of(held).contains(PlainText.of(piece)), held);
      }
      assertEquals(held.isEmpty(), ids.contains(clause.id()), clause.id());
      Statistics.label("found").collect(!held.isEmpty());
    }
  }

  /** Which clauses are looked for changes how the text is cut, and not what it says. */
  @Property(tries = 1000)
  void whatClausesDoNotHoldIsHeldByBareStretches(
      @ForAll("texts") String text, @ForAll("clauses") List<Clause> clauses) {
    assertEquals(size(Locator.locate(text, List.of())), size(Locator.locate(text, clauses)), text);
  }

  private static int size(Concordance concordance) {
    return concordance.stretches().stream().mapToInt(Stretch::size).sum();
  }

  private static String held(String text, Concordance concordance, String id) {
    return concordance.stretches().stream()
        .filter(stretch -> stretch.clauses().contains(id))
        .map(stretch -> text.substring(stretch.from(), stretch.to()))
        .collect(Collectors.joining("\n"));
  }
}
