package dev.plumbline.cli;

import java.io.BufferedOutputStream;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;

/**
 * Where a command reads and writes.
 *
 * @param in standard input
 * @param out standard output, in UTF-8
 * @param err standard error, in UTF-8
 * @param lang the language to speak
 * @param terminal whether a person watches
 * @param colours whether to write in colours
 * @param debug whether to print stack traces
 */
record Console(
    InputStream in,
    PrintStream out,
    PrintStream err,
    Lang lang,
    boolean terminal,
    boolean colours,
    boolean debug) {
  private static final int LONGEST_ERROR = 600;

  /** A stream that prints in UTF-8, whatever the encoding of the platform. */
  static PrintStream buffered(OutputStream stream) {
    return new PrintStream(
        new BufferedOutputStream(stream, 1 << 16), false, StandardCharsets.UTF_8);
  }

  /** Passes on what was printed; whether nobody can be told any more, so that work may end. */
  boolean isLost() {
    return out.checkError();
  }

  /** Reports an error in one line on standard error. */
  void error(String message) {
    out.flush();
    String line = Plain.path(message);
    boolean fits = line.codePointCount(0, line.length()) <= LONGEST_ERROR;
    err.println(fits ? line : line.substring(0, line.offsetByCodePoints(0, LONGEST_ERROR)) + "…");
    err.flush();
  }

  /** Reports a failure that is a fault of this program. */
  void fault(String where, Throwable cause) {
    String fault = debug ? lang.say("fault.details") : lang.say("fault");
    error((where == null ? "" : where + ": ") + fault);
    if (debug) {
      cause.printStackTrace(err);
      err.flush();
    }
  }
}
