package dev.plumbline.core;

import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.core.json.ApplicationJson;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.json.Schemas;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.core.load.Bundle;
import dev.plumbline.core.words.CatalogueWording;
import dev.plumbline.fact.Application;
import dev.plumbline.spi.ApplicationHead;
import dev.plumbline.spi.RulesEngine;
import dev.plumbline.spi.Wording;
import java.nio.file.Path;
import java.util.List;

/**
 * The engine behind the API: load, check, compile; then evaluate, explain, report. What it has
 * loaded is kept in its class, and lives as long as that.
 */
public final class CoreEngine implements RulesEngine {
  private static final PackLoader PACKS = new PackLoader();
  private static final Shelf SHELF = new Shelf(pack -> new LoadedGuideline(PACKS.bundled(pack)));

  /** Used by the service loader. */
  public CoreEngine() {}

  @Override
  public List<String> bundled() {
    return Bundle.ofCaller().ids();
  }

  @Override
  public List<String> bundled(ClassLoader loader) {
    return Bundle.of(loader).ids();
  }

  @Override
  public Guideline guideline(String id) {
    Bundle bundle = Bundle.ofCaller();
    for (ClassLoader loader : bundle.loaders()) {
      Guideline found = SHELF.find(id, loader);
      if (found != null) {
        return found;
      }
    }
    throw bundle.none(id);
  }

  @Override
  public Guideline guideline(String id, ClassLoader loader) {
    Guideline found = SHELF.find(id, loader);
    if (found == null) {
      throw Bundle.of(loader).none(id);
    }
    return found;
  }

  @Override
  public Guideline load(Path folder, Limits limits) {
    return new LoadedGuideline(PACKS.load(folder, limits));
  }

  @Override
  public ApplicationHead head(byte[] json, String source) {
    return ApplicationReader.head(json, source);
  }

  @Override
  public Wording wording() {
    return CatalogueWording.INSTANCE;
  }

  @Override
  public String toJson(Verdict verdict) {
    return VerdictJson.write(verdict);
  }

  @Override
  public String toCompactJson(Verdict verdict) {
    return VerdictJson.compact(verdict);
  }

  @Override
  public String toJson(CallVerdict verdict) {
    return VerdictJson.write(verdict);
  }

  @Override
  public String toJson(Application application) {
    return ApplicationJson.write(application);
  }

  @Override
  public Verdict verdict(String json) {
    return VerdictJson.read(json);
  }

  @Override
  public CallVerdict callVerdict(String json) {
    return VerdictJson.readCall(json);
  }

  @Override
  public String schema(SchemaName name) {
    return Schemas.schema(name);
  }
}
