package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Asks the service over HTTP. */
final class Client {
  static final Path APPLICATIONS = Path.of("../applications");
  static final Path SAMPLE = APPLICATIONS.resolve("t3-09-trainees-39.json");
  static final String JSON = "application/json";

  private final HttpClient client = HttpClient.newHttpClient();
  private final int port;

  Client(int port) {
    this.port = port;
  }

  static byte[] sample() {
    try {
      return Files.readAllBytes(SAMPLE);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The applications of the sample of a call, a line each. */
  static List<String> call() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("../call"))) {
      return files
          .filter(file -> file.toString().endsWith(".json"))
          .sorted()
          .map(Client::line)
          .toList();
    }
  }

  private static String line(Path file) {
    try {
      return JsonMapper.shared().readTree(Files.readString(file)).toString();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  HttpRequest.Builder at(String path) {
    return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
  }

  HttpResponse<byte[]> send(HttpRequest.Builder request) throws Exception {
    return client.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
  }

  HttpResponse<byte[]> get(String path) throws Exception {
    return send(at(path));
  }

  HttpResponse<byte[]> post(String path, byte[] body, String... headers) throws Exception {
    HttpRequest.Builder request = at(path).POST(HttpRequest.BodyPublishers.ofByteArray(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  HttpResponse<byte[]> verdict(String query, byte[] application, String... headers)
      throws Exception {
    HttpRequest.Builder request =
        at("/api/verdicts" + query)
            .POST(HttpRequest.BodyPublishers.ofByteArray(application))
            .header("Content-Type", JSON);
    if (headers.length > 0) {
      request.headers(headers);
    }
    return send(request);
  }

  static String text(HttpResponse<byte[]> answer) {
    return new String(answer.body(), StandardCharsets.UTF_8);
  }

  static JsonNode json(HttpResponse<byte[]> answer, int status) {
    assertEquals(status, answer.statusCode(), text(answer));
    return JsonMapper.shared().readTree(text(answer));
  }

  /** A problem, with its status in it. */
  static JsonNode problem(HttpResponse<byte[]> answer, int status) {
    JsonNode problem = json(answer, status);
    assertEquals(
        "application/problem+json", answer.headers().firstValue("Content-Type").orElse(null));
    assertEquals(status, problem.get("status").asInt());
    return problem;
  }

  /** A connection of one's own, to send what no client would. */
  Socket socket() throws IOException {
    Socket socket = new Socket("localhost", port);
    socket.setSoTimeout(60_000);
    return socket;
  }
}
