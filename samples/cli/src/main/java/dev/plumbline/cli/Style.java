package dev.plumbline.cli;

import dev.plumbline.Report;
import dev.plumbline.Report.Tone;
import java.util.stream.Collectors;

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

  /** A report, each piece in its colour. */
  String of(Report report) {
    return report.pieces().stream()
        .map(piece -> of(piece.tone(), piece.text()))
        .collect(Collectors.joining());
  }

  private String of(Tone tone, String text) {
    return switch (tone) {
      case PLAIN -> text;
      case HEADING -> bold(text);
      case ASIDE -> faint(text);
      case GOOD -> paint("1;32", text);
      case REVIEW -> paint("1;36", text);
      case MENDABLE -> paint("1;33", text);
      case BAD -> paint("1;31", text);
    };
  }

  private String paint(String code, String text) {
    return on ? "\u001B[" + code + "m" + text + "\u001B[0m" : text;
  }
}
