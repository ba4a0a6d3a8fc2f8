package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** What is still being filled in is judged like all else, and is not put on record. */
@SpringBootTest(webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT)
class DraftTest {
  @TempDir private static Path folder;

  @LocalServerPort private int port;

  @DynamicPropertySource
  static void record(DynamicPropertyRegistry properties) {
    properties.add("plumbline.record.file", () -> folder.resolve("record.jsonl").toString());
  }

  private static long recorded() throws IOException {
    return Files.readAllLines(folder.resolve("record.jsonl")).size();
  }

  @Test
  void aDraftLeavesNoRecord() throws Exception {
    Client client = new Client(port);
    byte[] decided = client.verdict("", Client.sample()).body();
    long before = recorded();
    byte[] draft = client.verdict("?draft=true", Client.sample()).body();
    assertArrayEquals(decided, draft);
    assertEquals(before, recorded());
    client.verdict("?draft=false", Client.sample());
    assertEquals(before + 1, recorded());
    long until = recorded();
    for (boolean filling : new boolean[] {true, false}) {
      String here =
          client
              .post(
                  "/api/batches?name=a.csv&draft=" + filling,
                  "申请编号,项目名称\nA-1,甲\n".getBytes(StandardCharsets.UTF_8),
                  "Content-Type",
                  "text/csv")
              .headers()
              .firstValue("Location")
              .orElseThrow();
      while (List.of("WAITING", "RUNNING")
          .contains(Client.json(client.get(here), 200).get("state").asString())) {
        Thread.sleep(20);
      }
      assertEquals(filling ? until : until + 1, recorded());
    }
    Client.problem(client.verdict("?draft=perhaps", Client.sample()), 400);
  }
}
