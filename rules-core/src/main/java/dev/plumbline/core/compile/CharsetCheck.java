package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.words.Message;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Whether this machine can write what the rules say, as the rule compiler demands. */
final class CharsetCheck {
  private CharsetCheck() {}

  static void check(PackFiles files, PackText text) {
    files.rules().forEach((file, rules) -> check(file, rules, Charset.defaultCharset()));
    text.declarations().forEach(declaration -> check(declaration.name()));
  }

  /**
   * The rule compiler names the code of a condition by a digest of its text in the default charset.
   * Where that charset has no Chinese, two literals of one length get one name, and a rule silently
   * compares with another's (seen with 10.2.0 on JDK 17 under US-ASCII).
   */
  static void check(String file, String rules, Charset charset) {
    if (!charset.newEncoder().canEncode(rules)) {
      refuse(file, Message.of("compile.charset", charset.name()));
    }
  }

  /** The rule compiler makes a path of the name of each declared type, even of one in memory. */
  static void check(String type) {
    try {
      Path.of(type);
    } catch (InvalidPathException e) {
      refuse(type, Message.of("compile.locale"));
    }
  }

  private static void refuse(String where, Message message) {
    throw new PackException(Problem.of(where, message.words()));
  }
}
