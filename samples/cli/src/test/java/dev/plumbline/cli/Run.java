package dev.plumbline.cli;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A run of the program inside the test, and the applications beside it. */
record Run(int code, String out, String err) {
  static final Path APPLICATIONS = Path.of("..", "applications");

  /** Runs the program without anything on standard input. */
  static Run of(String... args) {
    return with("", args);
  }

  /** Runs a command, or the program without one, that is asked to speak English. */
  static Run inEnglish(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add(Math.min(1, args.length), "--lang=en");
    return of(all.toArray(String[]::new));
  }

  /** Runs the program with a text on standard input. */
  static Run with(String input, String... args) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    ByteArrayOutputStream err = new ByteArrayOutputStream();
    int code =
        Main.run(
            args,
            new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8)),
            new PrintStream(out, false, StandardCharsets.UTF_8),
            new PrintStream(err, false, StandardCharsets.UTF_8));
    return new Run(
        code, out.toString(StandardCharsets.UTF_8), err.toString(StandardCharsets.UTF_8));
  }

  List<String> outLines() {
    return out.lines().toList();
  }

  List<String> errLines() {
    return err.lines().toList();
  }

  /** The path of a sample application. */
  static String sample(String name) {
    return APPLICATIONS.resolve(name).toString();
  }

  /** The paths of all sample applications. */
  static List<String> samples() {
    try (Stream<Path> files = Files.list(APPLICATIONS)) {
      return files.map(Path::toString).filter(f -> f.endsWith(".json")).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A command line: some words, then files. */
  static String[] args(List<String> files, String... words) {
    return Stream.concat(Stream.of(words), files.stream()).toArray(String[]::new);
  }
}
