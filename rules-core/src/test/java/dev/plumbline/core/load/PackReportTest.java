package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Bilingual;
import dev.plumbline.Problem;
import java.util.List;
import org.junit.jupiter.api.Test;

class PackReportTest {
  /** The first place, three more, and how many there are. */
  @Test
  void oneMistakeInManyPlacesIsToldOnce() {
    PackReport report = new PackReport();
    for (int line = 1; line <= 6; line++) {
      report.once(Problem.at("a.drl", line, 1, new Bilingual("没有甲", "there is no A")));
    }
    assertEquals(
        List.of("a.drl:1:1: 没有甲（同样的还有 5 处：a.drl:2、a.drl:3、a.drl:4 …）"),
        report.problems().stream().map(Object::toString).toList());
  }
}
