package dev.plumbline.cli;

import java.util.function.Function;

/** Something the user gave cannot be used; it says what and why, in the language of the reader. */
final class UnusableException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final transient Function<Lang, String> said;

  UnusableException(Function<Lang, String> said) {
    this.said = said;
  }

  /** What is wrong with a file or folder. */
  UnusableException(String file, Function<Lang, String> reason) {
    this(lang -> file + ": " + reason.apply(lang));
  }

  String in(Lang lang) {
    return said.apply(lang);
  }

  @Override
  public String getMessage() {
    return in(Lang.ZH);
  }
}
