package dev.plumbline.bench.hand;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.MissingFact;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import java.util.List;

/** A paper or form of an application, or one entry of a list, by what findings call it. */
final class HandPaper {
  final String fact;
  final String pointer;

  /** What stands before the name of a property; {@code null} unless it is an entry. */
  final String key;

  final Bilingual title;
  final Bilingual paper;

  /** What is told where it is not there at all. */
  final MissingFact missing;

  private HandPaper(String type, Bilingual paper, String pointer, String key) {
    this.fact = key == null ? type : type + "[" + key + "]";
    this.pointer = pointer;
    this.key = key;
    this.paper = paper;
    this.title =
        key == null
            ? paper
            : new Bilingual(paper.chinese() + quoted(key), paper.english() + " \"" + key + "\"");
    Bilingual inPaper = key == null ? paper : new Bilingual(quoted(key), "\"" + key + "\"");
    this.missing = new MissingFact(fact, null, inPaper, paper, pointer, null);
  }

  private static String quoted(String key) {
    return "「" + key + "」";
  }

  /** A form, of which an application has one. */
  static HandPaper of(String type, String chinese, String english, String pointer) {
    return new HandPaper(type, new Bilingual(chinese, english), pointer, null);
  }

  /** The entry of a list by its name. */
  static HandPaper entry(String type, String chinese, String english, String pointer, String key) {
    return new HandPaper(type, new Bilingual(chinese, english), pointer, key);
  }

  /** That there is none where there should be one. */
  Evidence none() {
    List<Value> nothing = List.of(new Value.None());
    return new Evidence(
        fact, null, title, null, nothing, Relation.EXISTS, List.of(), null, null, false, null);
  }

  /** A property of it. */
  HandProperty property(String name, String chinese, String english) {
    return new HandProperty(this, name, new Bilingual(chinese, english), pointer + "/" + name);
  }

  /** A property of what may stand several times, and so is pointed at as a whole. */
  HandProperty ofEach(String name, String chinese, String english) {
    return new HandProperty(this, name, new Bilingual(chinese, english), pointer);
  }
}
