package dev.plumbline.core.explain;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.core.check.reason.SafePattern;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.fact.Submission;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.stream.Collectors;

/**
 * How much work a rule can be on some facts, told before any of it is done. Each pattern that asks
 * about several facts multiplies it by their number, unless it asks for a value that only few of
 * them have; a regular expression takes its steps on each text.
 */
public final class Effort {
  /** Why a rule is set aside: what of it would be too much. */
  public enum Excess {
    /** It would compare too many facts with each other. */
    FACTS,
    /** It would look for a form in texts that are too long for that. */
    TEXTS,
    /** All rules together would be too much, and it is one of those that take most. */
    ALL
  }

  /** So many characters in a row are compared as fast as one step is made. */
  private static final double IN_A_ROW = 8;

  /**
   * What a rule comes to; if it is too much already, it may be more.
   *
   * @param matches of its first patterns, kept while it runs
   * @param looks at facts to find them
   * @param steps in which texts are searched
   */
  private record Work(double matches, double looks, double steps) {}

  private static final Set<String> SEARCHING =
      Set.of("matches", "not matches", "contains", "not contains");

  private final FactSet facts;
  private final double mostMatches;
  private final double mostLooks;
  private final double mostSteps;
  private final double mostInAll;

  private Effort(FactSet facts, Limits limits, Limit looks) {
    this.facts = facts;
    this.mostMatches = limits.of(Limit.MATCHES);
    this.mostLooks = limits.of(looks);
    this.mostSteps = limits.of(Limit.REGEX_STEPS);
    this.mostInAll = limits.of(Limit.LOOKS_IN_ALL);
  }

  /** The names of the rules that would be too much work on some facts, with the reason. */
  public static Map<String, Excess> tooMuch(
      Collection<RuleSteps> rules, FactSet facts, Limits limits) {
    return new Effort(facts, limits, Limit.LOOKS).tooMuch(rules);
  }

  /** The same of rules that look across the applications of a call. */
  public static Map<String, Excess> tooMuchOverCall(
      Collection<RuleSteps> rules, FactSet facts, Limits limits) {
    Effort effort = new Effort(facts, limits, Limit.LOOKS_OVER_CALL);
    Map<String, Excess> tooMuch = new LinkedHashMap<>();
    for (RuleSteps rule : rules) {
      Work work = effort.overCall(rule);
      if (work.looks() > effort.mostLooks) {
        tooMuch.put(rule.text().name(), Excess.FACTS);
      } else if (effort.isTooLong(work)) {
        tooMuch.put(rule.text().name(), Excess.TEXTS);
      }
    }
    return tooMuch;
  }

  private Map<String, Excess> tooMuch(Collection<RuleSteps> rules) {
    Map<String, Excess> tooMuch = new LinkedHashMap<>();
    Map<String, Double> looks = new HashMap<>();
    for (RuleSteps rule : rules) {
      // Most rules are about few facts whatever they ask, and need no closer look.
      Work work = work(rule, step -> facts.of(step.type().type()).size());
      if (isTooMuch(work) || isTooLong(work)) {
        work = work(rule, this::most);
      }
      String name = rule.text().name();
      if (isTooMuch(work)) {
        tooMuch.put(name, Excess.FACTS);
      } else if (isTooLong(work)) {
        tooMuch.put(name, Excess.TEXTS);
      } else {
        looks.put(name, work.looks());
      }
    }
    double sum = looks.values().stream().mapToDouble(Double::doubleValue).sum();
    if (sum > mostInAll) {
      inAll(looks, mostInAll).forEach(name -> tooMuch.put(name, Excess.ALL));
    }
    return tooMuch;
  }

