package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/**
 * What has to hold of the fact that a definition inserts: its type is there, and its values fit.
 */
final class DefinitionCheck {
  private static final Map<Class<?>, String> KINDS =
      Map.of(
          String.class, "文字（加引号）",
          Integer.class, "整数",
          int.class, "整数",
          Long.class, "整数",
          BigDecimal.class, "小数，写成 new BigDecimal( \"…\" )",
          Boolean.class, "true 或 false",
          LocalDate.class, "日期，写成 LocalDate.of( 年, 月, 日 )",
          LocalDateTime.class, "时刻，写成 LocalDateTime.of( 年, 月, 日, 时, 分 )",
          List.class, "列表，写成 List.of( … )");

  private DefinitionCheck() {}

  static void check(PackText text, RuleText rule, Source source, Unread unread) {
    FactType type = text.types().named(rule.inserts());
    if (type == null) {
      if (!unread.mayDefine(rule.inserts())) {
        String hint =
            Names.nearest(rule.inserts(), text.types().all().keySet())
                .map(near -> "，是不是「" + near + "」？")
                .orElse("，请用 declare 声明");
        source.problem(rule.line(), 1, "没有「" + rule.inserts() + "」这种事实" + hint);
      }
      return;
    }
    List<Property> fields =
        type.properties().values().stream().filter(p -> p.derivedFrom().isEmpty()).toList();
    List<Consequence.Argument> values = rule.insertedValues();
    if (fields.size() != values.size()) {
      source.problem(
          rule.line(),
          1,
          "「"
              + type.name()
              + "」有 "
              + fields.size()
              + " 个值（"
              + String.join("、", fields.stream().map(Property::name).toList())
              + "），这里写了 "
              + values.size()
              + " 个");
      return;
    }
    for (int i = 0; i < fields.size(); i++) {
      Class<?> wanted = fields.get(i).type();
      Consequence.Argument value = values.get(i);
      if (value.fault() != null) {
        source.problem(rule.line(), 1, value.fault());
      } else if (!fits(value.type(), wanted)) {
        source.problem(
            rule.line(),
            1,
            "「" + type.name() + "」的「" + fields.get(i).name() + "」应是" + KINDS.get(wanted));
      }
    }
  }

  private static boolean fits(Class<?> value, Class<?> wanted) {
    return value == wanted || value == Integer.class && wanted == int.class;
  }
}
