package dev.plumbline.core.compile;

import dev.plumbline.core.rule.Platform;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * Where the code of rules from outside lives: beside the classes that were in sight as it was
 * compiled, and those of the platform. The host's and the engine's others are out of reach, and so
 * are classes of the host whose names a pack uses for its own.
 */
final class RuleClassLoader extends ClassLoader {
  private static final String CLASS = ".class";

  static {
    registerAsParallelCapable();
  }

  RuleClassLoader(ClassLoader host) {
    super(host);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (AllowedClasses.isInSight(name)) {
      return super.loadClass(name, resolve);
    }
    // What the platform makes for itself as code runs, such as faster access to a constructor, is
    // linked through here. The code of rules was searched, and names none of it.
    if (Platform.holds(name)) {
      return getPlatformClassLoader().loadClass(name);
    }
    // Nobody else is asked: the platform would keep the name of each class of each pack for ever.
    throw new ClassNotFoundException(name);
  }

  /** The rule compiler reads class files as resources, and would find those of the host. */
  @Override
  public URL getResource(String path) {
    return isInSight(path) ? super.getResource(path) : null;
  }

  @Override
  public InputStream getResourceAsStream(String path) {
    return isInSight(path) ? super.getResourceAsStream(path) : null;
  }

  @Override
  public Enumeration<URL> getResources(String path) throws IOException {
    return isInSight(path) ? super.getResources(path) : Collections.emptyEnumeration();
  }

  private static boolean isInSight(String path) {
    return !path.endsWith(CLASS)
        || AllowedClasses.isInSight(
            path.substring(0, path.length() - CLASS.length()).replace('/', '.'));
  }
}
