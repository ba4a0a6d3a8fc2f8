package dev.plumbline.core.check;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Which figures a text has, and what they say. */
class FigureTest {
  /** The columns: the text, and each figure with what it may mean. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          不少于40人次 | 40=40
          不超过15万元 | 15万=150000
          1,500,000 yuan | 1,500,000=1500000
          0.5小时 | 0.5=0.5/30
          every 0.5 hours | 0.5=0.5/30
          提升15% | 15=0.15/15
          at least 30 % | 30=0.3/30
          一年期及以上 | 一=1/12
          驻外两年 | 两=2/24
          one-year posting | one=1/12
          半年 | 半=0.5/6
          十万株 | 十万=100000
          一百二十项 | 一百二十=120
          三类中至少两类 | 三=3,两=2
          可用20至60℃ | 20=20,60=60
          -20至60℃ | -20=-20,60=60
          pH 5-9 | 5=5,9=9
          2倍于市售膜 | 2=2
          Twice the flux | Twice=2
          at least two kinds | two=2
          自2024年12月1日起 | 2024年12月1日=2024-12-01
          2024年12月止 | 2024年12月=2024-12
          11月30日 | 11月30日=--11-30
          1 December 2024 | 1 December 2024=2024-12-01
          December 2024 | December 2024=2024-12
          by 3 December | 3 December=--12-03
          自2023年起 | 2023=2023/24276
          不晚于16:30 | 16:30=16:30
          16时30分前 | 16时30分=16:30
          2024-02-30 | 2024-02-30=
          """)
  void isRead(String text, String expected) {
    String figures =
        Figure.in(text).stream()
            .map(figure -> figure.text() + "=" + meanings(figure))
            .collect(Collectors.joining(","));
    assertEquals(expected, figures);
  }

  private static String meanings(Figure figure) {
    return figure.meanings().stream()
        .map(each -> each instanceof BigDecimal number ? number.toPlainString() : each.toString())
        .collect(Collectors.toCollection(TreeSet::new))
        .stream()
        .collect(Collectors.joining("/"));
  }

  @ParameterizedTest
  @CsvSource(
      textBlock =
          """
          选报专题三
          方向2（西藏藜麦种质）
          附件2
          第1轮通讯评审
          第二批
          上海市2024年度“科技创新行动计划”
          “十四五”规划
          沪科指南〔2024〕42号
          1、背景情况
          topics 1 to 3
          directions 1 and 2
          the form of annex 2
          requirement T3.KPI.1
          the 2nd round
          同一负责人
          一致
          统一
          其中一项
          one application per lead
          """)
  void isANameOrNoFigure(String text) {
    assertEquals(List.of(), Figure.in(text).stream().map(Figure::text).toList());
  }

  @Test
  void textsThatDifferInFiguresOnly() {
    assertEquals(Figure.without("不少于40人次"), Figure.without("不少于50人次"));
    assertEquals(Figure.without("不少于两类"), Figure.without("不少于3类"));
    assertEquals("专题三不少于#人次", Figure.without("专题三不少于40人次"));
  }
}
