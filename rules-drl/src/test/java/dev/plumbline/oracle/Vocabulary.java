package dev.plumbline.oracle;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that are known of a property, a line for each: {@code 法人}, {@code 企业法人 < 法人} for a kind
 * of it, {@code 科技局 = 科技主管部门} for another spelling; {@code …} leaves a gap in a spelling.
 */
final class Vocabulary {
  /** Each word, and the wider one that it is a kind of, or none. */
  private final Map<String, String> wider = new LinkedHashMap<>();

  /** Each spelling as it is listed, and its word. */
  private final Map<String, String> spellings = new LinkedHashMap<>();

  private final Map<String, String> exact = new LinkedHashMap<>();
  private final Map<Pattern, String> gapped = new LinkedHashMap<>();

  private Vocabulary() {}

  static Vocabulary of(String lines) {
    return of(lines.strip().lines().toList());
  }

  static Vocabulary of(List<String> lines) {
    Vocabulary vocabulary = new Vocabulary();
    lines.forEach(vocabulary::add);
    vocabulary.check();
    return vocabulary;
  }

  private void add(String line) {
    String[] spelling = line.split(" = ");
    String[] kind = line.split(" < ");
    if (spelling.length == 2) {
      spellings.put(spelling[0], spelling[1]);
      put(spelling[0], spelling[1]);
    } else {
      wider.put(kind[0], kind.length == 2 ? kind[1] : null);
      put(kind[0], kind[0]);
    }
  }

  private void put(String spelling, String word) {
    if (spelling.contains("…")) {
      String pattern =
          Arrays.stream(spelling.split("…", -1))
              .map(piece -> Pattern.quote(Folding.word(piece)))
              .collect(Collectors.joining(".*"));
      gapped.put(Pattern.compile(pattern, Pattern.DOTALL), word);
    } else if (exact.put(Folding.word(spelling), word) != null) {
      throw new IllegalStateException("listed twice: " + spelling);
    }
  }

  private void check() {
    List<String> named = new ArrayList<>(spellings.values());
    wider.values().stream().filter(word -> word != null).forEach(named::add);
    named.removeAll(wider.keySet());
    if (!named.isEmpty()) {
      throw new IllegalStateException("no words: " + named);
    }
  }

  /** The word that the text is a spelling of; {@code null} if it is not recognised. */
  String find(String text) {
    String folded = Folding.word(text);
    String word = exact.get(folded);
    if (word != null) {
      return word;
    }
    return gapped.entrySet().stream()
        .filter(e -> e.getKey().matcher(folded).matches())
        .map(Map.Entry::getValue)
        .findFirst()
        .orElse(null);
  }

  /** Whether the word is the other, or a kind of it. */
  boolean within(String word, String other) {
    for (String each = word; each != null; each = wider.get(each)) {
      if (each.equals(other)) {
        return true;
      }
    }
    return false;
  }

  List<String> words() {
    return List.copyOf(wider.keySet());
  }

  /** The other spellings of the word, as they are listed. */
  List<String> spellings(String word) {
    return spellings.entrySet().stream()
        .filter(e -> e.getValue().equals(word))
        .map(Map.Entry::getKey)
        .toList();
  }

  /** The words that are kinds of the word. */
  List<String> kinds(String word) {
    return words().stream().filter(w -> !w.equals(word) && within(w, word)).toList();
  }
}
