package dev.plumbline.core.check;

import dev.plumbline.InputException;
import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Says that a place does not exist, and which was likely meant. */
final class PlaceWords {
  private static final Pattern CODE = Pattern.compile("\\d{6}");
  private static final Pattern GUESS = Pattern.compile("是不是「(.+)」？$");

  /** Who is told. */
  @FunctionalInterface
  interface Report {
    void problem(String chinese, String english);
  }

  private PlaceWords() {}

  /**
   * Tells about a place that does not exist.
   *
   * @param message what is wrong with it, in Chinese
   */
  static void tell(String place, String message, Report report) {
    if (CODE.matcher(place).matches()) {
      List<Place> near = near(place);
      String choices = near.stream().map(Place::toString).collect(Collectors.joining("、"));
      report.problem(
          message + (near.isEmpty() ? "" : "；只差一位的有 " + choices),
          "there is no place with the code \""
              + place
              + "\"; write the six digits of GB/T 2260"
              + (near.isEmpty() ? "" : "; one digit off are " + choices.replace("、", ", ")));
      return;
    }
    Matcher guess = GUESS.matcher(message);
    boolean several = message.contains("不止一个");
    report.problem(
        message,
        several
            ? "there is more than one place called \""
                + place
                + "\"; write the full name or the code"
            : "there is no place called \""
                + place
                + "\"; "
                + (guess.find()
                    ? "did you mean \"" + guess.group(1) + "\"?"
                    : "write the full name of a province, city or county, or its six-digit code"));
  }

  /** Places whose codes differ in one digit from one that is none, the first three. */
  private static List<Place> near(String code) {
    List<Place> near = new ArrayList<>();
    for (int i = code.length() - 1; i >= 0; i--) {
      for (char digit = '0'; digit <= '9'; digit++) {
        String other = code.substring(0, i) + digit + code.substring(i + 1);
        if (near.size() < 3 && isPlace(other)) {
          near.add(Place.of(other));
        }
      }
    }
    return near;
  }

  private static boolean isPlace(String code) {
    try {
      return Place.of(code).code().equals(code);
    } catch (InputException e) {
      return false; // no division has it
    }
  }
}
