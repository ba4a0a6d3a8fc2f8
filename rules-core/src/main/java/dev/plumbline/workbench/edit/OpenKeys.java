package dev.plumbline.workbench.edit;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The names of a YAML document that are open at a place, of whatever is written by then.
 *
 * @param path the names within which the place stands, outermost first
 * @param valueOf the name whose value is to be written there, or {@code null}
 * @param from the column that the word at the place begins in
 */
record OpenKeys(List<String> path, @Nullable String valueOf, int from) {
  OpenKeys {
    path = List.copyOf(path);
  }

  static OpenKeys at(Lines lines, int line, int column) {
    String text = lines.get(line);
    String before = text.substring(0, Math.min(column - 1, text.length()));
    int begin = begin(before);
    Deque<String> outer = new ArrayDeque<>();
    int indent = before.isBlank() ? before.length() : begin;
    for (int i = line - 1; i >= 1 && indent > 0; i--) {
      String above = lines.get(i);
      int own = begin(above);
      // A list may stand as far left as the name that it belongs to.
      boolean list = own < above.length() && text(above).startsWith("-");
      if (own < indent && key(above, own) != null && !text(above).startsWith("#")) {
        outer.push(key(above, own));
        indent = list ? above.length() - above.stripLeading().length() : own;
        if (list) {
          indent++;
        }
      }
    }
    return flow(before, begin, new ArrayList<>(outer), column);
  }

  private static String text(String line) {
    return line.stripLeading();
  }

  /** Where the name of a line begins, behind what makes it a member of a list. */
  private static int begin(String line) {
    int at = 0;
    while (at < line.length() && (line.charAt(at) == ' ' || isDash(line, at))) {
      at++;
    }
    return at;
  }

  private static boolean isDash(String line, int at) {
    return line.charAt(at) == '-' && (at + 1 == line.length() || line.charAt(at + 1) == ' ');
  }

  /** The name that a line begins with, or {@code null}. */
  private static @Nullable String key(String line, int from) {
    for (int i = from; i < line.length(); i++) {
      if (Lines.isSign(line, i)) {
        return line.charAt(i) == ':' ? bare(line.substring(from, i)) : null;
      }
    }
    return null;
  }

  private static String bare(String name) {
    return name.strip().replaceAll("^[\"']|[\"']$", "");
  }

  /** Goes over the line: names in braces are open as well. */
  private static OpenKeys flow(String before, int begin, List<String> path, int column) {
    int from = begin;
    String key = null;
    for (int i = begin; i < before.length(); i++) {
      if (!Lines.isSign(before, i)) {
        continue;
      }
      switch (before.charAt(i)) {
        case ':' -> key = bare(before.substring(from, i));
        case '{' -> {
          path.add(key == null ? "" : key);
          key = null;
        }
        case '}' -> {
          if (!path.isEmpty()) {
            path.remove(path.size() - 1);
          }
          key = null;
        }
        case ',' -> key = before.substring(begin, i).contains("[") ? key : null;
        default -> {
          // a list of values
        }
      }
      from = i + 1;
    }
    while (from < before.length() && before.charAt(from) == ' ') {
      from++;
    }
    return new OpenKeys(path, key, Math.min(from + 1, column));
  }
}
