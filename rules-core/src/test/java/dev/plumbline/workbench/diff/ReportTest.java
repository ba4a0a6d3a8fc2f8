package dev.plumbline.workbench.diff;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Severity;
import dev.plumbline.Status;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.LoadedPack;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

/** A comparison as a text, with one of all that it may tell. */
class ReportTest {
  private static final Guideline EDITED =
      Orchard.edited(
          "legalForm in ( \"法人\", \"合作社\" )",
          "legalForm == \"法人\"",
          "title: 果园扶持",
          "title: 果园",
          "name : String @key @label(\"地块名称\") @en(\"Name\")\n    area",
          "area");

  private static Differences compare(Guideline before, Guideline after, List<Sample> given) {
    return PackDiff.compare(
        LoadedPack.of(before), LoadedPack.of(after), given, Examination.precheck());
  }

  /**
   * Six that flip alike; one of which a pack of plots without names sees less; and one that only
   * such a pack can read.
   */
  private static List<Sample> given() {
    List<Sample> given = new ArrayList<>();
    for (int i = 1; i <= 6; i++) {
      String json =
          "{\"id\": \"%d\", \"topic\": \"果树\", \"applicant\": {\"legalForm\": \"合作社\"}}"
              .formatted(i);
      given.add(Orchard.sample("甲" + i, json));
    }
    given.add(Orchard.sample("乙", "{\"id\": \"7\", \"Plot\": [{\"name\": \"x\"}]}"));
    String twice = "{\"id\": \"8\", \"Plot\": [{\"name\": \"x\"}, {\"name\": \"x\"}]}";
    given.add(Orchard.sample("丙", twice));
    return given;
  }

  @Test
  void whatChangedAndWhoFlips() {
    Differences found = compare(Orchard.original(), EDITED, given());
    assertEquals(
        """
        旧 → 新

        改了什么
          O.5: 少了「合作社」（组织类型）
              rules.drl:69:16 → rules.drl:68:16
          Plot: 事实类型「地块」少了属性 name（文字）
          Plot: 事实类型「地块」区分各份的属性 「name」 → （无）
          另外只改文字的：
          guideline.yaml: 名称 「果园扶持」 → 「果园」
              guideline.yaml

        对一切可能的申请
          O.5: 证明：更严：没有申请因此变宽；变严的例如申请的申报专题为「果树」；申报单位的组织类型为「合作社」：符合 → 不符合
          O.6: 无法证明：「地块」这类事实的字段变了
          未证明“原来不通过的，现在没有一份变为通过”，因为：条款 O.6 无法证明

        谁的结论变了
          用两版各判了 16 份申请：所给 7，用例 0，边界 9。
          O.5 单位类型
            符合 → 不符合，结论 退回补正 → 不通过（6 份）
              旧：组织类型为合作社，为合作社、法人之一
              新：组织类型为合作社，应为法人
              甲1（所给申请）；甲2（所给申请）；甲3（所给申请）；甲4（所给申请）；甲5（所给申请）；……
          改动未影响所试的 16 份申请：O.6
          新版不认识「Plot.name」，有它的 1 份申请按新版没看到它来比
          丙：旧版不能用，新版能用：/Plot: 「x」给出了不止一次，只能给一次，请合成一项

        见证
          O.5: 符合 → 不符合，结论 退回补正 → 不通过
            审查方式：预审
            只写下列各项的申请：
              topic = 果树
              applicant.legalForm = 合作社
              旧：组织类型为合作社，为合作社、法人之一
              新：组织类型为合作社，应为法人
        """,
        found.report("旧", "新", true, Locale.CHINESE).toString());
    assertEquals(
        """
        old → new

        What changed
          O.5: removed "合作社" (Legal form)
              rules.drl:69:16 → rules.drl:68:16
          Plot: type "Plot": property removed: name (text)
          Plot: type "Plot": key "name" → (none)
          And what people read only:
          guideline.yaml: title "果园扶持" → "果园"
              guideline.yaml

        Over all applications that there may be
          O.5: proof: stricter: no application comes off better; worse does, for one, Topic of Application is "果树"; Legal form of Applicant unit is "合作社": satisfied → violated
          O.6: not proven: the fields of "Plot" changed
          not proven that no application which was rejected is now accepted, because clause O.6 is not proven

        Whose verdict flips
          16 applications judged by both: 7 given, 0 cases, 9 at thresholds.
          O.5 单位类型
            satisfied → violated, conclusion correctable → ineligible (6)
              old: Legal form: "合作社"; asked: one of "合作社", "法人"
              new: Legal form: "合作社"; asked: "法人"
              甲1 (given); 甲2 (given); 甲3 (given); 甲4 (given); 甲5 (given); …
          Changed, but none of the 16 applications flips: O.6
          the new pack does not know "Plot.name", and judged as if it were not there: 1
          丙: the old pack could not use it, the new one can: /Plot: "x" is given more than once; make one of them

        Witnesses
          O.5: satisfied → violated, conclusion correctable → ineligible
            examined as: pre-check
            an application of nothing but:
              topic = 果树
              applicant.legalForm = 合作社
              old: Legal form: "合作社"; asked: one of "合作社", "法人"
              new: Legal form: "合作社"; asked: "法人"
        """,
        found.report("old", "new", true, Locale.ENGLISH).toString());
  }

