package dev.plumbline.workbench;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Limits;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What is told of a folder that is watched. */
class PlaceWatchTest {
  @TempDir Path temporary;

  private PlaceWatch watch;
  private Thread waiter;

  @AfterEach
  void close() throws InterruptedException {
    if (waiter != null) {
      waiter.interrupt();
      waiter.join();
    }
  }

  private static PlaceWatch watching(Path place) {
    return new PlaceWatch(place, Duration.ofMillis(50), Limits.USUAL);
  }

  /** Waits beside the test; the test goes on when a change is told. */
  private CompletableFuture<Boolean> next() {
    CompletableFuture<Boolean> told = new CompletableFuture<>();
    waiter =
        new Thread(
            () -> {
              try {
                told.complete(watch.await(new CountDownLatch(1)));
              } catch (RuntimeException e) {
                told.completeExceptionally(e);
              }
            });
    waiter.start();
    return told;
  }

  private void isTold(CompletableFuture<Boolean> told) throws Exception {
    assertTrue(told.get(120, TimeUnit.SECONDS));
  }

  private Path folder() throws IOException {
    Path folder = Files.createDirectories(temporary.resolve("pack/cases/bases")).getParent();
    return folder.getParent();
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatALinkLeadsToIsWatchedWithItsFolders() throws Exception {
    Path folder = folder();
    Path link = Files.createSymbolicLink(temporary.resolve("link"), folder);
    watch = watching(link);
    CompletableFuture<Boolean> told = next();
    Files.writeString(folder.resolve("cases/bases/a.json"), "{}");
    isTold(told);
    // The link comes to lead elsewhere.
    Path other = Files.createDirectory(temporary.resolve("other"));
    told = next();
    Files.delete(link);
    Files.createSymbolicLink(link, other);
    isTold(told);
  }

  @Test
  void aFolderThatGoesAndComesBackIsWatchedOn() throws Exception {
    Path folder = folder();
    watch = watching(folder);
    Path away = temporary.resolve("away");
    CompletableFuture<Boolean> told = next();
    Files.move(folder, away);
    isTold(told);
    told = next();
    Files.move(away, folder);
    isTold(told);
    told = next();
    Files.writeString(folder.resolve("cases/b.yaml"), "");
    isTold(told);
  }

  @Test
  void foldersThatComeAndGoDoNotEndIt() throws Exception {
    Path folder = folder();
    watch = watching(folder);
    Thread busy =
        new Thread(
            () -> {
              try {
                for (int i = 0; i < 300; i++) {
                  Path made = Files.createDirectories(folder.resolve("d" + i % 3 + "/e"));
                  Files.writeString(made.resolve("f"), "");
                  Files.delete(made.resolve("f"));
                  Files.delete(made);
                  Files.delete(made.getParent());
                }
              } catch (IOException e) {
                throw new IllegalStateException(e);
              }
            });
    busy.start();
    while (busy.isAlive()) {
      // What comes and goes between two looks is no change; this is one.
      Files.writeString(folder.resolve("tick"), "");
      isTold(next());
    }
    busy.join();
  }

  @Test
  void whatIsHiddenIsLeftAlone() throws Exception {
    Path folder = folder();
    Path git = Files.createDirectories(folder.resolve(".git/objects"));
    watch = watching(folder);
    CompletableFuture<Boolean> told = next();
    for (int i = 0; i < 20; i++) {
      Files.writeString(git.resolve("a" + i), "");
      Files.writeString(folder.resolve(".swap" + i), "");
    }
    // Long enough for events to come, if there were any; the test cannot fail by being slow.
    assertFalse(isTold(told, 2));
    Files.writeString(folder.resolve("a.drl"), "");
    isTold(told);
  }

  private static boolean isTold(CompletableFuture<Boolean> told, int seconds) throws Exception {
    try {
      return told.get(seconds, TimeUnit.SECONDS);
    } catch (TimeoutException e) {
      return false;
    } catch (ExecutionException e) {
      throw new IllegalStateException(e);
    }
  }
}
