package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

/** What is read off the letter. */
class RecommendationTest {
  @Test
  void hasTheYearOfItsDate() {
    assertEquals(2024, year(LocalDate.of(2024, 1, 1)));
    assertEquals(2024, year(LocalDate.of(2024, 12, 31)));
    assertEquals(2023, year(LocalDate.of(2023, 12, 31)));
    assertEquals(2025, year(LocalDate.of(2025, 1, 1)));
    assertNull(Recommendation.builder().build().datedYear());
  }

  /** Names stay as they are written, but for blanks around them; what is only blank is missing. */
  @Test
  void namesStayAsWrittenAndBlanksAreMissing() {
    Recommendation letter =
        Recommendation.builder()
            .addressee(" 上海市 科学技术委员会 ")
            .applicantName("上海申禾（集团）有限公司")
            .callName("上海市 ２０２４ 年度项目")
            .contactName("　")
            .phone("")
            .email(" a@b.cn ")
            .build();

    assertEquals("上海市 科学技术委员会", letter.addressee());
    assertEquals("上海申禾（集团）有限公司", letter.applicantName());
    assertEquals("上海市 ２０２４ 年度项目", letter.callName());
    assertNull(letter.contactName());
    assertNull(letter.phone());
    assertEquals("a@b.cn", letter.email());
    assertFalse(letter.divisionSeal());
  }

  private static Integer year(LocalDate date) {
    return Recommendation.builder().datedOn(date).build().datedYear();
  }
}
