package dev.plumbline.spring;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import org.springframework.http.HttpHeaders;

/** In which of the two languages a request is answered. */
public final class Language {
  private static final List<Locale> BOTH = List.of(Locale.CHINESE, Locale.ENGLISH);

  private final Locale usual;

  Language(PlumblineProperties said) {
    this.usual = said.language();
  }

  /** The one that its header {@code Accept-Language} likes best. */
  public Locale of(HttpServletRequest request) {
    String liked = request.getHeader(HttpHeaders.ACCEPT_LANGUAGE);
    if (liked == null || liked.isBlank()) {
      return usual;
    }
    try {
      Locale found = Locale.lookup(Locale.LanguageRange.parse(liked), BOTH);
      return found == null ? usual : found;
    } catch (IllegalArgumentException e) {
      return usual; // no list of languages
    }
  }
}
