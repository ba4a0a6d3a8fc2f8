package dev.plumbline.oracle;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Names that have other spellings. A name that is not listed is simply another. */
final class Names {
  static final Vocabulary CALL =
      Vocabulary.of(
          """
          上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          上海市2024年度“科技创新行动计划”国内科技合作领域项目 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          关于发布上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南的通知 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          《上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南》 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          上海市2024年度科技创新行动计划国内科技合作领域项目申报指南 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          上海市2024年度科技创新行动计划国内科技合作领域项目 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          沪科指南〔2024〕42号 = 上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南
          """);

  static final Vocabulary REGISTRAR =
      Vocabulary.of(
          """
          上海市技术市场管理办公室
          上海市技术市场管理办公室…登记点 = 上海市技术市场管理办公室
          上海市技术市场管理办公室（…登记点） = 上海市技术市场管理办公室
          上海市…技术合同认定登记点 = 上海市技术市场管理办公室
          上海技术市场管理办公室 = 上海市技术市场管理办公室
          上海市技术市场办 = 上海市技术市场管理办公室
          """);

  static final Vocabulary ADDRESSEE =
      Vocabulary.of(
          """
          上海市科学技术委员会
          上海市科委 = 上海市科学技术委员会
          市科委 = 上海市科学技术委员会
          上海市科技委员会 = 上海市科学技术委员会
          致上海市科学技术委员会 = 上海市科学技术委员会
          上海市科学技术委员会： = 上海市科学技术委员会
          """);

  /** The fields of the rows of annex 1. */
  static final Vocabulary FIELD =
      Vocabulary.of(
          Stream.concat(
                  Rows.ALL.stream().flatMap(row -> row.fields().stream()).distinct(),
                  Stream.of("盐湖资源开发与利用 = 盐湖资源开发利用", "特色资源开发与利用 = 特色资源开发利用"))
              .toList());

  /** Targets that rules ask about; those of topic 2 have names of the applicant's own. */
  static final Vocabulary INDICATOR =
      Vocabulary.of(
          """
          人工智能工艺优化技术
          发酵产量预测精度
          产量预测精度 = 发酵产量预测精度
          产量提升
          工艺调控与质量预测系统
          实时生产工艺调控与质量预测系统 = 工艺调控与质量预测系统
          工艺调控间隔
          产量波动降低
          示范应用基地
          人工智能工业优化示范应用基地 = 示范应用基地
          示范应用生产线
          集成示范应用生产线 = 示范应用生产线
          单发酵罐规模
          粮用藜麦新品种
          饲用藜麦品系
          饲用藜麦系列品系 = 饲用藜麦品系
          彩色藜麦花卉品系
          彩色藜麦系列花卉品系 = 彩色藜麦花卉品系
          示范推广种植面积
          示范推广种植 = 示范推广种植面积
          本土化技术人员
          本土化藜麦产业链技术人员 = 本土化技术人员
          高效育种技术体系
          高效的育种技术体系 = 高效育种技术体系
          无性扩繁效率提升
          提升无性扩繁效率 = 无性扩繁效率提升
          高效繁育技术规程
          繁育种苗
          育繁推一体化技术规范
          “育繁推”一体化技术规范 = 育繁推一体化技术规范
          锂镁分离膜
          锂/镁分离膜 = 锂镁分离膜
          低维材料锂/镁分离膜 = 锂镁分离膜
          分离因子
          测试体系镁锂比
          耐盐性
          通量
          运行pH
          运行pH范围 = 运行pH
          运行温度
          运行温度范围 = 运行温度
          使用寿命
          透过率下降率
          膜组件处理规模
          分离样机
          培养人次
          培养技术或科研管理类人员 = 培养人次
          技术需求
          挖掘技术需求 = 技术需求
          建议报告
          技术需求建议报告 = 建议报告
          建议报告覆盖的技术需求
          """);

  static final Vocabulary DOCUMENT =
      Vocabulary.of(
          """
          技术合同
          技术开发合同 = 技术合同
          技术开发（…）合同 = 技术合同
          技术转让合同 = 技术合同
          技术转让（…）合同 = 技术合同
          技术许可合同 = 技术合同
          技术咨询合同 = 技术合同
          技术服务合同 = 技术合同
          技术合同认定登记证明
          认定登记证明 = 技术合同认定登记证明
          技术合同登记证明 = 技术合同认定登记证明
          可行性方案
          项目可行性方案 = 可行性方案
          回避专家公函
          回避公函 = 回避专家公函
          回避专家申请公函 = 回避专家公函
          科技伦理审查批准材料
          科技伦理审查批准文件 = 科技伦理审查批准材料
          科技伦理审查批件 = 科技伦理审查批准材料
          伦理审查批件 = 科技伦理审查批准材料
          """);

  static final Vocabulary DECLARATION =
      Vocabulary.of(
          """
          遵守科研诚信管理要求
          遵守科研诚信要求 = 遵守科研诚信管理要求
          所提交材料真实
          所提交材料真实性 = 所提交材料真实
          不含涉密内容
          无涉密内容 = 不含涉密内容
          不涉密 = 不含涉密内容
          遵守科技伦理准则
          遵守人类遗传资源管理法规
          遵守人类遗传资源管理相关法规 = 遵守人类遗传资源管理法规
          遵守病原微生物实验室生物安全管理规定
          遵守病原微生物实验室生物安全管理相关规定 = 遵守病原微生物实验室生物安全管理规定
          经费预算真实
          项目经费预算真实 = 经费预算真实
          经费预算编制真实 = 经费预算真实
          """);

  static final Vocabulary AUDIT =
      Vocabulary.of(
          """
          申请资格
          申请人的申请资格 = 申请资格
          申请人资格 = 申请资格
          材料真实性
          申请材料真实性 = 材料真实性
          申请材料的真实性 = 材料真实性
          材料完整性
          申请材料完整性 = 材料完整性
          申请材料的完整性 = 材料完整性
          """);

  private Names() {}

  /** Whether the name of a project or a unit, as it is written, is this one. */
  static Truth is(Vocabulary names, String written, String name) {
    return Folding.name(written) == null
        ? Truth.UNKNOWN
        : Truth.of(name.equals(names.find(written)));
  }

  /** The same of a name that cannot be 无: what says nothing is none. */
  static Truth isSaid(Vocabulary names, String written, String name) {
    return Folding.said(written) == null ? Truth.UNKNOWN : is(names, written, name);
  }

  /** The key by which a fact is found; {@code null} if it says nothing. */
  static String key(Vocabulary names, String written) {
    if (Folding.said(written) == null) {
      return null;
    }
    String name = names.find(written);
    return name == null ? Folding.word(written) : name;
  }

  /** All facts of this name, however it is spelt. */
  static <A> List<A> all(Vocabulary names, List<A> facts, Function<A, String> key, String name) {
    return facts == null
        ? List.of()
        : facts.stream().filter(fact -> name.equals(key(names, key.apply(fact)))).toList();
  }

  /** The fact of this name, however it is spelt, or {@code null}. */
  static <A> A keyed(Vocabulary names, List<A> facts, Function<A, String> key, String name) {
    return all(names, facts, key, name).stream().findFirst().orElse(null);
  }
}
