package dev.plumbline.core.check.reason;

import dev.plumbline.core.check.reason.ItemConstraint.Order;
import dev.plumbline.core.check.reason.ItemConstraint.Subject;
import dev.plumbline.core.check.reason.ItemConstraint.Value;
import dev.plumbline.core.rule.Item;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

/** What is known of a fact of which some items hold. Filled once, then only read. */
public final class FactConstraints {
  private static final Domain SIGNS = Domain.of(false, Set.of("<", "=", ">"));

  private final Map<Subject, ValueSet> values = new HashMap<>();
  private final Map<Value, List<Predicate<Object>>> texts = new HashMap<>();

  /** One more item holds. */
  public void add(Part part) {
    for (ItemConstraint demand : part.demands()) {
      values.put(demand.subject(), of(demand).and(demand.most()));
    }
    if (part.text() != null) {
      texts.computeIfAbsent(part.about(), s -> new ArrayList<>()).add(part.text());
    }
  }

  /** An item with what it demands. */
  public record Part(Item item, List<ItemConstraint> demands, Predicate<Object> text, Value about) {
    static Part of(ItemConstraints demands, Item item) {
      Predicate<Object> text = demands.text(item);
      return new Part(item, demands.of(item), text, text == null ? null : demands.subject(item));
    }

    /** The same, or that what it asks of is missing. */
    public Part orMissing() {
      List<ItemConstraint> loose =
          demands.stream()
              .map(demand -> new ItemConstraint(demand.subject(), demand.most().orMissing(), null))
              .toList();
      return new Part(item, loose, null, null);
    }
  }

  /** Whether there may be such a fact. */
  public boolean possible() {
    return values.keySet().stream().noneMatch(subject -> left(subject).isEmpty());
  }

  /** Whether an item holds of every such fact. */
  public boolean implies(Part part) {
    if (part.item() instanceof Item.Bind) {
      return true;
    }
    if (part.text() != null
        && values.get(part.about()) instanceof Domain domain
        && domain.only() != null
        && !domain.missing()
        && domain.only().stream().allMatch(part.text())) {
      return true;
    }
    if (part.demands().isEmpty()) {
      return false;
    }
    ItemConstraint whole = part.demands().get(0);
    return whole.least() != null
        && values.containsKey(whole.subject())
        && left(whole.subject()).within(whole.least());
  }

  /** The values that a property may have; {@code null} if nothing is known of it. */
  public Domain of(String path) {
    for (Subject subject : values.keySet()) {
      if (subject instanceof Value value && value.path().equals(path)) {
        return (Domain) left(subject);
      }
    }
    return null;
  }

  private ValueSet of(ItemConstraint demand) {
    ValueSet known = values.get(demand.subject());
    return known != null ? known : ItemConstraints.anything(demand.subject(), demand.most());
  }

  private ValueSet left(Subject subject) {
    ValueSet left = values.get(subject);
    Domain value = subject instanceof Order order ? of(order.path()) : null;
    if (value != null && !value.missing()) {
      left = left.and(SIGNS); // what is given compares somehow
    }
    for (Predicate<Object> test : texts.getOrDefault(subject, List.of())) {
      left = ((Domain) left).passing(test);
    }
    return left;
  }
}
