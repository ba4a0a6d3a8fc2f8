package dev.plumbline.core;

import java.util.function.Supplier;

/**
 * Drools finds its parts through the context class loader of whichever thread comes first, and
 * keeps for good what that one saw: so no thread comes with another than the engine's own.
 */
final class OwnContext {
  private OwnContext() {}

  static <T> T call(Supplier<T> work) {
    Thread thread = Thread.currentThread();
    ClassLoader context = thread.getContextClassLoader();
    thread.setContextClassLoader(OwnContext.class.getClassLoader());
    try {
      return work.get();
    } finally {
      thread.setContextClassLoader(context);
    }
  }
}
