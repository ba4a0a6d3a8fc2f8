package dev.plumbline.core.evaluate;

import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.explain.Effort;
import dev.plumbline.core.explain.Plan;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.facts.ClauseOrder;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.ClosedWords;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.OtherSpellings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A pack that is ready to be evaluated. Immutable, and shared by all threads.
 *
 * @param files its files
 * @param text its rules as text
 * @param base its rules compiled
 * @param rules every rule that is no definition and looks at one application, by name
 * @param plan the same, prepared to be decided
 * @param clauses the rules among them that state a clause with findings, by clause id
 * @param informing the rules that state a clause which only tells something, by clause id
 * @param callClauses the rules that state a clause over a call, by clause id
 * @param doubts the rules that raise a doubt about a clause, by clause id
 * @param ready what is ready for each rule that looks at one application, by its number
 * @param callDoubts the rules that raise a doubt about a clause over a call, by clause id
 * @param definitions the names of the rules that define reference facts
 * @param definedFacts what they define, and the head of the guideline
 * @param window when applications can be filed, or {@code null} if the rules define no such time
 * @param limits how much an application may be, and what work it may cause
 */
public record Pack(
    PackFiles files,
    PackText text,
    RuleBase base,
    Map<String, RuleSteps> rules,
    Plan plan,
    List<RuleSteps> clauses,
    List<RuleSteps> informing,
    List<RuleSteps> callClauses,
    Map<String, List<RuleSteps>> doubts,
    List<Ready> ready,
    Map<String, List<RuleSteps>> callDoubts,
    Set<String> definitions,
    List<Object> definedFacts,
    FilingWindow window,
    Limits limits) {
  private static final Comparator<Problem> BY_LINE =
      Comparator.comparing(Problem::source).thenComparing(Problem::line);

  /**
   * Readies compiled rules.
   *
   * @throws PackException if they are too much work on what they define
   */
  public static Pack of(PackFiles files, PackText text, RuleBase base) {
    return of(files, text, base, Limits.USUAL);
  }

  /** The same with limits of one's own. */
  public static Pack of(PackFiles files, PackText text, RuleBase base, Limits limits) {
    Map<String, RuleSteps> rules = new LinkedHashMap<>();
    List<RuleSteps> overCall = new ArrayList<>();
    Set<String> definitions = new LinkedHashSet<>();
    for (RuleText rule : text.rules().values()) {
      if (rule instanceof Definition) {
        definitions.add(rule.name());
      } else if (text.isOverCall(rule)) {
        overCall.add(RuleSteps.of(overCall.size(), text, rule, base));
      } else {
        rules.put(rule.name(), RuleSteps.of(rules.size(), text, rule, base));
      }
    }
    FactView view = new FactView(text.lexicon());
    List<Object> defined = new ArrayList<>();
    for (Object fact : defined(text, base, rules, overCall, definitions, limits)) {
      if (!(fact instanceof ClosedWords || fact instanceof OtherSpellings)) {
        defined.add(PackFacts.defined(fact, base.types(), view)); // words are in the lexicon
      }
    }
    defined.sort(Comparator.comparing(fact -> values(fact, base.types())));
    FilingWindow window =
        (FilingWindow)
            defined.stream().filter(FilingWindow.class::isInstance).findFirst().orElse(null);
    defined.add(PackFacts.defined(files.manifest().call(), base.types(), view));
    Map<String, List<RuleSteps>> doubts = doubts(rules.values());
    return new Pack(
        files,
        text,
        base,
        rules,
        Plan.of(text, rules, defined, limits),
        clauses(rules.values(), rule -> rule.text().provision().hasFinding()),
        clauses(rules.values(), rule -> rule.text().provision().informs()),
        clauses(overCall, rule -> true),
        doubts,
        rules.values().stream().map(rule -> Ready.of(rule, doubts)).toList(),
        doubts(overCall),
        definitions,
        List.copyOf(defined),
        window,
        limits);
  }

  /** The rules that raise a doubt about what a rule states. */
  List<RuleSteps> doubtsAbout(RuleSteps rule) {
    return ready.get(rule.number()).doubts();
  }

  /** What becomes of a clause that does not apply, with nothing else to know of it. */
  Ruling notApplicable(RuleSteps rule) {
    return ready.get(rule.number()).notApplicable();
  }

  /**
   * What is the same for each application.
   *
   * @param doubts the rules that raise a doubt about what a rule states
   * @param notApplicable what becomes of its clause where it does not apply; {@code null} of a
   *     doubt
   */
  record Ready(List<RuleSteps> doubts, Ruling notApplicable) {
    static Ready of(RuleSteps rule, Map<String, List<RuleSteps>> doubts) {
      return new Ready(
          doubts.getOrDefault(rule.text().clause(), List.of()),
          rule.clause() == null ? null : Ruling.of(rule, Status.NOT_APPLICABLE, List.of()));
    }
  }

  /** The same with other limits on applications. */
  public Pack within(Limits other) {
    return new Pack(
        files,
        text,
        base,
        rules,
        plan.within(other),
        clauses,
        informing,
        callClauses,
        doubts,
        ready,
        callDoubts,
        definitions,
        definedFacts,
        window,
        other);
  }

  /**
   * What a fact is ordered by, so that nothing depends on where the rule stands that defines it.
   */
  private static String values(Object fact, FactTypes types) {
    FactType type = types.named(fact.getClass().getSimpleName());
    return type.properties().values().stream()
        .map(property -> String.valueOf(property.of(fact)))
        .collect(Collectors.joining(", ", type.name() + " ", ""));
  }

  private static List<Object> defined(
      PackText text,
      RuleBase base,
      Map<String, RuleSteps> rules,
      List<RuleSteps> overCall,
      Set<String> definitions,
      Limits limits) {
    List<RuleSteps> all = new ArrayList<>(rules.values());
    all.addAll(overCall);
    Map<String, Long> counts =
        text.only(Definition.class)
            .collect(Collectors.groupingBy(Definition::type, Collectors.counting()));
    List<Object> defined = base.inserted(definitions);
    if (!Effort.mayBeTooMuch(all, counts, limits)) {
      return defined;
    }
    Set<String> tooMuch = Effort.tooMuch(all, new FactSet().plus(defined), limits).keySet();
    if (!tooMuch.isEmpty()) {
      throw new PackException(
          tooMuch.stream().map(name -> tooMuch(text.rules().get(name))).sorted(BY_LINE).toList());
    }
    return defined;
  }

  private static Problem tooMuch(RuleText rule) {
    return Problem.at(
        rule.file(), rule.line(), 1, Message.of("compile.definitionsTooMany", rule.name()).words());
  }

  /** In the order of their ids, so that findings do not depend on where a rule stands. */
  private static List<RuleSteps> clauses(Iterable<RuleSteps> rules, Predicate<RuleSteps> wanted) {
    List<RuleSteps> clauses = new ArrayList<>();
    for (RuleSteps rule : rules) {
      if (rule.clause() != null && wanted.test(rule)) {
        clauses.add(rule);
      }
    }
    clauses.sort(Comparator.comparing(rule -> rule.text().clause(), ClauseOrder.BY_ID));
    return List.copyOf(clauses);
  }

  private static Map<String, List<RuleSteps>> doubts(Iterable<RuleSteps> rules) {
    Map<String, List<RuleSteps>> doubts = new LinkedHashMap<>();
    for (RuleSteps rule : rules) {
      if (rule.text() instanceof RuleText.Doubt doubt) {
        doubts.computeIfAbsent(doubt.about(), id -> new ArrayList<>()).add(rule);
      }
    }
    doubts.values().forEach(list -> list.sort(Comparator.comparing(rule -> rule.text().name())));
    return doubts;
  }
}
