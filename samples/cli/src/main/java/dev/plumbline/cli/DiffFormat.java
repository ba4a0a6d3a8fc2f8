package dev.plumbline.cli;

/** How a comparison is written. */
enum DiffFormat {
  /** For a person. */
  TEXT,

  /** For a program. */
  JSON,

  /** A web page. */
  HTML
}
