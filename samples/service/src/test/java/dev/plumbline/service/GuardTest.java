package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.annotation.DirtiesContext;

/** What stands before each request. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = {
      "plumbline.service.requests=12",
      "plumbline.service.addresses=3",
      "plumbline.service.patience=1s",
      "plumbline.service.hosts=grants.example",
      "server.tomcat.connection-timeout=3s"
    })
@DirtiesContext(classMode = DirtiesContext.ClassMode.AFTER_EACH_TEST_METHOD)
@ExtendWith(OutputCaptureExtension.class)
class GuardTest {
  @LocalServerPort private int port;
  @Autowired private RateLimit limit;
  private Client client;

  @BeforeEach
  void begin() {
    client = new Client(port);
  }

  @Test
  void whoAsksTooOftenIsToldWhenToAskAgain() throws Exception {
    HttpResponse<byte[]> answer = client.get("/api/guidelines");
    for (int i = 0; i < 100 && answer.statusCode() == 200; i++) {
      answer = client.get("/api/guidelines");
    }
    Client.problem(answer, 429);
    assertTrue(Integer.parseInt(answer.headers().firstValue("Retry-After").orElseThrow()) > 0);
    assertHeaders(answer);

    // Others are not kept waiting by that, and but so many of them are remembered.
    for (int i = 0; i < 20; i++) {
      MockHttpServletRequest other = new MockHttpServletRequest("GET", "/api/guidelines");
      other.setRemoteAddr("192.0.2." + i);
      MockHttpServletResponse response = new MockHttpServletResponse();
      limit.doFilter(other, response, new MockFilterChain());
      assertEquals(200, response.getStatus());
    }
    assertEquals(3, limit.remembered());
  }

  @Test
  void thePageOfAnotherSiteIsNotServed() throws Exception {
    byte[] table = "编号\n1\n".getBytes(StandardCharsets.UTF_8);
    for (String site : List.of("cross-site", "same-site")) {
      Client.problem(
          client.post(
              "/api/batches?name=a.csv",
              table,
              "Content-Type",
              "text/plain",
              "Sec-Fetch-Site",
              site),
          403);
    }
    HttpResponse<byte[]> own =
        client.post(
            "/api/batches?name=a.csv",
            table,
            "Content-Type",
            "text/csv",
            "Sec-Fetch-Site",
            "same-origin");
    assertEquals(202, own.statusCode());
  }

  /** Its name may have been made to lead here, so that a browser takes its page for one of ours. */
  @Test
  void whoAsksForAnotherHostIsNotServed() throws Exception {
    for (String path : List.of("/api/guidelines", "/", "/actuator/health")) {
      String answer = raw("GET " + path + " HTTP/1.1\r\nHost: evil.example:" + port + "\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 403"), answer);
      assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
      assertTrue(answer.contains("Content-Security-Policy"), answer);
    }
    String sent = "Host: localhost\r\nX-Forwarded-Host: evil.example\r\n\r\n";
    assertTrue(raw("GET / HTTP/1.1\r\n" + sent).startsWith("HTTP/1.1 200"));
    for (String host : List.of("localhost", "127.0.0.1:" + port, "[::1]", "grants.example")) {
      String answer = raw("GET /api/guidelines HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
      assertTrue(answer.startsWith("HTTP/1.1 200"), answer);
    }
    assertTrue(raw("GET /api/guidelines HTTP/1.0\r\n\r\n").startsWith("HTTP/1.1 200"));
  }

  @Test
  void theAddressesOfOneSiteAreOne() {
    assertEquals("192.0.2.1", RateLimit.site("192.0.2.1"));
    assertEquals("::1", RateLimit.site("::1"));
    assertEquals(RateLimit.site("2001:db8:1:2:a:b:c:d"), RateLimit.site("2001:db8:1:2:0:0:0:1"));
    assertNotEquals(RateLimit.site("2001:db8:1:2:a:b:c:d"), RateLimit.site("2001:db8:1:3:a:b:c:d"));
  }

  private static void assertHeaders(HttpResponse<byte[]> answer) {
    for (String name :
        List.of(
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "X-Frame-Options",
            "Referrer-Policy")) {
      assertTrue(answer.headers().firstValue(name).isPresent(), name);
    }
    assertEquals("no-store", answer.headers().firstValue("Cache-Control").orElseThrow());
  }

  @Test
  void eachAnswerTellsABrowserWhatItMayDo() throws Exception {
    assertHeaders(client.get("/api/guidelines"));
    assertHeaders(client.get("/api/nowhere"));
    assertHeaders(client.verdict("", "{}".getBytes(StandardCharsets.UTF_8)));
  }

  private static String read(Socket socket) throws IOException {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    InputStream in = socket.getInputStream();
    byte[] some = new byte[4096];
    for (int read = in.read(some); read > 0; read = in.read(some)) {
      all.write(some, 0, read);
      if (all.toString(StandardCharsets.UTF_8).contains("\r\n\r\n")) {
        break;
      }
    }
    return all.toString(StandardCharsets.UTF_8);
  }

  private String raw(String request) throws IOException {
    try (Socket socket = client.socket()) {
      socket.getOutputStream().write(request.getBytes(StandardCharsets.UTF_8));
      socket.getOutputStream().flush();
      return read(socket);
    }
  }

  private static final String POST =
      "POST /api/verdicts HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n";

  @Test
  void aBodyThatDripsOrStopsIsNotWaitedForForLong() throws Exception {
    String stopped = raw(POST + "Content-Length: 100\r\n\r\n{\"id\":");
    assertTrue(stopped.startsWith("HTTP/1.1 408"), stopped);
    try (Socket socket = client.socket()) {
      OutputStream out = socket.getOutputStream();
      out.write((POST + "Content-Length: 100000\r\n\r\n").getBytes(StandardCharsets.US_ASCII));
      Thread dripping =
          new Thread(
              () -> {
                try {
                  for (int i = 0; i < 1000; i++) {
                    out.write(' ');
                    out.flush();
                    Thread.sleep(100);
                  }
                } catch (IOException | InterruptedException e) {
                  // The answer came.
                }
              });
      dripping.setDaemon(true);
      dripping.start();
      String answer = read(socket);
      assertTrue(answer.startsWith("HTTP/1.1 408"), answer);
      dripping.interrupt();
    }
  }

  @Test
  void whatIsNoRequestAtAllIsAProblemToo() throws Exception {
    for (String request :
        List.of(
            "GET /api/方知夏 HTTP/1.1\r\nHost: localhost\r\n\r\n",
            "GET /api/guidelines HTTP/1.1\r\n\r\n",
            "GET /api/%zz HTTP/1.1\r\nHost: localhost\r\n\r\n")) {
      String answer = raw(request);
      assertTrue(answer.startsWith("HTTP/1.1 400"), answer);
      assertTrue(answer.contains("Content-Type: application/problem+json"), answer);
    }
  }

  @Test
  void nothingIsLoggedThatIdentifiesAPerson(CapturedOutput log) throws Exception {
    String sample = new String(Client.sample(), StandardCharsets.UTF_8);
    assertTrue(sample.contains("方知夏") && sample.contains("999999198801019006"));
    for (String body :
        List.of(
            sample,
            sample.substring(0, sample.length() / 2),
            sample.replace("\"ongoing\": 0", "\"ongoing\": \"方知夏 999999198801019006\""),
            sample.replace("\"ongoing\"", "\"方知夏999999198801019006\""))) {
      client.verdict("?mode=" + "方知夏".length(), body.getBytes(StandardCharsets.UTF_8));
      client.verdict("", body.getBytes(StandardCharsets.UTF_8));
    }
    String name = "%E6%96%B9%E7%9F%A5%E5%A4%8F-999999198801019006";
    client.get("/api/guidelines/" + name + "/clauses");
    client.get("/api/" + name);
    raw("GET /方知夏?999999198801019006 HTTP/1.1\r\nHost: localhost\r\n\r\n");
    raw("GET / HTTP/1.1\r\nHost: localhost\r\n方知夏 999999198801019006: x\r\n\r\n");
    raw(POST + "Content-Length: 999999198801019006\r\n\r\n");
    String told = log.getAll();
    assertTrue(told.contains(Words.say("started", "").english().strip()), told);
    for (String person : List.of("方知夏", "999999198801019006", name, "T3-2024-009")) {
      assertEquals(-1, told.indexOf(person), told);
    }
  }
}
