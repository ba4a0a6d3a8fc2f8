package dev.plumbline.core.facts;

import dev.plumbline.Vocabulary;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * How a pack's rules read texts: the words that they know, and the texts that they compare. A
 * property is named as conditions name it, type and name: {@code Applicant.legalForm}. Immutable.
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
public record Lexicon(
    Map<String, WordList> lists,
    Map<String, Map<String, String>> texts,
    Set<String> joined,
    Set<String> matched,
    Set<String> contained,
    Set<String> keys,
    Map<String, Set<String>> repeated) {
  /** Of a pack that compares no texts. */
  public static final Lexicon EMPTY =
      new Lexicon(Map.of(), Map.of(), Set.of(), Set.of(), Set.of(), Set.of(), Map.of());

  private static final Pattern SEPARATORS = Pattern.compile("[、，,；;/／|｜\\n\\r]+");

  /** More separators than these stand in no word, and a long list need not be looked at for one. */
  private static final int MOST_SEPARATORS = 6;

  /** Between two words; in a name they are no more than letters of it. */
  private static final Pattern CONJUNCTIONS = Pattern.compile("以及|[和与及或]");

  /** Copies the collections. */
  public Lexicon {
    lists = Map.copyOf(lists);
    texts = Map.copyOf(texts);
    joined = Set.copyOf(joined);
    matched = Set.copyOf(matched);
    contained = Set.copyOf(contained);
    keys = Set.copyOf(keys);
    repeated = Map.copyOf(repeated);
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

  /**
   * Whether several facts of a key may be given.
   *
   * @param property the property that is the key, such as {@code Indicator.name}
   * @param written the key as it is written
   */
  public boolean mayRepeat(String property, String written) {
    Set<String> several = repeated.get(property);
    if (several == null || several.isEmpty()) {
      return several != null;
    }
    WordList list = list(property);
    String word = list == null ? null : list.wordOf(written);
    return several.contains(word == null ? compared(property, written) : word);
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
    if (!properName && Folding.saysNothing(text)) {
      return new Reading(null, Sense.NOTHING);
    }
    WordList list = lists.get(property);
    String word = list == null ? null : list.seen(text);
    if (word != null) {
      return new Reading(word, Sense.KNOWN);
    }
    if (list != null && list.closed()) {
      return new Reading(null, Sense.UNRECOGNISED);
    }
    String compared = texts.getOrDefault(property, Map.of()).get(fold(property, text));
    if (compared != null) {
      return new Reading(compared, Sense.KNOWN);
    }
    boolean looked = matched.contains(property) || contained.contains(property);
    return new Reading(looked ? form(property, text) : text, Sense.OPEN);
  }

  /**
   * The form of a text that no rule names, in which regular expressions match it or texts are
   * looked for in it.
   */
  String form(String property, String text) {
    return contained.contains(property) ? Folding.of(text) : Folding.visible(text);
  }

  /** The text that rules are taken to write where one of them writes this. */
  public String compared(String property, String text) {
    return texts.getOrDefault(property, Map.of()).getOrDefault(fold(property, text), text);
  }

  /** The form in which texts of a property are compared. */
  String fold(String property, String text) {
    return keys.contains(property) ? Folding.key(text) : Folding.of(text);
  }

  /** The several texts that one lists, as they are written; itself if it is known as a whole. */
  List<String> divide(String property, String text) {
    if (isKnown(property, text)) {
      return List.of(text);
    }
    List<Integer> begins = new ArrayList<>(List.of(0));
    List<Integer> ends = new ArrayList<>();
    Matcher separator = SEPARATORS.matcher(text);
    while (separator.find()) {
      ends.add(separator.start());
      begins.add(separator.end());
    }
    ends.add(text.length());
    List<String> parts = new ArrayList<>();
    for (int i = 0; i < begins.size(); i++) {
      int last = i;
      // A word may have a separator in it: the longest that is known counts.
      for (int j = Math.min(i + MOST_SEPARATORS, begins.size() - 1); j > last; j--) {
        if (isKnown(property, text.substring(begins.get(i), ends.get(j)))) {
          last = j;
        }
      }
      String part = text.substring(begins.get(i), ends.get(last));
      parts.addAll(last == i ? conjoined(property, part) : List.of(part));
      i = last;
    }
    parts.removeIf(part -> Folding.of(part).isEmpty());
    return parts.isEmpty() ? List.of(text) : parts.stream().map(String::strip).distinct().toList();
  }

  private List<String> conjoined(String property, String text) {
    List<String> parts = List.of(CONJUNCTIONS.split(text));
    boolean allKnown = parts.size() > 1 && parts.stream().allMatch(p -> isKnown(property, p));
    return isKnown(property, text) || !allKnown ? List.of(text) : parts;
  }

  private boolean isKnown(String property, String text) {
    return !Folding.of(text).isEmpty() && read(property, true, text).sense() == Sense.KNOWN;
  }
}