  /** The rules that take most, so that the others together are not too much. */
  private static List<String> inAll(Map<String, Double> looks, double most) {
    Comparator<Map.Entry<String, Double>> least = Map.Entry.comparingByValue();
    List<Map.Entry<String, Double>> ordered =
        looks.entrySet().stream().sorted(least.thenComparing(Map.Entry.comparingByKey())).toList();
    double sum = 0;
    int taken = 0;
    while (taken < ordered.size() && sum + ordered.get(taken).getValue() <= most) {
      sum += ordered.get(taken++).getValue();
    }
    return ordered.subList(taken, ordered.size()).stream().map(Map.Entry::getKey).toList();
  }

  /**
   * Whether rules may be too much work on the facts that a pack defines.
   *
   * @param defined how many facts of each type it defines
   */
  public static boolean mayBeTooMuch(
      Collection<RuleSteps> rules, Map<String, Long> defined, Limits limits) {
    Effort effort = new Effort(new FactSet(), limits, Limit.LOOKS);
    double sum = 0;
    for (RuleSteps rule : rules) {
      Work work = effort.work(rule, step -> defined.getOrDefault(step.type().name(), 0L));
      sum += work.looks();
      if (effort.isTooMuch(work) || sum > effort.mostInAll) {
        return true;
      }
    }
    return false;
  }

  /**
   * Applications with so few facts and so short texts that no rule can be too much on them. Found
   * once, so that nothing has to be worked out for each. Immutable.
   *
   * @param most how many facts of a type
   * @param types the types of facts that applications give and rules ask about
   * @param longest how many characters of a text that rules search
   * @param searched those texts
   */
  record Light(int most, Set<FactType> types, int longest, Set<Searched> searched) {
    private static final int MOST = 128;
    private static final int LONGEST = 4096;

    /** A text that rules search. */
    private record Searched(FactType type, Item.PathTo path) {
      boolean isNoLonger(int longest, FactSet facts) {
        for (Object fact : facts.of(type.type())) {
          if (Values.at(type, fact, path) instanceof String text && text.length() > longest) {
            return false;
          }
        }
        return true;
      }
    }

    /**
     * What is light work for all of some rules.
     *
     * @param defined the facts that are there with every application
     */
    static Light of(Collection<RuleSteps> rules, FactSet defined, Limits limits) {
      Effort effort = new Effort(defined, limits, Limit.LOOKS);
      Set<FactType> types = new LinkedHashSet<>();
      Set<Searched> searched = new LinkedHashSet<>();
      for (RuleSteps rule : rules) {
        for (Step step : rule.steps()) {
          types.add(step.type());
          searchedBy(step).forEach(item -> searched.add(new Searched(step.type(), item.path())));
        }
      }
      types.removeIf(type -> type.presence() == Presence.DEFINED);
      int longest = LONGEST;
      while (longest > 0 && !effort.isLight(rules, 1, longest)) {
        longest /= 2;
      }
      int most = MOST;
      while (most > 0 && !effort.isLight(rules, most, longest)) {
        most /= 2;
      }
      return new Light(most, types, longest, searched);
    }

    /** Whether it covers the same facts, of types that are the same by their names. */
    boolean isAs(Light other) {
      return most == other.most
          && longest == other.longest
          && named().equals(other.named())
          && textsNamed().equals(other.textsNamed());
    }

    private Set<String> named() {
      return types.stream().map(FactType::name).collect(Collectors.toSet());
    }

    private Set<String> textsNamed() {
      return searched.stream()
          .map(text -> text.type().name() + "." + text.path())
          .collect(Collectors.toSet());
    }

    /** Whether no rule can be too much work on some facts. */
    boolean covers(FactSet facts) {
      for (FactType type : types) {
        // Of what there is one, there are several where a text of it lists several.
        boolean single = type.presence() == Presence.SINGLE || type.presence() == Presence.BOX;
        if (facts.of(type.type()).size() > (single ? 1 : most)) {
          return false;
        }
      }
      for (Searched text : searched) {
        if (!text.isNoLonger(longest, facts)) {
          return false;
        }
      }
      return true;
    }
  }

