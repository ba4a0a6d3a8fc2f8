package dev.plumbline.core;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import java.nio.file.Path;
import java.util.List;
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
    return Pack.of(files, text, RuleCompiler.precompiled(bundle.modelClasses(), loader, text));
  }

  /**
   * A pack in a folder.
   *
   * @throws PackException if it cannot be used, with all that is wrong
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
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
    return OwnThread.call(() -> read(folder, report, checked));
  }

  private Pack read(Path folder, PackReport report, BiConsumer<PackFiles, PackText> checked) {
    PackFiles files = PackFiles.read(folder, report);
    PackText text = PackReader.read(files, report);
    checked.accept(files, text);
    if (report.hasProblems()) {
      return null;
    }
    try {
      if (compiler.lacks(text)) {
        learnBundled(text);
      }
      return Pack.of(files, text, compiler.compile(files, text));
    } catch (PackException e) {
      report.refused(e);
      return null;
    }
  }

  /** Loads the rule compiler ahead of need. */
  public void prepare() {
    OwnThread.call(
        () -> {
          RuleCompiler.prepare(loader);
          return null;
        });
  }

  /** Takes over what a bundled pack of the same package was compiled to. */
  private void learnBundled(PackText text) {
    for (String id : bundle.ids()) {
      PackFiles bundled = PackFiles.read(loader, bundle.files(id), new PackReport());
      if (bundled.rules().values().stream().allMatch(isOf(text.packageName()))) {
        // Read with its own words: what a rule is compiled to hangs on them.
        compiler.learn(bundle.modelClasses(), loader, PackReader.read(bundled, new PackReport()));
        return;
      }
    }
  }

  private static Predicate<String> isOf(String packageName) {
    return file -> file.lines().anyMatch(line -> line.strip().equals("package " + packageName));
  }
}
