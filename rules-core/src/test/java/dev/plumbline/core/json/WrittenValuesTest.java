package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import dev.plumbline.SchemaName;
import dev.plumbline.fact.Application;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What people and spreadsheets write is read as what it says, and the schema takes it too. */
class WrittenValuesTest {
  private static Application read(String members) {
    String json = ("{'id':'A'," + members + "}").replace('\'', '"');
    assertEquals(
        List.of(),
        SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
            .getSchema(Schemas.schema(SchemaName.APPLICATION), InputFormat.JSON)
            .validate(
                json,
                InputFormat.JSON,
                context -> context.executionConfig(c -> c.formatAssertionsEnabled(true))));
    return Samples.READER.read(json.getBytes(UTF_8), null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "2024-11-28",
        "2024/11/28",
        "2024.11.28",
        "2024年11月28日",
        "2024 年 11 月 28 日",
        "2024年11月28号",
        "２０２４年１１月２８日",
        "2024-11-28 00:00:00",
        "2024/11/28 16:30",
        "2024年11月28日 16时30分",
        "' 2024-11-28 '",
      })
  void aDay(String written) {
    if (written.charAt(0) >= '０' || written.startsWith(" ")) {
      // full-width digits and blanks around are read, and not offered
      assertEquals(
          "2024-11-28",
          Samples.READER
              .read(("{\"id\":\"A\",\"startsOn\":\"" + written + "\"}").getBytes(UTF_8), null)
              .startsOn()
              .toString());
      return;
    }
    assertEquals("2024-11-28", read("'startsOn':'" + written + "'").startsOn().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2024/3/5, 2024-03-05",
    "2024.3.5, 2024-03-05",
    "2024-3-5, 2024-03-05",
    "2024年3月5日, 2024-03-05"
  })
  void aDayWithoutZeros(String written, String day) {
    assertEquals(day, read("'endsOn':'" + written + "'").endsOn().toString());
  }

  @ParameterizedTest
  @CsvSource({"2025-06", "2025-6", "2025/6", "2025.06", "2025年6月", "2025年06月份", "2025 年 6 月"})
  void aMonth(String written) {
    assertEquals(
        "2025-06",
        read("'posting':{'endMonth':'" + written + "'}").posting().endMonth().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-03T16:30, 2024-12-03T16:30",
    "2024-12-03 16:30:00, 2024-12-03T16:30",
    "2024/12/3 16:30:01, 2024-12-03T16:30:01",
    "2024.12.3 9:05, 2024-12-03T09:05",
    "2024年12月3日16:30, 2024-12-03T16:30",
    "2024年12月3日 16时30分, 2024-12-03T16:30",
    "2024年12月3日16点5分7秒, 2024-12-03T16:05:07",
    "2024年12月3日16时, 2024-12-03T16:00",
    "2024-12-03T16:30:00.5+08:00, 2024-12-03T16:30:00.500",
  })
  void aTime(String written, String time) {
    assertEquals(
        time, read("'filing':{'createdAt':'" + written + "'}").filing().createdAt().toString());
  }

  @ParameterizedTest
  @CsvSource({
    "是, true",
    "√, true",
    "✓, true",
    "有, true",
    "已, true",
    "已上传, true",
    "TRUE, true",
    "yes, true",
    "否, false",
    "×, false",
    "未, false",
    "未上传, false",
    "False, false",
    "不是, false",
  })
  void yesAndNo(String written, boolean value) {
    String json = "{\"id\":\"A\",\"applicant\":{\"branch\":\"" + written + "\"}}";
    assertEquals(value, Samples.READER.read(json.getBytes(UTF_8), null).applicant().branch());
  }

  @Test
  void nothingSaidIsNeitherYesNorNo() {
    String json = "{\"id\":\"A\",\"ethics\":{\"reviewed\":\"无\",\"inScope\":\"否\"}}";
    assertNull(Samples.READER.read(json.getBytes(UTF_8), null).ethics().reviewed());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"1,234 | 1234", "12,345,678 | 12345678", "１２３ | 123", "-1,234.5 | -1234.5"})
  void aNumber(String written, String value) {
    assertEquals(
        value,
        read("'indicators':[{'name':'a','value':'" + written + "'}]")
            .indicators()
            .get(0)
            .value()
            .toPlainString());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"甲、乙", "甲；乙", "甲;乙、", "甲，乙", "甲/乙", "甲\\n乙", " 甲 、 乙 "})
  void aListInOneText(String written) {
    assertEquals(
        List.of("甲", "乙"),
        read("'contract':{'parties':'" + written + "'}").contracts().get(0).parties());
  }

  @Test
  void inSeveralLinesEachIsOne() {
    assertEquals(
        List.of("甲、乙合伙", "丙"),
        read("'contract':{'parties':'甲、乙合伙\\n丙\\n'}").contracts().get(0).parties());
  }

  @Test
  void aListOfPlacesInOneText() {
    assertEquals(
        "[云南省, 青海省]",
        read("'cooperation':{'otherPlaces':'云南省、青海省'}").cooperation().otherPlaces().stream()
            .map(place -> place.name())
            .toList()
            .toString());
  }

  @Test
  void aListThatSaysNothingIsLeftOut() {
    assertNull(read("'contract':{'type':'技术开发','parties':'无'}").contracts().get(0).parties());
  }
}
