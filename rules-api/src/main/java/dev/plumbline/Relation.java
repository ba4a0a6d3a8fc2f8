package dev.plumbline;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/** How a rule compares what an application offers with what it demands. */
public enum Relation {
  AT_LEAST(">="),
  MORE_THAN(">"),
  AT_MOST("<="),
  LESS_THAN("<"),
  EQUAL("=="),
  NOT_EQUAL("!="),
  /** One of those demanded. */
  IN("in"),
  NOT_IN("not in"),
  /** One of those demanded, which the rules define. */
  MEMBER_OF("memberOf"),
  NOT_MEMBER_OF("not memberOf"),
  /** Each of those offered is one of those demanded. */
  ALL_MEMBER_OF("all memberOf"),
  CONTAINS("contains"),
  NOT_CONTAINS("not contains"),
  /** A text has a prescribed form. */
  MATCHES("matches"),
  NOT_MATCHES("not matches"),
  /** A place lies in an area, or is it. */
  WITHIN("within"),
  /** A place lies in an area, or the area in it. */
  OVERLAPS("overlaps"),
  /** An area lies in a place and is not all of it. */
  WIDER_THAN("widerThan"),
  /** There is such a fact. */
  EXISTS("exists");

  private static final Map<String, Relation> BY_SYMBOL =
      Arrays.stream(values())
          .collect(Collectors.toUnmodifiableMap(Relation::symbol, Function.identity()));

  private final String symbol;

  Relation(String symbol) {
    this.symbol = symbol;
  }

  /** As rules write it, and the JSON of a verdict. */
  public String symbol() {
    return symbol;
  }

  /** The relation that is written so. */
  public static Optional<Relation> ofSymbol(String symbol) {
    return symbol == null ? Optional.empty() : Optional.ofNullable(BY_SYMBOL.get(symbol));
  }
}
