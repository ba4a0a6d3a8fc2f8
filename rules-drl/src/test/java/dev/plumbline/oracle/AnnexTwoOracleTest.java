package dev.plumbline.oracle;

import static dev.plumbline.Conclusion.ELIGIBLE;
import static dev.plumbline.Status.NEEDS_REVIEW;
import static dev.plumbline.Status.NOT_APPLICABLE;
import static dev.plumbline.Status.SATISFIED;
import static dev.plumbline.Status.UNDETERMINED;
import static dev.plumbline.Status.VIOLATED;
import static dev.plumbline.oracle.Expectations.PRECHECK;
import static dev.plumbline.oracle.Expectations.but;
import static dev.plumbline.oracle.Expectations.concludes;
import static dev.plumbline.oracle.Expectations.day;

import dev.plumbline.Status;
import org.junit.jupiter.api.Test;

/** The oracle on the letter of annex 2, on applications changed by hand. */
class AnnexTwoOracleTest {
  /** What the letter's clause comes to in topics 1 and 2 if this property has this value. */
  private static void expect(Status expected, String clause, String property, Object value) {
    String path = "recommendation." + property;
    Expectations.expect(Theme.QUINOA, expected, clause, path, value);
    Expectations.expect(Theme.SANMING, expected, clause, path, value);
  }

  @Test
  void appliesToTheLetterOfTopicsOneAndTwo() {
    expect(NOT_APPLICABLE, "A2.1", "form", "附件3");
    expect(UNDETERMINED, "A2.1", "form", null);
    Expectations.expect(Theme.CAPACITY, NOT_APPLICABLE, "A2.1", "recommendation.form", "附件2");
    Expectations.expect(Theme.QUINOA, UNDETERMINED, "A2.1", "topic", "专题九");
    Expectations.expect(Theme.QUINOA, UNDETERMINED, "A2.1", "topic", null);
    Expectations.expect(Theme.QUINOA, NOT_APPLICABLE, "A3.1");
  }

  @Test
  void linesOfTheLetter() {
    expect(VIOLATED, "A2.0", "edition", 2023);
    expect(VIOLATED, "A2.1", "addressee", "上海市教育委员会");
    expect(SATISFIED, "A2.1", "addressee", "上海市科委");
    expect(SATISFIED, "A2.1", "addressee", "上海市 科学技术委员会");
    expect(VIOLATED, "A2.2", "applicantName", "上海高原生态研究所");
    expect(SATISFIED, "A2.2", "applicantName", "上海 高原生态研究院");
    expect(VIOLATED, "A2.3", "projectName", "滇西高原生态修复技术培训");
    expect(SATISFIED, "A2.3", "projectName", "滇西高原（云南）生态修复——技术培训与需求挖掘");
    expect(VIOLATED, "A2.4", "callName", "上海市2023年度“科技创新行动计划”国内科技合作领域项目申报指南");
    expect(SATISFIED, "A2.4", "callName", "上海市２０２４年度“科技创新行动计划”国内科技合作领域项目申报指南");
    expect(VIOLATED, "A2.5", "groundsKept", false);
    expect(VIOLATED, "A2.6", "prospectsKept", false);
    expect(VIOLATED, "A2.13", "closingKept", false);
    expect(UNDETERMINED, "A2.13", "closingKept", null);
    expect(UNDETERMINED, "A2.7", "contactName", " ");
    expect(UNDETERMINED, "A2.8", "phone", null);
    Expectations.expect(Theme.QUINOA, UNDETERMINED, "A2.2", "applicant", null);
  }

  @Test
  void shapeOfTheAddress() {
    for (String address : new String[] {"li@example.cn", "l@a.b", "l.i@x.edu.cn", "李@a..b"}) {
      expect(SATISFIED, "A2.9", "email", address);
    }
    for (String address :
        new String[] {
          "li@example",
          "li.example.cn",
          "@example.cn",
          "li@.cn",
          "li@example.",
          "a@b@c.cn",
          "li @example.cn",
          "li@exa mple.cn",
          "@",
          "li@"
        }) {
      expect(VIOLATED, "A2.9", "email", address);
    }
    expect(UNDETERMINED, "A2.9", "email", null);
  }

