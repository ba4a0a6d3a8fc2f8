package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.spi.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.UnaryOperator;
import javax.xml.parsers.DocumentBuilderFactory;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that would deceive whoever reads a terminal, a page or a report, through every command. */
class HostileTextTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private static final String SAMPLE = "t1-24-two-varieties-one-14-percent.json";

  /** One of each kind: controls, ends of lines, direction, fillers, selectors, tags, none. */
  private static final int[] UNSEEN = {
    0x00, 0x07, 0x1B, 0x7F, 0x85, 0x9B, 0xAD, 0x034F, 0x061C, 0x115F, 0x180E, 0x200B, 0x200F,
    0x2028, 0x2029, 0x202A, 0x202E, 0x2066, 0x206A, 0x3164, 0xFE0F, 0xFEFF, 0xFFA0, 0xFFF9, 0xFFFE,
    0xFFFF, 0xE0041, 0xE0100
  };

  /** What an applicant may write: these are refused, which is tested apart. */
  private static final String REFUSED = "\0\u202B\u202D\u202E\u2067";

  private static final List<String> PLACES =
      List.of(
          "rule \"面积%s不少于40\"",
          "@clause(\"P%s.1\")",
          "@cite(\"一%s\")",
          "@en(\"At%s\")",
          "@remedy(\"改%s\")",
          "@words(\"面%s积\")",
          "name == \"面%s积\"",
          "declare Pl%sot",
          "siz%se : Integer",
          "new Plot( 40, \"x%sy\" )");

  private static final String RULES =
      """
      package small
      import dev.plumbline.fact.*
      declare Plot
        size : Integer
        kind : String
      end
      rule "甲"
      when
      then
        insert( new Plot( 40, "xy" ) );
      end
      rule "面积不少于40"
        @clause("P.1") @kind("KPI") @severity("RETURN") @cite("一") @en("At") @remedy("改") @words("面积")
      when
        Plot( $size : size ) Indicator( name == "面积", value >= $size )
      then
      end
      """;

  @TempDir Path folder;

  private static void clean(Run run, String what) {
    for (String text : List.of(run.out(), run.err())) {
      clean(text, what);
    }
    assertFalse(run.err().contains("程序内部错误"), what + ": " + run.err());
  }

  private static void clean(String text, String what) {
    text.codePoints()
        .filter(c -> c != '\n' && Shown.isUnseen(c))
        .findFirst()
        .ifPresent(c -> assertEquals("", String.format("U+%04X", c), what + ": " + text));
  }

  private Path pack(String name, String rules, Map<String, String> more) throws IOException {
    Path pack = folder.resolve(name);
    Files.createDirectories(pack.resolve("cases/bases"));
    Files.writeString(pack.resolve("guideline.yaml"), manifest("试验指南"));
    Files.writeString(pack.resolve("rules.drl"), rules);
    for (Map.Entry<String, String> file : more.entrySet()) {
      Files.writeString(pack.resolve(file.getKey()), file.getValue());
    }
    return pack;
  }

  private static String manifest(String title) {
    return "id: small\nnumber: 试〔2024〕1号\ntitle: "
        + title
        + "\nissuedOn: 2024-11-06\ntimeZone: Asia/Shanghai\n";
  }

  /** In names and texts of rules what is not seen is refused where it stands. */
  @Test
  void rulesHaveNothingThatIsNotSeen() throws IOException {
    String[][] all = {
      {"validate"},
      {"validate", "--format", "json"},
      {"test"},
      {"test", "--format", "json"},
      {"clauses"},
      {"clauses", "--format", "json"},
      {"explain"},
      {"diff"},
      {"validate", "--lang", "en"}
    };
    // Each character in some places, each place with some characters.
    for (int turn = 0; turn < UNSEEN.length * 2; turn++) {
      String unseen = Character.toString(UNSEEN[turn % UNSEEN.length]);
      String place = PLACES.get(turn % PLACES.size());
      String seen = place.replace("%s", "");
      String line = place.replace("%s", unseen);
      assertTrue(RULES.contains(seen), seen);
      Path pack = pack("p" + turn, RULES.replace(seen, line), Map.of());
      String what = String.format("U+%04X in %s", unseen.codePointAt(0), place);
      Run found = Run.of("validate", pack.toString());
      clean(found, what);
      assertEquals(1, found.code(), what + found.out() + found.err());
      assertTrue(found.out().contains("rules.drl:"), what + found.out());
      String[] words = all[turn % all.length];
      List<String> args = new ArrayList<>(List.of(words));
      if (words[0].equals("explain")) {
        args.addAll(List.of("P" + unseen + ".1", "--guideline", pack.toString()));
      } else if (words[0].equals("diff")) {
        args.addAll(List.of(pack.toString(), pack.toString()));
      } else {
        args.add(pack.toString());
      }
      clean(Run.of(args.toArray(String[]::new)), what + " " + args);
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0x85, 0x202E, 0x2028, 0x3164, 0xFE0F, 0xE0041, 0xFFFF})
  void neitherHasTheManifest(int c) throws IOException {
    String title = "\"a" + escaped(c) + "b\"";
    Path pack = pack("m", RULES, Map.of("guideline.yaml", manifest(title)));
    Run run = Run.of("validate", pack.toString());
    clean(run, title);
    assertTrue(run.out().contains("guideline.yaml:3"), run.out() + run.err());
  }

  private static String escaped(int c) {
    return c < 0x10000 ? String.format("\\u%04x", c) : String.format("\\U%08x", c);
  }

  /** Cases may hold what applicants write; what is told of them is clean, and the XML is XML. */
  @Test
  void casesAreToldClean() throws Exception {
    StringBuilder cases = new StringBuilder("base: 一.json\ncases:\n");
    for (int c :
        new int[] {0xAD, 0x034F, 0x061C, 0x200B, 0x2060, 0x3164, 0xFE0F, 0xFFF9, 0xFFFF, 0xE0041}) {
      String e = escaped(c);
      cases
          .append("  - name: \"名")
          .append(e)
          .append("<&\"\n    change: { title: \"题")
          .append(e)
          .append(
              "\", indicators: { 面积: { value: 39 } } }\n"
                  + "    expect: { conclusion: 通过, findings: { P.1: { status: 符合, evidence: \"依")
          .append(e)
          .append("据\" } } }\n");
      cases
          .append("  - name: \"钥")
          .append(e)
          .append("\"\n    change: { \"ti")
          .append(e)
          .append("tle\": \"x\" }\n    expect: { findings: { \"P")
          .append(e)
          .append("\": 符合 } }\n");
    }
    String good =
        cases.toString().replaceAll("(?m)^  - name: \"钥.*\\n.*\\n.*\\n", "").replace("\\\"", "");
    Map<String, String> files =
        Map.of(
            "cases/bases/一.json",
            "{\"id\": \"A\", \"indicators\": [{\"name\": \"面积\", \"value\": 60}]}",
            "cases/good.yaml",
            good,
            "cases/bad.yaml",
            cases.toString());
    Path pack = pack("cases", RULES, files);
    Path xml = folder.resolve("report.xml");
    for (String[] more :
        new String[][] {{}, {"--format", "json"}, {"--junit", xml.toString()}, {"--lang", "en"}}) {
      List<String> args = new ArrayList<>(List.of("test", pack.toString()));
      args.addAll(List.of(more));
      Run run = Run.of(args.toArray(String[]::new));
      assertNotEquals(0, run.code());
      clean(run, args.toString());
    }
    String report = Files.readString(xml);
    clean(report, "junit");
    DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new ByteArrayInputStream(report.getBytes(StandardCharsets.UTF_8)));
    assertTrue(report.contains("⟨U+FFFF⟩"), report);
    Run validate = Run.of("validate", pack.toString());
    clean(validate, "validate");
  }

  /** The application with each of its texts changed, but what must be as it is. */
  private static ObjectNode changed(UnaryOperator<String> change) throws IOException {
    ObjectNode root =
        (ObjectNode) JSON.readTree(Files.readString(Run.APPLICATIONS.resolve(SAMPLE)));
    for (String name : List.of("title", "summary", "topic", "direction", "callName")) {
      if (root.hasNonNull(name)) {
        root.put(name, change.apply(root.get(name).asText()));
      }
    }
    root.path("documents").forEach(d -> texts((ObjectNode) d, change, "type"));
    root.path("partners").forEach(p -> texts((ObjectNode) p, change, "name"));
    for (JsonNode indicator : root.path("indicators")) {
      texts((ObjectNode) indicator, change, "name", "measure", "category", "baseline");
    }
    texts(
        (ObjectNode) root.get("recommendation"),
        change,
        "sender",
        "senderType",
        "addressee",
        "phone",
        "email",
        "applicantName");
    texts(
        (ObjectNode) root.get("contract"),
        change,
        "type",
        "registrar",
        "registrationNo",
        "provider");
    texts((ObjectNode) root.get("applicant"), change, "name", "legalForm");
    return root;
  }

  private static void texts(ObjectNode node, UnaryOperator<String> change, String... names) {
    for (String name : names) {
      if (node != null && node.path(name).isTextual()) {
        node.put(name, change.apply(node.get(name).asText()));
      }
    }
  }

  private void everyWay(String json, BiConsumer<Run, String> check) throws IOException {
    Path file = folder.resolve("a.json");
    Files.writeString(file, json);
    String[][] ways = {
      {"check"},
      {"check", "--format", "json"},
      {"check", "--format", "html"},
      {"check", "--lang", "en"},
      {"check", "--mode", "formal"},
      {"call"},
      {"call", "--format", "json"}
    };
    for (String[] way : ways) {
      List<String> args = new ArrayList<>(List.of(way));
      args.add(file.toString());
      check.accept(Run.of(args.toArray(String[]::new)), args.toString());
    }
  }

  @Test
  void whatApplicantsWriteIsToldClean() throws IOException {
    StringBuilder unseen = new StringBuilder();
    for (int c : UNSEEN) {
      if (REFUSED.indexOf(c) < 0) {
        unseen.appendCodePoint(c);
      }
    }
    ObjectNode application = changed(text -> text + "x" + unseen + "y");
    everyWay(application.toString(), HostileTextTest::clean);
    application.put("id", "A" + unseen + "B");
    everyWay(application.toString(), HostileTextTest::clean);
  }

  @Test
  void whatIsRefusedIsToldClean() throws IOException {
    ObjectNode application = changed(text -> text);
    ObjectNode lead = application.putObject("lead");
    StringBuilder all = new StringBuilder();
    for (int c : UNSEEN) {
      String unseen = Character.toString(c);
      application.put("ti" + unseen + "tle", "x");
      lead.put(unseen + "/~", 1);
      all.append(unseen);
    }
    application.put("startsOn", "2024" + all);
    application.put("requested", all + "万元");
    ((ObjectNode) application.get("cooperation")).put("place", "上" + all + "海");
    everyWay(application.toString(), HostileTextTest::clean);
    application.put("guideline", "shst" + all);
    everyWay(application.toString(), HostileTextTest::clean);
  }

  /** An id stays as it is for programs, who find the application by it; people need not see it. */
  @Test
  void anIdThatIsAPersonsNumberIsNotTold() throws IOException {
    ObjectNode application = changed(text -> text);
    application.put("id", "310115198010171234");
    Path file = folder.resolve("id.json");
    Files.writeString(file, application.toString());
    for (List<String> args :
        List.of(
            List.of("check", file.toString()),
            List.of("check", "--lang", "en", file.toString()),
            List.of("check", "--format", "html", file.toString()),
            List.of("check", "--against", file.toString(), file.toString()),
            List.of("call", file.toString()))) {
      Run run = Run.of(args.toArray(String[]::new));
      assertFalse((run.out() + run.err()).contains("198010171234"), () -> args + run.out());
      assertEquals(!args.contains("html"), run.out().contains("***"), () -> args + run.out());
    }
    Path again = folder.resolve("again.json");
    Files.writeString(again, application.toString());
    Run twice = Run.of("call", file.toString(), again.toString());
    assertTrue(twice.err().contains("***") && !twice.err().contains("198010171234"), twice::err);
    application.put("id", "310115198010171233");
    Files.writeString(again, application.toString());
    Run other = Run.of("check", "--against", file.toString(), again.toString());
    assertTrue(other.err().contains("***") && !other.err().contains("1980101712"), other::err);
    Run call = Run.of("call", "--format", "json", file.toString());
    assertTrue(call.out().contains("\"id\":\"310115198010171234\""), call::out);
  }

  /** What cases are called, and what they expect, is told without persons' numbers. */
  @Test
  void casesTellNoPersonsNumber() throws Exception {
    Path pack =
        pack(
            "numbers",
            RULES,
            Map.of(
                "cases/bases/一.json",
                "{\"id\": \"A\", \"indicators\": [{\"name\": \"面积\", \"value\": 60}]}",
                "cases/a.yaml",
                "base: 一.json\ncases:\n  - name: 某310115198010171234\n    expect: { findings:"
                    + " { P.1: { status: 不符合, evidence: \"差310115198010171234\" } } }\n"));
    Path xml = folder.resolve("numbers.xml");
    for (String format : List.of("text", "json")) {
      Run run = Run.of("test", "--format", format, "--junit", xml.toString(), pack.toString());
      assertFalse((run.out() + run.err()).contains("198010171234"), run::out);
      assertTrue(run.out().contains("***"), run::out);
    }
    assertFalse(Files.readString(xml).contains("198010171234"), Files.readString(xml));
  }

  /** A generated number in a generated disguise, in whatever place, appears whole in no output. */
  @Property(tries = 10)
  void identityNumbersAreNeverToldWhole(
      @ForAll @IntRange(min = 1930, max = 2010) int year,
      @ForAll @IntRange(min = 100, max = 999) int order,
      @ForAll @IntRange(max = 6) int between,
      @ForAll @IntRange(min = 1, max = 6) int group,
      @ForAll boolean wide,
      @ForAll boolean old,
      @ForAll @IntRange(max = 4) int where)
      throws IOException {
    String number =
        old
            ? "310115" + (year + "").substring(2) + "1017" + order
            : "310115" + year + "1017" + order + "x";
    String[] marks = {" ", "  ", ".", "/", "_", "-", "\u3000"};
    StringBuilder written = new StringBuilder();
    for (int i = 0; i < number.length(); i++) {
      char c = number.charAt(i);
      written.append(i > 0 && i % group == 0 ? marks[between] : "");
      written.append(wide && c <= '9' ? (char) (c - '0' + '０') : c);
    }
    folder = folder == null ? Files.createTempDirectory("hostile") : folder;
    ObjectNode application =
        changed(text -> where == 0 ? written + text : where == 1 ? text + written : text);
    ((ObjectNode) application.get("lead")).put("idNumber", written.toString());
    if (where == 2) {
      application.put(written.toString(), written.toString());
      ((ArrayNode) application.get("indicators")).addObject().put(written.toString(), true);
    } else if (where == 3) {
      ((ObjectNode) application.get("cooperation")).put("place", written.toString());
      application.put("startsOn", written.toString());
      application.put("guideline", written.toString());
    } else if (where == 4) {
      application
          .putObject("lead")
          .put("idNumber", 310115198010171234L)
          .put("idnumber", written.toString());
      application.put("requested", written.toString());
      application.put("awarded", written.toString());
    }
    String digits = number.replaceAll("[^0-9]", "");
    everyWay(
        application.toString(),
        (run, what) -> {
          for (String text : List.of(run.out(), run.err())) {
            String told = Normalizer.normalize(text, Normalizer.Form.NFKC).replaceAll("[^0-9]", "");
            assertFalse(told.contains(digits), what + " " + written + ": " + text);
          }
        });
  }
}
