package dev.plumbline.oracle;

import dev.plumbline.fact.Place;
import java.util.Arrays;
import java.util.List;

/**
 * What a generated application is for: a direction of topic 1, a row of annex 1 for topic 2, or
 * topic 3. Of its places and senders the first go together in an eligible application; the others
 * come near: wider and narrower ones, neighbours, look-alikes. Those marked 兵 are of the Corps.
 */
enum Theme {
  SYNTHESIS(
      13,
      "专题一 方向1",
      "653126 650000 650100 653101 兵650000 659001 兵653126 620000 540000",
      "650000 650000 兵650000 540000 310000 653100 653126 659001"),
  QUINOA(
      10,
      "专题一 方向2",
      "540223 540000 540200 540231 540100 542324 530000 630000 653126",
      "540000 540000 530000 630000 兵650000 540200 540223"),
  FLOWERS(
      11,
      "专题一 方向3",
      "530102 530000 530100 532500 520000 510000 460000",
      "530000 530000 520000 510000 兵650000 530100 530102"),
  MEMBRANE(
      11,
      "专题一 方向4",
      "632801 630000 632500 632600 632621 460000 540000 620000",
      "630000 630000 460000 620000 540000 632500 632801"),
  XINJIANG(
      5,
      "专题二",
      "653126 650000 650000 650000 653125 653124 653130 650200 650203 653121 653200 653100 653101 兵653126",
      "653126 650000 653125 650200 650203 653121 653100 兵650000 540000",
      "特色农牧业 绿色低碳 高原农牧业"),
  TIBET(
      4,
      "专题二",
      "540200 540000 540000 540222 540223 540231 540225 540233 540224 542324",
      "540000 540000 540222 540223 540200 540231 630000",
      "高原农牧业 高原医药 特色农牧业"),
  QINGHAI(
      4,
      "专题二",
      "632621 630000 630000 632600 632500 632521 632801 620000",
      "632600 630000 632621 632500 460000 620000",
      "盐湖资源开发利用 现代农牧业 热带特色农业"),
  YUNNAN(
      2,
      "专题二",
      "530102 530000 530100 530112 520000",
      "530100 530000 530102 530112 520000",
      "清洁能源 生物多样性保护 生命健康 绿色能源"),
  INNER_MONGOLIA(
      2,
      "专题二",
      "150102 150000 150100 140000",
      "150000 150100 150102 140000 530000",
      "生态保护 现代农牧业 绿色能源 清洁能源"),
  HAINAN(
      2,
      "专题二",
      "460105 460000 460100 632500 440000",
      "460000 460100 460105 632500 440000",
      "深海养殖 热带特色农业 盐湖资源开发利用"),
  CORPS(
      2,
      "专题二",
      "兵650000 659001 兵653126 659002 650000 653126",
      "兵650000 650000 659001 653126",
      "智慧农业 智能制造 特色农牧业"),
  DALIAN(
      6,
      "专题二",
      "210202 210200 210281 210200 210000 210100",
      "210000 210200 210200 210200 210202 210281 220000",
      "绿色能源 生命健康 清洁能源"),
  WANZHOU(2, "专题二", "500101 500000 500102", "500101 500000 500102 510000", "特色资源开发利用 生命健康 新材料"),
  YILING(
      2, "专题二", "420506 420500 420505 420000", "420506 420500 420000 420505", "生命健康 特色资源开发利用 新材料"),
  SANMING(
      3,
      "专题二",
      "350404 350400 350400 350481 350000 350500",
      "350404 350400 350481 350000 350500",
      "氟化工 数字化纺织 新材料"),
  LUAN(
      2,
      "专题二",
      "341502 341500 341522 340000 340100",
      "341502 341500 341522 340000 340100",
      "新材料 生命健康 氟化工"),
  CAPACITY(28, "专题三", "530100", "310000");

  final int weight;
  final String topic;
  final String direction;
  final List<Place> places;
  final List<Place> senders;
  final List<String> fields;

  Theme(int weight, String part, String places, String senders) {
    this(weight, part, places, senders, "生态修复 特色农牧业");
  }

  Theme(int weight, String part, String places, String senders, String fields) {
    this.weight = weight;
    String[] topicAndDirection = part.split(" ");
    this.topic = topicAndDirection[0];
    this.direction = topicAndDirection.length < 2 ? null : topicAndDirection[1];
    this.places = places(places);
    this.senders = places(senders);
    this.fields = List.of(fields.split(" "));
  }

  private static List<Place> places(String list) {
    return Arrays.stream(list.split(" "))
        .map(
            code ->
                code.startsWith("兵") ? new Place(code.substring(1), true) : new Place(code, false))
        .toList();
  }

  Place home() {
    return places.get(0);
  }

  /** What the ids of its own clauses begin with. */
  String prefix() {
    return switch (topic) {
      case "专题一" -> "T1.D" + direction.substring(2) + ".";
      case "专题二" -> "T2.";
      default -> "T3.";
    };
  }

  /** The theme of the topic or direction, the first of its rows if it has any. */
  static Theme of(String topic, String direction) {
    return Arrays.stream(values())
        .filter(t -> t.topic.equals(topic))
        .filter(t -> direction == null || direction.equals(t.direction))
        .findFirst()
        .orElseThrow();
  }
}
