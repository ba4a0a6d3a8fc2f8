package dev.plumbline.oracle;

import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.PRECHECK;
import static dev.plumbline.oracle.Expectations.but;
import static dev.plumbline.oracle.Expectations.expect;
import static dev.plumbline.oracle.Expectations.place;
import static dev.plumbline.oracle.Expectations.status;
import static dev.plumbline.oracle.Theme.CAPACITY;
import static dev.plumbline.oracle.Theme.FLOWERS;
import static dev.plumbline.oracle.Theme.LUAN;
import static dev.plumbline.oracle.Theme.MEMBRANE;
import static dev.plumbline.oracle.Theme.SYNTHESIS;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.AvoidanceRequest;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PriorFunding;
import java.math.BigDecimal;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The oracle reads names, keys and open texts as people write them. */
class NamesOracleTest {
  /** What a pre-check of the theme's submitted application finds for each of the texts. */
  private static void texts(
      Theme theme, Status expected, String clause, String path, String... texts) {
    for (String text : texts) {
      Application changed = but(Eligible.submitted(theme), path, text);
      assertEquals(expected, status(clause, changed, PRECHECK), clause + " " + text);
    }
  }

  @Test
  void registrar() {
    String path = "contract.registrar";
    texts(LUAN, SATISFIED, "G.9.6", path, "上海市技术市场管理办公室（徐汇登记点）", "上海市技术市场管理办公室徐汇登记点");
    texts(LUAN, SATISFIED, "G.9.6", path, "上海市技术市场管理办公室", "上海市 技术市场管理办公室 登记点");
    texts(LUAN, VIOLATED, "G.9.6", path, "江苏省技术市场", "苏州市技术市场管理办公室", "江苏省技术市场（徐汇登记点）");
    texts(LUAN, UNDETERMINED, "G.9.6", path, " ", null, "无", "/", "办理中");
    texts(LUAN, UNDETERMINED, "G.9.6", "contract.registrationNo", "办理中", "无", "/");
  }

  @Test
  void nameOfTheCall() {
    String[] same = {
      "上海市2024年度“科技创新行动计划”国内科技合作领域项目",
      "上海市 2024 年度\"科技创新行动计划\" 国内科技合作领域项目",
      "关于发布上海市2024年度“科技创新行动计划” 国内科技合作领域项目申报指南的通知",
      "上海市２０２４年度「科技创新行动计划」国内科技合作领域项目申报指南"
    };
    String[] other = {
      "上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南",
      "上海市2023年度“科技创新行动计划”国内科技合作领域项目",
      "上海市2024年度软科学研究项目申报指南",
      "无"
    };
    texts(LUAN, SATISFIED, "A2.4", "recommendation.callName", same);
    texts(LUAN, SATISFIED, "H.2", "callName", same);
    texts(LUAN, VIOLATED, "A2.4", "recommendation.callName", other);
    texts(LUAN, VIOLATED, "H.2", "callName", other);
  }

  @Test
  void addressee() {
    String path = "recommendation.addressee";
    texts(LUAN, SATISFIED, "A2.1", path, "上海市科学技术委员会", "上海市科委", "上海市科学技术委员会：");
    texts(LUAN, VIOLATED, "A2.1", path, "上海市人民政府", "上海市教育委员会", "无");
  }

  @Test
  void fieldsOfTheRow() {
    String path = "cooperation.field";
    texts(LUAN, SATISFIED, "T2.FLD", path, "生命健康", "新材料", "生命 健康");
    texts(LUAN, SATISFIED, "T2.FLD", path, "生命健康、新材料", "生命健康，新材料", "新材料; 生命健康", "生命健康\n新材料");
    texts(LUAN, SATISFIED, "T2.FLD", path, "生命健康/新材料", "生命健康｜新材料", "生命健康和新材料", "生命健康以及新材料");
    texts(LUAN, VIOLATED, "T2.FLD", path, "生命健康、氟化工", "生命健康、自拟领域", "生命健康与康养", "核桃加工");
    texts(LUAN, UNDETERMINED, "T2.FLD", path, "无", "待定", " ");
    Object[] resources = {"cooperation.place", place("500101"), path, "生命健康、特色资源开发利用"};
    expect(LUAN, SATISFIED, "T2.FLD", resources);
    Object[] own = {"cooperation.fieldInOwnWords", true, path, "生命健康、康养"};
    expect(LUAN, NEEDS_REVIEW, "T2.FLD", own);
  }

