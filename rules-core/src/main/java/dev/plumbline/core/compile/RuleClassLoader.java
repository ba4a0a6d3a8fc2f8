package dev.plumbline.core.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What rules from outside are compiled in sight of, and live beside: the classes they may name. To
 * the rule compiler there are no others; when the rules run, the host's and the engine's others are
 * still out of reach, and so are classes of the host whose names a pack uses for its own.
 */
final class RuleClassLoader extends ClassLoader {
  private static final String CLASS = ".class";

  /** Where the engine keeps its own settings. */
  private static final String SETTINGS = "META-INF/kie.default.";

  static {
    registerAsParallelCapable();
  }

  RuleClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    return Vocabulary.isInSight(name)
        ? super.loadClass(name, resolve)
        // What the platform makes for itself as code runs, such as faster access to a constructor,
        // is linked through here. Code that rules compile to was searched, and names none of it.
        : getPlatformClassLoader().loadClass(name);
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

  private static boolean isInSight(String resource) {
    if (!resource.endsWith(CLASS)) {
      return resource.startsWith(SETTINGS);
    }
    String name = resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
    return Vocabulary.isInSight(name);
  }
}
