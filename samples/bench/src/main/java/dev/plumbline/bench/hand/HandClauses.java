package dev.plumbline.bench.hand;

/** The clauses of topic 3, the general requirements and the submission, as findings tell them. */
final class HandClauses {
  /**
   * For each clause its id, kind, severity, place, readings and statement; under it the statement
   * in English, and under {@code !} what the guideline itself says to do.
   */
  static final String TABLE =
      """
      T3.SEL ELIG RETURN 一/专题三 - 选报专题三（能力提升与需求挖掘）
        Topic 3 is chosen
        ! 申报专题三的，专题填“专题三”
      T3.OBJ.1 JUDG REVIEW 一/专题三/研究目标 - 项目围绕当地创新需求，提升当地科技创新实力
        Answers the region's needs and builds up its capacity for innovation
      T3.REG ELIG REJECT 一/专题三/合作区域 B10 专题三的合作地区属于对口地区
        The place of cooperation is a counterpart area
        ! 合作地点须落在附件1所列对口地区之内；换地区即为另一个项目
      T3.CON.1 JUDG REVIEW 一/专题三/研究内容 - 项目在对口地区开展适宜的科学研究和推广应用
        Research and application suited to the counterpart area
      T3.CON.2 JUDG REVIEW 一/专题三/研究内容 - 项目挖掘当地技术需求，提出跨区域协同创新建议方案
        Finds local needs and proposes cross-regional innovation
      T3.KPI.1 KPI RETURN 一/专题三/考核指标 B30 培养技术或科研管理类人员不少于40人次
        At least 40 person-times of training
      T3.KPI.2 TIME RETURN 一/专题三/考核指标 - 人员培养在项目执行期内进行
        The training takes place within the project's term
      T3.KPI.3 KPI RETURN 一/专题三/考核指标 - 人员培养面向对口地区
        The people trained belong to a counterpart area
      T3.KPI.4 KPI RETURN 一/专题三/考核指标 - 培养对象为技术或科研管理类人员
        The people trained are technical or research management staff
      T3.KPI.5 KPI RETURN 一/专题三/考核指标 - 挖掘当地技术需求不少于2项
        At least 2 local technical needs
      T3.KPI.6 JUDG REVIEW 一/专题三/考核指标 - 技术需求为当地急需，并结合工作实际
        The needs are urgent and drawn from practice
      T3.KPI.7 KPI RETURN 一/专题三/考核指标 B31,B46 建议报告覆盖至少2项技术需求
        Proposal reports cover at least 2 of the needs
      T3.TERM.S TIME RETURN 一/专题三/执行期限 B34 专题三执行期限自2024年12月1日起
        The project starts on 1 December 2024
      T3.TERM.E TIME RETURN 一/专题三/执行期限 B34 专题三执行期限至2025年11月30日止
        The project ends on 30 November 2025
      T3.FUND.T PROC WARN 一/专题三/经费额度 B35 专题三非定额资助，申请额度大于0
        The amount is not fixed; more than nothing is requested
      T3.FUND.M ELIG RETURN 一/专题三/经费额度 B35 专题三申请额度不超过15万元
        At most 150,000 yuan is requested
      T3.LEAD.1 ELIG REJECT 一/专题三/申报主体要求/1 - 项目负责人由本市派驻
        The lead is posted by Shanghai
      T3.LEAD.2 ELIG REJECT 一/专题三/申报主体要求/1 - 项目负责人派驻在对口地区
        The lead is posted to a counterpart area
      T3.LEAD.3 ELIG REJECT 一/专题三/申报主体要求/1 - 项目负责人申报时在任
        The lead is in post on the day of applying
      T3.LEAD.4 ELIG REJECT 一/专题三/申报主体要求/1 B5 项目负责人的派驻任期为一年期及以上
        The posting is for a year or longer
      T3.LEAD.5 ELIG REJECT 一/专题三/申报主体要求/1 B6 项目负责人为援派干部
        The lead is a cadre on assignment
      T3.LEAD.6 ELIG REJECT 一/专题三/申报主体要求/1 B1,B2,B3,B4 项目负责人驻外时间自申报之日起不少于6个月
        At least 6 months of the posting remain on the day of applying
      T3.LEAD.7 JUDG REVIEW 一/专题三/申报主体要求/1 - 项目负责人能深入一线为当地提供专业指导和技术支持
        The lead can guide and support on site
      T3.DOC.1 DOC RETURN 一/专题三/申报主体要求/2 - 已上传附件3推荐表
        The recommendation form of annex 3 is uploaded
      T3.DOC.2 ELIG REJECT 一/专题三/申报主体要求/2 B42 推荐表由本市前方指挥部（联络组）或市级组织部门出具
        Recommended by Shanghai's front-line command (liaison group) or municipal organisation department
        ! 向上海市对口支援前方指挥部（联络组）或市级组织部门取得推荐表
      G.0 PROC NONE 二 - 除专题条件外还须满足以下各项要求
        The following requirements apply besides those of the topic
      G.1.1 ELIG REJECT 二/1 B38 申报单位注册在本市
        The applicant unit is registered in Shanghai
      G.1.2 ELIG REJECT 二/1 - 申报单位为法人或非法人组织
        The applicant unit is a legal person or an unincorporated organisation
      G.1.3 JUDG REVIEW 二/1 - 申报单位有组织实施项目的能力
        The applicant unit can carry out the project
      G.2.1 DOC RETURN 二/2 B41 说明与已获资助项目的异同
        Says how the project differs from the funded work
      G.2.2 DOC RETURN 二/2 B41 说明与已获资助项目的继承与发展关系
        Says what the project inherits and develops
      G.3.1 DECL RETURN 二/3 - 各方承诺遵守科研诚信管理要求
        All units and people declare to keep research integrity
      G.3.2 DECL RETURN 二/3 - 项目负责人承诺所提交材料真实
        The lead declares that the material is true
      G.3.3 DECL RETURN 二/3 - 申报单位对申请资格负责
        The unit answers for the applicant's eligibility
      G.3.4 DECL RETURN 二/3 - 申报单位已审核材料真实性
        The unit has checked that the material is true
      G.3.5 DECL RETURN 二/3 - 申报单位已审核材料完整性
        The unit has checked that the material is complete
      G.3.6 ELIG REJECT 二/3 - 申请不含涉密内容
        The application has no classified content
      G.4.1 PROC NONE 二/4 - 提出回避专家申请的，另有材料要求
        An avoidance request brings further requirements
      G.4.2 TIME RETURN 二/4 - 回避公函已上传，与可行性方案同时提交
        The letter is uploaded together with the feasibility plan
      G.4.3 DOC RETURN 二/4 - 回避公函由申报单位出具并盖章
        The letter is issued and sealed by the applicant unit
      G.4.4 DOC RETURN 二/4 - 逐一列出回避专家的姓名
        Each expert to avoid is named
      G.4.5 DOC RETURN 二/4 - 逐一说明回避理由
        A reason is given for each expert
      G.4.6 DOC RETURN 二/4 - 提出回避的同时提交可行性方案
        The feasibility plan is submitted along with the request
      G.5.1 DECL RETURN 二/5 - 各方承诺遵守科技伦理准则
        All units and people declare to keep the ethics of science
      G.5.2 DECL RETURN 二/5 B39 已做科技伦理风险评估
        The ethical risk has been assessed
      G.5.3 ELIG RETURN 二/5 B39 已通过科技伦理审查
        The ethics review is done
      G.5.4 DOC RETURN 二/5 B39 已上传科技伦理审查批准材料
        The approval of the ethics review is uploaded
      G.6.1 DECL RETURN 二/6 B40 各方承诺遵守人类遗传资源管理法规
        All units and people declare to keep the rules on human genetic resources
      G.6.2 DECL RETURN 二/6 B40 各方承诺遵守病原微生物实验室生物安全管理规定
        All units and people declare to keep the rules on pathogen laboratories
      G.7.2 ELIG REJECT 二/7 B18 项目负责人的市科委在研项目少于2项
        The lead runs fewer than 2 projects of the commission
      G.8.1 DECL REVIEW 二/8 - 承诺经费预算真实
        Declares that the budget is true
      G.8.2 JUDG REVIEW 二/8 - 经费预算合理
        The budget is reasonable
      G.8.3 JUDG REVIEW 二/8 - 经费预算符合市科委经费管理要求
        The budget follows the commission's rules on project funds
      G.9.1 ELIG REJECT 二/9 - 与申报单位以外的合作单位共同开展
        Carried out together with a partner unit other than the applicant
      G.9.2 TIME REJECT 二/9 B21 技术合同于2023年1月1日或以后签订
        The contract is signed on or after 1 January 2023
      G.9.3 TIME REJECT 二/9 B20 技术合同不迟于网上申报截止日签订
        The contract is signed no later than the day of the deadline
      G.9.4 JUDG REVIEW 二/9 - 技术合同就申报内容签订
        The contract is about what is applied for
      G.9.5 ELIG RETURN 二/9 B22 合同为技术合同，由申报单位与合作单位签订
        A technical contract between the applicant and a partner unit
      G.9.6 ELIG REJECT 二/9 B22 技术合同经上海市技术市场管理办公室认定登记，不迟于网上申报截止日
        The contract is registered by the Shanghai technology market office, no later than the day of the deadline
        ! 到上海市技术市场管理办公室或其登记点办理认定登记，通常约需7个工作日
      G.9.7 DOC RETURN 二/9 - 已上传技术合同
        The technical contract is uploaded
      G.9.8 DOC RETURN 二/9 - 已上传技术合同认定登记证明
        The proof of registration is uploaded
      S.1 PROC REJECT 三/1 - 网上申报
        Filed online
      S.6 PROC WARN 三/1/初次填写 - 使用“一网通办”登录
        Signed in through the city's one-stop account
      S.8 PROC RETURN 三/1/初次填写 - 填报时点选的专题与申报专题一致
        The topic chosen on the platform is the topic applied for
      S.11 TIME REVIEW 三/1/填报时间 - 填报不早于2024年11月14日9:00
        Begun no earlier than 14 November 2024, 9:00
      S.12 TIME REJECT 三/1/填报时间 B33 申报单位不迟于2024年12月3日16:30提交
        Submitted by the unit no later than 3 December 2024, 16:30
      S.13 PROC REJECT 三/1/填报时间 - 提交前经申报单位网上审核
        Audited online by the unit before the submit
      """;

  private HandClauses() {}
}