  private boolean isLight(Collection<RuleSteps> rules, int most, int longest) {
    double looks = 0;
    for (RuleSteps rule : rules) {
      Work work =
          work(rule, step -> most(step, most), step -> most(step, most) * steps(step, longest));
      looks += work.looks();
      if (isTooMuch(work) || isTooLong(work)) {
        return false;
      }
    }
    return looks <= mostInAll;
  }

  private double most(Step step, int given) {
    return switch (step.type().presence()) {
      case SINGLE, BOX -> 1;
      case DEFINED -> facts.of(step.type().type()).size();
      case LISTED, MADE, CALL -> given;
    };
  }

  private static double steps(Step step, int length) {
    double steps = 0;
    for (Compare text : searchedBy(step)) {
      steps += steps(text, length);
    }
    return steps;
  }

  /** Asked of each pattern, several times, before the first verdict; hardly any searches a text. */
  private static List<Compare> searchedBy(Step step) {
    List<Compare> searched = List.of();
    for (Item item : step.condition().items()) {
      if (item instanceof Compare compare && SEARCHING.contains(compare.operator())) {
        searched = searched.isEmpty() ? new ArrayList<>() : searched;
        searched.add(compare);
      }
    }
    return searched;
  }

  private boolean isTooMuch(Work work) {
    return work.matches() > mostMatches || work.looks() > mostLooks;
  }

  private boolean isTooLong(Work work) {
    return work.steps() > mostSteps;
  }

  private Work work(RuleSteps rule, ToDoubleFunction<Step> facts) {
    return work(rule, facts, this::steps);
  }

  private Work work(
      RuleSteps rule, ToDoubleFunction<Step> facts, ToDoubleFunction<Step> searching) {
    double matches = 1;
    double looks = 0;
    double steps = 0;
    for (Step step : rule.steps()) {
      double found = facts.applyAsDouble(step);
      // To look at each row, the session compares it with all that are selected.
      boolean each = step.condition().quantifier() == Quantifier.EACH;
      looks += matches * found * (each ? found : 1);
      steps += matches * searching.applyAsDouble(step);
      if (step.condition().quantifier() == Quantifier.FACT) {
        matches *= found;
      }
      Work soFar = new Work(matches, looks, steps);
      if (isTooMuch(soFar)) {
        return soFar;
      }
    }
    return new Work(matches, looks, steps);
  }

  /**
   * What a rule over a call comes to. Others are found by what they have in common with the
   * submission that it is about: a few large groups among many small ones count by their own size.
   */
  private Work overCall(RuleSteps rule) {
    double subjects = 1;
    double matches = 1; // for each of them
    double looks = 0;
    double steps = 0;
    boolean about = false;
    Map<String, Property> own = new HashMap<>(); // what it binds of each, no two of which are one
    for (Step step : rule.steps()) {
      steps += subjects * matches * steps(step);
      boolean binds = step.condition().quantifier() == Quantifier.FACT;
      if (binds && !about && CallFacts.isOnCall(step)) {
        about = true;
        subjects = matching(step).size();
        looks += matches * subjects;
        own.putAll(bound(step));
        continue;
      }
      double most = most(step);
      looks += matches * Math.min(subjects * most, pairs(step, own));
      if (binds) {
        matches *= most;
        if (isItself(step, own)) {
          own.putAll(bound(step));
        }
      }
    }
    return new Work(0, looks, steps);
  }

  /** How many of a pattern's facts have a value in common with which submissions, in all. */
  private double pairs(Step step, Map<String, Property> own) {
    double least = Double.POSITIVE_INFINITY;
    for (Item item : step.condition().items()) {
      Property property = equal(step, item);
      if (property != null && ((Compare) item).operand() instanceof Variable variable) {
        Property bound = own.get(variable.name());
        if (bound != null) {
          Map<Object, Integer> mine = alike(facts.of(Submission.class), bound);
          Map<Object, Integer> others = alike(matching(step), property);
          least =
              Math.min(
                  least,
                  others.entrySet().stream()
                      .mapToDouble(e -> (double) e.getValue() * mine.getOrDefault(e.getKey(), 0))
                      .sum());
        }
      }
    }
    return least;
  }