  @Test
  void categoriesOfTrainedPersons() {
    String path = "indicators[培养人次].category";
    texts(CAPACITY, SATISFIED, "T3.KPI.4", path, "技术、科研管理", "技术或科研管理类人员", "技术及科研管理人员", "技术类／科研管理类");
    texts(CAPACITY, VIOLATED, "T3.KPI.4", path, "技术、行政管理", "技术、行政管理、乡村医生");
    texts(CAPACITY, UNDETERMINED, "T3.KPI.4", path, "技术、乡村医生", "技术和乡村医生");
    Application open = but(Eligible.judged(CAPACITY), path, "技术、乡村医生");
    assertEquals(NEEDS_REVIEW, status("T3.KPI.4", open, Expectations.FORMAL));
  }

  private static Indicator target(String category) {
    return Indicator.builder()
        .name("指标" + category)
        .category(category.equals("?") ? null : category)
        .value(BigDecimal.ONE)
        .measure(category.startsWith("其他") ? "无" : "项")
        .build();
  }

  /** What targets in these categories come to; those in others have no unit. */
  private static void categories(Status named, Status measured, String... categories) {
    List<Indicator> targets = Stream.of(categories).map(NamesOracleTest::target).toList();
    expect(LUAN, named, "T2.KPI.0", "indicators", targets);
    expect(LUAN, measured, "T2.KPI.Q", "indicators", targets);
  }

  @Test
  void oneTargetInTwoCategories() {
    categories(NEEDS_REVIEW, SATISFIED, "技术效益、经济效益");
    categories(NEEDS_REVIEW, SATISFIED, "技术效益、经济效益", "其他效益");
    categories(NEEDS_REVIEW, SATISFIED, "技术效益和社会效益指标", "?");
    categories(NEEDS_REVIEW, SATISFIED, "技术效益、经济效益", "生态效益");
    categories(SATISFIED, SATISFIED, "技术效益、经济效益", "经济效益");
    categories(SATISFIED, SATISFIED, "技术效益、经济效益", "其他效益、社会效益");
    categories(VIOLATED, NOT_APPLICABLE, "技术效益、其他效益");
    categories(UNDETERMINED, UNDETERMINED, "技术效益、生态效益");
    categories(SATISFIED, UNDETERMINED, "技术效益", "其他效益、社会效益");
  }

  /** An unknown key is another fact, and a known one is itself however it is typed. */
  @Test
  void keys() {
    texts(CAPACITY, SATISFIED, "T3.KPI.1", "indicators[培养人次].name", "培养 人次", "培养人次\u200B");
    texts(CAPACITY, UNDETERMINED, "T3.KPI.1", "indicators[培养人次].name", "培训人次", "无");
    texts(MEMBRANE, SATISFIED, "T1.D4.KPI.6", "indicators[运行pH].name", "运行PH", "运行ｐＨ", "运行 Ph");
    texts(MEMBRANE, SATISFIED, "T1.D4.KPI.1", "indicators[锂镁分离膜].name", "低维材料锂/镁分离膜");
    String standard = "indicators[育繁推一体化技术规范].name";
    texts(FLOWERS, SATISFIED, "T1.D3.KPI.8", standard, "“育繁推”一体化技术规范", "\"育繁推\"一体化技术规范");
    texts(SYNTHESIS, SATISFIED, "T1.D1.KPI.8", "indicators[示范应用生产线].name", "集成示范应用生产线");
    texts(LUAN, SATISFIED, "G.9.8", "documents[技术合同认定登记证明].type", "认定登记证明", "技术合同 认定登记证明");
    texts(LUAN, UNDETERMINED, "G.9.8", "documents[技术合同认定登记证明].type", "营业执照");
    texts(LUAN, SATISFIED, "X.12", "documents[可行性方案].type", "项目可行性方案");
    texts(LUAN, SATISFIED, "G.3.4", "audits[材料真实性].item", "申请材料的真实性");
    texts(LUAN, SATISFIED, "G.6.1", "declarations[遵守人类遗传资源管理法规].name", "遵守人类遗传资源管理相关法规");
    texts(LUAN, UNDETERMINED, "G.8.1", "declarations[经费预算真实].name", "经费预算合理");
  }

