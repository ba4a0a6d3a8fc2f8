package dev.plumbline.workbench.proof;

import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.facts.WordList;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Conditions that are made at random, each with a near relative; written for the prover as rules,
 * and kept as they were made for those who decide otherwise.
 */
final class Pairs {
  /**
   * What is asked of a property.
   *
   * @param property the property, or {@code requested.wanYuan}
   * @param operator a comparison, {@code in}, {@code not in}, {@code within}, {@code stated} or
   *     {@code missing}
   * @param with what it is compared with: a value, a list of such, or {@code $} and the name of a
   *     variable, perhaps so many months later: {@code $start+6}
   */
  record Asked(String property, String operator, Object with) {}

  /**
   * A pattern.
   *
   * @param bound the property that a variable is bound to, called as it; {@code null} for none
   */
  record Pattern(Quantifier quantifier, String type, List<Asked> asked, String bound) {}

  /**
   * A rule.
   *
   * @param scope how many of the patterns say to whom it applies
   */
  record Rule(List<Pattern> patterns, int scope) {}

  /** Of a target so called there may be several rows, of another one, of several categories. */
  static final String REPEATED = "甲";

  private static final List<String> NAMES = List.of(REPEATED, "乙");

  /** The properties of which a pack may have words. */
  static final List<String> READ = List.of("Application.topic", "Partner.name");

  /** The words of a pack; another text is one of them, a kind of one, or what it is. */
  enum Words {
    NONE(false, Map.of(), Map.of()),
    ONE(false, Map.of("子", "甲"), Map.of()),
    TWO(false, Map.of("子", "乙", "丑", "甲"), Map.of()),
    KINDS(false, Map.of("子", "甲"), Map.of("丙", "乙")),
    CLOSED(true, Map.of("子", "甲"), Map.of("甲", "", "丙", "乙")),
    CLOSED_TOO(true, Map.of("丑", "甲"), Map.of("甲", "", "乙", "", "丙", ""));

    final boolean closed;

    /** The words by their other spellings. */
    final Map<String, String> spellings;

    /** The words that stand by themselves, and what they are kinds of. */
    final Map<String, String> kinds;

    Words(boolean closed, Map<String, String> spellings, Map<String, String> kinds) {
      this.closed = closed;
      this.spellings = spellings;
      this.kinds = kinds;
    }
  }

  private static final FactTypes TYPES = FactTypes.with(List.of());
  private static final List<String> WORDS = List.of("甲", "乙", "丙");
  private static final List<String> AREAS = List.of("530000", "530100", "540000");

  private final Random random;

  Pairs(long seed) {
    this.random = new Random(seed);
  }

  private <T> T one(List<T> of) {
    return of.get(random.nextInt(of.size()));
  }

  Rule rule() {
    List<Pattern> all = new ArrayList<>();
    int count = 1 + random.nextInt(2);
    for (int i = 0; i < count; i++) {
      all.addAll(patterns());
    }
    Pattern last = all.get(all.size() - 1);
    if (SEVERAL.contains(last.type()) && random.nextInt(8) == 0) {
      boolean not = last.quantifier() == Quantifier.NOT;
      all.add(of(not ? Quantifier.EXISTS : Quantifier.NOT, last.type(), last.asked()));
    }
    return new Rule(all, random.nextInt(all.size() + 1));
  }

  private List<Pattern> patterns() {
    return switch (random.nextInt(9)) {
      case 0 -> List.of(fact("Application", texts("topic")));
      case 1 -> List.of(fact("Application", List.of(number("requested.wanYuan"))));
      case 2 -> List.of(fact("Lead", List.of(number("ongoing"))));
      case 3 ->
          List.of(
              new Pattern(Quantifier.FACT, "Application", List.of(), "startsOn"),
              fact("Application", List.of(new Asked("endsOn", order(), later("$startsOn")))));
      case 4 -> List.of(of(one(MAY_BE), "Partner", partner()));
      case 5 -> List.of(of(one(MAY_BE), "Partner", partner()));
      case 6 -> List.of(of(one(MAY_BE), "Indicator", indicator()));
      case 7 -> List.of(of(one(MAY_BE), "Declaration", declaration()));
      default ->
          List.of(fact("Ethics", List.of(new Asked("reviewed", "==", random.nextBoolean()))));
    };
  }

  private static final Set<String> SEVERAL = Set.of("Partner", "Indicator", "Declaration");

  private static final List<Quantifier> MAY_BE =
      List.of(Quantifier.FACT, Quantifier.EXISTS, Quantifier.NOT);

  private static Pattern fact(String type, List<Asked> asked) {
    return of(Quantifier.FACT, type, asked);
  }

  private static Pattern of(Quantifier quantifier, String type, List<Asked> asked) {
    return new Pattern(quantifier, type, asked, null);
  }

