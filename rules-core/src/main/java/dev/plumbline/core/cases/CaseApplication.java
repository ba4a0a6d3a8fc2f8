package dev.plumbline.core.cases;

import java.nio.charset.StandardCharsets;

/**
 * An application of a case. Immutable.
 *
 * @param base the path of the file that it begins with, within the pack
 * @param baseJson what that file holds, as JSON
 * @param json the same with the change, as JSON
 */
public record CaseApplication(String base, String baseJson, String json) {
  /** The application as the bytes of a JSON file. */
  public byte[] bytes() {
    return json.getBytes(StandardCharsets.UTF_8);
  }

  /** The application without the change, likewise. */
  public byte[] baseBytes() {
    return baseJson.getBytes(StandardCharsets.UTF_8);
  }
}
