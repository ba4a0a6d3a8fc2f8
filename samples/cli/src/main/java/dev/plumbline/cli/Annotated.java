package dev.plumbline.cli;

import dev.plumbline.Clause;
import dev.plumbline.Concordance;
import dev.plumbline.Concordance.Stretch;
import dev.plumbline.Guideline;
import dev.plumbline.Kind;
import dev.plumbline.Verdict;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/** An official text beside the clauses that stand in it, and the verdict on an application. */
final class Annotated {
  private static final Pattern ANCHOR = Pattern.compile("[A-Za-z0-9._-]+");

  private final String text;
  private final Verdict verdict;
  private final Concordance concordance;
  private final Map<String, Clause> clauses = new LinkedHashMap<>();
  private final Map<String, Integer> firstStretch = new LinkedHashMap<>();
  private final Map<String, Integer> lastStretch = new HashMap<>();
  private final Map<String, Integer> numbers = new HashMap<>();

  /** The verdict may be {@code null}. */
  Annotated(Guideline guideline, String text, Verdict verdict) {
    this.text = text;
    this.verdict = verdict;
    this.concordance = guideline.locate(text);
    for (Clause clause : guideline.clauses()) {
      clauses.put(clause.id(), clause);
      numbers.put(clause.id(), numbers.size());
    }
    for (int i = 0; i < stretches().size(); i++) {
      for (String id : stretches().get(i).clauses()) {
        firstStretch.putIfAbsent(id, i);
        lastStretch.put(id, i);
      }
    }
  }

  String text() {
    return text;
  }

  Verdict verdict() {
    return verdict;
  }

  List<Stretch> stretches() {
    return concordance.stretches();
  }

  /** The clauses that were found, in the order of the text. */
  List<Clause> found() {
    return firstStretch.keySet().stream().map(clauses::get).toList();
  }

  List<Clause> notFound() {
    return concordance.notFound().stream().map(clauses::get).toList();
  }

  List<Clause> derived() {
    return clauses.values().stream().filter(clause -> clause.kind() == Kind.DERIVED).toList();
  }

  Clause clause(String id) {
    return clauses.get(id);
  }

  /** The stretch in which a clause begins, or {@code null} if it was not found. */
  Integer stretchOf(String clause) {
    return firstStretch.get(clause);
  }

  /** Whether a clause ends with this stretch. */
  boolean endsWith(String clause, int stretch) {
    return lastStretch.get(clause) == stretch;
  }

  Standing standing(String clause) {
    return Standing.of(clause, verdict);
  }

  /** How a stretch stands: as the worst of its clauses. */
  Standing standing(Stretch stretch) {
    return stretch.clauses().stream()
        .map(this::standing)
        .min(Comparator.naturalOrder())
        .orElseThrow();
  }

  /** How clauses stand, worst first. */
  Iterable<Standing> standings() {
    TreeSet<Standing> all = new TreeSet<>();
    clauses.keySet().forEach(id -> all.add(standing(id)));
    return all;
  }

  /** Of how many clauses the standing is this, checks that are no clauses apart. */
  long count(Standing standing) {
    return clauses.values().stream()
        .filter(clause -> clause.kind() != Kind.DERIVED && standing(clause.id()) == standing)
        .count();
  }

  /** The stretches without a clause, headings apart. */
  List<Integer> bare() {
    return IntStream.range(0, stretches().size())
        .filter(i -> !stretches().get(i).covered() && !stretches().get(i).heading())
        .boxed()
        .toList();
  }

  /** The anchor of a clause in the page. */
  String anchor(String clause) {
    return ANCHOR.matcher(clause).matches() ? "c-" + clause : "c" + numbers.get(clause);
  }

  /** The anchor of a stretch in the page. */
  static String anchor(int stretch) {
    return "s" + stretch;
  }
}
