package dev.plumbline.cli;

/** How an answer is written that may be a page. */
enum PageFormat {
  /** For a person. */
  TEXT,

  /** For a program. */
  JSON,

  /** A web page. */
  HTML
}
