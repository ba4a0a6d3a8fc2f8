package dev.plumbline.core.json;

/** Who wrote a file, which settles how much is read into it. */
enum Origin {
  /**
   * A person or another system: {@code null} and blank texts mean that nothing is known, numbers
   * may be texts, and times may carry an offset.
   */
  APPLICANT,

  /** This library: everything is as it was written, and a list that is left out is empty. */
  ENGINE
}
