package dev.plumbline.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Editions;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Controllers take and return what the library has, over HTTP. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class HostTest {
  private static final Path SAMPLE = Path.of("../applications/t3-09-trainees-39.json");
  private static final String BAD =
      "{\"id\":\"1\",\"requested\":\"many\",\"lead\":{\"nonsense\":1,\"ongoing\":\"x\"}}";

  @LocalServerPort private int port;
  @Autowired private Guideline guideline;
  private final HttpClient client = HttpClient.newHttpClient();

  /** What a host puts around an application. */
  record Envelope(String mode, Application application) {}

  @RestController
  @SpringBootApplication
  static class Host {
    @PostMapping("/verdict")
    Verdict verdict(@RequestBody Editions.Filed filed) {
      return filed.guideline().evaluate(filed.application());
    }

    @PostMapping("/echo")
    Application echo(@RequestBody Application application) {
      return application;
    }

    @PostMapping("/nested")
    Map<String, Object> nested(@RequestBody Envelope envelope) {
      return Map.of("application", envelope.application());
    }

    @PostMapping("/pack")
    String pack() {
      return Plumbline.load(Path.of("nowhere")).id();
    }
  }

  private HttpResponse<String> post(String path, byte[] body, String type, String language)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
            .header("Content-Type", type)
            .header("Accept-Language", language)
            .POST(HttpRequest.BodyPublishers.ofByteArray(body))
            .build(),
        HttpResponse.BodyHandlers.ofString());
  }

  private HttpResponse<String> post(String path, String body) throws Exception {
    return post(path, body.getBytes(StandardCharsets.UTF_8), "application/json", "zh-CN");
  }

  private JsonNode problem(HttpResponse<String> answer, int status) {
    assertEquals(status, answer.statusCode(), answer.body());
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElseThrow());
    return JsonMapper.shared().readTree(answer.body());
  }

  private static List<String> each(JsonNode problem, String member) {
    List<String> all = new ArrayList<>();
    problem.get("problems").forEach(each -> all.add(each.path(member).asString()));
    return all;
  }

  @Test
  void anApplicationGetsItsVerdict() throws Exception {
    HttpResponse<String> answer = post("/verdict", Files.readString(SAMPLE));
    assertEquals(200, answer.statusCode(), answer.body());
    assertEquals(Plumbline.toJson(guideline.evaluate(guideline.read(SAMPLE))), answer.body());
  }

  @Test
  void whatIsReturnedIsMasked() throws Exception {
    String json = Files.readString(SAMPLE);
    String number = guideline.read(SAMPLE).lead().idNumber().value();
    assertTrue(json.contains(number));
    for (HttpResponse<String> answer :
        List.of(
            post("/echo", json),
            post("/nested", "{\"mode\":\"x\",\"application\":" + json + "}"))) {
      assertEquals(200, answer.statusCode(), answer.body());
      assertFalse(answer.body().contains(number), answer.body());
      assertTrue(answer.body().contains("方知夏"));
    }
  }

  @Test
  void allThatIsWrongIsAProblemWithPlaces() throws Exception {
    InputException own = null;
    try {
      guideline.read(BAD.getBytes(StandardCharsets.UTF_8), null);
    } catch (InputException e) {
      own = e;
    }
    for (String path : List.of("/verdict", "/echo")) {
      JsonNode problem = problem(post(path, BAD), 422);
      assertEquals(Words.say("problem.input").chinese(), problem.get("title").asString());
      assertEquals(
          own.problems().stream().map(each -> each.pointer()).toList(), each(problem, "pointer"));
      assertEquals(
          own.problems().stream().map(each -> each.text().chinese()).toList(),
          each(problem, "detail"));
    }
    JsonNode nested = problem(post("/nested", "{\"application\":" + BAD + "}"), 422);
    assertEquals(
        own.problems().stream().map(each -> "/application" + each.pointer()).toList(),
        each(nested, "pointer"));
  }

  @Test
  void problemsAreToldInTheLanguageThatIsLikedBest() throws Exception {
    byte[] bad = BAD.getBytes(StandardCharsets.UTF_8);
    String type = "application/json";
    String english = Words.say("problem.input").english();
    String chinese = Words.say("problem.input").chinese();
    Map<String, String> titles =
        Map.of(
            "en-GB,en;q=0.9,zh;q=0.8", english,
            "fr, zh-TW;q=0.5", chinese,
            "fr", chinese,
            "zh-CN;q=0.1, en;q=0.9", english,
            ";;;", chinese);
    for (Map.Entry<String, String> each : titles.entrySet()) {
      JsonNode problem = problem(post("/verdict", bad, type, each.getKey()), 422);
      assertEquals(each.getValue(), problem.get("title").asString(), each.getKey());
    }
  }

  @Test
  void whatIsNoJsonIsToldByLine() throws Exception {
    JsonNode problem = problem(post("/verdict", "{\"id\":\"1\",\n  \"title\": }"), 422);
    assertEquals(2, problem.get("problems").get(0).get("line").asInt());
    problem(
        post(
            "/verdict",
            "{\"id\":\"张\"}".getBytes(Charset.forName("GBK")),
            "application/json",
            "zh"),
        422);
    JsonNode charset =
        problem(
            post(
                "/verdict",
                "{}".getBytes(StandardCharsets.UTF_8),
                "application/json;charset=GBK",
                "en"),
            422);
    assertEquals(List.of(Words.say("charset", "GBK").english()), each(charset, "detail"));
    HttpResponse<String> type =
        post("/verdict", "{}".getBytes(StandardCharsets.UTF_8), "text/csv", "en");
    assertEquals(415, type.statusCode());
  }

  @Test
  void aPackThatCannotBeUsedIsNoFaultOfTheCaller() throws Exception {
    JsonNode problem = problem(post("/pack", "{}"), 503);
    assertEquals(Words.say("problem.pack").chinese(), problem.get("title").asString());
    assertFalse(each(problem, "detail").isEmpty());
  }
}
