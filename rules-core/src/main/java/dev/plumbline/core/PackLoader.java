package dev.plumbline.core;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.PackText.Preamble;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;

/**
 * Reads, checks and compiles packs. What the last pack was compiled to is kept for the next, and
 * rules that stand in a bundled pack word for word are taken from there: so a pack that was edited
 * is ready as soon as the edited rules are compiled. Safe for use by several threads.
 */
public final class PackLoader {
  private final ClassLoader loader;
  private final Bundle bundle;
  private final RuleCompiler compiler;

  /** A loader that sees what the caller's threads see. */
  public PackLoader() {
    this(loaderOfCaller());
  }

  PackLoader(ClassLoader loader) {
    this.loader = loader;
    this.bundle = Bundle.of(loader);
    this.compiler = new RuleCompiler(loader);
  }

  /** Containers give each application a loader of its own, which sees packs that ours may not. */
  static ClassLoader loaderOfCaller() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : PackLoader.class.getClassLoader();
  }

  /** The ids of the bundled packs, sorted. */
  public List<String> bundled() {
    return bundle.ids();
  }

  /**
   * A pack on the class path.
   *
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public Pack bundled(String id) {
    PackReport report = new PackReport();
    if (!bundle.ids().contains(id)) {
      String known = String.join("、", bundle.ids());
      report.problem(
          new Problem(
              null,
              0,
              0,
              null,
              "没有指南「" + id + "」，可用的有：" + known,
              "there is no guideline \"" + id + "\"; there are: " + known));
    }
    report.refuseProblems();
    PackFiles files = PackFiles.read(loader, bundle.files(id), report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    if (text.isCompiledAsWritten()) {
      return Pack.of(files, text, RuleCompiler.precompiled(bundle.modelClasses(), loader, text));
    }
    compiler.learn(bundle.modelClasses(), loader, text);
    return Pack.of(files, text, compiler.compile(files, text));
  }

  /**
   * A pack in a folder.
   *
   * @throws PackException if it cannot be used, with all that is wrong
   */
  public Pack load(Path folder) {
    PackReport report = new PackReport();
    Pack pack = load(folder, report, (files, text) -> {});
    report.refuseProblems();
    return pack;
  }

  /**
   * A pack in a folder, or {@code null} with the problems reported.
   *
   * @param checked is given the pack once all is reported that can be said without compiling
   */
  public Pack load(Path folder, PackReport report, BiConsumer<PackFiles, PackText> checked) {
    PackFiles files = PackFiles.read(folder, report);
    PackText text = PackReader.read(files, report);
    checked.accept(files, text);
    if (report.hasProblems()) {
      return null;
    }
    try {
      if (compiler.lacks(text)) {
        learnBundled(files, text);
      }
      return Pack.of(files, text, compiler.compile(files, text));
    } catch (PackException e) {
      e.problems().forEach(report::problem);
      return null;
    }
  }

  /** Loads the rule compiler ahead of need. */
  public void prepare() {
    RuleCompiler.prepare(loader);
  }

  /** Takes over what a bundled pack of the same package was compiled to. */
  private void learnBundled(PackFiles files, PackText text) {
    for (String id : bundle.ids()) {
      PackFiles bundled = PackFiles.read(loader, bundle.files(id), new PackReport());
      if (bundled.rules().values().stream().allMatch(isOf(text.packageName()))) {
        compiler.learn(bundle.modelClasses(), loader, bundledText(bundled, files, text));
        return;
      }
    }
  }

  private static Predicate<String> isOf(String packageName) {
    return file -> file.lines().anyMatch(line -> line.strip().equals("package " + packageName));
  }

  /** The rules of a bundled pack; a file that the folder has too is not read again. */
  private static PackText bundledText(PackFiles bundled, PackFiles files, PackText text) {
    SortedMap<String, String> others = new TreeMap<>(bundled.rules());
    others.entrySet().removeAll(files.rules().entrySet());
    PackFiles unread = new PackFiles(bundled.manifest(), others, new TreeMap<>(), "");
    PackText read = PackReader.read(unread, new PackReport());
    Map<String, RuleText> rules = new LinkedHashMap<>(read.rules());
    Map<String, Preamble> preambles = new LinkedHashMap<>(read.files());
    for (RuleText rule : text.rules().values()) {
      if (bundled.rules().containsKey(rule.file()) && !others.containsKey(rule.file())) {
        rules.put(rule.name(), rule);
        preambles.put(rule.file(), text.files().get(rule.file()));
      }
    }
    return new PackText(
        text.packageName(), rules, List.of(), text.types(), preambles, Lexicon.EMPTY);
  }
}
