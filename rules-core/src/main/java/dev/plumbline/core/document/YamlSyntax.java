package dev.plumbline.core.document;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import dev.plumbline.InputException;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.yaml.snakeyaml.error.Mark;
import org.yaml.snakeyaml.error.MarkedYAMLException;

/** Says in plain words why a text is no YAML, or not the YAML that it looks like. */
final class YamlSyntax {
  /** A tab before anything else on a line. */
  private static final Pattern TAB = Pattern.compile("^ *\t");

  /** A name whose colon has no space behind it; an address is none. */
  private static final Pattern NO_SPACE =
      Pattern.compile("^\\s*(?:- +)?[\\p{L}_][\\p{L}\\p{N}_.-]*(:)(?![\\s/]|$)");

  /** A name with a full-width colon, and no other before it. */
  private static final Pattern FULL_WIDTH = Pattern.compile("^\\s*(?:- +)?[^\\s：\"']+\\s*(：)");

  /** Words of a name as the formats here have them, which prose seldom has before a colon. */
  private static final Pattern NAME = Pattern.compile("^\\s*[A-Za-z][A-Za-z0-9_.-]*\\s*[：:].*");

  private static final String NO_COLON = "could not find expected ':'";

  /** A mistake and its place. */
  record Mistake(Spot spot, Message message) {}

  private YamlSyntax() {}

  /** What to throw where the parser stopped. */
  static InputException fault(String text, JsonProcessingException stopped, Problems problems) {
    JsonLocation location = stopped.getLocation();
    int line = location == null ? 0 : location.getLineNr();
    int column = location == null ? 0 : location.getColumnNr();
    String words = stopped.getOriginalMessage();
    Mark name = null;
    // The location of Jackson's exception is that of the last good token.
    if (stopped.getCause() instanceof MarkedYAMLException marked
        && marked.getProblemMark() != null) {
      Mark mark = marked.getProblemMark();
      line = mark.getLine() + 1;
      column = mark.getColumn() + 1;
      words = marked.getContext() + " " + marked.getProblem();
      name = words.contains(NO_COLON) ? marked.getContextMark() : null;
    }
    List<String> lines = text.lines().toList();
    // The parser often notices a bad line only on the next one that has anything on it.
    for (int at = line, seen = 0; at >= 1 && seen < 2; at--) {
      String written = at <= lines.size() ? lines.get(at - 1) : "";
      Optional<Mistake> mistake = mistake(problems.source(), written, at);
      if (mistake.isPresent()) {
        Spot spot = mistake.get().spot();
        return problems.fault(spot.line(), spot.column(), mistake.get().message());
      }
      boolean nothing = written.isBlank() || written.strip().startsWith("#");
      seen += nothing ? 0 : 1;
    }
    if (name != null) { // that its colon is missing is noticed on a later line
      line = name.getLine() + 1;
      column = name.getColumn() + 1;
    }
    return problems.fault(line, column, reason(words == null ? "" : words));
  }

  /**
   * A line that was meant as one of its own and is taken for more of the text before it.
   *
   * @param lines the lines of the file
   * @param from where the text begins
   * @param last the line on which it ends
   */
  static Optional<Mistake> swallowed(List<String> lines, Spot from, int last) {
    String first = lines.get(from.line() - 1);
    char begin = from.column() <= first.length() ? first.charAt(from.column() - 1) : ' ';
    if ("\"'|>".indexOf(begin) >= 0) {
      return Optional.empty();
    }
    for (int line = from.line() + 1; line <= Math.min(last, lines.size()); line++) {
      String written = lines.get(line - 1);
      Optional<Mistake> mistake =
          NAME.matcher(written).matches()
              ? mistake(from.source(), written, line)
              : Optional.empty();
      if (mistake.isPresent()) {
        return mistake;
      }
    }
    return Optional.empty();
  }

  private static Optional<Mistake> mistake(String source, String line, int number) {
    Matcher tab = TAB.matcher(line);
    if (tab.find()) {
      return at(source, number, tab.end(), Message.of("document.tab"));
    }
    Matcher noSpace = NO_SPACE.matcher(line);
    if (noSpace.find()) {
      return at(source, number, noSpace.start(1) + 1, Message.of("document.noSpace"));
    }
    Matcher fullWidth = FULL_WIDTH.matcher(line);
    if (fullWidth.find()) {
      return at(source, number, fullWidth.start(1) + 1, Message.of("document.fullWidthColon"));
    }
    return Optional.empty();
  }

  private static Optional<Mistake> at(String source, int line, int column, Message message) {
    return Optional.of(new Mistake(Spot.root(source, line, column), message));
  }

  private static Message reason(String words) {
    if (words.contains("\\t") || words.contains("TAB")) {
      return Message.of("document.tab");
    } else if (words.contains("quoted scalar")) {
      return Message.of("document.quote");
    } else if (words.contains("mapping values are not allowed")) {
      return Message.of("document.secondColon");
    } else if (words.contains("flow")) {
      return Message.of("document.bracket");
    } else if (words.contains(NO_COLON)) {
      return Message.of("document.colonMissing");
    }
    return Message.of("document.noYaml");
  }
}
