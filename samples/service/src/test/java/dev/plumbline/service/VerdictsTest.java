package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/** A verdict over HTTP is the library's; what cannot be used is a problem in words. */
@ServiceTest
class VerdictsTest {
  @LocalServerPort private int port;
  @Autowired private Guideline guideline;
  private final byte[] sample = Client.sample();
  private Client client;
  private Application application;

  @BeforeEach
  void begin() {
    client = new Client(port);
    application = guideline.read(sample, null);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private void assertVerdict(String expected, String query) throws Exception {
    HttpResponse<byte[]> answer = client.verdict(query, sample);
    assertEquals(200, answer.statusCode(), Client.text(answer));
    assertEquals(Client.JSON, answer.headers().firstValue("Content-Type").orElseThrow());
    assertArrayEquals(bytes(expected), answer.body());
  }

  @Test
  void aVerdictIsThatOfTheLibraryToTheLetter() throws Exception {
    assertVerdict(Plumbline.toJson(guideline.evaluate(application)), "");
    assertVerdict(Plumbline.toCompactJson(guideline.evaluate(application)), "?form=compact");
    Examination formal =
        Examination.formal()
            .asOf(LocalDateTime.of(2024, 12, 3, 9, 0))
            .cureUntil(LocalDateTime.of(2024, 12, 31, 23, 59, 59));
    assertVerdict(
        Plumbline.toJson(guideline.evaluate(application, formal)),
        "?mode=formal&asOf=2024-12-03T09:00&cureUntil=2024-12-31");
  }

  @Test
  void aReportIsInTheLanguageThatIsAskedFor() throws Exception {
    Verdict verdict = guideline.evaluate(application);
    for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
      HttpResponse<byte[]> answer =
          client.verdict(
              "", sample, "Accept", "text/plain", "Accept-Language", locale.toLanguageTag());
      assertEquals(200, answer.statusCode(), Client.text(answer));
      assertEquals(
          locale.toLanguageTag(), answer.headers().firstValue("Content-Language").orElseThrow());
      assertEquals(guideline.report(application, verdict, locale).toString(), Client.text(answer));
    }
  }

  @Test
  void allThatIsWrongInAnApplicationHasItsPlace() throws Exception {
    JsonNode problem =
        Client.problem(
            client.verdict(
                "", bytes("{\"id\":\"1\",\"requested\":\"many\",\"lead\":{\"nonsense\":1}}")),
            422);
    assertEquals("/requested", problem.get("problems").get(0).get("pointer").asString());
    assertEquals("/lead/nonsense", problem.get("problems").get(1).get("pointer").asString());
    Client.problem(client.verdict("", bytes("{\"id\":")), 422);
    assertEquals(
        Words.say("body.unreadable").chinese(),
        Client.problem(client.verdict("", bytes("")), 400).get("detail").asString());
    Client.problem(client.verdict("", "{\"id\":\"申请\"}".getBytes(Charset.forName("GBK"))), 422);
    Client.problem(client.verdict("", bytes("{\"id\":\"1\",\"guideline\":\"other\"}")), 422);
  }

  @Test
  void parametersThatCannotBeAreToldByName() throws Exception {
    for (String query :
        List.of("form=short", "mode=strict", "asOf=yesterday", "cureUntil=2024-13-01")) {
      JsonNode problem =
          Client.problem(client.verdict("?" + query, sample, "Accept-Language", "en"), 400);
      String name = query.substring(0, query.indexOf('='));
      assertTrue(problem.get("detail").asString().contains(name), problem.toString());
    }
  }

  private JsonNode postProblem(int status, String... headers) throws Exception {
    return Client.problem(client.post("/api/verdicts", sample, headers), status);
  }

