package dev.plumbline.oracle;

import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/**
 * The targets of topic 1, each with what may be committed to: the first just passes, in the printed
 * unit; the others lie about the threshold, in this unit and others, some of which do not convert,
 * or are several rows.
 */
final class Targets {
  private static final Map<Theme, List<String>> SAMPLES =
      Map.of(
          Theme.SYNTHESIS,
          List.of(
              "人工智能工艺优化技术 是 否",
              "发酵产量预测精度 95% 95.0％ 96% 94.9% 94% 95百分点 96%+95% 96%+94%",
              "产量提升 10% 10.0% 11% 9.9% 9% 10吨 12%+10% 12%+9%",
              "工艺调控与质量预测系统 2套 3套 1套 2个 2吨 1套+1套 1套+1个 2.5套 3套+-1套 1套+套",
              "工艺调控间隔 0.5小时 30分钟 1800秒 0.4小时/次 0.51小时 31分钟 1801秒 0.5次 -1小时 0小时"
                  + " 0.1小时+0.4小时 0.5小时+0.6小时",
              "产量波动降低 10% 12% 9.99% 9% 10倍 12%+10% 12%+9%",
              "示范应用基地 2个 3个 1个 2吨 1个+1个 1.5个",
              "示范应用生产线 10条 11条 9条 10吨 6条+4条 6条+3条 6条+条 10条+条",
              "单发酵罐规模 400吨 400000千克 400000000克 0.04万吨 401t 399吨 399999公斤 400立方米"
                  + " 420吨+400吨 420吨+300吨 200吨+200吨"),
          Theme.QUINOA,
          List.of(
              "粮用藜麦新品种 2种 3种 1种 2个 2亩 1种+1种 1种+1个 0种",
              "饲用藜麦品系 1种 2种 0种 1个 0.5种 1亩 0种+1种",
              "彩色藜麦花卉品系 5种 6种 4种 5亩 3种+2种 3种+1种 6种+-1种",
              "示范推广种植面积 20000亩 2万亩 2.0万亩 1400公顷 1.4千公顷 20001市亩 13333334平方米 19999亩"
                  + " 1.99万亩 1333公顷 13333333平方米 20000株 1万亩+1万亩 5000亩+1000公顷 5000亩+999公顷",
              "本土化技术人员 5名 6人 4名 4位 5人次 3名+2人 3名+1人 5.5名"),
          Theme.FLOWERS,
          List.of(
              "高效育种技术体系 是 否",
              "无性扩繁效率提升 30% 31% 29.9% 29% 30倍 31%+30% 31%+29%",
              "高效繁育技术规程 2项 3项 1项 2个 2吨 1项+1项 1个 2.5项",
              "繁育种苗 100000株 10万株 100001棵 99999株 9.9万株 100000吨 6万株+40000株 6万株+39999株" + " 100000.5株",
              "育繁推一体化技术规范 1套 2套 0套 1亩 0套+1套 0.5套"),
          Theme.MEMBRANE,
          List.of(
              "锂镁分离膜 是 否",
              "分离因子 31 30.01 30 29 31+32 31+30",
              "测试体系镁锂比 51 50.5倍 50 49 50 51+52 51+50",
              "耐盐性 2倍 2.5倍 3倍 1.9倍 1倍 200% 2倍+3倍 2倍+1倍",
              "通量 11L/(m²·h) 10.1L/(m2·h) 10.5LMH 10L/(m²·h) 9.9L/(m²·h) 12吨 11LMH+10LMH",
              "运行pH 2~13 1~14 2.1~13 2~12.9 ~13 2~ 3~ ~12 2~13+1~14 2~13+3~13",
              "运行温度 20~60℃ -10~80℃ 20.5~60℃ 20~59℃ ~60℃ 20~℃ 20~60 20~60°F 21~℃ 20~60℃+10~70℃",
              "使用寿命 1年 12月 13个月 2年 11月 11个月 0.9年 365天 52周 1年+13月 1年+11月",
              "透过率下降率 20% 19% 20.01% 21% 0.2倍 19%+20% 19%+21%",
              "膜组件处理规模 10m³ 10立方米 11m³ 10m³/天 11立方米/天 1m³/小时 10000升 9.9m³ 9立方米 9升"
                  + " 9m³/天 10吨 10m³+12m³ 10m³+9m³ 10m³+20m³/天 9m³+20m³/天",
              "分离样机 1台 2台 0台 1套 1吨 0台+1台 1.5台"));

  private static final Pattern SAMPLE =
      Pattern.compile("(-?[0-9.]+)?(?:(~)(-?[0-9.]+)?)?([^0-9.~].*)?");

  private Targets() {}

  private static String name(String samples) {
    return samples.substring(0, samples.indexOf(' '));
  }

  private static List<String> values(String samples) {
    return List.of(samples.substring(samples.indexOf(' ') + 1).split(" "));
  }

  /** Targets that pass, on the threshold where that passes. */
  static List<Indicator> eligible(Theme theme) {
    return SAMPLES.getOrDefault(theme, List.of()).stream()
        .map(samples -> target(name(samples), values(samples).get(0), "上一年度"))
        .toList();
  }

  /** The targets of the theme, some of them left out or without a number or a unit. */
  static Arbitrary<List<Indicator>> of(Theme theme) {
    Arbitrary<List<Indicator>> rows =
        Pools.rowsOf(
            SAMPLES.get(theme).stream()
                .map(
                    samples ->
                        Combinators.combine(
                                Written.key(Names.INDICATOR, name(samples)),
                                Arbitraries.of(withGaps(values(samples))),
                                Written.texts(Arbitraries.of("上一年度", null)))
                            .as(Targets::rows)
                            .injectNull(0.06))
                .toList());
    return rows.map(Written::onceIfOther);
  }

  private static List<String> withGaps(List<String> values) {
    Matcher first = matcher(values.get(0));
    String number = first.group(1);
    String unit = first.group(4);
    Stream<String> gaps =
        number == null || first.group(2) != null || unit == null
            ? Stream.of("")
            : Stream.of(number, unit);
    return Stream.concat(values.stream(), gaps).toList();
  }

  private static Matcher matcher(String sample) {
    Matcher matcher = SAMPLE.matcher(sample);
    if (!matcher.matches()) {
      throw new IllegalArgumentException(sample);
    }
    return matcher;
  }

  /** The rows of a target, such as {@code 6条+4条}; the last alone may lack a baseline. */
  static List<Indicator> rows(String name, String samples, String baseline) {
    List<String> each = List.of(samples.split("\\+"));
    return IntStream.range(0, each.size())
        .mapToObj(i -> target(name, each.get(i), i == each.size() - 1 ? baseline : "上一年度"))
        .toList();
  }

  /** A target such as {@code 95%}, {@code 2~13}, {@code 是}, or without a number, {@code %}. */
  static Indicator target(String name, String sample, String baseline) {
    Indicator.Builder target = Indicator.builder().name(name).baseline(baseline);
    if (sample.equals("是") || sample.equals("否")) {
      return target.committed(sample.equals("是")).build();
    }
    Matcher parts = matcher(sample);
    target.measure(parts.group(4));
    if (parts.group(2) == null) {
      return target.value(number(parts.group(1))).build();
    }
    return target.lower(number(parts.group(1))).upper(number(parts.group(3))).build();
  }

  private static BigDecimal number(String text) {
    return text == null ? null : new BigDecimal(text);
  }
}
