package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackIndex;
import java.io.File;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.lang.reflect.InvocationTargetException;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.FutureTask;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Guidelines are found by whoever can see them, whichever thread came first, and are not held. */
class FoundFromAnywhereTest {
  @TempDir private static Path builds;
  private static Path one;
  private static Path two;

  @TempDir private Path temporary;

  @BeforeAll
  static void build() throws IOException {
    one = built("one", "Lead( ongoing < 1 )", "small", "other");
    two = built("two", "Lead( ongoing < 2 )", "small");
  }

  private static Path built(String name, String condition, String... ids) throws IOException {
    Path packs = builds.resolve("packs of " + name);
    for (String id : ids) {
      Packs.write(
          packs.resolve(id),
          "guideline.yaml",
          Packs.MANIFEST.replace("small", id),
          "rules.drl",
          Packs.HEAD + Packs.rule("在研项目", "A.1", condition));
    }
    PackBuilder.build(packs, builds.resolve(name));
    return builds.resolve(name);
  }

  /** In a thread of its own, with a context loader or none. */
  private static <T> T in(ClassLoader context, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    thread.setContextClassLoader(context);
    thread.start();
    return task.get();
  }

  private static String refused(Callable<?> work) {
    return assertThrows(PackException.class, work::call).getMessage();
  }

  @Test
  void theFirstThreadDoesNotDecideForTheOthers() throws Exception {
    try (URLClassLoader host = Jars.loader(one)) {
      ClassLoader blind = ClassLoader.getPlatformClassLoader();
      for (ClassLoader first : Stream.of(blind, null).toList()) {
        String said = in(first, () -> refused(() -> Plumbline.guideline("other")));
        assertTrue(said.contains("「other」"), said);
        assertEquals(List.of(), in(first, Plumbline::bundled));
      }
      assertNotNull(in(host, () -> Plumbline.guideline("other")));
      assertEquals(List.of("other", "small"), in(host, Plumbline::bundled));
      assertEquals(2, in(host, Plumbline::editions).guidelines().size());
      // Nor does it see what others do.
      in(blind, () -> refused(() -> Plumbline.guideline("other")));
    }
  }

  @Test
  void whatTheLibrarySeesIsFoundByEveryThread() throws Exception {
    try (URLClassLoader library = library(one)) {
      Class<?> plumbline = library.loadClass(Plumbline.class.getName());
      for (ClassLoader context :
          Stream.of(ClassLoader.getPlatformClassLoader(), null, library).toList()) {
        Object found =
            in(context, () -> plumbline.getMethod("guideline", String.class).invoke(null, "small"));
        assertNotNull(found);
        assertEquals(
            List.of("other", "small"),
            in(context, () -> plumbline.getMethod("bundled").invoke(null)));
      }
    }
  }

  /** All that the tests have, and a place with packs, in a loader that nothing else knows. */
  private static URLClassLoader library(Path place) {
    return Jars.loader(
        ClassLoader.getPlatformClassLoader(),
        Stream.concat(
                Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                    .map(Path::of),
                Stream.of(place))
            .toArray(Path[]::new));
  }

  @Test
  void eachHostHasItsOwn() throws IOException {
    try (URLClassLoader first = Jars.loader(one);
        URLClassLoader second = Jars.loader(two);
        URLClassLoader again = Jars.loader(one)) {
      Guideline small = Plumbline.guideline("small", first);
      assertSame(small, Plumbline.guideline("small", first));
      assertSame(small, Plumbline.guideline("small", again), "the same place");
      assertNotSame(small, Plumbline.guideline("small", second));
      assertEquals(List.of("other", "small"), Plumbline.bundled(first));
      assertEquals(List.of("small"), Plumbline.bundled(second));
      assertEquals(1, Plumbline.editions(second).guidelines().size());
      refused(() -> Plumbline.guideline("other", second));
    }
  }

  @Test
  void whatWasNotThereIsFoundOnceItIs() throws IOException {
    Path place = Files.createDirectories(temporary.resolve("later"));
    try (URLClassLoader host = Jars.loader(place)) {
      refused(() -> Plumbline.guideline("small", host));
      Jars.copy(two, place);
      assertNotNull(Plumbline.guideline("small", host));
    }
  }

  @Test
  void aJarThatTookThePlaceOfAnother() throws IOException {
    Path jar = temporary.resolve("packs.jar");
    String before;
    try (URLClassLoader host = Jars.loader(Jars.jar(jar, one))) {
      before = Plumbline.guideline("small", host).clauses().get(0).statement() + sha(host);
    }
    Files.delete(jar);
    try (URLClassLoader host = Jars.loader(Jars.jar(jar, two))) {
      assertTrue(!before.endsWith(sha(host)), "the new one");
    }
  }

