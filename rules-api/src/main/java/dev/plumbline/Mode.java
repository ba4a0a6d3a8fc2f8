package dev.plumbline;

/** How missing facts are taken. */
public enum Mode {
  /** While an application is prepared: what is missing may still come. */
  PRECHECK,
  /** When it is examined: what is missing is not there. */
  FORMAL
}
