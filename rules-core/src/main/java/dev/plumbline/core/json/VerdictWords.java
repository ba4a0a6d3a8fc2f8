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
      Verdict.applicationId! | 申请编号 | Id of the application
      Verdict.conclusion! | 结论 | Conclusion
      Verdict.findings! | 各条款的认定 | Findings on the clauses
      Verdict.reviewItems | 须由人评审的条款 | Clauses that only a person can judge
      Verdict.derivedChecks | 一致性核对（不影响结论） | Checks of consistency, which never weigh
      Verdict.toDo | 提交环节待办 | What the submission has still to bring
      Verdict.reviewRoute | 评审流程 | How the application will be reviewed
      Verdict.information | 指南告知的事项 | What the guideline tells without asking anything
      Verdict.notices | 对输入的提示 | Notices about the input
      Verdict.receipt! | 认定依据 | Under what rules and conditions
      Finding.clause! | 条款 | Clause
      Finding.status! | 状态 | Status
      Finding.severity! | 不符合时的后果 | What a violation makes of the conclusion
      Finding.weight! | 对结论的影响 | What this finding makes of the conclusion
      Finding.kind! | 条款性质 | Kind of clause
      Finding.statement! | 条款要求 | What the clause asks
      Finding.citation! | 出处 | Where it stands in the guideline
      Finding.evidence | 判定依据 | What decided it
      Finding.missing | 缺少的信息 | Missing facts
      Finding.remedy | 怎么办 | What to do
      Finding.readings | 解释口径 | Readings that it follows
      Finding.note | 说明 | Note
      Evidence.fact! | 事实 | Fact
      Evidence.property | 属性 | Property
      Evidence.title | 属性名称 | Chinese title of the property
      Evidence.englishTitle | 属性英文名称 | English title of the property
      Evidence.offered | 实际值 | Value offered
      Evidence.relation | 比较关系 | How the two were compared
      Evidence.demanded | 要求值 | Value demanded
      Evidence.distance | 差距 | Distance
      Evidence.asked | 要求 | The demand in words
      Evidence.text | 判定说明 | The whole in words
      MissingFact.fact! | 事实 | Fact
      MissingFact.property | 属性 | Property
      MissingFact.title | 名称 | Chinese title
      MissingFact.englishTitle | 英文名称 | English title
      MissingFact.paper | 所属材料或表单 | Paper or form that it belongs to
      MissingFact.englishPaper | 所属材料或表单的英文名称 | Its English name
      MissingFact.pointer | 在申请 JSON 中的位置 | Where it belongs in the JSON of an application
      MissingFact.written | 填写的内容 | What is written there
      MissingFact.known | 认得的写法 | Words that are known there
      MissingFact.nearest | 最接近的写法 | The nearest of them
      ToDo.clause! | 条款 | Clause
      ToDo.statement! | 条款要求 | What the clause asks
      ToDo.missing | 尚待补齐的信息 | Facts that are still to come
      ToDo.deadline | 截止时间 | Deadline
      ReviewRound.topics | 专题 | Topics
      ReviewRound.number! | 轮次 | Round
      ReviewRound.form! | 评审方式 | Form
      Information.clause! | 条款 | Clause
      Information.statement! | 内容 | What it tells
      Information.citation! | 出处 | Where it stands in the guideline
      Receipt.guideline! | 指南 | Guideline
      Receipt.edition | 版次 | Edition, where there are several
      Receipt.number | 文号 | Document number
      Receipt.packSha256! | 规则包 SHA-256 | SHA-256 of the pack
      Receipt.rulesSha256 | 编译后规则的 SHA-256 | SHA-256 of the compiled rules
      Receipt.engine! | 引擎版本 | Version of the engine
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
