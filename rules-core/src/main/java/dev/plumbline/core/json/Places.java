package dev.plumbline.core.json;

import dev.plumbline.Bilingual;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Problems;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Place;
import java.util.List;

/** Reads a place that is written as an object: its code or its name, and whether it is 兵团's. */
final class Places {
  private static final List<Nearest.Known> KNOWN =
      List.of(
          new Nearest.Known("code", Message.of("json.placeCode").words()),
          new Nearest.Known("name", Message.of("json.placeName").words()),
          new Nearest.Known("corps", Message.of("json.placeOfCorps").words()));

  private static final String XINJIANG = "65";

  private Places() {}

  /** The place; {@code null} if a problem was noted. */
  static Place read(Bilingual title, Located.Fields fields, Problems problems, Binder binder) {
    int before = problems.count();
    binder.unknown(fields, KNOWN);
    Place byCode = (Place) member(Place.class, "code", title, fields, binder);
    Place byName = (Place) member(Place.class, "name", title, fields, binder);
    Boolean corps = (Boolean) member(Boolean.class, "corps", title, fields, binder);
    if (problems.count() > before) {
      return null;
    }
    if (byCode == null == (byName == null)) {
      problems.add(fields.spot(), Binder.of(title, Message.of("json.codeOrName")));
      return null;
    }
    Place place = byCode != null ? byCode : byName;
    if (corps == null || corps == place.corps()) {
      return place;
    }
    Spot spot = fields.members().get("corps").value().spot();
    if (!corps) {
      problems.add(spot, Binder.of(title, Message.of("json.isOfCorps", called(place))));
      return null;
    }
    if (!place.code().startsWith(XINJIANG)) {
      problems.add(spot, Binder.of(title, Message.of("json.isNotOfCorps", called(place))));
      return null;
    }
    return new Place(place.code(), true);
  }

  /** Places have no English names. */
  private static Bilingual called(Place place) {
    return new Bilingual(place.toString(), place.code());
  }

  private static Object member(
      Class<?> type, String name, Bilingual title, Located.Fields fields, Binder binder) {
    Located.Member member = fields.members().get(name);
    return member == null || member.value() instanceof Located.Nothing
        ? null
        : binder.scalar(type, title, member.value());
  }
}
