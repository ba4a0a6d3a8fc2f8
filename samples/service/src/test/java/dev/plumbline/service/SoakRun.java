package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The service under load for as long as one likes, while its pack is replaced again and again by
 * another, or by one that cannot be used; some of what is sent cannot be used either. No part of a
 * build: {@code -Dtest=SoakRun -Dsoak.seconds=600 -Dsoak.clients=4}.
 */
class SoakRun {
  private static final Path PACK =
      Path.of("../../rules-drl/src/main/resources/shst-2024-42").toAbsolutePath().normalize();

  private static final Pattern SHA = Pattern.compile("\"packSha256\":\"(\\p{XDigit}{64})\"");
  private static final int BAD_EACH = 20;
  private static final int SAMPLES = 40;

  private static final long SECONDS = Long.getLong("soak.seconds", 60);
  private static final int CLIENTS = Integer.getInteger("soak.clients", 4);

  @TempDir private Path folder;

  /** By the hash of each pack that serves, the verdicts on the samples. */
  private final Map<String, List<String>> expected = new HashMap<>();

  private final List<byte[]> samples = new ArrayList<>();
  private final Map<String, Integer> answers = Collections.synchronizedMap(new TreeMap<>());
  private volatile boolean ended;
  private final List<String> wrong = Collections.synchronizedList(new ArrayList<>());

  private Path copy(String name, String rules, String change) throws IOException {
    Path to = folder.resolve(name);
    try (Stream<Path> files = Files.walk(PACK)) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(PACK.relativize(each).toString()));
      }
    }
    Files.writeString(to.resolve(rules), Files.readString(to.resolve(rules)) + change);
    return to;
  }

  /** The hash of a pack that is sound; its verdicts are kept. */
  private String expect(Path pack) {
    Guideline guideline = Plumbline.load(pack);
    expected.put(
        guideline.packSha256(),
        samples.stream()
            .map(each -> Plumbline.toJson(guideline.evaluate(guideline.read(each, null))))
            .toList());
    return guideline.packSha256();
  }

  @Test
  void underLoad() throws Exception {
    try (Stream<Path> files = Files.list(Client.APPLICATIONS)) {
      for (Path each :
          files
              .filter(file -> file.toString().endsWith(".json"))
              .sorted()
              .limit(SAMPLES)
              .toList()) {
        samples.add(Files.readAllBytes(each));
      }
    }
    String rules = "13-topic-3.drl";
    List<Path> packs =
        List.of(
            copy("one", rules, "\n// one\n"),
            copy("two", rules, "\n// two\n"),
            copy("bad", rules, "\nrule \"broken\"\n"));
    Map<Path, String> shas = new HashMap<>();
    for (Path each : packs.subList(0, 2)) {
      shas.put(each.resolve(rules), expect(each));
    }
    Path serving = copy("serving", rules, "\n// one\n");

    try (ServiceProcess service = ServiceProcess.start("--plumbline.pack=" + serving)) {
      String before = service.figures();
      long begun = System.nanoTime();
      ExecutorService clients = Executors.newFixedThreadPool(CLIENTS);
      List<Future<long[]>> times = new ArrayList<>();
      for (int i = 0; i < CLIENTS; i++) {
        times.add(clients.submit(load(service.port(), i)));
      }
      int replaced = 0;
      // Whole rounds, so that it ends with a pack that can be used.
      while (System.nanoTime() - begun < SECONDS * 1_000_000_000L || replaced % packs.size() > 0) {
        Path next = packs.get((replaced + 1) % packs.size()).resolve(rules);
        Path part = serving.resolve(rules + ".part");
        Files.copy(next, part, StandardCopyOption.REPLACE_EXISTING);
        Files.move(part, serving.resolve(rules), StandardCopyOption.ATOMIC_MOVE);
        service.untilServed(next.getParent().equals(packs.get(2)) ? null : shas.get(next));
        replaced++;
      }
      ended = true;
      double seconds = (System.nanoTime() - begun) / 1e9;
      long[] all = times.stream().flatMapToLong(SoakRun::of).sorted().toArray();
      clients.shutdown();
      System.out.printf(
          Locale.ROOT,
          "%d requests in %.0f s, %.0f a second; ms: median %.1f, 95%% %.1f, 99%% %.1f, most %.1f%n",
          all.length,
          seconds,
          all.length / seconds,
          ms(all, 0.5),
          ms(all, 0.95),
          ms(all, 0.99),
          ms(all, 1));
      System.out.println("packs put in place: " + replaced + "; answers: " + answers);
      System.out.println("before: " + before + "\nafter:  " + service.figures());
      assertEquals(List.of(), wrong);
      expected.keySet().forEach(sha -> assertTrue(answers.containsKey("200 " + sha), sha));
    }
  }

  private static LongStream of(Future<long[]> times) {
    try {
      return Arrays.stream(times.get());
    } catch (Exception e) {
      throw new AssertionError(e);
    }
  }

  private static double ms(long[] sorted, double share) {
    return sorted[(int) Math.min(sorted.length - 1, (long) (sorted.length * share))] / 1e6;
  }

  private Callable<long[]> load(int port, int seed) {
    return () -> {
      Client client = new Client(port);
      Random random = new Random(seed);
      long[] times = new long[1 << 16];
      int count = 0;
      while (!ended) {
        long begun = System.nanoTime();
        if (random.nextInt(BAD_EACH) == 0) {
          bad(client, random);
        } else {
          good(client, random.nextInt(samples.size()));
        }
        times = count == times.length ? Arrays.copyOf(times, 2 * count) : times;
        times[count++] = System.nanoTime() - begun;
      }
      return Arrays.copyOf(times, count);
    };
  }

  private void good(Client client, int sample) throws Exception {
    HttpResponse<byte[]> answer = client.verdict("", samples.get(sample));
    String text = Client.text(answer);
    Matcher sha = SHA.matcher(text);
    if (answer.statusCode() != 200 || !sha.find()) {
      wrong.add(answer.statusCode() + " " + text);
      return;
    }
    answers.merge("200 " + sha.group(1), 1, Integer::sum);
    if (!expected.containsKey(sha.group(1))
        || !expected.get(sha.group(1)).get(sample).equals(text)) {
      wrong.add("another verdict than that of " + sha.group(1) + ": " + text);
    }
  }

  /** Each kind of what cannot be used, and what it has to be answered with. */
  private void bad(Client client, Random random) throws Exception {
    byte[] sample = samples.get(random.nextInt(samples.size()));
    HttpResponse<byte[]> answer;
    int status;
    switch (random.nextInt(4)) {
      case 0 -> {
        answer = client.verdict("", Arrays.copyOf(sample, sample.length / 2));
        status = 422;
      }
      case 1 -> {
        answer = client.verdict("", new byte[3 << 20]);
        status = 413;
      }
      case 2 -> {
        answer = client.post("/api/verdicts", sample, "Content-Type", "text/csv");
        status = 415;
      }
      default -> {
        byte[] wrongType = "{\"id\":\"1\",\"requested\":\"x\"}".getBytes(StandardCharsets.UTF_8);
        answer = client.verdict("", wrongType);
        status = 422;
      }
    }
    answers.merge(String.valueOf(answer.statusCode()), 1, Integer::sum);
    if (answer.statusCode() != status) {
      wrong.add("bad input was answered with " + Client.text(answer));
    }
  }
}
