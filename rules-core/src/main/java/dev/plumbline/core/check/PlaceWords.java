package dev.plumbline.core.check;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Says that a place does not exist, and which was likely meant. */
final class PlaceWords {
  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private PlaceWords() {}

  /** What is wrong with the name or the code of a place; {@code null} if there is such a place. */
  static Message missing(String place) {
    try {
      Place.of(place);
      return null;
    } catch (InputException e) {
      Bilingual none = e.problems().get(0).text();
      List<String> near = CODE.matcher(place).matches() ? near(place) : List.of();
      return near.isEmpty()
          ? Message.of("check.noSuchPlace", none)
          : Message.of("check.noSuchPlaceNear", none, near);
    }
  }

  /** Places whose codes differ in one digit from one that is none, the first three. */
  private static List<String> near(String code) {
    List<String> near = new ArrayList<>();
    for (int i = code.length() - 1; i >= 0; i--) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = code.substring(0, i) + digit + code.substring(i + 1);
        if (near.size() < 3) {
          Place.find(other)
              .filter(place -> place.code().equals(other))
              .ifPresent(place -> near.add(place.toString()));
        }
      }
    }
    return near;
  }
}
