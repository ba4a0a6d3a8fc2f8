package dev.plumbline.core.check;

import dev.plumbline.core.check.TextUses.Use;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.read.UnparsedParts;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Call;
import dev.plumbline.fact.Submission;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * Reads what a pack's rules know of texts: the vocabularies, and what texts are compared with, and
 * reports where the two do not go together.
 */
final class LexiconReader {
  private static final String PART = "Submission.part";
  private static final String TOPIC = "Application.topic";
  private static final String DIRECTION = "Application.direction";
  private static final Application NOTHING_STATED = Application.builder("1").build();

  private final PackText text;
  private final Map<String, Source> sources;
  private final UnparsedParts unread;
  private final TextUses uses;
  private final Map<String, String> groups;
  private final Set<String> keys = new HashSet<>();
  private final Map<String, WordLines> lists = new LinkedHashMap<>();
  private final Map<WordLines, WordList> built = new LinkedHashMap<>();

  /** What the manifest says of the call, or {@code null}. */
  private final Call call;

  /**
   * Reads the vocabularies of a pack.
   *
   * @param call what the manifest says of the call, or {@code null}
   */
  LexiconReader(PackText text, Map<String, Source> sources, UnparsedParts unread, Call call) {
    this.text = text;
    this.sources = sources;
    this.unread = unread;
    this.call = call;
    this.uses = new TextUses(text);
    this.groups = uses.groups();
    keys();
    text.only(Definition.class)
        .filter(Definition::isVocabulary)
        .filter(rule -> rule.values().size() == 2)
        .filter(rule -> rule.values().stream().allMatch(List.class::isInstance))
        .forEach(this::lines);
  }

  /** The keys of the types, and what is compared with them. */
  private void keys() {
    Set<String> grouped = new HashSet<>();
    for (FactType type : text.types().all().values()) {
      if (type.key() != null) {
        keys.add(type.name() + "." + type.key());
      }
    }
    keys.forEach(key -> grouped.add(group(key)));
    groups.forEach(
        (property, group) -> {
          if (grouped.contains(group)) {
            keys.add(property);
          }
        });
  }

  private String group(String property) {
    return groups.getOrDefault(property, property);
  }

  private void lines(Definition rule) {
    String title = call == null ? null : call.title();
    Source source = sources.get(rule.file());
    List<String> properties = new ArrayList<>();
    List<?> named = (List<?>) rule.values().get(0);
    for (int i = 0; i < named.size(); i++) {
      String property = String.valueOf(named.get(i)).strip();
      if (isText(rule, source, property, i)) {
        properties.add(property);
      }
    }
    boolean numerals = properties.stream().anyMatch(keys::contains);
    WordLines lines = new WordLines(text, rule, source, properties, numerals, title, unread).read();
    Set<String> all = new LinkedHashSet<>(properties);
    // Words may be taken from a field that has other words too; it shares those that it compares
    // with.
    lines.fields().stream()
        .filter(field -> properties.stream().anyMatch(p -> group(p).equals(group(field))))
        .forEach(all::add);
    for (String property : all) {
      WordLines other = lists.putIfAbsent(property, lines);
      if (other != null && other != lines) {
        String place = other.rule().file() + ":" + other.rule().line();
        source.atElement(
            rule,
            0,
            Math.max(properties.indexOf(property), 0),
            Message.of("check.wordsListedTwice", property, place));
      }
    }
  }

