package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A spreadsheet is decided in its turn; what came of it is handed out, and deleted. */
@ServiceTest
class BatchesTest {
  private static final long PATIENCE_MS = 120_000;

  @LocalServerPort private int port;
  @Autowired private Guideline guideline;
  @Autowired private BatchJobs jobs;
  private Client client;

  @BeforeEach
  void begin() {
    client = new Client(port);
  }

  @AfterEach
  void nothingIsLeft() throws Exception {
    until(
        () -> {
          jobs.sweep(Instant.now().plus(Duration.ofDays(1)));
          return folders().isEmpty();
        });
  }

  private static void until(Callable<Boolean> condition) throws Exception {
    long end = System.currentTimeMillis() + PATIENCE_MS;
    while (!condition.call()) {
      assertTrue(System.currentTimeMillis() < end, "it does not come to that");
      Thread.sleep(20);
    }
  }

  private List<Path> folders() throws IOException {
    try (Stream<Path> all = Files.list(jobs.root())) {
      return all.toList();
    }
  }

  private HttpResponse<byte[]> upload(String query, String type, byte[] body) throws Exception {
    return client.post("/api/batches" + query, body, "Content-Type", type);
  }

  private String begun(String query, String type, byte[] body) throws Exception {
    HttpResponse<byte[]> answer = upload(query, type, body);
    JsonNode view = Client.json(answer, 202);
    String here = answer.headers().firstValue("Location").orElseThrow();
    assertEquals("/api/batches/" + view.get("id").asString(), here);
    return here;
  }

  private JsonNode ended(String here) throws Exception {
    until(
        () ->
            List.of("DONE", "FAILED")
                .contains(Client.json(client.get(here), 200).get("state").asString()));
    return Client.json(client.get(here), 200);
  }

