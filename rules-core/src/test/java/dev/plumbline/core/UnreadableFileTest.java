package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Bilingual;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Why an application cannot be read from its file; who runs this may be allowed to read all. */
class UnreadableFileTest {
  @Test
  void theReasonIsTold(@TempDir Path folder) {
    Path file = folder.resolve("a.json");
    assertTold("没有这个文件", "there is no such file", file, new NoSuchFileException("a.json"));
    assertTold(
        "没有读取这个文件的权限",
        "there is no permission to read this file",
        file,
        new AccessDeniedException("a.json"));
    assertTold("文件无法读取", "the file cannot be read", file, new IOException("Input/output error"));
    assertTold(
        "这是一个文件夹，不是文件", "this is a folder, no file", folder, new IOException("Is a directory"));
  }

  private static void assertTold(String chinese, String english, Path file, IOException fault) {
    assertEquals(new Bilingual(chinese, english), LoadedGuideline.why(file, fault).words());
  }
}
