package dev.plumbline.workbench.proof;

import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.workbench.proof.Pairs.Asked;
import dev.plumbline.workbench.proof.Pairs.Pattern;
import dev.plumbline.workbench.proof.Pairs.Rule;
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

  /** An application: the facts of each type, or {@code null} where none are given. */
  private final Map<String, List<Map<String, Object>>> facts = new HashMap<>();

  private final Set<List<Standing>> found = new HashSet<>();
  private final Rule before;
  private final Rule after;

  private Tried(Rule before, Rule after) {
    this.before = before;
    this.after = after;
  }

  /** What applications come to by two rules; {@code null} if they are too many to be tried. */
  static Set<List<Standing>> of(Rule before, Rule after) {
    Tried tried = new Tried(before, after);
    if (tried.patterns("Partner") > MOST_OF_A_TYPE
        || tried.patterns("Indicator") > MOST_OF_A_TYPE) {
      return null;
    }
    Map<String, Set<String>> asked = new LinkedHashMap<>();
    for (Rule rule : List.of(before, after)) {
      for (Pattern pattern : rule.patterns()) {
        Set<String> properties = asked.computeIfAbsent(pattern.type(), type -> new TreeSet<>());
        pattern.asked().forEach(one -> properties.add(one.property()));
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

  private void go(List<Map.Entry<String, List<List<Map<String, Object>>>>> types, int index) {
    if (index == types.size()) {
      found.add(List.of(standing(before), standing(after)));
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
    Set<List<Asked>> patterns = new HashSet<>();
    for (Rule rule : List.of(before, after)) {
      rule.patterns().stream()
          .filter(pattern -> pattern.type().equals(type))
          .forEach(pattern -> patterns.add(pattern.asked()));
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
    for (int i = from; i < each.size() && chosen.size() < most; i++) {
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
          case "topic" -> Arrays.asList("甲", "乙", "丙", "丁", null);
          case "name", "category" -> Arrays.asList("甲", "乙", "丙", "丁", null);
          case "place" -> Arrays.asList("530000", "530102", "530300", "540000", "110000", null);
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

  private Standing standing(Rule rule) {
    Boolean scope = all(rule.patterns().subList(0, rule.scope()));
    if (!Boolean.TRUE.equals(scope)) {
      return scope == null ? Standing.OPEN_SCOPE : Standing.NOT_APPLICABLE;
    }
    Boolean whole = all(rule.patterns());
    return whole == null ? Standing.MISSING : whole ? Standing.SATISFIED : Standing.VIOLATED;
  }

  private Boolean all(List<Pattern> patterns) {
    Boolean all = true;
    for (Pattern pattern : patterns) {
      Boolean one = meets(pattern);
      if (Boolean.FALSE.equals(one)) {
        return false;
      }
      all = one == null ? null : all;
    }
    return all;
  }

  private Boolean meets(Pattern pattern) {
    List<Map<String, Object>> list = facts.get(pattern.type());
    boolean keyed =
        !pattern.type().equals("Partner")
            && pattern.asked().stream().anyMatch(one -> one.property().equals("name"));
    boolean any = false;
    Boolean some = list == null ? null : Boolean.FALSE;
    for (Map<String, Object> fact : list == null ? List.<Map<String, Object>>of() : list) {
      if (keyed
          && pattern.asked().stream()
              .anyMatch(
                  one -> one.property().equals("name") && !one.with().equals(fact.get("name")))) {
        continue;
      }
      any = true;
      Boolean one = meets(pattern, fact);
      some = one == null ? (Boolean.TRUE.equals(some) ? some : null) : one ? Boolean.TRUE : some;
      if (Boolean.TRUE.equals(some)) {
        break;
      }
    }
    if (keyed && !any) {
      some = null;
    }
    return pattern.quantifier() == Quantifier.NOT ? (some == null ? null : !some) : some;
  }

  private Boolean meets(Pattern pattern, Map<String, Object> fact) {
    Boolean all = true;
    for (Asked asked : pattern.asked()) {
      Object value = fact.get(asked.property());
      Object with = with(asked.with());
      if (value == null || with == UNKNOWN) {
        all = null;
      } else if (!holds(asked.operator(), value, with)) {
        return false;
      }
    }
    return all;
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