  private boolean isText(Definition rule, Source source, String property, int element) {
    int dot = property.indexOf('.');
    String name = dot < 0 ? property : property.substring(0, dot);
    FactType type = text.types().named(name);
    Property found =
        type == null || dot < 0 ? null : type.properties().get(property.substring(dot + 1));
    ValueKind sort = found == null ? null : ValueKind.of(found.type());
    if (sort == ValueKind.TEXT || sort == ValueKind.LIST && found.derivedFrom().isEmpty()) {
      return true;
    }
    if (type == null && (unread.mayDefine(name) || isMissedByRules(text, name))) {
      return false;
    }
    Set<String> known = new LinkedHashSet<>();
    for (FactType each : type == null ? text.types().all().values() : List.of(type)) {
      each.properties().values().stream()
          .filter(p -> ValueKind.of(p.type()) == ValueKind.TEXT)
          .forEach(p -> known.add(each.name() + "." + p.name()));
    }
    String near = Names.nearest(property, known).orElse(null);
    source.atElement(
        rule,
        0,
        element,
        near == null
            ? Message.of("check.notATextProperty", property)
            : Message.of("check.notATextPropertyNear", property, near));
    return false;
  }

  /** Whether rules use a type that is not there, and it is told with them. */
  static boolean isMissedByRules(PackText text, String type) {
    return text.rules().values().stream()
        .anyMatch(
            rule ->
                rule instanceof Definition definition && type.equals(definition.type())
                    || rule.conditions().stream().anyMatch(c -> c.type().equals(type)));
  }

  /** What the rules know of texts; reports where that does not go together with the rules. */
  Lexicon lexicon() {
    uses.uses().forEach(this::known);
    uses.absences().forEach(this::absent);
    uses.joins().forEach(this::joined);
    uses.contained().forEach(this::contained);
    lists.values().forEach(lines -> built.computeIfAbsent(lines, l -> l.words().build()));
    Map<String, Map<String, String>> texts = texts();
    Map<String, WordList> byProperty = new HashMap<>();
    lists.forEach((property, lines) -> byProperty.put(property, built.get(lines)));
    built.forEach(this::kinds);
    Set<String> joined = new HashSet<>(groups.keySet());
    joined.addAll(uses.counted());
    return new Lexicon(byProperty, texts, joined, uses.matched(), looked(), keys);
  }

  /** Remarks on what keeps nothing from being used; of use only if nothing is wrong. */
  void remark() {
    uses.uses().forEach(this::untidy);
    built.forEach(this::unasked);
  }

  /** A closed property knows what rules compare it with. */
  private void known(Use use) {
    WordLines lines = lists.getOrDefault(use.property(), names(use.property()));
    if (lines == null && use.property().equals(PART)) {
      part(use);
    }
    if (lines == null || Folding.of(use.text()).isEmpty()) {
      return;
    }
    String word = lines.words().word(use.text());
    if (word != null) {
      lines.words().asked(word);
      if (!word.equals(use.text())) {
        alike(use, word, null);
      }
      return;
    }
    WordList list = lines.words().build();
    String spelled = list.wordOf(use.text());
    if (spelled != null) {
      problem(use, Message.of("check.otherSpelling", use.text(), spelled));
    } else if (!list.closed()) {
      lines.words().word(use.text(), null); // a name that rules ask for is one that is known
      lines.words().asked(use.text());
    } else if (lines.isGood() && unread.isNothing() && !lines.isLost(use.text())) {
      String near = list.nearest(use.text());
      once(
          use,
          near == null
              ? Message.of("check.wordNotKnown", use.property(), use.text(), place(lines))
              : Message.of(
                  "check.wordNotKnownNear", use.property(), use.text(), near, place(lines)));
    }
  }

  /**
   * What an application is for is made of its topic and its direction, whose words may be known.
   */
  private void part(Use use) {
    WordLines topics = lists.get(TOPIC);
    WordLines directions = lists.get(DIRECTION);
    if (!isClosed(topics) || !isGood(topics) || !isGood(directions) || !unread.isNothing()) {
      return;
    }
    String text = use.text().strip();
    WordList known = topics.words().build();
    boolean found = text.equals(Submission.of(NOTHING_STATED).part());
    for (int i = 1; i <= text.length() && !found; i++) {
      String direction = text.substring(i);
      found =
          text.substring(0, i).equals(known.wordOf(text.substring(0, i)))
              && (direction.isEmpty()
                  || !isClosed(directions)
                  || direction.equals(directions.words().build().wordOf(direction)));
    }
    if (!found) {
      String near = known.nearest(text);
      problem(
          use,
          near == null
              ? Message.of("check.partNotKnown", use.text(), place(topics))
              : Message.of("check.partNotKnownNear", use.text(), near, place(topics)));
    }
  }

