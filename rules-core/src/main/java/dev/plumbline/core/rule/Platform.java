package dev.plumbline.core.rule;

import java.lang.module.ModuleFinder;
import java.util.Set;
import java.util.stream.Collectors;

/** The packages of the Java platform that is running, those of modules that lie idle among them. */
public final class Platform {
  private static final Set<String> PACKAGES =
      ModuleFinder.ofSystem().findAll().stream()
          .flatMap(module -> module.descriptor().packages().stream())
          .collect(Collectors.toUnmodifiableSet());

  private Platform() {}

  /** Whether a class lies in a package of the platform, be there such a class or not. */
  public static boolean holds(String type) {
    return PACKAGES.contains(type.substring(0, Math.max(type.lastIndexOf('.'), 0)));
  }

  /** Whether packages of the platform begin with a name. */
  public static boolean beginsWith(String name) {
    return PACKAGES.contains(name) || PACKAGES.stream().anyMatch(p -> p.startsWith(name + "."));
  }
}
