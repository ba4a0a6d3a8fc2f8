package dev.plumbline.core.check;

import dev.plumbline.core.syntax.Part;
import dev.plumbline.core.syntax.Token;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.drools.drl.ast.descr.BaseDescr;
import org.drools.drl.ast.descr.ImportDescr;
import org.drools.drl.ast.descr.PackageDescr;

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
  static void check(Source source, PackageDescr descr) {
    new HeadCheck(source).check(descr);
  }

  private void check(PackageDescr descr) {
    for (ImportDescr imported : descr.getImports()) {
      if (!IMPORTS.contains(imported.getTarget())) {
        refuse(
            imported,
            "不能引入「" + imported.getTarget() + "」，可引入的有 " + String.join("、", new TreeSet<>(IMPORTS)),
            "\""
                + imported.getTarget()
                + "\" cannot be imported; there are "
                + String.join(", ", new TreeSet<>(IMPORTS)));
      }
    }
    source.imports(descr.getImports().stream().map(ImportDescr::getTarget).toList());
    refuse(
        descr.getFunctionImports(),
        "规则包里不能引入函数（import function、import static）",
        "a pack can import no function (import function, import static)");
    refuse(
        descr.getAccumulateImports(),
        "规则包里不能引入累计函数（import accumulate）",
        "a pack can import no accumulate function (import accumulate)");
  }

  private void refuse(List<? extends BaseDescr> parts, String message, String english) {
    parts.forEach(part -> refuse(part, message, english));
  }

  private void refuse(BaseDescr part, String message, String english) {
    source.problem(
        Math.max(part.getLine(), 1), Math.max(part.getColumn() + 1, 1), message, english);
  }

  /**
   * The package that the files of a pack share.
   *
   * @param shared the package of the files before, or {@code null} if this is the first
   */
  static String packageName(Source source, PackageDescr descr, String shared) {
    Part part =
        source.file().parts().stream()
            .filter(p -> p.kind() == Part.Kind.PACKAGE)
            .findFirst()
            .orElse(null);
    String own = descr.getName();
    String wanted = shared == null && !own.isEmpty() ? own : shared;
    if (shared == null && wanted != null && part != null) {
      Naming.pack(source, part.name().line(), part.name().column(), own);
    }
    boolean unread = part != null && source.file().isBroken(part);
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
