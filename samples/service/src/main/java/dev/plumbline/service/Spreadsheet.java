package dev.plumbline.service;

import dev.plumbline.spi.Shown;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;

/** What is told of an upload: its name, by whose ending it is read. */
final class Spreadsheet {
  static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
  static final String LINES = "application/x-ndjson";
  static final String CSV = "text/csv";
  static final String TABS = "text/tab-separated-values";

  private static final Map<String, String> ENDINGS =
      Map.of(
          XLSX, ".xlsx", LINES, ".jsonl", CSV, ".csv", TABS, ".tsv", "application/json", ".json");

  private static final int LONGEST = 120;

  private Spreadsheet() {}

  /**
   * Its name, such as troubles are told with; never a path.
   *
   * @param given what the sender calls it, or {@code null}
   * @param type what it is said to be
   */
  static String name(@Nullable String given, @Nullable MediaType type) {
    String ending = type == null ? null : ENDINGS.get(type.getType() + "/" + type.getSubtype());
    String name = given == null ? "" : Shown.name(given.substring(slash(given) + 1)).strip();
    if (name.length() > LONGEST) {
      name = name.substring(name.length() - LONGEST);
    }
    if (name.toLowerCase(Locale.ROOT).matches(".+\\.(xlsx|xlsm|csv|tsv|jsonl|ndjson|json)")) {
      return name;
    }
    if (ending == null) {
      throw new Refusal(HttpStatus.UNSUPPORTED_MEDIA_TYPE, Words.say("batch.type"));
    }
    return (name.isEmpty() ? "upload" : name) + ending;
  }

  private static int slash(String path) {
    return Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\'));
  }
}
