package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Targets in another unit than the printed one: converted where it is a plain multiple, and open
 * otherwise, with the unit named as what is missing. The columns: clause, target, status, value,
 * unit, and where it is violated offered, demanded, distance.
 */
final class UnitsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          T1.D1.KPI.5 | 工艺调控间隔 | S | 30 | 分钟 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 30 | 分钟/次 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 30 | min | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 0.5 | 小时/次 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 0.5 | 小时每次 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 0.5 | h | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 1800 | 秒 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | S | 0.02 | 天 | | |
          T1.D1.KPI.5 | 工艺调控间隔 | V | 36 | 分钟 | 36分钟（0.6小时） | 0.5小时 | 0.1小时
          T1.D1.KPI.5 | 工艺调控间隔 | V | 30.6 | 分钟 | 30.6分钟（0.51小时） | 0.5小时 | 0.01小时
          T1.D1.KPI.5 | 工艺调控间隔 | V | 0.51 | 小时/次 | 0.51 | 0.5小时 | 0.01小时
          T1.D1.KPI.5 | 工艺调控间隔 | V | 0.25 | 天 | 0.25天（6小时） | 0.5小时 | 5.5小时
          T1.D1.KPI.5 | 工艺调控间隔 | U | 0.4 | 次/小时 | | |
          T1.D1.KPI.2 | 发酵产量预测精度 | S | 95 | ％ | | |
          T1.D1.KPI.2 | 发酵产量预测精度 | S | 95 | 百分之 | | |
          T1.D1.KPI.2 | 发酵产量预测精度 | U | 950 | ‰ | | |
          T1.D1.KPI.4 | 工艺调控与质量预测系统 | S | 2 | 个 | | |
          T1.D1.KPI.9 | 单发酵罐规模 | S | 400000 | 千克 | | |
          T1.D1.KPI.9 | 单发酵罐规模 | S | 400000 | kg | | |
          T1.D1.KPI.9 | 单发酵罐规模 | S | 400000 | 公斤 | | |
          T1.D1.KPI.9 | 单发酵罐规模 | S | 400 | t | | |
          T1.D1.KPI.9 | 单发酵罐规模 | S | 0.04 | 万吨 | | |
          T1.D1.KPI.9 | 单发酵罐规模 | V | 399999 | 千克 | 399999千克（399.999吨） | 400吨 | 0.001吨
          T1.D1.KPI.9 | 单发酵罐规模 | V | 400 | 千克 | 400千克（0.4吨） | 400吨 | 399.6吨
          T1.D1.KPI.9 | 单发酵罐规模 | U | 400 | m³ | | |
          T1.D1.KPI.9 | 单发酵罐规模 | U | 400 | 立方米 | | |

          T1.D2.KPI.4 | 示范推广种植面积 | S | 2 | 万亩 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 1334 | 公顷 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 1334 | hm² | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 13.34 | km² | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 20000 | 市亩 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 13340000 | 平方米 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 2 | 千公顷 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | S | 20000.5 | 亩 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | V | 1333 | 公顷 | 1333公顷（19995亩） | 20000亩 | 5亩
          T1.D2.KPI.4 | 示范推广种植面积 | V | 1.9999 | 万亩 | 1.9999万亩（19999亩） | 20000亩 | 1亩
          T1.D2.KPI.4 | 示范推广种植面积 | U | 200000 | 株 | | |
          T1.D2.KPI.4 | 示范推广种植面积 | U | 20000 | 畦 | | |
          T1.D2.KPI.5 | 本土化技术人员 | S | 5 | 人 | | |
          T1.D2.KPI.5 | 本土化技术人员 | S | 5 | 位 | | |
          T1.D2.KPI.5 | 本土化技术人员 | U | 50 | 人次 | | |

          T1.D3.KPI.7 | 繁育种苗 | S | 10 | 万株 | | |
          T1.D3.KPI.7 | 繁育种苗 | S | 100000 | 棵 | | |
          T1.D3.KPI.7 | 繁育种苗 | V | 9.9999 | 万株 | 9.9999万株（99999株） | 100000株 | 1株
          T1.D3.KPI.7 | 繁育种苗 | V | 10 | 株 | 10株 | 100000株 | 99990株
          T1.D3.KPI.7 | 繁育种苗 | U | 300 | 亩 | | |

          T1.D4.KPI.4 | 耐盐性 | U | 250 | % | | |
          T1.D4.KPI.5 | 通量 | S | 10.1 | L/㎡·h | | |
          T1.D4.KPI.5 | 通量 | S | 10.1 | L/m²·h | | |
          T1.D4.KPI.5 | 通量 | S | 10.1 | LMH | | |
          T1.D4.KPI.5 | 通量 | V | 10 | L/㎡·h | 10 | 10升/(平方米·小时) |
          T1.D4.KPI.5 | 通量 | U | 240 | L/(m²·天) | | |
          T1.D4.KPI.8 | 使用寿命 | S | 12 | 月 | | |
          T1.D4.KPI.8 | 使用寿命 | S | 12 | 个月 | | |
          T1.D4.KPI.8 | 使用寿命 | V | 6 | 个月 | 0.5年 | 1年 | 0.5年
          T1.D4.KPI.8 | 使用寿命 | V | 11 | 月 | 11月 | 1年 |
          T1.D4.KPI.8 | 使用寿命 | V | 11.9 | 月 | 11.9月 | 1年 |
          T1.D4.KPI.8 | 使用寿命 | U | 400 | 天 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 10 | 立方米/天 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 10 | m³/d | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 10 | 吨水/天 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 10 | m³/小时 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 10 | 立方米/时 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | R | 9.9 | 立方米/时 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | S | 10 | m³ | | |
          T1.D4.KPI.10 | 膜组件处理规模 | S | 10 | 立方米 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | S | 10000 | 升 | | |
          T1.D4.KPI.10 | 膜组件处理规模 | V | 9.9 | m³ | 9.9m³ | 10 | 0.1立方米
          T1.D4.KPI.10 | 膜组件处理规模 | V | 9999 | 升 | 9999升（9.999立方米） | 10 | 0.001立方米
          T1.D4.KPI.10 | 膜组件处理规模 | U | 10 | 吨/天 | | |
          T1.D4.KPI.11 | 分离样机 | S | 1 | 台套 | | |

          T3.KPI.1 | 培养人次 | S | 60 | 名 | | |
          T3.KPI.1 | 培养人次 | U | 60 | 期 | | |
          T3.KPI.5 | 技术需求 | S | 2 | 条 | | |
          T3.KPI.7 | 建议报告 | S | 2 | 篇 | | |
          T3.KPI.7 | 建议报告 | U | 2 | 本 | | |
          T3.KPI.7 | 建议报告覆盖的技术需求 | U | 2 | 种 | | |
          """)
  void converts(
      String clause,
      String name,
      String status,
      String value,
      String measure,
      String offered,
      String demanded,
      String distance) {
    Application application =
        clause.startsWith("T3.")
            ? Eligible.application()
            : EligibleOne.application(clause.charAt(4) - '0');
    String indicator = "indicators[" + name + "]";
    application = Edit.replace(application, indicator + ".value", value);
    application = Edit.replace(application, indicator + ".measure", measure);

    String fact = "Indicator[" + name + "]";
    String property =
        switch (status) {
          case "V" -> fact + ".value";
          case "U" -> fact + ".measure";
          default -> null;
        };
    Boundary.decides(application, clause, status, property, offered, demanded, distance);
  }

  /** Both ends of a range are in the unit given with it. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          S | 摄氏度 |
          S | °C |
          U | K | Indicator[运行温度].measure
          U | ℉ | Indicator[运行温度].measure
          U | | Indicator[运行温度].measure
          """)
  void convertsRanges(String status, String measure, String missing) {
    Application application =
        Edit.replace(EligibleOne.application(4), "indicators[运行温度].measure", measure);

    Boundary.decides(application, "T1.D4.KPI.7", status, missing, null, null, null);
  }

  /** Bare numbers have no unit to convert: whatever stands there changes nothing. */
  @ParameterizedTest
  @CsvSource({"T1.D4.KPI.2, 分离因子, 倍", "T1.D4.KPI.3, 测试体系镁锂比, %", "T1.D4.KPI.6, 运行pH, pH"})
  void takesBareNumbersAsTheyAre(String clause, String name, String measure) {
    Application application =
        Edit.replace(EligibleOne.application(4), "indicators[" + name + "].measure", measure);

    Boundary.decides(application, clause, "S");
  }
}
