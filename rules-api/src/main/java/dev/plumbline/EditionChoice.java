package dev.plumbline;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Which guideline an application is examined by, or why that cannot be said. Immutable. */
public sealed interface EditionChoice {
  /**
   * One applies.
   *
   * @param guideline the guideline
   */
  record Chosen(Guideline guideline) implements EditionChoice {
    /** Checks that there is one. */
    public Chosen {
      Objects.requireNonNull(guideline, "guideline");
    }
  }

  /**
   * None applies.
   *
   * @param why what keeps the guidelines there are from applying
   * @param guideline the id that the application names, or {@code null}
   * @param submittedAt when it was submitted, in the time of Asia/Shanghai, or {@code null}
   * @param known the guidelines there are; of those with the id, where some have it
   */
  record None(
      Why why,
      @Nullable String guideline,
      @Nullable LocalDateTime submittedAt,
      List<Guideline> known)
      implements EditionChoice {
    /** Copies the list. */
    public None {
      known = List.copyOf(known);
    }

    /** What keeps guidelines from applying. */
    public enum Why {
      /** There are none to choose from. */
      NOTHING_THERE,
      /** None has the id that the application names. */
      UNKNOWN_ID,
      /** The application was submitted when none of them took any. */
      OUTSIDE_ALL_WINDOWS
    }

    /** What is wrong and what to do. */
    public Bilingual text() {
      Bilingual list = Editions.list(known);
      return switch (why) {
        case NOTHING_THERE -> new Bilingual("没有可用的指南", "there is no guideline to choose from");
        case UNKNOWN_ID ->
            new Bilingual(
                "申请针对的是指南「" + guideline + "」，现有的只是：" + list.chinese(),
                "the application answers \"" + guideline + "\"; there are only: " + list.english());
        case OUTSIDE_ALL_WINDOWS ->
            new Bilingual(
                "申请提交于 "
                    + Editions.time(submittedAt)
                    + "，不在任何一版的申报期内："
                    + list.chinese()
                    + "；请指明按哪一版审查",
                "the application was submitted at "
                    + Editions.time(submittedAt)
                    + ", when no edition took any: "
                    + list.english()
                    + "; say by which to examine it");
      };
    }
  }

  /**
   * More than one applies.
   *
   * @param submittedAt when the application was submitted, in the time of Asia/Shanghai, or {@code
   *     null}, which then is why they cannot be told apart
   * @param guidelines those that apply
   */
  record Several(@Nullable LocalDateTime submittedAt, List<Guideline> guidelines)
      implements EditionChoice {
    /** Copies the list. */
    public Several {
      guidelines = List.copyOf(guidelines);
    }

    /** What is wrong and what to do. */
    public Bilingual text() {
      Bilingual list = Editions.list(guidelines);
      return submittedAt == null
          ? new Bilingual(
              "申请没有填写申报单位提交时间，不能断定按哪一版：" + list.chinese() + "；请填写提交时间，或指明按哪一版审查",
              "without the unit's submit time several apply: "
                  + list.english()
                  + "; give that time, or say by which to examine it")
          : new Bilingual(
              "申请提交于 "
                  + Editions.time(submittedAt)
                  + "，不止一版适用："
                  + list.chinese()
                  + "；请在申请里写明指南编号，或指明按哪一版审查",
              "submitted at "
                  + Editions.time(submittedAt)
                  + ", when several apply: "
                  + list.english()
                  + "; name the guideline in the application, or say by which to examine it");
    }
  }
}
