package dev.plumbline.core.check;

import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.RuleFile;
import java.io.StringReader;
import java.util.List;
import org.drools.drl.ast.descr.PackageDescr;
import org.drools.drl.ast.descr.RuleDescr;
import org.drools.drl.parser.DrlParser;
import org.drools.drl.parser.DroolsError;
import org.drools.drl.parser.DroolsParserException;

/** Hands the parts of a file that can be read to the rule parser. */
final class RuleParser {
  /** What the parser made of a text; no description if it threw. */
  private record Parsed(PackageDescr descr, List<DroolsError> errors) {
    boolean isGood() {
      return descr != null && errors.isEmpty();
    }
  }

  private RuleParser() {}

  /** What the parts that can be read say; {@code null} if even they cannot be parsed together. */
  static PackageDescr parse(Source source) {
    RuleFile file = source.file();
    Parsed whole = parse(file.readable());
    if (!whole.isGood()) {
      file.parts().stream()
          .filter(part -> !file.isBroken(part))
          .filter(part -> !isGood(source, part))
          .toList()
          .forEach(file::breaks);
      whole = parse(file.readable());
    }
    if (!whole.isGood()) {
      SyntaxError.report(source, null, whole.errors().stream().findFirst().orElse(null));
      return null;
    }
    if (!names(whole.descr()).equals(names(file))) {
      source.problem(
          1,
          1,
          "文件里的规则没有都读出来，请检查各条规则的开头和 end",
          "not all rules of the file were read; check where each begins and ends");
      return null;
    }
    return whole.descr();
  }

  /** Parses a part alone, so that what is wrong with it is no other part's trouble. */
  private static boolean isGood(Source source, Part part) {
    Parsed parsed = parse(source.file().text(part));
    if (!parsed.isGood()) {
      SyntaxError.report(source, part, parsed.errors().stream().findFirst().orElse(null));
    }
    return parsed.isGood();
  }

  private static Parsed parse(String text) {
    DrlParser parser = new DrlParser();
    try {
      PackageDescr descr = parser.parse(false, new StringReader(text));
      return new Parsed(descr, List.copyOf(parser.getErrors()));
    } catch (DroolsParserException | RuntimeException | StackOverflowError e) {
      // The parser throws on some texts that it cannot read (Drools 10.2.0).
      return new Parsed(null, List.copyOf(parser.getErrors()));
    }
  }

  private static List<String> names(PackageDescr descr) {
    return descr.getRules().stream().map(RuleDescr::getName).toList();
  }

  private static List<String> names(RuleFile file) {
    return file.rules().stream().map(part -> part.name().content()).toList();
  }
}
