package dev.plumbline.core.cases;

import dev.plumbline.core.document.JsonText;
import dev.plumbline.core.document.Located.Fields;
import dev.plumbline.fact.Application;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** An application of a case. Immutable. */
public final class CaseApplication {
  private final String base;
  private final String baseJson;
  private final Fields fields;
  private final Application read;

  /** Written when somebody first asks; any thread writes the same. */
  private String json;

  /**
   * An application.
   *
   * @param base the path of the file that it begins with, within the pack
   * @param baseJson what that file holds, as JSON
   * @param fields the same with the change
   * @param read that, read; {@code null} if it has to be read as a whole
   */
  CaseApplication(String base, String baseJson, Fields fields, Application read) {
    this.base = base;
    this.baseJson = baseJson;
    this.fields = fields;
    this.read = read;
  }

  /** The path of the file that it begins with, within the pack. */
  public String base() {
    return base;
  }

  /** What that file holds, as JSON. */
  public String baseJson() {
    return baseJson;
  }

  /** The same with the change, as JSON. */
  public String json() {
    if (json == null) {
      json = JsonText.of(fields);
    }
    return json;
  }

  /** What comes of reading that within the usual limits, where it is known already. */
  public Optional<Application> read() {
    return Optional.ofNullable(read);
  }

  /** The application as the bytes of a JSON file. */
  public byte[] bytes() {
    return json().getBytes(StandardCharsets.UTF_8);
  }

  /** The application without the change, likewise. */
  public byte[] baseBytes() {
    return baseJson.getBytes(StandardCharsets.UTF_8);
  }
}
