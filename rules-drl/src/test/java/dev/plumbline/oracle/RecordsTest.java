package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.PackFact;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class RecordsTest {
  /** What is given twice is refused, and would say nothing of how the rest is decided. */
  @Test
  void whatIsLentIsNeverGivenTwice() {
    Application mine = with("花之一", "花之二");
    Set<List<Object>> lent =
        Records.variants(mine, with("花之二", "花之三"), false).stream()
            .map(variant -> names(variant.get()))
            .collect(Collectors.toSet());
    assertEquals(Set.of(List.of("花之一", "花之二", "花之三")), lent);
    Application longer = Records.with(mine, "packFacts", List.of(variety("花之二", "17")));
    assertEquals(
        List.of("17"),
        Records.variants(with("花之二"), longer, false).stream()
            .map(variant -> variant.get().packFacts().get(0).properties().get("bloomExtension"))
            .map(Object::toString)
            .toList());
  }

  private static Application with(String... names) {
    return Application.builder("A")
        .packFacts(Stream.of(names).map(name -> variety(name, "15")).toList())
        .build();
  }

  private static PackFact variety(String name, String bloom) {
    return Commitments.variety(name, new BigDecimal(bloom), BigDecimal.TEN, null, null);
  }

  private static List<Object> names(Application application) {
    return application.packFacts().stream()
        .<Object>map(fact -> fact.properties().get("name"))
        .toList();
  }
}
