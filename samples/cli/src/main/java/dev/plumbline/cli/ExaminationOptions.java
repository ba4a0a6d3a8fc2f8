package dev.plumbline.cli;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Mode;
import dev.plumbline.Verdict;
import java.time.LocalDateTime;
import picocli.CommandLine.Option;

/** By which guideline and how to examine: what commands that give verdicts share. */
final class ExaminationOptions {
  @Option(
      names = "--mode",
      paramLabel = "precheck|formal",
      description = "precheck 预审（默认）：缺的材料还可补；formal 形式审查：缺的视为没有")
  private Mode mode = Mode.PRECHECK;

  @Option(
      names = "--as-of",
      paramLabel = "TIME",
      converter = Times.From.class,
      description = "判定时点，如 2024-12-03T16:30；只写日期指当日零时；默认为申报单位提交时间")
  private LocalDateTime asOf;

  @Option(
      names = "--cure-until",
      paramLabel = "TIME",
      converter = Times.Until.class,
      description = "截止后仍可补正到何时；只写日期指当日末；默认截止后不可补正")
  private LocalDateTime cureUntil;

  @Option(
      names = "--decided-by",
      paramLabel = "plan|session|shadow",
      description =
          "由谁判定规则：plan 预备好的规则（默认，快）；session 每份申请一个 Drools 会话；" + "shadow 两者都判，不同时说明并以会话为准")
  private Decision decision = Decision.PLAN;

  /** Who decides which rules hold. */
  enum Decision {
    PLAN,
    SESSION,
    SHADOW
  }

  /** How to examine. */
  Examination examination() {
    return new Examination(mode, asOf, cureUntil);
  }

  /** The guideline, decided by whom it is asked for; what differs is told as a failure. */
  Guideline decided(Guideline guideline, Console console) {
    return switch (decision) {
      case PLAN -> guideline.decidedBy(DecidedBy.PLAN);
      case SESSION -> guideline.decidedBy(DecidedBy.SESSION);
      case SHADOW ->
          guideline.shadowed(
              1,
              differing -> console.error(console.lang().say("disagree", id(differing.session()))));
    };
  }

  private static String id(Verdict verdict) {
    return Plain.line(verdict.applicationId());
  }
}
