package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.workbench.proof.Pairs.Asked;
import dev.plumbline.workbench.proof.Pairs.Pattern;
import dev.plumbline.workbench.proof.Pairs.Rule;
import dev.plumbline.workbench.proof.Pairs.Words;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * Tries rules on whole applications, one after another, as far as they are told apart by what is
 * asked. It shares nothing with the prover but the names of what an application comes to.
 */
final class Tried {
  private static final int MOST_OF_A_TYPE = 2;
  private static final int MOST = 500;
  private static final Object UNKNOWN = new Object();
  private static final String CORPS = "650000 of the Corps";

  /** An application: the facts of each type, or {@code null} where none are given. */
  private final Map<String, List<Map<String, Object>>> facts = new HashMap<>();

  private final Set<List<Standing>> found = new HashSet<>();
  private final Rule before;
  private final Words wordsBefore;
  private final Rule after;
  private final Words wordsAfter;
  private final Set<String> askedBefore;
  private final Set<String> askedAfter;

  /** As far as something holds: the lesser of two where both have to, the greater of ways. */
  private enum Holds {
    NO,
    MISSING,
    UNREAD,
    YES;

    Holds and(Holds other) {
      return compareTo(other) < 0 ? this : other;
    }

    Holds or(Holds other) {
      return compareTo(other) < 0 ? other : this;
    }

    Holds not() {
      return this == NO ? YES : this == YES ? NO : this;
    }
  }

  private Tried(Rule before, Words wordsBefore, Rule after, Words wordsAfter) {
    this.before = before;
    this.wordsBefore = wordsBefore;
    this.after = after;
    this.wordsAfter = wordsAfter;
    this.askedBefore = Pairs.asked(before);
    this.askedAfter = Pairs.asked(after);
  }

  /** The same of rules of packs that have no words. */
  static Set<List<Standing>> of(Rule before, Rule after) {
    return of(before, Words.NONE, after, Words.NONE);
  }

