package dev.plumbline.core.compile;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import java.util.List;
import java.util.Map;

/**
 * Tells faults of how the engine was put together from those of rules. The engine finds many of its
 * parts by name, so that without some of them it starts, and then refuses sound rules in words that
 * blame the rules.
 */
public final class Packaging {
  private static final String PROBE = "plumbline probe";

  /** What every whole engine compiles, and what needs the parts of it that are found by name. */
  private static final String RULES =
      """
      package probe; import dev.plumbline.fact.*;
      rule "compared" when Lead( ongoing < 2 ) Application( topic matches "a.*" ) then end
      rule "summed" when
        accumulate( Indicator( $v : value ); $sum : sum( $v ), $count : count( 1 ); $count >= 1 )
      then end
      """;

  private static volatile boolean whole;

  private Packaging() {}

  /** A fault that no pack has any part in. */
  public static PackException broken(String pack, Throwable cause) {
    return new PackException(
        List.of(Problem.of(pack, Message.of("compile.notWhole", cause.toString()).words())), cause);
  }

  /**
   * What is to be told of rules that were refused: that, if the engine compiles others.
   *
   * @param parent where the types are that rules speak of
   */
  static PackException told(String pack, PackException refused, TypeLoader parent) {
    if (whole || pack.equals(PROBE) || Thread.currentThread().isInterrupted()) {
      return refused;
    }
    try {
      Build.run(PROBE, "probe", Map.of("probe.drl", RULES), parent);
      whole = true;
      return refused;
    } catch (PackException e) {
      return broken(pack, e.getCause() == null ? e : e.getCause());
    }
  }
}
