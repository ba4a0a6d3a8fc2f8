package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import dev.plumbline.Problem;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * One mistake in the shipped pack, of whatever kind and wherever it is, is told by one message, on
 * its line; nothing that merely follows from it is told, in no file. {@code -Dplumbline.mistakes}
 * is how many places are tried of each kind.
 */
class OneMistakeTest {
  private static final Path PACK = Path.of("src/main/resources/shst-2024-42");
  private static final SortedMap<String, byte[]> SOUND = contents();
  private static final int TRIES = Integer.getInteger("plumbline.mistakes", 4);

  /** In a condition of one line. */
  private static final String FACT =
      "(?m)^    (?:[A-Z]\\w+|exists \\w+)\\( (?=[^\\n]* \\)$)[^\\n]*?";

  /**
   * Kinds of mistakes: what is looked for, and what is written for the group {@code x} of it. Where
   * several say the same, places are tried among all.
   */
  private static final Map<String, List<String>> KINDS =
      new TreeMap<>(
          Map.ofEntries(
              Map.entry("a comma left out", List.of(FACT + "(?<x>, )\\$?[a-z]", " ")),
              Map.entry("a full-width comma", List.of(FACT + "(?<x>, )\\$?[a-z]", "，")),
              Map.entry("a bracket left out", List.of(FACT + "(?<x> \\))$", "")),
              Map.entry("a quote left out", List.of(FACT + "\"[^\"\\n]+(?<x>\") \\)$", "")),
              Map.entry("no quote to begin with", List.of(FACT + "(?<x>\")[^\"\\n]+\" \\)$", "")),
              Map.entry("a single =", List.of(FACT + "(?<x>==)", "=")),
              Map.entry("=>", List.of(FACT + "(?<x>>=)", "=>")),
              Map.entry("full-width >=", List.of(FACT + "(?<x>>=)", "≥")),
              Map.entry("20,000", List.of(FACT + ">= (?<x>\\d+)", "20,000")),
              Map.entry("95%", List.of(FACT + ">= (?<x>\\d+)", "95%")),
              Map.entry("2024-12-01", List.of(FACT + ">= (?<x>\\$\\w+)", "2024-12-01")),
              Map.entry("||", List.of(FACT + "== \"[^\"]+\"(?<x> )\\)$", " || topic == \"x\" ")),
              Map.entry("40 <= x", List.of(FACT + "(?<x>[a-z]\\w* >= \\d+)", "40 <= total")),
              Map.entry("a misspelt property", List.of(FACT + "(?<x>e)\\w* != null", "ee")),
              Map.entry("an invisible character", List.of(FACT + "(?<x>==)", "==\u200b")),
              Map.entry(
                  "a misspelt type", List.of("(?m)^    (?<x>[A-Z]\\w{5})\\w+\\( ", "Zzzzzzz")),
              Map.entry("then misspelt", List.of("(?m)^(?<x>then)$", "thn")),
              Map.entry("when misspelt", List.of("(?m)^(?<x>when)$", "whn")),
              Map.entry("rule misspelt", List.of("(?m)^(?<x>rule) ", "rul")),
              Map.entry("declare misspelt", List.of("(?m)^(?<x>declare) ", "declar")),
              Map.entry("end left out", List.of("(?m)^then(?<x>\\nend)$", "")),
              Map.entry("prose behind end", List.of("(?m)^end(?<x>)$", "。以上为说明")),
              Map.entry("@clasue", List.of("@(?<x>clause)\\(", "clasue")),
              Map.entry("no @clause", List.of("(?<x>@clause\\(\"[^\"]+\"\\) )", "")),
              Map.entry("@kind misspelt", List.of("@(?<x>kind)\\(", "knid")),
              Map.entry("an unknown kind", List.of("@kind\\(\"(?<x>\\w+)", "WRONG")),
              Map.entry("@words too long", List.of("@words\\(\"(?<x>[^\"]+)", "一二三四五六七八九十一二")),
              Map.entry("@cite unquoted", List.of("@cite\\((?<x>\"[^\"]+\")", "一")),
              Map.entry(
                  "a 0 before a month", List.of("LocalDate\\.of\\( \\d+, (?<x>\\d)\\b", "0$0")),
              Map.entry("2025年11月30日", List.of("(?<x>LocalDate\\.of\\( [^)]+\\))", "2025年11月30日")),
              Map.entry("2025年11月", List.of("(?<x>LocalDate\\.of\\( [^)]+\\))", "2025年11月")),
              Map.entry("2万", List.of("insert\\( new \\w+\\( (?<x>\\d+)", "2万")),
              Map.entry("no new", List.of("insert\\( (?<x>new )", "")),
              Map.entry("a misspelt definition", List.of("insert\\( new (?<x>\\w)", "Zz")),
              Map.entry("an import left out", List.of("(?m)^(?<x>import java[^\\n]+)$", "")),
              Map.entry("an import misspelt", List.of("(?m)^import java\\.(?<x>\\w)", "zz")),
              Map.entry("a markup comment", List.of("(?m)^(?<x>)rule \"", "<!-- 说明 -->\n")),
              Map.entry("a declaration left out", List.of("(?ms)^(?<x>declare .*?^end)", "")),
              Map.entry(
                  "a definition left out",
                  List.of(
                      "(?ms)^(?<x>rule \"[^\"]+\"\n"
                          + "when\n"
                          + "then\n"
                          + "    insert\\( new (?:ProjectPeriod|DirectionArea)\\(.*?^end\n"
                          + ")",
                      "")),
              Map.entry(
                  "the only definition left out",
                  List.of(
                      "(?ms)^(?<x>rule \"[^\"\n]+\"\n(?:(?!^end).)*?insert\\( new (?:BenefitTarget"
                          + "|ContractPeriod|FilingWindow|FormEdition|HomeCity|PrintedLabels"
                          + "|SummaryLimit|TraineeGroups|VarietyTarget)\\(.*?^end\n)",
                      "")),
              Map.entry(
                  "a clause left out that sums",
                  List.of(
                      "(?ms)^(?<x>rule \"[^\"\n]+\"\n(?:(?!^end).)*?@clause\\((?:(?!^end).)*?"
                          + "^    accumulate\\(.*?^end\n)",
                      "")),
              Map.entry(
                  "a clause left out that a doubt extends",
                  List.of("(?ms)^(?<x>rule \"方向\\d的合作地区在[^\"]+\".*?^end\n)", "")),
              Map.entry(
                  "a wrong counting word",
                  List.of(
                      "(?m)^rule \"[^\"\n"
                          + "]*\\d(?<x>[套个条种项])\"(?=\n"
                          + "    extends[^\n"
                          + "]+\n"
                          + "    @clause\\(\"T1)",
                      "头")),
              Map.entry("a type of the library", List.of("(?m)^declare (?<x>\\w+)", "Indicator")),
              Map.entry("a misspelt scope", List.of("extends \"(?<x>[^\"])", "某某")),
              Map.entry(
                  "a merge conflict",
                  List.of(
                      "(?m)^(?<x>    Judgement\\([^\\n]+\\n)",
                      "<<<<<<< HEAD\n$0=======\n$0>>>>>>> other\n")),
              Map.entry("an emptied file", List.of("(?s)\\A(?<x>.*)\\z", "")),
              Map.entry("another encoding", List.of("\\A(?<x>)", "GB18030")),
              Map.entry("a copy", List.of("(?m)\\A(?<x>)(?=(?:(?s:.*?)^rule ){2})", "")),
              Map.entry("15万元", List.of(FACT + ">= (?<x>\\d+)", "15万元")),
              Map.entry("20，000", List.of(FACT + ">= (?<x>\\d+)", "20，000")),
              Map.entry("95％", List.of(FACT + ">= (?<x>\\d+)", "95％")),
              Map.entry("不少于", List.of(FACT + "(?<x>>=) \\d+", "不少于")),
              Map.entry(
                  "0 < x <= 15", List.of(FACT + "(?<x>[a-z]\\w* >= \\d+)", "0 < total <= 15")),
              Map.entry("is not null", List.of(FACT + "(?<x>!=) null", "is not")),
              Map.entry("a bare text", List.of(FACT + "[a-z]\\w* == (?<x>\"\\p{IsHan}+\")", "某某")),
              Map.entry("True", List.of(FACT + "(?<x>true)", "True")),
              Map.entry("a quoted truth", List.of(FACT + "(?<x>true)", "\"true\"")),
              Map.entry(
                  "a quoted date", List.of("(?<x>LocalDate\\.of\\( [^)]+\\))", "\"2025年11月30日\"")),
              Map.entry(
                  "a date and time",
                  List.of("(?<x>LocalDateTime\\.of\\( [^)]+\\))", "2024-12-03 16:30")),
              Map.entry(
                  "16：30", List.of("LocalDateTime\\.of\\( [^)]*?(?<x>\\d+, \\d+) \\)", "16：30")),
              Map.entry("LocalDate(", List.of("LocalDate(?<x>\\.of)\\(", "")),
              Map.entry("a list in [ ]", List.of("(?<x>List\\.of\\( \"[^)]*\\))", "[ \"某某\" ]")),
              Map.entry(
                  "a name unquoted",
                  List.of("new (?!Topic|BigD)\\w+\\( (?<x>\"\\p{IsHan}+\"), \"", "某某")),
              Map.entry("a decimal with %", List.of("BigDecimal\\( \"\\d+(?<x>)\"", "%")),
              Map.entry("a consequence in Chinese", List.of("@severity\\(\"(?<x>REJECT)", "不通过")),
              Map.entry("a full-width dot in an id", List.of("@clause\\(\"\\w+(?<x>\\.)", "．")),
              Map.entry("a blank behind an id", List.of("@clause\\(\"[^\"]+(?<x>)\"", " ")),
              Map.entry("a type of fields misspelt", List.of("(?m)^    \\w+ : (?<x>List)", "list")),
              Map.entry("no spaces at 即", List.of("        \"事业\\p{IsHan}+(?<x> 即 )事业", "即"))));

