package dev.plumbline.core.cases;

import dev.plumbline.core.cases.Node.Scalar;
import dev.plumbline.core.cases.Node.Sort;
import dev.plumbline.core.cases.Node.Table;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.PackReport;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Reads what a mapping says under its names, and reports names and values that are not known. */
final class Keys {
  private static final int MOST_NAMED = 12;

  private final PackReport report;

  Keys(PackReport report) {
    this.report = report;
  }

  /** How many problems there are by now. */
  int problems() {
    return report.problems().size();
  }

  /** Reports something wrong. */
  void problem(Place place, String message, String english) {
    place.problem(report, message, english);
  }

  /** Reports the names that may not stand in a mapping. */
  void only(Table table, List<String> known) {
    table
        .entries()
        .forEach(
            (name, entry) -> {
              if (!known.contains(name)) {
                unknown(
                    entry.place(),
                    "这里没有「" + Shown.of(name) + "」这一项",
                    "no \"" + Shown.of(name) + "\" here",
                    name,
                    known);
              }
            });
  }

  /** Reports that something is not known, with the nearest that is, or all of it. */
  void unknown(Place place, String message, String english, String written, List<String> known) {
    unknown(place, message, english, written, known, known);
  }

  private void unknown(
      Place place,
      String message,
      String english,
      String written,
      List<String> known,
      List<String> knownInEnglish) {
    String near = Names.nearest(written, known).orElse(null);
    place.problem(
        report,
        message + (near == null ? "，可用的有 " + some(known, "、") : "，是不是「" + near + "」？"),
        english
            + (near == null
                ? "; there is " + some(knownInEnglish, ", ")
                : "; do you mean \"" + near + "\"?"));
  }

  /** A guideline has hundreds of clauses; what is not near is found elsewhere. */
  private static String some(List<String> known, String comma) {
    return known.size() <= MOST_NAMED
        ? String.join(comma, known)
        : String.join(comma, known.subList(0, MOST_NAMED)) + " … (" + known.size() + ")";
  }

  /** The text under a name; {@code null} if there is none, or a problem was reported. */
  String text(Table table, String name) {
    Node node = table.get(name);
    if (node == null) {
      return null;
    }
    if (node instanceof Scalar scalar
        && (scalar.sort() == Sort.TEXT || scalar.sort() == Sort.NUMBER)
        && !scalar.text().isBlank()) {
      return scalar.text().strip();
    }
    place(table, name).problem(report, "「" + name + "」须是一段文字", "\"" + name + "\" must be a text");
    return null;
  }

  /** The texts under a name, where one may stand by itself; empty if there are none. */
  List<String> texts(Table table, String name) {
    if (!(table.get(name) instanceof Node.Rows rows)) {
      String one = text(table, name);
      return one == null ? List.of() : List.of(one);
    }
    List<String> texts = new ArrayList<>();
    for (Node row : rows.rows()) {
      if (row instanceof Scalar scalar && scalar.sort() != Sort.NOTHING) {
        texts.add(scalar.text().strip());
      } else {
        row.place()
            .problem(report, "「" + name + "」里每项须是一段文字", "each of \"" + name + "\" must be a text");
      }
    }
    return texts;
  }

  /** The mapping under a name; {@code null} if there is none, or a problem was reported. */
  Table table(Table table, String name) {
    Node node = table.get(name);
    if (node == null || node instanceof Table) {
      return (Table) node;
    }
    place(table, name)
        .problem(
            report,
            "「" + name + "」须由「名称: 值」各行组成",
            "\"" + name + "\" must consist of \"name: value\"");
    return null;
  }

  /** One of some constants, by its name or its Chinese title; {@code null} likewise. */
  <E extends Enum<E>> E constant(
      Node node, Place place, Class<E> type, Function<E, String> title, String called, String is) {
    String written = node instanceof Scalar scalar ? scalar.text().strip() : "";
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (title.apply(constant).equals(written) || constant.name().equalsIgnoreCase(written)) {
        return constant;
      }
    }
    unknown(
        place,
        "没有「" + Shown.of(written) + "」这种" + called,
        "no " + is + " \"" + Shown.of(written) + "\"",
        written,
        Arrays.stream(constants).map(title).toList(),
        Arrays.stream(constants).map(Enum::name).toList());
    return null;
  }

  /** Where a name stands in a mapping. */
  static Place place(Table table, String name) {
    Map<String, Node.Entry> entries = table.entries();
    return entries.containsKey(name) ? entries.get(name).place() : table.place();
  }
}
