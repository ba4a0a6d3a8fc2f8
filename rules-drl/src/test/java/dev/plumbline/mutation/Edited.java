package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A pack whose files are edited as a person would edit them, read by the real loader. Immutable.
 *
 * @param subject the pack as it was
 * @param files the files
 * @param text its rules
 */
record Edited(Subject subject, PackFiles files, PackText text) {
  /**
   * Reads mutants of different rules, all in one pack.
   *
   * @throws PackException if the loader refuses them
   */
  static Edited of(Subject subject, Collection<Mutant> mutants) {
    PackFiles original = subject.pack().files();
    SortedMap<String, String> rules = new TreeMap<>(original.rules());
    for (Mutant mutant : mutants) {
      RuleSource source = mutant.source();
      // On as many lines as before, so that a problem stands where it would by itself.
      String changed =
          mutant.edit() == null ? source.text().replaceAll("[^\n]", "") : mutant.text();
      rules.computeIfPresent(
          source.rule().file(), (name, file) -> file.replace(source.text(), changed));
    }
    PackFiles files =
        new PackFiles(original.manifest(), rules, original.cases(), original.sha256());
    PackReport report = new PackReport();
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    return new Edited(subject, files, text);
  }

  /** The same for one. */
  static Edited of(Subject subject, Mutant mutant) {
    return of(subject, List.of(mutant));
  }

  /** Whether the rules are compiled to the same, vocabularies apart, which no rule sees. */
  boolean isCompiledAlike() {
    return compiled(text).equals(compiled(subject.pack().text()));
  }

  private Map<String, Object> compiled(PackText rules) {
    return rules.rules().values().stream()
        .filter(rule -> !subject.sources().get(rule.name()).isVocabulary())
        .collect(Collectors.toMap(RuleText::name, RuleText::conditions));
  }

  /**
   * The rules compiled, those that the words change anew.
   *
   * @throws PackException if the rule compiler refuses them
   */
  RuleBase base() {
    if (isCompiledAlike()) {
      return subject.pack().base();
    }
    RuleCompiler compiler = new RuleCompiler(Edited.class.getClassLoader());
    return compiler.compile(files, text, () -> List.of(subject.precompiled()));
  }
}
