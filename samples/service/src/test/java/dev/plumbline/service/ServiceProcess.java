package dev.plumbline.service;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** The service in a process of its own, at a port that is free. */
final class ServiceProcess implements AutoCloseable {
  private static final Pattern ADDRESS = Pattern.compile("http://127\\.0\\.0\\.1:(\\d+)");

  private final Process process;
  private final int port;

  private ServiceProcess(Process process, int port) {
    this.process = process;
    this.port = port;
  }

  /** Starts it with the class path of this JVM. */
  static ServiceProcess start(String... properties) throws IOException {
    List<String> command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx512m",
                "-Dfile.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                Service.class.getName(),
                "--server.port=0",
                "--plumbline.service.requests=100000000"));
    command.addAll(List.of(properties));
    Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      Matcher address = ADDRESS.matcher(line);
      if (address.find()) {
        Thread rest = new Thread(() -> lines.lines().forEach(each -> {}));
        rest.setDaemon(true);
        rest.start();
        return new ServiceProcess(process, Integer.parseInt(address.group(1)));
      }
      System.out.println(line);
    }
    throw new IllegalStateException("it did not start");
  }

  int port() {
    return port;
  }

  /** What it takes. */
  String figures() throws Exception {
    return String.format(
        Locale.ROOT,
        "heap %.0f MB, other memory %.0f MB, %.0f threads, %.0f open files, %.0f classes",
        figure("jvm.memory.used?tag=area:heap") / (1 << 20),
        figure("jvm.memory.used?tag=area:nonheap") / (1 << 20),
        figure("jvm.threads.live"),
        figure("process.files.open"),
        figure("jvm.classes.loaded"));
  }

  /**
   * Waits until a pack serves.
   *
   * @param sha its hash; {@code null} to wait until a pack is refused
   */
  void untilServed(@Nullable String sha) throws Exception {
    while (true) {
      JsonNode standing =
          Client.json(new Client(port).get("/actuator/health"), 200)
              .at("/components/plumbline/details");
      if (sha == null
          ? standing.has("refused")
          : standing.at("/guidelines/0/packSha256").asString().equals(sha)) {
        return;
      }
      Thread.sleep(100);
    }
  }

  private double figure(String name) throws Exception {
    JsonNode metric = Client.json(new Client(port).get("/actuator/metrics/" + name), 200);
    return metric.get("measurements").get(0).get("value").asDouble();
  }

  @Override
  public void close() {
    process.destroy();
  }
}
