package dev.plumbline.batch.columns;

import dev.plumbline.batch.columns.Column.How;
import dev.plumbline.workbench.NearName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Finds the head of a sheet among its first lines: the line, or the two lines, of which most is
 * understood. A title may stand above it.
 */
public final class Heads {
  /** Columns that are looked at; no list has more, and a sheet may be made to have them. */
  public static final int MOST_COLUMNS = 2000;

  private static final String BETWEEN = " / ";
  private static final Pattern UNIT = Pattern.compile("[（(][^（()）]*[)）]");

  private final Columns columns;
  private final Mapping mapping;
  private final Labels ofApplications;
  private final Map<Group, Labels> ofGroups = new LinkedHashMap<>();

  /**
   * A finder.
   *
   * @param mapping what the user says of columns
   */
  public Heads(Columns columns, Mapping mapping) {
    this.columns = columns;
    this.mapping = mapping;
    this.ofApplications = Labels.ofApplications(columns);
    columns.groups().stream()
        .filter(Group::several)
        .forEach(group -> ofGroups.put(group, Labels.of(columns, group)));
  }

  /**
   * The head of a sheet.
   *
   * @param sheet its name, empty if it has none
   * @param lines the texts of its first lines
   */
  public Optional<Head> find(String sheet, List<List<String>> lines) {
    Optional<Group> named = sheet.isEmpty() ? Optional.empty() : Labels.groupOf(columns, sheet);
    if (named.isPresent()) {
      Head head = best(sheet, named.get(), lines);
      return Optional.ofNullable(head).filter(each -> each.understood() > 0);
    }
    Head best = best(sheet, null, lines);
    for (Group group : ofGroups.keySet()) {
      Head head = best(sheet, group, lines);
      // A row of facts has no more than one column about the application.
      if (head != null && head.hasId() && (best == null || head.understood() > best.understood())) {
        best = head;
      }
    }
    return Optional.ofNullable(best).filter(each -> each.understood() > 0);
  }

  private Head best(String sheet, Group group, List<List<String>> lines) {
    Labels labels = group == null ? ofApplications : ofGroups.get(group);
    Head best = null;
    for (int i = 0; i < lines.size(); i++) {
      List<Column> single = columns(sheet, labels, null, lines.get(i));
      best = better(best, new Head(sheet, group, i, single));
      if (i + 1 < lines.size()) {
        List<Column> both = columns(sheet, labels, lines.get(i), lines.get(i + 1));
        best = better(best, new Head(sheet, group, i + 1, both));
      }
    }
    return best;
  }

  /** The earlier one unless the later one is understood better. */
  private static Head better(Head one, Head other) {
    return one == null || other.understood() > one.understood() ? other : one;
  }

  private List<Column> columns(
      String sheet, Labels labels, List<String> upper, List<String> lower) {
    List<Column> all = new ArrayList<>();
    int width = Math.min(MOST_COLUMNS, Math.max(upper == null ? 0 : upper.size(), lower.size()));
    String above = "";
    for (int i = 0; i < width; i++) {
      String top = upper == null ? "" : text(upper, i);
      String bottom = text(lower, i);
      bottom = bottom.equals(top) ? "" : bottom;
      if (!top.isEmpty() && UNIT.matcher(bottom).matches()) {
        top = top + bottom; // in a line of its own
        bottom = "";
      }
      // A merged head stands in its first column.
      above = top.isEmpty() && !bottom.isEmpty() ? above : top;
      if (!above.isEmpty() || !bottom.isEmpty()) {
        all.add(column(sheet, labels, i, above, bottom));
      }
    }
    return all;
  }

  private static String text(List<String> line, int i) {
    return i < line.size() ? line.get(i).strip() : "";
  }

  private Column column(String sheet, Labels labels, int index, String above, String bottom) {
    String label = above.isEmpty() || bottom.isEmpty() ? above + bottom : above + BETWEEN + bottom;
    String unit = Label.of(bottom.isEmpty() ? above : bottom).unit();
    Optional<Target> mapped = mapping.of(sheet, label);
    if (mapped != null) {
      How how = mapped.isPresent() ? How.MAPPED : How.LEFT_OUT;
      return new Column(index, label, unit, mapped.orElse(null), how);
    }
    Optional<Target> known = labels.find(above.isEmpty() ? null : above, bottom);
    return known.isPresent()
        ? new Column(index, label, unit, known.get(), How.KNOWN)
        : new Column(index, label, unit, null, How.UNKNOWN);
  }

  /** The same head with guesses for the columns that nobody knows. */
  public Head guessed(Head head) {
    Labels labels = head.group() == null ? ofApplications : ofGroups.get(head.group());
    Map<String, Target> known = labels.known();
    head.columns().stream()
        .filter(column -> column.target() != null)
        .forEach(column -> known.values().remove(column.target()));
    List<Column> all = new ArrayList<>();
    int guesses = 0;
    for (Column column : head.columns()) {
      // To guess takes its time, and a sheet with so many unknown columns is no list.
      if (column.how() == How.UNKNOWN && guesses++ < 100) {
        String last = column.label().substring(column.label().lastIndexOf(BETWEEN) + 1).strip();
        Target guess =
            NearName.of(Label.of(last).text(), known.keySet()).map(known::get).orElse(null);
        all.add(
            guess == null
                ? column
                : new Column(column.index(), column.label(), column.unit(), guess, How.GUESSED));
        known.values().remove(guess);
      } else {
        all.add(column);
      }
    }
    return new Head(head.sheet(), head.group(), head.at(), all);
  }
}
