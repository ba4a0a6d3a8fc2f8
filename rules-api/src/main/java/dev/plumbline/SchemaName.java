package dev.plumbline;

/** The JSON Schemas that {@link Plumbline#schema} gives. */
public enum SchemaName {
  /** An application, without the facts of any pack's own types. */
  APPLICATION,

  /** A {@link Verdict} as {@link Plumbline#toJson(Verdict)} writes it. */
  VERDICT,

  /** A {@link CallVerdict} as {@link Plumbline#toJson(CallVerdict)} writes it. */
  CALL,

  /** A file of cases of a pack. */
  CASE,

  /** The manifest of a pack, {@code guideline.yaml}. */
  MANIFEST
}
