package dev.plumbline.core.check;

import dev.plumbline.core.check.Item.Compare;
import dev.plumbline.core.check.Item.Member;
import dev.plumbline.core.check.Item.PathTo;
import dev.plumbline.core.check.Item.Stated;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import java.util.HashSet;
import java.util.Set;

/** Within one pattern: what may be missing must be asked for before it satisfies or fails. */
final class Guards {
  /** Satisfied by what is missing; but for memberOf, which throws on it (Drools 10.2.0). */
  private static final Set<String> NOT_OF_MISSING =
      Set.of("!=", "not contains", "not matches", "not memberOf", "memberOf", Compare.ALL_MEMBERS);

  private final FactType type;
  private final Said said;
  private final Set<String> guarded = new HashSet<>();

  Guards(FactType type, Said said) {
    this.type = type;
    this.said = said;
  }

  /** Whether a comparison holds, or fails with an error, where its property is missing. */
  static boolean needs(Compare compare) {
    return compare.path().names().size() > 1 || passesMissing(compare);
  }

  /** Whether a comparison holds of a missing value, or fails with an error on it. */
  static boolean passesMissing(Compare compare) {
    return NOT_OF_MISSING.contains(compare.operator());
  }

  /** An item stands in the pattern; what it shows to be given needs no further guard. */
  void passed(Item item) {
    if (item instanceof Stated stated && stated.stated()) {
      guarded.add(stated.path().names().get(0));
    } else if (item instanceof Compare compare && !NOT_OF_MISSING.contains(compare.operator())) {
      guarded.add(compare.path().names().get(0));
    } else if (item instanceof Member member && !member.negated()) {
      guarded.add(member.path().names().get(0));
    }
  }

  boolean has(PathTo path) {
    return guarded.contains(path.names().get(0));
  }

  /** Reports a comparison with what may be missing. */
  void compared(Item item, PathTo path) {
    check(item, path, "这样比较", "before it is compared so");
  }

  /** Reports a binding of what may be missing. */
  void bound(Item item, PathTo path) {
    check(item, path, "绑定", "before it is bound");
  }

  /** Reports a call on what may be missing. */
  void called(Item item, PathTo path, String method) {
    check(item, path, "调用「" + method + "」", "before \"" + method + "\" is called");
  }

  private void check(Item item, PathTo path, String what, String english) {
    String first = path.names().get(0);
    Property property = type.properties().get(first);
    if (property != null
        && type.presence() != Presence.DEFINED
        && !property.box()
        && !guarded.contains(first)) {
      said.problem(
          item,
          "「" + first + "」可能缺失，" + what + "之前须先写「" + first + " != null」",
          "\"" + first + "\" may be missing; write \"" + first + " != null\" " + english);
    }
  }
}
