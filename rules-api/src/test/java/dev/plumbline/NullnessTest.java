package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.NullMarked;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** What may be null is marked, is said in words, and is told in one way everywhere. */
class NullnessTest {
  private static final Path SOURCES = Path.of("src/main/java/dev/plumbline");

  private static final Pattern PARAMETER =
      Pattern.compile("@param (\\w+) (.*?)(?=@param|@throws|\\*/)", Pattern.DOTALL);

  /** All public types of a package, nested ones included. */
  private static List<Class<?>> types(String packageName) throws Exception {
    List<Class<?>> all = new ArrayList<>();
    try (Stream<Path> sources = Files.list(SOURCES.resolve(packageName))) {
      String prefix = "dev.plumbline." + (packageName.isEmpty() ? "" : packageName + ".");
      for (Path source : sources.filter(p -> p.toString().endsWith(".java")).toList()) {
        String name = source.getFileName().toString().replace(".java", "");
        if (!name.equals("package-info")) {
          add(Class.forName(prefix + name), all);
        }
      }
    }
    assertTrue(!all.isEmpty());
    return all;
  }

  private static void add(Class<?> type, List<Class<?>> all) {
    if (Modifier.isPublic(type.getModifiers())) {
      all.add(type);
      for (Class<?> nested : type.getDeclaredClasses()) {
        add(nested, all);
      }
    }
  }

  private static boolean isNullable(RecordComponent component) {
    return component.getAnnotatedType().isAnnotationPresent(Nullable.class);
  }

  @Test
  void everyPackageIsMarked() throws Exception {
    for (String name : List.of("", "fact", "spi")) {
      Package all = types(name).get(0).getPackage();
      assertTrue(all.isAnnotationPresent(NullMarked.class), all.getName());
    }
  }

  /** Words and marks say the same of each component of a record. */
  @Test
  void whatIsSaidToBeNullIsMarked() throws Exception {
    List<String> differing = new ArrayList<>();
    int marked = 0;
    for (Class<?> type : types("")) {
      if (!type.isRecord()) {
        continue;
      }
      String said = documentation(type);
      for (RecordComponent component : type.getRecordComponents()) {
        boolean says = saysNull(said, component.getName());
        if (!component.getType().isPrimitive() && says != isNullable(component)) {
          differing.add(type.getSimpleName() + "." + component.getName());
        }
        marked += isNullable(component) ? 1 : 0;
      }
    }
    assertEquals(List.of(), differing);
    assertTrue(marked > 15);
  }

  private static String documentation(Class<?> type) throws IOException {
    Class<?> outermost = type;
    while (outermost.getEnclosingClass() != null) {
      outermost = outermost.getEnclosingClass();
    }
    String source = Files.readString(SOURCES.resolve(outermost.getSimpleName() + ".java"));
    String name = "record " + type.getSimpleName();
    int record = Math.max(source.indexOf(name + "("), source.indexOf(name + "<"));
    return source.substring(source.lastIndexOf("/**", record), record);
  }

  private static boolean saysNull(String documentation, String component) {
    Matcher parameter = PARAMETER.matcher(documentation);
    while (parameter.find()) {
      String text = parameter.group(2).replaceAll("\\s*\\n\\s*\\* *", " ");
      if (parameter.group(1).equals(component)) {
        return text.contains("{@code null}") && !text.contains("never {@code null}");
      }
    }
    return false;
  }

  /** What a fact leaves out is unknown: only what is always there is not marked. */
  @Test
  void whatAFactMayLeaveOutIsMarked() throws Exception {
    int marked = 0;
    List<String> primitive = new ArrayList<>();
    for (Class<?> type : types("fact")) {
      if (type.isRecord()) {
        for (RecordComponent component : type.getRecordComponents()) {
          marked += isNullable(component) ? 1 : 0;
          if (isNullable(component) && component.getType().isPrimitive()) {
            primitive.add(type.getSimpleName() + "." + component.getName());
          }
        }
      }
    }
    assertEquals(List.of(), primitive);
    assertTrue(marked > 120, String.valueOf(marked));
  }

  /** What is looked up may not be there, and is an Optional; what belongs to a thing is null. */
  @Test
  void whatIsLookedUpIsOptional() throws Exception {
    List<String> others = new ArrayList<>();
    int optional = 0;
    for (Class<?> type : types("")) {
      for (Method method : type.getDeclaredMethods()) {
        boolean looksUp = method.getParameterCount() > 0;
        boolean isOptional = method.getReturnType() == Optional.class;
        if (!Modifier.isPublic(method.getModifiers()) || method.getName().equals("equals")) {
          continue;
        }
        optional += isOptional ? 1 : 0;
        boolean isNull = method.getAnnotatedReturnType().isAnnotationPresent(Nullable.class);
        if (looksUp ? isNull : isOptional) {
          others.add(type.getSimpleName() + "." + method.getName());
        }
      }
    }
    assertEquals(List.of(), others);
    assertTrue(optional > 1);
  }
}
