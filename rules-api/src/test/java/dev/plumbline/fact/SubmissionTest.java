package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the clauses across a call see of an application. */
class SubmissionTest {
  private static final IdNumber ID = new IdNumber("310000190002310006");

  @ParameterizedTest
  @CsvSource({
    "专题一, 方向1, 专题一方向1",
    "专题一, 方向4, 专题一方向4",
    "专题一, , 专题一",
    "专题二, , 专题二",
    "专题三, , 专题三",
    ", , 未说明",
    ", 方向1, 未说明"
  })
  void isForAPartOfTheCall(String topic, String direction, String part) {
    Application application = Application.builder("甲").topic(topic).direction(direction).build();

    assertEquals(part, Submission.of(application).part());
  }

  @Test
  void carriesWhatIsCompared() {
    Submission submission =
        Submission.of(
            Application.builder("甲")
                .title("藜麦　新品种 选育（一期）")
                .lead(Lead.builder().idNumber(ID).build())
                .awarded(true)
                .filing(
                    Filing.builder()
                        .unitSubmittedAt(LocalDateTime.of(2024, 11, 28, 10, 15))
                        .build())
                .build());

    assertEquals("甲", submission.id());
    assertEquals("藜麦　新品种 选育（一期）", submission.title());
    assertEquals(ID, submission.leadId());
    assertTrue(submission.submitted());
    assertTrue(submission.awarded());
  }

  @Test
  void leavesOpenWhatIsMissing() {
    Submission submission = Submission.of(Application.builder("甲").build());

    assertNull(submission.title());
    assertNull(submission.leadId());
    assertNull(submission.text());
    assertFalse(submission.submitted());
    assertFalse(submission.awarded());
    Lead nameless = Lead.builder().name("周承安").build();
    assertNull(Submission.of(Application.builder("甲").lead(nameless).build()).leadId());
  }

  @Test
  void isSubmittedByTheUnitOnly() {
    Filing audited = Filing.builder().unitAuditedAt(LocalDateTime.of(2024, 11, 27, 16, 40)).build();

    assertFalse(Submission.of(Application.builder("甲").filing(audited).build()).submitted());
  }

  /** The abstract if there is one; else the three parts of the form, if all are there. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          选育 两个品种。 | 一 | 二 | 三 | 选育 两个品种。
          选育两个品种。  |    |    |    | 选育两个品种。
                         | 一 | 二 | 三 | 一二三
                         | 一 |    | 三 |
                         |    | 二 | 三 |
                         | 一 | 二 |    |
          """)
  void takesTheAbstractOrTheForm(
      String summary, String background, String foundation, String outcome, String text) {
    Application application =
        Application.builder("甲")
            .summary(summary)
            .recommendation(
                Recommendation.builder()
                    .background(background)
                    .foundation(foundation)
                    .outcome(outcome)
                    .build())
            .build();

    assertEquals(text, Submission.of(application).text());
  }

  @Test
  void hasTheTextOfAnApplicationWithoutPaper() {
    assertEquals(
        "选育两个品种。", Submission.of(Application.builder("甲").summary("选育两个品种。").build()).text());
  }

  @Test
  void keepsTheIdentityNumberToItself() {
    Lead lead = Lead.builder().idNumber(ID).build();
    Submission submission = Submission.of(Application.builder("甲").lead(lead).build());

    assertFalse(submission.toString().contains(ID.value()));
  }
}
