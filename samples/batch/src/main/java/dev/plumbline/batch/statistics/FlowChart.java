package dev.plumbline.batch.statistics;

import dev.plumbline.Bilingual;
import dev.plumbline.Conclusion;
import dev.plumbline.batch.Titles;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.statistics.Figures.Flow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;

/** The way from submission over the conclusion to the award as bands, measured for a template. */
final class FlowChart {
  private static final int HIGH = 260;
  private static final int GAP = 16;
  private static final int NODE = 12;
  private static final int[] COLUMNS = {110, 340, 570};

  private final List<Flow> flows;
  private final Locale locale;
  private final int all;

  /** Stops by column and name, in the order in which they stand. */
  private final List<Map<String, Stop>> stops = new ArrayList<>();

  /** A stop on the way, and how much of its sides is taken. */
  private static final class Stop {
    private final String tone;
    private int count;
    private double y;
    private double in;
    private double out;

    Stop(String tone) {
      this.tone = tone;
    }
  }

  FlowChart(List<Flow> flows, Locale locale) {
    this.flows = flows;
    this.locale = locale;
    this.all = Math.max(1, flows.stream().mapToInt(Flow::count).sum());
    column(this::from, flow -> "plain");
    column(this::conclusion, flow -> CallPage.tone(flow.conclusion()));
    column(this::to, flow -> "plain");
  }

  private void column(Function<Flow, String> name, Function<Flow, String> tone) {
    Map<String, Stop> column = new LinkedHashMap<>();
    // In the order of conclusions, which the flows have only within each submission.
    for (Conclusion conclusion : Conclusion.values()) {
      for (Flow flow : flows) {
        if (stops.size() != 1 || flow.conclusion() == conclusion) {
          Stop stop = column.computeIfAbsent(name.apply(flow), n -> new Stop(tone.apply(flow)));
          stop.count += stops.size() != 1 && conclusion != Conclusion.ELIGIBLE ? 0 : flow.count();
        }
      }
    }
    double y = 0;
    for (Stop stop : column.values()) {
      stop.y = y;
      y += high(stop.count) + GAP;
    }
    stops.add(column);
  }

  private String from(Flow flow) {
    return say(flow.submitted() ? Words.say("page.submitted") : Words.say("page.draft"));
  }

  private String conclusion(Flow flow) {
    return say(Titles.of(flow.conclusion()));
  }

  private String to(Flow flow) {
    return say(flow.awarded() ? Words.say("page.awarded") : Words.say("page.notAwarded"));
  }

  private double high(int count) {
    return (double) HIGH * count / all;
  }

  Map<String, Object> given() {
    List<Map<String, Object>> bands = new ArrayList<>();
    for (int i = 0; i < 2; i++) {
      bands.addAll(bands(i));
    }
    List<Map<String, Object>> nodes = new ArrayList<>();
    double most = 0;
    for (int i = 0; i < stops.size(); i++) {
      for (Map.Entry<String, Stop> each : stops.get(i).entrySet()) {
        Stop stop = each.getValue();
        most = Math.max(most, stop.y + high(stop.count));
        nodes.add(
            Map.of(
                "x",
                COLUMNS[i],
                "y",
                text(stop.y),
                "high",
                text(Math.max(1, high(stop.count))),
                "tone",
                stop.tone,
                "label",
                each.getKey() + " " + stop.count,
                "textX",
                i == 0 ? COLUMNS[i] - 6 : COLUMNS[i] + NODE + 6,
                "textY",
                text(stop.y + high(stop.count) / 2 + 4),
                "anchor",
                i == 0 ? "end" : "start"));
      }
    }
    List<Map<String, Object>> rows = new ArrayList<>();
    for (Flow flow : flows) {
      rows.add(
          Map.of(
              "from", from(flow),
              "conclusion", conclusion(flow),
              "to", to(flow),
              "count", flow.count()));
    }
    Map<String, Object> given = new HashMap<>();
    given.put("bands", bands);
    given.put("nodes", nodes);
    given.put("rows", rows);
    given.put("high", Math.round(most) + 12);
    return given;
  }

  /** The bands between a column and the next. */
  private List<Map<String, Object>> bands(int column) {
    Map<List<String>, Integer> counts = new LinkedHashMap<>();
    Function<Flow, String> left = column == 0 ? this::from : this::conclusion;
    Function<Flow, String> right = column == 0 ? this::conclusion : this::to;
    for (String from : stops.get(column).keySet()) {
      for (String to : stops.get(column + 1).keySet()) {
        for (Flow flow : flows) {
          if (left.apply(flow).equals(from) && right.apply(flow).equals(to)) {
            counts.merge(List.of(from, to), flow.count(), Integer::sum);
          }
        }
      }
    }
    List<Map<String, Object>> bands = new ArrayList<>();
    counts.forEach(
        (ends, count) -> {
          Stop from = stops.get(column).get(ends.get(0));
          Stop to = stops.get(column + 1).get(ends.get(1));
          double wide = high(count);
          double y1 = from.y + from.out + wide / 2;
          double y2 = to.y + to.in + wide / 2;
          from.out += wide;
          to.in += wide;
          int x1 = COLUMNS[column] + NODE;
          int x2 = COLUMNS[column + 1];
          int middle = (x1 + x2) / 2;
          bands.add(
              Map.of(
                  "path",
                  "M%d %s C%d %s %d %s %d %s"
                      .formatted(x1, text(y1), middle, text(y1), middle, text(y2), x2, text(y2)),
                  "wide",
                  text(Math.max(1, wide)),
                  "tone",
                  column == 0 ? to.tone : from.tone,
                  "title",
                  say(Words.say("page.band", ends.get(0), ends.get(1), count))));
        });
    return bands;
  }

  private static String text(double number) {
    return String.format(Locale.ROOT, "%.1f", number);
  }

  private String say(Bilingual text) {
    return text.in(locale);
  }
}
