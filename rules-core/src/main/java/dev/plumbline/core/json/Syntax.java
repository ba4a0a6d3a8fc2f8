package dev.plumbline.core.json;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.io.JsonEOFException;
import java.util.Map;

/** Says in Chinese why a text is not JSON, from the character at which the parser stopped. */
final class Syntax {
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

  private Syntax() {}

  static String explain(String text, JsonProcessingException stopped) {
    if (stopped instanceof JsonEOFException) {
      return "文件不完整，到这里就断了：少了引号、「}」或「]」，请核对文件是否保存完整";
    }
    JsonLocation location = stopped.getLocation();
    long offset = location == null ? -1 : location.getCharOffset();
    if (offset < 0 || offset >= text.length()) {
      return "从这里起不是合法的 JSON，请检查逗号、引号和括号";
    }
    return explain(text.charAt((int) offset), before(text, (int) offset));
  }

  private static String explain(char found, char before) {
    if (MARKS.containsKey(found)) {
      return "这里用了中文标点「" + found + "」，请改成半角的「" + MARKS.get(found) + "」";
    }
    if ((found == '}' || found == ']') && before == ',') {
      return "最后一项后面多了一个逗号，请删去";
    }
    if (found == '\'') {
      return "JSON 里的文字要用双引号「\"」，不能用单引号";
    }
    if (found == '/' || found == '#') {
      return "JSON 里不能写注释，请删去";
    }
    if (found < ' ') {
      return "引号里的文字不能直接换行或含控制字符，换行请写成「\\n」";
    }
    if (found == '"' && before != ',' && before != '{' && before != '[' && before != ':') {
      return "这里不是合法的 JSON：前面可能少了逗号或冒号";
    }
    return "从这里起不是合法的 JSON，请检查逗号、引号和括号";
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
