package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.workbench.LoadedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.ShrinkingMode;
import net.jqwik.api.lifecycle.AfterContainer;

/**
 * Over generated edits of a pack and generated applications, the flips are those of a plain loop.
 */
class DiffPropertiesTest {
  private static int flips;

  /** What stands in the rules, and what may stand there instead. */
  private static final List<List<String>> EDITS =
      List.of(
          List.of(">= 40 )", ">= 41 )", "> 40 )", "<= 40 )", "== 40 )", ">= 12.5 )"),
          List.of("\"核桃\", \"苹果\"", "\"核桃\"", "\"苹果\"", "\"核桃\", \"苹果\", \"梨\""),
          List.of("\"530000\"", "\"530100\"", "\"450000\""),
          List.of("2031, 3, 1, 17, 0", "2031, 2, 20, 10, 0", "2031, 4, 1, 0, 0"),
          List.of("plusMonths( 6 )", "plusMonths( 7 )", "minusMonths( 1 )"),
          List.of("\"法人\", \"合作社\"", "\"法人\"", "\"合作社\", \"家庭农场\""),
          List.of("$plots >= 2", "$plots >= 1", "$plots > 2"),
          List.of("area >= 5", "area >= 31", "area > 5"),
          List.of("wanYuan <= 15", "wanYuan < 15", "wanYuan <= 1.5"),
          List.of("topic == \"果树\"", "topic == \"林果\"", "topic != null, topic != \"果树\""),
          List.of("legalForm == \"家庭农场\"", "legalForm == \"个人\"", "legalForm == null"));

  @Provide
  Arbitrary<List<String>> edits() {
    Arbitrary<List<String>> one =
        Arbitraries.of(EDITS)
            .flatMap(
                edit ->
                    Arbitraries.of(edit.subList(1, edit.size()))
                        .map(to -> List.of(edit.get(0), to)));
    return one.list()
        .ofMinSize(1)
        .ofMaxSize(3)
        .uniqueElements(edit -> edit.get(0))
        .map(some -> some.stream().flatMap(List::stream).toList());
  }

  @Provide
  Arbitrary<List<String>> applications() {
    Arbitrary<String> topic = member("topic", "\"果树\"", "\"果树\"", "\"果树\"", "\"林果\"");
    Arbitrary<String> requested = member("requested", "\"15万元\"", "\"1.5万元\"", "\"15.1万元\"");
    Arbitrary<String> form =
        member(
            "applicant",
            "{\"legalForm\": \"法人\"}",
            "{\"legalForm\": \"合作社\"}",
            "{\"legalForm\": \"家庭农场\"}",
            "{\"legalForm\": \"个人\"}",
            "{}");
    Arbitrary<String> posting =
        member("posting", "{\"endsOn\": \"2031-08-20\"}", "{\"endsOn\": \"2031-09-19\"}", "{}");
    Arbitrary<String> place =
        member(
            "cooperation",
            "{\"place\": \"530100\", \"field\": \"核桃\"}",
            "{\"place\": \"530000\", \"field\": \"梨\"}",
            "{\"place\": \"450000\"}",
            "{\"place\": \"450100\", \"field\": \"苹果\"}");
    Arbitrary<String> area =
        member(
            "indicators",
            "[{\"name\": \"面积\", \"value\": 40, \"measure\": \"亩\"}]",
            "[{\"name\": \"面积\", \"value\": 12.5, \"measure\": \"亩\"}]",
            "[{\"name\": \"面积\", \"value\": 41}]",
            "[]");
    Arbitrary<String> filing =
        member(
            "filing",
            "{\"unitSubmittedAt\": \"2031-02-20T10:00:00\"}",
            "{\"unitSubmittedAt\": \"2031-03-01T17:00:01\"}",
            "{}");
    Arbitrary<String> plots =
        member(
            "Plot",
            "[{\"name\": \"东\", \"area\": 30}, {\"name\": \"西\", \"area\": 5}]",
            "[{\"name\": \"东\", \"area\": 31}, {\"name\": \"西\"}]",
            "[{\"name\": \"东\", \"area\": 4}]");
    return Combinators.combine(List.of(topic, requested, form, posting, place, area, filing, plots))
        .as(members -> "{\"id\": \"g\"" + String.join("", members) + "}")
        .list()
        .ofSize(12);
  }

  /** A member with one of the values, or none. */
  private static Arbitrary<String> member(String name, String... values) {
    return Arbitraries.of(values)
        .map(value -> ", \"" + name + "\": " + value)
        .injectDuplicates(0.1)
        .optional(0.9)
        .map(member -> member.orElse(""));
  }

  @Property(tries = 30, shrinking = ShrinkingMode.OFF)
  void flipsAreThoseOfAPlainLoop(
      @ForAll("edits") List<String> edits, @ForAll("applications") List<String> applications) {
    Guideline before = Orchard.original();
    Guideline after = Orchard.edited(edits.toArray(String[]::new));
    List<Sample> samples = new ArrayList<>();
    for (String json : applications) {
      samples.add(Orchard.sample("a" + samples.size(), json));
    }
    Set<String> expected = BruteForce.flips(before, after, samples);
    flips += expected.size();

    Differences found =
        PackDiff.compare(
            LoadedPack.of(before), LoadedPack.of(after), samples, Examination.precheck());
    assertEquals(expected, BruteForce.told(found));
    // The other way about, each flip turns round.
    Differences back =
        PackDiff.compare(
            LoadedPack.of(after), LoadedPack.of(before), samples, Examination.precheck());
    assertEquals(BruteForce.flips(after, before, samples), BruteForce.told(back));
    assertEquals(found.changes().isEmpty(), back.changes().isEmpty());
  }

  @AfterContainer
  static void thereWasSomethingToFind() {
    // Runs gave from 100 to 250: what an edit flips hangs on the edits that were drawn.
    assertTrue(flips > 30, "too few flips: " + flips);
  }
}
