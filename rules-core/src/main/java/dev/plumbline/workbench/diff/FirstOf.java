package dev.plumbline.workbench.diff;

import java.util.function.Predicate;

/** Holds of the first element that it is asked about and fits, and of no other. */
final class FirstOf<T> implements Predicate<T> {
  private final Predicate<T> fits;
  private boolean found;

  FirstOf(Predicate<T> fits) {
    this.fits = fits;
  }

  @Override
  public boolean test(T element) {
    if (found || !fits.test(element)) {
      return false;
    }
    found = true;
    return true;
  }
}
