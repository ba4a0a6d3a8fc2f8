package dev.plumbline.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.support.descriptor.ClassSource;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Keeps which messages of the catalogue the tests of this JVM made say, and which tests those were,
 * for the one test that looks at all modules. The build says where; elsewhere nothing is kept.
 */
public final class SaidMessages implements TestExecutionListener {
  /** Of the whole JVM: a test that runs tests has a listener of its own. */
  private static final Set<String> RAN = new ConcurrentSkipListSet<>();

  @Override
  public void executionFinished(TestIdentifier test, TestExecutionResult result) {
    if (test.getSource().orElse(null) instanceof ClassSource source) {
      RAN.add(source.getClassName());
    }
  }

  @Override
  public void testPlanExecutionFinished(TestPlan plan) {
    String file = System.getProperty("messages.said");
    if (file == null) {
      return;
    }
    List<String> lines = new ArrayList<>();
    lines.add("build " + System.getProperty("build.started"));
    RAN.forEach(name -> lines.add("ran " + name));
    said().forEach(key -> lines.add("said " + key));
    try {
      Files.createDirectories(Path.of(file).getParent());
      Files.write(Path.of(file), lines);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The catalogue makes the format of a message when it is first said. */
  private static Collection<String> said() {
    Set<String> said = new TreeSet<>();
    try {
      Class<?> catalogue = Class.forName("dev.plumbline.core.words.Catalogue");
      Field formats = catalogue.getDeclaredField("formats");
      formats.setAccessible(true);
      for (String language : List.of("CHINESE", "ENGLISH")) {
        Field one = catalogue.getDeclaredField(language);
        one.setAccessible(true);
        for (Object key : ((Map<?, ?>) formats.get(one.get(null))).keySet()) {
          said.add(key.toString());
        }
      }
    } catch (ReflectiveOperationException e) {
      throw new LinkageError("the catalogue is not what it was", e);
    }
    return said;
  }
}
