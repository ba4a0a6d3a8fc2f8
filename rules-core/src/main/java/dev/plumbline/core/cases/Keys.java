package dev.plumbline.core.cases;

import dev.plumbline.Bilingual;
import dev.plumbline.core.document.Echo;
import dev.plumbline.core.document.Located;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.core.document.Located.Items;
import dev.plumbline.core.document.Spot;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
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
    return report.count();
  }

  /** Reports something wrong. */
  void problem(Spot spot, Message message) {
    report.problem(report.saying(spot.problem(message), message));
  }

  /** Reports the names that may not stand in a mapping. */
  void only(Fields fields, List<String> known) {
    fields
        .members()
        .forEach(
            (name, member) -> {
              if (!known.contains(name)) {
                Message unknown = Message.of("cases.unknownName", Echo.of(name));
                unknown(member.name(), unknown, name, known);
              }
            });
  }

  /** Reports that something is not known, with the nearest that is, or all of it. */
  void unknown(Spot spot, Message unknown, String written, List<String> known) {
    Optional<String> near = Names.nearest(written, known);
    if (near.isPresent()) {
      problem(spot, Message.of("cases.unknownNear", unknown, near.get()));
    } else {
      unknown(spot, unknown, known);
    }
  }

  /** Reports, once for all cases, a clause that is not there; it may have been taken out. */
  void unknownClause(Spot spot, String clause, List<String> known) {
    String near = Names.nearest(clause, known).orElse(null);
    Message none = Message.of("cases.noSuchClause", Echo.of(clause));
    if (near == null && known.size() <= MOST_NAMED) {
      unknown(spot, none, clause, known);
      return;
    }
    Message message =
        near == null
            ? Message.of("cases.clauseMayBeGone", none)
            : Message.of("cases.clauseMayBeGoneBut", none, near);
    once(spot, message);
  }

  /** Reports what has one cause in however many cases it is found. */
  void once(Spot spot, Message message) {
    report.once(report.saying(spot.problem(message), message));
  }

  /** Reports, once for all cases, something that is not there, with the nearest or what is. */
  void unknownOnce(Spot spot, Message unknown, String written, List<String> known) {
    Optional<String> near = Names.nearest(written, known);
    once(
        spot,
        near.isPresent()
            ? Message.of("cases.unknownNear", unknown, near.get())
            : known(unknown, known));
  }

  /** A guideline has hundreds of clauses; what is not near is found elsewhere. */
  private void unknown(Spot spot, Message unknown, List<?> known) {
    problem(spot, known(unknown, known));
  }

  private static Message known(Message unknown, List<?> known) {
    return known.size() <= MOST_NAMED
        ? Message.of("cases.unknownOf", unknown, known)
        : Message.of("cases.unknownOfMany", unknown, known.subList(0, MOST_NAMED), known.size());
  }

  /** The text under a name; {@code null} if there is none, or a problem was reported. */
  String text(Fields fields, String name) {
    Located value = fields.get(name);
    if (value == null) {
      return null;
    }
    boolean text = value instanceof Located.Words || value instanceof Located.Digits;
    if (text && !value.single().isBlank()) {
      return value.single().strip();
    }
    problem(fields.spot(name), Message.of("cases.mustBeText", name));
    return null;
  }

  /** The texts under a name, where one may stand by itself; empty if there are none. */
  List<String> texts(Fields fields, String name) {
    if (!(fields.get(name) instanceof Items items)) {
      String one = text(fields, name);
      return one == null ? List.of() : List.of(one);
    }
    List<String> texts = new ArrayList<>();
    for (Located item : items.items()) {
      if (item.single() != null) {
        texts.add(item.single().strip());
      } else {
        problem(item.spot(), Message.of("cases.mustBeTexts", name));
      }
    }
    return texts;
  }

  /** The mapping under a name; {@code null} if there is none, or a problem was reported. */
  Fields fields(Fields fields, String name) {
    Located value = fields.get(name);
    if (value == null || value instanceof Fields) {
      return (Fields) value;
    }
    problem(fields.spot(name), Message.of("cases.mustBeLines", name));
    return null;
  }

  /**
   * One of some constants, by its name or its title; {@code null} likewise.
   *
   * @param unknown what to say of a text that is none
   */
  <E extends Enum<E>> E constant(
      Located value,
      Spot spot,
      Class<E> type,
      Function<E, String> title,
      Function<String, Message> unknown) {
    String written = value.single() == null ? "" : value.single().strip();
    E[] constants = type.getEnumConstants();
    for (E constant : constants) {
      if (title.apply(constant).equals(written) || constant.name().equalsIgnoreCase(written)) {
        return constant;
      }
    }
    Message message = unknown.apply(Echo.of(written));
    List<Bilingual> known =
        Arrays.stream(constants).map(c -> new Bilingual(title.apply(c), c.name())).toList();
    Optional<String> near = Names.nearest(written, known.stream().map(Bilingual::chinese).toList());
    if (near.isPresent()) {
      Bilingual meant =
          known.stream()
              .filter(each -> each.chinese().equals(near.get()))
              .findFirst()
              .orElseThrow();
      problem(spot, Message.of("cases.unknownNear", message, meant));
    } else {
      unknown(spot, message, known);
    }
    return null;
  }
}
