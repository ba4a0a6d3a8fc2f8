package dev.plumbline.fact;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The names of the Xinjiang Production and Construction Corps (兵团) and of its divisions (师). */
final class Corps {
  static final String NAME = "新疆生产建设兵团";
  static final String XINJIANG = "650000";

  private static final Pattern CORPS = Pattern.compile("(?:新疆(?:维吾尔自治区)?)?(?:生产)?(?:建设)?兵团(.*)");
  private static final Pattern DIVISION =
      Pattern.compile("(?:新疆(?:维吾尔自治区)?)?(?:第|农业?(?:建设)?第?)?(\\d{1,2}|[一二三四五六七八九十]{1,3})师(.*)");
  private static final List<String> NUMERALS =
      List.of("一", "二", "三", "四", "五", "六", "七", "八", "九", "十", "十一", "十二", "十三", "十四");

  /** The cities that are one with a division; the others sit in Ürümqi and have none. */
  private static final Map<Integer, String> CITIES =
      Map.ofEntries(
          Map.entry(1, "659002"),
          Map.entry(2, "659006"),
          Map.entry(3, "659003"),
          Map.entry(4, "659008"),
          Map.entry(5, "659007"),
          Map.entry(6, "659004"),
          Map.entry(7, "659010"),
          Map.entry(8, "659001"),
          Map.entry(9, "659012"),
          Map.entry(10, "659005"),
          Map.entry(11, "650100"),
          Map.entry(12, "650100"),
          Map.entry(13, "659011"),
          Map.entry(14, "659009"));

  private Corps() {}

  /**
   * The place of the Corps that a name means, {@code null} if it names none of the Corps.
   *
   * @param name the name, folded
   * @throws IllegalArgumentException if it names one that there is not
   */
  static @Nullable Place place(String name) {
    Matcher corps = CORPS.matcher(name);
    if (corps.matches()) {
      String rest = corps.group(1);
      if (rest.isEmpty()) {
        return new Place(XINJIANG, true);
      }
      Place division = division(rest);
      return division != null ? division : new Place(Divisions.code(rest), true);
    }
    return division(name);
  }

  private static @Nullable Place division(String name) {
    Matcher division = DIVISION.matcher(name);
    if (!division.matches()) {
      return null;
    }
    String written = division.group(1);
    int number = NUMERALS.indexOf(written) + 1;
    if (number == 0 && written.matches("\\d+")) {
      number = Integer.parseInt(written);
    }
    String code = CITIES.get(number);
    if (code == null) {
      throw Checks.refused(
          "兵团没有「" + written + "师」", "the Corps has no division \"" + written + "\"");
    }
    String city = division.group(2);
    if (!city.isEmpty() && !Divisions.code(city).equals(code)) {
      String place = Divisions.fullName(Divisions.code(city));
      throw Checks.refused(
          "兵团第" + NUMERALS.get(number - 1) + "师不在「" + place + "」",
          "division " + number + " of the Corps is not in " + place);
    }
    return new Place(code, true);
  }
}
