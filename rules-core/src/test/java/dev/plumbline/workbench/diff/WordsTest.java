package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

/** What changed, in words. */
class WordsTest {
  @Test
  void show() {
    String[][] edits = {
      {">= 40 )", ">= 50 )"},
      {">= 40 )", "> 40 )"},
      {"\"苹果\"", "\"苹果\", \"梨\""},
      {"2031, 3, 1, 17, 0", "2031, 3, 5, 17, 0"},
      {"plusMonths( 6 )", "plusMonths( 9 )"},
      {"\"法人\", \"合作社\"", "\"法人\""},
      {"$plots >= 2", "$plots >= 3"},
      {"area >= 5", "area >= 6"},
      {"topic == \"果树\"", "topic == \"核桃\""},
      {"wanYuan <= 15", "wanYuan < 20"},
      {"legalForm == \"家庭农场\"", "legalForm == \"农场\""},
      {"@severity(\"RETURN\") @cite(\"一/6\")", "@severity(\"REJECT\") @cite(\"二/6\")"},
      {"area : Integer", "size : Integer @label(\"大小\")\n area : Integer"},
      {"R1: 面积以实测为准", "R1: 面积以航测为准"},
      {"title: 果园扶持", "title: 果园"},
    };
    for (String[] edit : edits) {
      Differences d =
          Orchard.compare(Orchard.edited(edit), Orchard.sample("a", Orchard.APPLICATION));
      System.out.println("## " + edit[0] + " → " + edit[1] + " " + d.tried());
      d.changes()
          .forEach(
              c ->
                  System.out.println(
                      "  " + c + " || " + c.toEnglish() + " " + c.before() + " " + c.after()));
      d.flips()
          .forEach(
              f ->
                  System.out.println(
                      "  F "
                          + f.clause()
                          + " "
                          + f.before()
                          + " -> "
                          + f.after()
                          + " "
                          + f.applications().size()
                          + " "
                          + f.applications().get(0).name()));
      d.witnesses()
          .forEach(
              w ->
                  System.out.println(
                      "  W "
                          + w.clause()
                          + " "
                          + w.overrides()
                          + " "
                          + w.before().status()
                          + w.after().status()
                          + "\n"
                          + w.yaml()));
      System.out.println("  unmoved " + d.unmoved());
    }
    assertEquals(List.of(), List.of());
  }
}
