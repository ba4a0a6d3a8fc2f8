package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a process that was killed left behind is deleted, and nothing of one that lives. */
class WorkFolderTest {
  @TempDir private Path temp;

  /** A process that holds a folder. */
  private record Other(Process process, Path folder) implements AutoCloseable {
    void kill() throws InterruptedException {
      process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
      process.destroyForcibly();
    }
  }

  private Other other() throws IOException {
    Process process =
        new ProcessBuilder(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-Dfile.encoding=UTF-8",
                "-Dsun.jnu.encoding=UTF-8",
                "-cp",
                System.getProperty("java.class.path"),
                WorkFolderMain.class.getName(),
                temp.toString())
            .redirectError(ProcessBuilder.Redirect.INHERIT)
            .start();
    // Its log goes the same way; the folder is named in the first line that begins as one.
    BufferedReader lines =
        new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    for (String line = lines.readLine(); line != null; line = lines.readLine()) {
      if (line.startsWith("/")) {
        return new Other(process, Path.of(line));
      }
    }
    throw new IllegalStateException("it did not begin");
  }

  @Test
  void whatWasLeftBehindGoesWithTheNext() throws Exception {
    try (Other killed = other();
        Other living = other()) {
      assertTrue(Files.exists(killed.folder().resolve("batches/one")));
      killed.kill();
      assertTrue(Files.exists(killed.folder()), "nobody could delete it");
      try (WorkFolder own = WorkFolder.begin(temp)) {
        assertFalse(Files.exists(killed.folder()));
        assertTrue(Files.exists(living.folder().resolve("batches/one/申报.csv")));
        assertEquals(
            "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(own.path())));
        // A second one in this process takes neither this one's nor the other's lock away.
        try (WorkFolder second = WorkFolder.begin(temp)) {
          assertTrue(Files.exists(own.path()));
          try (Other third = other()) {
            for (Path each : List.of(own.path(), second.path(), living.folder(), third.folder())) {
              assertTrue(Files.exists(each), each.toString());
            }
          }
        }
      }
    }
  }

  @Test
  void whatIsNoLockedFolderIsNotTouched() throws Exception {
    Path begun = Files.createDirectory(temp.resolve("plumbline-service-1"));
    Path other = Files.createDirectory(temp.resolve("other"));
    Files.createFile(other.resolve("lock"));
    Path link = Files.createSymbolicLink(temp.resolve("plumbline-service-2"), other);
    Path file = Files.createFile(temp.resolve("plumbline-service-3"));
    Path own;
    try (WorkFolder folder = WorkFolder.begin(temp)) {
      own = folder.path();
    }
    assertFalse(Files.exists(own));
    for (Path each : List.of(begun, other.resolve("lock"), link, file)) {
      assertTrue(Files.exists(each), each.toString());
    }
  }
}
