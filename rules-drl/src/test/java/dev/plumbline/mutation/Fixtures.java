package dev.plumbline.mutation;

import dev.plumbline.Examination;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.clauses.EligibleOne;
import dev.plumbline.clauses.EligibleTwo;
import dev.plumbline.fact.Application;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Applications made by hand, and what generated ones seldom come to. */
final class Fixtures {
  /** Of an eligible application, which, and what is changed. */
  private static final String SELDOM =
      """
      1 | requested=0.5万元
      2 | requested=0.5万元
      3 | requested=0.5万元
      4 | requested=0.5万元
      专题二 | requested=0.5万元
      专题三 | requested=0.5万元
      专题二 | indicators[亩均增收].category=技术
      专题二 | indicators[亩均增收].category=其他效益
      专题三 | endsOn=2025-11-29
      专题三 | indicators[培养人次].category=技术效益
      专题三 | indicators[培养人次].category=经济效益
      专题三 | indicators[培养人次].category=社会效益
      专题三 | indicators[培养人次].category=管理效益
      专题三 | indicators[培养人次].category=其他效益
      专题三 | posting.place=新疆生产建设兵团喀什市
      专题三 | topic=专题九; posting.place=653101
      专题三 | topic=专题九; recommendation.senderType=其他市级部门
      1 | indicators[发酵产量预测精度].measure=亩
      1 | indicators[工艺调控间隔].measure=亩
      1 | indicators[单发酵罐规模].measure=m³
      4 | indicators[运行温度].lower=21; indicators[运行温度].measure=亩
      4 | indicators[运行温度].upper=59; indicators[运行温度].measure=亩
      4 | indicators[膜组件处理规模].measure=m³/天; indicators[通量].measure=m³
      """;

  private final List<Case> cases = new ArrayList<>();
  private final Map<String, Application> eligible = new LinkedHashMap<>();

  private Fixtures() {
    for (int direction = 1; direction <= 4; direction++) {
      eligible.put("" + direction, EligibleOne.application(direction));
      eligible.put(
          direction + " judged, direction missing",
          Edit.replace(EligibleOne.judged(direction), "direction", null));
    }
    eligible.put("专题二", EligibleTwo.application());
    eligible.put("专题二 elsewhere", EligibleTwo.elsewhere());
    eligible.put("专题三", Eligible.application());
    eligible.put("专题三 draft", Eligible.draft());
    eligible.put("专题三 in every scope", Eligible.inEveryScope());
    eligible.put("专题三 judged", Eligible.judged(Eligible.application()));
  }

  /**
   * All of them.
   *
   * @param fields the fields of cooperation that rules speak of
   */
  static List<Case> all(Set<String> fields) {
    Fixtures fixtures = new Fixtures();
    fixtures.eligible.forEach(fixtures::both);
    for (String line : SELDOM.lines().toList()) {
      String[] columns = line.split(" \\| ");
      fixtures.both(line, Edit.apply(fixtures.eligible.get(columns[0]), columns[1]));
    }
    fixtures.everyRowWithEveryField(new TreeSet<>(fields));
    return fixtures.cases;
  }

  private void everyRowWithEveryField(Set<String> fields) {
    for (String place :
        "650000 540000 630000 530000 150000 460000 新疆生产建设兵团 210200 500101 420506 350400 341500"
            .split(" ")) {
      for (String field : fields) {
        String edits = "cooperation.place=" + place + "; cooperation.field=" + field;
        Application application = Edit.apply(eligible.get("专题二"), edits);
        cases.add(new ApplicationCase(edits, application, Examination.precheck()));
      }
    }
  }

  private void both(String name, Application application) {
    cases.add(new ApplicationCase(name + ", precheck", application, Examination.precheck()));
    cases.add(new ApplicationCase(name + ", formal", application, Examination.formal()));
  }
}
