package dev.plumbline.core.compile;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
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

  /** The rule compiler reads the class files of types that edited rules speak of. */
  @Override
  public InputStream getResourceAsStream(String path) {
    byte[] bytes = classes.get(path);
    return bytes == null ? super.getResourceAsStream(path) : new ByteArrayInputStream(bytes);
  }

  private static String file(String name) {
    return name.replace('.', '/') + CLASS;
  }
}
