package dev.plumbline.core;

import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.compile.RuleCompiler;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.json.Schemas;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.spi.RulesEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The engine behind the API: load, check, compile; then evaluate, explain, report. */
public final class CoreEngine implements RulesEngine {
  private final ClassLoader loader = loader();
  private final Bundle bundle = Bundle.of(loader);
  private final Map<String, Guideline> loaded = new ConcurrentHashMap<>();

  /** Used by the service loader. */
  public CoreEngine() {}

  /** Containers give each application a loader of its own, which sees packs that ours may not. */
  private static ClassLoader loader() {
    ClassLoader context = Thread.currentThread().getContextClassLoader();
    return context != null ? context : CoreEngine.class.getClassLoader();
  }

  @Override
  public List<String> bundled() {
    return bundle.ids();
  }

  @Override
  public Guideline guideline(String id) {
    return loaded.computeIfAbsent(id, this::loadBundled);
  }

  private Guideline loadBundled(String id) {
    Map<String, String> resources = bundle.files(id);
    if (resources == null) {
      throw new PackException(
          List.of(
              new Problem(
                  null, 0, 0, null, "没有指南「" + id + "」，可用的有：" + String.join("、", bundled()))));
    }
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(loader, resources, report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    return new LoadedGuideline(
        Pack.of(files, text, RuleCompiler.precompiled(bundle.modelClasses(), loader, text)));
  }

  @Override
  public Guideline load(Path folder) {
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(folder, report);
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    return new LoadedGuideline(Pack.of(files, text, new RuleCompiler(loader).compile(files, text)));
  }

  @Override
  public String toJson(Verdict verdict) {
    return VerdictJson.write(verdict);
  }

  @Override
  public String toJson(CallVerdict verdict) {
    return VerdictJson.write(verdict);
  }

  @Override
  public Verdict verdict(String json) {
    return VerdictJson.read(json);
  }

  @Override
  public String schema(String name) {
    return Schemas.schema(name);
  }
}
