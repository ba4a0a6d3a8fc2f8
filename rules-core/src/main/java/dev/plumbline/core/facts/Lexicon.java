package dev.plumbline.core.facts;

import dev.plumbline.Vocabulary;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * How a pack's rules read texts: the words that they know, and the texts that they compare. A
 * property is named as conditions name it, type and name: {@code Applicant.legalForm}. Immutable.
 */
public final class Lexicon {
  /** Of a pack that compares no texts. */
  public static final Lexicon EMPTY =
      new Lexicon(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

  private final Map<String, WordList> lists;
  private final Map<String, Map<String, String>> texts;
  private final Set<String> joined;
  private final Set<String> matched;
  private final Set<String> contained;
  private final Set<String> keys;
  private final Map<String, Set<String>> repeated;

  private final Map<String, PropertyTexts> properties;
  private final PropertyTexts others;
  private final Map<Class<?>, FactReader> readers = new ConcurrentHashMap<>();

  /**
   * A lexicon.
   *
   * @param lists the words of each property that has a vocabulary
   * @param texts for each property, the texts that rules compare it with, by the form in which they
   *     compare
   * @param joined the properties that rules compare with other properties
   * @param matched the properties that rules match with regular expressions
   * @param contained the properties in which rules look for a text within the text
   * @param keys the properties that say which fact a fact is
   * @param repeated for such a property, the keys of which several facts may be given, since rules
   *     sum them or look at each; any if none is named
   */
  public Lexicon(
      Map<String, WordList> lists,
      Map<String, Map<String, String>> texts,
      Set<String> joined,
      Set<String> matched,
      Set<String> contained,
      Set<String> keys,
      Map<String, Set<String>> repeated) {
    this.lists = Map.copyOf(lists);
    this.texts = Map.copyOf(texts);
    this.joined = Set.copyOf(joined);
    this.matched = Set.copyOf(matched);
    this.contained = Set.copyOf(contained);
    this.keys = Set.copyOf(keys);
    this.repeated = Map.copyOf(repeated);
    this.properties =
        Stream.of(
                this.lists.keySet(),
                this.texts.keySet(),
                this.joined,
                this.matched,
                this.contained,
                this.keys,
                this.repeated.keySet())
            .flatMap(Set::stream)
            .distinct()
            .collect(Collectors.toMap(name -> name, name -> new PropertyTexts(name, this)));
    this.others = new PropertyTexts("", this);
  }

  /** Of rules that neither sum facts nor look at each. */
  public Lexicon(
      Map<String, WordList> lists,
      Map<String, Map<String, String>> texts,
      Set<String> joined,
      Set<String> matched,
      Set<String> contained,
      Set<String> keys) {
    this(lists, texts, joined, matched, contained, keys, Map.of());
  }

  /** The same, where several facts of these keys may be given. */
  public Lexicon repeating(Map<String, Set<String>> keysOfSeveral) {
    return new Lexicon(lists, texts, joined, matched, contained, keys, keysOfSeveral);
  }

  /** The words of each property that has a vocabulary. */
  public Map<String, WordList> lists() {
    return lists;
  }

  /** For each property, the texts that rules compare it with, by the form in which they compare. */
  public Map<String, Map<String, String>> texts() {
    return texts;
  }

  /** The properties that rules compare with other properties. */
  public Set<String> joined() {
    return joined;
  }

  /** The properties that rules match with regular expressions. */
  public Set<String> matched() {
    return matched;
  }

  /** The properties in which rules look for a text within the text. */
  public Set<String> contained() {
    return contained;
  }

  /** The properties that say which fact a fact is. */
  public Set<String> keys() {
    return keys;
  }

  /** The keys of which several facts may be given, by their property; any if none is named. */
  public Map<String, Set<String>> repeated() {
    return repeated;
  }

  /**
   * What rules see of a text.
   *
   * @param text the text that they see; {@code null} if it says nothing or is not recognised
   * @param sense whether it is one that the rules know
   */
  public record Reading(String text, Sense sense) {}

  /** How far a text is known. */
  public enum Sense {
    /** Rules or a vocabulary name it. */
    KNOWN,
    /** Any text may stand there, and this is one. */
    OPEN,
    /** It is 无 or the like. */
    NOTHING,
    /** Its property is closed, and it is no word of it. */
    UNRECOGNISED
  }

  /** How the texts in a property are read. */
  PropertyTexts of(String property) {
    return properties.getOrDefault(property, others);
  }

  /** How facts of a class are read. */
  FactReader reader(Class<?> type) {
    FactReader known = readers.get(type);
    if (known == null) {
      known = new FactReader(FactLayout.of(type), this); // asks for those of what its facts hold
      readers.put(type, known);
    }
    return known;
  }

  /** The list that a property's words are in, or {@code null}. */
  public WordList list(String property) {
    return lists.get(property);
  }

  /** All vocabularies, in the order of their first properties. */
  public List<Vocabulary> published() {
    return new LinkedHashSet<>(lists.values())
        .stream()
            .map(WordList::published)
            .sorted((a, b) -> a.properties().get(0).compareTo(b.properties().get(0)))
            .toList();
  }

  /** Reads a text. */
  public Reading read(String property, boolean properName, String text) {
    return of(property).read(properName, text);
  }

  /** The text that rules are taken to write where one of them writes this. */
  public String compared(String property, String text) {
    return of(property).compared(text);
  }

  /**
   * Whether several facts of a key may be given.
   *
   * @param property the property that is the key, such as {@code Indicator.name}
   * @param written the key as it is written
   */
  public boolean mayRepeat(String property, String written) {
    return of(property).mayRepeat(written);
  }

  /** Whether of all facts as many may be given as by another pack's rules. */
  public boolean repeatsAs(Lexicon other) {
    return repeated.keySet().equals(other.repeated.keySet())
        && repeated.keySet().stream().allMatch(key -> of(key).repeatsAs(other.of(key)));
  }

  /** The several texts that one lists, as they are written; itself if it is known as a whole. */
  public List<String> divide(String property, String text) {
    return of(property).divide(text);
  }
}
