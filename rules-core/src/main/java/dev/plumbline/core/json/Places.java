package dev.plumbline.core.json;

import dev.plumbline.fact.Place;
import java.util.List;

/** Reads a place that is written as an object: its code or its name, and whether it is 兵团's. */
final class Places {
  private static final List<Nearest.Known> KNOWN =
      List.of(
          new Nearest.Known("code", "行政区划代码", "Code"),
          new Nearest.Known("name", "地区名称", "Name"),
          new Nearest.Known("corps", "属新疆生产建设兵团", "Place of the Corps"));

  private static final String XINJIANG = "65";

  private Places() {}

  /** The place; {@code null} if a problem was noted. */
  static Place read(String title, Located.Fields fields, Problems problems, Binder binder) {
    int before = problems.count();
    binder.unknown(fields, KNOWN);
    Place byCode = (Place) member(Place.class, "code", title, fields, binder);
    Place byName = (Place) member(Place.class, "name", title, fields, binder);
    Boolean corps = (Boolean) member(Boolean.class, "corps", title, fields, binder);
    if (problems.count() > before) {
      return null;
    }
    if (byCode == null == (byName == null)) {
      problems.add(fields.spot(), title + "：请写「code」（六位代码）或「name」（名称），只写一个");
      return null;
    }
    Place place = byCode != null ? byCode : byName;
    if (corps == null || corps == place.corps()) {
      return place;
    }
    Spot spot = fields.members().get("corps").value().spot();
    if (!corps) {
      problems.add(spot, title + "：" + place + "属于兵团，「corps」不能写 false");
      return null;
    }
    if (!place.code().startsWith(XINJIANG)) {
      problems.add(spot, title + "：" + place + "不在新疆，「corps」不能写 true");
      return null;
    }
    return new Place(place.code(), true);
  }

  private static Object member(
      Class<?> type, String name, String title, Located.Fields fields, Binder binder) {
    Located.Member member = fields.members().get(name);
    return member == null || member.value() instanceof Located.Nothing
        ? null
        : binder.scalar(type, title, member.value());
  }
}
