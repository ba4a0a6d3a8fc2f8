package dev.plumbline.batch.write;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * A chart of bars over cells of the sheet on which it stands.
 *
 * @param title what it shows
 * @param labels the column of the labels
 * @param from the first of their rows, from 0
 * @param to the last of them
 * @param top the row below whose upper edge it stands
 * @param series what the parts of a bar are
 * @param names the labels, as the cells have them
 */
record Chart(
    String title, int labels, int from, int to, int top, List<Series> series, List<String> names) {
  /** So many rows of a chart's own, for its title and legend. */
  private static final int FRAME = 6;

  /**
   * A part of each bar.
   *
   * @param name what it is called
   * @param column the column of its values
   * @param colour its colour, RRGGBB
   * @param values the values, as the cells have them
   */
  record Series(String name, int column, String colour, List<Integer> values) {}

  /** The row below its lower edge. */
  int bottom() {
    return top + FRAME + 2 * (to - from + 1);
  }

  /** What the template of charts is given. */
  Map<String, Object> given(String sheet, int number) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Series one : series) {
      all.add(
          Map.of(
              "number", all.size(),
              "name", one.name(),
              "nameCell", cell(sheet, one.column(), from - 1),
              "colour", one.colour(),
              "labelCells", cells(sheet, labels),
              "valueCells", cells(sheet, one.column()),
              "count", names.size(),
              "labels", numbered(names),
              "values", numbered(one.values())));
    }
    return Map.of("title", title, "series", all, "number", number, "top", top, "bottom", bottom());
  }

  private static List<Map<String, Object>> numbered(List<?> values) {
    List<Map<String, Object>> all = new ArrayList<>();
    for (Object value : values) {
      all.add(Map.of("at", all.size(), "value", value));
    }
    return all;
  }

  private String cells(String sheet, int column) {
    return cell(sheet, column, from) + ":" + address(column, to);
  }

  private static String cell(String sheet, int column, int row) {
    return "'" + sheet + "'!" + address(column, row);
  }

  private static String address(int column, int row) {
    return "$" + (char) ('A' + column) + "$" + (row + 1);
  }
}
