package dev.plumbline.core.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What rules from outside are compiled in sight of. To the rule compiler there is nothing else; and
 * since it runs what declared types do as they are loaded, before their code can be searched, there
 * is next to nothing that they could do.
 */
final class CompilerClassLoader extends ClassLoader {
  private static final String CLASS = ".class";

  /** Where the engine keeps its own settings. */
  private static final String SETTINGS = "META-INF/kie.default.";

  private final TypeLoader declared;

  static {
    registerAsParallelCapable();
  }

  /**
   * Makes a loader.
   *
   * @param declared where all classes are, with the declared types that were compiled before
   */
  CompilerClassLoader(TypeLoader declared) {
    super(declared);
    this.declared = declared;
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (AllowedClasses.isLoadedToCompile(name) || declared.brings(name)) {
      return super.loadClass(name, resolve);
    }
    throw new ClassNotFoundException(name);
  }

  @Override
  public URL getResource(String name) {
    return isInSight(name) ? super.getResource(name) : null;
  }

  @Override
  public InputStream getResourceAsStream(String name) {
    return isInSight(name) ? super.getResourceAsStream(name) : null;
  }

  @Override
  public Enumeration<URL> getResources(String name) throws IOException {
    return isInSight(name) ? super.getResources(name) : Collections.emptyEnumeration();
  }

  private boolean isInSight(String resource) {
    if (!resource.endsWith(CLASS)) {
      return resource.startsWith(SETTINGS);
    }
    String name = resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
    return AllowedClasses.isInSight(name) || declared.brings(name);
  }
}
