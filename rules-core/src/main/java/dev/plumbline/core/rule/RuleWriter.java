package dev.plumbline.core.rule;

import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Member;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Product;
import dev.plumbline.core.rule.Item.Stated;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.RuleText.Definition;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes what is compiled from what was read, and nothing else: annotations, comments and the way a
 * rule is spaced do not get there, and literals are such as the rule compiler takes for what they
 * say.
 *
 * <p>Drools 10.2.0 takes a number with a decimal point for a binary fraction, and 0.05 then is not
 * at least 0.05; and of whole numbers it compiles none that have more than nine digits or so. With
 * a {@code B} behind it, a number in a condition is taken for what it says. What is whole is
 * written without a point, since nothing else compares with a property that is whole.
 *
 * <p>In a regular expression a dot takes line breaks too: what a text says does not hang on where
 * its lines end.
 */
public final class RuleWriter {
  /** What has more digits is no whole number to the rule compiler. */
  private static final int MOST_DIGITS = 9;

  /** Names that nobody can give: those of variables begin with a letter. */
  private static final String NUMBER = "$0n";

  private static final String LEAST = "$0least";
  private static final String ROW = "$0row";

  private final FactTypes types;
  private final int depth;
  private final StringBuilder text = new StringBuilder();
  private int numbers;

  /** Whether what is written is asked of a fact of a declared type. */
  private boolean declared;

  /**
   * Begins.
   *
   * @param depth how many rules the rule extends, whose numbers have other names
   */
  private RuleWriter(FactTypes types, int depth) {
    this.types = types;
    this.depth = depth;
  }

  /** What a file of rules begins with. */
  public static String head(String packageName) {
    return "package " + packageName + "; import dev.plumbline.fact.*; import java.util.Set;\n";
  }

  /**
   * A declared type. Two facts of one key are two facts: the key is not compiled, which would make
   * them equal.
   */
  public static String write(Declaration type) {
    StringBuilder text = new StringBuilder("declare ").append(type.name()).append('\n');
    for (Declaration.Field field : type.fields()) {
      text.append("  ").append(Declaration.compiled(field.name())).append(" : ");
      text.append(field.type().getName()).append('\n');
    }
    return text.append("end\n").toString();
  }

  /** A rule. */
  public static String write(PackText pack, RuleText rule) {
    return new RuleWriter(pack.types(), pack.ancestors(rule).size()).rule(rule);
  }

  /** Whether a variable of what is compiled stands for a number that is asked about. */
  public static boolean isNumber(String variable) {
    return variable.startsWith(NUMBER);
  }

  private String rule(RuleText rule) {
    text.append("rule \"").append(rule.name()).append('"');
    if (rule.parent() != null) {
      text.append(" extends \"").append(rule.parent()).append('"');
    }
    text.append(" when\n");
    List<Condition> conditions = rule.conditions();
    for (int i = 0; i < conditions.size(); i++) {
      int each = i;
      while (each < conditions.size() && !belongs(conditions, i, each)) {
        each++;
      }
      if (each < conditions.size()) {
        each(conditions.subList(i, each), conditions.get(each));
        i = each;
      } else {
        condition(conditions.get(i));
      }
    }
    text.append("then\n");
    if (rule instanceof Definition definition) {
      insert(definition);
    }
    return text.append("end\n").toString();
  }

  /** Whether what each row has to meet begins with a condition. */
  private static boolean belongs(List<Condition> conditions, int first, int each) {
    Condition condition = conditions.get(each);
    return condition.each() != null && each - condition.each().definitions() == first;
  }

  private void condition(Condition condition) {
    switch (condition.quantifier()) {
      case FACT -> text.append("  ").append(pattern(condition)).append('\n');
      case EXISTS -> text.append("  exists ").append(pattern(condition)).append('\n');
      case NOT -> text.append("  not ").append(pattern(condition)).append('\n');
      case COUNT, SUM -> tally(condition);
      case EACH -> throw new IllegalStateException("a row by itself");
    }
  }

  private String pattern(Condition condition) {
    return pattern(condition.type(), items(condition.type(), condition.items()));
  }

  private static String pattern(String type, List<String> items) {
    return type + "( " + String.join(", ", items) + " )";
  }

  /**
   * The items.
   *
   * @param type the type of fact that they are asked of
   */
  private List<String> items(String type, Collection<Item> items) {
    declared = FactTypes.general(type) == null;
    return items.stream().map(this::item).toList();
  }

  private void tally(Condition condition) {
    Tally tally = condition.tally();
    String name = depth + "_" + numbers++;
    String number = NUMBER + name;
    String least = LEAST + name;
    String asked = tally.operator() + " " + operand(tally.bound());
    String pattern = pattern(condition);
    if (condition.quantifier() == Quantifier.SUM) {
      text.append("  accumulate( ").append(pattern).append("; ");
      text.append(number).append(" : sum( ").append(tally.variable()).append(" )");
      if (tally.least() != null) {
        text.append(", ").append(least).append(" : min( ");
        text.append(tally.variable()).append(" )");
      }
      text.append("; ").append(number).append(' ').append(asked);
      if (tally.least() != null) {
        text.append(", ").append(least).append(' ');
        text.append(tally.least().operator()).append(' ').append(operand(tally.least().operand()));
      }
      text.append(" )\n");
    } else if (tally.variable() == null) {
      text.append("  accumulate( ").append(pattern).append("; ").append(number);
      text.append(" : count(1); ").append(number).append(' ').append(asked).append(" )\n");
    } else {
      text.append("  Set( size ").append(asked).append(" ) from accumulate( ").append(pattern);
      text.append(", collectSet( ").append(tally.variable()).append(" ) )\n");
    }
  }

