package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Value;
import java.io.IOException;
import java.lang.reflect.Method;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Format;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CatalogueTest {
  private static final Path TEXTS = Path.of("src/main/resources/dev/plumbline/core/words/messages");
  private static final Path CODE = Path.of("src/main/java");

  private static List<String> files() throws IOException {
    try (Stream<Path> files = Files.list(TEXTS)) {
      return files
          .map(file -> file.getFileName().toString())
          .filter(name -> name.endsWith("_zh.properties"))
          .map(name -> name.replace("_zh.properties", ""))
          .sorted()
          .toList();
    }
  }

  @Test
  void eachMessageIsThereInBothLanguages() throws IOException {
    for (String file : files()) {
      assertEquals(
          new TreeSet<>(Catalogue.CHINESE.file(file).stringPropertyNames()),
          new TreeSet<>(Catalogue.ENGLISH.file(file).stringPropertyNames()),
          file);
    }
  }

  /** What {@link java.util.Properties} would take silently: the later of two. */
  @Test
  void noKeyStandsTwice() throws IOException {
    for (String file : files()) {
      for (String language : List.of("zh", "en")) {
        List<String> keys;
        try (Stream<String> lines =
            Files.lines(TEXTS.resolve(file + "_" + language + ".properties"))) {
          keys =
              lines
                  .filter(line -> line.matches("[A-Za-z][A-Za-z0-9.]* ?=.*"))
                  .map(line -> line.replaceFirst(" ?=.*", ""))
                  .toList();
        }
        assertEquals(keys.stream().distinct().toList(), keys, file);
      }
    }
  }

  @Test
  void eachMessageIsUsedAndEachThatIsUsedIsThere() throws IOException {
    String code;
    try (Stream<Path> sources = Files.walk(CODE)) {
      code =
          sources
              .filter(path -> path.toString().endsWith(".java"))
              .map(CatalogueTest::text)
              .collect(Collectors.joining("\n"));
    }
    Set<String> used = new TreeSet<>();
    Set<String> there = new TreeSet<>();
    for (String file : files()) {
      Matcher keys = Pattern.compile("\"(" + file + "\\.[A-Za-z0-9.]+)\"").matcher(code);
      while (keys.find()) {
        used.add(keys.group(1));
      }
      Catalogue.CHINESE
          .file(file)
          .stringPropertyNames()
          .forEach(key -> there.add(file + "." + key));
    }
    Set<String> idle = new TreeSet<>(there);
    idle.removeAll(used);
    assertEquals(Set.of(), idle, "no code says");
    used.removeAll(there);
    assertEquals(Set.of(), used, "no catalogue has");
  }

  /** The places are the same in both languages, and each text says all that it is given. */
  @Test
  void bothLanguagesHaveTheSamePlaces() throws IOException {
    for (String file : files()) {
      for (String key : Catalogue.CHINESE.file(file).stringPropertyNames()) {
        assertEquals(
            places(Catalogue.CHINESE.file(file).getProperty(key)),
            places(Catalogue.ENGLISH.file(file).getProperty(key)),
            file + "." + key);
      }
    }
  }

  private static Set<Integer> places(String pattern) {
    MessageFormat format = new MessageFormat(pattern, Locale.ROOT);
    format.setFormats(new Format[format.getFormats().length]);
    int most = format.getFormatsByArgumentIndex().length;
    Object[] marks = IntStream.range(0, most).mapToObj(i -> "\uE000" + i + "\uE001").toArray();
    String text = format.format(marks);
    return IntStream.range(0, most)
        .filter(i -> text.contains("\uE000" + i + "\uE001"))
        .boxed()
        .collect(Collectors.toCollection(TreeSet::new));
  }

  /** Where English counts, it says one thing of one and another of two. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "application.contracts | at most 1 contract; | at most 2 contracts;",
        "check.extendsTooLong | at most 1 other, | at most 2 others,",
        "check.patternRepetitions | in at most 1 place; | in at most 2 places;",
        "check.patternTimes | at most 1 time | at most 2 times",
        "check.patternTooLong | at most 1 character | at most 2 characters",
        "check.valueCount | has 1 value (1), here is 1 | has 2 values (2), here are 2",
        "compile.otherRules | in 1 place, | in 2 places,",
        "compile.otherTypes | in 1 place, | in 2 places,",
        "diff.alike | 1 application | 2 applications alike",
        "differences.tried | 1 application judged by both: 1 given, 1 case, | 2 applications judged by"
            + " both: 2 given, 2 cases,",
        "differences.unmoved | none of the 1 application | none of the 2 applications",
        "document.nameTooLong | than 1 character; | than 2 characters;",
        "document.textTooLong | than 1 character; | than 2 characters;",
        "document.tooManyValues | than 1 value; | than 2 values;",
        "edit.notRun | the pack has 1 error, | the pack has 2 errors,",
        "edit.othersWrong | there is 1 error in | there are 2 errors in",
        "edit.runCases | the 1 case of | the 2 cases of",
        "json.numberTooLong | than 1 digit; | than 2 digits;",
        "load.moreFiles | for 1 more file | for 2 more files",
        "load.moreProblems | 1 is told, and there is at least 1 | 2 are told, and there are at least 2",
        "load.packTooLarge | at most 1 file and | at most 2 files and",
        "load.tooLong | at most 1 character | at most 2 characters",
        "opinion.clausesById | 1 1 clause: | 2 2 clauses:",
        "opinion.clausesByNumber | 1 1 clause | 2 2 clauses",
        "opinion.passed | 1 clause met | 2 clauses met",
        "opinion.passedByReading | 1 clause met | 2 clauses met",
        "opinion.unjudged | 1 clause for the reviewers is | 2 clauses for the reviewers are",
        "read.idTooLong | at most 1 character | at most 2 characters",
        "read.nameTooLong | at most 1 character | at most 2 characters",
        "read.packTooLong | at most 1 word or sign, | at most 2 words and signs,",
        "read.partTooLong | at most 1 word or sign, | at most 2 words and signs,",
        "read.textTooLong | at most 1 character | at most 2 characters",
        "read.tooManyFields | than 1 field; | than 2 fields;",
        "read.wordsTooLong | has 1 character, | has 2 characters,",
        "workbench.casesRun | 1 case: | 2 cases:",
        "workbench.untried | 1 place is | 2 places are",
      })
  void ofOneAndOfMore(String key, String one, String two) {
    assertContains(one, text(Catalogue.ENGLISH, key, 1));
    assertContains(two, text(Catalogue.ENGLISH, key, 2));
    assertContains("1", text(Catalogue.CHINESE, key, 1));
  }

  /** Not as a message: that would count as said, and no test would have to make the code say it. */
  private static String text(Catalogue catalogue, String key, int number) {
    int dot = key.indexOf('.');
    String pattern = catalogue.file(key.substring(0, dot)).getProperty(key.substring(dot + 1));
    return new MessageFormat(pattern, Locale.ROOT)
        .format(new Object[] {number, number, number, number});
  }

  private static void assertContains(String part, String text) {
    assertTrue(text.contains(part), text);
  }

  /** No message forgets that there may be one; what is never one, or no plural, is named. */
  @Test
  void whatIsCountedMayBeOne() throws IOException {
    Set<String> noPlurals =
        Set.of(
            "cases.baseIsText",
            "check.comparesAlikeThere",
            "check.notApplicable",
            "check.undefinedAll",
            "check.undefinedItem",
            "check.undefinedItemNear",
            "check.wordOfSeveral",
            "compile.charset",
            "condition.days",
            "condition.months",
            "condition.times",
            "condition.years",
            "diff.givenAsCall",
            "evidence.outside",
            "evidence.withinAreas",
            "load.notBuilt",
            "load.otherEngine",
            "notice.moreOthers",
            "notice.ruleDisagrees",
            "read.clauseLacks",
            "read.lacksEnd",
            "read.lacksThenAndEnd",
            "read.lacksThenBeforeEnd",
            "read.lacksThenBeforeInsert",
            "read.lacksWhenAndThen",
            "read.lacksWhenBeforeConditions",
            "read.lacksWhenBeforeThen",
            "read.lacksWhenThenEnd",
            "workbench.noCaseOfMissing");
    Pattern counted = Pattern.compile("\\{\\d} (?:more |other |given |of the )?[a-z]{2,}s\\b");
    Set<String> plurals = new TreeSet<>();
    Set<String> choices = new TreeSet<>();
    for (String file : files()) {
      for (String key : Catalogue.ENGLISH.file(file).stringPropertyNames()) {
        String text = Catalogue.ENGLISH.file(file).getProperty(key);
        if (counted.matcher(text).find()) {
          plurals.add(file + "." + key);
        }
        if (text.contains(",choice,")) {
          choices.add(file + "." + key);
        }
      }
    }
    assertEquals(new TreeSet<>(noPlurals), plurals);
    assertEquals(tried(), choices);
  }

  /** The messages that {@link #ofOneAndOfMore} tries. */
  private static Set<String> tried() {
    for (Method method : CatalogueTest.class.getDeclaredMethods()) {
      if (method.getName().equals("ofOneAndOfMore")) {
        return Stream.of(method.getAnnotation(CsvSource.class).value())
            .map(line -> line.substring(0, line.indexOf(' ')))
            .collect(Collectors.toCollection(TreeSet::new));
      }
    }
    throw new AssertionError();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 天, 1天, 1 day",
    "2, 天, 2天, 2 days",
    "0, 天, 0天, 0 days",
    "1.0, 人次, 1人次, 1 person-time",
    "1.5, 人次, 1.5人次, 1.5 person-times",
    "1, 万元, 1万元, 1 ten thousand yuan",
    "1, 升/天, 1升/天, 1 l/day",
    "1, 个, 1个, 1",
    "1, 朵, 1朵, '1 \"朵\"'",
  })
  void unitsOfOneAndOfMore(BigDecimal number, String unit, String chinese, String english) {
    assertEquals(new Bilingual(chinese, english), ValueWords.of(new Value.Quantity(number, unit)));
  }

  @Test
  void numbersArePlainDigits() {
    assertContains(
        "at most 1234567 contracts", Message.of("application.contracts", 1234567).english());
    assertContains(
        "1234567、1234567", Message.of("value.list", List.of(1234567, 1234567)).chinese());
  }

  @Test
  void whatIsNotInTheCatalogueIsNotSaid() {
    assertThrows(IllegalStateException.class, Message.of("check.thereIsNoSuchKey")::chinese);
    assertTrue(Message.of("a.b", 3).equals(Message.of("a.b", 3)));
  }

  private static String text(Path path) {
    try {
      return Files.readString(path);
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
  }
}
