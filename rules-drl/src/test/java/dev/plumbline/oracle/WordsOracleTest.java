package dev.plumbline.oracle;

import static dev.plumbline.Conclusion.CORRECTABLE;
import static dev.plumbline.Conclusion.ELIGIBLE;
import static dev.plumbline.Conclusion.INELIGIBLE;
import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.FORMAL;
import static dev.plumbline.oracle.Expectations.PRECHECK;
import static dev.plumbline.oracle.Expectations.but;
import static dev.plumbline.oracle.Expectations.concludes;
import static dev.plumbline.oracle.Expectations.expect;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Expectations.status;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static dev.plumbline.oracle.Theme.LUAN;
import static dev.plumbline.oracle.Theme.QUINOA;
import static dev.plumbline.oracle.Theme.SYNTHESIS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The oracle reads the words of closed properties as people write them. */
class WordsOracleTest {
  /** What a pre-check of the theme's submitted application finds for each of the words. */
  private static void words(
      Theme theme, Status expected, String clause, String path, String... words) {
    for (String word : words) {
      Application changed = but(Eligible.submitted(theme), path, word);
      assertEquals(expected, status(clause, changed, PRECHECK), clause + " " + word);
    }
  }

  private static void formal(Theme theme, Status expected, String clause, Object... changes) {
    Application changed = but(Eligible.judged(theme), changes);
    assertEquals(expected, status(clause, changed, FORMAL), clause);
  }

  @Test
  void legalForm() {
    String path = "applicant.legalForm";
    words(LUAN, SATISFIED, "G.1.2", path, "法人", "企业法人", "事业单位法人", "机关法人", "社会团体法人", "有限责任公司");
    words(LUAN, SATISFIED, "G.1.2", path, "企业单位法人", "股份有限公司", "民办非企业单位（法人）", "有限公司", "特别法人");
    words(LUAN, SATISFIED, "G.1.2", path, "非法人组织", "合伙企业", "个人独资企业", "有限合伙企业", "特殊的普通合伙企业");
    words(LUAN, NEEDS_REVIEW, "G.1.2", path, "分公司", "分支机构", "办事处");
    words(LUAN, NEEDS_REVIEW, "G.1.1", path, "分公司", "分支机构", "代表处");
    words(LUAN, VIOLATED, "G.1.2", path, "个体工商户", "自然人", "个人");
    words(LUAN, UNDETERMINED, "G.1.2", path, "课题组", "无", "/", "待定");
    words(LUAN, SATISFIED, "G.1.1", path, "个体工商户", "课题组", null);
    Object[] branch = {path, "分公司", "applicant.registeredAt", place("320000")};
    expect(LUAN, VIOLATED, "G.1.1", branch);
    expect(LUAN, NEEDS_REVIEW, "G.1.2", branch);
    expect(LUAN, UNDETERMINED, "G.1.1", path, "分公司", "applicant.registeredAt", null);
  }

  @Test
  void contractType() {
    String path = "contract.type";
    words(LUAN, SATISFIED, "G.9.5", path, "技术开发", "技术开发合同", "技术开发（委托）合同", "技术开发(合作)合同");
    words(LUAN, SATISFIED, "G.9.5", path, "技术转让（专利权）合同", "技术许可合同", "技术咨询合同", "技术服务合同", "合作开发");
    words(LUAN, VIOLATED, "G.9.5", path, "框架协议", "意向书", "战略合作框架协议", "采购合同");
    words(LUAN, UNDETERMINED, "G.9.5", path, "会议纪要", "办理中");
  }

  @Test
  void senderTypeOfTheForm() {
    String path = "recommendation.senderType";
    words(CAPACITY, SATISFIED, "T3.DOC.2", path, "前方指挥部（联络组）", "前方指挥部(联络组)", "联络组", "市委组织部");
    words(CAPACITY, SATISFIED, "T3.DOC.2", path, "上海市对口支援新疆工作前方指挥部", "上海援滇干部联络组", "中共上海市委组织部");
    words(CAPACITY, NEEDS_REVIEW, "T3.DOC.2", path, "其他市级部门");
    words(CAPACITY, VIOLATED, "T3.DOC.2", path, "区级组织部门", "区委组织部", "科技局", "人民政府");
    words(CAPACITY, UNDETERMINED, "T3.DOC.2", path, "援建办", "组织部门", "略");
  }

