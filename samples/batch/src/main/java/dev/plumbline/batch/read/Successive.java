package dev.plumbline.batch.read;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** Elements each of which is looked for when somebody first asks whether there is one. */
abstract class Successive<T> implements Iterator<T> {
  private @Nullable T next;
  private boolean ended;

  /** The element behind the last one; {@code null} if there is none, and it is not asked again. */
  abstract @Nullable T following();

  @Override
  public final boolean hasNext() {
    if (next == null && !ended) {
      next = following();
      ended = next == null;
    }
    return next != null;
  }

  @Override
  public final T next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    T found = next;
    next = null;
    return found;
  }
}
