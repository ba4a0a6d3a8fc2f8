package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be null is marked in all that a host can reach, and said in words alike. */
class NullnessTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern EXPORT = Pattern.compile("exports ([\\w.]+);");

  @Test
  void everyExportedPackageIsMarked() throws Exception {
    Set<String> unmarked = new TreeSet<>();
    for (String name : exported()) {
      if (!Class.forName(name + ".package-info").isAnnotationPresent(NullMarked.class)) {
        unmarked.add(name);
      }
    }
    assertEquals(Set.of(), unmarked);
  }

  @Test
  void whatIsSaidToBeNullIsMarked() throws Exception {
    List<String> differing = new ArrayList<>();
    int marked = 0;
    for (Class<?> type : records()) {
      for (RecordComponent component : type.getRecordComponents()) {
        boolean isNullable = component.getAnnotatedType().isAnnotationPresent(Nullable.class);
        if (isNullable != said(type, component.getName()).contains("{@code null}")) {
          differing.add(type.getName() + "." + component.getName());
        }
        marked += isNullable ? 1 : 0;
      }
    }
    assertEquals(List.of(), differing);
    assertTrue(marked > 15, marked + " marked");
  }

  private static List<String> exported() throws IOException {
    Matcher exports = EXPORT.matcher(Files.readString(SOURCES.resolve("module-info.java")));
    List<String> names = exports.results().map(export -> export.group(1)).toList();
    assertTrue(names.size() > 5, names.toString());
    return names;
  }

  /** The public records of these packages, nested ones included. */
  private static List<Class<?>> records() throws Exception {
    List<Class<?>> all = new ArrayList<>();
    for (String name : exported()) {
      try (Stream<Path> files = Files.list(SOURCES.resolve(name.replace('.', '/')))) {
        for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
          String type = file.getFileName().toString().replace(".java", "");
          if (!type.equals("package-info")) {
            add(Class.forName(name + "." + type), all);
          }
        }
      }
    }
    return all;
  }

  private static void add(Class<?> type, List<Class<?>> all) {
    if (Modifier.isPublic(type.getModifiers())) {
      if (type.isRecord()) {
        all.add(type);
      }
      for (Class<?> nested : type.getDeclaredClasses()) {
        add(nested, all);
      }
    }
  }

  /** What the documentation says of a component; empty if nothing. */
  private static String said(Class<?> type, String component) throws IOException {
    String file = type.getName().replaceFirst("\\$.*", "").replace('.', '/') + ".java";
    String source = Files.readString(SOURCES.resolve(file));
    int record = source.indexOf("record " + type.getSimpleName() + "(");
    String documentation = source.substring(source.lastIndexOf("/**", record), record);
    Matcher said =
        Pattern.compile("@param " + component + " (.*?)(?=@param|\\*/)", Pattern.DOTALL)
            .matcher(documentation);
    return said.find() ? said.group(1).replaceAll("\\s*\\n\\s*\\* *", " ") : "";
  }
}
