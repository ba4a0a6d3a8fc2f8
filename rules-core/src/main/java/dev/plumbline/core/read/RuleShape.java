package dev.plumbline.core.read;

import dev.plumbline.Bilingual;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Set;

/** The shape of a rule: its head, {@code when}, {@code then}, {@code end}. */
final class RuleShape {
  private static final List<String> QUANTIFIERS = List.of("not", "exists", "accumulate", "from");
  private static final Set<String> BETWEEN =
      Set.of("not", "exists", "forall", "eval", "accumulate", "acc", "and", "or");

  private final Cursor cursor;
  private final Problems problems;
  private final Message shown;

  private RuleShape(Part part, Problems problems) {
    this.cursor = new Cursor(part.tokens(), 1);
    this.problems = problems;
    Token name = part.name();
    boolean named = name.isText() && !name.content().isBlank();
    this.shown = named ? Message.of("read.ruleNamed", name.content()) : Message.of("read.theRule");
  }

  static void check(Part part, Problems problems) {
    RuleShape shape = new RuleShape(part, problems);
    RuleHead head = new RuleHead(shape.cursor, problems, shape.shown);
    if (head.read() && shape.conditions()) {
      shape.consequence();
    }
  }

  /** Reads to behind {@code then}; {@code false} if there is none. */
  private boolean conditions() {
    while (cursor.token() != null) {
      Token token = cursor.token();
      if (token.is("then")) {
        cursor.skip(1);
        return true;
      }
      if (cursor.isEnd()) {
        problems.at(token, Message.of("read.lacksThenBeforeEnd", shown));
        return false;
      }
      if (token.is("when")) {
        twice(token);
        return false;
      }
      if (token.is("insert") && cursor.nextIs("(")) {
        problems.at(token, Message.of("read.lacksThenBeforeInsert", shown));
        return true;
      }
      if (token.isWord()) {
        if (word(token)) {
          return true;
        }
      } else {
        sign(token);
      }
    }
    problems.behind(cursor.last(), Message.of("read.lacksThenAndEnd", shown));
    return false;
  }

  private void sign(Token token) {
    if (token.is("(")) {
      cursor.moveTo(Brackets.read(cursor.tokens(), cursor.at(), problems, true));
    } else if (isClosing(token)) {
      surplus(token);
    } else if (token.is(",")) {
      problems.at(token, Message.of("read.conditionsWithComma"));
      cursor.skip(1);
    } else if (token.is("@")) {
      problems.at(token, Message.of("read.annotationBehindWhen"));
      cursor.moveTo(Annotations.read(cursor.tokens(), cursor.at(), new Problems()));
    } else if (token.is(";") || token.is("&&") || token.is("||")) {
      cursor.skip(1);
    } else {
      noCondition(token);
    }
  }

  /** Reads a word among the conditions; {@code true} if it stands for {@code then}. */
  private boolean word(Token token) {
    Token next = cursor.next();
    if (token.is("from") || token.is("over")) {
      cursor.skip(1);
      while (cursor.token() != null
          && !cursor.token().opensLine()
          && !cursor.is("then")
          && !cursor.isEnd()
          && !cursor.is("(")) {
        cursor.skip(1);
      }
      return false;
    }
    if (BETWEEN.contains(token.text()) || cursor.nextIs("(")) {
      cursor.skip(1);
      return false;
    }
    if (cursor.nextIs(":") || cursor.nextIs(".")) {
      cursor.skip(2);
      return false;
    }
    String then = NearWords.meant(token, List.of("then"));
    if (then != null) {
      NearWords.misspelt(problems, token, then);
      cursor.skip(1);
      return true;
    }
    String quantifier = NearWords.meant(token, QUANTIFIERS);
    if (quantifier != null && next != null && next.isWord() && !next.opensLine()) {
      NearWords.misspelt(problems, token, quantifier);
      cursor.skip(1);
      return false;
    }
    noCondition(token);
    return false;
  }

  private void noCondition(Token token) {
    problems.at(
        token, Message.of("read.noCondition", new Bilingual(token.text(), token.content())));
    cursor.skipLine();
  }

  private void consequence() {
    boolean definition = cursor.token() != null && insert(cursor.token());
    while (cursor.token() != null) {
      Token token = cursor.token();
      if (cursor.isEnd()) {
        return;
      }
      if (token.is("when")) {
        twice(token);
        return;
      }
      if (definition && token.is("(")) {
        cursor.moveTo(Brackets.read(cursor.tokens(), cursor.at(), problems, false));
        Token behind = cursor.token();
        if (behind != null && behind.isWord() && cursor.before().is(")")) {
          problems.behind(cursor.before(), Message.of("read.insertWithoutSemicolon"));
        }
      } else if (definition && isClosing(token)) {
        surplus(token);
      } else {
        cursor.skip(1);
      }
    }
    Token last = cursor.last();
    String meant = NearWords.meant(last, List.of("end"));
    if (meant != null) {
      NearWords.misspelt(problems, last, meant);
    } else {
      problems.behind(last, Message.of("read.lacksEnd", shown));
    }
  }

  /** Whether the consequence is that of a definition, or was meant so. */
  private boolean insert(Token token) {
    boolean opens = cursor.nextIs("(");
    String meant = opens ? NearWords.meant(token, List.of("insert")) : null;
    if (meant != null) {
      NearWords.misspelt(problems, token, meant);
    }
    return opens && (meant != null || token.is("insert"));
  }

  private static boolean isClosing(Token token) {
    return token.is(")") || token.is("]") || token.is("}");
  }

  private void twice(Token token) {
    problems.at(token, Message.of("read.whenTwice"));
  }

  private void surplus(Token token) {
    problems.at(token, Message.of("read.surplusBracket", token.text()));
    cursor.skip(1);
  }
}
