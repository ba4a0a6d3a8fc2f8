package dev.plumbline.workbench;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Packs;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.Proxy;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LoadedPackTest {
  @Test
  void aGuidelineOfPlumblineHasAPack(@TempDir Path folder) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD);
    Guideline guideline = Plumbline.load(folder);
    assertSame(guideline, LoadedPack.of(guideline).guideline());
    assertEquals(guideline.id(), LoadedPack.load(folder).guideline().id());
  }

  @Test
  void anotherHasNone() {
    Guideline own =
        (Guideline)
            Proxy.newProxyInstance(
                Guideline.class.getClassLoader(),
                new Class<?>[] {Guideline.class},
                (proxy, method, arguments) -> method.getName().equals("id") ? "own-1" : null);
    Exception e = assertThrows(IllegalArgumentException.class, () -> LoadedPack.of(own));
    assertEquals(
        "「own-1」不是由 Plumbline 载入的 (\"own-1\" was not loaded by Plumbline)", e.getMessage());
    assertThrows(PackException.class, () -> LoadedPack.bundled("none"));
  }

  /** Whoever needs a pack asks for one: nothing takes a guideline that it may have to reject. */
  @Test
  void whatTheWorkbenchOffersTakesPacks() {
    List<String> others = new ArrayList<>();
    List<Class<?>> offered =
        List.of(
            Validator.class,
            dev.plumbline.workbench.cases.CaseRunner.class,
            dev.plumbline.workbench.cases.CaseSuite.class,
            dev.plumbline.workbench.diff.PackDiff.class,
            dev.plumbline.workbench.explain.ClauseExplainer.class,
            dev.plumbline.workbench.revision.Revision.class);
    int methods = 0;
    for (Class<?> type : offered) {
      for (Method method : type.getDeclaredMethods()) {
        if (Modifier.isPublic(method.getModifiers())) {
          methods++;
          if (Arrays.asList(method.getParameterTypes()).contains(Guideline.class)) {
            others.add(method.toString());
          }
        }
      }
    }
    assertEquals(List.of(), others);
    assertTrue(methods > 10);
    assertFalse(offered.isEmpty());
  }
}
