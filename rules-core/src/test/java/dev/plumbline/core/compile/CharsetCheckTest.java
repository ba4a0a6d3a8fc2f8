package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import dev.plumbline.PackException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;

/** Rules that this machine would compile wrongly, or not at all. */
class CharsetCheckTest {
  private static void assertTold(String told, Executable check) {
    PackException refused = assertThrows(PackException.class, check);
    assertEquals(List.of(told), refused.problems().stream().map(Object::toString).toList());
  }

  @Test
  void aCharsetWithoutTheLettersOfTheRules() {
    assertTold(
        "a.drl: 本机的默认字符集 US-ASCII 写不出规则里的字，编译会出错；请在启动 Java 时加上 -Dfile.encoding=UTF-8",
        () -> CharsetCheck.check("a.drl", "rule \"甲\"", StandardCharsets.US_ASCII));
    assertDoesNotThrow(() -> CharsetCheck.check("a.drl", "rule \"a\"", StandardCharsets.US_ASCII));
  }

  /** As a locale without Chinese refuses the path of a Chinese name. */
  @Test
  void aTypeOfWhoseNameThereIsNoPath() {
    assertTold(
        "区⟨U+0000⟩: 系统的区域设置写不出这个类型名，规则无法编译；请在启动 Java 前设置环境变量 LC_ALL=C.UTF-8，或给类型起英文名",
        () -> CharsetCheck.check("区\0"));
    assertDoesNotThrow(() -> CharsetCheck.check("Area"));
  }
}