  /** Told where it is used: where it is wanting there is no line. */
  private static final List<String> ELSEWHERE =
      List.of(
          "a declaration left out",
          "a definition left out",
          "the only definition left out",
          "a clause left out that sums",
          "a clause left out that a doubt extends",
          "an import left out",
          "an emptied file",
          "a copy",
          "another encoding");

  private record Place(String file, int from, int to) {}

  @TestFactory
  Stream<DynamicTest> isToldOnce() {
    return KINDS.entrySet().stream()
        .map(kind -> dynamicTest(kind.getKey(), () -> kind(kind.getKey(), kind.getValue())));
  }

  private static void kind(String name, List<String> kind) {
    List<Place> places = places(Pattern.compile(kind.get(0)));
    assertFalse(places.isEmpty(), name);
    Random random = new Random(name.hashCode());
    for (int i = 0; i < TRIES; i++) {
      Place place = places.get(random.nextInt(places.size()));
      String text = text(place.file());
      int line = (int) text.substring(0, place.from()).chars().filter(c -> c == '\n').count() + 1;
      String was = text.substring(place.from(), place.to());
      SortedMap<String, byte[]> files = new TreeMap<>(SOUND);
      switch (name) {
        case "a copy" -> files.put("副本" + place.file(), SOUND.get(place.file()));
        case "another encoding" ->
            files.put(place.file(), text.getBytes(Charset.forName(kind.get(1))));
        default -> {
          String edited =
              text.substring(0, place.from())
                  + kind.get(1).replace("$0", was)
                  + text.substring(place.to());
          files.put(place.file(), edited.getBytes(StandardCharsets.UTF_8));
        }
      }
      List<Problem> problems = problems(files);
      String what = name + " at " + place.file() + ":" + line + ": " + problems;
      assertEquals(1, problems.size(), what);
      if (!ELSEWHERE.contains(name)) {
        assertEquals(place.file(), problems.get(0).source(), what);
        assertEquals(line, problems.get(0).line(), what);
      }
    }
  }

  static List<Problem> problems(SortedMap<String, byte[]> contents) {
    PackReport report = new PackReport();
    PackFiles files = PackFiles.of(contents, report);
    PackText text = PackReader.read(files, report);
    CaseBook.read(files, text, report);
    return report.hasProblems() ? report.problems() : report.remarks();
  }

  private static List<Place> places(Pattern pattern) {
    List<Place> places = new ArrayList<>();
    for (String file : SOUND.keySet()) {
      if (file.endsWith(".drl")) {
        Matcher matcher = pattern.matcher(text(file));
        while (matcher.find()) {
          places.add(new Place(file, matcher.start("x"), matcher.end("x")));
        }
      }
    }
    return places;
  }

  private static String text(String file) {
    return new String(SOUND.get(file), StandardCharsets.UTF_8);
  }

  static SortedMap<String, byte[]> contents() {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> contents = PackFiles.contents(PACK, report);
    report.refuseProblems();
    return contents;
  }
}
