package dev.plumbline.core.load;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.PackException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** A class path that is there, and cannot be read. */
class FailingClassPathTest {
  private static final SortedMap<String, String> NONE = new TreeMap<>();

  private static void assertTold(String told, Executable executable) {
    PackException refused = assertThrows(PackException.class, executable);
    assertEquals(List.of(told), refused.problems().stream().map(Object::toString).toList());
  }

  /** The address of what cannot be read. */
  private static URL unreadable() throws IOException {
    return new URL(
        null,
        "file:/host/" + Bundle.LIST,
        new URLStreamHandler() {
          @Override
          protected URLConnection openConnection(URL url) throws IOException {
            throw new IOException();
          }
        });
  }

  @Test
  void itsResourcesCannotBeLookedFor() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Enumeration<URL> findResources(String name) throws IOException {
            throw new IOException();
          }
        };
    assertTold(Bundle.LIST + ": 类路径无法读取", () -> Bundle.of(loader).ids());
  }

  @Test
  void theListOfItsPacksCannotBeRead() {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          protected Enumeration<URL> findResources(String name) throws IOException {
            return Collections.enumeration(List.of(unreadable()));
          }
        };
    assertTold("/host/" + Bundle.LIST + ": 无法读取，请检查类路径", () -> Bundle.of(loader).ids());
  }

  @Test
  void theFilesOfAPackCannotBeRead() throws IOException {
    ClassLoader loader =
        new ClassLoader(null) {
          @Override
          public InputStream getResourceAsStream(String name) {
            return new InputStream() {
              @Override
              public int read() throws IOException {
                throw new IOException();
              }
            };
          }
        };
    SortedMap<String, String> files = new TreeMap<>();
    IntStream.range(0, 7).forEach(i -> files.put(i + ".drl", ""));
    PackIndex index = new PackIndex("1", "small", files, NONE, NONE, "", List.of());
    URL found = new URL("file:/host/" + PackIndex.FOLDER + "small");
    BundledPack pack = new BundledPack("small", index, "", found, loader);
    PackException refused = assertThrows(PackException.class, pack::contents);
    List<String> told = refused.problems().stream().map(Object::toString).toList();
    assertEquals("small/0.drl: 无法读取，在 /host", told.get(0));
    assertEquals("small: 另有 2 个文件也是这样", told.get(5));
    assertEquals(6, told.size());
  }
}