  @Test
  void senderTypeOfTheLetter() {
    String path = "recommendation.senderType";
    String[] authorities = {"科技局", "科技厅", "科委", "科学技术局", "科学技术厅"};
    words(LUAN, SATISFIED, "T2.DOC.2", path, authorities);
    words(LUAN, SATISFIED, "T2.DOC.2", path, "县级科技主管部门", "区科技局", "市科技局");
    words(LUAN, NEEDS_REVIEW, "T2.DOC.2", path, "省级科技主管部门", "地级科技主管部门");
    words(LUAN, SATISFIED, "A2.10", path, authorities);
    words(LUAN, SATISFIED, "A2.10", path, "省级科技主管部门", "县级科技主管部门", "地级科技主管部门");
    words(QUINOA, SATISFIED, "T1.D2.DOC.2", path, authorities);
    words(QUINOA, SATISFIED, "T1.D2.DOC.2", path, "省级科技主管部门", "省科技厅", "市科技局");
    words(QUINOA, NEEDS_REVIEW, "T1.D2.DOC.2", path, "县级科技主管部门", "地级科技主管部门");
    words(LUAN, NEEDS_REVIEW, "T2.DOC.2", path, "开发区科技管理机构", "开发区管委会");
    words(LUAN, VIOLATED, "T2.DOC.2", path, "人民政府", "市委组织部", "发改委");
    words(LUAN, UNDETERMINED, "A2.10", path, "乡村振兴局", "-");
  }

  @Test
  void posting() {
    words(CAPACITY, SATISFIED, "T3.LEAD.3", "posting.state", "在任", "在岗", "在职", "现任");
    words(CAPACITY, NEEDS_REVIEW, "T3.LEAD.3", "posting.state", "未到岗", "已任命尚未到岗");
    words(CAPACITY, VIOLATED, "T3.LEAD.3", "posting.state", "任期届满", "已召回", "离任");
    words(CAPACITY, UNDETERMINED, "T3.LEAD.3", "posting.state", "休假", "无");
    words(CAPACITY, SATISFIED, "T3.LEAD.5", "posting.personType", "援派干部", "驻外干部", "援疆干部");
    words(CAPACITY, NEEDS_REVIEW, "T3.LEAD.5", "posting.personType", "医师", "挂职", "专业技术人员", "支教教师");
    words(CAPACITY, VIOLATED, "T3.LEAD.5", "posting.personType", "志愿者", "退休返聘", "退休返聘人员");
    words(CAPACITY, UNDETERMINED, "T3.LEAD.5", "posting.personType", "工程师", "借调人员", "／");
  }

  @Test
  void filing() {
    words(LUAN, SATISFIED, "S.1", "filing.channel", "网上", "网上申报", "线上", "在线申报");
    words(LUAN, VIOLATED, "S.1", "filing.channel", "纸质", "纸质材料", "邮寄", "窗口");
    words(LUAN, UNDETERMINED, "S.1", "filing.channel", "微信", "待定");
    words(LUAN, SATISFIED, "S.6", "filing.login", "“一网通办”", "\"一网通办\"登录", "一网通办 账号");
    words(LUAN, VIOLATED, "S.6", "filing.login", "其他账号", "平台账号");
    words(LUAN, UNDETERMINED, "S.6", "filing.login", "扫码");
    words(LUAN, SATISFIED, "S.8", "filing.topic", "专题2", "专题二、技术协同攻关与成果示范应用", "专题二");
    words(LUAN, VIOLATED, "S.8", "filing.topic", "专题3", "专题一、重点合作地区关键技术联合攻关");
    words(LUAN, UNDETERMINED, "S.8", "filing.topic", "专题九", "无");
  }

