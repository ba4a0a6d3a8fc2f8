package dev.plumbline.core.check;

import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What may stand at the head of a rule file: the package and a few imports. */
final class HeadCheck {
  private static final Set<String> IMPORTS =
      Set.of(
          "dev.plumbline.fact.*",
          "java.math.BigDecimal",
          "java.time.LocalDate",
          "java.time.LocalDateTime",
          "java.util.List",
          "java.util.Set");

  private final Source source;

  private HeadCheck(Source source) {
    this.source = source;
  }

  /** Reports what a file may not have, and notes what it imports. */
  static void check(Source source) {
    new HeadCheck(source).check();
  }

  private void check() {
    List<String> imports = new ArrayList<>();
    for (Part part : source.file().parts()) {
      if (part.kind() == Part.Kind.IMPORT && !source.file().isBroken(part)) {
        imported(part, imports);
      }
    }
    source.imports(imports);
  }

  private void imported(Part part, List<String> imports) {
    Token keyword = part.tokens().get(0);
    switch (part.name().text()) {
      case "function", "static" ->
          source.problem(
              keyword,
              "规则包里不能引入函数（import function、import static）",
              "a pack can import no function (import function, import static)");
      case "accumulate" ->
          source.problem(
              keyword,
              "规则包里不能引入累计函数（import accumulate）",
              "a pack can import no accumulate function (import accumulate)");
      default -> {
        String target = path(part);
        imports.add(target);
        if (!IMPORTS.contains(target)) {
          source.problem(
              keyword,
              "不能引入「" + target + "」，可引入的有 " + String.join("、", new TreeSet<>(IMPORTS)),
              "\""
                  + target
                  + "\" cannot be imported; there are "
                  + String.join(", ", new TreeSet<>(IMPORTS)));
        }
      }
    }
  }

  private static String path(Part part) {
    return part.tokens().stream()
        .skip(1)
        .map(Token::text)
        .filter(text -> !text.equals(";"))
        .collect(Collectors.joining());
  }

  /**
   * The package that the files of a pack share.
   *
   * @param shared the package of the files before, or {@code null} if this is the first
   */
  static String packageName(Source source, String shared) {
    Part part =
        source.file().parts().stream()
            .filter(p -> p.kind() == Part.Kind.PACKAGE)
            .findFirst()
            .orElse(null);
    boolean unread = part != null && source.file().isBroken(part);
    String own = part == null || unread ? "" : path(part);
    String wanted = shared == null && !own.isEmpty() ? own : shared;
    if (shared == null && wanted != null && part != null) {
      Naming.pack(source, part.name().line(), part.name().column(), own);
    }
    if ((own.isEmpty() || !own.equals(wanted)) && !unread) {
      Token place = part == null ? null : part.name();
      source.problem(
          place == null ? 1 : place.line(),
          place == null ? 1 : place.column(),
          "一个规则包的文件须以同一行 package 开头" + (wanted == null ? "，如 package 指南编号" : "：package " + wanted),
          "the files of a pack begin with the same line"
              + (wanted == null ? ", such as package name" : ": package " + wanted));
    }
    return wanted;
  }
}
