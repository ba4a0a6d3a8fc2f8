package dev.plumbline.core;

import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.compile.OwnThread;
import dev.plumbline.core.compile.Packaging;
import dev.plumbline.core.compile.Precompiled;
import dev.plumbline.core.compile.RuleBase;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.BundledPack;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.report.EngineVersion;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.words.Message;
import java.lang.ref.Reference;
import java.lang.ref.SoftReference;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Reads, checks and compiles packs. What the last pack was compiled to is kept for the next, and
 * rules that a bundled pack has the same are taken from there: so a pack that was edited is ready
 * as soon as the edited rules are compiled. Safe for use by several threads.
 */
public final class PackLoader {
  /** Rules are compiled in sight of the engine's classes and no others, whoever asks for them. */
  private static final ClassLoader ENGINE = PackLoader.class.getClassLoader();

  /**
   * The system property that says where compiled rules are kept for the next program: a folder, or
   * {@code user} for the cache folder of the user. Where it is not set, they are not kept.
   */
  private static final String CACHE = "plumbline.cache";

  private static final Logger LOG = LoggerFactory.getLogger(PackLoader.class);

  private final RuleCompiler compiler =
      new RuleCompiler(ENGINE, EngineVersion.VALUE, System.getProperty(CACHE, ""));

  /** What bundled packs were compiled to, by where they are and the hash of their indexes. */
  private final Map<String, Reference<Precompiled>> precompiled = new ConcurrentHashMap<>();

  /** Makes a loader that has compiled nothing yet. */
  public PackLoader() {}

  /**
   * A pack on the class path, as the calling thread and the library see it.
   *
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public Pack bundled(String id) {
    return bundled(Bundle.ofCaller().get(id));
  }

  /**
   * A pack that was found on a class path.
   *
   * @throws PackException if it is not whole, or cannot be used
   */
  Pack bundled(BundledPack found) {
    refuseOtherEngine(found);
    try {
      // Not on the stack of the host: errors that Drools makes once and keeps remember who stood on
      // it, and hold the classes of the application that came first.
      return OwnThread.call(() -> read(found));
    } catch (PackException | CancellationException e) {
      throw e;
    } catch (RuntimeException | LinkageError e) {
      // Its files and classes are those that were once compiled and loaded together.
      throw Packaging.broken(found.id(), e);
    }
  }

  /** The text is read while the classes are loaded, each of which takes about as long. */
  private Pack read(BundledPack found) {
    Supplier<Precompiled> compiled =
        OwnThread.begin(
            () -> {
              FactTypes.prepare(); // needed there, but later
              Precompiled loaded = precompiled(found);
              ApplicationReader.prepare(); // while there is still text to read
              return loaded;
            });
    PackReport report = PackReport.ofBuilt();
    PackFiles files = PackFiles.of(found.contents(), report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    return Pack.of(files, text, compiled.get().base(text));
  }

  private Precompiled precompiled(BundledPack found) {
    String key = found.sha256() + " " + found.place();
    Reference<Precompiled> kept = precompiled.get(key);
    Precompiled known = kept == null ? null : kept.get();
    if (known != null) {
      return known;
    }
    Precompiled loaded = Precompiled.of(found, ENGINE);
    precompiled.values().removeIf(reference -> reference.get() == null);
    precompiled.put(key, new SoftReference<>(loaded));
    return loaded;
  }

  /** How rules are compiled is the engine's: what another compiled may be another thing. */
  private static void refuseOtherEngine(BundledPack found) {
    String engine = found.index().engine();
    if (!engine.equals(EngineVersion.VALUE)) {
      throw new PackException(
          Problem.of(
              found.id(),
              Message.of("load.otherEngine", found.place(), engine, EngineVersion.VALUE).words()));
    }
  }

  /**
   * A pack in a folder or an archive.
   *
   * @throws PackException if it cannot be used, with all that is wrong
   * @throws java.util.concurrent.CancellationException if the thread is interrupted
   */
  public Pack load(Path folder) {
    return load(folder, Limits.USUAL, null);
  }

  /**
   * The same within limits of one's own.
   *
   * @param signer by whose key it must be signed, or {@code null}
   */
  public Pack load(Path folder, Limits limits, @Nullable PublicKey signer) {
    PackReport report = PackReport.ofProblems(limits);
    Pack pack = load(folder, signer, report, (files, text) -> {});
    report.refuseProblems();
    return pack;
  }

  /**
   * A pack in a folder or an archive, or {@code null} with the problems reported.
   *
   * @param checked is given the pack once all is reported that can be said without compiling
   */
  public Pack load(Path folder, PackReport report, BiConsumer<PackFiles, PackText> checked) {
    return load(folder, null, report, checked);
  }

  private Pack load(
      Path folder,
      @Nullable PublicKey signer,
      PackReport report,
      BiConsumer<PackFiles, PackText> checked) {
    Bundle bundle = Bundle.ofCaller();
    PackReader read =
        OwnThread.call(() -> new PackReader(PackFiles.read(folder, signer, report), report));
    // While it is looked at once more, and by the caller, in a thread of the caller's own.
    Supplier<Pack> compiled =
        report.hasProblems()
            ? () -> null
            : OwnThread.begin(() -> compiled(read.files(), read.text(), bundle, report.limits()));
    OwnThread.run(read::remark);
    checked.accept(read.files(), read.text());
    if (report.hasProblems()) {
      return null;
    }
    try {
      return compiled.get();
    } catch (PackException e) {
      report.refused(e);
      return null;
    }
  }

  private Pack compiled(PackFiles files, PackText text, Bundle bundle, Limits limits) {
    RuleBase base = compiler.compile(files, text, () -> built(bundle, text.packageName()));
    return Pack.of(files, text, base, limits);
  }

  /** Loads the rule compiler ahead of need. */
  public void prepare() {
    OwnThread.run(() -> RuleCompiler.prepare(ENGINE));
  }

  /** What bundled packs of a package were compiled to, as far as they are whole. */
  private List<Precompiled> built(Bundle bundle, String packageName) {
    List<Precompiled> built = new ArrayList<>();
    for (String id : bundle.ids()) {
      try {
        Optional<BundledPack> found = bundle.find(id);
        if (found.isPresent() && found.get().index().packageName().equals(packageName)) {
          refuseOtherEngine(found.get());
          found.get().contents();
          built.add(precompiled(found.get()));
        }
      } catch (PackException e) {
        LOG.warn("bundled pack {} is left aside: {}", id, e.getMessage());
      }
    }
    return built;
  }
}
