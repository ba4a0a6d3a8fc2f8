package dev.plumbline.fact;

import dev.plumbline.spi.Known;
import dev.plumbline.spi.ProperName;
import org.jspecify.annotations.Nullable;

/**
 * One application of a call, as the clauses that look across applications see it: they see nothing
 * else of it. The id and the part are always there. The engine makes one for each application;
 * callers do not give it. All submissions of the call are known, so a rule may ask that there be no
 * other.
 *
 * @param id the application's id
 * @param part what it is for: the topic, followed by the direction if there is one, such as {@code
 *     专题一方向1}; {@code 未说明} if the topic is unknown
 * @param title the title of the project
 * @param leadId the number of the lead's identity document
 * @param text the abstract, or where there is none the summary of the recommendation form
 * @param submitted whether the applicant unit has submitted it
 * @param awarded whether the project is selected for funding
 */
@Title(value = "本次申报的申请", en = "Application of the call")
public record Submission(
    @Known @Title(value = "申请编号", en = "Id") String id,
    @Known @Title(value = "申报专题和方向", en = "Part of the call") String part,
    @ProperName @Title(value = "项目名称", en = "Title") @Nullable String title,
    @Title(value = "负责人证件号码", en = "Lead's identity number") @Nullable IdNumber leadId,
    @Title(value = "项目内容", en = "Text") @Nullable String text,
    @Box @Title(value = "已由申报单位提交", en = "Submitted") boolean submitted,
    @Box @Title(value = "拟立项", en = "Selected") boolean awarded) {

  /** What the clauses across applications see of an application. */
  public static Submission of(Application application) {
    String topic = application.topic();
    String direction = application.direction();
    Lead lead = application.lead();
    return new Submission(
        application.id(),
        topic == null ? "未说明" : topic + (direction == null ? "" : direction),
        application.title(),
        lead == null ? null : lead.idNumber(),
        text(application),
        application.filing() != null && application.filing().unitSubmittedAt() != null,
        application.awarded());
  }

  private static @Nullable String text(Application application) {
    if (Text.saysSomething(application.summary())) {
      return application.summary();
    }
    Recommendation paper = application.recommendation();
    boolean whole =
        paper != null
            && Text.saysSomething(paper.background())
            && Text.saysSomething(paper.foundation())
            && Text.saysSomething(paper.outcome());
    return whole ? paper.background() + paper.foundation() + paper.outcome() : null;
  }

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }
}
