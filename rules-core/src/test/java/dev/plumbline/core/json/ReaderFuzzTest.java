package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertFalse;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import java.util.List;
import java.util.regex.Pattern;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.statistics.Statistics;

/** Whatever a file holds, the answer is an application or a list of problems, nothing else. */
class ReaderFuzzTest {
  private static final byte[] VALID = Samples.MAXIMAL.getBytes(UTF_8);
  private static final Pattern JAVA =
      Pattern.compile("java\\.|Exception|plumbline|null:|\\bat \\w");

  /** A stretch of the file is replaced. */
  record Edit(int at, int removed, byte[] inserted) {
    byte[] apply(byte[] bytes) {
      int from = Math.min(at, bytes.length);
      int to = Math.min(from + removed, bytes.length);
      byte[] edited = new byte[from + inserted.length + bytes.length - to];
      System.arraycopy(bytes, 0, edited, 0, from);
      System.arraycopy(inserted, 0, edited, from, inserted.length);
      System.arraycopy(bytes, to, edited, from + inserted.length, bytes.length - to);
      return edited;
    }
  }

  @Provide
  Arbitrary<List<Edit>> edits() {
    Arbitrary<byte[]> noise = Arbitraries.bytes().array(byte[].class).ofMaxSize(4);
    Arbitrary<byte[]> pieces =
        Arbitraries.of(
                "null",
                "[]",
                "{}",
                "-1",
                "1e99",
                "\"\"",
                "\" \"",
                "true",
                "[null]",
                "\\ud800",
                "\"2024-02-30\"",
                "{\"code\":\"1\"}",
                ",",
                "\"",
                "9",
                "\u00a0",
                "\"兵团\"")
            .map(piece -> piece.getBytes(UTF_8));
    return Combinators.combine(
            Arbitraries.integers().between(0, VALID.length),
            Arbitraries.integers().between(0, 12),
            Arbitraries.oneOf(noise, pieces))
        .as(Edit::new)
        .list()
        .ofMinSize(1)
        .ofMaxSize(4);
  }

  @Property(tries = 5000)
  void anyEdit(@ForAll("edits") List<Edit> edits) {
    byte[] json = VALID;
    for (Edit edit : edits) {
      json = edit.apply(json);
    }
    Statistics.collect(outcome(json));
  }

  /** The edits that keep the syntax are the ones that reach the binding, so values are swapped. */
  @Property(tries = 3000)
  void anyValueElsewhere(@ForAll("swaps") String json) {
    String outcome = outcome(json.getBytes(UTF_8));
    Statistics.label("swapped").collect(outcome);
    assertFalse(outcome.equals("fault"), json);
  }

  @Provide
  Arbitrary<String> swaps() {
    Pattern value = Pattern.compile("(?<=: )(\"[^\"]*\"|-?[0-9.]+|true|false)");
    List<String> values =
        value.matcher(Samples.MAXIMAL).results().map(result -> result.group()).toList();
    Arbitrary<String> odd =
        Arbitraries.of(
            "null",
            "[]",
            "{}",
            "[[]]",
            "-1",
            "1e-5",
            "1E400",
            "\"\\u0000\"",
            "\"\\ud800\"",
            "[null]",
            "\"　\"",
            "\"\\u00a0\"",
            "{\"code\":\"653100\",\"corps\":true}",
            "[{\"name\":\"\\u00a0\"}]",
            "\"兵团\"",
            "\"新疆生产建设兵团云南省\"");
    return Combinators.combine(
            Arbitraries.integers().between(0, values.size() - 1),
            Arbitraries.integers().between(0, values.size() - 1),
            Arbitraries.oneOf(Arbitraries.of(values), odd),
            odd)
        .as((first, second, one, other) -> swap(value, first, one, second, other));
  }

  private static String swap(Pattern value, int first, String one, int second, String other) {
    int[] index = {-1};
    return value
        .matcher(Samples.MAXIMAL)
        .replaceAll(
            result -> {
              index[0]++;
              String replaced =
                  index[0] == first ? one : index[0] == second ? other : result.group();
              return java.util.regex.Matcher.quoteReplacement(replaced);
            });
  }

  private static String outcome(byte[] json) {
    try {
      Samples.READER.read(json, null);
      return "application";
    } catch (InputException e) {
      assertFalse(e.problems().isEmpty());
      for (Problem problem : e.problems()) {
        // What stands in quotes is the writer's own, whatever it is.
        String own = problem.text().chinese().replaceAll("「[^」]*」", "");
        assertFalse(JAVA.matcher(own).find(), problem::toString);
      }
      return e.problems().get(0).pointer() == null ? "fault" : "problems";
    }
  }
}
