package dev.plumbline.spi;

import dev.plumbline.CallVerdict;
import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.SchemaName;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands behind {@link dev.plumbline.Plumbline}; callers do not use it. Implementations are
 * safe for use by several threads, and keep what they have loaded in the classes of their own
 * loader: an instance may be forgotten and another made. The methods mean what those of {@code
 * Plumbline} mean.
 */
public interface RulesEngine {
  /** The ids of the guidelines on the class path, sorted. */
  List<String> bundled();

  /** The ids of the guidelines that a class loader sees, sorted. */
  List<String> bundled(ClassLoader loader);

  /** A guideline on the class path. */
  Guideline guideline(String id);

  /** A guideline that a class loader sees; the loader is not kept. */
  Guideline guideline(String id, ClassLoader loader);

  /**
   * A guideline from a folder or an archive.
   *
   * @param signer by whose key it must be signed, or {@code null}
   */
  Guideline load(Path pack, Limits limits, @Nullable PublicKey signer);

  /** A guideline that is replaced while it serves. */
  LiveGuideline live(Path pack, LiveOptions options);

  /** A record of decisions. */
  DecisionLog decisionLog(Path file, DecisionLogOptions options);

  /**
   * What an application in JSON says of the guideline it answers; nothing else of it is judged.
   *
   * @throws dev.plumbline.InputException if the text is no JSON object, or these are malformed
   */
  ApplicationHead head(byte[] json, @Nullable String source);

  /** Puts the values of a verdict into words. */
  Wording wording();

  /** The verdict as one line of JSON. */
  String toJson(Verdict verdict);

  /** The verdict as one line of JSON, with clauses that are not applicable by their ids. */
  String toCompactJson(Verdict verdict);

  /** The verdict on a call as one line of JSON. */
  String toJson(CallVerdict verdict);

  /** {@link #toJson(Verdict)} in UTF-8, onto a stream, which is left open. */
  void writeJson(Verdict verdict, OutputStream out) throws IOException;

  /** {@link #toCompactJson} in UTF-8, onto a stream, which is left open. */
  void writeCompactJson(Verdict verdict, OutputStream out) throws IOException;

  /** {@link #toJson(CallVerdict)} in UTF-8, onto a stream, which is left open. */
  void writeJson(CallVerdict verdict, OutputStream out) throws IOException;

  /** The application as one line of JSON. */
  String toJson(Application application);

  /** A verdict from JSON. */
  Verdict verdict(String json);

  /** A verdict on a call from JSON. */
  CallVerdict callVerdict(String json);

  /** A JSON Schema. */
  String schema(SchemaName name);
}
