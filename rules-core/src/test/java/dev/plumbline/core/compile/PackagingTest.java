package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Problem;
import org.junit.jupiter.api.Test;

class PackagingTest {
  @Test
  void anEngineThatIsNotWholeIsNoFaultOfThePack() {
    Problem told = Packaging.broken("small", new LinkageError("gone")).problems().get(0);
    assertEquals(
        "small: 规则引擎不完整，不是规则包的问题：类路径上少了它所依赖的库，版本不配，或打成一个 jar 时没有合并"
            + " META-INF/services；请检查打包（java.lang.LinkageError: gone）",
        told.toString());
  }
}
