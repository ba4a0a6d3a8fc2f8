package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecidedBy;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.HashSet;
import java.util.Set;
import java.util.function.Predicate;
import java.util.jar.JarFile;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.junit.jupiter.api.io.TempDir;

/** Jars that were made one without what they have in META-INF: a fault, but none of the rules. */
class MergedJarsTest {
  @TempDir private static Path folder;
  private static Path merged;
  private static Path packs;

  @BeforeAll
  static void merge() throws IOException {
    packs = folder.resolve("packs");
    Packs.write(
        packs.resolve("small"),
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD + Packs.rule("甲", "A.1", "Lead( ongoing < 2 )"));
    PackBuilder.build(packs, folder.resolve("built"));
    merged = folder.resolve("merged.jar");
    Set<String> names = new HashSet<>();
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(merged))) {
      out.setLevel(1);
      for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
        if (place.endsWith(".jar")) {
          copy(Path.of(place), out, names);
        }
      }
    }
  }

  private static void copy(Path jar, JarOutputStream out, Set<String> names) throws IOException {
    try (JarFile file = new JarFile(jar.toFile())) {
      for (ZipEntry entry : Collections.list(file.entries())) {
        if (!entry.isDirectory() && isEngine(entry.getName()) && names.add(entry.getName())) {
          out.putNextEntry(new ZipEntry(entry.getName()));
          try (InputStream in = file.getInputStream(entry)) {
            in.transferTo(out);
          }
          out.closeEntry();
        }
      }
    }
  }

  private static boolean isEngine(String name) {
    return Stream.of("org/junit", "net/jqwik", "com/tngtech", "META-INF", "module-info")
        .noneMatch((Predicate<String>) name::startsWith);
  }

  private static URLClassLoader library(Path... more) {
    Stream<Path> own =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .filter(Files::isDirectory);
    return Jars.loader(
        ClassLoader.getPlatformClassLoader(),
        Stream.of(own, Stream.of(merged), Stream.of(more)).flatMap(s -> s).toArray(Path[]::new));
  }

  private static void assertRefused(Executable call) {
    Throwable refused = assertThrows(InvocationTargetException.class, call).getCause();
    assertTrue(refused.getMessage().contains("META-INF/services"), refused.getMessage());
    assertNotNull(refused.getCause());
  }

  @Test
  void rulesAreNotBlamed() throws Exception {
    try (URLClassLoader library = library()) {
      Method load = library.loadClass(Plumbline.class.getName()).getMethod("load", Path.class);
      assertRefused(() -> load.invoke(null, packs.resolve("small")));
    }
  }

  /** The plan does without what is missing; a session does not, and says so before it decides. */
  @Test
  void norArePrecompiledOnes() throws Exception {
    try (URLClassLoader library = library(folder.resolve("built"))) {
      Object guideline =
          library
              .loadClass(Plumbline.class.getName())
              .getMethod("guideline", String.class)
              .invoke(null, "small");
      Class<?> who = library.loadClass(DecidedBy.class.getName());
      Method decidedBy = library.loadClass(Guideline.class.getName()).getMethod("decidedBy", who);
      Object plan = who.getField("PLAN").get(null);
      Object session = who.getField("SESSION").get(null);
      assertNotNull(decidedBy.invoke(guideline, plan));
      assertRefused(() -> decidedBy.invoke(guideline, session));
    }
  }
}
