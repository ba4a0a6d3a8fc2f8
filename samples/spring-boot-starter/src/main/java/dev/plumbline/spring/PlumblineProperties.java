package dev.plumbline.spring;

import dev.plumbline.DecisionLogOptions;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Mode;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What a host says of it.
 *
 * @param guideline the id of the guideline to use, of those on the class path; by default all of
 *     them, and the one is chosen that an application names
 * @param pack the folder or the archive of a pack to use in place of those on the class path
 * @param signedBy the file (PEM) with the public key by which the pack must be signed
 * @param live whether the pack is watched, and replaced while it serves
 * @param mode how missing facts are taken where nobody says otherwise
 * @param language the language of problems where a request asks for none; zh or en
 * @param limits how much an application may be and what work it may cause, where it is not what is
 *     usual
 * @param record where decisions are put on record
 */
@ConfigurationProperties("plumbline")
public record PlumblineProperties(
    @Nullable String guideline,
    @Nullable Path pack,
    @Nullable Path signedBy,
    @DefaultValue("true") boolean live,
    @DefaultValue("precheck") Mode mode,
    @DefaultValue("zh") Locale language,
    @DefaultValue Map<Limit, Long> limits,
    @Nullable Record record) {
  /**
   * Where decisions are put on record, and what of them.
   *
   * @param file the file, to which is added
   * @param facts whether the facts themselves are kept, or their hash
   * @param masked the properties that are replaced besides identity numbers, by their paths without
   *     positions: /lead/name
   * @param most how long a file may grow before the next is begun
   */
  public record Record(
      Path file,
      @DefaultValue("whole") DecisionLogOptions.Facts facts,
      @DefaultValue List<String> masked,
      @DefaultValue("256MB") DataSize most) {}

  /** All limits. */
  Limits within() {
    Limits all = Limits.USUAL;
    for (Map.Entry<Limit, Long> each : limits.entrySet()) {
      all = all.with(each.getKey(), each.getValue());
    }
    return all;
  }
}
