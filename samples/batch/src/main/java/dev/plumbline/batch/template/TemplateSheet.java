package dev.plumbline.batch.template;

import dev.plumbline.Bilingual;
import dev.plumbline.Guideline;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Desk;
import dev.plumbline.batch.columns.Field;
import dev.plumbline.batch.columns.Group;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sheet of the workbook to fill in.
 *
 * @param name what it is called
 * @param group the facts that its rows are, {@code null} if they are applications
 * @param columns its columns, the id of the application first
 */
record TemplateSheet(Bilingual name, @Nullable Group group, List<TemplateColumn> columns) {
  /** The sheets of a guideline: the applications, and those of which an application has several. */
  static List<TemplateSheet> of(Guideline guideline) {
    Columns columns = Columns.of(guideline);
    Bilingual own = Words.say("template.ofApplication");
    List<TemplateColumn> ofApplication = new ArrayList<>();
    for (Field field : columns.own()) {
      ofApplication.add(
          switch (field.path()) {
            case "/id" -> id(own, field);
            case "/guideline" -> new TemplateColumn(own, null, field, guideline.id());
            default -> TemplateColumn.of(own, null, field);
          });
    }
    Desk.FIELDS.forEach(field -> ofApplication.add(TemplateColumn.of(own, null, field)));
    List<TemplateSheet> sheets = new ArrayList<>();
    for (Group group : columns.sheets()) {
      if (group.several()) {
        sheets.add(sheet(group, columns.own().get(0)));
      } else {
        group
            .fields()
            .forEach(field -> ofApplication.add(TemplateColumn.of(group.title(), group, field)));
      }
    }
    sheets.add(0, new TemplateSheet(Words.say("template.applications"), null, ofApplication));
    return sheets;
  }

  private static TemplateColumn id(Bilingual part, Field id) {
    return new TemplateColumn(part, null, id, Words.say("template.exampleId").chinese());
  }

  private static TemplateSheet sheet(Group group, Field id) {
    List<TemplateColumn> columns = new ArrayList<>();
    columns.add(id(group.title(), id));
    group.fields().forEach(field -> columns.add(TemplateColumn.of(group.title(), group, field)));
    return new TemplateSheet(group.title(), group, columns);
  }
}
