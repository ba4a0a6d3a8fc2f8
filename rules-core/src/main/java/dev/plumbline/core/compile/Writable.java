package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.load.PackFiles;
import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Whether this machine can write what the rules say, as the rule compiler demands. */
final class Writable {
  private Writable() {}

  static void check(PackFiles files, PackText text) {
    files.rules().entrySet().forEach(Writable::check);
    text.declarations().forEach(Writable::check);
  }

  /**
   * The rule compiler names the code of a condition by a digest of its text in the default charset.
   * Where that charset has no Chinese, two literals of one length get one name, and a rule silently
   * compares with another's (seen with 10.2.0 on JDK 17 under US-ASCII).
   */
  private static void check(Map.Entry<String, String> file) {
    Charset charset = Charset.defaultCharset();
    if (!charset.newEncoder().canEncode(file.getValue())) {
      refuse(
          file.getKey(),
          "本机的默认字符集 " + charset.name() + " 写不出规则里的字，编译会出错；请在启动 Java 时加上 -Dfile.encoding=UTF-8",
          "the default charset "
              + charset.name()
              + " has not all letters of the rules, which would be compiled wrongly; start Java"
              + " with -Dfile.encoding=UTF-8");
    }
  }

  /** The rule compiler makes a path of the name of each declared type, even of one in memory. */
  private static void check(Declaration declaration) {
    try {
      Path.of(declaration.name());
    } catch (InvalidPathException e) {
      refuse(
          declaration.name(),
          "系统的区域设置写不出这个类型名，规则无法编译；请在启动 Java 前设置环境变量 LC_ALL=C.UTF-8，或给类型起英文名",
          "the locale cannot write the name of this type, and the rules cannot be compiled; set"
              + " LC_ALL=C.UTF-8 before Java starts, or give the type an English name");
    }
  }

  private static void refuse(String where, String message, String english) {
    throw new PackException(List.of(new Problem(where, 0, 0, null, message, english)));
  }
}