  @Test
  void whatIsNotTakenIsToldInWordsOfTheServicesOwn() throws Exception {
    assertEquals(
        Words.say("status.type").chinese(),
        postProblem(415, "Content-Type", "text/csv").get("title").asString());
    postProblem(415);
    postProblem(422, "Content-Type", "application/json; charset=GBK");
    assertEquals(
        Words.say("status.notAcceptable").english(),
        postProblem(
                406, "Content-Type", Client.JSON, "Accept", "image/png", "Accept-Language", "en")
            .get("title")
            .asString());
    assertEquals(
        Words.say("status.method").chinese(),
        Client.problem(client.get("/api/verdicts"), 405).get("title").asString());
    assertEquals(
        Words.say("status.notFound").chinese(),
        Client.problem(client.get("/api/nowhere"), 404).get("title").asString());
    // Also where a report was asked for.
    Client.problem(client.verdict("", bytes("{}"), "Accept", "text/plain"), 422);
    Client.problem(client.verdict("?mode=x", sample, "Accept", "text/plain"), 400);
  }

  @Test
  void aBodyThatIsTooLargeIsRefusedHoweverItComes() throws Exception {
    byte[] large = bytes("{\"id\":\"" + "x".repeat(300_000) + "\"}");
    JsonNode problem = Client.problem(client.verdict("", large), 413);
    assertEquals(Words.say("body.large", "200 KB").chinese(), problem.get("detail").asString());
    HttpRequest.Builder inPieces =
        client
            .at("/api/verdicts")
            .header("Content-Type", Client.JSON)
            .POST(HttpRequest.BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(large)));
    Client.problem(client.send(inPieces), 413);
  }

  @Test
  void hostileTextsAreTextsAndNothingElse() throws Exception {
    for (String hostile :
        List.of(
            "<script>alert(1)</script>",
            "\u202e\u2066gnirts",
            "a\u0000b\u001b[31m",
            "\ud83d\ude00\u200b\u2028",
            "${jndi:ldap://x}",
            "'; DROP TABLE x; --",
            "=cmd|' /C calc'!A0",
            "{{7*7}}")) {
      ObjectNode asked = (ObjectNode) JsonMapper.shared().readTree(sample);
      byte[] json = bytes(asked.put("title", hostile).put("topic", hostile).toString());
      HttpResponse<byte[]> answer = client.verdict("", json);
      try {
        Verdict verdict = guideline.evaluate(guideline.read(json, null));
        assertEquals(200, answer.statusCode(), Client.text(answer));
        assertArrayEquals(bytes(Plumbline.toJson(verdict)), answer.body());
      } catch (InputException e) {
        Client.problem(answer, 422);
      }
      assertEquals(-1, Client.text(answer).indexOf('\u202e'));
      String report = Client.text(client.verdict("", json, "Accept", "text/plain"));
      assertFalse(report.contains("\u202e") || report.contains("\u001b"), report);
    }
  }

  @Test
  void whatIsKnownOfAGuidelineIsThere() throws Exception {
    JsonNode listed = Client.json(client.get("/api/guidelines"), 200).get(0);
    assertEquals(guideline.id(), listed.get("id").asString());
    assertEquals(
        guideline.evaluate(application).receipt().packSha256(),
        listed.get("packSha256").asString());
    String here = "/api/guidelines/" + guideline.id();
    JsonNode clauses = Client.json(client.get(here + "/clauses"), 200);
    assertEquals(guideline.clauses().size(), clauses.size());
    assertEquals(guideline.clauses().get(0).id(), clauses.get(0).get("id").asString());
    JsonNode vocabulary = Client.json(client.get(here + "/vocabulary"), 200);
    assertEquals(guideline.vocabulary().size(), vocabulary.size());
    assertEquals(guideline.schema(), Client.text(client.get(here + "/schema")));
    assertEquals(
        Plumbline.schema(SchemaName.VERDICT), Client.text(client.get("/api/schemas/verdict")));
    Client.problem(client.get("/api/schemas/other"), 400);
    Client.problem(client.get("/api/guidelines/other/clauses"), 404);
    Client.problem(client.get(here + "/clauses?edition=other"), 404);
  }
}
