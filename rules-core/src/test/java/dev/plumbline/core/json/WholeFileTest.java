package dev.plumbline.core.json;

import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import java.nio.charset.Charset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What spoils a file as a whole: one clear problem each. */
class WholeFileTest {
  private static final String BROKEN = "从这里起不是合法的 JSON，请检查逗号、引号和括号";
  private static final String EOF = "文件不完整，到这里就断了：少了引号、「}」或「]」，请核对文件是否保存完整";

  private static Problem only(byte[] json) {
    List<Problem> problems = Samples.problems(json);
    assertEquals(1, problems.size(), problems::toString);
    assertEquals("a.json", problems.get(0).source());
    return problems.get(0);
  }

  private static void assertFault(String json, int line, int column, String message) {
    assertProblem(line, column, message, only(json.getBytes(UTF_8)));
  }

  private static void assertProblem(int line, int column, String message, Problem problem) {
    assertEquals(
        Problem.at("a.json", line, column, new Bilingual(message, problem.text().english())),
        problem);
    assertTrue(
        problem.text().english().matches("[\\x00-\\x7F…]+|.*\"[^\"]*\".*"),
        problem.text().english());
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " \n\t", "\uFEFF"})
  void empty(String json) {
    assertFault(json, 1, 1, "文件是空的，请写入一份申请的 JSON");
  }

  @Test
  void truncated() {
    assertFault("{\"id\": \"A\",\n \"title\"", 2, 9, EOF);
    assertFault("{\"id\": \"A\",\n \"partners\": [", 2, 15, EOF);
    assertFault("{\"id\": \"A\",\n \"partners\": [{}", 2, 17, EOF);
  }

  /** Wherever a file is cut, the answer is one problem, in Chinese. */
  @Test
  void truncatedAnywhere() {
    String whole = Samples.MAXIMAL.strip();
    for (int length = 1; length < whole.length(); length++) {
      Problem problem = only(whole.substring(0, length).getBytes(UTF_8));
      assertFalse(problem.text().chinese().matches("(?s).*[A-Za-z]{5,}.*"), problem::toString);
      assertFalse(problem.line() == 0, problem::toString);
    }
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        "{'id':'A'} x | 12 | " + BROKEN,
        "{'id':'A'}{} | 11 | JSON 到前面已经结束，从这里起是多余的内容，请删去；一份文件只放一份",
        "{'id':'A'，'title':'b'} | 10 | 这里用了中文标点「，」，请改成半角的「,」",
        "{“id”:'A'} | 2 | 这里用了中文标点「“」，请改成半角的「\"」",
        "{'id'：'A'} | 6 | 这里用了中文标点「：」，请改成半角的「:」",
        "{'id':'A',} | 11 | 最后一项后面多了一个逗号，请删去",
        "{'partners':[{},]} | 17 | 最后一项后面多了一个逗号，请删去",
        "{`id`:1} | 2 | " + BROKEN,
        "{'id':'A' 'title':1} | 11 | 这里不是合法的 JSON：前面可能少了逗号或冒号",
        "{'id':'A', // x | 12 | JSON 里不能写注释，请删去",
        "{'id':01} | 8 | " + BROKEN,
        "{'id':'A\tB'} | 9 | 引号里的文字不能直接换行或含控制字符，换行请写成「\\n」",
        "[{'id':'A'}] | 1 | 文件最外层应是一个对象 {…}，一份文件只放一份申请，这里写的是数组 […]",
        "'A' | 1 | 文件最外层应是一个对象 {…}，一份文件只放一份申请，这里写的是文字",
        "null | 1 | 文件最外层应是一个对象 {…}，一份文件只放一份申请，这里写的是「null」",
      })
  void notJson(String json, int column, String message) {
    assertFault(json.replace('\'', '"'), 1, column, message);
  }

  @Test
  void singleQuotes() {
    assertFault("{'id':1}", 1, 2, "JSON 里的文字要用双引号「\"」，不能用单引号");
  }

  @Test
  void wrongEncoding() {
    String json = "{\"id\":\"A\",\n\"title\":\"项目\"}";
    assertProblem(
        2,
        0,
        "文件不是 UTF-8 编码，很可能是 GBK（GB18030）（从这一行起），请另存为 UTF-8",
        only(json.getBytes(Charset.forName("GBK"))));
    for (String text : List.of(json, "\uFEFF" + json)) {
      assertEquals(
          "文件是 UTF-16 BE 编码，请用文本编辑器另存为 UTF-8", only(text.getBytes(UTF_16BE)).text().chinese());
      assertEquals(
          "文件是 UTF-16 LE 编码，请用文本编辑器另存为 UTF-8", only(text.getBytes(UTF_16LE)).text().chinese());
    }
    assertEquals(
        "文件是 UTF-32 编码，请用文本编辑器另存为 UTF-8",
        only(("\uFEFF" + json).getBytes(Charset.forName("UTF-32LE"))).text().chinese());
  }

  @Test
  void cutInsideACharacter() {
    byte[] whole = "{\"id\":\"项".getBytes(UTF_8);
    byte[] cut = java.util.Arrays.copyOf(whole, whole.length - 1);
    assertEquals("文件断在半个字上，可能没有保存完整，请重新保存", only(cut).text().chinese());
  }

  @Test
  void tooDeep() {
    String message = "嵌套超过 100 层，请核对文件";
    for (String open : List.of("[", "{\"a\":")) {
      Problem problem = only(open.repeat(100_000).getBytes(UTF_8));
      assertEquals(message, problem.text().chinese());
      assertEquals(1, problem.line());
      assertEquals(100 * open.length() + 1, problem.column(), 1);
    }
    assertEquals(message, only(nested(101)).text().chinese());
    assertEquals("/a", only(nested(100)).pointer());
  }

  private static byte[] nested(int depth) {
    return ("{\"id\":\"A\",\"a\":" + "[".repeat(depth - 1) + "]".repeat(depth - 1) + "}")
        .getBytes(UTF_8);
  }

  @Test
  void tooLarge() {
    int most = Limits.USUAL.count(Limit.JSON_KILOBYTES);
    assertEquals(
        "文件太大，至多 20480 KB，请核对文件；一份文件只放一份申请", only(new byte[most * 1024 + 1]).text().chinese());
    String many = "{\"id\":[" + "0,".repeat(200_000) + "0]}";
    assertEquals("文件里的数据超过 200000 项，请核对文件，或分成几个", only(many.getBytes(UTF_8)).text().chinese());
  }
}
