package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.DecidedBy;
import dev.plumbline.Evidence;
import dev.plumbline.Finding;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.Mode;
import dev.plumbline.Notice;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Refusal;
import dev.plumbline.Relation;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.statistics.Statistics;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VerdictJsonTest {
  private static final Verdict BARE =
      new Verdict(
          "A-1",
          Conclusion.ELIGIBLE,
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(),
          List.of(new Notice(Notice.Kind.AS_TOLD, List.of(Bilingual.same("提示")))),
          new Receipt(
              "g",
              null,
              "1\n\"一\"\u2028\ud800\ud83d\ude00\u202e\udb40\udc41",
              "ab",
              null,
              "0.1.0",
              null,
              Mode.FORMAL,
              LocalDateTime.of(2024, 12, 3, 16, 0),
              null));

  private static final String BARE_JSON =
      "{\"format\":2,\"applicationId\":\"A-1\",\"conclusion\":\"ELIGIBLE\",\"findings\":[],"
          + "\"reviewItems\":[],\"derivedChecks\":[],\"toDo\":[],\"reviewRoute\":[],\"information\":[],"
          + "\"notices\":[\"提示\"],\"receipt\":{\"guideline\":\"g\","
          + "\"number\":\"1\\u000a\\\"一\\\"\\u2028\\ud800😀\\u202e\\udb40\\udc41\",\"packSha256\":\"ab\",\"engine\":\"0.1.0\","
          + "\"mode\":\"FORMAL\",\"asOf\":\"2024-12-03T16:00:00\"}}";

  @Test
  void writesOneCompactLine() {
    assertEquals(BARE_JSON, VerdictJson.write(BARE));
    assertEquals(BARE, VerdictJson.read(BARE_JSON));
  }

  /** As a text and onto a stream: the same, with nothing behind it, and the stream is left open. */
  @Test
  void writesTheSameOntoAStream() throws IOException {
    Verdict verdict = VerdictJson.read(resource("verdict-0.1.0.json"));
    CallVerdict call = VerdictJson.readCall(resource("call-verdict-0.1.0.json"));
    Open out = new Open();
    Plumbline.writeJson(verdict, out);
    out.write('\n');
    Plumbline.writeCompactJson(verdict, out);
    out.write('\n');
    Plumbline.writeJson(call, out);
    assertEquals(
        List.of(VerdictJson.write(verdict), VerdictJson.compact(verdict), VerdictJson.write(call)),
        out.toString(UTF_8).lines().toList());
    assertEquals(0, out.endings);
  }

  /** A stream that counts what is not for the writer to do. */
  private static final class Open extends ByteArrayOutputStream {
    private int endings;

    @Override
    public void flush() {
      endings++;
    }

    @Override
    public void close() {
      endings++;
    }
  }

  /** What a stream says is why it cannot be written, and nothing else is. */
  @Test
  void aStreamThatRefusesSaysWhy() {
    IOException full = new IOException("no room");
    OutputStream out =
        new OutputStream() {
          @Override
          public void write(int one) throws IOException {
            throw full;
          }
        };
    assertSame(full, assertThrows(IOException.class, () -> Plumbline.writeJson(BARE, out)));
  }

  /** Verdicts were texts in Chinese, with the English of titles beside them. */
  @Test
  void takesWhatAnEarlierVersionWrote() {
    String finding =
        """
        {"clause":"T.1","status":"VIOLATED","severity":"RETURN","weight":"CORRECTABLE",\
        "kind":"KPI","statement":"面积不少于40亩","citation":"一","evidence":[{"fact":"基地",\
        "property":"面积","title":"面积","englishTitle":"Area","offered":"38亩","relation":">=",\
        "demanded":"40亩","distance":"2亩","asked":"应不少于40亩","text":"面积为38亩，应不少于40亩，差2亩"}],\
        "missing":[{"fact":"Lead","property":"level","title":"级别（填的是「高」，这里不认得）",\
        "englishTitle":"Level","paper":"项目负责人","englishPaper":"Lead","pointer":"/lead/level",\
        "written":"高","known":["省级"],"nearest":"省级"}],"remedy":"请补正：面积","note":"须由人复核：甲"}""";
    Verdict read =
        VerdictJson.read(BARE_JSON.replace("\"findings\":[]", "\"findings\":[" + finding + "]"));
    Finding found = read.findings().get(0);
    assertEquals("面积不少于40亩", found.statement().chinese());
    assertEquals("请补正：面积", found.remedyText().chinese());
    assertEquals("须由人复核：甲", found.note().chinese());
    assertEquals("提示", read.notices().get(0).text().chinese());
    Evidence evidence = found.evidence().get(0);
    assertEquals("面积为38亩，应不少于40亩，差2亩", evidence.text().chinese());
    assertEquals("38亩", evidence.offeredText().chinese());
    assertEquals("40亩", evidence.demandedText().chinese());
    assertEquals(Relation.AT_LEAST, evidence.relation());
    assertEquals("Area", evidence.title().english());
    MissingFact missing = found.missing().get(0);
    assertEquals("级别（填的是「高」，这里不认得）", missing.text().chinese());
    assertEquals("Level", missing.text().english());
    assertEquals("高", missing.written());
    assertEquals(List.of("省级"), missing.known());
    assertEquals(read, VerdictJson.read(VerdictJson.write(read)));
  }

  /** No value is demanded, but that there is one; 0.1.0 had words for it where values stand. */
  @Test
  void whatIsDemandedWhereThereIsNoneIsSaid() {
    String finding =
        """
        {"clause":"T.1","status":"VIOLATED","severity":"RETURN","weight":"CORRECTABLE",\
        "kind":"KPI","statement":"有合作单位","citation":"一","evidence":[{"fact":"Partner",\
        "title":"合作单位","englishTitle":"Partner","offeredValues":[{"sort":"NONE"}],\
        "relation":"exists","met":false}]}""";
    Verdict read =
        VerdictJson.read(BARE_JSON.replace("\"findings\":[]", "\"findings\":[" + finding + "]"));
    assertEquals(List.of(), read.findings().get(0).evidence().get(0).demanded());
    String json = VerdictJson.write(read);
    assertTrue(json.contains("\"demanded\":\"至少一项\""), json);
    assertEquals(read, VerdictJson.read(json));
  }

  @ParameterizedTest
  @CsvSource({
    "DAY, 2024-13-01",
    "QUANTITY, viele",
    "QUANTITY, 1e99999999",
    "AREA, 999999",
    "MORE, x",
    "SUM, 3",
  })
  void refusesWhatIsNoValue(String sort, String value) {
    String finding =
        "{'clause':'T.1','status':'VIOLATED','severity':'RETURN','weight':'CORRECTABLE','kind':'KPI',"
            + "'statement':'s','citation':'c','evidence':[{'fact':'f','met':false,'relation':'==',"
            + "'offeredValues':[{'sort':'"
            + sort
            + "','value':'"
            + value
            + "'}]}]}";
    String json =
        BARE_JSON.replace("\"findings\":[]", "\"findings\":[" + finding.replace('\'', '"') + "]");
    List<Problem> problems =
        assertThrows(InputException.class, () -> VerdictJson.read(json)).problems();
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("/findings/0/evidence/0/offeredValues/0", problems.get(0).pointer());
    assertEquals("「" + value + "」不是一个 " + sort + " 值", problems.get(0).text().chinese());
  }

  @Provide
  Arbitrary<Verdict> verdicts() {
    return Verdicts.any();
  }

  @Property(tries = 500)
  void roundTrip(@ForAll("verdicts") Verdict verdict) {
    String json = VerdictJson.write(verdict);
    Verdict read = VerdictJson.read(new String(json.getBytes(UTF_8), UTF_8));
    assertEquals(verdict, read);
    assertEquals(json, VerdictJson.write(read));
    assertEquals(1, json.lines().count());
    assertTrue(json.codePoints().noneMatch(Character::isISOControl));
  }

  private static String resource(String name) throws IOException {
    try (InputStream in = VerdictJsonTest.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    }
  }

  /** What version 0.1.0 wrote, which had no number of a format. */
  @Test
  void readsTheFormatBefore() throws IOException {
    String old = resource("verdict-0.1.0.json");
    assertFalse(old.contains("\"format\""));
    Verdict verdict = VerdictJson.read(old);
    assertEquals(Conclusion.CORRECTABLE, verdict.conclusion());
    assertEquals("0.1.0", verdict.receipt().engine());
    assertFalse(verdict.findings().isEmpty());
    assertEquals(verdict, VerdictJson.read(VerdictJson.write(verdict)));

    String oldCall = resource("call-verdict-0.1.0.json");
    assertFalse(oldCall.contains("\"format\""));
    CallVerdict call = VerdictJson.readCall(oldCall);
    assertEquals(9, call.inAll().applications());
    assertEquals(call, VerdictJson.readCall(VerdictJson.write(call)));
  }

  @Test
  void aVerdictOnACallIsReadAndRefusedLikeOneOnAnApplication() throws IOException {
    String json = VerdictJson.write(VerdictJson.readCall(resource("call-verdict-0.1.0.json")));
    assertTrue(json.startsWith("{\"format\":2,\"applications\":[{\"id\":\""), json);
    String less = json.replaceFirst("\"ineligible\":\\d+", "\"ineligibl\":1");
    List<String> pointers =
        assertThrows(InputException.class, () -> VerdictJson.readCall(less)).problems().stream()
            .map(Problem::pointer)
            .toList();
    assertEquals(List.of("/parts/0/ineligible", "/parts/0/ineligibl"), pointers);
    assertThrows(InputException.class, () -> VerdictJson.read(json));
    assertThrows(InputException.class, () -> VerdictJson.readCall(BARE_JSON));
  }

  @Test
  void whatIsWrongWithARefusedApplicationIsReadAsItIs() throws IOException {
    CallVerdict call = VerdictJson.readCall(resource("call-verdict-0.1.0.json"));
    Problem wrong = new Problem(null, 0, 0, "/topic", new Bilingual("没有", "none"));
    CallVerdict refusing =
        new CallVerdict(
            call.applications(),
            call.findings(),
            call.parts(),
            call.inAll(),
            call.clauses(),
            List.of(new Refusal("r", List.of(wrong, wrong.withSource("a.json")))),
            call.receipt());
    String json = VerdictJson.write(refusing);
    assertEquals(refusing, VerdictJson.readCall(json));
    assertTrue(json.contains("\"problems\":[\"/topic: 没有\",\"a.json: /topic: 没有\"]"), json);
    assertTrue(
        json.contains("\"englishProblems\":[\"/topic: none\",\"a.json: /topic: none\"]"), json);

    String old = json.replaceFirst(",\"englishProblems\".*?}]", "");
    assertEquals(
        List.of(
            Problem.of(Bilingual.same("/topic: 没有")),
            Problem.of(Bilingual.same("a.json: /topic: 没有"))),
        VerdictJson.readCall(old).refused().get(0).problems());
  }

  @Property(tries = 300)
  void compactJsonTellsAllButWhatIsNotApplicable(@ForAll("verdicts") Verdict verdict) {
    String json = VerdictJson.compact(verdict);
    Verdict read = VerdictJson.read(json);
    assertEquals(read, VerdictJson.read(VerdictJson.compact(read)));
    assertEquals(read, VerdictJson.read(VerdictJson.write(read)));
    assertEquals(Set.copyOf(applicable(verdict)), Set.copyOf(applicable(read)));
    assertEquals(notApplicable(verdict), notApplicable(read));
    assertEquals(verdict.reviewItems(), read.reviewItems());
    assertEquals(verdict.receipt(), read.receipt());
  }

  @Test
  void compactJsonKeepsTheOrderOfTheClauses() throws IOException {
    Verdict verdict = VerdictJson.read(resource("verdict-0.1.0.json"));
    String compact = VerdictJson.compact(verdict);
    Verdict read = VerdictJson.read(compact);
    assertEquals(
        verdict.findings().stream().map(Finding::clause).toList(),
        read.findings().stream().map(Finding::clause).toList());
    assertEquals(applicable(verdict), applicable(read));
    assertTrue(compact.length() < VerdictJson.write(verdict).length() * 2 / 3);
  }

  private static List<Finding> applicable(Verdict verdict) {
    return verdict.findings().stream().filter(f -> f.status() != Status.NOT_APPLICABLE).toList();
  }

  private static List<String> notApplicable(Verdict verdict) {
    return verdict.findings().stream()
        .filter(f -> f.status() == Status.NOT_APPLICABLE)
        .map(Finding::clause)
        .sorted()
        .toList();
  }

  /** What another mapper makes of the same verdict: nulls, empty lists, another order. */
  @Property(tries = 300)
  void readsWhatOthersWrote(@ForAll("verdicts") Verdict verdict) throws JsonProcessingException {
    String json = new ObjectMapper().writeValueAsString(plain(verdict));
    assertEquals(verdict, VerdictJson.read(json));
  }

  /** Members backwards, and every one of them there. */
  private static Object plain(Object value) {
    if (value instanceof Record) {
      Object form = VerdictForms.of(value);
      Map<String, Object> members = new LinkedHashMap<>();
      List<Shape.Property> properties = new ArrayList<>(Shape.of(form.getClass()).properties());
      Collections.reverse(properties);
      properties.forEach(property -> members.put(property.name(), plain(property.of(form))));
      return members;
    }
    if (value instanceof List<?> list) {
      return list.stream().map(VerdictJsonTest::plain).toList();
    }
    return value instanceof Integer || value instanceof Boolean || value == null
        ? value
        : value.toString();
  }

  /** An examination may be of any time. */
  @Test
  void yearsOfFiveDigitsReadBack() {
    for (LocalDateTime time :
        List.of(LocalDateTime.MAX, LocalDateTime.MIN, LocalDateTime.of(10_000, 1, 1, 0, 0))) {
      Receipt receipt = BARE.receipt();
      Verdict verdict =
          new Verdict(
              "A",
              Conclusion.ELIGIBLE,
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              List.of(),
              new Receipt(
                  "g",
                  null,
                  null,
                  "ab",
                  "cd",
                  receipt.engine(),
                  DecidedBy.SESSION,
                  Mode.FORMAL,
                  time,
                  time.plusDays(0)));
      assertEquals(verdict, VerdictJson.read(VerdictJson.write(verdict)));
    }
  }

  @ParameterizedTest(name = "{0} -> {1}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "'A-1' | null | /applicationId | 缺少「applicationId」（申请编号），这一项必须填写",
        "'ELIGIBLE' | 'eligible' | /conclusion |"
            + " 结论：没有「eligible」这个值，只能是：ELIGIBLE、NEEDS_REVIEW、CORRECTABLE、INELIGIBLE",
        "'findings':[], |  | /findings | 缺少「findings」（各条款的认定），这一项必须填写",
        "'findings':[] | 'findings':{} | /findings | 各条款的认定：可以有多份，请放进方括号 […]，这里写的是对象 {…}",
        "'findings':[] |"
            + " 'findings':[{'status':'SATISFIED','severity':'NONE','weight':'ELIGIBLE','kind':'DOC','statement':'s','citation':'c'}]"
            + " | /findings/0/clause | 缺少「clause」（条款），这一项必须填写",
        "'findings':[] | 'findings':[],'extra':1 | /extra | 没有「extra」这一项*",
        "'findings':[] | 'findings':[],'reviewRoute':[{'topics':['a'],'form':'f'}] |"
            + " /reviewRoute/0/number | 缺少「number」（轮次），这一项必须填写",
        "'findings':[] | 'findings':[],'reviewRoute':[{'number':'1','form':'f'}] |"
            + " /reviewRoute/0/number | 轮次：应是数字，这里写的是文字",
        "'format':2 | 'format':'2' | /format | 格式：应是数字，这里写的是文字",
        "'format':2 | 'format':3 | null | 这份 JSON 的格式是 3，这里只能读到 2，请换用较新的版本来读",
        "'format':2 | 'format':0 | null | 这份 JSON 的格式是 0，这里只能读到 2，请换用较新的版本来读",
        "16:00:00 | 16:00:00Z | /receipt/asOf |"
            + " 认定时点：时间要写成「2024-12-03T16:30:00」这样，这里写的是「2024-12-03T16:00:00Z」",
        "'receipt' | 'receip' | /receip | 没有「receip」这一项，是不是「receipt」（认定依据）？",
      })
  void refusesWhatIsNoVerdict(String part, String other, String pointer, String message) {
    String written = part.replace('\'', '"');
    assertTrue(BARE_JSON.contains(written), "the test must change something");
    String json = BARE_JSON.replace(written, other == null ? "" : other.replace('\'', '"'));
    Problem problem =
        assertThrows(InputException.class, () -> VerdictJson.read(json)).problems().stream()
            .filter(p -> String.valueOf(p.pointer()).equals(pointer))
            .findFirst()
            .orElseThrow();
    if (message.endsWith("*")) {
      String start = message.substring(0, message.length() - 1);
      assertTrue(problem.text().chinese().startsWith(start), problem.text().chinese());
    } else {
      assertEquals(message, problem.text().chinese());
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "  | 内容是空的，应是一份结论的 JSON",
        "[] | 最外层应是一个对象 {…}，这里写的是数组 […]",
        "{ | 文件不完整，到这里就断了：少了引号、「}」或「]」，请核对文件是否保存完整",
      })
  void refusesWhatIsNoObject(String json, String message) {
    String text = json == null ? "" : json;
    List<Problem> problems =
        assertThrows(InputException.class, () -> VerdictJson.read(text)).problems();
    assertEquals(List.of(message), problems.stream().map(p -> p.text().chinese()).toList());
  }

  @Property(tries = 2000)
  void anythingElseIsRefused(
      @ForAll @IntRange(max = 250) int at,
      @ForAll @IntRange(max = 5) int removed,
      @ForAll @StringLength(max = 3) String inserted) {
    int from = Math.min(at, BARE_JSON.length());
    int to = Math.min(from + removed, BARE_JSON.length());
    String json = BARE_JSON.substring(0, from) + inserted + BARE_JSON.substring(to);
    String outcome;
    try {
      Verdict read = VerdictJson.read(json);
      assertEquals(read, VerdictJson.read(VerdictJson.write(read)));
      outcome = "verdict";
    } catch (InputException e) {
      assertFalse(e.problems().isEmpty());
      outcome = "refused";
    }
    Statistics.collect(outcome);
  }
}
