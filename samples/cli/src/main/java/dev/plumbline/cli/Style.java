package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Severity;

/** Colours, where a terminal shows them. */
record Style(boolean on) {
  String bold(String text) {
    return paint("1", text);
  }

  String faint(String text) {
    return paint("2", text);
  }

  String good(String text) {
    return paint("32", text);
  }

  String bad(String text) {
    return paint("31", text);
  }

  String of(Conclusion conclusion, String text) {
    return paint(
        switch (conclusion) {
          case ELIGIBLE -> "1;32";
          case NEEDS_REVIEW -> "1;36";
          case CORRECTABLE -> "1;33";
          case INELIGIBLE -> "1;31";
        },
        text);
  }

  String of(Severity severity, String text) {
    return paint(
        switch (severity) {
          case REJECT -> "31";
          case RETURN -> "33";
          case REVIEW -> "36";
          case WARN, NONE -> "2";
        },
        text);
  }

  private String paint(String code, String text) {
    return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
