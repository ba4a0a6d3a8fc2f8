package dev.plumbline.core.check;

import dev.plumbline.fact.Place;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The names of areas that texts are searched for: all provinces, by their full and their short
 * names, and the other areas that a pack speaks of. Immutable.
 */
final class AreaNames {
  private static final Map<String, String> PROVINCES = new HashMap<>();

  private static final Pattern SORT = Pattern.compile("(?:壮族|回族|维吾尔)?自治区$|特别行政区$|省$|市$");

  static {
    for (int code = 11; code <= 82; code++) {
      Place.find(code + "0000")
          .ifPresent(
              province -> {
                PROVINCES.put(province.name(), province.code());
                PROVINCES.put(SORT.matcher(province.name()).replaceFirst(""), province.code());
              });
    }
  }

  private final Map<String, String> codes = new HashMap<>(PROVINCES);
  private final Pattern pattern;

  /** With areas beside the provinces, by their codes. */
  AreaNames(Collection<String> others) {
    for (String code : others) {
      String name = Place.of(code).name();
      for (String wider : List.of(code.substring(0, 4) + "00", code.substring(0, 2) + "0000")) {
        String above = wider.equals(code) ? "" : Place.find(wider).map(Place::name).orElse("");
        if (!above.isEmpty() && name.startsWith(above)) {
          name = name.substring(above.length());
          break;
        }
      }
      codes.put(name, code);
    }
    List<String> names = new ArrayList<>(codes.keySet());
    names.sort(
        (one, other) -> other.length() - one.length()); // the longer before what it begins with
    pattern = Pattern.compile(String.join("|", names.stream().map(Pattern::quote).toList()));
  }

  /** The areas that a text names: the codes by the names. */
  Map<String, String> in(String text) {
    Map<String, String> found = new HashMap<>();
    Matcher matcher = pattern.matcher(text);
    while (matcher.find()) {
      found.put(matcher.group(), codes.get(matcher.group()));
    }
    return found;
  }
}