  @Test
  void namesTypedOtherwise() {
    texts(CAPACITY, SATISFIED, "A3.5", "recommendation.leadName", "买买提•艾力", "买买提・艾力", "买买提‧ 艾力");
    texts(CAPACITY, VIOLATED, "A3.5", "recommendation.leadName", "买买提艾力", "买买提.艾力");
    texts(
        CAPACITY, SATISFIED, "A3.3", "title", "滇西高原（云南）生态修复--技术培训与需求挖掘", "滇西 高原(云南)生态修复—技术培训与需求挖掘");
    texts(CAPACITY, VIOLATED, "A3.3", "title", "滇西高原（云南）生态修复技术培训与需求挖掘");
    texts(
        LUAN,
        SATISFIED,
        "A2.9",
        "recommendation.email",
        "zhao＠example.cn",
        "zhao@\u200Bexample．cn");
    texts(LUAN, VIOLATED, "A2.9", "recommendation.email", "zhao＠example", "zh ao@example.cn");
    texts(LUAN, SATISFIED, "X.8", "contract.provider", "上海\u00A0高原生态研究院", "上海高原生\u00AD态研究院");
    texts(
        LUAN,
        SATISFIED,
        "G.1.2",
        "applicant.legalForm",
        "法人\u00A0",
        "\uFEFF法人",
        "法\u200B人",
        "法\u200E人");
    texts(LUAN, SATISFIED, "T2.SEL", "topic", "专题\u200B二");
    Document plan = new Document("可行性方案", true, "第一批", null, null);
    Document letter = new Document("回避专家公函", true, "第 一批", "上海高原生态 研究院", true);
    Object avoidance = new AvoidanceRequest(List.of());
    Object[] request = {"avoidance", avoidance, "documents", List.of(plan, letter)};
    expect(LUAN, SATISFIED, "G.4.2", request);
    expect(LUAN, SATISFIED, "G.4.3", request);
  }

  @Test
  void numeralsInNamesArePartOfThem() {
    Object[] unit = {"applicant.name", "上海第一研究院", "recommendation.applicantName", "上海第1研究院"};
    expect(LUAN, VIOLATED, "A2.2", unit);
  }

  @Test
  void nothingIsSaid() {
    String[] nothing = {"无", "/", "－", "——", "略", "待定", "办理中", " 办理 中"};
    for (String property : new String[] {"contactName", "phone", "email"}) {
      String clause =
          property.equals("email") ? "A2.9" : property.equals("phone") ? "A2.8" : "A2.7";
      texts(LUAN, UNDETERMINED, clause, "recommendation." + property, nothing);
    }
    texts(CAPACITY, UNDETERMINED, "A3.5", "recommendation.leadName", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.7", "recommendation.shanghaiPost", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.8", "recommendation.localPost", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.12", "recommendation.background", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.13", "recommendation.foundation", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.14", "recommendation.outcome", nothing);
    texts(CAPACITY, UNDETERMINED, "A3.11", "recommendation.outcome", nothing);
    expect(LUAN, UNDETERMINED, "G.2.1", "priorFunding", new PriorFunding(true, "无", "发展"));
    expect(LUAN, UNDETERMINED, "G.2.2", "priorFunding", new PriorFunding(true, "异同", "略"));
    texts(CAPACITY, UNDETERMINED, "T3.KPI.1", "indicators[培养人次].measure", nothing);
    texts(SYNTHESIS, NEEDS_REVIEW, "T1.D1.KPI.3", "indicators[产量提升].baseline", nothing);
  }

  @Test
  void projectsAndUnitsMayBeCalledSo() {
    expect(LUAN, SATISFIED, "A2.3", "title", "无", "recommendation.projectName", " 无");
    expect(LUAN, VIOLATED, "A2.3", "title", "无");
    expect(LUAN, VIOLATED, "A2.2", "recommendation.applicantName", "无");
    expect(LUAN, VIOLATED, "A2.11", "recommendation.sealOwner", "/");
    expect(CAPACITY, SATISFIED, "A3.1", "recommendation.sender", "无");
    expect(CAPACITY, VIOLATED, "A3.4", "recommendation.firstPartner", "无");
  }
}
