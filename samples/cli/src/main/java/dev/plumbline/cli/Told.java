package dev.plumbline.cli;

import dev.plumbline.Guideline;
import dev.plumbline.Information;
import dev.plumbline.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What guidelines tell the applicants of a run without asking anything: told once, at its end. */
final class Told {
  private final Lang lang;
  private final Map<Guideline, Map<Information, Integer>> told = new LinkedHashMap<>();
  private final Map<Guideline, Integer> applications = new LinkedHashMap<>();

  Told(Lang lang) {
    this.lang = lang;
  }

  /** Takes in what one applicant is to be told. */
  void add(Guideline guideline, Verdict verdict) {
    applications.merge(guideline, 1, Integer::sum);
    Map<Information, Integer> items = told.computeIfAbsent(guideline, g -> new LinkedHashMap<>());
    verdict.information().forEach(item -> items.merge(item, 1, Integer::sum));
  }

  /** What is told, part by part; empty if nothing is. */
  String text(Style style) {
    Page page = new Page(style);
    told.forEach((guideline, items) -> write(page, guideline, items));
    return page.toString();
  }

  private void write(Page page, Guideline guideline, Map<Information, Integer> items) {
    if (items.isEmpty()) {
      return;
    }
    Map<String, List<String>> parts = new LinkedHashMap<>();
    items.forEach(
        (item, many) -> {
          String text = lang.pick(item.statement());
          boolean all = many.equals(applications.get(guideline));
          parts
              .computeIfAbsent(item.citation().split("/")[0], part -> new ArrayList<>())
              .add(all ? text : lang.say("toldSome", text, many));
        });
    String heading = lang.say("told");
    page.heading(told.size() == 1 ? heading : lang.bracket(heading, guideline.number()));
    parts.forEach(
        (part, texts) ->
            page.line(
                1, "· " + lang.colon(lang.quoted(part), String.join(lang.pick("；", "; "), texts))));
  }
}
