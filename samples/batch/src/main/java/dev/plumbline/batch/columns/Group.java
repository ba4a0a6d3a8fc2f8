package dev.plumbline.batch.columns;

import dev.plumbline.Bilingual;
import java.util.List;
import java.util.Optional;

/**
 * Facts that belong together: those of which an application has one, as its applicant, or those of
 * which it has several, as its targets, which take a row each on a sheet of their own.
 *
 * @param path where they stand: {@code /applicant}, {@code /indicators}
 * @param type the type of the facts
 * @param title what they are called
 * @param several whether there may be several
 * @param declared whether the guideline's own rules declare them: then one may stand alone as well
 * @param fields what is stated of each
 */
public record Group(
    String path,
    String type,
    Bilingual title,
    boolean several,
    boolean declared,
    List<Field> fields) {
  /** Copies the list. */
  public Group {
    fields = List.copyOf(fields);
  }

  /** The property that tells the facts apart: the required one, else the first. */
  public Field key() {
    return fields.stream().filter(Field::required).findFirst().orElse(fields.get(0));
  }

  /** What a sheet states of a fact whose name stands in the column's head. */
  public Field main() {
    Field key = key();
    return fields.stream().filter(field -> !field.equals(key)).findFirst().orElse(key);
  }

  /** The field of a name. */
  public Optional<Field> field(String name) {
    return fields.stream().filter(field -> field.name().equals(name)).findFirst();
  }

  /** Whether a number and its unit are fields of their own. */
  public boolean isMeasured() {
    return field("value").isPresent() && field("measure").isPresent();
  }
}
