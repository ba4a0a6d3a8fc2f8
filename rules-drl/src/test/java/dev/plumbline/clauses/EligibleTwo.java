package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;

/** Applications to topic 2 that meet every clause. All people are made up. */
public final class EligibleTwo {
  private EligibleTwo() {}

  /** In a counterpart area, recommended by the county; targets of two of the three categories. */
  public static Application application() {
    return application(
        "id=T2-2024-0501; title=核桃采后处理关键技术协同攻关与示范; cooperation.place=叶城县;"
            + " cooperation.field=特色农牧业; partners[0].place=叶城县",
        "叶城县科学技术局",
        "653126");
  }

  /** Outside the counterpart areas, recommended by the region. */
  public static Application elsewhere() {
    return application(
        "id=T2-2024-0502; title=奶业绿色饲料关键技术协同攻关与示范; cooperation.place=呼和浩特市;"
            + " cooperation.field=现代农牧业; partners[0].place=呼和浩特市;"
            + " partners[0].name=呼和浩特青禾牧业有限公司",
        "内蒙古自治区科学技术厅",
        "150000");
  }

  /** The same after the reviewers found met whatever only a person can judge. */
  static Application judged(Application application) {
    return Eligible.judged(Eligible.inEveryScope(application), "$JUDG2 $JUDGED");
  }

  /** With further targets. */
  static Application adding(Application application, Indicator... further) {
    List<Indicator> all = new ArrayList<>(application.indicators());
    all.addAll(List.of(further));
    return Edit.replace(application, "indicators", all);
  }

  static Indicator indicator(String name, String value, String measure, String category) {
    return Indicator.builder()
        .name(name)
        .value(value == null ? null : new BigDecimal(value))
        .measure(measure)
        .category(category)
        .build();
  }

  private static Application application(String edits, String sender, String under) {
    Application application =
        Letter.recommended(
            "topic=专题二; requested=40万元; budget.total=40万元; budget.items[0].amount=20万元;"
                + " budget.items[1].amount=15万元; budget.items[2].amount=5万元; "
                + edits,
            sender,
            under);
    return Edit.replace(
        application,
        "indicators",
        List.of(indicator("采后损耗降低", "8", "%", "技术效益"), indicator("亩均增收", "600", "元", "经济效益")));
  }
}
