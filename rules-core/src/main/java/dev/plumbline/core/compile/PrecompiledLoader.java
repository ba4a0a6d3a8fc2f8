package dev.plumbline.core.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLStreamHandler;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Where the classes of a pack live that was compiled when its jar was built. They are made of the
 * very bytes that were held against the index, and not looked up a second time: what another jar
 * calls by the same name is no concern of theirs.
 */
final class PrecompiledLoader extends ClassLoader {
  private static final String CLASS = ".class";

  static {
    registerAsParallelCapable();
  }

  private final Map<String, byte[]> classes;

  /**
   * Makes a loader.
   *
   * @param engine where all other classes are
   * @param classes the class files by their resources
   */
  PrecompiledLoader(ClassLoader engine, Map<String, byte[]> classes) {
    super(engine);
    this.classes = new ConcurrentHashMap<>(classes);
  }

  /** The names of its classes. */
  List<String> names() {
    return classes.keySet().stream()
        .map(path -> path.substring(0, path.length() - CLASS.length()).replace('/', '.'))
        .sorted()
        .toList();
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    byte[] bytes = classes.get(file(name));
    if (bytes == null) {
      return super.loadClass(name, resolve);
    }
    synchronized (getClassLoadingLock(name)) {
      Class<?> loaded = findLoadedClass(name);
      return loaded != null ? loaded : defineClass(name, bytes, 0, bytes.length);
    }
  }

  /** The rule compiler reads the class files of types that edited rules speak of, by their URLs. */
  @Override
  public URL getResource(String path) {
    byte[] bytes = classes.get(path);
    return bytes == null ? super.getResource(path) : url(path, bytes);
  }

  @Override
  public InputStream getResourceAsStream(String path) {
    byte[] bytes = classes.get(path);
    return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
  }

  private static URL url(String path, byte[] bytes) {
    try {
      return new URL(null, "memory:/" + path, new Handler(bytes));
    } catch (MalformedURLException e) {
      throw new IllegalStateException("with a handler of its own any protocol is known", e);
    }
  }

  /** Opens what is in memory. */
  private static final class Handler extends URLStreamHandler {
    private final byte[] bytes;

    Handler(byte[] bytes) {
      this.bytes = bytes;
    }

    @Override
    protected URLConnection openConnection(URL url) {
      return new URLConnection(url) {
        @Override
        public void connect() {
          // Nothing to connect to.
        }

        @Override
        public InputStream getInputStream() {
          return new ByteArrayInputStream(bytes);
        }
      };
    }
  }

  private static String file(String name) {
    return name.replace('.', '/') + CLASS;
  }
}
