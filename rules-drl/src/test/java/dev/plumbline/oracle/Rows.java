package dev.plumbline.oracle;

import dev.plumbline.fact.Place;
import java.util.List;

/**
 * A row of annex 1 for topic 2.
 *
 * @param digits what the codes of its places begin with; none for the row of the Corps
 * @param fields the fields of cooperation that it admits
 */
record Rows(String digits, List<String> fields) {
  static final List<Rows> ALL =
      List.of(
          row("65", "特色农牧业", "绿色低碳"), // 新疆
          row("54", "高原农牧业", "高原医药"), // 西藏
          row("63", "现代农牧业", "盐湖资源开发利用"), // 青海
          row("53", "生物多样性保护", "清洁能源", "生命健康"), // 云南
          row("15", "现代农牧业", "生态保护", "绿色能源"), // 内蒙古
          row("46", "热带特色农业", "深海养殖"), // 海南
          row(null, "智慧农业", "智能制造"), // 兵团
          row("2102", "生命健康", "绿色能源"), // 大连
          row("500101", "特色资源开发利用", "生命健康"), // 万州
          row("420506", "特色资源开发利用", "生命健康"), // 夷陵
          row("3504", "氟化工", "数字化纺织"), // 三明
          row("3415", "生命健康", "新材料")); // 六安

  private static Rows row(String digits, String... fields) {
    return new Rows(digits, List.of(fields));
  }

  Truth holds(Place place) {
    if (digits != null) {
      return Area.in(place, digits);
    }
    return place == null ? Truth.UNKNOWN : Truth.of(place.corps());
  }

  /** Whether the place is wider than the row's area and has it inside (B49). */
  Truth liesIn(Place place) {
    return place == null ? Truth.UNKNOWN : Truth.of(digits != null && Area.around(place, digits));
  }

  /** Whether the place lies in the row's area, or is wider than it. */
  Truth near(Place place) {
    return holds(place).or(liesIn(place));
  }

  /** Whether it admits all of the fields; a name that is not listed is another field (B17). */
  Truth admits(List<String> written) {
    return written == null
        ? Truth.UNKNOWN
        : Truth.of(written.stream().map(Names.FIELD::find).allMatch(this::admits));
  }

  private boolean admits(String field) {
    return field != null && fields.contains(field);
  }
}
