package dev.plumbline;

import dev.plumbline.spi.RulesEngine;
import dev.plumbline.spi.Wording;
import java.lang.ref.WeakReference;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceConfigurationError;
import java.util.ServiceLoader;
import java.util.WeakHashMap;

/**
 * Finds the engine. What this library sees by itself is found for good; an engine that only an
 * application's own class loader sees is held so that it goes when the application goes. That there
 * is none is never remembered.
 */
final class Engines {
  private static volatile RulesEngine own;
  private static final Map<ClassLoader, WeakReference<RulesEngine>> OF_APPLICATIONS =
      new WeakHashMap<>();

  private Engines() {}

  static RulesEngine engine() {
    return seen().orElseGet(Engines::none);
  }

  /**
   * Puts values into words. A value may be asked in a thread that does not see the engine which
   * made it; then any engine that an application still has will do, as all say the same.
   */
  static Wording wording() {
    return seen().or(Engines::ofAnyApplication).orElseGet(Engines::none).wording();
  }

  private static Optional<RulesEngine> seen() {
    RulesEngine engine = own;
    if (engine != null) {
      return Optional.of(engine);
    }
    Optional<RulesEngine> found = find(Plumbline.class.getClassLoader());
    if (found.isPresent()) {
      own = found.get();
      return found;
    }
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context == null ? Optional.empty() : ofApplication(context);
  }

  private static Optional<RulesEngine> ofApplication(ClassLoader loader) {
    synchronized (OF_APPLICATIONS) {
      WeakReference<RulesEngine> known = OF_APPLICATIONS.get(loader);
      RulesEngine engine = known == null ? null : known.get();
      if (engine != null) {
        return Optional.of(engine);
      }
      Optional<RulesEngine> found = find(loader);
      found.ifPresent(each -> OF_APPLICATIONS.put(loader, new WeakReference<>(each)));
      return found;
    }
  }

  private static Optional<RulesEngine> ofAnyApplication() {
    synchronized (OF_APPLICATIONS) {
      return List.copyOf(OF_APPLICATIONS.keySet()).stream()
          .flatMap(loader -> ofApplication(loader).stream())
          .findFirst();
    }
  }

  private static Optional<RulesEngine> find(ClassLoader loader) {
    try {
      return ServiceLoader.load(RulesEngine.class, loader).findFirst();
    } catch (ServiceConfigurationError | LinkageError e) {
      throw new IllegalStateException(
          "规则引擎无法启动：rules-core 或它所依赖的库不全，或有不同版本的混在一起，请检查类路径和打包"
              + " (rules-core cannot start: libraries that it needs are missing or of other"
              + " versions; check the class path and how it is packaged): "
              + e,
          e);
    }
  }

  private static RulesEngine none() {
    throw new IllegalStateException(
        "找不到规则引擎：请把 rules-core 加入类路径；打成一个 jar 时要合并 META-INF/services"
            + " (rules-core is not on the class path; where jars are made one, merge"
            + " META-INF/services)");
  }
}
