package dev.plumbline.core.check;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.drools.drl.parser.DroolsError;

/** Says what the rule parser stumbled over in words that an analyst can act on. */
final class SyntaxError {
  private static final Pattern PLACE = Pattern.compile("Line (\\d+):(\\d+)");
  private static final Pattern INPUT = Pattern.compile("input '(.*?)'", Pattern.DOTALL);
  private static final Pattern RULE = Pattern.compile("in rule \"?(.*?)\"?$");

  private SyntaxError() {}

  static void report(Source source, DroolsError error) {
    Matcher place = PLACE.matcher(error.getMessage());
    boolean placed = place.find();
    int line =
        placed
            ? Integer.parseInt(place.group(1))
            : error.getLines().length > 0 ? error.getLines()[0] : 1;
    int column = placed ? Integer.parseInt(place.group(2)) + 1 : 1;
    Matcher input = INPUT.matcher(error.getMessage());
    Matcher rule = RULE.matcher(error.getMessage());
    String where = rule.find() ? "规则「" + rule.group(1) + "」" : "这里";
    String token = input.find() ? input.group(1).strip() : "";
    source.problem(
        line,
        column,
        where
            + (token.isEmpty() || token.equals("<eof>")
                ? "没有写完，请检查是否缺少 then、end、引号或右括号"
                : "在「" + token + "」前后写得不对，请检查它前面是否缺少括号、引号、逗号或 then、end"));
  }
}
