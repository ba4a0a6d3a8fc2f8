package dev.plumbline.core.compile;

import dev.plumbline.Problem;

/** Faults of how the engine was put together, which are none of the rules. */
final class Packaging {
  private Packaging() {}

  static Problem problem(String pack, Throwable cause) {
    return new Problem(
        pack,
        0,
        0,
        null,
        "规则引擎不完整，规则包本身没有问题：类路径上少了它所依赖的库，版本不配，或打成一个 jar 时没有合并"
            + " META-INF/services 和各个 kie.conf；请检查打包（"
            + cause
            + "）",
        "the engine is not whole, which is no fault of the pack: libraries that it needs are missing"
            + " or of other versions, or jars were made one without merging META-INF/services and"
            + " the kie.conf files; check how it is packaged ("
            + cause
            + ")");
  }
}
