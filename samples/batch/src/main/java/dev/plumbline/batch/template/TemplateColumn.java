package dev.plumbline.batch.template;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Desk;
import dev.plumbline.batch.columns.Field;
import dev.plumbline.batch.columns.Group;
import dev.plumbline.batch.columns.Kind;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A column of the workbook to fill in.
 *
 * @param part what stands above it: the part of the application that it belongs to
 * @param group the facts that it is of, {@code null} of the application itself
 * @param field what it states
 * @param example what an application might say there
 */
record TemplateColumn(Bilingual part, @Nullable Group group, Field field, String example) {
  /** Words that are named in a note; the drop-down has all. */
  private static final int MOST_NAMED = 12;

  private static final String WAN = "（万元）";

  /** The head; of an amount with the unit of bare numbers. */
  Bilingual head() {
    return field.kind() == Kind.AMOUNT
        ? new Bilingual(field.title().chinese() + WAN, field.title().english() + WAN)
        : field.title();
  }

  /** As a mapping writes it. */
  String path() {
    return group != null && group.several() ? group.path() + field.path() : field.path();
  }

  /** How to fill it in. */
  Bilingual format() {
    if (field.path().equals("/id")) {
      return Words.say("template.id");
    }
    if (field.equals(Desk.WITHDRAWN)) {
      return Words.say("template.withdrawn");
    }
    if (field.equals(Desk.REPLACES)) {
      return Words.say("template.replaces");
    }
    Bilingual format =
        switch (field.kind()) {
          case DATE -> Words.say("template.date");
          case MONTH -> Words.say("template.month");
          case TIME -> Words.say("template.time");
          case YES_NO -> Words.say("template.yesNo");
          case NUMBER -> Words.say("template.number");
          case WHOLE -> Words.say("template.whole");
          case AMOUNT -> Words.say("template.amount");
          case PLACE -> Words.say("template.place");
          case TEXT -> Words.say("template.text");
        };
    if (!field.words().isEmpty()) {
      List<String> words = field.words().stream().limit(MOST_NAMED).toList();
      String more = words.size() < field.words().size() ? " …" : "";
      format = Words.say("template.choose", format, String.join("、", words) + more);
    }
    format = field.several() ? Words.say("template.several", format) : format;
    return field.required() ? Words.say("template.required", format) : format;
  }

  /** A column with an example of its kind. */
  static TemplateColumn of(Bilingual part, @Nullable Group group, Field field) {
    return new TemplateColumn(part, group, field, example(field));
  }

  private static String example(Field field) {
    if (Desk.FIELDS.contains(field)) {
      return field.kind() == Kind.YES_NO ? "否" : "";
    }
    if (!field.words().isEmpty()) {
      return field.words().get(0);
    }
    return switch (field.kind()) {
      case DATE -> "2024-11-28";
      case MONTH -> "2025-06";
      case TIME -> "2024-12-03 16:30";
      case YES_NO -> "是";
      case NUMBER, WHOLE -> "1";
      case AMOUNT -> "15万元";
      case PLACE -> "北京市";
      case TEXT -> field.title().chinese() + "（例）";
    };
  }
}
