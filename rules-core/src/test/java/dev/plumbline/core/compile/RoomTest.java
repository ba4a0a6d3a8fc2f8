package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.core.PackLoader;
import dev.plumbline.core.Packs;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What the room shows, and to whom. */
class RoomTest {
  private final List<String> asked = new ArrayList<>();
  private final ClassLoader host =
      new ClassLoader(RoomTest.class.getClassLoader()) {
        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
          asked.add(name);
          return super.loadClass(name, resolve);
        }
      };

  /** Whoever is asked keeps a lock of that name for ever. */
  @ParameterizedTest
  @ValueSource(
      strings = {"guide.Foo", "guide.P12.Lambda", "org.Foo", "dev.plumbline.fact.below.Foo", "Foo"})
  void nobodyIsAskedForTheClassesOfPacks(String name) {
    RuleClassLoader room = new RuleClassLoader(host);
    assertThrows(ClassNotFoundException.class, () -> room.loadClass(name));
    assertEquals(List.of(), asked);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "org.kie.api.KieServices",
        "com.sun.net.httpserver.HttpServer",
        "dev.plumbline.core.PackLoader",
        "java.lang.ProcessBuilder",
        "java.nio.file.Files",
        "org.xml.sax.InputSource"
      })
  void aPackageOfThatNameOpensNothing(String name) {
    TypeLoader none = new TypeLoader(new RuleClassLoader(host), Map.of());
    assertThrows(ClassNotFoundException.class, () -> new CompilerClassLoader(none).loadClass(name));
  }

  @Test
  void declaredTypesAreSeenByName() throws ClassNotFoundException {
    TypeLoader one = new TypeLoader(new RuleClassLoader(host), Map.of(Flag.class.getName(), host));
    assertEquals(Flag.class, new CompilerClassLoader(one).loadClass(Flag.class.getName()));
    assertNotNull(
        new CompilerClassLoader(one)
            .getResource(Flag.class.getName().replace('.', '/') + ".class"));
    String beside = FlagFunction.class.getName();
    assertThrows(
        ClassNotFoundException.class, () -> new CompilerClassLoader(one).loadClass(beside));
  }

  /** Later platforms give known classes new supertypes, without which they cannot be read. */
  @Test
  void supertypesOfWhatRulesNameAreInSight() {
    Deque<Class<?>> left = new ArrayDeque<>();
    left.addAll(
        List.of(List.class, String.class, BigDecimal.class, LocalDateTime.class, Set.class));
    left.addAll(List.of(Integer.class, Long.class, Boolean.class, Enum.class, ArrayList.class));
    Set<Class<?>> seen = new HashSet<>();
    while (!left.isEmpty()) {
      Class<?> type = left.pop();
      if (seen.add(type)) {
        assertTrue(AllowedClasses.isInSight(type.getName()), type.getName());
        left.addAll(List.of(type.getInterfaces()));
        if (type.getSuperclass() != null) {
          left.add(type.getSuperclass());
        }
      }
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "java.lang.System",
        "java.lang.Runtime",
        "java.lang.Thread",
        "java.lang.ClassLoader",
        "java.lang.Process",
        "java.io.File",
        "java.nio.file.Path",
        "java.net.URL"
      })
  void whatIsReadIsNotAllThereIs(String name) {
    assertFalse(AllowedClasses.isInSight(name));
  }

  @ParameterizedTest
  @ValueSource(strings = {"java.util.Locale", "java.lang.Class", "java.io.ObjectInputStream"})
  void whatIsReadMayNotBeUsed(String name) {
    assertTrue(AllowedClasses.isInSight(name));
    assertFalse(AllowedClasses.mayUse(name, "getDefault"));
    assertFalse(AllowedClasses.mayUse(name, "<init>"));
    assertFalse(AllowedClasses.isLoadedToCompile(name));
  }

  /** A pack that takes long keeps nobody else: who holds on to the compiler stops no other. */
  @Test
  void packsDoNotWaitForEachOther(@TempDir Path folder) {
    Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD + Packs.rule("甲", "A.1", "Lead( ongoing < 2 )"));
    AtomicReference<PackFiles> files = new AtomicReference<>();
    AtomicReference<dev.plumbline.core.rule.PackText> text = new AtomicReference<>();
    new PackLoader()
        .load(
            folder,
            new PackReport(),
            (read, checked) -> {
              files.set(read);
              text.set(checked);
            });
    RuleCompiler compiler = new RuleCompiler(RoomTest.class.getClassLoader());
    synchronized (compiler) {
      RuleBase base =
          CompletableFuture.supplyAsync(() -> compiler.compile(files.get(), text.get(), List::of))
              .join();
      assertEquals(Set.of("甲"), base.rules().keySet());
    }
  }
}
