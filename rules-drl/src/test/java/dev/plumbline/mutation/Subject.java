package dev.plumbline.mutation;

import dev.plumbline.core.PackLoader;
import dev.plumbline.core.compile.Precompiled;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The pack that is mutated, and what hangs on what in it. Immutable.
 *
 * @param pack the pack
 * @param sources its rules as written, by name
 * @param needs the rules that each clause's status rests on, definitions apart, by clause
 */
record Subject(Pack pack, Map<String, RuleSource> sources, Map<String, Set<String>> needs) {
  /** The clauses that a changed scope is judged by; more would be compiled for nothing. */
  private static final int MOST_CLAUSES = 6;

  /** A field of definitions, as a line of a vocabulary names it. */
  private static final Pattern FIELD = Pattern.compile("\\b[A-Za-z_]\\w*\\.[A-Za-z_]\\w*");

  private static final Map<String, Precompiled> COMPILED = new ConcurrentHashMap<>();

  /** What the pack of its id on the class path was compiled to. */
  Precompiled precompiled() {
    ClassLoader loader = Precompiled.class.getClassLoader();
    return COMPILED.computeIfAbsent(
        pack.files().manifest().id(), id -> Precompiled.of(Bundle.of(loader).get(id), loader));
  }

  static Subject bundled(String id) {
    return of(new PackLoader().bundled(id));
  }

  static Subject of(Pack pack) {
    Map<String, Set<String>> needs = new LinkedHashMap<>();
    for (RuleSteps clause : decided(pack)) {
      Set<String> names = new LinkedHashSet<>();
      String id = clause.text().clause();
      Stream.of(List.of(clause), doubts(pack.doubts(), id), doubts(pack.callDoubts(), id))
          .flatMap(List::stream)
          .forEach(rule -> names.addAll(chain(pack, rule.text())));
      needs.put(id, names);
    }
    return new Subject(pack, RuleSource.read(pack.files(), pack.text()), needs);
  }

  private static List<RuleSteps> doubts(Map<String, List<RuleSteps>> all, String clause) {
    return all.getOrDefault(clause, List.of());
  }

  private static List<RuleSteps> decided(Pack pack) {
    return Stream.of(pack.clauses(), pack.informing(), pack.callClauses())
        .flatMap(List::stream)
        .distinct()
        .toList();
  }

  /** A rule and all that it extends. */
  private static List<String> chain(Pack pack, RuleText rule) {
    return pack.text().chain(rule).stream().map(RuleText::name).toList();
  }

  /** The clauses that a mutant can change, or, of many, some. */
  List<String> clauses(Mutant mutant) {
    RuleText rule = mutant.source().rule();
    if (rule instanceof RuleText.Definition definition) {
      return needs.keySet().stream().filter(id -> readsType(id, definition.type())).toList();
    }
    List<String> all =
        needs.keySet().stream().filter(id -> needs.get(id).contains(rule.name())).toList();
    double step = Math.max(1, all.size() / (double) MOST_CLAUSES);
    Set<String> some = new LinkedHashSet<>();
    if (all.contains(rule.clause())) {
      some.add(rule.clause());
    }
    for (double i = 0; i < all.size(); i += step) {
      some.add(all.get((int) i));
    }
    return List.copyOf(some);
  }

  private boolean readsType(String clause, String type) {
    boolean window = type.equals(FilingWindow.class.getSimpleName());
    return needs.get(clause).stream()
        .map(sources::get)
        .anyMatch(
            rule ->
                rule.speaksOf(type) || window && rule.speaksOf(FilingDay.class.getSimpleName()));
  }

  /** Whether a mutant changes a definition that a vocabulary takes words from. */
  boolean givesWords(Mutant mutant) {
    String type = mutant.source().inserts();
    return sources.values().stream()
        .filter(RuleSource::isVocabulary)
        .flatMap(source -> source.listed(1).stream())
        .flatMap(line -> FIELD.matcher(line.toString()).results())
        .map(MatchResult::group)
        .anyMatch(field -> type != null && field.startsWith(type + "."));
  }

  /** The rules that the status of some clauses rests on, without definitions. */
  Set<String> rules(List<String> clauses) {
    Set<String> names = new LinkedHashSet<>();
    Deque<String> left = new ArrayDeque<>(clauses);
    while (!left.isEmpty()) {
      for (String name : needs.get(left.remove())) {
        String inherited = pack.text().rules().get(name).clause();
        if (names.add(name) && inherited != null) {
          left.add(inherited); // it is decided as well, with its own doubts
        }
      }
    }
    return names;
  }

  /** Whether a rule is another or extends it. */
  boolean restsOn(String rule, String other) {
    return chain(pack, pack.text().rules().get(rule)).contains(other);
  }
}
