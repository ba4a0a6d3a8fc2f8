package dev.plumbline.batch.statistics;

import dev.plumbline.CallApplication;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.batch.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** Applications one below another, and arcs between those that clash, measured for a template. */
final class ClashChart {
  /** So many applications are in the chart. */
  static final int MOST = 40;

  private static final int ROW = 26;
  private static final int ARCS = 120;

  private final Locale locale;
  private final Map<String, CallApplication> applications = new HashMap<>();

  /** Where applications stand; those that clash with one another stand together. */
  private final Map<String, Integer> places = new LinkedHashMap<>();

  private final List<CallFinding> clashes = new ArrayList<>();
  private boolean more;

  ClashChart(CallVerdict call, Locale locale) {
    this.locale = locale;
    Map<String, Set<String>> near = new LinkedHashMap<>();
    for (CallFinding one : call.findings()) {
      if (one.applicationId() != null && !one.others().isEmpty()) {
        clashes.add(one);
        for (String other : one.others()) {
          near.computeIfAbsent(one.applicationId(), id -> new LinkedHashSet<>()).add(other);
          near.computeIfAbsent(other, id -> new LinkedHashSet<>()).add(one.applicationId());
        }
      }
    }
    call.applications().stream()
        .filter(each -> near.containsKey(each.id()))
        .forEach(each -> applications.put(each.id(), each));
    for (String id : near.keySet()) {
      place(id, near);
    }
  }

  private void place(String first, Map<String, Set<String>> near) {
    List<String> open = new ArrayList<>(List.of(first));
    while (!open.isEmpty()) {
      String id = open.remove(open.size() - 1);
      if (places.containsKey(id)) {
        continue;
      }
      if (places.size() == MOST) {
        more = true;
        return;
      }
      places.put(id, places.size());
      open.addAll(near.get(id));
    }
  }

  Map<String, Object> given() {
    List<Map<String, Object>> nodes = new ArrayList<>();
    places.forEach(
        (id, at) -> {
          CallApplication application = applications.get(id);
          boolean known = application != null;
          String title = known && application.title() != null ? application.title() : "";
          nodes.add(
              Map.of(
                  "y", y(at),
                  "text", y(at) + 5,
                  "tone", CallPage.tone(known ? application.conclusion() : Conclusion.ELIGIBLE),
                  "label", id + (title.isEmpty() ? "" : " " + BarChart.cut(title)),
                  "title", id + " " + title));
        });
    Map<String, Object> given = new HashMap<>();
    given.put("nodes", nodes);
    given.put("arcs", arcs());
    given.put("high", places.size() * ROW + 4);
    given.put("x", ARCS);
    given.put("labels", ARCS + 14);
    given.put("more", more ? Words.say("page.moreClashes", MOST).in(locale) : "");
    return given;
  }

  private List<Map<String, Object>> arcs() {
    Set<List<String>> drawn = new HashSet<>();
    List<Map<String, Object>> arcs = new ArrayList<>();
    for (CallFinding one : clashes) {
      String clause = one.finding().clause();
      for (String other : one.others()) {
        String id = one.applicationId();
        boolean inOrder = id.compareTo(other) < 0;
        List<String> arc = List.of(clause, inOrder ? id : other, inOrder ? other : id);
        if (places.containsKey(id) && places.containsKey(other) && drawn.add(arc)) {
          int from = y(places.get(id));
          int to = y(places.get(other));
          int wide = Math.min(ARCS - 20, 24 + Math.abs(from - to));
          arcs.add(
              Map.of(
                  "path",
                  "M%d %d C%d %d %d %d %d %d"
                      .formatted(ARCS, from, ARCS - wide, from, ARCS - wide, to, ARCS, to),
                  "tone",
                  CallPage.tone(one.finding().weight()),
                  "title",
                  Words.say("page.arc", id, other, clause).in(locale)));
        }
      }
    }
    return arcs;
  }

  private static int y(int place) {
    return place * ROW + ROW / 2;
  }
}
