package dev.plumbline.hosts;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * A program that takes an application to its verdict, for trying where it can live. Whatever its
 * packing, it prints the conclusion, what decided, and all that was found, or why there is no
 * verdict.
 */
public final class Host {
  /** On which thread the library is first called, or what for. */
  private enum Way {
    /** The main thread. */
    MAIN,
    /** A thread of the common pool, whose context class loader is not the program's everywhere. */
    POOL,
    /** A thread without a context class loader. */
    BARE,
    /** A virtual thread, where the JDK has them. */
    VIRTUAL,
    /** The main thread twice, whatever became of the first time. */
    TWICE
  }

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
  private final List<String> asked;

  private Host(List<String> asked) {
    this.asked = asked;
  }

  /**
   * Prints verdicts.
   *
   * @param args the way (see above); then in turn a guideline and an application. A guideline is
   *     the id of one on the class path, the folder of a pack, or a zip file, a {@code !}, and the
   *     folder within it.
   */
  public static void main(String[] args) throws Exception {
    Host host = new Host(List.of(args).subList(1, args.length));
    switch (Way.valueOf(args[0])) {
      case MAIN -> host.run();
      case POOL -> CompletableFuture.runAsync(host::run).get();
      case BARE -> {
        Thread thread = new Thread(host::run);
        thread.setContextClassLoader(null);
        thread.start();
        thread.join();
      }
      case VIRTUAL -> virtual(host::run).join();
      case TWICE -> {
        host.run();
        host.run();
      }
    }
  }

  private void run() {
    for (int i = 0; i < asked.size(); i += 2) {
      verdict(asked.get(i), Path.of(asked.get(i + 1)));
    }
  }

  private void verdict(String guideline, Path application) {
    try {
      if (guideline.contains("!")) {
        String[] zip = guideline.split("!", 2);
        try (FileSystem files = FileSystems.newFileSystem(Path.of(zip[0]))) {
          print(Plumbline.load(files.getPath(zip[1])), application);
        }
      } else if (guideline.contains("/")) {
        print(Plumbline.load(Path.of(guideline)), application);
      } else {
        print(Plumbline.guideline(guideline), application);
      }
    } catch (RuntimeException | Error | IOException e) {
      out.println("FAULT " + e.getClass().getName());
      out.println(e.getMessage());
    }
  }

  private void print(Guideline found, Path application) {
    Verdict verdict = found.evaluate(found.read(application));
    out.println(verdict.conclusion());
    out.println(verdict.receipt());
    out.println(Plumbline.toJson(verdict));
  }

  private static Thread virtual(Runnable task) throws ReflectiveOperationException {
    try {
      return (Thread)
          Thread.class.getMethod("startVirtualThread", Runnable.class).invoke(null, task);
    } catch (InvocationTargetException e) {
      throw new IllegalStateException(e.getCause());
    }
  }
}
