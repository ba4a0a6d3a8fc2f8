package dev.plumbline.core.check;

import dev.plumbline.core.check.WordLine.Form;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Call;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Reads the lines of one vocabulary, and reports what is wrong with them. */
final class WordLines {
  /** Two words with what joins them, but not as lines have it. */
  private static final Pattern UNSPACED =
      Pattern.compile("(.*[^\\s　])[\\s　]*(即是|就是|等于|即|属于|=|＝|→)[\\s　]*([^\\s　].*)");

  private static final String TOGETHER = "+";

  private final PackText text;
  private final Definition rule;
  private final Source source;
  private final UnparsedParts unread;
  private final String callTitle;
  private final boolean closed;
  private final WordList.Builder words;
  private final Set<String> fields = new LinkedHashSet<>();

  /** Words that are listed, with the number of their line. */
  private final Map<String, Integer> listed = new LinkedHashMap<>();

  private final Set<String> notAccepted = new LinkedHashSet<>();
  private boolean good = true;

  /** Whether words are wanting because the field that they are taken from is not there. */
  private boolean incomplete;

  /** What rules ask of such a field and no definition gives: told with those rules. */
  private final Set<String> lost = new HashSet<>();

  /**
   * The lines of a definition.
   *
   * @param properties the properties that it is about
   * @param numerals whether numerals count by their value
   * @param callTitle the title of the guideline, or {@code null} if it is not known
   * @param unread what could not be read, and may define more words
   */
  WordLines(
      PackText text,
      Definition rule,
      Source source,
      List<String> properties,
      boolean numerals,
      String callTitle,
      UnparsedParts unread) {
    this.text = text;
    this.unread = unread;
    this.rule = rule;
    this.source = source;
    this.callTitle = callTitle;
    this.closed = rule.type().equals(ClosedWords.class.getSimpleName());
    this.words = new WordList.Builder(properties, closed, numerals || closed);
  }

  /** The definition. */
  Definition rule() {
    return rule;
  }

  /** The words as far as they could be read. */
  WordList.Builder words() {
    return words;
  }

  /** Whether a text that is none of the words is not recognised. */
  boolean isClosed() {
    return closed;
  }

  /** Whether nothing is wrong with the lines. */
  boolean isGood() {
    return good;
  }

  /** Whether a text may be wanting for a definition that is not there, and is told with that. */
  boolean isLost(String word) {
    return lost.stream().anyMatch(word::contains);
  }

  /** The fields of definitions that words are taken from. */
  Set<String> fields() {
    return fields;
  }

  /** The words that have a line of their own, with its number. */
  Map<String, Integer> listed() {
    return listed;
  }

  /** The words that a line says are accepted by nothing. */
  Set<String> notAccepted() {
    return notAccepted;
  }

  /** What a line is to be that lacks its spaces or its word between them, or {@code null}. */
  private static String apart(WordLine line, List<WordLine> lines) {
    Matcher matcher = UNSPACED.matcher(line.text());
    if (!matcher.matches()) {
      return null;
    }
    String of = matcher.group(3);
    boolean known =
        lines.stream().anyMatch(each -> each.form() != Form.SPELLING && each.word().equals(of));
    String between = matcher.group(2).equals("属于") ? " 属于 " : " 即 ";
    return known ? matcher.group(1) + between + of : null;
  }

