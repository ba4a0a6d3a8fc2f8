package dev.plumbline;

import dev.plumbline.fact.Application;
import dev.plumbline.spi.ApplicationHead;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.security.PublicKey;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Where to begin: three lines lead from an application to its verdict.
 *
 * <pre>{@code
 * Guideline guideline = Plumbline.guideline("shst-2024-42");
 * Application application = guideline.read(Path.of("application.json"));
 * Verdict verdict = guideline.evaluate(application);
 * }</pre>
 *
 * <p>The engine behind it, {@code rules-core}, is found beside this library or by the context class
 * loader of the calling thread. All methods are safe for use by several threads, and throw {@link
 * IllegalStateException} where there is no engine.
 */
public final class Plumbline {
  private Plumbline() {}

  /**
   * The ids of the guidelines on the class path, sorted: of those that the context class loader of
   * the calling thread sees, and of those that the library itself sees.
   */
  public static List<String> bundled() {
    return Engines.engine().bundled();
  }

  /**
   * The ids of the guidelines that a class loader sees, sorted.
   *
   * @param loader whose guidelines
   */
  public static List<String> bundled(ClassLoader loader) {
    return Engines.engine().bundled(Objects.requireNonNull(loader, "loader"));
  }

  /**
   * A guideline on the class path, loaded once and shared. It is looked for by the context class
   * loader of the calling thread if it has one, then by the library's own.
   *
   * @param id its id
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public static Guideline guideline(String id) {
    return Engines.engine().guideline(Objects.requireNonNull(id, "id"));
  }

  /**
   * A guideline that a class loader sees, loaded once and shared. Where several applications share
   * this library, each asks with its own loader.
   *
   * @param id its id
   * @param loader where to look; it is not kept
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public static Guideline guideline(String id, ClassLoader loader) {
    return Engines.engine()
        .guideline(Objects.requireNonNull(id, "id"), Objects.requireNonNull(loader, "loader"));
  }

  /**
   * Loads a guideline from a folder or an archive, anew with each call. Its rules are compiled,
   * which takes seconds.
   *
   * @param pack the folder with {@code guideline.yaml} and the {@code .drl} files beside and below
   *     it, or the archive that was made of one
   * @throws PackException if it cannot be used, with all that is wrong
   */
  public static Guideline load(Path pack) {
    return load(pack, Limits.USUAL);
  }

  /**
   * The same with limits of one's own, on the pack and on the applications that it is given.
   *
   * @throws PackException if it cannot be used, or is more than the limits allow
   */
  public static Guideline load(Path pack, Limits limits) {
    return Engines.engine()
        .load(Objects.requireNonNull(pack, "pack"), Objects.requireNonNull(limits, "limits"), null);
  }

  /**
   * Loads a guideline from an archive that must be signed.
   *
   * @param archive the archive
   * @param limits on the pack and on the applications that it is given
   * @param signer the key (Ed25519) by which it must be signed
   * @throws PackException if it is not signed by that key, or cannot be used
   */
  public static Guideline load(Path archive, Limits limits, PublicKey signer) {
    return Engines.engine()
        .load(
            Objects.requireNonNull(archive, "archive"),
            Objects.requireNonNull(limits, "limits"),
            Objects.requireNonNull(signer, "signer"));
  }

  /**
   * Loads a guideline from a folder or an archive, and replaces it while it serves.
   *
   * @param pack the folder or archive
   * @param options how it is kept
   * @throws PackException if the pack cannot be used now, or a case of it fails
   */
  public static LiveGuideline live(Path pack, LiveOptions options) {
    return Engines.engine()
        .live(Objects.requireNonNull(pack, "pack"), Objects.requireNonNull(options, "options"));
  }

  /**
   * Opens a record of decisions to be added to; what is there already stays.
   *
   * @param file the file, which need not be there yet; its folder must be
   * @param options what is kept, and how
   * @throws java.io.UncheckedIOException if it cannot be opened
   * @throws InputException if another log is open on it, or it is no record of decisions
   */
  public static DecisionLog decisionLog(Path file, DecisionLogOptions options) {
    return Engines.engine()
        .decisionLog(
            Objects.requireNonNull(file, "file"), Objects.requireNonNull(options, "options"));
  }

