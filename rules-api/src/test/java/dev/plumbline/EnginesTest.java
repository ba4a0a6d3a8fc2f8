package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.fact.Application;
import dev.plumbline.spi.ApplicationHead;
import dev.plumbline.spi.RulesEngine;
import dev.plumbline.spi.Wording;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ref.Reference;
import java.lang.reflect.Proxy;
import java.net.MalformedURLException;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.Collections;
import java.util.Enumeration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An engine that only an application's own class loader sees, as where the API is shared. */
class EnginesTest {
  /** An engine that can do nothing but say something. */
  public static final class Speaker implements RulesEngine {
    @Override
    public List<String> bundled() {
      return List.of("its-own");
    }

    @Override
    public Wording wording() {
      return (Wording)
          Proxy.newProxyInstance(
              Wording.class.getClassLoader(),
              new Class<?>[] {Wording.class},
              (proxy, method, arguments) -> new Bilingual("说了", "said"));
    }

    @Override
    public List<String> bundled(ClassLoader loader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Guideline guideline(String id) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Guideline guideline(String id, ClassLoader loader) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Guideline load(Path pack, Limits limits, PublicKey signer) {
      throw new UnsupportedOperationException();
    }

    @Override
    public LiveGuideline live(Path pack, LiveOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public DecisionLog decisionLog(Path file, DecisionLogOptions options) {
      throw new UnsupportedOperationException();
    }

    @Override
    public ApplicationHead head(byte[] json, String source) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toJson(Verdict verdict) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toCompactJson(Verdict verdict) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toJson(CallVerdict verdict) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeJson(Verdict verdict, OutputStream out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeCompactJson(Verdict verdict, OutputStream out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public void writeJson(CallVerdict verdict, OutputStream out) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String toJson(Application application) {
      throw new UnsupportedOperationException();
    }

    @Override
    public Verdict verdict(String json) {
      throw new UnsupportedOperationException();
    }

    @Override
    public CallVerdict callVerdict(String json) {
      throw new UnsupportedOperationException();
    }

    @Override
    public String schema(SchemaName name) {
      throw new UnsupportedOperationException();
    }
  }

  /** The class loader of an application, which brings the engine with it. */
  private static final class OfApplication extends ClassLoader {
    private final Path services;

    OfApplication(Path folder) throws IOException {
      super(EnginesTest.class.getClassLoader());
      this.services = Files.writeString(folder.resolve("services"), Speaker.class.getName());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      if (!name.equals(Speaker.class.getName())) {
        return super.loadClass(name, resolve);
      }
      Class<?> loaded = findLoadedClass(name);
      try (InputStream in = EnginesTest.class.getResourceAsStream("EnginesTest$Speaker.class")) {
        byte[] code = in.readAllBytes();
        return loaded != null ? loaded : defineClass(name, code, 0, code.length);
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }

    @Override
    protected Enumeration<URL> findResources(String name) throws MalformedURLException {
      return name.equals("META-INF/services/" + RulesEngine.class.getName())
          ? Collections.enumeration(List.of(services.toUri().toURL()))
          : Collections.emptyEnumeration();
    }
  }

  private static <T> T in(ClassLoader context, Callable<T> work) throws Exception {
    FutureTask<T> task = new FutureTask<>(work);
    Thread thread = new Thread(task);
    thread.setContextClassLoader(context);
    thread.start();
    return task.get();
  }

  @Test
  void aValueSaysItselfInAThreadThatSeesNoEngine(@TempDir Path folder) throws Exception {
    Value value = new Value.Truth(true);
    ClassLoader application = new OfApplication(folder);
    assertEquals(List.of("its-own"), in(application, Plumbline::bundled));

    ClassLoader stranger = ClassLoader.getPlatformClassLoader();
    assertEquals("说了", in(stranger, value::text).chinese());
    assertEquals("said", in(null, value::text).english());

    // Packs are an application's own: what only another has is not looked for.
    Throwable none =
        assertThrows(ExecutionException.class, () -> in(stranger, Plumbline::bundled)).getCause();
    assertInstanceOf(IllegalStateException.class, none);
    assertTrue(none.getMessage().startsWith("找不到规则引擎"), none.getMessage());
    Reference.reachabilityFence(application);
  }
}
