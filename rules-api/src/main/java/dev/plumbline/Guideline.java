package dev.plumbline;

import dev.plumbline.fact.Application;
import java.nio.file.Path;
import java.util.List;

/**
 * A loaded guideline: its clauses, and the verdict on an application. Immutable; one instance
 * serves all threads.
 */
public interface Guideline {
  /** The id, such as {@code shst-2024-42}. */
  String id();

  /** The number of the official document. */
  String number();

  /** The title of the call. */
  String title();

  /** All clauses, derived checks included, in the order of the rules. */
  List<Clause> clauses();

  /** The text of a reading by its id, or {@code null} if there is none. */
  String reading(String id);

  /**
   * Reads an application from JSON (UTF-8).
   *
   * @param json the text
   * @param source what to call it in problems, or {@code null}
   * @throws InputException if it cannot be used, with all that is wrong
   */
  Application read(byte[] json, String source);

  /**
   * Reads an application from a JSON file (UTF-8).
   *
   * @throws InputException if it cannot be used, with all that is wrong
   */
  Application read(Path file);

  /** The verdict of a pre-check: missing facts may still come. */
  default Verdict evaluate(Application application) {
    return evaluate(application, Examination.precheck());
  }

  /**
   * The verdict on an application.
   *
   * @param application its facts
   * @param examination how to examine
   * @throws InputException if the application answers another guideline, or has facts of types that
   *     the rules do not declare
   */
  Verdict evaluate(Application application, Examination examination);
}
