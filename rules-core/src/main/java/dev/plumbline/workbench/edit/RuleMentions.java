package dev.plumbline.workbench.edit;

import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.rule.Token;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.OtherSpellings;
import dev.plumbline.workbench.edit.Mention.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;

/** What a rule file names, also in rules that cannot be read. */
final class RuleMentions {
  private static final java.util.regex.Pattern LISTED =
      java.util.regex.Pattern.compile("[^,，、\\s]+");
  private static final java.util.regex.Pattern FIRST =
      java.util.regex.Pattern.compile("[^\\s:：,，]+");
  private static final Set<String> VOCABULARIES =
      Set.of(ClosedWords.class.getSimpleName(), OtherSpellings.class.getSimpleName());

  private final String file;
  private final FactTypes types;
  private final Lexicon lexicon;
  private final List<Mention> found = new ArrayList<>();

  private RuleMentions(String file, FactTypes types, Lexicon lexicon) {
    this.file = file;
    this.types = types;
    this.lexicon = lexicon;
  }

  static List<Mention> of(String file, List<Part> parts, FactTypes types, Lexicon lexicon) {
    RuleMentions mentions = new RuleMentions(file, types, lexicon);
    for (Part part : parts) {
      switch (part.kind()) {
        case RULE -> mentions.rule(part);
        case DECLARE -> mentions.declaration(part);
        default -> {
          // names nothing of the pack
        }
      }
    }
    return mentions.found;
  }

  private void rule(Part part) {
    if (part.name().isText()) {
      text(Kind.RULE, part.name(), true);
    }
    Token extended = part.word("extends");
    if (extended != null && part.after(extended).isText()) {
      text(Kind.RULE, part.after(extended), false);
    }
    for (Part.Annotation annotation : part.annotations()) {
      if (annotation.text() != null) {
        int at = part.tokens().indexOf(annotation.place());
        annotation(annotation.name(), part.tokens().get(at + 3));
      }
    }
    conditions(part.conditions());
    consequence(part.consequence());
  }

  private void annotation(String name, Token text) {
    switch (name) {
      case "clause" -> text(Kind.CLAUSE, text, true);
      case "review" -> text(Kind.CLAUSE, text, false);
      case "sameAs" -> inside(Kind.CLAUSE, text, FIRST, true);
      case "reading" -> inside(Kind.READING, text, LISTED, false);
      default -> {
        // says nothing of others
      }
    }
  }

  private void inside(Kind kind, Token text, java.util.regex.Pattern name, boolean once) {
    Matcher each = name.matcher(text.content());
    while (each.find()) {
      int column = text.column() + 1 + each.start();
      add(kind, each.group(), text.line(), column, column + each.group().length(), false);
      if (once) {
        return;
      }
    }
  }

  private void conditions(List<Token> tokens) {
    Pattern pattern = new Pattern(types);
    for (int i = 0; i < tokens.size(); i++) {
      Token token = tokens.get(i);
      boolean opens = i + 1 < tokens.size() && tokens.get(i + 1).is("(");
      boolean behindDot = i > 0 && tokens.get(i - 1).is(".");
      if (token.isWord() && opens && types.named(token.text()) != null) {
        word(Kind.TYPE, token.text(), token, false);
      } else if (token.isWord() && pattern.type() != null && !behindDot) {
        FactType type = pattern.type();
        if (type.properties().containsKey(token.text())) {
          word(Kind.PROPERTY, type.name() + "." + token.text(), token, false);
        }
      } else if (token.isText() && pattern.type() != null && pattern.path().size() == 1) {
        compared(pattern.type().name(), pattern.path().get(0), token);
      }
      pattern.next(token);
    }
  }

  private void compared(String type, String property, Token text) {
    if (type.equals(Judgement.class.getSimpleName()) && property.equals("clause")) {
      text(Kind.CLAUSE, text, false);
      return;
    }
    WordList list = lexicon.list(type + "." + property);
    String word = list == null ? null : list.wordOf(Literal.meant(text.content()));
    if (word != null) {
      inside(Kind.WORD, name(list, word), text, false);
    }
  }

  private static String name(WordList list, String word) {
    return list.properties().get(0) + "." + word;
  }

  private void consequence(List<Token> tokens) {
    for (int i = 1; i + 1 < tokens.size(); i++) {
      Token token = tokens.get(i);
      if (tokens.get(i - 1).is("new") && types.named(token.text()) != null) {
        word(Kind.TYPE, token.text(), token, true);
      }
    }
  }

  /** The words that a vocabulary lists. */
  void vocabulary(Definition rule) {
    if (!VOCABULARIES.contains(rule.type()) || rule.values().size() < 2) {
      return;
    }
    List<?> properties = (List<?>) rule.values().get(0);
    WordList list = properties.isEmpty() ? null : lexicon.list(properties.get(0).toString());
    List<?> lines = (List<?>) rule.values().get(1);
    for (int i = 0; list != null && i < lines.size(); i++) {
      Token token = rule.part().inserted(1, i);
      String word = word(list, lines.get(i).toString());
      if (token != null && token.isText() && word != null) {
        inside(Kind.WORD, name(list, word), token, true);
      }
    }
  }

  /** The word that a line is about: what stands before what the line says of it. */
  private static @Nullable String word(WordList list, String line) {
    String about = line;
    while (list.wordOf(about) == null && about.indexOf(' ') > 0) {
      about = about.substring(0, about.lastIndexOf(' '));
    }
    return list.wordOf(about);
  }

  /** What the rules of a file list as words. */
  static List<Mention> ofWords(
      String file, List<Definition> rules, FactTypes types, Lexicon lexicon) {
    RuleMentions mentions = new RuleMentions(file, types, lexicon);
    rules.forEach(mentions::vocabulary);
    return mentions.found;
  }

  private void declaration(Part part) {
    if (part.name().isWord()) {
      word(Kind.TYPE, part.name().text(), part.name(), true);
      for (Part.Field field : part.fields()) {
        word(Kind.PROPERTY, part.name().text() + "." + field.name(), field.token(), true);
      }
    }
  }

  private void text(Kind kind, Token text, boolean defines) {
    inside(kind, text.content(), text, defines);
  }

  /** A name that stands for the whole of a text in quotes. */
  private void inside(Kind kind, String name, Token text, boolean defines) {
    add(kind, name, text.line(), text.column() + 1, text.endColumn() - 1, defines);
  }

  private void word(Kind kind, String name, Token word, boolean defines) {
    add(kind, name, word.line(), word.column(), word.endColumn(), defines);
  }

  private void add(Kind kind, String name, int line, int column, int end, boolean defines) {
    found.add(new Mention(kind, name, new Stretch(file, line, column, end), defines));
  }
}
