package dev.plumbline.batch.read;

import dev.plumbline.batch.Words;
import java.util.List;

/** The sheets of a template that explain it. */
final class OwnSheets {
  private OwnSheets() {}

  /** Whether a sheet of this name explains the others. */
  static boolean isOwn(String name) {
    return List.of(Words.say("template.explained"), Words.say("template.words")).stream()
        .anyMatch(each -> each.chinese().equals(name) || each.english().equals(name));
  }
}
