package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.PackException;
import dev.plumbline.core.facts.Declaration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Types that the rule compiler cannot compile in the language of the machine. */
class WritableTest {
  @ParameterizedTest
  @CsvSource({
    "tr, issued, false, false",
    "tr, title, true, false",
    "tr, title, false, true",
    "tr, 名称, false, true",
    "az, issued, false, false",
    "lt, issued, true, true",
    "el, issued, true, true",
    "ar, issued, true, true",
    "th, issued, true, true",
    "hi, issued, true, true",
    "zh, issued, true, true",
    "en, issued, true, true"
  })
  void inTheLanguageOfTheMachine(String language, String field, boolean key, boolean compiles) {
    Declaration type =
        new Declaration(
            "X",
            "X",
            "X",
            List.of(new Declaration.Field(field, String.class, "", "", "")),
            key ? field : null,
            false);
    if (compiles) {
      assertDoesNotThrow(() -> Writable.checkLetters(type, Locale.forLanguageTag(language)));
      return;
    }
    PackException refused =
        assertThrows(
            PackException.class,
            () -> Writable.checkLetters(type, Locale.forLanguageTag(language)));
    assertEquals("X", refused.problems().get(0).source());
    String told = refused.getMessage();
    assertTrue(told.contains("（" + language + "）") && told.contains("-Duser.language"), told);
  }
}
