package dev.plumbline.cli;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.core.ClassList;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Makes the archive of classes with which the start scripts begin sooner ({@code
 * -XX:SharedArchiveFile}): runs the commands once, notes what they load, and has Java archive that.
 * The archive is for one Java and one build, and no other takes it. Nothing needs it, so whoever
 * fails to make it goes on without.
 *
 * <pre>java -cp plumbline-cli.jar dev.plumbline.cli.Archive ARCHIVE APPLICATION…</pre>
 */
final class Archive {
  private static final String RUN = "--run";
  private static final String LIMIT = " >= ";
  private static final Path JAVA = Path.of(System.getProperty("java.home"), "bin", "java");

  private Archive() {}

  /**
   * Makes the archive; says nothing, and ends with another code than 0 where that fails.
   *
   * @param args the file of the archive, and applications to run commands on
   */
  public static void main(String[] args) throws Exception {
    if (args[0].equals(RUN)) {
      run(Path.of(args[1]), List.of(args).subList(2, args.length));
      return;
    }
    System.exit(make(Path.of(args[0]).toAbsolutePath(), List.of(args).subList(1, args.length)));
  }

  private static int make(Path archive, List<String> applications)
      throws IOException, InterruptedException {
    // Beside it, to be moved there whole; who may not write there makes none.
    Path folder = Files.createTempDirectory(archive.getParent(), "archive");
    try {
      Path list = folder.resolve("classes");
      List<String> run = new ArrayList<>(List.of(Archive.class.getName(), RUN, folder.toString()));
      applications.forEach(file -> run.add(Path.of(file).toAbsolutePath().toString()));
      if (java(folder, List.of("-Xshare:auto", "-XX:DumpLoadedClassList=" + list), run) != 0) {
        return Main.UNUSABLE;
      }
      Path packs = folder.resolve("packs");
      ClassList.addPacks(list, packs, folder.resolve("packs.jar"));
      Path made = folder.resolve("archive");
      // Java cannot archive the classes of packs on every system.
      if (dump(folder, packs, made) != 0 && dump(folder, list, made) != 0) {
        return Main.UNUSABLE;
      }
      Files.move(made, archive, StandardCopyOption.REPLACE_EXISTING);
      return Main.FINE;
    } finally {
      try (Stream<Path> files = Files.walk(folder)) {
        for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
          Files.delete(file);
        }
      }
    }
  }

  private static int dump(Path folder, Path list, Path made)
      throws IOException, InterruptedException {
    List<String> settings =
        List.of("-Xshare:dump", "-XX:SharedClassListFile=" + list, "-XX:SharedArchiveFile=" + made);
    return java(folder, settings, List.of());
  }

  /** Another Java of the same kind. */
  private static int java(Path folder, List<String> settings, List<String> arguments)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>(List.of(JAVA.toString(), "-XX:+UseSerialGC"));
    command.add("-XX:TieredStopAtLevel=1");
    command.addAll(settings);
    Path jar = Path.of(System.getProperty("java.class.path")).toAbsolutePath();
    command.addAll(List.of("-cp", jar.toString()));
    command.addAll(arguments);
    return new ProcessBuilder(command)
        .directory(folder.toFile()) // where Java writes of it if it breaks down
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Runs what people run, so that it is loaded; what comes of it is looked at by nobody. */
  private static void run(Path folder, List<String> applications) throws IOException {
    List<String> check = new ArrayList<>(List.of("check"));
    check.addAll(applications);
    run(check.toArray(String[]::new));
    run("check", "--format", "json", applications.get(0));
    run("clauses");
    String begun = folder.resolve("begun").toString();
    run("new", begun);
    run("test", begun);
    for (Guideline each : Plumbline.editions().guidelines()) {
      run("explain", "--guideline", each.id(), each.clauses().get(0).id());
      String pack = exported(each, folder.resolve("shipped"));
      String edited = exported(each, folder.resolve("edited"));
      edit(Path.of(edited));
      run("validate", edited);
      List<String> diff = new ArrayList<>(List.of("diff", pack, edited));
      diff.addAll(applications);
      run(diff.toArray(String[]::new));
    }
  }

  private static String exported(Guideline guideline, Path folder) {
    String pack = folder.resolve(guideline.id()).toString();
    run("export", guideline.id(), pack);
    return pack;
  }

  /** Has one rule ask a little more, so that it is compiled, and there is something to tell. */
  private static void edit(Path pack) throws IOException {
    try (Stream<Path> files = Files.list(pack)) {
      for (Path file : files.filter(f -> f.toString().endsWith(".drl")).sorted().toList()) {
        String rules = Files.readString(file);
        if (rules.contains(LIMIT)) {
          Files.writeString(file, rules.replaceFirst(LIMIT, " > "));
          return;
        }
      }
    }
  }

  private static void run(String... command) {
    try (OutputStream out = OutputStream.nullOutputStream();
        PrintStream err = new PrintStream(out, false, StandardCharsets.UTF_8)) {
      Main.run(command, new ByteArrayInputStream(new byte[0]), out, err);
    } catch (IOException e) {
      throw new IllegalStateException("nothing is written", e);
    }
  }
}
