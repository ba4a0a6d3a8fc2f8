package dev.plumbline.record;

import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;

/**
 * Puts decisions on record in two threads as long as there is room, and says which are: a process
 * to be killed.
 */
final class RecordingMain {
  private RecordingMain() {}

  /**
   * Begins.
   *
   * @param args the record, a file with a verdict in JSON, and what every id begins with
   */
  public static void main(String[] args) throws Exception {
    String verdict = Files.readString(Path.of(args[1]));
    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    DecisionLog log =
        Plumbline.decisionLog(Path.of(args[0]), DecisionLogOptions.usual().upTo(1_000_000));
    out.println("begun");
    for (int i = 0; i < 2; i++) {
      String prefix = args[2] + "-" + i + "-";
      new Thread(() -> record(log, verdict, prefix, out)).start();
    }
  }

  private static void record(DecisionLog log, String verdict, String prefix, PrintStream out) {
    for (int i = 0; ; i++) {
      String id = prefix + i;
      Verdict of = Plumbline.verdict(verdict.replace("THE-ID", id));
      try {
        log.append(Application.builder(id).build(), of, Instant.EPOCH);
      } catch (UncheckedIOException e) {
        out.println("no room");
        return;
      }
      out.println(id);
    }
  }
}
