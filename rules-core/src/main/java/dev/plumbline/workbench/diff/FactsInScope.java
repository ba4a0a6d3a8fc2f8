package dev.plumbline.workbench.diff;

import dev.plumbline.core.evaluate.Contracts;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.PackFacts;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.Item.Variable;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The facts of an application and of one pack, and what the operands of a rule are in them. */
final class FactsInScope {
  private final Side side;
  private final FactSet facts;
  private final Bindings bindings;

  private FactsInScope(Side side, FactSet facts, Bindings bindings) {
    this.side = side;
    this.facts = facts;
    this.bindings = bindings;
  }

  /**
   * The facts that a rule sees.
   *
   * @param pinned the one definition of its type that is to be seen; {@code null} for all
   * @throws dev.plumbline.InputException if the pack cannot use the application
   */
  static FactsInScope of(
      Side side, RuleText rule, Application application, @Nullable Definition pinned) {
    List<Object> defined = new ArrayList<>(side.guideline().pack().definedFacts());
    if (pinned != null) {
      FactType type = side.types().named(pinned.type());
      List<Property> properties = List.copyOf(type.properties().values());
      List<Object> values = pinned.values();
      defined.removeIf(
          fact -> type.type().isInstance(fact) && !hasValues(fact, properties, values));
    }
    Application seen = Contracts.each(application, side.text().lexicon()).get(0);
    FactSet facts =
        PackFacts.of(seen, side.guideline().pack()).plus(defined).plus(days(side, application));
    return new FactsInScope(side, facts, new Bindings(side.text().conditions(rule)));
  }

  private static boolean hasValues(Object fact, List<Property> properties, List<Object> values) {
    for (int i = 0; i < values.size(); i++) {
      if (!Values.same(properties.get(i).of(fact), values.get(i))) {
        return false;
      }
    }
    return true;
  }

  /** The day of applying; for a draft the first and the last that are left. */
  private static List<FilingDay> days(Side side, Application application) {
    LocalDateTime submitted = Evaluation.submittedAt(application);
    FilingWindow window = side.guideline().pack().window();
    if (submitted != null) {
      return List.of(new FilingDay(submitted.toLocalDate()));
    }
    return window == null
        ? List.of()
        : List.of(new FilingDay(window.opensOn()), new FilingDay(window.closesOn()));
  }

  Bindings bindings() {
    return bindings;
  }

  /** The facts of a pattern's type. */
  List<Object> facts(Condition condition) {
    return facts.of(side.type(condition).type());
  }

  /** What an operand can be; lists by their elements. */
  Set<Object> values(Condition condition, Operand operand) {
    Set<Object> values = new LinkedHashSet<>();
    if (operand instanceof Literal literal) {
      values.add(literal.value());
    } else if (operand instanceof PathTo path) {
      facts(condition).forEach(fact -> enter(at(side.type(condition), fact, path), values));
    } else if (operand instanceof Item.Product product) {
      for (Object value : values(condition, product.variable())) {
        values.add(product.of((BigDecimal) value));
      }
    } else {
      Bindings.Source source = bindings.of((Variable) operand);
      if (source != null) {
        bound(source, values);
      }
    }
    return values;
  }

  private void bound(Bindings.Source source, Set<Object> values) {
    FactType type = side.type(source.condition());
    for (Object fact : facts(source.condition())) {
      if (fits(source.condition(), type, fact)) {
        Object value = at(type, fact, source.bind().path());
        if (source.bind().method() == null) {
          enter(value, values);
        } else if (value != null) {
          for (Object by : values(source.condition(), source.bind().arguments().get(0))) {
            enter(moved(value, source.bind().method(), by), values);
          }
        }
      }
    }
  }

  /** Whether a fact has what the pattern's literals ask; other facts give it no values. */
  private static boolean fits(Condition condition, FactType type, Object fact) {
    return condition.leavesRoomFor(path -> at(type, fact, path));
  }

  private static void enter(@Nullable Object value, Set<Object> values) {
    if (value instanceof Collection<?> all) {
      values.addAll(all);
    } else if (value != null) {
      values.add(value);
    }
  }

  /** The value at the end of a path; {@code null} if it is unknown. */
  static @Nullable Object at(FactType type, Object fact, PathTo path) {
    Object current = fact;
    Map<String, Property> known = type.properties();
    for (String step : path.names()) {
      if (current == null) {
        return null;
      }
      current = known.get(step).of(current, path.units());
      known = current == null ? Map.of() : FactTypes.propertiesOf(current.getClass());
    }
    return current;
  }

  private static @Nullable Object moved(Object date, String method, Object by) {
    if (!(by instanceof Number number)) {
      return null;
    }
    long n = method.startsWith("minus") ? -number.longValue() : number.longValue();
    if (date instanceof LocalDate day) {
      return method.endsWith("Months")
          ? day.plusMonths(n)
          : method.endsWith("Years") ? day.plusYears(n) : day.plusDays(n);
    }
    LocalDateTime time = (LocalDateTime) date;
    return method.endsWith("Months")
        ? time.plusMonths(n)
        : method.endsWith("Years") ? time.plusYears(n) : time.plusDays(n);
  }
}
