package dev.plumbline.service;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * Asks a service that runs, from several threads, for so many seconds, and says how it answered:
 *
 * <pre>
 * samples/plumbline serve --plumbline.pack=PACK --plumbline.service.requests=1000000
 * java -cp samples/service/target/test-classes dev.plumbline.service.ServiceSoak \
 *   http://127.0.0.1:8080 SECONDS THREADS APPLICATIONS PACK load|soak
 * </pre>
 *
 * <p>{@code load} asks for verdicts only, and changes a rule of the pack in the middle; {@code soak}
 * changes it all the while, to broken ones too, and sends what cannot be used beside what can. It
 * ends with 1 if anything was answered otherwise than it should be.
 */
public final class ServiceSoak {
  private static final Pattern PACK = Pattern.compile("\"packSha256\":\"([0-9a-f]{64})\"");

  private final URI service;
  private final HttpClient client =
      HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(10)).build();
  private final List<String> applications;
  private final Path rules;
  private final String original;
  private final boolean soaking;
  private final Set<String> packs = ConcurrentHashMap.newKeySet();
  private final Map<String, LongAdder> answers = new ConcurrentHashMap<>();
  private final Map<String, LongAdder> wrong = new ConcurrentHashMap<>();

  private ServiceSoak(URI service, Path applications, Path pack, boolean soaking)
      throws IOException {
    this.service = service;
    this.soaking = soaking;
    List<String> all = new ArrayList<>();
    try (Stream<Path> files = Files.list(applications)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".json")).sorted().toList()) {
        all.add(Files.readString(file));
      }
    }
    this.applications = all;
    try (Stream<Path> files = Files.list(pack)) {
      this.rules =
          files.filter(each -> each.toString().endsWith(".drl")).sorted().findFirst().orElseThrow();
    }
    this.original = Files.readString(rules);
  }

  /** Runs it. */
  public static void main(String[] args) throws Exception {
    ServiceSoak soak =
        new ServiceSoak(
            URI.create(args[0]), Path.of(args[3]), Path.of(args[4]), args[5].equals("soak"));
    System.exit(soak.run(Integer.parseInt(args[1]), Integer.parseInt(args[2])));
  }

  private int run(int seconds, int threads) throws Exception {
    long end = System.nanoTime() + seconds * 1_000_000_000L;
    ExecutorService pool = Executors.newFixedThreadPool(threads);
    List<Future<long[]>> asking = new ArrayList<>();
    AtomicInteger next = new AtomicInteger();
    for (int i = 0; i < threads; i++) {
      Random random = new Random(i);
      asking.add(pool.submit(() -> ask(end, next, random)));
    }
    int changes = change(end, seconds);
    List<long[]> times = new ArrayList<>();
    for (Future<long[]> each : asking) {
      times.add(each.get());
    }
    pool.shutdown();
    Files.writeString(rules, original);
    print(seconds, changes, times.stream().flatMapToLong(Arrays::stream).sorted().toArray());
    return wrong.isEmpty() ? 0 : 1;
  }

  /** Changes the rules: once in the middle, or every two seconds, each third time to nonsense. */
  private int change(long end, int seconds) throws Exception {
    int changes = 0;
    long step = soaking ? 2000 : seconds * 500L;
    while (System.nanoTime() + step * 1_000_000 < end) {
      Thread.sleep(step);
      changes++;
      boolean broken = soaking && changes % 3 == 0;
      // A remark is part of the text, and so makes another pack of the same rules.
      Files.writeString(
          rules, broken ? original + "rule \"没有写完\"\nwhen\n" : original + "// " + changes + "\n");
      if (soaking && changes % 30 == 0) {
        System.out.println(changes + " changes: " + memory());
      }
      if (!soaking) {
        return changes;
      }
    }
    return changes;
  }

  private long[] ask(long end, AtomicInteger next, Random random) {
    long[] times = new long[1024];
    int count = 0;
    while (System.nanoTime() < end) {
      int turn = next.getAndIncrement();
      if (soaking && random.nextInt(4) == 0) {
        bad(turn, random);
        continue;
      }
      long begun = System.nanoTime();
      verdict(applications.get(turn % applications.size()));
      if (count == times.length) {
        times = Arrays.copyOf(times, 2 * count);
      }
      times[count++] = System.nanoTime() - begun;
    }
    return Arrays.copyOf(times, count);
  }

  private void verdict(String application) {
    HttpResponse<String> answer = post("/api/verdicts?form=compact", "application/json", application);
    if (answer != null) {
      count(answer.statusCode(), "a verdict", 200);
      Matcher pack = PACK.matcher(answer.body());
      if (pack.find()) {
        packs.add(pack.group(1));
      }
    }
  }

  /** Something that cannot be used, and has to be answered all the same. */
  private void bad(int turn, Random random) {
    String application = applications.get(turn % applications.size());
    switch (random.nextInt(6)) {
      case 0 -> status("half an application", "application/json", application.substring(0, 90), 422);
      case 1 -> status("no application", "application/json", "[1, 2", 422);
      case 2 -> status("another type", "text/xml", "<a/>", 415);
      case 3 -> status("too much", "application/json", " ".repeat(3 << 20), 413);
      case 4 -> leave(application);
      default -> batch();
    }
  }

  private void status(String what, String type, String body, int expected) {
    HttpResponse<String> answer = post("/api/verdicts", type, body);
    if (answer != null) {
      count(answer.statusCode(), what, expected);
    }
  }

  /** A client that goes in the middle of what it says. */
  private void leave(String application) {
    try (Socket socket = new Socket(service.getHost(), service.getPort())) {
      OutputStream out = socket.getOutputStream();
      String head =
          "POST /api/verdicts HTTP/1.1\r\nHost: x\r\nContent-Type: application/json\r\n"
              + "Content-Length: 100000\r\n\r\n";
      out.write((head + application.substring(0, 50)).getBytes(StandardCharsets.UTF_8));
      out.flush();
      answers.computeIfAbsent("left in the middle", any -> new LongAdder()).increment();
    } catch (IOException e) {
      wrong.computeIfAbsent("no connection", any -> new LongAdder()).increment();
    }
  }

  /** A table with a good row and a hostile one, looked at once and deleted. */
  private void batch() {
    String table = "申请编号,项目名称\nS-1,\"=HYPERLINK(\"\"http://x\"\")\"\nS-1,<script>\n";
    HttpResponse<String> made = post("/api/batches?name=a.csv", "text/csv", table);
    if (made == null) {
      return;
    }
    if (made.statusCode() == 503) {
      count(503, "a table while there are enough", 503);
      return;
    }
    count(made.statusCode(), "a table", 202);
    made.headers()
        .firstValue("Location")
        .ifPresent(
            at -> {
              HttpRequest.Builder request = HttpRequest.newBuilder(service.resolve(at));
              send(request.GET().build());
              send(request.DELETE().build());
            });
  }

  private HttpResponse<String> post(String path, String type, String body) {
    return send(
        HttpRequest.newBuilder(service.resolve(path))
            .timeout(Duration.ofSeconds(60))
            .header("Content-Type", type)
            .POST(BodyPublishers.ofString(body))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException e) {
      wrong.computeIfAbsent(e.toString(), any -> new LongAdder()).increment();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
    return null;
  }

  private void count(int status, String what, int expected) {
    Map<String, LongAdder> where = status == expected ? answers : wrong;
    where.computeIfAbsent(what + ": " + status, any -> new LongAdder()).increment();
  }

  private String memory() {
    StringBuilder all = new StringBuilder();
    for (String measure :
        List.of(
            "jvm.memory.used?tag=area:heap",
            "jvm.memory.used?tag=id:Metaspace",
            "jvm.threads.live",
            "process.files.open")) {
      HttpResponse<String> answer =
          send(HttpRequest.newBuilder(service.resolve("/actuator/metrics/" + measure)).build());
      String value = answer == null ? "?" : answer.body().replaceAll(".*\"value\":([0-9.E]+).*", "$1");
      all.append(measure.replaceAll("\\?tag=.*:", " ")).append(' ').append(value).append("  ");
    }
    return all.toString();
  }

  private void print(int seconds, int changes, long[] times) {
    System.out.printf(
        Locale.ROOT,
        "%d verdicts in %d s, %.0f a second; half within %.1f ms, 95 of 100 within %.1f ms, 99 within"
            + " %.1f ms, the last %.1f ms; %d changes of the rules, verdicts by %d packs%n",
        times.length,
        seconds,
        (double) times.length / seconds,
        at(times, 0.5),
        at(times, 0.95),
        at(times, 0.99),
        at(times, 1),
        changes,
        packs.size());
    new TreeMap<>(answers).forEach((what, count) -> System.out.println("  " + what + " × " + count));
    new TreeMap<>(wrong).forEach((what, count) -> System.out.println("  WRONG " + what + " × " + count));
  }

  private static double at(long[] sorted, double share) {
    return sorted[(int) Math.ceil(share * sorted.length) - 1] / 1e6;
  }
}
