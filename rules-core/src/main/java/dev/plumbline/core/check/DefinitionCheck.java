package dev.plumbline.core.check;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What has to hold of the fact that a definition inserts: its type is there, its values fit, and a
 * time does not end before it begins.
 */
final class DefinitionCheck {
  /** How a value of a class is called and written. */
  private record Form(String chinese, String english) {}

  private static final Form WHOLE = new Form("整数，至多 9 位", "a whole number of at most 9 digits");

  private static final Map<Class<?>, Form> FORMS =
      Map.of(
          String.class, new Form("文字（加引号）", "a text in quotes"),
          Integer.class, WHOLE,
          int.class, WHOLE,
          Long.class, new Form("整数，至多 18 位", "a whole number of at most 18 digits"),
          BigDecimal.class,
              new Form(
                  "小数，写成 new BigDecimal( \"…\" )", "a decimal, written new BigDecimal( \"…\" )"),
          Boolean.class, new Form("true 或 false", "true or false"),
          LocalDate.class,
              new Form(
                  "日期，写成 LocalDate.of( 年, 月, 日 )",
                  "a date, written LocalDate.of( year, month, day )"),
          LocalDateTime.class,
              new Form(
                  "时刻，写成 LocalDateTime.of( 年, 月, 日, 时, 分 )",
                  "a time, written LocalDateTime.of( year, month, day, hour, minute )"),
          List.class, new Form("列表，写成 List.of( … )", "a list, written List.of( … )"));

  /** Names of properties between which something lasts. */
  private static final Map<String, String> PERIODS =
      Map.of("startsOn", "endsOn", "opensAt", "closesAt");

  private final PackText text;
  private final RuleText rule;
  private final Source source;

  private DefinitionCheck(PackText text, RuleText rule, Source source) {
    this.text = text;
    this.rule = rule;
    this.source = source;
  }

  static void check(PackText text, RuleText rule, Source source, Unread unread) {
    DefinitionCheck check = new DefinitionCheck(text, rule, source);
    FactType type = text.types().named(rule.inserts());
    if (type != null) {
      check.values(type);
    } else if (!unread.mayDefine(rule.inserts())) {
      check.unknown();
    }
  }

  private void unknown() {
    Map<String, String> titles = new LinkedHashMap<>();
    text.types().all().values().forEach(type -> titles.put(type.name(), type.title()));
    String near = Names.nearestTitled(rule.inserts(), titles).orElse(null);
    at(
        -1,
        "没有「"
            + rule.inserts()
            + "」这种事实"
            + (near == null ? "，请用 declare 声明" : "，是不是「" + near + "」？"),
        "there are no facts \""
            + rule.inserts()
            + "\""
            + (near == null ? "; declare them" : "; did you mean \"" + near + "\"?"));
  }

  private void values(FactType type) {
    List<Property> fields = Definitions.fields(type);
    List<Consequence.Argument> values = rule.insertedValues();
    if (fields.size() != values.size()) {
      String names = String.join("、", fields.stream().map(Property::name).toList());
      at(
          -1,
          "「"
              + type.name()
              + "」有 "
              + fields.size()
              + " 个值（"
              + names
              + "），这里写了 "
              + values.size()
              + " 个",
          "\""
              + type.name()
              + "\" has "
              + fields.size()
              + " values ("
              + names.replace("、", ", ")
              + "), here are "
              + values.size());
      return;
    }
    boolean good = true;
    for (int i = 0; i < fields.size(); i++) {
      good &= value(type, fields.get(i), values.get(i), i);
    }
    if (good) {
      period(fields, values);
    }
  }

  private boolean value(FactType type, Property field, Consequence.Argument value, int number) {
    if (value.fault() != null) {
      at(number, value.fault(), value.english());
      return false;
    }
    if (!fits(value.type(), field.type())) {
      Form form = FORMS.get(field.type());
      at(
          number,
          "「" + type.name() + "」的「" + field.name() + "」应是" + form.chinese(),
          "\"" + field.name() + "\" of \"" + type.name() + "\" must be " + form.english());
      return false;
    }
    return true;
  }

  private static boolean fits(Class<?> value, Class<?> wanted) {
    return value == wanted
        || value == Integer.class && (wanted == int.class || wanted == Long.class);
  }

  @SuppressWarnings("unchecked") // both are dates or both are times, each of its own class
  private void period(List<Property> fields, List<Consequence.Argument> values) {
    for (int i = 0; i + 1 < fields.size(); i++) {
      Property begin = fields.get(i);
      Property end = fields.get(i + 1);
      boolean lasts =
          end.name().equals(PERIODS.get(begin.name()))
              && begin.type() == end.type()
              && values.get(i).value() instanceof Comparable<?>;
      if (lasts
          && ((Comparable<Object>) values.get(i).value()).compareTo(values.get(i + 1).value())
              > 0) {
        at(
            i + 1,
            "「" + end.name() + "」早于「" + begin.name() + "」，还没有开始就结束了；请改正日期",
            "\""
                + end.name()
                + "\" is before \""
                + begin.name()
                + "\": it ends before it begins; correct the dates");
      }
    }
  }

  private void at(int value, String message, String english) {
    source.atInserted(rule.line(), value, message, english);
  }
}
