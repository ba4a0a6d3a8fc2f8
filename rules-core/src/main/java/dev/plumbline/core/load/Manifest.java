package dev.plumbline.core.load;

import dev.plumbline.fact.Call;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What {@code guideline.yaml} says of a pack. Immutable.
 *
 * @param id the guideline's id
 * @param edition which edition of the guideline, or {@code null} if there is but one
 * @param number the number of the official document
 * @param title the title of the call
 * @param issuedOn the day of issue
 * @param timeZone the zone of its dates and times
 * @param readings how the guideline is read where it is open, by id
 * @param readingLines the lines of the readings in {@code guideline.yaml}, from 1, by id
 */
public record Manifest(
    String id,
    String edition,
    String number,
    String title,
    LocalDate issuedOn,
    ZoneId timeZone,
    Map<String, String> readings,
    Map<String, Integer> readingLines) {
  /** The only zone there is. */
  public static final ZoneId TIME_ZONE = ZoneId.of("Asia/Shanghai");

  /** What it may say. */
  public static final List<String> NAMES =
      List.of("id", "edition", "number", "title", "issuedOn", "timeZone", "readings");

  /** The file that a manifest is read from. */
  public static final String FILE = "guideline.yaml";

  /** Copies the readings. */
  public Manifest {
    readings = Map.copyOf(readings);
    readingLines = Map.copyOf(readingLines);
  }

  /** The head of the guideline as a fact. */
  public Call call() {
    return new Call(number, title, issuedOn);
  }
}