  private String later(String variable) {
    return random.nextInt(3) == 0 ? variable : variable + "+" + one(List.of(1, 6));
  }

  private String order() {
    return one(List.of("==", "<", "<=", ">", ">="));
  }

  private Asked number(String property) {
    int step = property.startsWith("requested") ? 2 : 1;
    return new Asked(property, order(), BigDecimal.valueOf((1 + random.nextInt(3)) * step));
  }

  private List<Asked> texts(String property) {
    return switch (random.nextInt(4)) {
      case 0 -> List.of(new Asked(property, "==", one(WORDS)));
      case 1 -> List.of(new Asked(property, "stated", null), new Asked(property, "!=", one(WORDS)));
      case 2 -> List.of(new Asked(property, "in", some()));
      default ->
          List.of(new Asked(property, "stated", null), new Asked(property, "not in", some()));
    };
  }

  private List<String> some() {
    return new ArrayList<>(new TreeSet<>(List.of(one(WORDS), one(WORDS)).stream().toList()));
  }

  private List<Asked> partner() {
    List<Asked> asked = new ArrayList<>();
    if (random.nextBoolean()) {
      asked.addAll(texts("name"));
    }
    if (asked.isEmpty() || random.nextBoolean()) {
      asked.add(
          random.nextInt(4) == 0
              ? new Asked("place.corps", "==", random.nextBoolean())
              : new Asked("place", "within", one(AREAS)));
    }
    return asked;
  }

  /** Of one name there is but one, also where no name is asked for. */
  private List<Asked> declaration() {
    List<Asked> asked = new ArrayList<>();
    if (random.nextInt(3) > 0) {
      asked.add(new Asked("name", "==", one(WORDS)));
    }
    asked.add(
        random.nextBoolean() ? new Asked("made", "==", random.nextBoolean()) : number("unsigned"));
    return asked;
  }

  private List<Asked> indicator() {
    List<Asked> asked = new ArrayList<>(List.of(new Asked("name", "==", one(NAMES))));
    if (random.nextInt(3) == 0) {
      asked.addAll(texts("category"));
    } else {
      asked.add(number("value"));
    }
    return asked;
  }

  /** A rule that is like another, or means the same, or sometimes has nothing to do with it. */
  Rule near(Rule rule) {
    List<Pattern> all = new ArrayList<>(rule.patterns());
    int at = random.nextInt(all.size());
    Pattern pattern = all.get(at);
    switch (random.nextInt(9)) {
      case 0 -> all.set(at, reworded(pattern));
      case 1 -> {
        if (all.size() > 1 && pattern.bound() == null) {
          all.remove(at);
        }
      }
      case 2 -> all.addAll(patterns());
      case 3 -> {
        return new Rule(all, Math.max(0, rule.scope() - 1));
      }
      case 4 -> {
        return rule();
      }
      case 5 -> {
        if (pattern.quantifier() != Quantifier.FACT) {
          all.set(at, new Pattern(one(MAY_BE), pattern.type(), pattern.asked(), null));
        }
      }
      default -> all.set(at, changed(pattern));
    }
    return new Rule(all, Math.min(rule.scope(), all.size()));
  }

  /** The same in other words. */
  private Pattern reworded(Pattern pattern) {
    List<Asked> asked = new ArrayList<>();
    for (Asked one : pattern.asked()) {
      boolean whole = one.property().equals("ongoing") || one.property().equals("unsigned");
      if (whole && one.operator().equals("<")) {
        asked.add(
            new Asked(one.property(), "<=", ((BigDecimal) one.with()).subtract(BigDecimal.ONE)));
      } else if (whole && one.operator().equals(">=")) {
        asked.add(
            new Asked(one.property(), ">", ((BigDecimal) one.with()).subtract(BigDecimal.ONE)));
      } else if (one.operator().equals("==")
          && one.with() instanceof String text
          && !text.startsWith("$")
          && !isKey(pattern, one)) {
        asked.add(new Asked(one.property(), "in", List.of(text)));
      } else {
        asked.add(0, one);
      }
    }
    if (pattern.type().equals("Lead")) {
      asked.add(new Asked("ongoing", "stated", null));
    }
    return new Pattern(pattern.quantifier(), pattern.type(), asked, pattern.bound());
  }

  private Pattern changed(Pattern pattern) {
    List<Asked> asked = new ArrayList<>(pattern.asked());
    if (asked.isEmpty()) {
      return pattern;
    }
    int at = random.nextInt(asked.size());
    Asked one = asked.get(at);
    if (one.operator().equals("within")) {
      asked.set(at, new Asked(one.property(), "within", one(AREAS)));
    } else if (one.with() instanceof BigDecimal) {
      asked.set(at, number(one.property()));
    } else if (one.with() instanceof String text && text.startsWith("$")) {
      asked.set(at, new Asked(one.property(), order(), later("$startsOn")));
    } else if (one.with() instanceof Boolean flag) {
      asked.set(at, new Asked(one.property(), "==", !flag));
    } else if (!isKey(pattern, one)) {
      asked.removeIf(other -> other.property().equals(one.property()));
      asked.addAll(texts(one.property()));
    }
    return new Pattern(pattern.quantifier(), pattern.type(), asked, pattern.bound());
  }

