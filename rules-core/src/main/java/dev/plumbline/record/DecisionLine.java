package dev.plumbline.record;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.DecisionLogOptions.Facts;
import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.document.Quoted;
import dev.plumbline.core.json.ApplicationJson;
import dev.plumbline.core.json.VerdictJson;
import dev.plumbline.core.load.Hash;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One decision on record. Immutable.
 *
 * @param decidedAt when
 * @param factsSha256 the SHA-256 of the facts as they were, where only that was kept; else {@code
 *     null}
 * @param facts the facts as one line of JSON, or {@code null}
 * @param verdict the verdict as one line of compact JSON
 */
public record DecisionLine(
    Instant decidedAt, @Nullable String factsSha256, @Nullable String facts, String verdict) {
  /** Of what is written here; it goes up when a reader has to know of a change. */
  private static final int FORMAT = 1;

  /** How every line begins, and so every file. */
  static final String START = "{\"record\":";

  private static final JsonFactory JSON =
      JsonFactory.builder()
          .streamReadConstraints(
              StreamReadConstraints.builder().maxStringLength(Integer.MAX_VALUE).build())
          .build();

  /**
   * What is put on record of a decision.
   *
   * @throws InputException if the verdict is on another application
   */
  static DecisionLine of(
      Application application, Verdict verdict, Instant decidedAt, DecisionLogOptions options) {
    if (!application.id().equals(verdict.applicationId())) {
      throw new InputException(
          Problem.of(
              Message.of("record.otherApplication", verdict.applicationId(), application.id())
                  .words()));
    }
    Masking masking = new Masking(options.masked());
    String facts = masking.facts(application);
    String masked = masking.verdict(verdict);
    if (options.facts() == Facts.WHOLE) {
      return new DecisionLine(decidedAt, null, facts, masked);
    }
    byte[] whole = ApplicationJson.write(application).getBytes(StandardCharsets.UTF_8);
    return new DecisionLine(decidedAt, Hash.of(whole), null, masked);
  }

  /** As it stands in the file, without the end of the line. */
  String json() {
    StringBuilder line = new StringBuilder(verdict.length() + 256);
    line.append(START).append(FORMAT).append(",\"decidedAt\":");
    Quoted.append(line, decidedAt.toString());
    if (facts == null) {
      line.append(",\"applicationSha256\":\"").append(factsSha256).append('"');
    } else {
      line.append(",\"application\":").append(facts);
    }
    return line.append(",\"verdict\":").append(verdict).append('}').toString();
  }

  /**
   * Reads a line.
   *
   * @throws InputException if it is none, or of a later format
   */
  static DecisionLine parse(String line) {
    Map<String, String> members = members(line);
    String format = members.remove("record");
    if (format == null || !format.equals(String.valueOf(FORMAT))) {
      throw unfit(
          format != null && format.matches("\\d{1,6}")
              ? Message.of("record.newerFormat", format, FORMAT)
              : Message.of("record.noRecord"));
    }
    String verdict = members.get("verdict");
    String hash = members.get("applicationSha256");
    String facts = members.get("application");
    if (verdict == null || (hash == null) == (facts == null)) {
      throw unfit(Message.of("record.noRecord"));
    }
    return new DecisionLine(time(members.get("decidedAt")), hash, facts, verdict);
  }

  private static Instant time(@Nullable String text) {
    try {
      return Instant.parse(text == null ? "" : text);
    } catch (DateTimeParseException e) {
      throw unfit(Message.of("record.noRecord"));
    }
  }

  /** The members by their names: what is an object as it stands, everything else as its text. */
  private static Map<String, String> members(String line) {
    Map<String, String> members = new HashMap<>();
    try (JsonParser parser = JSON.createParser(line)) {
      if (parser.nextToken() != JsonToken.START_OBJECT) {
        throw unfit(Message.of("record.noRecord"));
      }
      while (parser.nextToken() == JsonToken.FIELD_NAME) {
        String name = parser.currentName();
        if (parser.nextToken() == JsonToken.START_OBJECT) {
          int from = (int) parser.currentTokenLocation().getCharOffset();
          parser.skipChildren();
          members.put(name, line.substring(from, (int) parser.currentLocation().getCharOffset()));
        } else {
          members.put(name, parser.getText());
        }
      }
      if (parser.nextToken() != null) {
        throw unfit(Message.of("record.noRecord"));
      }
      return members;
    } catch (IOException e) {
      throw unfit(Message.of("record.noRecord"));
    }
  }

  private static InputException unfit(Message message) {
    return new InputException(List.of(Problem.of(message.words())));
  }

  /**
   * The verdict itself.
   *
   * @throws InputException if it cannot be read
   */
  public Verdict told() {
    return VerdictJson.read(verdict);
  }
}
