package dev.plumbline.jackson;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallVerdict;
import dev.plumbline.Editions;
import dev.plumbline.Examination;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** A host's mapper reads and writes as the library does, and gives away nobody's number. */
class JacksonModulesTest {
  private static final Editions EDITIONS = Plumbline.editions();
  private static final Function<byte[], Editions.Filed> READER = json -> EDITIONS.read(json, null);

  private static List<Path> samples() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("..", "applications"))) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static Application sample(String name) throws IOException {
    Path file = Path.of("..", "applications", name + ".json");
    return EDITIONS.read(Files.readAllBytes(file), null).application();
  }

  @ParameterizedTest
  @EnumSource
  void applicationsAreReadAsTheLibraryReadsThem(Mapper mapper) throws Exception {
    List<Path> samples = samples();
    assertTrue(samples.size() > 100);
    for (Path file : samples) {
      String json = Files.readString(file);
      Editions.Filed filed = READER.apply(json.getBytes(StandardCharsets.UTF_8));
      assertEquals(filed.application(), mapper.read(READER, json, Application.class));
      assertEquals(filed, mapper.read(READER, json, Editions.Filed.class));
    }
  }

  @ParameterizedTest
  @EnumSource
  void verdictsAreWrittenToTheLetterAndReadBack(Mapper mapper) throws Exception {
    Application application = sample("t3-09-trainees-39");
    Verdict verdict = EDITIONS.guidelines().get(0).evaluate(application);
    assertEquals(Plumbline.toJson(verdict), mapper.write(verdict));
    assertTrue(mapper.write(Map.of("verdict", verdict)).contains(Plumbline.toJson(verdict)));
    assertEquals(verdict, mapper.read(READER, mapper.write(verdict), Verdict.class));
    assertEquals(verdict, mapper.read(READER, mapper.tree(verdict), Verdict.class));

    CallVerdict call =
        EDITIONS
            .guidelines()
            .get(0)
            .evaluateCall(Stream.of(application), Examination.formal(), each -> {});
    assertEquals(Plumbline.toJson(call), mapper.write(call));
    assertEquals(call, mapper.read(READER, mapper.write(call), CallVerdict.class));
  }

  @ParameterizedTest
  @EnumSource
  void aWrittenApplicationIsMasked(Mapper mapper) throws Exception {
    String number = "999999198801019006";
    Application application =
        READER
            .apply(
                Plumbline.toJson(sample("t3-09-trainees-39"))
                    .replace("\"T3-2024-009\"", "\"A-999999198801019014\"")
                    .replace("六安市茶园绿色防控技术培训与需求挖掘\"", "负责人 9999 9919 8801 0190 06 的项目\"")
                    .getBytes(StandardCharsets.UTF_8))
            .application();
    assertTrue(Plumbline.toJson(application).contains(number));
    for (String written : List.of(mapper.write(application), mapper.tree(application))) {
      assertFalse(written.contains(number), written);
      assertFalse(written.contains("9999 9919 8801 0190 06"), written);
      Application back = mapper.read(READER, written, Application.class);
      assertEquals("A-999999198801019014", back.id());
      assertEquals("999*************06", back.lead().idNumber().value());
      assertEquals("负责人 *** 的项目", back.title());
      assertEquals(application.budget(), back.budget());
      assertEquals(application.indicators(), back.indicators());
    }
    assertEquals("\"999*************06\"", mapper.write(new IdNumber(number)));
  }

  private static List<String> places(InputException e) {
    return e.problems().stream().map(Problem::pointer).toList();
  }

  private static final String BAD =
      "{\"id\":\"1\",\"requested\":\"many\",\"lead\":{\"nonsense\":1,\"ongoing\":\"x\"}}";

  @ParameterizedTest
  @EnumSource
  void allThatIsWrongIsToldByItsPlace(Mapper mapper) {
    InputException e =
        assertThrows(InputException.class, () -> mapper.read(READER, BAD, Application.class));
    InputException own =
        assertThrows(
            InputException.class, () -> READER.apply(BAD.getBytes(StandardCharsets.UTF_8)));
    assertEquals(3, e.problems().size());
    assertEquals(places(own), places(e));
    assertEquals(
        own.problems().stream().map(Problem::text).toList(),
        e.problems().stream().map(Problem::text).toList());
  }

  @ParameterizedTest
  @EnumSource
  void insideSomethingElseItIsToldFromTheRootOfAll(Mapper mapper) {
    String json = "{\"other\":{\"a\":1},\"application\":%s}";
    for (String inner : List.of(BAD, "\"x\"", "[1]", "{\"id\":1,\"id\":2}")) {
      Exception wrapped =
          assertThrows(
              Exception.class,
              () -> mapper.read(READER, json.formatted(inner), Mapper.Envelope.class));
      InputException e = assertInstanceOf(InputException.class, wrapped.getCause());
      assertFalse(e.problems().isEmpty());
      places(e).forEach(at -> assertTrue(at.startsWith("/application"), at));
    }
  }
}
