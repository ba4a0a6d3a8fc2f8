package dev.plumbline.core.load;

import java.net.URL;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;

/** A jar or folder of the class path, as it is told to people. */
final class Place {
  private Place() {}

  /** Where a resource was found. */
  static String of(URL url, String resource) {
    // A plus is no blank here, as it would be in a form on a page.
    String place =
        URLDecoder.decode(url.toExternalForm().replace("+", "%2B"), StandardCharsets.UTF_8);
    if (place.endsWith(resource)) {
      place = place.substring(0, place.length() - resource.length());
    }
    place = place.replaceAll("!?/$", "");
    return place.replaceFirst("^(?:jar:)?(?:file:|nested:)?(?=/)", "");
  }
}
