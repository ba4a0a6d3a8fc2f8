package dev.plumbline.core.facts;

import dev.plumbline.Vocabulary;
import dev.plumbline.core.facts.Lexicon.Reading;
import dev.plumbline.core.facts.Lexicon.Sense;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a pack's rules read the texts in one property. Immutable, but for what it remembers. */
final class PropertyTexts {
  private static final Pattern SEPARATORS = Pattern.compile("[、，,；;/／|｜\\n\\r]+");

  /** More separators than these stand in no word, and a long list need not be looked at for one. */
  private static final int MOST_SEPARATORS = 6;

  /** Between two words; in a name they are no more than letters of it. */
  private static final Pattern CONJUNCTIONS = Pattern.compile("以及|[和与及或]");

  private final WordList list;
  private final Map<String, String> texts;
  private final boolean joined;
  private final boolean matched;
  private final boolean contained;
  private final boolean key;
  private final Set<String> repeated;

  /** What is written just as the rules write it, as most is; no more than there are words. */
  private final Map<String, Known> asInRules = new ConcurrentHashMap<>();

  /** A text that the rules write, how it is read, and the form in which it is compared. */
  private record Known(Reading reading, String folded) {}

  PropertyTexts(String property, Lexicon lexicon) {
    this.list = lexicon.lists().get(property);
    this.texts = lexicon.texts().getOrDefault(property, Map.of());
    this.joined = lexicon.joined().contains(property);
    this.matched = lexicon.matched().contains(property);
    this.contained = lexicon.contained().contains(property);
    this.key = lexicon.keys().contains(property);
    this.repeated = lexicon.repeated().get(property);
  }

  /** The list that its words are in, or {@code null}. */
  WordList list() {
    return list;
  }

  /** Whether rules compare it with other properties. */
  boolean joined() {
    return joined;
  }

  /** What rules see of a text. */
  Reading read(boolean properName, String text) {
    Known known = asInRules.get(text);
    if (known != null) {
      return known.reading();
    }
    if (!properName && Folding.saysNothing(text)) {
      return new Reading(null, Sense.NOTHING);
    }
    Reading reading = read(text);
    if (!properName && reading.sense() == Sense.KNOWN && text.equals(reading.text())) {
      asInRules.put(text, new Known(reading, fold(text)));
    }
    return reading;
  }

  private Reading read(String text) {
    String word = list == null ? null : list.seen(text);
    if (word != null) {
      return new Reading(word, Sense.KNOWN);
    }
    if (list != null && list.closed()) {
      return new Reading(null, Sense.UNRECOGNISED);
    }
    String compared = texts.isEmpty() ? null : texts.get(fold(text));
    if (compared != null) {
      return new Reading(compared, Sense.KNOWN);
    }
    return new Reading(matched || contained ? form(text) : text, Sense.OPEN);
  }

  /**
   * The form of a text that no rule names, in which regular expressions match it or texts are
   * looked for in it.
   */
  String form(String text) {
    return contained ? Folding.of(text) : Folding.visible(text);
  }

  /** The text that rules are taken to write where one of them writes this. */
  String compared(String text) {
    return texts.isEmpty() ? text : texts.getOrDefault(fold(text), text);
  }

  /** Whether it is a key, in which numerals count by their value; in names they do not. */
  boolean key() {
    return key;
  }

  /** The form in which its texts are compared. */
  String fold(String text) {
    Known known = asInRules.get(text);
    if (known != null) {
      return known.folded();
    }
    return key ? Folding.key(text) : Folding.of(text);
  }

  /** Whether several facts may be given of which it is the key. */
  boolean mayRepeat(String written) {
    if (repeated == null || repeated.isEmpty()) {
      return repeated != null;
    }
    String word = list == null ? null : list.wordOf(written);
    return repeated.contains(word == null ? compared(written) : word);
  }

  /** Whether the same keys may be given several times as by another. */
  boolean repeatsAs(PropertyTexts other) {
    return Objects.equals(repeated, other.repeated)
        && key == other.key
        && texts.equals(other.texts)
        && Objects.equals(published(), other.published());
  }

  private Vocabulary published() {
    return list == null ? null : list.published();
  }

  /** The several texts that one lists, as they are written; itself if it is known as a whole. */
  List<String> divide(String text) {
    if (isKnown(text)) {
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
        if (isKnown(text.substring(begins.get(i), ends.get(j)))) {
          last = j;
        }
      }
      String part = text.substring(begins.get(i), ends.get(last));
      parts.addAll(last == i ? conjoined(part) : List.of(part));
      i = last;
    }
    parts.removeIf(part -> Folding.of(part).isEmpty());
    return parts.isEmpty() ? List.of(text) : parts.stream().map(String::strip).distinct().toList();
  }

  private List<String> conjoined(String text) {
    List<String> parts = List.of(CONJUNCTIONS.split(text));
    boolean allKnown = parts.size() > 1 && parts.stream().allMatch(this::isKnown);
    return isKnown(text) || !allKnown ? List.of(text) : parts;
  }

  private boolean isKnown(String text) {
    return !Folding.of(text).isEmpty() && read(true, text).sense() == Sense.KNOWN;
  }
}
