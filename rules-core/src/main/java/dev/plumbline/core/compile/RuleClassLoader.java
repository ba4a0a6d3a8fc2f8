package dev.plumbline.core.compile;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Collections;
import java.util.Enumeration;

/**
 * What rules from outside are compiled in sight of: the classes they may name, and no others. To
 * the compiler the rest of the platform and of the host does not exist.
 */
final class RuleClassLoader extends ClassLoader {
  private static final String CLASS = ".class";

  /** Where the engine keeps its own settings, and its own parts that it looks up by name. */
  private static final String SETTINGS = "META-INF/kie.default.";

  private static final String ACCUMULATORS = "org.drools.core.base.accumulators.";
  private static final String COMPILER = "org.drools.ecj.EclipseJavaCompiler";
  private static final String ANNOTATIONS = "org.kie.api.definition.type.";

  static {
    registerAsParallelCapable();
  }

  RuleClassLoader(ClassLoader parent) {
    super(parent);
  }

  @Override
  protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
    if (Vocabulary.isInSight(name) || isOfTheCompiler(name)) {
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

  private static boolean isInSight(String resource) {
    if (!resource.endsWith(CLASS)) {
      return resource.startsWith(SETTINGS);
    }
    String name = resource.substring(0, resource.length() - CLASS.length()).replace('/', '.');
    return Vocabulary.isInSight(name) || isOfTheCompiler(name);
  }

  private static boolean isOfTheCompiler(String name) {
    return name.startsWith(ACCUMULATORS) || name.startsWith(ANNOTATIONS) || name.equals(COMPILER);
  }
}
