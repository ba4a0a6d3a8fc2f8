package dev.plumbline.clauses;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** How the 350 characters of the summary are counted. */
final class SummaryLengthTest {
  private static final String HAN = "农";

  /** The columns: what is tried, status, length offered, and the three parts of the summary. */
  static Stream<Arguments> summaries() {
    String part = HAN.repeat(100);
    return Stream.of(
        arguments("350", "S", null, part, part, HAN.repeat(150)),
        arguments("349", "S", null, part, part, HAN.repeat(149)),
        arguments("351", "V", "351", part, part, HAN.repeat(151)),
        arguments("351, the first part", "V", "351", HAN.repeat(151), part, part),
        arguments("351, the second part", "V", "351", part, HAN.repeat(151), part),
        arguments("350 outside the BMP", "S", null, part, part, "𠮷".repeat(150)),
        arguments("351 outside the BMP", "V", "351", part, part, "𠮷".repeat(151)),
        arguments("350 emoji", "S", null, part, part, "🌾".repeat(150)),
        arguments("350 decomposed", "S", null, part, part, "e\u0301".repeat(150)),
        arguments("351 decomposed", "V", "351", part, part, "e\u0301".repeat(151)),
        arguments("350 never composed", "S", null, part, part, "q\u0304".repeat(75)),
        arguments("351 never composed", "V", "351", part, part, "q\u0304".repeat(75) + HAN),
        arguments("350 with punctuation", "S", null, part, part, HAN.repeat(149) + "。"),
        arguments("351 with punctuation", "V", "351", part, part, HAN.repeat(150) + "。"),
        arguments("350 with a space", "S", null, part, part, HAN + " " + HAN.repeat(148)),
        arguments("350 and a space", "R", null, part, part, HAN + " " + HAN.repeat(149)),
        arguments("350 and U+3000", "R", null, part, part, HAN + "\u3000" + HAN.repeat(149)),
        arguments("350 and U+00A0", "R", null, part, part, HAN + "\u00a0" + HAN.repeat(149)),
        arguments("350 and a line", "R", null, part, part, HAN + "\n" + HAN.repeat(149)),
        arguments(
            "350 and many spaces", "R", null, part, part, HAN + " ".repeat(99) + HAN.repeat(149)),
        arguments("351 and a space", "V", "351", part, part, HAN + " " + HAN.repeat(150)),
        arguments("350, space around", "S", null, part, part, " " + HAN.repeat(150) + "\n"));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("summaries")
  void countsTheSummary(
      String name,
      String status,
      String offered,
      String background,
      String foundation,
      String outcome) {
    Application application = Eligible.application();
    application = Edit.replace(application, "recommendation.background", background);
    application = Edit.replace(application, "recommendation.foundation", foundation);
    application = Edit.replace(application, "recommendation.outcome", outcome);

    Finding finding = Boundary.decides(application, "A3.11", status);
    if (offered != null) {
      Evidence evidence = Check.evidence(finding, "Recommendation.summaryLength");
      Check.shows(offered, evidence.offeredText().chinese(), "offered");
      Check.shows("350", evidence.demandedText().chinese(), "demanded");
      Check.shows("1字", evidence.distance().text().chinese(), "distance");
      assertEquals(List.of("B32"), finding.readings());
    }
  }
}
