package dev.plumbline.cli;

/** How a command writes its answer. */
enum Format {
  /** For a person. */
  TEXT,

  /** For a program. */
  JSON
}
