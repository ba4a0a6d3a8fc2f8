package dev.plumbline;

import dev.plumbline.spi.ApplicationHead;
import dev.plumbline.spi.RulesEngine;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.ServiceLoader;

/**
 * Where to begin: three lines lead from an application to its verdict.
 *
 * <pre>{@code
 * Guideline guideline = Plumbline.guideline("shst-2024-42");
 * Application application = guideline.read(Path.of("application.json"));
 * Verdict verdict = guideline.evaluate(application);
 * }</pre>
 *
 * <p>The engine behind it is found by {@link ServiceLoader}; put {@code rules-core} on the class
 * path. All methods are safe for use by several threads.
 */
public final class Plumbline {
  private Plumbline() {}

  private static final class Holder {
    static final RulesEngine ENGINE =
        ServiceLoader.load(RulesEngine.class, Plumbline.class.getClassLoader())
            .findFirst()
            .orElseThrow(
                () ->
                    new IllegalStateException(
                        "找不到规则引擎：请把 rules-core 加入类路径 (rules-core is not on the class path)"));
  }

  /** The ids of the guidelines on the class path, sorted. */
  public static List<String> bundled() {
    return Holder.ENGINE.bundled();
  }

  /**
   * A guideline on the class path, loaded once and shared.
   *
   * @param id its id
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public static Guideline guideline(String id) {
    return Holder.ENGINE.guideline(Objects.requireNonNull(id, "id"));
  }

  /**
   * Loads a guideline from a folder, anew with each call. Its rules are compiled, which takes
   * seconds.
   *
   * @param folder the pack: {@code guideline.yaml} and the {@code .drl} files beside and below it
   * @throws PackException if it cannot be used, with all that is wrong
   */
  public static Guideline load(Path folder) {
    return load(folder, Limits.USUAL);
  }

  /**
   * The same with limits of one's own, on the pack and on the applications that it is given.
   *
   * @throws PackException if it cannot be used, or is more than the limits allow
   */
  public static Guideline load(Path folder, Limits limits) {
    return Holder.ENGINE.load(
        Objects.requireNonNull(folder, "folder"), Objects.requireNonNull(limits, "limits"));
  }

  /**
   * All guidelines on the class path, to choose from for each application.
   *
   * @throws PackException if one of them cannot be used
   */
  public static Editions editions() {
    return Editions.of(bundled().stream().map(Plumbline::guideline).toList());
  }

  static ApplicationHead head(byte[] json, String source) {
    return Holder.ENGINE.head(json, source);
  }

  /** The verdict as one line of JSON. */
  public static String toJson(Verdict verdict) {
    return Holder.ENGINE.toJson(Objects.requireNonNull(verdict, "verdict"));
  }

  /** The verdict on a call as one line of JSON. */
  public static String toJson(CallVerdict verdict) {
    return Holder.ENGINE.toJson(Objects.requireNonNull(verdict, "verdict"));
  }

  /**
   * Reads a verdict back from JSON.
   *
   * @throws InputException if it is none
   */
  public static Verdict verdict(String json) {
    return Holder.ENGINE.verdict(Objects.requireNonNull(json, "json"));
  }

  /**
   * A JSON Schema (draft 2020-12) with Chinese titles.
   *
   * @param name {@code application}, {@code verdict}, {@code case} (a file of cases) or {@code
   *     manifest}
   * @throws IllegalArgumentException if there is none of that name
   */
  public static String schema(String name) {
    return Holder.ENGINE.schema(Objects.requireNonNull(name, "name"));
  }
}
