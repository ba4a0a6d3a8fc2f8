package dev.plumbline.cli;

import java.nio.charset.Charset;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;

/** Makes paths of the names that a person gives. */
final class Names {
  private Names() {}

  /** The path of this name; says in Chinese why it cannot be one. */
  static Path path(String name) {
    try {
      return Path.of(name);
    } catch (InvalidPathException e) {
      throw invalid(name, "名称无法使用");
    }
  }

  /** Why a name cannot be a path: since the system's locale has not its characters, or else. */
  static UnusableException invalid(String name, String otherwise) {
    boolean ascii = name.chars().allMatch(c -> c < 0x80);
    String reason =
        ascii || encodesChinese()
            ? otherwise
            : "系统的区域设置认不出这个名称，请设置环境变量 LC_ALL=C.UTF-8（Windows：把非 Unicode 程序的语言设为中文）后再运行";
    return new UnusableException(Plain.path(name) + ": " + reason);
  }

  private static boolean encodesChinese() {
    String encoding = System.getProperty("sun.jnu.encoding");
    return encoding == null
        || !Charset.isSupported(encoding)
        || Charset.forName(encoding).newEncoder().canEncode('核');
  }
}
