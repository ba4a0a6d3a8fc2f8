package dev.plumbline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Something given that cannot be used, with everything that is wrong with it: an {@linkplain
 * InputException input} or a {@linkplain PackException pack}.
 */
public abstract sealed class PlumblineException extends RuntimeException
    permits InputException, PackException {
  private static final long serialVersionUID = 1L;

  private final Bilingual heading;
  private final ArrayList<Problem> problems;

  PlumblineException(Bilingual heading, List<Problem> problems, @Nullable Throwable cause) {
    super(text(heading, problems, Locale.CHINESE), cause);
    this.heading = heading;
    this.problems = new ArrayList<>(problems);
  }

  private static String text(Bilingual heading, List<Problem> problems, Locale locale) {
    return problems.stream()
        .map(problem -> "\n" + problem.in(locale))
        .collect(Collectors.joining("", heading.in(locale), ""));
  }

  /** Everything that is wrong, in the order of the text. */
  public List<Problem> problems() {
    return List.copyOf(problems);
  }

  /** All of it in Chinese for any Chinese locale, in English for others; a line for each. */
  public String in(Locale locale) {
    return text(heading, problems, locale);
  }
}
