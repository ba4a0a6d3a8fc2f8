package dev.plumbline.batch.statistics;

import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Bars made of pieces, measured for a template. */
final class BarChart {
  /** So many bars a chart has at most where there may be many. */
  static final int MOST = 15;

  private static final int LABELS = 200;
  private static final int BARS = 460;
  private static final int ROW = 28;
  private static final int LONGEST_LABEL = 15;

  private record Piece(String tone, String name, int count) {}

  private record Bar(String label, String total, List<Piece> pieces) {
    int count() {
      return pieces.stream().mapToInt(Piece::count).sum();
    }
  }

  private final List<Bar> bars = new ArrayList<>();

  void bar(String label, String total) {
    bars.add(new Bar(label, total, new ArrayList<>()));
  }

  /** A piece of the last bar. */
  void piece(String tone, String name, int count) {
    bars.get(bars.size() - 1).pieces().add(new Piece(tone, name, count));
  }

  Map<String, Object> given(Locale locale) {
    int most = Math.max(1, bars.stream().mapToInt(Bar::count).max().orElse(1));
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Bar bar : bars) {
      int y = rows.size() * ROW;
      int before = 0;
      List<Map<String, Object>> pieces = new ArrayList<>();
      for (Piece piece : bar.pieces()) {
        if (piece.count() > 0) {
          pieces.add(
              Map.of(
                  "tone",
                  piece.tone(),
                  "x",
                  LABELS + at(before, most),
                  "wide",
                  Math.max(1, at(before + piece.count(), most) - at(before, most)),
                  "title",
                  Words.say("page.bar", bar.label(), piece.name(), piece.count()).in(locale)));
        }
        before += piece.count();
      }
      rows.add(
          Map.of(
              "label",
              cut(bar.label()),
              "y",
              y,
              "text",
              y + 17,
              "total",
              bar.total(),
              "end",
              LABELS + at(before, most) + 6,
              "pieces",
              pieces));
    }
    return Map.of("rows", rows, "high", bars.size() * ROW, "labels", LABELS - 8);
  }

  /** A label that fits beside its bar; the table has the whole. */
  static String cut(String label) {
    return label.codePointCount(0, label.length()) <= LONGEST_LABEL
        ? label
        : label.substring(0, label.offsetByCodePoints(0, LONGEST_LABEL - 1)) + "…";
  }

  private static int at(int count, int most) {
    return Math.round((float) BARS * count / most);
  }
}
