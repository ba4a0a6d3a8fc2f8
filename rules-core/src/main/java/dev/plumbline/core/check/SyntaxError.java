package dev.plumbline.core.check;

import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;

/** Says what the rule parser stumbled over, where nothing more exact is known, in plain words. */
final class SyntaxError {
  private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");
  private static final Pattern INPUT = Pattern.compile("input '(.*?)'", Pattern.DOTALL);

  private SyntaxError() {}

  /**
   * Reports an error.
   *
   * @param part the part that was parsed alone, or {@code null} if it was the whole file
   * @param error the error, or {@code null} if the parser gave up without one
   */
  static void report(Source source, Part part, DroolsError error) {
    Token first = part == null ? null : part.tokens().get(0);
    int line = first == null ? 1 : first.line();
    int column = first == null ? 1 : first.column();
    String token = "";
    if (error != null) {
      Matcher place = PLACE.matcher(error.getMessage());
      if (place.find()) {
        int inLine = Integer.parseInt(place.group(1));
        column = Integer.parseInt(place.group(2)) + (inLine == 1 ? column : 1);
        line += inLine - 1;
      }
      Matcher input = INPUT.matcher(error.getMessage());
      token = input.find() ? input.group(1).strip() : "";
    }
    boolean named = part != null && part.kind() == Part.Kind.RULE;
    String where = named ? "规则「" + part.name().content() + "」" : "这里";
    String there = named ? "rule \"" + part.name().content() + "\" " : "";
    boolean open = token.isEmpty() || token.equals("<eof>");
    source.problem(
        line,
        column,
        where + (open ? "没有写完，或有规则里不用的写法，请对照别的规则检查" : "在「" + token + "」这里写得不对，请对照别的规则检查它和它前面的写法"),
        there
            + (open
                ? "is not complete, or has something that rules do not have; compare it with others"
                : "is wrong at \"" + token + "\"; compare what stands there with other rules"));
  }
}
