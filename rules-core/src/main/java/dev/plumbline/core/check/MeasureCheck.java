package dev.plumbline.core.check;

import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Item.Bind;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Measures;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Holds the unit of a figure that people read to the unit in which a condition asks for it. */
final class MeasureCheck {
  private static final Map<String, String> COUNTED =
      Map.of(
          "plusDays", "天",
          "minusDays", "天",
          "plusMonths", "个月",
          "minusMonths", "个月",
          "plusYears", "年",
          "minusYears", "年");

  /** The units in which the conditions ask for a number. */
  private final Map<BigDecimal, List<String>> asked = new HashMap<>();

  /**
   * A check of a rule.
   *
   * @param conditions its conditions, the inherited ones included
   */
  MeasureCheck(List<Condition> conditions) {
    for (Condition condition : conditions) {
      condition.items().stream()
          .filter(Bind.class::isInstance)
          .map(Bind.class::cast)
          .forEach(this::counted);
      condition.items().stream()
          .filter(Compare.class::isInstance)
          .map(Compare.class::cast)
          .forEach(compare -> asked(compare.path(), compare.operand()));
      if (condition.tally() != null && condition.tallied() != null) {
        asked(condition.tallied().path(), condition.tally().bound());
      }
    }
  }

  /** What a day is counted on or back by. */
  private void counted(Bind bind) {
    if (bind.method() != null
        && COUNTED.containsKey(bind.method())
        && bind.arguments().size() == 1
        && bind.arguments().get(0) instanceof Literal literal
        && literal.value() instanceof Number number) {
      asked
          .computeIfAbsent(Figure.plain(new BigDecimal(number.toString())), n -> new ArrayList<>())
          .add(COUNTED.get(bind.method()));
    }
  }

  private void asked(PathTo path, Operand bound) {
    if (path != null
        && !path.units().isEmpty()
        && bound instanceof Literal literal
        && literal.value() instanceof Number number) {
      asked
          .computeIfAbsent(Figure.plain(new BigDecimal(number.toString())), n -> new ArrayList<>())
          .addAll(path.units());
    }
  }

  /** Remarks on figures of the rule's name and of what it is called in short. */
  void check(RuleText rule, Source source) {
    wrong(rule.name())
        .forEach(
            (said, units) -> source.remarkName(rule, Message.of("check.unitInName", said, units)));
    wrong(rule.annotations().getOrDefault("words", ""))
        .forEach(
            (said, units) ->
                source.remarkAnnotation(
                    rule, "words", Message.of("check.unitInWords", said, units)));
  }

  /** The figures with units in which nothing asks for them, and the units in which it does. */
  private Map<String, List<String>> wrong(String said) {
    Map<String, List<String>> wrong = new HashMap<>();
    for (Figure figure : Figure.in(said)) {
      String unit = unit(said.substring(figure.end()));
      List<BigDecimal> numbers =
          figure.meanings().stream()
              .filter(BigDecimal.class::isInstance)
              .map(BigDecimal.class::cast)
              .toList();
      List<BigDecimal> known = numbers.stream().filter(asked::containsKey).toList();
      if (unit != null
          && !known.isEmpty()
          && known.stream().noneMatch(number -> fits(number, numbers, unit))) {
        wrong.put(figure.text() + unit, asked.get(known.get(0)).stream().distinct().toList());
      }
    }
    return wrong;
  }

  /** Whether a number is asked for in a unit that makes it what the figure says in its own. */
  private boolean fits(BigDecimal number, List<BigDecimal> said, String unit) {
    return asked.get(number).stream()
        .anyMatch(
            own ->
                said.stream()
                    .map(each -> Measures.convert(each, unit, own))
                    .anyMatch(each -> each != null && each.compareTo(number) == 0));
  }

  /** The known unit that a text begins with, or {@code null}. */
  private static String unit(String text) {
    return Measures.spellings().stream()
        .filter(text::startsWith)
        .filter(unit -> !isLatin(unit, unit.length() - 1) || !isLatin(text, unit.length()))
        .max(Comparator.comparingInt(String::length))
        .orElse(null);
  }

  private static boolean isLatin(String text, int at) {
    return at < text.length() && text.charAt(at) < 128 && Character.isLetter(text.charAt(at));
  }
}
