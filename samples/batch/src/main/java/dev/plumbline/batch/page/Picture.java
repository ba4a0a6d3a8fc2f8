package dev.plumbline.batch.page;

import java.util.Base64;

/**
 * A picture within a page, which needs no file beside it.
 *
 * @param uri the picture itself, as a {@code data:} address
 */
public record Picture(String uri) {
  /** A picture in PNG. */
  public static Picture png(byte[] content) {
    return new Picture("data:image/png;base64," + Base64.getEncoder().encodeToString(content));
  }
}
