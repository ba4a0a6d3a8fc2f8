package dev.plumbline.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How long the commands take with which an analyst looks at a revision, from typing to the answer:
 * each in a program of its own, on a copy of the shipped pack with all its cases.
 *
 * <p>{@code java -cp … dev.plumbline.cli.RevisionTimes ../plumbline}, in the folder samples/cli,
 * prints a table in Markdown.
 */
public final class RevisionTimes {
  private final Path script;
  private final Path folder;

  private RevisionTimes(Path script, Path folder) {
    this.script = script;
    this.folder = folder;
  }

  /**
   * Makes each revision and prints the times.
   *
   * @param args the start script, of a build that is there
   */
  public static void main(String[] args) throws IOException, InterruptedException {
    Path folder = Files.createTempDirectory("revisions");
    new RevisionTimes(Path.of(args[0]).toAbsolutePath(), folder).print();
  }

  private void print() throws IOException, InterruptedException {
    Path before = folder.resolve("before");
    Revision.copyShipped(before, true);
    String samples = Run.APPLICATIONS.toAbsolutePath().toString();
    System.out.println("| revision | validate | test | diff |");
    System.out.println("|---|---:|---:|---:|");
    for (int i = 0; i < Revision.ALL.size(); i++) {
      Revision revision = Revision.ALL.get(i);
      Path after = folder.resolve("after-" + i);
      Revision.copyShipped(after, true);
      revision.make(after);
      System.out.printf(
          "| %s | %.1f s | %.1f s | %.1f s |%n",
          revision,
          seconds("validate", after.toString()),
          seconds("test", after.toString()),
          seconds("diff", before.toString(), after.toString(), samples));
    }
    Path edition = folder.resolve("edition");
    double begun =
        seconds("new", "--from", "shst-2024-42", edition.toString(), "--id", "shst-2025-7");
    System.out.printf(
        "| 新的一版（new --from，%.1f s） | %.1f s | %.1f s | %.1f s |%n",
        begun,
        seconds("validate", edition.toString()),
        seconds("test", edition.toString()),
        seconds("diff", before.toString(), edition.toString(), samples));
  }

  private double seconds(String... arguments) throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(script.toString()));
    command.addAll(List.of(arguments));
    long began = System.nanoTime();
    Process process =
        new ProcessBuilder(command)
            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    int code = process.waitFor();
    if (code > 1) {
      throw new IllegalStateException(command + " ended with " + code);
    }
    return (System.nanoTime() - began) / 1e9;
  }
}
