package dev.plumbline.core.json;

/** Says in Chinese why a value does not fit its property. */
final class Unfit extends Exception {
  private static final long serialVersionUID = 1L;

  Unfit(String message) {
    super(message, null, false, false);
  }
}
