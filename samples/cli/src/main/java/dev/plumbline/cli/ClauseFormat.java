package dev.plumbline.cli;

/** How the clauses are written. */
enum ClauseFormat {
  /** A line for each, for a person. */
  TEXT,

  /** For a program. */
  JSON,

  /** A page with the official text and the clauses side by side. */
  HTML
}
