package dev.plumbline.core.rule;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** One item between the brackets of a pattern, as the text has it. Immutable. */
public sealed interface Item {
  /** The text as written. */
  String text();

  /** The line in the file, from 1. */
  int line();

  /** The column in the line, from 1. */
  int column();

  /** The property that it is about; {@code null} if it asks something of a variable. */
  PathTo path();

  /** What that is compared with, or what a method is handed. */
  List<Operand> operands();

  /** The properties that it names: the one that it is about, and those it is compared with. */
  default List<PathTo> paths() {
    return Stream.concat(Stream.ofNullable(path()), operands().stream())
        .filter(PathTo.class::isInstance)
        .map(PathTo.class::cast)
        .toList();
  }

  /** What the property is one of, where the item asks just that; else nothing. */
  default List<Operand> choices() {
    boolean one = this instanceof Compare compare && compare.operator().equals("==");
    return one || this instanceof Member member && !member.negated() ? operands() : List.of();
  }

  /** The item as the rule says it, where more is meant than is said. */
  default Item asSaid() {
    return this;
  }

  /** Something that stands for a value. */
  sealed interface Operand {}

  /** A text as it is meant, a number or a truth value; {@code null} is never one. */
  record Literal(Object value) implements Operand {
    /** A backslash, and the quote or other backslash that it stands before; there are no more. */
    private static final Pattern ESCAPED = Pattern.compile("\\\\(.)");

    /** The largest whole number that the rule compiler takes for one. */
    private static final BigDecimal LARGEST = BigDecimal.valueOf(999_999_999);

    /** The text that is written between quotes so. */
    public static String meant(String written) {
      return ESCAPED.matcher(written).replaceAll("$1");
    }

    /** That of its value; one that Java makes of the record itself is not ready when it begins. */
    @Override
    public int hashCode() {
      return value.hashCode();
    }

    /** Whether it is a number that nothing whole could be. */
    public boolean isFraction() {
      return new BigDecimal(value.toString()).stripTrailingZeros().scale() > 0;
    }

    /** Whether it is a number with more digits than the rule compiler takes for a whole number. */
    public boolean isLarge() {
      return new BigDecimal(value.toString()).abs().compareTo(LARGEST) > 0;
    }

    /** Whether a fact's value is this one. */
    public boolean is(Object other) {
      return value instanceof Number
          ? other instanceof Number
              && new BigDecimal(value.toString()).compareTo(new BigDecimal(other.toString())) == 0
          : value.equals(other);
    }

    /** How the value is written between quotes. */
    public String written() {
      return value.toString().replace("\\", "\\\\").replace("\"", "\\\"");
    }
  }

  /** A variable bound before, such as {@code $until}. */
  record Variable(String name) implements Operand {}

  /** A variable's number so many times: {@code $all * 0.5}. */
  record Product(Variable variable, BigDecimal factor) implements Operand {
    /** So many times a number, as the compiled rule has it (Drools 10.2.0: to 34 digits). */
    public BigDecimal of(BigDecimal number) {
      return number.multiply(factor, MathContext.DECIMAL128);
    }
  }

  /**
   * A property of the pattern's fact, perhaps one of its value: {@code place}, {@code place.code};
   * or a number in one of some units: {@code valueIn( "亩" )}, or one that is counted without what a
   * variable lists: {@code summaryLength( $headings )}.
   */
  record PathTo(List<String> names, List<String> units, Variable without) implements Operand {
    /** Copies the lists. */
    public PathTo {
      names = List.copyOf(names);
      units = List.copyOf(units);
    }

    /** A path to a number in one of some units. */
    public PathTo(List<String> names, List<String> units) {
      this(names, units, null);
    }

    /** A path to a property as it is given, in no particular unit. */
    public PathTo(List<String> names) {
      this(names, List.of());
    }

    @Override
    public String toString() {
      String path = String.join(".", names);
      if (without != null) {
        return path + "( " + without.name() + " )";
      }
      return units.isEmpty() ? path : path + "( \"" + String.join("\", \"", units) + "\" )";
    }
  }

  /** An operand as a rule has it. */
  static String written(Operand operand) {
    if (operand instanceof Literal literal) {
      return literal.value() instanceof BigDecimal number
          ? number.toPlainString()
          : String.valueOf(literal.value());
    }
    if (operand instanceof Product product) {
      return product.variable().name() + " * " + product.factor().toPlainString();
    }
    return operand instanceof Variable variable ? variable.name() : operand.toString();
  }

  /** {@code $variable : path} or {@code $variable : path.method( arguments )}. */
  record Bind(
      String text,
      int line,
      int column,
      String variable,
      PathTo path,
      String method,
      List<Operand> arguments)
      implements Item {
    @Override
    public List<Operand> operands() {
      return arguments;
    }
  }

  /** {@code path operator operand}, with an operator such as {@code >=} or {@code memberOf}. */
  record Compare(String text, int line, int column, PathTo path, String operator, Operand operand)
      implements Item {
    /** What {@code $list.containsAll( path )} asks of the path: that each member is in the list. */
    public static final String ALL_MEMBERS = "all memberOf";

    /** Whether it says outright what the property has to be. */
    public boolean isLiteral() {
      return operator.equals("==") && operand instanceof Literal;
    }

    @Override
    public List<Operand> operands() {
      return List.of(operand);
    }
  }

  /**
   * {@code path in ( … )} or {@code path not in ( … )}.
   *
   * @param said what the rule says, where the members are kinds of its words too; else {@code null}
   */
  public record Member(
      String text,
      int line,
      int column,
      PathTo path,
      boolean negated,
      List<Operand> members,
      Item said)
      implements Item {
    /** A member of just what is listed. */
    public Member(
        String text, int line, int column, PathTo path, boolean negated, List<Operand> members) {
      this(text, line, column, path, negated, members, null);
    }

    @Override
    public Item asSaid() {
      return said == null ? this : said;
    }

    @Override
    public List<Operand> operands() {
      return members;
    }
  }

  /** {@code path == null} or {@code path != null}. */
  record Stated(String text, int line, int column, PathTo path, boolean stated) implements Item {
    @Override
    public List<Operand> operands() {
      return List.of();
    }
  }

  /** {@code path.method( arguments )} or {@code $variable.method( arguments )}. */
  record Test(
      String text, int line, int column, Operand subject, String method, List<Operand> arguments)
      implements Item {
    @Override
    public PathTo path() {
      return subject instanceof PathTo path ? path : null;
    }

    @Override
    public List<Operand> operands() {
      return arguments;
    }
  }
}
