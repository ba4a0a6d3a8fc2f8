package dev.plumbline.core.json;

import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Where texts stand in an application, by the paths that {@link ApplicationJson.Texts} hears of.
 */
public final class TextPaths {
  private static final Map<String, Class<?>> TYPES = types();

  private TextPaths() {}

  private static Map<String, Class<?>> types() {
    Map<String, Class<?>> types = new LinkedHashMap<>();
    collect("", Application.class, types);
    return Collections.unmodifiableMap(types);
  }

  private static void collect(String path, Class<?> record, Map<String, Class<?>> types) {
    for (Shape.Property property : Shape.of(record).properties()) {
      if (property.inJson()) {
        String here = path + "/" + property.name();
        types.put(here, property.type());
        if (property.type().isRecord() && !Scalars.reads(property.type())) {
          collect(here, property.type(), types);
        }
      }
    }
  }

  /** Whether an application has such a path, whatever stands there. */
  public static boolean isKnown(String path) {
    return TYPES.containsKey(path);
  }

  /** Whether a text stands there, or a number of an identity document. */
  public static boolean isText(String path) {
    Class<?> type = TYPES.get(path);
    return type == String.class || type == IdNumber.class;
  }

  /**
   * Whether a pack can have declared what stands there, a type and its field. A name that begins
   * with a small letter is taken for a slip where one of the library's own paths is near.
   */
  public static boolean mayBeOfPack(String path) {
    String[] names = path.split("/", -1);
    if (names.length != 3
        || !isName(names[1])
        || !isName(names[2])
        || isKnown("/" + names[1])
        || FactTypes.with(List.of()).named(names[1]) != null) {
      return false;
    }
    return !Character.isLowerCase(names[1].charAt(0)) || nearest(path).isEmpty();
  }

  private static boolean isName(String name) {
    return !name.isEmpty()
        && Character.isJavaIdentifierStart(name.charAt(0))
        && name.chars().allMatch(Character::isJavaIdentifierPart);
  }

  /** The path of a text that is nearest to one that is none. */
  public static Optional<String> nearest(String path) {
    return Names.nearest(path, TYPES.keySet().stream().filter(TextPaths::isText).toList());
  }

  /** The texts nearest above or below: those of the part of the application that a path is in. */
  public static List<String> around(String path) {
    for (String part = path; ; part = part.substring(0, part.lastIndexOf('/'))) {
      String start = part + "/";
      List<String> texts =
          TYPES.keySet().stream().filter(each -> each.startsWith(start) && isText(each)).toList();
      if (!texts.isEmpty() || part.isEmpty()) {
        return texts;
      }
    }
  }
}
