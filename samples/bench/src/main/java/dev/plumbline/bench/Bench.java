package dev.plumbline.bench;

import java.util.Arrays;

/** What {@code java -jar bench.jar} runs: the table, or whatever JMH is asked for. */
public final class Bench {
  private Bench() {}

  /**
   * Runs the table or benchmarks.
   *
   * @param args {@code table} and its options, or those of JMH
   */
  public static void main(String[] args) throws Exception {
    if (args.length > 0 && args[0].equals("table")) {
      Table.main(Arrays.copyOfRange(args, 1, args.length));
    } else {
      org.openjdk.jmh.Main.main(args);
    }
  }
}
