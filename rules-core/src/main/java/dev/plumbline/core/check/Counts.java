package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.Domain;
import dev.plumbline.core.check.reason.Domain.Bound;
import dev.plumbline.core.check.reason.FactConstraints;
import dev.plumbline.core.check.reason.Patterns.Read;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.PackText;
import java.math.BigDecimal;
import java.util.List;
import java.util.Set;

/** Whether a count can be what is asked of it, and can be anything else. */
final class Counts {
  private final Read read;
  private final PackText text;
  private final SenseMessages words;

  Counts(Read read, PackText text, SenseMessages words) {
    this.read = read;
    this.text = text;
    this.words = words;
  }

  /** Reports what cannot be or must be; whether there is nothing of the kind. */
  boolean check() {
    if (read.bounds() == null || read.bounds().isEmpty()) {
      return true;
    }
    Tally tally = read.condition().tally();
    if (read.condition().quantifier() == Quantifier.SUM) {
      return sum(tally);
    }
    Integer most = most();
    Bound high = most == null ? null : new Bound(BigDecimal.valueOf(most), true);
    Domain counts = new Domain(false, true, null, Set.of(), new Bound(BigDecimal.ZERO, true), high);
    List<Domain> asked =
        read.bounds().stream().map(b -> Domain.compared(tally.operator(), b)).toList();
    if (asked.stream().allMatch(domain -> counts.and(domain).isEmpty())) {
      words.countNever(read, most);
      return false;
    }
    if (asked.stream().allMatch(counts::within)) {
      words.countAlways(read);
      return false;
    }
    return true;
  }

  private boolean sum(Tally tally) {
    Domain none = Domain.compared("==", BigDecimal.ZERO);
    if (read.bounds().stream()
        .allMatch(bound -> none.within(Domain.compared(tally.operator(), bound)))) {
      words.sumAlways(read);
      return false;
    }
    return true;
  }

  /** How many there are at most; {@code null} if there is no telling. */
  private Integer most() {
    FactConstraints known = read.known();
    Tally tally = read.condition().tally();
    if (tally.variable() == null) {
      boolean keyed = read.type().presence() == Presence.LISTED && read.type().key() != null;
      Domain key = keyed ? known.of(read.type().key()) : null;
      return key == null
              || key.only() == null
              || key.missing()
              || text.mayRepeat(read.type(), key.only())
          ? null
          : key.only().size();
    }
    for (Item item : read.condition().items()) {
      if (item instanceof Bind bind && bind.variable().equals(tally.variable())) {
        Domain values = bind.method() == null ? known.of(bind.path().toString()) : null;
        return values != null && values.only() != null && !values.missing()
            ? values.only().size()
            : null;
      }
    }
    return null;
  }
}
