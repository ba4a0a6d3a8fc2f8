package dev.plumbline.core.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * One pattern of a rule, as the text has it. Immutable.
 *
 * @param quantifier whether the fact is to be there, merely to exist, or not to be there
 * @param type the name of the type of fact
 * @param items what is asked of it, and what is bound
 * @param tally what is asked of the number of facts that match, or of the sum of a value of theirs;
 *     {@code null} unless they are counted or summed
 * @param each how each row is looked at; {@code null} unless each is
 * @param line the line in the file, from 1
 * @param column the column in the line, from 1
 */
public record Condition(
    Quantifier quantifier,
    String type,
    List<Item> items,
    Tally tally,
    Each each,
    int line,
    int column) {
  /** How a pattern is meant. */
  public enum Quantifier {
    /** A fact that matches, whose values later patterns may use. */
    FACT,
    /** {@code exists}: some fact matches. */
    EXISTS,
    /** {@code not}: no fact matches. */
    NOT,
    /** {@code accumulate} with a count: so many facts match. */
    COUNT,
    /** {@code accumulate} with a sum: a value of the facts that match comes to so much. */
    SUM,
    /** {@code forall}: each fact that is selected matches. */
    EACH
  }

  /**
   * What is asked of a count: {@code $n : count(1); $n >= 2}; of the distinct values of a variable:
   * {@code Set( size >= 2 ) from accumulate( …, collectSet( $variable ) )}; or of the sum of one:
   * {@code $sum : sum( $variable ), $least : min( $variable ); $sum >= 10, $least >= 0}. Immutable.
   *
   * @param variable the variable whose distinct values are counted, or whose values are summed;
   *     {@code null} to count facts
   * @param operator how the count or sum is compared
   * @param bound what it is compared with
   * @param least what the least of the values that are summed has to be, or {@code null}
   * @param line the line of the comparison in the file, from 1
   * @param column the column in the line, from 1
   */
  public record Tally(
      String variable,
      String operator,
      Item.Operand bound,
      Item.Compare least,
      int line,
      int column) {
    /** The comparison as it is written: {@code $n >= 2} is {@code >= 2}. */
    public String text() {
      return operator + " " + Item.written(bound);
    }
  }

  /**
   * How each fact is looked at: {@code forall( $x : T( selection ) Definition( … ) T( this == $x, …
   * ) )}. The definitions stand before this pattern in the rule's list, and are looked up anew for
   * each row. Immutable.
   *
   * @param selecting how many of the items, the first, say which facts are meant
   * @param definitions how many of the patterns before it belong to it
   */
  public record Each(int selecting, int definitions) {}

  /** Copies the items. */
  public Condition {
    items = List.copyOf(items);
  }

  /** A pattern that is neither counted, summed nor asked of each. */
  public Condition(Quantifier quantifier, String type, List<Item> items, int line, int column) {
    this(quantifier, type, items, null, null, line, column);
  }

  /** The same with other items. */
  Condition with(List<Item> others) {
    return new Condition(quantifier, type, others, tally, each, line, column);
  }

  /**
   * The words that the property which is the key of its facts may be.
   *
   * @param key the property
   */
  Set<String> keys(String key) {
    Set<String> keys = new HashSet<>();
    for (Item item : items) {
      if (item.path() != null && item.path().names().equals(List.of(key))) {
        item.choices().forEach(word -> keys.add(Item.written(word)));
      }
    }
    return keys;
  }

  /**
   * The word or number that the property which is the key of its facts has to be, or {@code null}.
   *
   * @param key the property; {@code null} if there is none
   */
  public Object key(String key) {
    return items.stream()
        .filter(item -> isKey(item, key))
        .map(item -> ((Item.Literal) ((Item.Compare) item).operand()).value())
        .findFirst()
        .orElse(null);
  }

  /** Whether an item says which fact is meant, by the property that is the key. */
  public static boolean isKey(Item item, String key) {
    return key != null
        && item instanceof Item.Compare compare
        && compare.isLiteral()
        && compare.path().names().equals(List.of(key));
  }

  /**
   * Whether a fact with these values may be meant, as far as literals say what they have to be.
   *
   * @param values the value at the end of a path
   */
  public boolean leavesRoomFor(Function<Item.PathTo, Object> values) {
    return items.stream()
        .noneMatch(
            item ->
                item instanceof Item.Compare compare
                    && compare.isLiteral()
                    && !((Item.Literal) compare.operand()).is(values.apply(compare.path())));
  }

  /** The binding of the variable that is counted or summed, or {@code null}. */
  public Item.Bind tallied() {
    return tally == null
        ? null
        : items.stream()
            .filter(Item.Bind.class::isInstance)
            .map(Item.Bind.class::cast)
            .filter(bind -> bind.variable().equals(tally.variable()))
            .findFirst()
            .orElse(null);
  }

  /** Whether it counts facts, or adds up a number of theirs. */
  public boolean countsFacts() {
    return quantifier == Quantifier.SUM
        || quantifier == Quantifier.COUNT && tally.variable() == null;
  }

  /** Whether it looks at a property. */
  public boolean reads(String property) {
    return items.stream().anyMatch(item -> reads(item, property));
  }

  /** Whether an item looks at a property. */
  public static boolean reads(Item item, String property) {
    return item.path() != null && item.path().names().get(0).equals(property);
  }

  /** What is asked of a sum, as if it were asked of a single row. */
  public Item.Compare askedOfSum() {
    return ofRow(tally.operator(), tally.bound());
  }

  /** What is asked of each row that is summed; {@code null} if nothing is. */
  public Item.Compare askedOfRow() {
    return tally.least() == null ? null : ofRow(tally.least().operator(), tally.least().operand());
  }

  private Item.Compare ofRow(String operator, Item.Operand operand) {
    Item.Bind bind = tallied();
    return new Item.Compare(
        bind.text(), bind.line(), bind.column(), bind.path(), operator, operand);
  }
}