  @Test
  void senderAndSeal() {
    expect(VIOLATED, "A2.10", "senderType", "人民政府");
    expect(NEEDS_REVIEW, "A2.10", "senderType", "开发区科技管理机构");
    expect(UNDETERMINED, "A2.10", "sender", null);
    expect(VIOLATED, "A2.11", "sealed", false);
    expect(VIOLATED, "A2.11", "sealOwner", "别的单位");
    expect(UNDETERMINED, "A2.11", "sealOwner", null);
    expect(NEEDS_REVIEW, "A2.11", "divisionSeal", true);
    Object[] bare = {"recommendation.divisionSeal", true, "recommendation.sealed", false};
    Expectations.expect(Theme.QUINOA, VIOLATED, "A2.11", bare);
    Object[] unknown = {"recommendation.divisionSeal", true, "recommendation.sealed", null};
    Expectations.expect(Theme.QUINOA, UNDETERMINED, "A2.11", unknown);
    Object[] ofWhom = {"recommendation.divisionSeal", true, "recommendation.sealOwner", "办公室"};
    Expectations.expect(Theme.QUINOA, NEEDS_REVIEW, "A2.11", ofWhom);
  }

  /** A zone's seal may be that of another body of the zone, and nobody else's. */
  @Test
  void sealOfADevelopmentZone() {
    sealed(SATISFIED, "开发区科技管理机构", "金寨经济开发区科技局", "金寨经济开发区科技局");
    sealed(NEEDS_REVIEW, "开发区科技管理机构", "金寨经济开发区科技局", "金寨经济开发区管委会");
    sealed(VIOLATED, "开发区科技管理机构", "金寨经济开发区科技局", "六安经济开发区管委会");
    sealed(VIOLATED, "开发区科技管理机构", "金寨经济开发区科技局", "金寨县人民政府");
    sealed(VIOLATED, "科技主管部门", "金寨经济开发区科技局", "金寨经济开发区管委会");
  }

  private static void sealed(Status expected, String type, String sender, String owner) {
    Expectations.expect(
        Theme.LUAN,
        expected,
        "A2.11",
        "recommendation.senderType",
        type,
        "recommendation.sender",
        sender,
        "recommendation.sealOwner",
        owner);
  }

  @Test
  void dateOfTheLetter() {
    expect(SATISFIED, "A2.12", "datedOn", day("2024-01-01"));
    expect(SATISFIED, "A2.12", "datedOn", day("2024-12-31"));
    expect(VIOLATED, "A2.12", "datedOn", day("2023-12-31"));
    expect(VIOLATED, "A2.12", "datedOn", day("2025-01-01"));
    expect(UNDETERMINED, "A2.12", "datedOn", null);
    expect(SATISFIED, "X.7", "datedOn", day("2024-11-06"));
    expect(VIOLATED, "X.7", "datedOn", day("2024-11-05"));
    expect(SATISFIED, "X.7", "datedOn", day("2024-12-03"));
    expect(VIOLATED, "X.7", "datedOn", day("2024-12-04"));
    expect(UNDETERMINED, "X.7", "datedOn", null);
    expect(NOT_APPLICABLE, "X.7", "form", "附件3");
  }

  @Test
  void hintsWeighNothing() {
    for (String property : new String[] {"groundsKept", "prospectsKept", "closingKept"}) {
      String path = "recommendation." + property;
      concludes(ELIGIBLE, but(Eligible.submitted(Theme.QUINOA), path, false), PRECHECK);
    }
    concludes(
        ELIGIBLE,
        but(Eligible.submitted(Theme.LUAN), "recommendation.email", "li@example"),
        PRECHECK);
    concludes(
        ELIGIBLE,
        but(Eligible.submitted(Theme.LUAN), "recommendation.datedOn", day("2024-11-05")),
        PRECHECK);
  }
}