  private static boolean isKey(Pattern pattern, Asked asked) {
    return asked.property().equals("name") && !pattern.type().equals("Partner");
  }

  Words words() {
    return one(List.of(Words.values()));
  }

  private static Lexicon lexicon(Words words, Rule... clauses) {
    Map<String, WordList> lists = new LinkedHashMap<>();
    if (words != Words.NONE) {
      WordList.Builder list = new WordList.Builder(READ, words.closed, false);
      Map<String, String> kinds = new TreeMap<>(words.kinds);
      kinds.values().stream()
          .filter(wider -> !wider.isEmpty())
          .toList()
          .forEach(wider -> list.word(wider, null));
      kinds.forEach((word, wider) -> list.word(word, wider.isEmpty() ? null : wider));
      new TreeMap<>(words.spellings).forEach(list::spelling);
      asked(clauses).forEach(list::asked);
      WordList built = list.build();
      READ.forEach(property -> lists.put(property, built));
    }
    return new Lexicon(
        lists,
        Map.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Set.of(),
        Map.of("Indicator.name", Set.of(REPEATED)));
  }

  /** The texts that rules ask for where there may be words. */
  static Set<String> asked(Rule... clauses) {
    Set<String> asked = new TreeSet<>();
    for (Rule rule : clauses) {
      for (Pattern pattern : rule.patterns()) {
        for (Asked one : pattern.asked()) {
          if (READ.contains(pattern.type() + "." + one.property())) {
            if (one.with() instanceof List<?> list) {
              list.forEach(each -> asked.add(each.toString()));
            } else if (one.with() != null) {
              asked.add(one.with().toString());
            }
          }
        }
      }
    }
    return asked;
  }

  /** A pack of one clause, or two, which the rules are, each under its scope. */
  static PackText pack(Words words, Rule... clauses) {
    Map<String, RuleText> rules = new LinkedHashMap<>();
    for (Rule rule : clauses) {
      boolean first = rules.isEmpty();
      String name = first ? "clause" : "other";
      String scope = first ? "scope" : "other scope";
      List<Condition> all = rule.patterns().stream().map(Pairs::condition).toList();
      rules.put(
          scope, RuleText.of(head(scope, null, Map.of(), all.subList(0, rule.scope())), null));
      rules.put(
          name,
          RuleText.of(
              head(
                  name,
                  scope,
                  Map.of("clause", first ? "X.1" : "X.2"),
                  all.subList(rule.scope(), all.size())),
              null));
    }
    return new PackText("pack", rules, List.of(), TYPES, Map.of(), lexicon(words, clauses));
  }

  private static RuleText.Head head(
      String name, String parent, Map<String, String> annotations, List<Condition> conditions) {
    return new RuleText.Head(
        name, parent, "rules.drl", null, annotations, List.of(), conditions, true);
  }

  private static Condition condition(Pattern pattern) {
    List<Item> items = new ArrayList<>();
    if (pattern.bound() != null) {
      for (int months : List.of(0, 1, 6)) {
        items.add(
            new Item.Bind(
                "",
                1,
                1,
                "$" + pattern.bound() + (months == 0 ? "" : "+" + months),
                path(pattern.bound()),
                months == 0 ? null : "plusMonths",
                months == 0 ? List.of() : List.of(new Item.Literal(BigDecimal.valueOf(months)))));
      }
    }
    pattern.asked().forEach(asked -> items.add(item(asked)));
    return new Condition(pattern.quantifier(), pattern.type(), items, 1, 1);
  }

  private static Item.PathTo path(String path) {
    return new Item.PathTo(List.of(path.split("[.]")));
  }

  private static Item.Operand operand(Object value) {
    return value instanceof String text && text.startsWith("$")
        ? new Item.Variable(text)
        : new Item.Literal(value);
  }

  private static Item item(Asked asked) {
    Item.PathTo path = path(asked.property());
    return switch (asked.operator()) {
      case "stated" -> new Item.Stated("", 1, 1, path, true);
      case "missing" -> new Item.Stated("", 1, 1, path, false);
      case "in", "not in" ->
          new Item.Member(
              "",
              1,
              1,
              path,
              asked.operator().equals("not in"),
              ((List<?>) asked.with()).stream().map(Pairs::operand).toList());
      case "within" -> new Item.Test("", 1, 1, path, "within", List.of(operand(asked.with())));
      default -> new Item.Compare("", 1, 1, path, asked.operator(), operand(asked.with()));
    };
  }
}