  @Test
  void topic() {
    for (String topic :
        new String[] {
          "专题二", "专题2", "专题 ２", "专题二、技术协同攻关与成果示范应用", "专题二：技术协同攻关与成果示范应用", "专题二:技 术协同攻关与成果示范 应用"
        }) {
      Object[] change = {"topic", topic, "filing.topic", "专题二"};
      expect(LUAN, SATISFIED, "T2.SEL", change);
      expect(LUAN, NOT_APPLICABLE, "T1.SEL", change);
      expect(LUAN, NOT_APPLICABLE, "T3.SEL", change);
      expect(LUAN, SATISFIED, "S.8", change);
      expect(LUAN, SATISFIED, "A2.1", change);
      concludes(ELIGIBLE, but(Eligible.judged(LUAN), change), FORMAL);
    }
    words(CAPACITY, SATISFIED, "T3.SEL", "topic", "专题三：能力提升与需求挖掘", "能力提升与需求挖掘", "专题3");
    words(SYNTHESIS, SATISFIED, "T1.SEL", "topic", "专题一、重点合作地区关键技术联合攻关", "专题1");
  }

  @Test
  void direction() {
    for (String direction :
        new String[] {
          "方向1", "方向一", "方向 １", "方向1. 新疆地区合成生物产业升级关键技术开发与示范应用", "方向一：新疆地区合成生物产业升级关键技术开发与示范应用"
        }) {
      Application changed = but(Eligible.judged(SYNTHESIS), "direction", direction);
      assertEquals(SATISFIED, status("T1.SEL", changed, FORMAL));
      assertEquals(SATISFIED, status("T1.D1.0", changed, FORMAL));
      assertEquals(NOT_APPLICABLE, status("T1.D2.0", changed, FORMAL));
      assertEquals(SATISFIED, status("T1.D1.KPI.9", changed, FORMAL));
      concludes(ELIGIBLE, changed, FORMAL);
    }
    words(QUINOA, SATISFIED, "T1.D2.0", "direction", "方向二.西藏地区高产优质抗逆种质资源创制与示范应用");
  }

  @Test
  void directionIsGivenWhateverIsWritten() {
    words(LUAN, VIOLATED, "T2.SEL", "direction", "方向1", "方向5", "某个方向");
    words(LUAN, SATISFIED, "T2.SEL", "direction", "无", "/", "——", "略", " ", null);
  }

  @Test
  void formAndCategory() {
    words(
        LUAN,
        SATISFIED,
        "A1.T2.DOC",
        "recommendation.form",
        "附件二",
        "附件 2",
        "推荐函（附件2）",
        "“推荐函”（附件二）");
    words(LUAN, VIOLATED, "A1.T2.DOC", "recommendation.form", "附件三", "推荐表", "附件1", "自拟格式");
    words(LUAN, UNDETERMINED, "A1.T2.DOC", "recommendation.form", "证明信", "无");
    words(LUAN, UNDETERMINED, "A2.1", "recommendation.form", "证明信");
    words(LUAN, SATISFIED, "T2.KPI.0", "indicators[指标之一].category", "技术效益", "技术效益指标", "经济效益指标");
    words(LUAN, VIOLATED, "T2.KPI.0", "indicators[指标之一].category", "社会效益指标", "管理效益", "科研管理");
    words(LUAN, UNDETERMINED, "T2.KPI.0", "indicators[指标之一].category", "生态效益", "无");
    String trained = "indicators[培养人次].category";
    words(CAPACITY, SATISFIED, "T3.KPI.4", trained, "技术人员", "科研管理类人员", "科研管理");
    words(CAPACITY, VIOLATED, "T3.KPI.4", trained, "行政管理", "技术效益");
    words(CAPACITY, UNDETERMINED, "T3.KPI.4", trained, "乡村医生", "-");
  }

  /** As missing in a pre-check, and for a person to look at in a formal examination. */
  @Test
  void notRecognised() {
    String path = "applicant.legalForm";
    expect(LUAN, UNDETERMINED, "G.1.2", path, "课题组");
    concludes(CORRECTABLE, but(Eligible.submitted(LUAN), path, "课题组"), PRECHECK);
    formal(LUAN, NEEDS_REVIEW, "G.1.2", path, "课题组");
    formal(LUAN, VIOLATED, "G.1.2", path, null);
    formal(LUAN, VIOLATED, "G.1.2", path, "无");
    concludes(Conclusion.NEEDS_REVIEW, but(Eligible.judged(LUAN), path, "课题组"), FORMAL);
    concludes(INELIGIBLE, but(Eligible.judged(LUAN), path, "无"), FORMAL);
    concludes(ELIGIBLE, but(Eligible.judged(LUAN), "filing.login", "扫码"), FORMAL);
    concludes(Conclusion.NEEDS_REVIEW, but(Eligible.judged(LUAN), "filing.channel", "微信"), FORMAL);
    concludes(CORRECTABLE, but(Eligible.judged(LUAN), "filing.channel", "微信"), PRECHECK);
  }