  /** Whether a pattern asks for the submission again by what no other has, such as its id. */
  private boolean isItself(Step step, Map<String, Property> own) {
    return CallFacts.isOnCall(step)
        && step.condition().items().stream()
            .anyMatch(
                item -> {
                  Property property = equal(step, item);
                  return property != null
                      && ((Compare) item).operand() instanceof Variable variable
                      && property.equals(own.get(variable.name()))
                      && mostAlike(facts.of(Submission.class), property) <= 1;
                });
  }

  /** The properties that a pattern binds as they are. */
  private static Map<String, Property> bound(Step step) {
    Map<String, Property> bound = new HashMap<>();
    for (Item item : step.condition().items()) {
      if (item instanceof Item.Bind bind
          && bind.method() == null
          && bind.path().names().size() == 1) {
        bound.put(bind.variable(), step.type().properties().get(bind.path().names().get(0)));
      }
    }
    return bound;
  }

  /** In how many steps the texts of a pattern's facts are searched, each once. */
  private double steps(Step step) {
    double steps = 0;
    for (Compare compare : searchedBy(step)) {
      for (Object fact : facts.of(step.type().type())) {
        if (Values.at(step.type(), fact, compare.path()) instanceof String text) {
          steps += steps(compare, text.length());
        }
      }
    }
    return steps;
  }

  /** In how many steps a text of a length is searched. */
  private static double steps(Compare compare, int length) {
    return compare.operator().endsWith("matches")
        ? SafePattern.checked(((Literal) compare.operand()).written()).steps(length)
        : contains(compare.operand(), length);
  }

  /** To find a text in another, it is compared with each place of it; at worst it is half of it. */
  private static double contains(Item.Operand wanted, double length) {
    double most = wanted instanceof Literal literal ? literal.value().toString().length() : length;
    double row = Math.min(most, length / 2);
    return (length - row) * Math.max(1, row / IN_A_ROW);
  }

  /** How many facts at most a pattern comes to for one match of those before it. */
  private double most(Step step) {
    List<Object> left = matching(step);
    double most = left.size();
    for (Item item : step.condition().items()) {
      Property property = equal(step, item);
      if (property != null && ((Compare) item).operand() instanceof Variable) {
        most = Math.min(most, mostAlike(left, property));
      }
    }
    return most;
  }

  /** The facts that may match a pattern, by what it asks to be equal to texts of its own. */
  private List<Object> matching(Step step) {
    List<Object> left = facts.of(step.type().type());
    for (Item item : step.condition().items()) {
      Property property = equal(step, item);
      if (property != null && ((Compare) item).operand() instanceof Literal literal) {
        left = left.stream().filter(fact -> isEqual(property.of(fact), literal.value())).toList();
      }
    }
    return left;
  }

  /** The property that an item asks to be equal to something, or {@code null}. */
  private static Property equal(Step step, Item item) {
    return item instanceof Compare compare
            && compare.operator().equals("==")
            && compare.path().names().size() == 1
            && compare.path().units().isEmpty()
        ? step.type().properties().get(compare.path().names().get(0))
        : null;
  }

  private static boolean isEqual(Object value, Object wanted) {
    return value != null && (value.equals(wanted) || !(wanted instanceof String));
  }

  private static int mostAlike(List<Object> facts, Property property) {
    return alike(facts, property).values().stream().mapToInt(Integer::intValue).max().orElse(0);
  }

  private static Map<Object, Integer> alike(List<Object> facts, Property property) {
    Map<Object, Integer> alike = new HashMap<>();
    for (Object fact : facts) {
      Object value = property.of(fact);
      if (value != null) {
        alike.merge(
            value instanceof BigDecimal d ? d.stripTrailingZeros() : value, 1, Integer::sum);
      }
    }
    return alike;
  }
}
