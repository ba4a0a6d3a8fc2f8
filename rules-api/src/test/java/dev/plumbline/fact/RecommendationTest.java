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

  /** Two bodies of one zone are known by what their names begin with, in full or in short. */
  @Test
  void readsTheZoneOffNames() {
    assertEquals("三明高新区", zone("三明高新技术产业开发区科技创新局"));
    assertEquals("三明高新区", zone("三明高新区管理委员会"));
    assertEquals("大连经开区", zone("大连经济技术开发区管委会"));
    assertEquals("苏滁现代产业园区", zone("苏滁现代产业园区科技局"));
    assertNull(zone("三明市科学技术局"));
    assertNull(zone("开发区"));
    assertNull(zone(null));
    assertEquals("三明高新区", Recommendation.builder().sealOwner("三明高新区").build().sealZone());
  }

  private static String zone(String sender) {
    return Recommendation.builder().sender(sender).build().senderZone();
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
