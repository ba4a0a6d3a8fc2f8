package dev.plumbline.engine;

import dev.plumbline.CallVerdict;
import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.core.Guidelines;
import dev.plumbline.core.json.ApplicationJson;
import dev.plumbline.core.json.ApplicationReader;
import dev.plumbline.core.json.Schemas;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.core.words.CatalogueWording;
import dev.plumbline.fact.Application;
import dev.plumbline.live.LivePack;
import dev.plumbline.record.DecisionFile;
import dev.plumbline.spi.ApplicationHead;
import dev.plumbline.spi.RulesEngine;
import dev.plumbline.spi.Wording;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;

/** The engine behind the API: what it is asked for, other rooms do. */
public final class Engine implements RulesEngine {
  /** Used by the service loader. */
  public Engine() {}

  @Override
  public List<String> bundled() {
    return Guidelines.bundled();
  }

  @Override
  public List<String> bundled(ClassLoader loader) {
    return Guidelines.bundled(loader);
  }

  @Override
  public Guideline guideline(String id) {
    return Guidelines.bundled(id);
  }

  @Override
  public Guideline guideline(String id, ClassLoader loader) {
    return Guidelines.bundled(id, loader);
  }

  @Override
  public Guideline load(Path pack, Limits limits, PublicKey signer) {
    return Guidelines.load(pack, limits, signer);
  }

  @Override
  public LiveGuideline live(Path pack, LiveOptions options) {
    return LivePack.open(pack, options);
  }

  @Override
  public DecisionLog decisionLog(Path file, DecisionLogOptions options) {
    return DecisionFile.open(file, options);
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
  public void writeJson(Verdict verdict, OutputStream out) throws IOException {
    VerdictJson.write(verdict, out);
  }

  @Override
  public void writeCompactJson(Verdict verdict, OutputStream out) throws IOException {
    VerdictJson.compact(verdict, out);
  }

  @Override
  public void writeJson(CallVerdict verdict, OutputStream out) throws IOException {
    VerdictJson.write(verdict, out);
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
