package dev.plumbline.core.check;

import dev.plumbline.Limit;
import dev.plumbline.Problem;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The rules that nothing was found wrong with so far, so that more can be concluded from them. */
final class FaultFreeRules {
  private final PackText text;
  private final Set<String> sound = new HashSet<>();
  private final int mostAbove;

  FaultFreeRules(PackText text, Map<String, Source> sources, PackReport report) {
    this.text = text;
    this.mostAbove = report.limits().count(Limit.EXTENDS);
    Map<String, TreeSet<Integer>> parts = new HashMap<>();
    for (Source source : sources.values()) {
      TreeSet<Integer> lines = new TreeSet<>();
      source.file().parts().stream().map(Part::line).forEach(lines::add);
      parts.put(source.name(), lines);
    }
    Map<String, Set<Integer>> faulty = new HashMap<>();
    for (Problem problem : report.everywhere()) {
      TreeSet<Integer> lines = parts.get(problem.source());
      Integer part = lines == null ? null : lines.floor(problem.line());
      if (part != null) {
        faulty.computeIfAbsent(problem.source(), file -> new HashSet<>()).add(part);
      }
    }
    for (RuleText rule : text.rules().values()) {
      if (!faulty.getOrDefault(rule.file(), Set.of()).contains(rule.line()) && typed(rule)) {
        sound.add(rule.name());
      }
    }
  }

  /** Whether the types that a rule speaks of are known, and do not stand where nothing is read. */
  private boolean typed(RuleText rule) {
    return rule.conditions().stream().allMatch(c -> text.types().named(c.type()) != null)
        && !(rule instanceof Definition inserts && text.types().named(inserts.type()) == null);
  }

  /** Whether nothing is wrong with a rule itself. */
  boolean of(RuleText rule) {
    return sound.contains(rule.name());
  }

  /** Whether nothing is wrong with a rule, and with those that it extends. */
  boolean ofAll(RuleText rule) {
    List<RuleText> chain = text.rooted(rule, mostAbove);
    return !chain.isEmpty() && chain.stream().allMatch(this::of);
  }

  /** Something is wrong with a rule after all. */
  void lost(RuleText rule) {
    sound.remove(rule.name());
  }

  /** The rules with which nothing is wrong, nor with those that they extend. */
  List<RuleText> rules() {
    return text.rules().values().stream().filter(this::ofAll).toList();
  }
}