  @Test
  void notRecognisedBesideWhatIsMissingOrFalse() {
    String type = "contract.type";
    formal(LUAN, NEEDS_REVIEW, "G.9.5", type, "会议纪要");
    formal(LUAN, VIOLATED, "G.9.5", type, "会议纪要", "contract.parties", null);
    formal(LUAN, VIOLATED, "G.9.5", type, "会议纪要", "contract.parties", List.of(Pools.UNIT));
    expect(LUAN, UNDETERMINED, "G.9.5", type, "会议纪要", "contract.parties", null);
    expect(LUAN, VIOLATED, "G.9.5", type, "会议纪要", "contract.parties", List.of(Pools.UNIT));
    String form = "recommendation.form";
    formal(LUAN, NEEDS_REVIEW, "T2.DOC.1", form, "证明信");
    formal(LUAN, VIOLATED, "T2.DOC.1", form, "证明信", "recommendation.uploaded", null);
    formal(LUAN, VIOLATED, "T2.DOC.1", form, "证明信", "recommendation.uploaded", false);
    formal(CAPACITY, NEEDS_REVIEW, "T3.LEAD.3", "posting.state", "休假");
    Object[] endless = {
      "posting.state", "休假", "posting.endsOn", null, "recommendation.postedTo", null
    };
    formal(CAPACITY, VIOLATED, "T3.LEAD.3", endless);
    formal(LUAN, NEEDS_REVIEW, "S.8", "filing.topic", "专题九");
    formal(LUAN, VIOLATED, "S.8", "filing.topic", null, "topic", "专题九");
  }

  /** A scope that cannot be decided leaves the clause open in both modes. */
  @Test
  void notRecognisedInScope() {
    for (String clause : new String[] {"T1.SEL", "T2.SEL", "T3.SEL", "T2.REG", "T3.REG", "A2.1"}) {
      expect(LUAN, UNDETERMINED, clause, "topic", "专题九");
      formal(LUAN, UNDETERMINED, clause, "topic", "专题九");
    }
    concludes(Conclusion.NEEDS_REVIEW, but(Eligible.judged(LUAN), "topic", "专题九"), FORMAL);
    concludes(CORRECTABLE, but(Eligible.judged(LUAN), "topic", "专题九"), PRECHECK);
    formal(SYNTHESIS, NEEDS_REVIEW, "T1.SEL", "direction", "方向5");
    formal(SYNTHESIS, UNDETERMINED, "T1.D1.0", "direction", "方向5");
    formal(SYNTHESIS, UNDETERMINED, "T1.D1.KPI.1", "direction", "方向5");
    formal(SYNTHESIS, NOT_APPLICABLE, "T2.SEL", "direction", "方向5");
    formal(SYNTHESIS, VIOLATED, "T1.SEL", "direction", null);
    formal(LUAN, UNDETERMINED, "A2.1", "recommendation.form", "证明信");
    formal(LUAN, UNDETERMINED, "T2.KPI.1", "indicators[指标之一].category", "生态效益");
  }

  @Test
  void doubtsNeverFireOnIt() {
    formal(LUAN, SATISFIED, "G.1.1", "applicant.legalForm", "课题组");
    Judgement met = Judgement.builder().clause("T3.LEAD.5").met(true).build();
    Object[] judged = {"posting.personType", "工程师", "judgements", List.of(met)};
    formal(CAPACITY, NEEDS_REVIEW, "T3.LEAD.5", judged);
    expect(CAPACITY, UNDETERMINED, "T3.LEAD.5", judged);
  }

  /** What is still to come with the submission does not weigh in a draft. */
  @Test
  void notRecognisedInADraft() {
    Application draft = but(Eligible.draft(LUAN), "filing", Eligible.submitted(LUAN).filing());
    draft = but(draft, "filing.unitSubmittedAt", null, "filing.channel", "微信");
    assertEquals(UNDETERMINED, status("S.1", draft, PRECHECK));
    concludes(ELIGIBLE, draft, PRECHECK);
  }
}
