package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Concordance;
import dev.plumbline.Guideline;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** The official text beside the clauses, and the opinion on paper. */
@ServiceTest
class TextsTest {
  private static final String OFFICIAL = "## 专题三\n培养技术或科研管理类人员不少于40人次。\n";

  @LocalServerPort private int port;
  @Autowired private Guideline guideline;
  private Client client;

  @BeforeEach
  void begin() {
    client = new Client(port);
  }

  private HttpResponse<byte[]> concordance(byte[] text, String type) throws Exception {
    return client.post(
        "/api/guidelines/" + guideline.id() + "/concordance", text, "Content-Type", type);
  }

  @Test
  void clausesStandWhereTheLibraryFindsThem() throws Exception {
    byte[] text = OFFICIAL.getBytes(StandardCharsets.UTF_8);
    JsonNode answer = Client.json(concordance(text, "text/plain"), 200);
    Concordance expected = guideline.locate(OFFICIAL);
    List<String> there = new ArrayList<>();
    for (JsonNode each : answer.get("stretches")) {
      there.add(each.get("from").asInt() + "-" + each.get("to").asInt() + each.get("clauses"));
    }
    assertEquals(
        expected.stretches().stream()
            .map(
                each ->
                    each.from()
                        + "-"
                        + each.to()
                        + each.clauses().stream()
                            .map(id -> '"' + id + '"')
                            .collect(java.util.stream.Collectors.joining(",", "[", "]")))
            .toList(),
        there);
    assertTrue(there.toString().contains("T3.KPI.1"), there.toString());
    assertEquals(expected.notFound().size(), answer.get("notFound").size());
  }

  @Test
  void aTextThatIsNoneIsTold() throws Exception {
    byte[] chinese = OFFICIAL.getBytes("GB18030");
    JsonNode problem = Client.problem(concordance(chinese, "text/plain"), 400);
    assertTrue(problem.get("detail").asString().contains("UTF-8"), problem.toString());
    Client.problem(concordance(new byte[1], "image/png"), 415);
    Client.problem(
        client.post("/api/guidelines/none/concordance", new byte[1], "Content-Type", "text/plain"),
        404);
  }

  @Test
  void theOpinionIsAFormOnPaper() throws Exception {
    HttpResponse<byte[]> answer =
        client.post("/api/forms", Client.sample(), "Content-Type", Client.JSON);
    assertEquals(200, answer.statusCode());
    assertEquals("application/pdf", answer.headers().firstValue("Content-Type").orElseThrow());
    try (PDDocument document = Loader.loadPDF(answer.body())) {
      String text = new PDFTextStripper().getText(document);
      assertTrue(text.contains("T3.KPI.1"), text);
      assertTrue(text.contains("退回补正"), text);
    }
    JsonNode problem =
        Client.problem(
            client.post("/api/forms", "{}".getBytes(), "Content-Type", Client.JSON), 422);
    assertTrue(problem.get("problems").size() > 0, problem.toString());
  }
}