  /** The other spellings of names that a property is compared with, if there are any. */
  private WordLines names(String property) {
    return lists.entrySet().stream()
        .filter(each -> group(each.getKey()).equals(group(property)))
        .map(Map.Entry::getValue)
        .filter(lines -> !isClosed(lines))
        .findFirst()
        .orElse(null);
  }

  /**
   * Reports a text that is the same as another to the rules.
   *
   * @param place where the other stands, if that is not plain; else {@code null}
   */
  private void alike(Use use, String other, String place) {
    problem(
        use,
        place == null
            ? Message.of("check.comparesAlike", use.text(), other)
            : Message.of("check.comparesAlikeThere", use.text(), place, other));
  }

  private static String place(WordLines lines) {
    return lines.rule().file() + ":" + lines.rule().line();
  }

  /** What is not recognised must not pass for what is not there. */
  private void absent(TextUses.Absence absence) {
    WordLines lines = lists.get(absence.property());
    if (isClosed(lines)) {
      sources
          .get(absence.rule().file())
          .problem(
              absence.item().line(),
              absence.item().column(),
              Message.of("check.absenceOfClosed", absence.property()));
    }
  }

  /** The properties in which texts are looked for, and what is compared with them. */
  private Set<String> looked() {
    Set<String> looked = new HashSet<>();
    Set<String> grouped = new HashSet<>();
    for (Use use : uses.contained()) {
      looked.add(use.property());
      grouped.add(group(use.property()));
    }
    groups.forEach(
        (property, group) -> {
          if (grouped.contains(group)) {
            looked.add(property);
          }
        });
    return looked;
  }

  /** Two properties that are compared must know the same words. */
  private void joined(TextUses.Join join) {
    WordLines one = lists.get(join.one());
    WordLines other = lists.get(join.other());
    boolean apart =
        one != other && (one != null || isClosed(other)) && (other != null || isClosed(one));
    // Where lines are wrong, it may be they that leave a property out.
    if (join.rule() == null || !apart || !isGood(one) || !isGood(other)) {
      return;
    }
    String listed = one == null ? join.other() : join.one();
    String missing = one == null ? join.one() : join.other();
    sources
        .get(join.rule().file())
        .problem(
            join.item().line(),
            join.item().column(),
            Message.of("check.wordsNotShared", listed, missing));
  }

  private static boolean isGood(WordLines lines) {
    return lines == null || lines.isGood();
  }

  private static boolean isClosed(WordLines lines) {
    return lines != null && lines.isClosed();
  }

  /** What is looked for within a text is looked for in the text as it compares. */
  private void contained(Use use) {
    String folded = Folding.of(use.text());
    if (!folded.equals(use.text())) {
      problem(use, Message.of("check.containedForm", folded));
    }
  }

