package dev.plumbline.batch.write;

import java.util.Locale;

/** The rows that wait in files until the workbook is written. */
enum Kept {
  SUMMARY,
  FINDINGS,
  TO_SUPPLY,
  JUDGEMENTS,
  CHECKLIST,
  PROBLEMS;

  /** What its file is called. */
  String file() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
