package dev.plumbline.spi;

import dev.plumbline.CallVerdict;
import dev.plumbline.Guideline;
import dev.plumbline.Limits;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.util.List;

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

  /** A guideline from a folder. */
  Guideline load(Path folder, Limits limits);

  /**
   * What an application in JSON says of the guideline it answers; nothing else of it is judged.
   *
   * @throws dev.plumbline.InputException if the text is no JSON object, or these are malformed
   */
  ApplicationHead head(byte[] json, String source);

  /** The verdict as one line of JSON. */
  String toJson(Verdict verdict);

  /** The verdict on a call as one line of JSON. */
  String toJson(CallVerdict verdict);

  /** The application as one line of JSON. */
  String toJson(Application application);

  /** A verdict from JSON. */
  Verdict verdict(String json);

  /** A JSON Schema. */
  String schema(String name);
}
