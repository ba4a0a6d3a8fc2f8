package dev.plumbline.core.json;

import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * What the members of a verdict are called, and which are always there. The facts say this of
 * themselves by annotation; the types of the verdict do not.
 *
 * @param name the type and the member, such as {@code Finding.clause}
 * @param title in Chinese
 * @param english in English
 * @param required whether every verdict has it
 */
record VerdictWords(String name, String title, String english, boolean required) {
  /** A line each: the member, with an exclamation mark if always there, and its two titles. */
  private static final Map<String, VerdictWords> ALL =
      """
      Head.format | 格式 | Format of this JSON; 2
      Head.notApplicable | 不适用的条款，只列编号 | Clauses that are not applicable, by their ids only
      CallVerdict.applications! | 各份申请的结论 | What each application comes to
      CallVerdict.findings! | 就全部申请来看的认定 | Findings over the call
      CallVerdict.parts | 各部分的结论数 | Conclusions for each part of the call
      CallVerdict.inAll! | 全部申请的结论数 | Conclusions in all
      CallVerdict.clauses | 各条款的认定数 | What became of each clause
      CallVerdict.refused | 无法审查的申请 | Applications that could not be evaluated
      CallVerdict.receipt! | 认定依据 | Under what rules and conditions
      CallApplication.id! | 申请编号 | Id of the application
      CallApplication.title | 项目名称 | Title of the project
      CallApplication.part! | 所申报的部分 | Part of the call that it is for
      CallApplication.own! | 就其本身的结论 | Conclusion by itself
      CallApplication.conclusion! | 就全部申请的结论 | Conclusion over the call
      CallFinding.applicationId | 申请编号 | Id of the application; left out of the call as a whole
      CallFinding.others | 另外涉及的申请 | Ids of the other applications
      CallFinding.finding! | 认定 | What was found
      ConclusionCount.part | 部分 | Part of the call
      ConclusionCount.applications! | 申请数 | Applications
      ConclusionCount.eligible! | 通过 | Eligible
      ConclusionCount.needsReview! | 待复核 | For review
      ConclusionCount.correctable! | 退回补正 | Correctable
      ConclusionCount.ineligible! | 不通过 | Ineligible
      ClauseCount.clause! | 条款 | Clause
      ClauseCount.statement! | 条款要求 | What the clause asks
      ClauseCount.englishStatement | 条款要求（英文） | What the clause asks, in English
      ClauseCount.violated! | 不符合 | Violated
      ClauseCount.undetermined! | 缺信息 | Undetermined
      ClauseCount.needsReview! | 待复核 | For review
      ClauseCount.satisfied! | 符合 | Satisfied
      ClauseCount.notApplicable! | 不适用 | Not applicable
      Refusal.applicationId! | 申请编号 | Id of the application
      Refusal.problems | 问题 | What is wrong with it
      Refusal.englishProblems | 问题（英文） | The same in English
      Refusal.problemValues | 问题的各部分 | The same in its parts
      Problem.source | 所在文件 | File
      Problem.line | 行 | Line, from 1
      Problem.column | 列 | Column, from 1
      Problem.pointer | 位置 | Place in the application (JSON pointer)
      Problem.text! | 问题 | What is wrong
      Problem.englishText | 问题（英文） | The same in English
      Verdict.applicationId! | 申请编号 | Id of the application
      Verdict.conclusion! | 结论 | Conclusion
      Verdict.findings! | 各条款的认定 | Findings on the clauses
      Verdict.reviewItems | 须由人评审的条款 | Clauses that only a person can judge
      Verdict.derivedChecks | 一致性核对（不影响结论） | Checks of consistency, which never weigh
      Verdict.toDo | 提交环节待办 | What the submission has still to bring
      Verdict.reviewRoute | 评审流程 | How the application will be reviewed
      Verdict.information | 指南告知的事项 | What the guideline tells without asking anything
      Verdict.notices | 对输入的提示 | Notices about the input
      Verdict.englishNotices | 对输入的提示（英文） | The notices in English
      Verdict.noticeValues | 对输入的提示（数据） | The notices as values
      Verdict.receipt! | 认定依据 | Under what rules and conditions
      Finding.clause! | 条款 | Clause
      Finding.status! | 状态 | Status
      Finding.severity! | 不符合时的后果 | What a violation makes of the conclusion
      Finding.weight! | 对结论的影响 | What this finding makes of the conclusion
      Finding.kind! | 条款性质 | Kind of clause
      Finding.statement! | 条款要求 | What the clause asks
      Finding.englishStatement | 条款要求（英文） | What the clause asks, in English
      Finding.citation! | 出处 | Where it stands in the guideline
      Finding.evidence | 判定依据 | What decided it
      Finding.missing | 缺少的信息 | Missing facts
      Finding.remedy | 怎么办 | What to do
      Finding.englishRemedy | 怎么办（英文） | What to do, in English
      Finding.remedyValue | 怎么办（数据） | What to do, as a value
      Finding.readings | 解释口径 | Readings that it follows
      Finding.note | 说明 | Note
      Finding.englishNote | 说明（英文） | Note in English
      Finding.notices | 说明（数据） | The note as values
      Evidence.fact! | 事实 | Fact
      Evidence.property | 属性 | Property
      Evidence.title | 属性名称 | Chinese title of the property
      Evidence.englishTitle | 属性英文名称 | English title of the property
      Evidence.claim | 表单所说的是与否 | What the form says to be so, of what is so or not
      Evidence.englishClaim | 表单所说的是与否（英文） | The same in English
      Evidence.offered | 实际值 | Value offered
      Evidence.offeredValues | 实际值（数据） | Values offered
      Evidence.relation | 比较关系 | How the two were compared
      Evidence.demanded | 要求值 | Value demanded
      Evidence.demandedValues | 要求值（数据） | Values demanded
      Evidence.source | 要求值的来源 | Where the demanded value was read from
      Evidence.englishSource | 要求值的来源（英文） | The same in English
      Evidence.distance | 差距 | Distance
      Evidence.distanceValue | 差距（数据） | Distance as a value
      Evidence.met | 是否满足 | Whether the condition was met
      Evidence.asked | 要求 | The demand in words
      Evidence.text | 判定说明 | The whole in words
      Evidence.englishText | 判定说明（英文） | The whole in English
      Evidence.told | 只有文字，没有数据 | Whether the text is all there is
      MissingFact.fact! | 事实 | Fact
      MissingFact.property | 属性 | Property
      MissingFact.title | 名称 | Chinese title
      MissingFact.englishTitle | 英文名称 | English title
      MissingFact.ofPaper | 名称，不带填写情况 | Title without what is written instead
      MissingFact.englishOfPaper | 英文名称，不带填写情况 | The same in English
      MissingFact.paper | 所属材料或表单 | Paper or form that it belongs to
      MissingFact.englishPaper | 所属材料或表单的英文名称 | Its English name
      MissingFact.pointer | 在申请 JSON 中的位置 | Where it belongs in the JSON of an application
      MissingFact.unfit | 填写的内容为何无用 | Why what is written is no help
      MissingFact.written | 填写的内容 | What is written there
      MissingFact.units | 可用的单位 | Units that would do
      MissingFact.known | 认得的写法 | Words that are known there
      MissingFact.asked | 规则用到的写法 | Those of them that rules ask for, the first few
      MissingFact.nearest | 最接近的写法 | The nearest of them
      ToDo.clause! | 条款 | Clause
      ToDo.statement! | 条款要求 | What the clause asks
      ToDo.englishStatement | 条款要求（英文） | What the clause asks, in English
      ToDo.missing | 尚待补齐的信息 | Facts that are still to come
      ToDo.deadline | 截止时间 | Deadline
      ReviewRound.topics | 专题 | Topics
      ReviewRound.number! | 轮次 | Round
      ReviewRound.form! | 评审方式 | Form
      Information.clause! | 条款 | Clause
      Information.statement! | 内容 | What it tells
      Information.englishStatement | 内容（英文） | What it tells, in English
      Information.citation! | 出处 | Where it stands in the guideline
      Remedy.action! | 做什么 | What to do
      Remedy.until | 截止 | Until when it helps
      Remedy.late | 是否已过期 | Whether that is over
      Remedy.day | 日期 | The day that submitting turns on
      Remedy.beyond | 另一侧的结果 | What it comes to on the other side of that day
      Remedy.words | 规则自己的说法 | What the rules themselves say
      Remedy.englishWords | 规则自己的说法（英文） | The same in English
      Notice.kind! | 说明什么 | What it tells
      Notice.about | 针对什么 | What it tells that of
      Notice.englishAbout | 针对什么（英文） | The same in English
      Value.sort! | 值的种类 | Sort of value
      Value.value | 值 | The value
      Value.unit | 单位 | Unit
      Value.of | 组成 | What it counts as, or is the sum of
      Receipt.guideline! | 指南 | Guideline
      Receipt.edition | 版次 | Edition, where there are several
      Receipt.number | 文号 | Document number
      Receipt.packSha256! | 规则包 SHA-256 | SHA-256 of the pack
      Receipt.rulesSha256 | 编译后规则的 SHA-256 | SHA-256 of the compiled rules
      Receipt.engine! | 引擎版本 | Version of the engine
      Receipt.decidedBy | 由谁判定规则成立与否 | Who decided which rules hold
      Receipt.mode! | 审查方式 | Mode
      Receipt.asOf | 认定时点 | As of
      Receipt.cureUntil | 补正截止 | Mending allowed until
      """
          .lines()
          .map(VerdictWords::parse)
          .collect(Collectors.toUnmodifiableMap(VerdictWords::name, Function.identity()));

  /** The words on a member; {@code null} if it is not a verdict's. */
  static VerdictWords of(Class<?> owner, String member) {
    return ALL.get(owner.getSimpleName() + "." + member);
  }

  private static VerdictWords parse(String line) {
    String[] parts = line.split(" \\| ");
    boolean required = parts[0].endsWith("!");
    String name = required ? parts[0].substring(0, parts[0].length() - 1) : parts[0];
    return new VerdictWords(name, parts[1], parts[2], required);
  }
}
