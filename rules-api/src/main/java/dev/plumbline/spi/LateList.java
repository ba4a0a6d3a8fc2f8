package dev.plumbline.spi;

import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.function.Supplier;

/**
 * A list whose elements are made when somebody first asks for them, and not again. Cannot be
 * changed, and may be shared by threads; two that ask at once see the same elements.
 *
 * @param <E> the type of the elements
 */
public final class LateList<E> extends AbstractList<E> implements RandomAccess {
  private Supplier<? extends List<? extends E>> source;
  private volatile List<E> made;

  /**
   * A list of what a source gives.
   *
   * @param source makes the elements; asked once
   */
  public LateList(Supplier<? extends List<? extends E>> source) {
    this.source = Objects.requireNonNull(source, "source");
  }

  /**
   * A list that cannot be changed, of the elements of another: itself if it is late, since to copy
   * it would make its elements.
   */
  public static <E> List<E> copyOf(List<E> list) {
    return list instanceof LateList ? list : List.copyOf(list);
  }

  private List<E> made() {
    List<E> all = made;
    if (all == null) {
      synchronized (this) {
        all = made;
        if (all == null) {
          // Not handed over as it comes: it would be cast to Collection, and as a List again. Of
          // its interfaces a class remembers only one before JDK 23, where all threads write
          // (JDK-8180450).
          List<? extends E> given = source.get();
          all = List.copyOf(given);
          made = all;
          source = null; // what it was made of need not be kept
        }
      }
    }
    return all;
  }

  @Override
  public E get(int index) {
    return made().get(index);
  }

  @Override
  public int size() {
    return made().size();
  }
}