  /** The texts of each property, and of what is compared with it. */
  private Map<String, Map<String, String>> texts() {
    Map<String, Map<String, Use>> byGroup = new HashMap<>();
    Map<String, Map<String, String>> forms = new HashMap<>();
    for (Use use : uses.uses()) {
      WordLines lines = lists.get(use.property());
      if (lines != null && built.get(lines).wordOf(use.text()) != null) {
        continue; // it is the word that the list has
      }
      String folded = fold(use.property(), use.text());
      Use other =
          byGroup
              .computeIfAbsent(group(use.property()), g -> new HashMap<>())
              .putIfAbsent(folded, use);
      forms
          .computeIfAbsent(group(use.property()), g -> new HashMap<>())
          .putIfAbsent(folded, use.text());
      if (other != null && !other.text().equals(use.text())) {
        alike(use, other.text(), other.rule().file() + ":" + line(other));
      }
    }
    if (call != null) {
      // Behind what rules write: only that may stand in what is compiled.
      headOfCall("title", call.title(), forms);
      headOfCall("number", call.number(), forms);
    }
    Map<String, Map<String, String>> texts = new HashMap<>();
    Set<String> properties = new HashSet<>(groups.keySet());
    uses.uses().forEach(use -> properties.add(use.property()));
    for (String property : properties) {
      Map<String, String> known = forms.get(group(property));
      if (known != null) {
        texts.put(property, Map.copyOf(known));
      }
    }
    return texts;
  }

  private void headOfCall(String name, String value, Map<String, Map<String, String>> forms) {
    String property = Call.class.getSimpleName() + "." + name;
    if (value != null && groups.containsKey(property)) {
      forms
          .computeIfAbsent(group(property), g -> new HashMap<>())
          .putIfAbsent(fold(property, value), value);
    }
  }

  private String fold(String property, String words) {
    return keys.contains(property) ? Folding.key(words) : Folding.of(words);
  }

  private static int line(Use use) {
    return use.item() == null ? use.rule().line() : use.item().line();
  }

  /** A kind that is asked for by itself is not seen as the wider word that definitions name. */
  private void kinds(WordLines lines, WordList list) {
    Set<String> byVariable = new HashSet<>();
    for (Use use : uses.uses()) {
      if (use.item() == null
          && lists.get(use.property()) == lines
          && groups.containsKey(use.property())) {
        byVariable.add(list.wordOf(use.text()));
      }
    }
    for (Use use : uses.uses()) {
      if (use.item() == null || lists.get(use.property()) != lines) {
        continue;
      }
      String word = list.wordOf(use.text());
      byVariable.stream()
          .filter(wider -> wider != null && word != null && list.isKindOf(word, wider))
          .findFirst()
          .ifPresent(wider -> problem(use, Message.of("check.kindAskedFor", word, wider)));
    }
  }

  /** Remarks on a text that compares otherwise than it looks. */
  private void untidy(Use use) {
    String plain = Folding.visible(use.text()).strip();
    if (!plain.equals(use.text())) {
      Source source = sources.get(use.rule().file());
      Message message = Message.of("check.untidyText", use.text(), plain);
      if (use.item() != null) {
        source.remark(use.item().line(), use.item().column(), message);
      } else {
        source.remarkElement(use.rule(), use.value(), use.element(), message);
      }
    }
  }

  /** Remarks on words that stand in a list and are asked for by no rule, nor said not to be. */
  private void unasked(WordLines lines, WordList list) {
    Set<String> asked = new HashSet<>(list.asked());
    lines
        .listed()
        .forEach(
            (word, number) -> {
              boolean wider =
                  Stream.concat(asked.stream(), lines.notAccepted().stream())
                      .anyMatch(each -> list.isKindOf(word, each));
              if (lines.notAccepted().contains(word) && asked.contains(word)) {
                lines.remark(number, Message.of("check.askedNotAccepted", word));
              } else if (!lines.notAccepted().contains(word) && !asked.contains(word) && !wider) {
                lines.remark(number, Message.of("check.notAskedFor", word));
              }
            });
  }

  /** The same of a word that is wanting wherever it is used: told once. */
  private void once(Use use, Message message) {
    if (use.item() == null) {
      problem(use, message);
      return;
    }
    sources.get(use.rule().file()).once(use.item().line(), use.item().column(), message);
  }

  private void problem(Use use, Message message) {
    Source source = sources.get(use.rule().file());
    if (use.item() != null) {
      source.problem(use.item().line(), use.item().column(), message);
    } else {
      source.atElement(use.rule(), use.value(), use.element(), message);
    }
  }
}
