package dev.plumbline.core.compile;

import java.io.InputStream;
import java.net.URL;
import java.util.Map;

/** Brings together the classes of declared types that were compiled in different builds. */
final class TypeLoader extends ClassLoader {
  private static final String CLASS = ".class";

  private final Map<String, ClassLoader> types;

  /**
   * Makes a loader.
   *
   * @param parent where all other classes are
   * @param types where the class of each declared type is, by its full name
   */
  TypeLoader(ClassLoader parent, Map<String, ClassLoader> types) {
    super(parent);
    this.types = Map.copyOf(types);
  }

  /** Whether it brings a class of this name. */
  boolean brings(String name) {
    return types.containsKey(name);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    ClassLoader type = types.get(name);
    return type == null ? super.loadClass(name, resolve) : type.loadClass(name);
  }

  /** The rule compiler reads the class files of types as resources. */
  @Override
  public URL getResource(String path) {
    ClassLoader type = ofClassFile(path);
    return type == null ? super.getResource(path) : type.getResource(path);
  }

  @Override
  public InputStream getResourceAsStream(String path) {
    ClassLoader type = ofClassFile(path);
    return type == null ? super.getResourceAsStream(path) : type.getResourceAsStream(path);
  }

  private ClassLoader ofClassFile(String path) {
    return path.endsWith(CLASS)
        ? types.get(path.substring(0, path.length() - CLASS.length()).replace('/', '.'))
        : null;
  }
}
