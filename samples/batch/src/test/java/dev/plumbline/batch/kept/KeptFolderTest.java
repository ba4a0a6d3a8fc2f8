package dev.plumbline.batch.kept;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What was kept is there for the next run, and nothing else is. */
class KeptFolderTest {
  @TempDir Path place;

  private static void write(KeptFile file, String text) throws IOException {
    file.out().write(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String read(KeptFile file) throws IOException {
    try (InputStream in = file.read()) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void whatCameAfterTheLastTimeIsCutOff() throws IOException {
    Path folder = place.resolve("out.part");
    try (KeptFolder kept = KeptFolder.begin(folder)) {
      KeptFile file = kept.file("rows");
      write(file, "一");
      kept.keep(1, "first");
      write(file, "二");
      kept.keep(2, "second");
      write(file, "三");
      file.mark(); // it came to the disk, but nobody was told
    }
    Files.write(
        folder.resolve(".plumbline-rows.gz"), new byte[] {31, -117, 8}, StandardOpenOption.APPEND);
    try (KeptFolder kept = KeptFolder.resume(folder)) {
      assertEquals(2, kept.rows());
      assertEquals("second", kept.digest());
      KeptFile file = kept.file("rows");
      write(file, "四");
      assertEquals("一二四", read(file));
      write(file, "五");
      assertEquals("一二四五", read(file));
    }
  }

  @Test
  void nothingKeptIsANewBeginning() throws IOException {
    Path folder = place.resolve("out.part");
    try (KeptFolder kept = KeptFolder.begin(folder)) {
      write(kept.file("rows"), "一");
    }
    try (KeptFolder kept = KeptFolder.resume(folder)) {
      assertEquals(0, kept.rows());
      assertEquals("", read(kept.file("rows")));
    }
  }

  @Test
  void beginningForgetsWhatAnEarlierRunKept() throws IOException {
    Path folder = place.resolve("out.part");
    try (KeptFolder kept = KeptFolder.begin(folder)) {
      write(kept.file("rows"), "一");
      kept.keep(1, "first");
    }
    try (KeptFolder kept = KeptFolder.begin(folder)) {
      assertEquals(0, kept.rows());
      assertEquals("", read(kept.file("rows")));
    }
  }

  @Test
  void aFolderOfSomebodyElseIsLeftAlone() throws IOException {
    Path folder = Files.createDirectory(place.resolve("out.part"));
    Path other = Files.writeString(folder.resolve("notes.gz"), "mine");
    assertThrows(IOException.class, () -> KeptFolder.begin(folder));
    assertThrows(IOException.class, () -> KeptFolder.resume(folder));
    assertEquals("mine", Files.readString(other));
  }

  @Test
  void nothingIsLeftOfWhatWasPutToItsUse() throws IOException {
    Path folder = place.resolve("out.part");
    KeptFolder kept = KeptFolder.begin(folder);
    write(kept.file("rows"), "一");
    kept.keep(1, "first");
    Files.writeString(kept.place("made"), "made");
    kept.remove();
    assertFalse(Files.exists(folder));
    try (KeptFolder temporary = KeptFolder.temporary(place)) {
      write(temporary.file("rows"), "一");
      assertTrue(Files.list(place).findAny().isPresent());
    }
    assertFalse(Files.list(place).findAny().isPresent());
  }
}