  /** What applications come to by two rules; {@code null} if they are too many to be tried. */
  static Set<List<Standing>> of(Rule before, Words wordsBefore, Rule after, Words wordsAfter) {
    Tried tried = new Tried(before, wordsBefore, after, wordsAfter);
    if (tried.patterns("Partner") > MOST_OF_A_TYPE
        || tried.patterns("Indicator") > MOST_OF_A_TYPE) {
      return null;
    }
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Rule rule : List.of(before, after)) {
      for (Pattern pattern : rule.patterns()) {
        Set<String> properties = asked.computeIfAbsent(pattern.type(), type -> new TreeSet<>());
        pattern.asked().forEach(one -> properties.add(of(one.property())));
        if (pattern.type().equals("Declaration")) {
          properties.add("name");
        }
        if (pattern.bound() != null) {
          properties.add(pattern.bound());
        }
      }
    }
    Map<String, List<List<Map<String, Object>>>> all = new LinkedHashMap<>();
    long combinations = 1;
    for (Map.Entry<String, Set<String>> type : asked.entrySet()) {
      all.put(type.getKey(), tried.lists(type.getKey(), List.copyOf(type.getValue())));
      combinations *= all.get(type.getKey()).size();
    }
    if (combinations > MOST) {
      return null;
    }
    tried.go(new ArrayList<>(all.entrySet()), 0);
    return tried.found;
  }

  /** The property of a fact that is asked for, or of which something is. */
  private static String of(String asked) {
    return asked.startsWith("place.") ? "place" : asked;
  }

  private void go(List<Map.Entry<String, List<List<Map<String, Object>>>>> types, int index) {
    if (index == types.size()) {
      found.add(List.of(standing(before, wordsBefore), standing(after, wordsAfter)));
      return;
    }
    for (List<Map<String, Object>> list : types.get(index).getValue()) {
      facts.put(types.get(index).getKey(), list);
      go(types, index + 1);
    }
  }

  private List<List<Map<String, Object>>> lists(String type, List<String> properties) {
    List<Map<String, Object>> each = new ArrayList<>();
    facts(properties, 0, new HashMap<>(), each);
    List<List<Map<String, Object>>> lists = new ArrayList<>();
    if (!type.equals("Application")) {
      lists.add(null);
    }
    switch (type) {
      case "Partner" -> several(each, 0, new ArrayList<>(), patterns(type), lists);
      case "Indicator" -> indicators(each, patterns(type), lists);
      case "Declaration" -> declarations(each, lists);
      default -> each.forEach(fact -> lists.add(List.of(fact)));
    }
    return lists;
  }

  private int patterns(String type) {
    boolean read = Pairs.READ.stream().anyMatch(property -> property.startsWith(type));
    Set<List<Object>> patterns = new HashSet<>();
    for (boolean old : List.of(true, false)) {
      (old ? before : after)
          .patterns().stream()
              .filter(pattern -> pattern.type().equals(type))
              .forEach(
                  pattern ->
                      patterns.add(
                          List.of(
                              pattern.asked(),
                              read ? (old ? wordsBefore : wordsAfter) : Words.NONE)));
    }
    return patterns.size();
  }

  private static void several(
      List<Map<String, Object>> each,
      int from,
      List<Map<String, Object>> chosen,
      int most,
      List<List<Map<String, Object>>> lists) {
    lists.add(List.copyOf(chosen));
    for (int i = from; i < each.size() && chosen.size() < most && lists.size() <= MOST; i++) {
      chosen.add(each.get(i));
      several(each, i + 1, chosen, most, lists);
      chosen.remove(chosen.size() - 1);
    }
  }

  private static Map<Object, List<Map<String, Object>>> named(List<Map<String, Object>> each) {
    Map<Object, List<Map<String, Object>>> named = new LinkedHashMap<>();
    each.stream()
        .filter(fact -> fact.get("name") != null)
        .forEach(fact -> named.computeIfAbsent(fact.get("name"), n -> new ArrayList<>()).add(fact));
    return named;
  }

  /** Several rows of a name, or one that stands there once for each of its categories. */
  private void indicators(
      List<Map<String, Object>> each, int most, List<List<Map<String, Object>>> lists) {
    Set<Object> asked = new HashSet<>();
    for (Rule rule : List.of(before, after)) {
      for (Pattern pattern : rule.patterns()) {
        pattern.asked().stream()
            .filter(one -> one.property().equals("name"))
            .forEach(one -> asked.add(one.with()));
      }
    }
    Map<Object, List<Map<String, Object>>> named = named(each);
    named.keySet().retainAll(asked);
    List<List<Map<String, Object>>> all = new ArrayList<>(List.of(List.of()));
    named.forEach(
        (name, facts) -> {
          List<List<Map<String, Object>>> ofName = new ArrayList<>();
          several(facts, 0, new ArrayList<>(), most, ofName);
          if (!name.equals(Pairs.REPEATED)) {
            ofName.removeIf(
                rows -> rows.stream().map(row -> row.get("value")).distinct().count() > 1);
          }
          for (List<Map<String, Object>> list : List.copyOf(all)) {
            ofName.stream()
                .filter(rows -> !rows.isEmpty())
                .forEach(rows -> all.add(Stream.concat(list.stream(), rows.stream()).toList()));
          }
        });
    lists.addAll(all);
  }

  /** At most one of each name. */
  private static void declarations(
      List<Map<String, Object>> each, List<List<Map<String, Object>>> lists) {
    Map<Object, List<Map<String, Object>>> named = named(each);
    List<List<Map<String, Object>>> all = new ArrayList<>(List.of(List.of()));
    for (List<Map<String, Object>> same : named.values()) {
      for (List<Map<String, Object>> list : List.copyOf(all)) {
        for (Map<String, Object> fact : same) {
          List<Map<String, Object>> more = new ArrayList<>(list);
          more.add(fact);
          all.add(more);
        }
      }
    }
    lists.addAll(all);
  }

  private void facts(
      List<String> properties,
      int index,
      Map<String, Object> fact,
      List<Map<String, Object>> each) {
    if (index == properties.size()) {
      each.add(new HashMap<>(fact));
      return;
    }
    for (Object value : values(properties.get(index))) {
      fact.put(properties.get(index), value);
      facts(properties, index + 1, fact, each);
    }
  }

  private List<Object> values(String property) {
    return new ArrayList<>(
        switch (property) {
          case "topic" -> texts();
          case "name" -> texts();
          case "category" -> Arrays.asList("甲", "乙", "丙", "丁", null);
          case "place" -> places();
          case "made", "reviewed" -> Arrays.asList(true, false, null);
          case "ongoing", "unsigned" -> numbers("0", "1", "2", "3", "4");
          case "value" -> numbers("0", "1", "1.5", "2", "2.5", "3", "4");
          case "requested.wanYuan" -> numbers("1", "2", "3", "4", "5", "6", "7");
          case "startsOn" -> dates("2024-01-30", "2024-08-31");
          case "endsOn" ->
              dates(
                  "2024-01-29",
                  "2024-01-30",
                  "2024-02-28",
                  "2024-02-29",
                  "2024-03-01",
                  "2024-07-29",
                  "2024-07-30",
                  "2024-07-31",
                  "2024-08-30",
                  "2024-08-31",
                  "2024-09-29",
                  "2024-09-30",
                  "2024-10-01",
                  "2025-02-27",
                  "2025-02-28",
                  "2025-03-01");
          default -> throw new IllegalArgumentException(property);
        });
  }

  /** Texts that rules ask for and one that none does, and such as some words are written like. */
  private List<Object> texts() {
    List<Object> all = new ArrayList<>(Arrays.asList("甲", "乙", "丙", "丁", null));
    if (wordsBefore != Words.NONE || wordsAfter != Words.NONE) {
      all.addAll(List.of("子", "丑"));
    }
    return all;
  }

  private List<Object> places() {
    List<Object> all =
        new ArrayList<>(Arrays.asList("530000", "530102", "530300", "540000", "110000", null));
    boolean corps =
        Stream.of(before, after)
            .flatMap(rule -> rule.patterns().stream())
            .flatMap(pattern -> pattern.asked().stream())
            .anyMatch(asked -> asked.property().equals("place.corps"));
    if (corps) {
      all.add(CORPS);
    }
    return all;
  }

  private static List<Object> numbers(String... numbers) {
    List<Object> all = new ArrayList<>();
    Arrays.stream(numbers).map(BigDecimal::new).forEach(all::add);
    all.add(null);
    return all;
  }

  private static List<Object> dates(String... days) {
    List<Object> all = new ArrayList<>();
    Arrays.stream(days).map(LocalDate::parse).forEach(all::add);
    all.add(null);
    return all;
  }

  private Standing standing(Rule rule, Words words) {
    Holds scope = all(rule, words, rule.scope());
    if (scope != Holds.YES) {
      return scope == Holds.NO ? Standing.NOT_APPLICABLE : Standing.OPEN_SCOPE;
    }
    return switch (all(rule, words, rule.patterns().size())) {
      case YES -> Standing.SATISFIED;
      case UNREAD -> Standing.UNREAD;
      case MISSING -> Standing.MISSING;
      case NO -> Standing.VIOLATED;
    };
  }

  private Holds all(Rule rule, Words words, int patterns) {
    Holds all = Holds.YES;
    for (int i = 0; i < patterns && all != Holds.NO; i++) {
      all = all.and(meets(rule, words, rule.patterns().get(i)));
    }
    return all;
  }

  private Holds meets(Rule rule, Words words, Pattern pattern) {
    List<Map<String, Object>> list = facts.get(pattern.type());
    boolean keyed =
        !pattern.type().equals("Partner")
            && pattern.asked().stream().anyMatch(one -> one.property().equals("name"));
    boolean any = false;
    Holds some = list == null ? Holds.MISSING : Holds.NO;
    for (Map<String, Object> fact : list == null ? List.<Map<String, Object>>of() : list) {
      if (keyed
          && pattern.asked().stream()
              .anyMatch(
                  one -> one.property().equals("name") && !one.with().equals(fact.get("name")))) {
        continue;
      }
      any = true;
      some = some.or(meets(rule, words, pattern, fact));
      if (some == Holds.YES) {
        break;
      }
    }
    if (keyed && !any) {
      some = Holds.MISSING;
    }
    return pattern.quantifier() == Quantifier.NOT ? some.not() : some;
  }

  private Holds meets(Rule rule, Words words, Pattern pattern, Map<String, Object> fact) {
    Holds all = Holds.YES;
    for (Asked asked : pattern.asked()) {
      boolean read = words != Words.NONE && isRead(pattern.type(), asked.property());
      Object written = fact.get(of(asked.property()));
      Object value = read && written != null ? read(rule, words, (String) written) : written;
      if (asked.property().equals("place.corps") && written != null) {
        value = written.equals(CORPS);
      }
      Object with = with(asked.with());
      if (value == null || with == UNKNOWN) {
        all = all.and(Holds.MISSING);
      } else if (value == UNKNOWN) {
        all = all.and(Holds.UNREAD);
      } else if (!holds(asked.operator(), value, with)) {
        return Holds.NO;
      }
    }
    return all;
  }

  private static boolean isRead(String type, String property) {
    return type.equals("Application") && property.equals("topic")
        || type.equals("Partner") && property.equals("name");
  }

  /** What a pack sees of a text; of a kind for which it does not ask, the wider word. */
  private Object read(Rule rule, Words words, String written) {
    if (words == Words.NONE) {
      return written;
    }
    Set<String> asked = rule == before ? askedBefore : askedAfter;
    String word = words.spellings.getOrDefault(written, written);
    boolean known =
        words.spellings.containsValue(word)
            || words.kinds.containsKey(word)
            || words.kinds.containsValue(word);
    if (words.closed && !known) {
      return UNKNOWN;
    }
    String wider = words.kinds.getOrDefault(word, "");
    return !asked.contains(word) && asked.contains(wider) ? wider : word;
  }

  private Object with(Object asked) {
    if (!(asked instanceof String text) || !text.startsWith("$")) {
      return asked;
    }
    String[] parts = text.substring(1).split("[+]");
    LocalDate day = (LocalDate) facts.get("Application").get(0).get(parts[0]);
    return day == null
        ? UNKNOWN
        : parts.length == 1 ? day : day.plusMonths(Integer.parseInt(parts[1]));
  }

  private static boolean lies(String place, String area) {
    int digits = area.endsWith("0000") ? 2 : area.endsWith("00") ? 4 : 6;
    return place.startsWith(area.substring(0, digits));
  }

  @SuppressWarnings("unchecked")
  private static boolean holds(String operator, Object value, Object with) {
    return switch (operator) {
      case "stated" -> true;
      case "missing" -> false;
      case "in" -> ((List<?>) with).contains(value);
      case "not in" -> !((List<?>) with).contains(value);
      case "within" -> lies(value.toString(), with.toString());
      case "==" -> value.equals(with);
      case "!=" -> !value.equals(with);
      case "<" -> ((Comparable<Object>) value).compareTo(with) < 0;
      case "<=" -> ((Comparable<Object>) value).compareTo(with) <= 0;
      case ">" -> ((Comparable<Object>) value).compareTo(with) > 0;
      default -> ((Comparable<Object>) value).compareTo(with) >= 0;
    };
  }
}