  /** Reads the lines: words first, since a spelling may stand before its word. */
  WordLines read() {
    List<WordLine> lines = lines();
    for (int i = 0; i < lines.size(); i++) {
      WordLine line = lines.get(i);
      String right = line.form() == Form.WORD && closed ? apart(line, lines) : null;
      if (right != null) {
        wrong(i, Message.of("check.wordLineApart", line.text(), right));
      } else if (line.form() != Form.SPELLING && closed) {
        word(i, line);
      } else if (line.form() != Form.SPELLING) {
        wrong(i, Message.of("check.wordLineForm", line.text()));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).form() == Form.SPELLING) {
        spelling(i, lines.get(i));
      }
    }
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).form() == Form.KIND) {
        kind(i, lines.get(i));
      }
    }
    return this;
  }

  private List<WordLine> lines() {
    Object value = rule.values().get(1);
    return value instanceof List<?> list ? list.stream().map(WordLine::of).toList() : List.of();
  }

  private void word(int number, WordLine line) {
    if (line.form() == Form.NOT_ACCEPTED) {
      notAccepted.add(line.word());
    }
    if (line.form() == Form.WORD && isField(line.text())) {
      taken(number, line.text());
    } else {
      add(number, line.word(), line.of());
    }
  }

  /** The words of a field, or all that two fields make if they are put together. */
  private void taken(int number, String line) {
    List<String> all = new ArrayList<>(List.of(""));
    for (String field : line.split(" *\\+ *")) {
      List<String> longer = new ArrayList<>();
      List<String> values = values(number, field);
      all.forEach(begun -> values.forEach(value -> longer.add(begun + value)));
      all = longer;
    }
    if (!line.contains(TOGETHER)) {
      fields.add(line);
    }
    all.forEach(word -> words.word(word, null));
  }

  private void add(int number, String word, String wider) {
    if (Folding.of(word).isEmpty() || word.contains(WordList.GAP)) {
      wrong(number, Message.of("check.wordWithGap", word));
      return;
    }
    if (isNew(number, word)) {
      listed.put(word, number);
      words.word(word, wider);
    }
  }

  private boolean isNew(int number, String word) {
    String other = words.alike(word);
    if (other == null) {
      return true;
    }
    wrong(number, Message.of("check.wordTwice", word, other));
    return false;
  }

  private void spelling(int number, WordLine line) {
    String spelling = line.word();
    if (Folding.of(spelling.replace(WordList.GAP, "")).isEmpty()) {
      wrong(number, Message.of("check.spellingEmpty"));
      return;
    }
    String word = meant(number, line.of());
    if (word != null && isNew(number, spelling)) {
      words.spelling(spelling, word);
    }
  }

  /** The word on the right of a line, or {@code null} if there is none. */
  private String meant(int number, String of) {
    if (isField(of)) {
      List<String> values = values(number, of);
      if (values.size() > 1) {
        wrong(number, Message.of("check.wordOfSeveral", of, values.size()));
      }
      return values.size() == 1 ? values.get(0) : null;
    }
    String word = words.word(of);
    if (word == null && !closed && !Folding.of(of).isEmpty()) {
      return of;
    }
    if (word == null && (incomplete || lost.contains(of))) {
      good = false;
    } else if (word == null) {
      String near = words.build().nearest(of);
      wrong(
          number,
          near == null
              ? Message.of("check.noSuchWord", of)
              : Message.of("check.noSuchWordNear", of, near));
    }
    return word;
  }

  private void kind(int number, WordLine line) {
    if (words.word(line.of()) == null) {
      meant(number, line.of());
    } else if (words.isCircular(line.word())) {
      wrong(number, Message.of("check.kindOfItself", line.word()));
    }
  }

  /** Whether a line names a field of a type, and not a word with a full stop in it. */
  private boolean isField(String line) {
    String first = line.split(" *\\+ *")[0];
    int dot = first.indexOf('.');
    return dot > 0
        && (text.types().named(first.substring(0, dot)) != null
            || first.matches("[A-Za-z_]\\w*\\.[A-Za-z_]\\w*"));
  }

  /** The texts that definitions give in a field. */
  private List<String> values(int number, String field) {
    int dot = field.indexOf('.');
    String name = dot < 0 ? field : field.substring(0, dot);
    FactType type = text.types().named(name);
    if (type != null && field.equals(Call.class.getSimpleName() + ".title")) {
      return callTitle == null ? List.of() : List.of(callTitle);
    }
    List<Property> fields = type == null ? List.of() : type.fields();
    List<String> names = fields.stream().map(Property::name).toList();
    int value = names.indexOf(field.substring(dot + 1));
    boolean defined = type != null && type.presence() == FactType.Presence.DEFINED;
    boolean missed =
        type == null
            ? unread.mayDefine(name) || LexiconReader.isMissedByRules(text, name)
            : defined && isDeclaredAlone(name);
    if (missed) { // told where rules read it
      incomplete = true;
      good = false;
      return List.of();
    }
    if (value < 0 || !defined) {
      incomplete = true;
      String near = Names.nearest(field, definedFields()).orElse(null);
      wrong(
          number,
          near == null
              ? Message.of("check.noSuchField", field)
              : Message.of("check.noSuchFieldNear", field, near));
      return List.of();
    }
    incomplete |= !unread.isNothing(); // and some of it may define more
    Set<String> values = new LinkedHashSet<>();
    for (Definition definition : text.definitions(name)) {
      if (value < definition.values().size()) {
        Object given = definition.values().get(value);
        for (Object each : given instanceof List<?> list ? list : Arrays.asList(given)) {
          if (each instanceof String word) {
            values.add(word);
          }
        }
      }
    }
    asked(name, names.get(value)).filter(word -> !values.contains(word)).forEach(lost::add);
    return List.copyOf(values);
  }

  /** Whether a type is declared and no rule defines a fact of it. */
  private boolean isDeclaredAlone(String type) {
    return text.declarations().stream().anyMatch(declared -> declared.name().equals(type))
        && text.definitions(type).isEmpty();
  }

  /** The texts that rules need a property of a fact of a type to be, and no other. */
  private Stream<String> asked(String type, String property) {
    return text.rules().values().stream()
        .flatMap(asking -> asking.conditions().stream())
        .filter(condition -> condition.type().equals(type))
        .filter(
            condition ->
                condition.quantifier() == Quantifier.FACT
                    || condition.quantifier() == Quantifier.EXISTS)
        .flatMap(condition -> condition.items().stream())
        .filter(item -> item.path() != null && item.path().toString().equals(property))
        .filter(item -> item.choices().size() == 1)
        .flatMap(item -> item.choices().stream())
        .filter(Item.Literal.class::isInstance)
        .map(choice -> ((Item.Literal) choice).value())
        .filter(String.class::isInstance)
        .map(String.class::cast);
  }

  /** Remarks on a line. */
  void remark(int element, Message message) {
    source.remarkElement(rule, 1, element, message);
  }

  private Set<String> definedFields() {
    Set<String> all = new LinkedHashSet<>();
    for (FactType type : text.types().all().values()) {
      if (type.presence() == FactType.Presence.DEFINED) {
        type.fields().forEach(each -> all.add(type.name() + "." + each.name()));
      }
    }
    return all;
  }

  private void wrong(int element, Message message) {
    good = false;
    source.atElement(rule, 1, element, message);
  }
}
