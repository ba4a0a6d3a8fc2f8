package dev.plumbline.batch.write;

import dev.plumbline.Conclusion;
import dev.plumbline.Status;
import org.dhatim.fastexcel.StyleSetter;

/** How a cell looks. */
enum Look {
  /** The head of a table. */
  HEAD("1F3A5F", "FFFFFF", true, "left"),
  /** The heading of a part of a sheet. */
  TITLE(null, "1F3A5F", true, "left"),
  TEXT(null, "1F2328", false, "left"),
  NUMBER(null, "1F2328", false, "center"),
  GOOD("DDF1E1", "155D27", true, "center"),
  REVIEW("E8DEF6", "53318A", true, "center"),
  MENDABLE("FFE8CC", "8A4B00", true, "center"),
  BAD("FBDCD9", "9B1C14", true, "center"),
  ASIDE("EEF0F2", "5C6570", false, "center");

  private static final String FONT = "Microsoft YaHei";
  private static final String LINE = "D7DCE2";

  private final String fill;
  private final String ink;
  private final boolean bold;
  private final String side;

  Look(String fill, String ink, boolean bold, String side) {
    this.fill = fill;
    this.ink = ink;
    this.bold = bold;
    this.side = side;
  }

  static Look of(Conclusion conclusion) {
    return switch (conclusion) {
      case ELIGIBLE -> GOOD;
      case NEEDS_REVIEW -> REVIEW;
      case CORRECTABLE -> MENDABLE;
      case INELIGIBLE -> BAD;
    };
  }

  static Look of(Status status) {
    return switch (status) {
      case SATISFIED -> GOOD;
      case VIOLATED -> BAD;
      case UNDETERMINED -> MENDABLE;
      case NEEDS_REVIEW -> REVIEW;
      case NOT_APPLICABLE -> ASIDE;
    };
  }

  void on(StyleSetter style) {
    style
        .fontName(FONT)
        .fontSize(this == TITLE ? 13 : 10)
        .fontColor(ink)
        .horizontalAlignment(side)
        .verticalAlignment(this == HEAD ? "center" : "top");
    if (bold) {
      style.bold();
    }
    if (fill != null) {
      style.fillColor(fill);
    }
    if (this != TITLE) {
      style.wrapText(true).borderStyle("thin").borderColor(LINE);
    }
    style.set();
  }
}
