package dev.plumbline.oracle;

import dev.plumbline.fact.Indicator;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.BiFunction;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCases;
import net.jqwik.api.RandomDistribution;
import net.jqwik.api.Tuple;

/** Generated ways of writing words, names, keys and texts: mostly as the rules have them. */
final class Written {
  /** Words that no vocabulary knows. */
  static final List<String> UNRECOGNISED = List.of("课题组", "见附件说明", "另行说明", "专题九", "方向5");

  /** What says nothing, in the ways in which people write it. */
  static final List<String> NOTHING = List.of("无", "/", "／", "-", "——", "略", "待定", "办理中", " 无 ");

  /** What makes another name of a key. */
  private static final String OTHER = "另附";

  private static final List<String> GAPS = List.of("", "、", "：", " ", "某地");

  private Written() {}

  private static Arbitrary<String> each(
      Arbitrary<String> texts, BiFunction<String, Integer, String> writing) {
    Arbitrary<Integer> numbers =
        Arbitraries.integers()
            .between(0, 99_999)
            .withDistribution(RandomDistribution.uniform())
            .edgeCases(EdgeCases.Config::none);
    return Combinators.combine(texts, numbers)
        .as((text, number) -> text == null ? null : writing.apply(text, number));
  }

  /** Words of a closed property; now and then one that is not recognised, or nothing. */
  static Arbitrary<String> words(Vocabulary vocabulary, Arbitrary<String> words) {
    return each(
        words,
        (word, number) -> {
          int n = number / 100;
          return switch (number % 100) {
            case 0, 1, 2 -> UNRECOGNISED.get(n % UNRECOGNISED.size());
            case 3 -> NOTHING.get(n % NOTHING.size());
            default -> word(vocabulary, word, number);
          };
        });
  }

  /** Members of a list, one or two of them, in one text. */
  static Arbitrary<String> lists(Vocabulary vocabulary, Arbitrary<String> words) {
    Arbitrary<String> separators =
        Arbitraries.of("、", "，", ",", "；", "/", "｜", "\n", "和", "与", "及");
    Arbitrary<String> second = each(words, (word, n) -> word(vocabulary, word, n));
    return Combinators.combine(words(vocabulary, words), separators, second.injectNull(0.8))
        .as(
            (one, separator, other) ->
                one == null || other == null || NOTHING.contains(one)
                    ? one
                    : one + separator + other);
  }

  /** Names of projects, units and persons. */
  static Arbitrary<String> names(Arbitrary<String> names) {
    return each(
        names, (name, number) -> number % 8 == 0 ? Typing.otherwise(name, number / 8) : name);
  }

  /** Names that have other spellings. */
  static Arbitrary<String> names(Vocabulary vocabulary, Arbitrary<String> names) {
    return each(names, (name, number) -> word(vocabulary, name, number));
  }

  /** A key; now and then one that no rule asks about. */
  static Arbitrary<String> key(Vocabulary vocabulary, String key) {
    return each(
        Arbitraries.just(key),
        (name, n) -> n % 40 == 0 ? OTHER + name : word(vocabulary, name, n / 40));
  }

  /** Of a target that no rule asks about there is one row: a second is a mistake of the input. */
  static List<Indicator> onceIfOther(List<Indicator> rows) {
    Set<String> seen = new HashSet<>();
    return rows == null
        ? null
        : rows.stream()
            .filter(row -> !row.name().startsWith(OTHER) || seen.add(row.name()))
            .toList();
  }

  /** Texts that may say nothing. */
  static Arbitrary<String> texts(Arbitrary<String> texts) {
    return Arbitraries.frequencyOf(Tuple.of(15, texts), Tuple.of(1, Arbitraries.of(NOTHING)));
  }

  /** The word, mostly as it is, or another spelling or a kind of it, or typed otherwise. */
  static String word(Vocabulary vocabulary, String word, int number) {
    int n = number / 100;
    int way = number % 100;
    if (way < 75) {
      return word;
    }
    List<String> others = others(vocabulary, word);
    String written =
        others.isEmpty() || way >= 90 ? word : filled(others.get(n % others.size()), n);
    return way < 86 && !written.equals(word) ? written : Typing.otherwise(written, n);
  }

  /** Other spellings of the word, its kinds and their spellings, and itself in other numerals. */
  static List<String> others(Vocabulary vocabulary, String word) {
    List<String> others = new ArrayList<>(vocabulary.spellings(word));
    for (String kind : vocabulary.kinds(word)) {
      others.add(kind);
      others.addAll(vocabulary.spellings(kind));
    }
    others.add(Typing.renumbered(word));
    others.remove(word);
    return others;
  }

  /** The listed spelling with something in its gap. */
  static String filled(String spelling, int number) {
    return spelling.replace("…", GAPS.get(number % GAPS.size()));
  }
}
