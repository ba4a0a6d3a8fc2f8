package dev.plumbline.cli;

import dev.plumbline.Examination;
import dev.plumbline.Mode;
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

  @Option(names = "--lang", paramLabel = "zh|en", description = "文字用中文（默认）或英文")
  private Lang lang = Lang.ZH;

  /** How to examine. */
  Examination examination() {
    return new Examination(mode, asOf, cureUntil);
  }

  /** The language to answer in. */
  Lang lang() {
    return lang;
  }
}