  private void each(List<Condition> definitions, Condition each) {
    int selecting = each.each().selecting();
    text.append("  forall( ").append(ROW).append(" : ");
    text.append(pattern(each.type(), items(each.type(), each.items().subList(0, selecting))))
        .append('\n');
    definitions.forEach(condition -> text.append("    ").append(pattern(condition)).append('\n'));
    List<String> met = new ArrayList<>(List.of("this == " + ROW));
    met.addAll(items(each.type(), each.items().subList(selecting, each.items().size())));
    text.append("    ").append(pattern(each.type(), met)).append(" )\n");
  }

  private String item(Item item) {
    if (item instanceof Bind bind) {
      String path = bind.variable() + " : " + path(bind.path());
      return bind.method() == null ? path : path + "." + bind.method() + given(bind.arguments());
    }
    if (item instanceof Stated stated) {
      return path(stated.path()) + (stated.stated() ? " != null" : " == null");
    }
    if (item instanceof Member member) {
      return path(member.path())
          + (member.negated() ? " not in " : " in ")
          + given(member.members());
    }
    if (item instanceof Compare compare) {
      return compare(compare);
    }
    Item.Test test = (Item.Test) item;
    return operand(test.subject()) + "." + test.method() + given(test.arguments());
  }

  private String compare(Compare compare) {
    if (compare.operator().equals(Compare.ALL_MEMBERS)) {
      return operand(compare.operand()) + ".containsAll( " + path(compare.path()) + " )";
    }
    boolean expression = compare.operator().endsWith("matches");
    String operand =
        expression && compare.operand() instanceof Literal literal
            ? "\"(?s)" + literal.written() + "\""
            : operand(compare.operand());
    return path(compare.path()) + " " + compare.operator() + " " + operand;
  }

  private String given(List<Operand> operands) {
    return operands.stream().map(this::operand).collect(Collectors.joining(", ", "( ", " )"));
  }

  private String operand(Operand operand) {
    if (operand instanceof Literal literal) {
      return literal.value() instanceof BigDecimal number
          ? compared(number)
          : literal.value() instanceof String
              ? '"' + literal.written() + '"'
              : literal.value().toString();
    }
    if (operand instanceof Product product) {
      return product.variable().name() + " * " + compared(product.factor());
    }
    return operand instanceof Variable variable ? variable.name() : path((PathTo) operand);
  }

  private String path(PathTo path) {
    String names = String.join(".", path.names());
    names = declared ? Declaration.compiled(names) : names;
    if (path.without() != null) {
      return names + "( " + path.without().name() + " )";
    }
    return path.units().isEmpty()
        ? names
        : names + given(path.units().stream().<Operand>map(Literal::new).toList());
  }

  private static String compared(BigDecimal number) {
    String plain = plain(number);
    boolean large = plain.chars().filter(Character::isDigit).count() > MOST_DIGITS;
    return plain.contains(".") || large ? plain + "B" : plain;
  }

  private static String plain(BigDecimal number) {
    return number.signum() == 0 ? "0" : number.stripTrailingZeros().toPlainString();
  }

  /** A definition is a call of a constructor, and has its values as the constructor wants them. */
  private void insert(Definition rule) {
    List<Property> fields = List.copyOf(types.named(rule.type()).properties().values());
    List<String> values = new ArrayList<>();
    List<Object> given = rule.values();
    for (int i = 0; i < given.size(); i++) {
      values.add(value(given.get(i), fields.get(i).type()));
    }
    text.append("  insert( new ").append(rule.type()).append("( ");
    text.append(String.join(", ", values)).append(" ) );\n");
  }

  private static String value(Object value, Class<?> type) {
    if (value instanceof String string) {
      return '"' + new Literal(string).written() + '"';
    }
    if (value instanceof LocalDate day) {
      return of(LocalDate.class, List.of(day.getYear(), day.getMonthValue(), day.getDayOfMonth()));
    }
    if (value instanceof LocalDateTime time) {
      List<Integer> parts =
          List.of(
              time.getYear(),
              time.getMonthValue(),
              time.getDayOfMonth(),
              time.getHour(),
              time.getMinute(),
              time.getSecond());
      return of(LocalDateTime.class, time.getSecond() == 0 ? parts.subList(0, 5) : parts);
    }
    if (value instanceof Collection<?> all) {
      return all.stream()
          .map(each -> value(each, null))
          .collect(Collectors.joining(", ", "java.util.List.of( ", " )"));
    }
    if (value instanceof BigDecimal number) {
      boolean whole = type == null && number.scale() == 0;
      String digits = type == null ? plain(number) : number.toPlainString();
      return whole ? digits : "new java.math.BigDecimal( \"" + digits + "\" )";
    }
    return type == Long.class || value instanceof Long ? value + "L" : value.toString();
  }

  private static String of(Class<?> type, List<Integer> parts) {
    return parts.stream()
        .map(String::valueOf)
        .collect(Collectors.joining(", ", type.getName() + ".of( ", " )"));
  }
}