  /**
   * All guidelines on the class path, to choose from for each application.
   *
   * @throws PackException if one of them cannot be used
   */
  public static Editions editions() {
    return Editions.of(bundled().stream().map(Plumbline::guideline).toList());
  }

  /**
   * All guidelines that a class loader sees, to choose from for each application.
   *
   * @param loader whose guidelines
   * @throws PackException if one of them cannot be used
   */
  public static Editions editions(ClassLoader loader) {
    return Editions.of(bundled(loader).stream().map(id -> guideline(id, loader)).toList());
  }

  static ApplicationHead head(byte[] json, @Nullable String source) {
    return Engines.engine().head(json, source);
  }

  /**
   * The verdict as one line of JSON. Its {@code format} is 2; it goes up when a reader of the JSON
   * has to know of a change. Verdicts without one are of version 0.1.0.
   */
  public static String toJson(Verdict verdict) {
    return Engines.engine().toJson(Objects.requireNonNull(verdict, "verdict"));
  }

  /**
   * The same with the clauses that are not applicable by their ids only, {@code notApplicable}: for
   * keeping, at half the length.
   */
  public static String toCompactJson(Verdict verdict) {
    return Engines.engine().toCompactJson(Objects.requireNonNull(verdict, "verdict"));
  }

  /**
   * The verdict on a call as one line of JSON, with a {@code format} as {@link #toJson(Verdict)}.
   */
  public static String toJson(CallVerdict verdict) {
    return Engines.engine().toJson(Objects.requireNonNull(verdict, "verdict"));
  }

  /**
   * Writes what {@link #toJson(Verdict)} gives, in UTF-8 and nothing behind it: for a file or an
   * answer, sooner and in less memory than by way of a text. The stream is neither flushed nor
   * closed.
   *
   * @throws IOException if the stream refuses it; part of it may be written then
   */
  public static void writeJson(Verdict verdict, OutputStream out) throws IOException {
    Engines.engine()
        .writeJson(Objects.requireNonNull(verdict, "verdict"), Objects.requireNonNull(out, "out"));
  }

  /**
   * Writes what {@link #toCompactJson} gives, as {@link #writeJson(Verdict, OutputStream)}.
   *
   * @throws IOException if the stream refuses it; part of it may be written then
   */
  public static void writeCompactJson(Verdict verdict, OutputStream out) throws IOException {
    Engines.engine()
        .writeCompactJson(
            Objects.requireNonNull(verdict, "verdict"), Objects.requireNonNull(out, "out"));
  }

  /**
   * Writes what {@link #toJson(CallVerdict)} gives, as {@link #writeJson(Verdict, OutputStream)}:
   * of a call with many applications the text is never whole in memory.
   *
   * @throws IOException if the stream refuses it; part of it may be written then
   */
  public static void writeJson(CallVerdict verdict, OutputStream out) throws IOException {
    Engines.engine()
        .writeJson(Objects.requireNonNull(verdict, "verdict"), Objects.requireNonNull(out, "out"));
  }

  /**
   * An application as one line of JSON, from which {@link Guideline#read(byte[], String)} makes an
   * equal one. The order of its members is always the same. It is the caller's own data and nothing
   * in it is masked: identity numbers stand there whole.
   *
   * @throws InputException if a fact of a pack's own type has a value that JSON cannot give
   */
  public static String toJson(Application application) {
    return Engines.engine().toJson(Objects.requireNonNull(application, "application"));
  }

  /**
   * Reads a verdict back from JSON, compact or not, of this version or of 0.1.0, whoever wrote it:
   * the order of the members does not matter, nor whether what is not there is left out, {@code
   * null} or an empty list. A member that is not known is refused.
   *
   * @throws InputException if it is none, or of a later format
   */
  public static Verdict verdict(String json) {
    return Engines.engine().verdict(Objects.requireNonNull(json, "json"));
  }

  /**
   * Reads a verdict on a call back from JSON, as {@link #verdict} does.
   *
   * @throws InputException if it is none, or of a later format
   */
  public static CallVerdict callVerdict(String json) {
    return Engines.engine().callVerdict(Objects.requireNonNull(json, "json"));
  }

  /** A JSON Schema (draft 2020-12) with Chinese titles; its {@code $comment} names the format. */
  public static String schema(SchemaName name) {
    return Engines.engine().schema(Objects.requireNonNull(name, "name"));
  }
}
