package dev.plumbline.core;

import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.Verdict;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.json.Schemas;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.spi.ApplicationHead;
import dev.plumbline.spi.RulesEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The engine behind the API: load, check, compile; then evaluate, explain, report. */
public final class CoreEngine implements RulesEngine {
  private final PackLoader packs = new PackLoader();
  private final Map<String, Guideline> loaded = new ConcurrentHashMap<>();

  /** Used by the service loader. */
  public CoreEngine() {}

  @Override
  public List<String> bundled() {
    return packs.bundled();
  }

  @Override
  public Guideline guideline(String id) {
    return loaded.computeIfAbsent(id, unknown -> new LoadedGuideline(packs.bundled(unknown)));
  }

  @Override
  public Guideline load(Path folder, Limits limits) {
    return new LoadedGuideline(packs.load(folder, limits));
  }

  @Override
  public ApplicationHead head(byte[] json, String source) {
    return ApplicationReader.head(json, source);
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