  @Test
  void onAScreen() {
    Differences found = compare(Orchard.original(), EDITED, given());
    assertEquals(
        """
        旧 → 新

        改了什么
          O.5: 少了「合作社」（组织类型）  rules.drl:69:16 → rules.drl:68:16
          Plot: 事实类型「地块」少了属性 name（文字）
          Plot: 事实类型「地块」区分各份的属性 「name」 → （无）
          guideline.yaml: 名称 「果园扶持」 → 「果园」  guideline.yaml

        对一切可能的申请
          O.5: 证明：更严：没有申请因此变宽；变严的例如申请的申报专题为「果树」；申报单位的组织类型为「合作社」：符合 → 不符合
          O.6: 无法证明：「地块」这类事实的字段变了
          未证明“原来不通过的，现在没有一份变为通过”，因为：条款 O.6 无法证明

        谁的结论变了
          用两版各判了 16 份申请：所给 7，用例 0，边界 9。
          因 O.5 的改动：6 份变了
            O.5 符合 → 不符合，结论 退回补正 → 不通过（6 份）
            最小见证（预审）：只写 topic = 果树；applicant.legalForm = 合作社 的申请
              旧：组织类型为合作社，为合作社、法人之一
              新：组织类型为合作社，应为法人
          改动未影响所试的 16 份申请：O.6
          新版不认识「Plot.name」，有它的 1 份申请按新版没看到它来比
          1 份没法比：旧版不能用：「x」给出了不止一次，只能给一次，请合成一项
          加 --all 逐份列出，并列全部见证
        """,
        found.report("旧", "新", false, Locale.CHINESE).toString());
  }

  @Test
  void theOtherWayRoundTheOneIsReadAgain() {
    String report =
        compare(EDITED, Orchard.original(), given())
            .report("旧", "新", true, Locale.CHINESE)
            .toString();
    assertTrue(report.contains("\n  丙：旧版能用，新版不能用："), report);
    assertTrue(report.contains("\n  旧版不认识「Plot.name」，有它的 1 份申请按旧版没看到它来比"), report);
  }

  private static ClauseOutcome outcome(Status status, Severity severity) {
    List<Bilingual> missing = List.of(new Bilingual("面积", "Area"));
    return new ClauseOutcome(status, severity, null, List.of(), missing);
  }

  @Test
  void whatAClauseComesTo() {
    ClauseOutcome none = outcome(null, null);
    ClauseOutcome warned = outcome(Status.VIOLATED, Severity.WARN);
    ClauseOutcome refused = outcome(Status.VIOLATED, Severity.REJECT);
    assertEquals("没有这条 → 不符合", DiffWords.outcome(none, warned).chinese());
    assertEquals("不符合 → 不符合，后果 提示 → 不通过", DiffWords.outcome(warned, refused).chinese());
    assertEquals("缺少面积", DiffWords.seen(warned).chinese());
    Bilingual name = new Bilingual("甲", "a");
    Flip.Instance instance = new Flip.Instance(name, Flip.Origin.CASE, none, warned);
    assertEquals("甲（规则包用例）", DiffWords.name(instance).chinese());
    Flip flip = new Flip(null, null, null, List.of(instance));
    assertEquals("结论（没有条款变）", DiffWords.title(flip).chinese());
    Object names = Told.names(List.of("1", "2", "3", "4", "5", "6", "7", "8", "9"));
    assertEquals("1、2、3、4、5、6 等共 9 条", ((Message) names).chinese());
  }

  @Test
  void theSame() {
    assertEquals(
        """
        旧 → 新

        改了什么
          没有差别。

        谁的结论变了
          用两版各判了 0 份申请：所给 0，用例 0，边界 0。
          没有一份变了。
        """,
        compare(Orchard.original(), Orchard.original(), List.of())
            .report("旧", "新", true, Locale.CHINESE)
            .toString());
  }
}
