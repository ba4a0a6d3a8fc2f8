package dev.plumbline.cli;

import java.io.BufferedInputStream;
import java.io.FileInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** Reads files, and says why one cannot be read. */
final class Inputs {
  /**
   * Far above any application or guideline; it keeps a file taken by mistake from filling the
   * memory.
   */
  private static final int MOST_BYTES = 64 << 20;

  private static final String BYTE_ORDER_MARK = "\ufeff";

  private Inputs() {}

  /** What to call a file where people read it. */
  static String name(String file, Lang lang) {
    return file.equals("-") ? lang.say("input.standard") : file;
  }

  /** The bytes of the file; {@code -} is standard input. */
  static byte[] read(String file, InputStream standardInput) {
    try {
      if (file.equals("-")) {
        return upToLimit(file, standardInput);
      }
      Path path = Names.path(file);
      check(file, path);
      // Buffered: on its own the file stream seeks, which a pipe does not allow.
      try (InputStream in = new BufferedInputStream(new FileInputStream(path.toFile()))) {
        return upToLimit(file, in);
      }
    } catch (IOException e) {
      throw unusable(file, lang -> lang.say("input.failed"));
    }
  }

  /** The text of the file, which is UTF-8; {@code -} is standard input. */
  static String text(String file, InputStream standardInput) {
    byte[] bytes = read(file, standardInput);
    try {
      String text =
          StandardCharsets.UTF_8
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(bytes))
              .toString();
      if (text.isBlank()) {
        throw unusable(file, lang -> lang.say("input.empty"));
      }
      return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
    } catch (CharacterCodingException e) {
      throw unusable(file, lang -> lang.say("input.notUtf8"));
    }
  }

  private static void check(String file, Path path) {
    if (Files.isDirectory(path)) {
      throw unusable(file, lang -> lang.say("input.folder"));
    }
    if (!Files.exists(path)) {
      boolean odd = file.indexOf('%') >= 0;
      throw unusable(
          file, lang -> odd ? lang.say("input.notFoundOdd") : lang.say("input.notFound"));
    }
    if (!Files.isRegularFile(path) && !isOpen(path)) {
      throw unusable(file, lang -> lang.say("input.notRegular"));
    }
    if (!Files.isReadable(path)) {
      throw unusable(file, lang -> lang.say("input.notReadable"));
    }
  }

  /**
   * Whether the path stands for what this process has open already, such as the output of another
   * command that the shell hands over. To open another pipe may take for ever.
   */
  private static boolean isOpen(Path path) {
    Path whole = path.toAbsolutePath().normalize();
    return whole.equals(Path.of("/dev/stdin"))
        || whole.startsWith("/dev/fd")
        || whole.startsWith("/proc/self/fd");
  }

  private static byte[] upToLimit(String file, InputStream in) throws IOException {
    byte[] bytes = in.readNBytes(MOST_BYTES + 1);
    if (bytes.length > MOST_BYTES) {
      throw unusable(file, lang -> lang.say("input.tooLarge", MOST_BYTES >> 20));
    }
    return bytes;
  }

  private static UnusableException unusable(String file, Function<Lang, String> reason) {
    return new UnusableException(lang -> name(file, lang) + ": " + reason.apply(lang));
  }
}
