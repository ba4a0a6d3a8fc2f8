package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** A rule file in its parts, those that can be read and those that cannot. */
public final class RuleFile {
  private final String meant;
  private final List<Part> parts;
  private final Set<Part> broken;

  /** Where reading ended since there was too much; 0 if all was read. */
  private final int tooMuchAt;

  private final int tokens;
  private final int untold;
  private final long steps;
  private boolean unsure;

  private RuleFile(Lexer lexer, List<Part> parts, Set<Part> broken, Problems problems) {
    this.meant = lexer.meant();
    this.tooMuchAt = lexer.isTooMuch() ? lexer.line() : 0;
    this.tokens = lexer.tokens().size();
    this.untold = problems.untold();
    this.steps = problems.steps();
    this.unsure = problems.isUnsure();
    this.parts = parts;
    this.broken = broken;
  }

  /** Cuts the text of a rule file, and tells all that is written wrong in it. */
  static RuleFile of(String text, Problems.Sink sink) {
    return of(text, sink, Integer.MAX_VALUE);
  }

  /**
   * The same of a text that may have no more than so many words and signs. Of one that has, or that
   * has more mistakes than anybody reads, no part can be read.
   */
  static RuleFile of(String text, Problems.Sink sink, int most) {
    return of(text, sink, most, false);
  }

  /**
   * The same.
   *
   * @param built whether it is known that its parts have the shape that they should have
   */
  static RuleFile of(String text, Problems.Sink sink, int most, boolean built) {
    Problems problems = new Problems();
    Lexer lexer = new Lexer(text, problems, most);
    if (lexer.isTooMuch()) {
      problems.tell(sink);
      List<Part> none = List.of();
      return new RuleFile(lexer, none, Set.of(), problems);
    }
    List<Part> parts = Cutter.cut(lexer.tokens(), problems);
    Set<Part> broken = new HashSet<>();
    Part named = null;
    for (int i = 0; i < parts.size(); i++) {
      Part part = parts.get(i);
      int next = i + 1 < parts.size() ? parts.get(i + 1).start() : text.length();
      boolean cutOff =
          !part.isEnded() && lexer.unclosedComments().subSet(part.start(), next).size() > 0;
      if (!cutOff && !built) {
        shape(part, named == null, problems);
      }
      named = part.kind() == Part.Kind.PACKAGE ? part : named;
      if (cutOff || problems.breaks(part.start(), part.end())) {
        broken.add(part);
      }
    }
    problems.tell(sink);
    return new RuleFile(lexer, parts, broken, problems);
  }

  private static void shape(Part part, boolean firstPackage, Problems problems) {
    switch (part.kind()) {
      case RULE -> RuleShape.check(part, problems);
      case DECLARE -> DeclareShape.check(part, problems);
      case PACKAGE -> OtherShapes.checkPackage(part, firstPackage, problems);
      case IMPORT -> OtherShapes.checkImport(part, problems);
      case STRAY -> OtherShapes.checkStray(part, problems);
      case OTHER -> OtherShapes.refuse(part, problems);
    }
  }

  /** The line on which reading ended since there was too much; 0 if all was read. */
  public int tooMuchAt() {
    return tooMuchAt;
  }

  /** How many words and signs were read. */
  public int tokens() {
    return tokens;
  }

  /** How many problems it has besides those that were told. */
  public int untold() {
    return untold;
  }

  /** In how many steps it was read. */
  public long steps() {
    return steps;
  }

  /** Whether it may define what cannot be known. */
  public boolean isUnsure() {
    return unsure;
  }

  /** Notes that it defines something of which not even the name is known. */
  void unsure() {
    unsure = true;
  }

  /** The parts, in their order. */
  public List<Part> parts() {
    return parts;
  }

  /** Whether a part cannot be read. */
  public boolean isBroken(Part part) {
    return broken.contains(part);
  }

  /** Notes that a part cannot be read after all. */
  public void breaks(Part part) {
    broken.add(part);
  }

  /** The parts that can be read, each where it stands in the file. */
  public String readable() {
    char[] text = meant.toCharArray();
    int from = 0;
    for (Part part : parts) {
      if (!isBroken(part)) {
        blank(text, from, part.start());
        from = part.end();
      }
    }
    blank(text, from, text.length);
    return new String(text);
  }

  private static void blank(char[] text, int from, int to) {
    for (int i = from; i < to; i++) {
      if (text[i] != '\n') {
        text[i] = ' ';
      }
    }
  }

  /** The text of a part alone. */
  public String text(Part part) {
    return meant.substring(part.start(), part.end());
  }

  /** The text of some tokens that follow each other, as it is written but for comments. */
  public String text(List<Token> some) {
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < some.size(); i++) {
      if (i > 0) {
        String between = meant.substring(some.get(i - 1).end(), some.get(i).start());
        text.append(between.isBlank() ? between : " ");
      }
      text.append(some.get(i).text());
    }
    return text.toString();
  }

  /** The rules that can be read, in their order. */
  public List<Part> rules() {
    List<Part> rules = new ArrayList<>(parts);
    rules.removeIf(part -> part.kind() != Part.Kind.RULE || isBroken(part));
    return rules;
  }
}
