package dev.plumbline.jackson;

import dev.plumbline.Editions;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.spi.Shown;
import java.nio.charset.StandardCharsets;
import java.util.function.Function;

/** What is the same through either Jackson. */
final class Door {
  /** By it programs find the application again. */
  private static final String OWN_ID = "/id";

  private static final String ID_NUMBER = "/idNumber";

  private Door() {}

  /**
   * Reads an application that may stand inside something else.
   *
   * @param at where it stands there, as a JSON pointer: problems are told from the root of it all.
   *     Lines are not: by now the text is another one
   */
  static Editions.Filed read(Function<byte[], Editions.Filed> reader, String json, String at) {
    try {
      return reader.apply(json.getBytes(StandardCharsets.UTF_8));
    } catch (InputException e) {
      throw new InputException(
          e.problems().stream()
              .map(
                  each ->
                      Problem.atPointer(
                          each.pointer() == null ? at : at + each.pointer(), each.text()))
              .toList());
    }
  }

  /**
   * A text of an application as it may leave the host.
   *
   * @param at where it stands in the application, as a JSON pointer
   */
  static String masked(String at, String text) {
    if (at.equals(OWN_ID)) {
      return text;
    }
    return at.endsWith(ID_NUMBER) && !text.isBlank()
        ? new IdNumber(text).toString()
        : Shown.line(text);
  }
}
