package dev.plumbline.mutation;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Variants that the real loader has read and compiled together, and those that it refused. */
final class Compilation {
  private final Map<Variant, RuleBase> bases = new LinkedHashMap<>();
  private final Map<Variant, PackText> texts = new LinkedHashMap<>();
  private final Map<Variant, String> refused = new LinkedHashMap<>();
  private final Subject subject;
  private final RuleCompiler compiler;

  private Compilation(Subject subject) {
    this.subject = subject;
    this.compiler = new RuleCompiler(Compilation.class.getClassLoader());
  }

  static Compilation of(Subject subject, List<Variant> variants) {
    Compilation compilation = new Compilation(subject);
    compilation.compile(variants);
    return compilation;
  }

  /** The variants that were refused, with the reason. */
  Map<Variant, String> refused() {
    return refused;
  }

  /** The variants that were compiled. */
  Set<Variant> compiled() {
    return bases.keySet();
  }

  /** The mutated pack. */
  Pack pack(Variant variant) {
    PackText text = variant.of(texts.get(variant));
    RuleBase base =
        bases
            .get(variant)
            .rearranged(
                rules ->
                    rules.stream()
                        .filter(rule -> text.rules().containsKey(rule.getName()))
                        .toList());
    return Pack.of(subject.pack().files(), text, base);
  }

  private void compile(List<Variant> variants) {
    List<Variant> left = new ArrayList<>(variants);
    while (!left.isEmpty()) {
      PackFiles files = files(left);
      try {
        PackReport report = new PackReport();
        PackText text = PackReader.read(files, report);
        refuseProblems(report);
        RuleBase base = compiler.compile(files, text, () -> List.of(subject.precompiled()));
        left.forEach(variant -> bases.put(variant, base));
        left.forEach(variant -> texts.put(variant, text));
        return;
      } catch (PackException e) {
        if (refuse(left, e)) {
          continue;
        }
        // The rule compiler did not say where the fault lies.
        if (left.size() == 1) {
          refused.put(left.get(0), e.getMessage());
        } else {
          compile(left.subList(0, left.size() / 2));
          compile(left.subList(left.size() / 2, left.size()));
        }
        return;
      }
    }
  }

  private PackFiles files(List<Variant> variants) {
    PackFiles original = subject.pack().files();
    SortedMap<String, String> rules = new TreeMap<>(original.rules());
    variants.stream()
        .filter(variant -> variant.size() > 0)
        .forEach(variant -> rules.put(variant.file(), variant.text()));
    return new PackFiles(original.manifest(), rules, original.cases(), original.sha256());
  }

  /**
   * What is wrong with the variants. That one says the same as another is no fault of either, nor
   * that it defines a time which takes the place of the pack's.
   */
  private static void refuseProblems(PackReport report) {
    List<Problem> problems =
        report.problems().stream()
            .filter(problem -> !isBesideOthers(problem.text().chinese()))
            .toList();
    if (!problems.isEmpty()) {
      throw new PackException(problems);
    }
  }

  private static boolean isBesideOthers(String message) {
    return message.contains("（" + Variant.FILES) && message.contains("完全相同")
        || message.startsWith("申报期只能有一个");
  }

  /** Takes out the variants that have problems; whether there were any. */
  private boolean refuse(List<Variant> variants, PackException e) {
    Map<String, String> problems =
        e.problems().stream()
            .collect(
                Collectors.toMap(
                    Problem::source, p -> p.text().chinese(), (first, second) -> first));
    List<Variant> faulty =
        variants.stream().filter(variant -> problems.containsKey(variant.file())).toList();
    faulty.forEach(variant -> refused.put(variant, problems.get(variant.file())));
    variants.removeAll(faulty);
    return !faulty.isEmpty();
  }
}
