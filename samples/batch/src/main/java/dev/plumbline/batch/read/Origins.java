package dev.plumbline.batch.read;

import dev.plumbline.batch.Words;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Tells by its first bytes and its name in what form a file is. */
final class Origins {
  /** As the old form of Excel begins, and a workbook that is locked by a password. */
  private static final byte[] COMPOUND = {(byte) 0xd0, (byte) 0xcf, 0x11, (byte) 0xe0};

  private static final byte[] ZIP = {'P', 'K', 3, 4};

  /** What is looked through for the name of the part in which a locked workbook lies. */
  private static final int LOOKED_AT = 1 << 20;

  private Origins() {}

  enum Form {
    WORKBOOK,
    SEPARATED,
    JSON,
    JSON_ARRAY,
    JSON_LINES
  }

  /**
   * The form of a file.
   *
   * @throws Unreadable if it is in none that is read
   */
  static Form of(Path file) {
    return of(file, name(file));
  }

  /** The form of a file whose name says nothing of it. */
  static Form ofNameless(Path file) {
    return of(file, "");
  }

  private static Form of(Path file, String name) {
    byte[] first = first(file);
    if (begins(first, ZIP)) {
      if (name.endsWith(".xlsb") || name.endsWith(".ods")) {
        throw new Unreadable(Words.say("file.otherWorkbook"));
      }
      return Form.WORKBOOK;
    }
    if (begins(first, COMPOUND)) {
      boolean locked = new String(first, StandardCharsets.UTF_16LE).contains("EncryptedPackage");
      throw new Unreadable(locked ? Words.say("file.locked") : Words.say("file.xls"));
    }
    if (first.length == 0) {
      throw new Unreadable(Words.say("file.empty"));
    }
    if (name.isEmpty()) {
      return ofText(first);
    }
    if (name.endsWith(".json")) {
      return ofText(first) == Form.JSON_ARRAY ? Form.JSON_ARRAY : Form.JSON;
    }
    if (name.endsWith(".jsonl") || name.endsWith(".ndjson")) {
      return Form.JSON_LINES;
    }
    if (name.endsWith(".csv") || name.endsWith(".tsv") || name.endsWith(".txt")) {
      return Form.SEPARATED;
    }
    throw new Unreadable(
        name.endsWith(".xlsx") || name.endsWith(".xlsm")
            ? Words.say("zip.broken")
            : Words.say("file.unknown"));
  }

  /** The form of a text, of which lines of JSON have a whole application in the first. */
  private static Form ofText(byte[] first) {
    String text = new String(first, StandardCharsets.UTF_8).replaceFirst("^\ufeff", "").strip();
    if (text.startsWith("[")) {
      return Form.JSON_ARRAY;
    }
    if (!text.startsWith("{")) {
      return Form.SEPARATED;
    }
    Optional<String> line = text.lines().findFirst();
    return line.isPresent() && line.get().strip().endsWith("}") || first.length == LOOKED_AT
        ? Form.JSON_LINES
        : Form.JSON;
  }

  /** Whether a file or folder in a folder is one that programs keep there for themselves. */
  static boolean isAside(Path file) {
    return name(file).startsWith(".") || name(file).startsWith("~$");
  }

  /** Whether a file of a folder is one of those that are read, by its name. */
  static boolean isRead(Path file) {
    return name(file).matches(".*\\.(json|jsonl|ndjson|csv|tsv|xlsx|xlsm)");
  }

  private static String name(Path file) {
    return file.getFileName().toString().toLowerCase(Locale.ROOT);
  }

  private static byte[] first(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      return in.readNBytes(LOOKED_AT);
    } catch (IOException e) {
      throw Unreadable.failed();
    }
  }

  private static boolean begins(byte[] bytes, byte[] with) {
    for (int i = 0; i < with.length; i++) {
      if (i >= bytes.length || bytes[i] != with[i]) {
        return false;
      }
    }
    return true;
  }
}
