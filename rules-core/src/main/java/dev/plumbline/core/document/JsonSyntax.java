package dev.plumbline.core.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import dev.plumbline.core.words.Message;
import java.util.Map;

/** Says why a text is not JSON, from the character at which the parser stopped. */
final class JsonSyntax {
  /** What input methods for Chinese leave in place of JSON's own marks. */
  private static final Map<Character, Character> MARKS =
      Map.ofEntries(
          Map.entry('，', ','),
          Map.entry('、', ','),
          Map.entry('；', ','),
          Map.entry('：', ':'),
          Map.entry('“', '"'),
          Map.entry('”', '"'),
          Map.entry('‘', '"'),
          Map.entry('’', '"'),
          Map.entry('＂', '"'),
          Map.entry('｛', '{'),
          Map.entry('｝', '}'),
          Map.entry('［', '['),
          Map.entry('］', ']'),
          Map.entry('【', '['),
          Map.entry('】', ']'));

  private JsonSyntax() {}

  static Message explain(String text, JsonProcessingException stopped) {
    JsonLocation location = stopped.getLocation();
    long offset = location == null ? -1 : location.getCharOffset();
    if (stopped instanceof JsonEOFException || offset >= text.length()) {
      return Message.of("document.cutOff");
    }
    return offset < 0
        ? Message.of("document.noJson")
        : explain(text.charAt((int) offset), before(text, (int) offset));
  }

  private static Message explain(char found, char before) {
    if (MARKS.containsKey(found)) {
      return Message.of("document.chineseMark", found, MARKS.get(found));
    }
    if ((found == '}' || found == ']') && before == ',') {
      return Message.of("document.lastComma");
    }
    if (found == '\'') {
      return Message.of("document.singleQuote");
    }
    if (found == '/' || found == '#') {
      return Message.of("document.comment");
    }
    if (found < ' ') {
      return Message.of("document.control");
    }
    if (found == '"' && before != ',' && before != '{' && before != '[' && before != ':') {
      return Message.of("document.commaMissing");
    }
    return Message.of("document.noJson");
  }

  /** The last character before the offset that is not white space. */
  private static char before(String text, int offset) {
    for (int i = offset - 1; i >= 0; i--) {
      if (!Character.isWhitespace(text.charAt(i))) {
        return text.charAt(i);
      }
    }
    return ' ';
  }
}
