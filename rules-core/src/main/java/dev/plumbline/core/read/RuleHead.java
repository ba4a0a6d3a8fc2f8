package dev.plumbline.core.read;

import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Set;

/** The head of a rule: its name, what it extends, its annotations; up to {@code when}. */
final class RuleHead {
  private static final Set<String> ATTRIBUTES =
      Set.of(
          "salience",
          "enabled",
          "no-loop",
          "auto-focus",
          "lock-on-active",
          "refract",
          "direct",
          "agenda-group",
          "activation-group",
          "ruleflow-group",
          "date-effective",
          "date-expires",
          "dialect",
          "calendars",
          "timer",
          "duration");
  private static final List<String> KEYWORDS = List.of("extends", "when", "then", "end");
  private static final List<String> MISSPELT = List.of("extends", "when");
  private static final Set<String> FACTS = Set.of("not", "exists", "forall", "eval", "accumulate");

  private final Cursor cursor;
  private final Problems problems;
  private final Message shown;

  RuleHead(Cursor cursor, Problems problems, Message shown) {
    this.cursor = cursor;
    this.problems = problems;
    this.shown = shown;
  }

  /** Reads to where the conditions begin; {@code false} if there is no such place. */
  boolean read() {
    name();
    Token annotated = null;
    while (cursor.token() != null) {
      Token token = cursor.token();
      if (token.is("when")) {
        cursor.skip(cursor.nextIs(":") ? 2 : 1);
        return true;
      }
      if (token.is("then")) {
        problems.at(token, Message.of("read.lacksWhenBeforeThen", shown));
        return true;
      }
      if (token.is("end")) {
        problems.at(token, Message.of("read.lacksWhenAndThen", shown));
        return false;
      }
      if (token.is("@")) {
        annotated = token;
        cursor.moveTo(Annotations.read(cursor.tokens(), cursor.at(), problems));
      } else if (token.is("extends")) {
        parent(token, annotated);
      } else if (ATTRIBUTES.contains(attribute())) {
        attribute(token, attribute());
      } else if (token.isWord()) {
        if (word(token)) {
          return true;
        }
      } else if (token.is(",") || token.is(";")) {
        problems.at(token, Message.of("read.annotationsParted", token.text()));
        cursor.skip(1);
      } else {
        stray(token);
      }
    }
    problems.behind(cursor.last(), Message.of("read.lacksWhenThenEnd", shown));
    return false;
  }

  private void name() {
    Token token = cursor.token();
    if (token == null || !token.isText() && !isName()) {
      problems.at(cursor.before(), Message.of("read.ruleWithoutName"));
      return;
    }
    if (token.isText() && token.content().isBlank()) {
      problems.at(token, Message.of("read.ruleNameIsEmpty"));
    }
    cursor.skip(1);
    if (!token.isText() && isName()) {
      problems.at(token, Message.of("read.ruleNameUnquoted"));
      while (isName()) {
        cursor.skip(1);
      }
    }
  }

  private boolean isName() {
    Token token = cursor.token();
    return token != null
        && token.isWord()
        && !token.opensLine()
        && !KEYWORDS.contains(token.text())
        && !ATTRIBUTES.contains(attribute());
  }

  private void parent(Token keyword, Token annotated) {
    if (annotated != null) {
      problems.at(keyword, Message.of("read.extendsBehindAnnotations"));
    }
    cursor.skip(1);
    if (cursor.token() != null && (cursor.token().isText() || isName())) {
      cursor.skip(1);
    } else {
      problems.at(keyword, Message.of("read.extendsWithoutName"));
    }
  }

  /** Reads a word that is no keyword; {@code true} if conditions begin with it. */
  private boolean word(Token token) {
    boolean opens = cursor.nextIs("(");
    if (opens && Annotations.OF_RULES.contains(token.text())) {
      problems.at(token, Message.of("read.annotationWithoutAt", token.text()));
      cursor.moveTo(Annotations.value(cursor.tokens(), cursor.at() + 1, token.text(), problems));
      return false;
    }
    String meant = opens ? null : NearWords.meant(token, MISSPELT);
    if (meant != null) {
      NearWords.misspelt(problems, token, meant);
      boolean named = cursor.next() != null && cursor.next().isText();
      cursor.skip(meant.equals("extends") && named ? 2 : 1);
      return meant.equals("when");
    }
    if (opens || cursor.nextIs(":") || FACTS.contains(token.text())) {
      problems.at(token, Message.of("read.lacksWhenBeforeConditions", shown));
      return true;
    }
    stray(token);
    return false;
  }

  /** Reports what does not belong here, and goes on with what does. */
  private void stray(Token token) {
    problems.at(token, Message.of("read.strayInHead", token.content()));
    cursor.skip(1);
    while (cursor.token() != null
        && cursor.token().line() == token.line()
        && !cursor.is("@")
        && !KEYWORDS.contains(cursor.token().text())) {
      cursor.skip(1);
    }
  }

  /** The attribute whose words begin here, or an empty word. */
  private String attribute() {
    StringBuilder words = new StringBuilder();
    List<Token> tokens = cursor.tokens();
    for (int i = cursor.at(); i < tokens.size() && i < cursor.at() + 5; i++) {
      Token token = tokens.get(i);
      if (!(i % 2 == cursor.at() % 2 ? token.isWord() : token.is("-"))) {
        break;
      }
      words.append(token.text());
    }
    return words.toString();
  }

  /** Refuses an attribute, and reads its value, whatever that is. */
  private void attribute(Token first, String attribute) {
    problems.repaired(first.line(), first.column(), Message.of("read.attributeOfRule", attribute));
    cursor.skip(attribute.split("-").length * 2 - 1);
    Token value = cursor.token();
    if (value == null) {
      return;
    }
    if (value.is("(")) {
      cursor.moveTo(Brackets.read(cursor.tokens(), cursor.at(), new Problems(), false));
    } else if (value.is("-")) {
      cursor.skip(2);
    } else if (value.isNumber() || value.isText() || value.is("true") || value.is("false")) {
      cursor.skip(1);
    }
    cursor.skip(cursor.is(",") ? 1 : 0);
  }
}
