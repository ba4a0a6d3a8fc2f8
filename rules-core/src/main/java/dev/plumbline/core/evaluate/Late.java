package dev.plumbline.core.evaluate;

import java.util.function.Supplier;

/** A value that is made when somebody first asks for it, and not again. For use by all threads. */
final class Late<T> implements Supplier<T> {
  private Supplier<T> source;
  private T made;

  Late(Supplier<T> source) {
    this.source = source;
  }

  @Override
  public synchronized T get() {
    if (source != null) {
      made = source.get();
      source = null;
    }
    return made;
  }
}
