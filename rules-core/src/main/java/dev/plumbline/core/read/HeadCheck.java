package dev.plumbline.core.read;

import dev.plumbline.core.rule.Part;
import dev.plumbline.core.rule.Token;
import dev.plumbline.core.words.Message;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What may stand at the head of a rule file: the package and a few imports. */
public final class HeadCheck {
  /** What a file may import. */
  public static final Set<String> IMPORTS =
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
  public static void check(Source source) {
    new HeadCheck(source).check();
  }

  private void check() {
    if (source.file().parts().stream().noneMatch(part -> part.kind() == Part.Kind.PACKAGE)) {
      source.importsInDoubt(); // with the package, the whole head may be wanting
    }
    List<String> imports = new ArrayList<>();
    for (Part part : source.file().parts()) {
      if (part.kind() == Part.Kind.IMPORT && source.file().isBroken(part)) {
        source.importsInDoubt();
      } else if (part.kind() == Part.Kind.IMPORT) {
        imported(part, imports);
      }
    }
    source.imports(imports);
  }

  private void imported(Part part, List<String> imports) {
    Token keyword = part.tokens().get(0);
    switch (part.name().text()) {
      case "function", "static" -> source.problem(keyword, Message.of("read.importOfFunction"));
      case "accumulate" -> source.problem(keyword, Message.of("read.importOfAccumulate"));
      default -> {
        String target = path(part);
        imports.add(target);
        if (!IMPORTS.contains(target)) {
          source.importsInDoubt();
          source.problem(
              keyword,
              Message.of("read.importUnknown", target, List.copyOf(new TreeSet<>(IMPORTS))));
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
  public static String packageName(Source source, String shared) {
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
          wanted == null
              ? Message.of("read.packageLine")
              : Message.of("read.packageLineOf", wanted));
    }
    return wanted;
  }
}
