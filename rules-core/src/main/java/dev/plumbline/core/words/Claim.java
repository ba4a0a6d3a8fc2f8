package dev.plumbline.core.words;

import dev.plumbline.Bilingual;
import dev.plumbline.Value;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A property that is either so or not, in a sentence: 推荐材料已上传, 推荐材料未上传, 推荐材料应上传. Its title says
 * that it is so, and Chinese denies each form of a title in its own way. Immutable.
 *
 * @param subject what the title itself says it of, or an empty text
 * @param form how the title says that it is so
 * @param verb what is so, in the form's own place
 */
record Claim(String subject, Form form, String verb) {
  private static final Pattern DONE = Pattern.compile("([^在]{0,4}?)已(.+)");
  private static final Pattern THOUGHT = Pattern.compile("(.{1,4})认为(.+)");
  private static final Pattern HAD = Pattern.compile("有(.+)");
  private static final Pattern BEING = Pattern.compile("(?:属于|是|能|可).+");

  private enum Form {
    DONE,
    THOUGHT,
    HAD,
    BEING,
    OTHER
  }

  /** The claim that a title makes. */
  static Claim of(String title) {
    Matcher done = DONE.matcher(title);
    if (done.matches()) {
      return new Claim(done.group(1), Form.DONE, done.group(2));
    }
    Matcher thought = THOUGHT.matcher(title);
    if (thought.matches()) {
      return new Claim(thought.group(1), Form.THOUGHT, thought.group(2));
    }
    Matcher had = HAD.matcher(title);
    if (had.matches()) {
      return new Claim("", Form.HAD, had.group(1));
    }
    return new Claim("", BEING.matcher(title).matches() ? Form.BEING : Form.OTHER, title);
  }

  /** What is said; in English that is yes or no. */
  Message said(boolean so) {
    Bilingual words = words(so);
    return switch (form) {
      case DONE -> so ? Message.of("evidence.done", words) : Message.of("evidence.notDone", words);
      case THOUGHT -> thought(so);
      case HAD -> so ? Message.of("evidence.has", words) : Message.of("evidence.hasNot", words);
      case BEING -> so ? Message.of("evidence.so", words) : Message.of("evidence.isNot", words);
      case OTHER -> so ? Message.of("evidence.so", words) : Message.of("evidence.notDone", words);
    };
  }

  private Message thought(boolean so) {
    return so
        ? Message.of("evidence.thinks", words(so))
        : Message.of("evidence.thinksNot", words(so));
  }

  /** What should be. */
  Message asked(boolean so) {
    Message wanted =
        switch (form) {
          case THOUGHT -> Message.of("evidence.thinks", words(so));
          case HAD -> Message.of("evidence.has", words(so));
          case DONE, BEING, OTHER -> Message.of("evidence.so", words(so));
        };
    return so
        ? Message.of("evidence.shouldBeSo", wanted)
        : Message.of("evidence.shouldNotBeSo", wanted);
  }

  private Bilingual words(boolean so) {
    return new Bilingual(verb, ValueWords.of(new Value.Truth(so)).english());
  }
}
