package dev.plumbline.fact;

import dev.plumbline.InputException;
import dev.plumbline.spi.Folding;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A place: an administrative division of China down to county level, by its GB/T 2260 code, and
 * whether it is meant as a place of the Xinjiang Production and Construction Corps (兵团), which has
 * no code of its own. Immutable.
 *
 * <p>Containment follows the codes, with the Corps apart: its places are not within the region, nor
 * the region's within the Corps. The cities 6590xx are run by the Corps and always taken as its
 * places.
 *
 * @param code the six digits; a code under which the division was listed before becomes today's
 * @param corps whether it is a place of the Corps
 */
public record Place(
    @Title(value = "行政区划代码", en = "Code") String code,
    @Title(value = "隶属兵团", en = "Of the Corps") boolean corps) {
  /**
   * Checks the code.
   *
   * @throws InputException if no division has it, or the Corps has no places there
   */
  public Place {
    Objects.requireNonNull(code, "code");
    code = Divisions.current(code);
    if (corps && !code.startsWith(Divisions.prefix(Corps.XINJIANG))) {
      throw Checks.refused(
          Corps.NAME + "的地区都在新疆，「" + Divisions.fullName(code) + "」不是",
          "the Corps has places in Xinjiang only, not in " + Divisions.fullName(code));
    }
    corps = corps || code.startsWith("6590");
  }

  /**
   * The place of this code or name. A name may be short where it is unique ({@code 叶城县}), or lead
   * down to the place ({@code 云南省昆明市五华区}); names and codes of former days, such as {@code 闸北区},
   * become today's. {@code 新疆生产建设兵团}, {@code 新疆兵团} or {@code 兵团} may stand alone or first. A
   * division of the Corps is its city: {@code 第八师} is 石河子市; one without a city is of the Corps in
   * 乌鲁木齐市, where it sits.
   *
   * @throws InputException if there is no such place, or more than one, with the choices
   */
  public static Place of(String codeOrName) {
    Objects.requireNonNull(codeOrName, "codeOrName");
    Place ofCorps = Corps.place(Folding.of(codeOrName));
    if (ofCorps != null) {
      return ofCorps;
    }
    return new Place(Divisions.code(codeOrName.strip()), false);
  }

  /** The place of this code or name, as {@link #of} takes it, if there is just one. */
  public static Optional<Place> find(String codeOrName) {
    String name = Folding.of(Objects.requireNonNull(codeOrName, "codeOrName"));
    try {
      Place ofCorps = Corps.place(name);
      return ofCorps != null
          ? Optional.of(ofCorps)
          : Divisions.find(codeOrName.strip()).map(code -> new Place(code, false));
    } catch (InputException e) {
      return Optional.empty(); // the Corps has no such place
    }
  }

  /** All divisions, in the order of their codes; those of the Corps are not told apart. */
  public static Stream<Place> all() {
    return Divisions.codes().stream().map(code -> new Place(code, false));
  }

  /**
   * Whether this place lies in the area or is the area.
   *
   * @param area the code or name of a division, as {@link #of} takes it
   */
  public boolean within(String area) {
    return within(Divisions.place(area));
  }

  /** Whether this place lies in the area or is the area. */
  public boolean within(Place area) {
    return corps == area.corps
        && (code.startsWith(Divisions.prefix(area.code))
            || corps && area.code.equals(Corps.XINJIANG));
  }

  /**
   * Whether one of the two lies in the other.
   *
   * @param area the code or name of a division, as {@link #of} takes it
   */
  public boolean overlaps(String area) {
    return overlaps(Divisions.place(area));
  }

  /** Whether one of the two lies in the other. */
  public boolean overlaps(Place other) {
    return within(other) || other.within(this);
  }

  /**
   * Whether the area lies in this place and is not all of it.
   *
   * @param area the code or name of a division, as {@link #of} takes it
   */
  public boolean widerThan(String area) {
    return widerThan(Divisions.place(area));
  }

  /** Whether the area lies in this place and is not all of it. */
  public boolean widerThan(Place area) {
    return area.within(this) && !equals(area);
  }

  /**
   * The level of the division: {@code 省级}, {@code 地级} or {@code 县级}, as its code tells. The Corps
   * as a whole counts as provincial.
   */
  @Title(value = "级别", en = "Level")
  public String level() {
    if (code.endsWith("0000")) {
      return "省级";
    }
    return code.endsWith("00") ? "地级" : "县级";
  }

  /** The full name, such as {@code 新疆维吾尔自治区喀什地区叶城县}. */
  public String name() {
    if (!corps) {
      return Divisions.fullName(code);
    }
    return code.equals(Corps.XINJIANG) ? Corps.NAME : Corps.NAME + Divisions.name(code);
  }

  /** The full name and the code, such as {@code 云南省（530000）}. */
  @Override
  public String toString() {
    return corps && code.equals(Corps.XINJIANG) ? Corps.NAME : name() + "（" + code + "）";
  }
}
