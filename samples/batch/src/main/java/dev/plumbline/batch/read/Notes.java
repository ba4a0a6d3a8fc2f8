package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/** Rows that are none: notes and sums below a list, and the example of a form. */
final class Notes {
  /** As the template heads its example. */
  static final String EXAMPLE = "示例";

  private static final Pattern NOTE =
      Pattern.compile("^(注|说明|备注|填表|填写|填报|制表|审核人|联系人|单位盖章|\\(盖章).*");
  private static final Pattern SUM = Pattern.compile("^(合计|总计|小计|共计|total|sum)[:(]?.*");

  private long many;
  private Source first;

  /** Whether the row is none; it is counted then. */
  boolean takes(Line line, Source row) {
    List<String> texts =
        line.cells().stream().map(Cell::text).filter(text -> !text.isBlank()).toList();
    if (line.trouble() != null || texts.isEmpty()) {
      return false;
    }
    String head = Folding.of(texts.get(0));
    if (head.startsWith(EXAMPLE)) {
      return true;
    }
    boolean note = texts.size() == 1 && NOTE.matcher(head).matches() || SUM.matcher(head).matches();
    if (note) {
      many++;
      first = first == null ? row : first;
    }
    return note;
  }

  /** That there were some. */
  List<Trouble> remarks() {
    List<Trouble> remarks = new ArrayList<>();
    if (many > 0) {
      remarks.add(new Trouble(first, Words.say("sheet.notes", many)));
    }
    return remarks;
  }
}