  private static byte[] lines(List<String> lines) {
    return String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void whoWasWithdrawnOrReplacedDoesNotCount() throws Exception {
    List<String> table =
        List.of("申请编号,项目名称,撤回,替代", "A-1,甲,,", "A-2,乙,是,", "A-3,丙,,A-1", "A-4,丁,,A-9");
    String here = begun("?name=a.csv", "text/csv", lines(table));
    JsonNode view = ended(here);
    assertEquals(4, view.get("rows").asInt(), view.toString());
    assertEquals(2, view.get("aside").asInt());
    assertEquals(0, view.get("refused").asInt());
    assertEquals(2, view.get("conclusions").get("CORRECTABLE").asInt(), view.toString());
    assertEquals(1, view.get("troubles").size());
    String where = view.get("troubles").get(0).get("where").asString();
    assertTrue(where.startsWith("a.csv"), where);
    assertEquals(2, Client.text(client.get(here + "/applications")).lines().count());
  }

  @Test
  void linesAreDecidedAsTheLibraryDecidesThem() throws Exception {
    List<String> applications = new ArrayList<>(Client.call());
    StringBuilder expected = new StringBuilder();
    for (String each : applications) {
      expected
          .append(
              Plumbline.toJson(
                  guideline.evaluate(guideline.read(each.getBytes(StandardCharsets.UTF_8), null))))
          .append('\n');
    }
    applications.add(3, "{\"id\":\"X-1\",\"nonsense\":1}");
    String here = begun("?name=%E7%94%B3%E6%8A%A5.jsonl", Spreadsheet.LINES, lines(applications));
    JsonNode view = ended(here);
    assertEquals("DONE", view.get("state").asString(), view.toString());
    assertEquals(applications.size(), view.get("rows").asInt());
    assertEquals(1, view.get("refused").asInt());
    String where = view.get("troubles").get(0).get("where").asString();
    assertTrue(where.startsWith("申报.jsonl"), where);
    int sum = 0;
    for (JsonNode each : view.get("conclusions")) {
      sum += each.asInt();
    }
    assertEquals(applications.size() - 1, sum);

    HttpResponse<byte[]> written = client.get(here + "/result?format=jsonl");
    assertEquals(expected.toString(), Client.text(written));
    List<String> listed = Client.text(client.get(here + "/applications")).lines().toList();
    assertEquals(applications.size() - 1, listed.size());
    JsonNode first = JsonMapper.shared().readTree(listed.get(0));
    byte[] read = first.get("application").toString().getBytes(StandardCharsets.UTF_8);
    assertEquals(
        first.get("conclusion").asString(),
        guideline.evaluate(guideline.read(read, null)).conclusion().name());
    HttpResponse<byte[]> workbook = client.get(here + "/result");
    assertEquals(200, workbook.statusCode());
    assertTrue(
        workbook.headers().firstValue("Content-Disposition").orElseThrow().contains(".xlsx"));
    try (XSSFWorkbook opened = new XSSFWorkbook(new ByteArrayInputStream(workbook.body()))) {
      assertEquals(applications.size(), opened.getSheetAt(0).getLastRowNum() + 1, "with its head");
    }
    Client.problem(client.get(here + "/result?format=pdf"), 400);

    assertEquals(204, client.send(client.at(here).DELETE()).statusCode());
    Client.problem(client.get(here), 404);
    Client.problem(client.get(here + "/result"), 404);
    until(() -> folders().isEmpty());
  }

  @Test
  void theTemplateIsReadBack() throws Exception {
    HttpResponse<byte[]> template = client.get("/api/guidelines/" + guideline.id() + "/template");
    assertEquals(200, template.statusCode());
    JsonNode view = ended(begun("?mode=formal", Spreadsheet.XLSX, template.body()));
    assertEquals("DONE", view.get("state").asString(), view.toString());
    assertEquals("upload.xlsx", view.get("name").asString());
  }

  @Test
  void whatIsNoSpreadsheetIsToldAsOneThatCannotBeRead() throws Exception {
    JsonNode view = ended(begun("", Spreadsheet.XLSX, "PK no workbook".getBytes()));
    assertEquals(1, view.get("refused").asInt(), view.toString());
    assertFalse(view.get("troubles").get(0).get("detail").asString().isEmpty());
    Client.problem(upload("", "image/png", new byte[1]), 415);
    Client.problem(upload("?name=../../etc/passwd", "application/octet-stream", new byte[1]), 415);
    JsonNode named =
        Client.json(
            upload("?name=..%2F..%2Fx%2Fa.csv", "application/octet-stream", new byte[1]), 202);
    assertEquals("a.csv", named.get("name").asString());
  }

  @Test
  void noMoreAreTakenThanThereIsRoomFor() throws Exception {
    // The first keeps the worker busy; it is long enough for the others to come meanwhile.
    List<String> many = new ArrayList<>();
    List<String> call = Client.call();
    for (int i = 0; i < 300; i++) {
      many.addAll(call);
    }
    byte[] body = lines(many);
    ExecutorService clients = Executors.newFixedThreadPool(8);
    try {
      List<Future<HttpResponse<byte[]>>> answers = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        answers.add(clients.submit(() -> upload("", Spreadsheet.LINES, body)));
      }
      int taken = 0;
      for (Future<HttpResponse<byte[]>> each : answers) {
        if (each.get().statusCode() == 202) {
          taken++;
        } else {
          Client.problem(each.get(), 503);
          assertEquals("10", each.get().headers().firstValue("Retry-After").orElseThrow());
        }
      }
      assertEquals(4, taken);
      assertEquals(4, folders().size());
      for (Future<HttpResponse<byte[]>> each : answers) {
        if (each.get().statusCode() == 202) {
          String here = each.get().headers().firstValue("Location").orElseThrow();
          Client.problem(client.get(here + "/result"), 409);
          Client.problem(client.get(here + "/applications"), 409);
          assertEquals(204, client.send(client.at(here).DELETE()).statusCode());
        }
      }
    } finally {
      clients.shutdownNow();
    }
  }

  @Test
  void ofASenderWhoLeavesNothingIsKept() throws Exception {
    try (Socket socket = client.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write(
          ("POST /api/batches?name=a.csv HTTP/1.1\r\nHost: localhost\r\nContent-Type: text/csv\r\n"
                  + "Content-Length: 1000\r\n\r\nid,title\n")
              .getBytes(StandardCharsets.US_ASCII));
      out.flush();
      until(() -> !folders().isEmpty());
    }
    until(() -> folders().isEmpty());
    // And the others are answered.
    assertNotEquals("", ended(begun("", Spreadsheet.CSV, "id\n1\n".getBytes())).toString());
  }
}
