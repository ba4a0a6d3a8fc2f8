package dev.plumbline.batch.columns;

import java.util.Map;

/** What is written in a column. */
public enum Kind {
  TEXT,
  DATE,
  MONTH,
  TIME,
  YES_NO,
  NUMBER,
  WHOLE,
  AMOUNT,
  PLACE;

  /** As the schema of an application names them. */
  private static final Map<String, Kind> DEFINED =
      Map.of(
          "Date", DATE,
          "Month", MONTH,
          "Time", TIME,
          "YesNo", YES_NO,
          "Number", NUMBER,
          "Whole", WHOLE,
          "Count", WHOLE,
          "Amount", AMOUNT,
          "Place", PLACE);

  /** The kind of a definition of the schema; {@code null} of one that is no single value. */
  static Kind of(String definition) {
    return DEFINED.get(definition);
  }
}
