package dev.plumbline.bench.hand;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Indicator;
import java.util.ArrayList;
import java.util.List;

/** The rows of the indicators that topic 3 asks for. */
record HandIndicators(
    List<Indicator> trained,
    List<Indicator> needs,
    List<Indicator> reports,
    List<Indicator> covered) {
  static HandIndicators of(Application application) {
    HandIndicators rows =
        new HandIndicators(
            new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    if (application.indicators() != null) {
      for (Indicator indicator : application.indicators()) {
        rows.add(indicator);
      }
    }
    return rows;
  }

  private void add(Indicator indicator) {
    String name = HandWords.INDICATORS.read(indicator.name());
    if (name == null) {
      return;
    }
    switch (name) {
      case "培养人次" -> trained.add(indicator);
      case "技术需求" -> needs.add(indicator);
      case "建议报告" -> reports.add(indicator);
      case "建议报告覆盖的技术需求" -> covered.add(indicator);
      default -> {}
    }
  }
}