  private static String sha(ClassLoader host) {
    LoadedGuideline guideline = (LoadedGuideline) Plumbline.guideline("small", host);
    return guideline.pack().files().sha256();
  }

  @Test
  void aHostThatIsGoneIsNotHeld() throws Exception {
    WeakReference<ClassLoader> host = used();
    for (int i = 0; i < 50 && host.get() != null; i++) {
      System.gc();
      System.runFinalization();
    }
    assertNull(host.get());
  }

  private static WeakReference<ClassLoader> used() throws Exception {
    try (URLClassLoader host = Jars.loader(two)) {
      in(host, () -> Plumbline.guideline("small"));
      in(host, Plumbline::bundled);
      in(host, () -> Plumbline.load(builds.resolve("packs of two/small")));
      return new WeakReference<>(host);
    }
  }

  @Test
  void eachIsLoadedOnceAndOneDoesNotWaitForAnother() throws Exception {
    AtomicInteger loads = new AtomicInteger();
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch go = new CountDownLatch(1);
    Guideline any = Packs.load(temporary, Packs.rule("甲", "A.1", "Lead( ongoing < 2 )"));
    Shelf shelf =
        new Shelf(
            pack -> {
              loads.incrementAndGet();
              if (pack.id().equals("small")) {
                begun.countDown();
                await(go);
              }
              return any;
            });
    try (URLClassLoader host = Jars.loader(one)) {
      List<FutureTask<Guideline>> tasks =
          Stream.generate(() -> new FutureTask<>(() -> shelf.find("small", host)))
              .limit(4)
              .toList();
      tasks.forEach(task -> new Thread(task).start());
      await(begun);
      assertNotNull(shelf.find("other", host));
      go.countDown();
      for (FutureTask<Guideline> task : tasks) {
        assertSame(any, task.get());
      }
      assertEquals(2, loads.get());
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void withoutTheEngineEachCallSaysSo() throws Exception {
    Path api = Path.of(Plumbline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (URLClassLoader loader = Jars.loader(ClassLoader.getPlatformClassLoader(), api)) {
      Class<?> plumbline = loader.loadClass(Plumbline.class.getName());
      for (int i = 0; i < 2; i++) {
        InvocationTargetException thrown =
            assertThrows(
                InvocationTargetException.class, () -> plumbline.getMethod("bundled").invoke(null));
        assertEquals(IllegalStateException.class, thrown.getCause().getClass());
        assertTrue(thrown.getCause().getMessage().contains("rules-core"));
      }
    }
  }

  @Test
  void anEngineThatOnlyTheApplicationHas() throws Exception {
    Path api = Path.of(Plumbline.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    try (URLClassLoader shared = Jars.loader(ClassLoader.getPlatformClassLoader(), api)) {
      Path[] others =
          Stream.concat(
                  Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                      .map(Path::of)
                      .filter(place -> !place.equals(api)),
                  Stream.of(one))
              .toArray(Path[]::new);
      Class<?> plumbline = shared.loadClass(Plumbline.class.getName());
      try (URLClassLoader application = Jars.loader(shared, others)) {
        Callable<?> call =
            () -> plumbline.getMethod("guideline", String.class).invoke(null, "small");
        Object found = in(application, call::call);
        assertNotNull(found);
        System.gc();
        assertSame(found, in(application, call::call), "loaded once");
      }
    }
  }

  @Test
  void aListThatWasLostInAMergeIsMadeUpFor() throws IOException {
    Path merged = temporary.resolve("merged");
    Jars.copy(one, merged);
    Files.writeString(merged.resolve(Bundle.LIST), "small\n");
    Path jar = Jars.jar(temporary.resolve("merged.jar"), merged);
    for (Path place : List.of(merged, jar)) {
      try (URLClassLoader host = Jars.loader(place)) {
        assertEquals(List.of("other", "small"), Plumbline.bundled(host));
        assertNotNull(Plumbline.guideline("other", host));
      }
    }
  }

  @Test
  void whatIsMissingIsSaid() throws IOException {
    Path place = Files.createDirectories(temporary.resolve("empty"));
    try (URLClassLoader host = Jars.loader(place)) {
      String none = refused(() -> Plumbline.guideline("small", host));
      assertTrue(none.contains("rules-drl"), none);
      Jars.copy(one, place);
      String another = refused(() -> Plumbline.guideline("smal", host));
      assertTrue(another.contains("other、small"), another);
      Files.delete(place.resolve(PackIndex.FOLDER + "small"));
      String unbuilt = refused(() -> Plumbline.guideline("small", host));
      assertTrue(unbuilt.contains("PackBuilder") && unbuilt.contains("/empty "), unbuilt);
    }
  }

  @Test
  void nothingIsAskedOfNoLoader() {
    assertThrows(NullPointerException.class, () -> Plumbline.guideline("small", null));
    assertThrows(NullPointerException.class, () -> Plumbline.guideline(null));
  }
}
