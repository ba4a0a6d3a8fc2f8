package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import java.math.BigDecimal;
import java.util.Map;

/** What the units of measure are called in English: of one and of more where that differs. */
final class UnitWords {
  private static final Map<String, String> ENGLISH =
      Map.ofEntries(
          Map.entry("人次", "person-time|person-times"),
          Map.entry("千人次", "thousand person-times"),
          Map.entry("万人次", "ten thousand person-times"),
          Map.entry("名", "person|persons"),
          Map.entry("人", "person|persons"),
          Map.entry("个", ""),
          Map.entry("项", "item|items"),
          Map.entry("件", "item|items"),
          Map.entry("份", "copy|copies"),
          Map.entry("篇", "paper|papers"),
          Map.entry("种", "kind|kinds"),
          Map.entry("套", "set|sets"),
          Map.entry("台", "machine|machines"),
          Map.entry("条", "line|lines"),
          Map.entry("部", "work|works"),
          Map.entry("家", "firm|firms"),
          Map.entry("户", "household|households"),
          Map.entry("处", "place|places"),
          Map.entry("座", "building|buildings"),
          Map.entry("场", "event|events"),
          Map.entry("次", "time|times"),
          Map.entry("期", "term|terms"),
          Map.entry("批", "batch|batches"),
          Map.entry("头", "head"),
          Map.entry("只", "animal|animals"),
          Map.entry("株", "plant|plants"),
          Map.entry("千株", "thousand plants"),
          Map.entry("万株", "ten thousand plants"),
          Map.entry("字", "character|characters"),
          Map.entry("元", "yuan"),
          Map.entry("千元", "thousand yuan"),
          Map.entry("万元", "ten thousand yuan"),
          Map.entry("百万元", "million yuan"),
          Map.entry("千万元", "ten million yuan"),
          Map.entry("亿元", "hundred million yuan"),
          Map.entry("秒", "s"),
          Map.entry("分", "min"),
          Map.entry("分钟", "min"),
          Map.entry("小时", "h"),
          Map.entry("天", "day|days"),
          Map.entry("周", "week|weeks"),
          Map.entry("月", "month|months"),
          Map.entry("个月", "month|months"),
          Map.entry("季度", "quarter|quarters"),
          Map.entry("半年", "half-year|half-years"),
          Map.entry("年", "year|years"),
          Map.entry("平方厘米", "cm²"),
          Map.entry("平方米", "m²"),
          Map.entry("千平方米", "thousand m²"),
          Map.entry("万平方米", "ten thousand m²"),
          Map.entry("亩", "mu"),
          Map.entry("千亩", "thousand mu"),
          Map.entry("万亩", "ten thousand mu"),
          Map.entry("公顷", "ha"),
          Map.entry("千公顷", "thousand ha"),
          Map.entry("万公顷", "ten thousand ha"),
          Map.entry("平方公里", "km²"),
          Map.entry("毫秒", "ms"),
          Map.entry("纳米", "nm"),
          Map.entry("微米", "μm"),
          Map.entry("毫米", "mm"),
          Map.entry("厘米", "cm"),
          Map.entry("分米", "dm"),
          Map.entry("米", "m"),
          Map.entry("千米", "km"),
          Map.entry("微克", "μg"),
          Map.entry("毫克", "mg"),
          Map.entry("克", "g"),
          Map.entry("斤", "jin"),
          Map.entry("千克", "kg"),
          Map.entry("吨", "t"),
          Map.entry("千吨", "thousand t"),
          Map.entry("万吨", "ten thousand t"),
          Map.entry("微升", "μl"),
          Map.entry("毫升", "ml"),
          Map.entry("升", "l"),
          Map.entry("立方米", "m³"),
          Map.entry("万m³", "ten thousand m³"),
          Map.entry("升/天", "l/day"),
          Map.entry("升/小时", "l/h"),
          Map.entry("升/分钟", "l/min"),
          Map.entry("m³/天", "m³/day"),
          Map.entry("m³/小时", "m³/h"),
          Map.entry("万m³/天", "ten thousand m³/day"),
          Map.entry("倍", "times as much"));

  private UnitWords() {}

  /** A unit without a number; one that English leaves out behind a number stays as it is. */
  static Bilingual alone(String unit) {
    String english = english(unit);
    return english.isEmpty() ? Names.quoted(unit) : new Bilingual(unit, english);
  }

  /** A unit in English; one that has no English name stays as it is, between quotes. */
  static String english(String unit) {
    String known = ENGLISH.get(unit);
    return known == null ? Names.english(unit) : known.substring(known.indexOf('|') + 1);
  }

  /** A unit in English behind a number. */
  static String english(String unit, BigDecimal number) {
    String known = ENGLISH.getOrDefault(unit, "");
    boolean one = known.indexOf('|') > 0 && number.compareTo(BigDecimal.ONE) == 0;
    return one ? known.substring(0, known.indexOf('|')) : english(unit);
  }
}
