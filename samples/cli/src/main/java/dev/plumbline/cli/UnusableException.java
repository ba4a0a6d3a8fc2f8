package dev.plumbline.cli;

/** Something the user gave cannot be used; the message says what and why, in Chinese. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  UnusableException(String message) {
    super(message);
  }
}
