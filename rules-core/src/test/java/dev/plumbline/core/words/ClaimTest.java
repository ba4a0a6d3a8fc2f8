package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimTest {
  @ParameterizedTest
  @CsvSource({
    "已上传, '', 已上传, 未上传, 应上传, 不应上传",
    "推荐材料已盖章, 推荐材料, 已盖章, 未盖章, 应盖章, 不应盖章",
    "评审认为符合, 评审, 认为符合, 认为不符合, 应认为符合, 不应认为符合",
    "有半地下层, '', 有半地下层, 没有半地下层, 应有半地下层, 不应有半地下层",
    "属于应审查范围, '', 属于应审查范围, 不属于应审查范围, 应属于应审查范围, 不应属于应审查范围",
    "承诺完成, '', 承诺完成, 未承诺完成, 应承诺完成, 不应承诺完成",
    "在已获资助项目基础上提出, '', 在已获资助项目基础上提出, 未在已获资助项目基础上提出," + " 应在已获资助项目基础上提出, 不应在已获资助项目基础上提出",
  })
  void whatIsSoOrNotIsSaidInWords(
      String title, String subject, String yes, String no, String should, String shouldNot) {
    Claim claim = Claim.of(title);

    assertEquals(subject, claim.subject());
    assertEquals(yes, claim.said(true).chinese());
    assertEquals(no, claim.said(false).chinese());
    assertEquals(should, claim.asked(true).chinese());
    assertEquals("yes", claim.said(true).english());
    assertEquals("no", claim.said(false).english());
    assertEquals("yes", claim.asked(true).english());
    assertEquals("no", claim.asked(false).english());
    assertEquals(shouldNot, claim.asked(false).chinese());
  }
}
