package dev.plumbline.core.facts;

import dev.plumbline.Vocabulary;
import dev.plumbline.Vocabulary.Word;
import dev.plumbline.spi.Folding;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The words that some properties share: what each is written like, and what it is a kind of.
 * Immutable once it is built.
 */
public final class WordList {
  /** The gap in a spelling, which any text may fill. */
  public static final String GAP = "…";

  private final List<String> properties;
  private final boolean closed;
  private final boolean numerals;
  private final Map<String, String> words;
  private final Map<String, List<String>> spellings;
  private final Map<String, String> widerWords;
  private final Map<String, String> exact;
  private final List<Gapped> gapped;
  private final Set<String> asked;

  /** A spelling with gaps, and the word that it is. */
  private record Gapped(List<String> parts, String word) {
    boolean matches(String folded) {
      String first = parts.get(0);
      String last = parts.get(parts.size() - 1);
      int from = first.length();
      int end = folded.length() - last.length();
      if (from > end || !folded.startsWith(first) || !folded.endsWith(last)) {
        return false;
      }
      for (String part : parts.subList(1, parts.size() - 1)) {
        int at = folded.indexOf(part, from);
        if (at < 0 || at + part.length() > end) {
          return false;
        }
        from = at + part.length();
      }
      return true;
    }
  }

  private WordList(Builder builder) {
    this.properties = List.copyOf(builder.properties);
    this.closed = builder.closed;
    this.numerals = builder.numerals;
    this.words = new LinkedHashMap<>(builder.words);
    this.spellings = new LinkedHashMap<>(builder.spellings);
    this.spellings.replaceAll((word, all) -> List.copyOf(all));
    this.widerWords = Map.copyOf(builder.widerWords);
    this.exact = Map.copyOf(builder.exact);
    this.gapped = List.copyOf(builder.gapped);
    this.asked = Set.copyOf(builder.asked);
  }

  /** Whether a word that is not in the list is not recognised; otherwise it is another name. */
  public boolean closed() {
    return closed;
  }

  /** The properties that share it. */
  public List<String> properties() {
    return properties;
  }

  /** The words, without their spellings. */
  public Set<String> words() {
    return Collections.unmodifiableSet(new LinkedHashSet<>(words.values()));
  }

  /** The words that rules ask for, in the order of the list. */
  public List<String> asked() {
    return words.values().stream().filter(asked::contains).toList();
  }

  /** The word that a text is, however it is written; {@code null} if it is none. */
  public String wordOf(String text) {
    String folded = fold(text, numerals);
    String word = exact.get(folded);
    if (word != null) {
      return word;
    }
    return gapped.stream()
        .filter(spelling -> spelling.matches(folded))
        .map(Gapped::word)
        .findFirst()
        .orElse(null);
  }

  /**
   * What rules see of a text: its word, or, of a kind that no rule asks for, the wider word that
   * one asks for; {@code null} if it is no word.
   */
  public String seen(String text) {
    String word = wordOf(text);
    if (word == null || asked.contains(word)) {
      return word;
    }
    return wider(word).stream().filter(asked::contains).findFirst().orElse(word);
  }

  /** Whether a word is a kind of another, directly or not. */
  public boolean isKindOf(String word, String wider) {
    return wider(word).contains(wider);
  }

  /**
   * The words that a word is a kind of, the nearest first; each once, even where lines go round.
   */
  private Set<String> wider(String word) {
    Set<String> wider = new LinkedHashSet<>();
    String each = widerWords.get(word);
    while (each != null && wider.add(each)) {
      each = widerWords.get(each);
    }
    return wider;
  }

  /** The words that rules ask for and that are kinds of another. */
  public List<String> askedKindsOf(String wider) {
    return asked().stream().filter(word -> isKindOf(word, wider)).toList();
  }

  /** The word nearest to a text that is none, or {@code null}. */
  public String nearest(String text) {
    Map<String, String> known = new LinkedHashMap<>();
    words.values().forEach(word -> known.put(word, word));
    String word = Names.nearest(text, known.keySet()).orElse(null);
    if (word == null) {
      spellings.forEach((of, each) -> each.forEach(spelling -> known.put(spelling, of)));
      word = Names.nearest(text, known.keySet()).map(known::get).orElse(null);
    }
    return word;
  }

  /** The form in which its words are compared. */
  private static String fold(String text, boolean numerals) {
    return numerals ? Folding.key(text) : Folding.of(text);
  }

  /** As callers see it. */
  Vocabulary published() {
    List<Word> all = new ArrayList<>();
    for (String word : words()) {
      all.add(
          new Word(
              word,
              spellings.getOrDefault(word, List.of()),
              widerWords.get(word),
              asked.contains(word)));
    }
    return new Vocabulary(properties, closed, all);
  }

  /** Collects the words of a list. Not safe for use by several threads. */
  public static final class Builder {
    private final List<String> properties;
    private final boolean closed;
    private final boolean numerals;
    private final Map<String, String> words = new LinkedHashMap<>();
    private final Map<String, List<String>> spellings = new LinkedHashMap<>();
    private final Map<String, String> widerWords = new LinkedHashMap<>();
    private final Map<String, String> exact = new LinkedHashMap<>();
    private final List<Gapped> gapped = new ArrayList<>();
    private final Set<String> asked = new LinkedHashSet<>();

    /**
     * A list without words.
     *
     * @param numerals whether numerals count by their value, as in closed words and keys
     */
    public Builder(List<String> properties, boolean closed, boolean numerals) {
      this.properties = properties;
      this.closed = closed;
      this.numerals = numerals;
    }

    /** The word or spelling that folds as a text does, or {@code null}. */
    public String alike(String text) {
      return exact.get(fold(text));
    }

    /** The word as it stands in the list, or {@code null} if it is no word of its own. */
    public String word(String text) {
      return words.get(fold(text));
    }

    /** Adds a word. */
    public void word(String word, String wider) {
      words.putIfAbsent(fold(word), word);
      exact.putIfAbsent(fold(word), word);
      if (wider != null) {
        widerWords.putIfAbsent(word, wider);
      }
    }

    /** Adds a spelling of a word. */
    public void spelling(String spelling, String word) {
      words.putIfAbsent(fold(word), word); // names need no line of their own
      exact.putIfAbsent(fold(word), word);
      spellings.computeIfAbsent(word, w -> new ArrayList<>()).add(spelling);
      List<String> parts = List.of(spelling.split(GAP + "+", -1));
      if (parts.size() == 1) {
        exact.putIfAbsent(fold(spelling), word);
      } else {
        gapped.add(new Gapped(parts.stream().map(this::fold).toList(), word));
      }
    }

    /** Notes that a rule asks for a word. */
    public void asked(String word) {
      asked.add(word);
    }

    /** Whether a word is a kind of itself, by however many steps. */
    public boolean isCircular(String word) {
      Set<String> seen = new LinkedHashSet<>();
      for (String each = word; each != null; each = widerWords.get(each)) {
        if (!seen.add(each)) {
          return true;
        }
      }
      return false;
    }

    private String fold(String text) {
      return WordList.fold(text, numerals);
    }

    /** The list of what was added so far. */
    public WordList build() {
      return new WordList(this);
    }
  }
}
