package dev.plumbline.core.check;

import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item.Compare;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.Item.PathTo;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.Message;
import java.math.BigDecimal;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Holds which way a bound is said to people to which way it is asked. */
final class DirectionCheck {
  private static final String LATIN = "(?i)(?<![A-Za-z])";

  /** What says it before a figure; the longer before what it ends with. */
  private static final Map<Pattern, String> BEFORE =
      Map.of(
          Pattern.compile(
                  "(?:不(?:超过|多于|高于|大于|迟于|晚于)|[至最]多|"
                      + LATIN
                      + "(?:at most|(?:no|not) (?:more|later) than|up to)) ?$"),
              "<=",
          Pattern.compile(
                  "(?:不(?:少于|低于|小于|早于)|[至最]少|"
                      + LATIN
                      + "(?:at least|(?:no|not) (?:fewer|less|earlier) than)) ?$"),
              ">=",
          Pattern.compile(
                  "(?<!不)(?:少于|低于|小于|" + LATIN + "(?<!no |not )(?:fewer than|less than|below)) ?$"),
              "<",
          Pattern.compile("(?<!不)(?:超过|多于|高于|大于|" + LATIN + "(?<!no |not )(?:more than|above)) ?$"),
              ">");

  private final Map<BigDecimal, Set<String>> asked = new HashMap<>();

  /**
   * A check of a rule.
   *
   * @param conditions its own: what they ask with a bound
   */
  DirectionCheck(List<Condition> conditions) {
    for (Condition condition : conditions) {
      if (condition.quantifier() == Quantifier.NOT) {
        continue; // what must not be is said the other way round
      }
      condition.items().stream()
          .filter(Compare.class::isInstance)
          .map(Compare.class::cast)
          .forEach(compare -> asked(compare.path(), compare.operator(), compare.operand()));
      if (condition.tally() != null) {
        PathTo path = condition.tallied() == null ? null : condition.tallied().path();
        asked(path, condition.tally().operator(), condition.tally().bound());
      }
    }
  }

  private void asked(@Nullable PathTo path, String operator, Operand bound) {
    if (bound instanceof Literal literal && literal.value() instanceof Number number) {
      BigDecimal value = new BigDecimal(number.toString());
      boolean many = path != null && path.toString().endsWith("wanYuan");
      for (BigDecimal each : many ? List.of(value, value.scaleByPowerOfTen(4)) : List.of(value)) {
        asked.computeIfAbsent(Figure.plain(each), n -> new HashSet<>()).add(operator);
      }
    }
  }

  /** Remarks on bounds of the rule's name and of what it says in English. */
  void check(RuleText rule, Source source) {
    turned(rule.name())
        .forEach(
            (said, sign) -> source.remarkName(rule, Message.of("check.boundInName", said, sign)));
    turned(rule.annotations().getOrDefault("en", ""))
        .forEach(
            (said, sign) ->
                source.remarkAnnotation(
                    rule, "en", Message.of("check.boundInEnglish", said, sign)));
  }

  /** The bounds that are said one way and asked another, and how they are asked. */
  private Map<String, String> turned(String said) {
    Map<String, String> turned = new HashMap<>();
    for (Figure figure : Figure.in(said)) {
      String before = said.substring(0, figure.start());
      for (Map.Entry<Pattern, String> way : BEFORE.entrySet()) {
        Matcher matcher = way.getKey().matcher(before);
        if (matcher.find()) {
          other(figure, way.getValue())
              .ifPresent(sign -> turned.put(matcher.group() + figure.text(), sign));
        }
      }
    }
    return turned;
  }

  private Optional<String> other(Figure figure, String sign) {
    Set<String> signs = new HashSet<>();
    for (Object meaning : figure.meanings()) {
      signs.addAll(asked.getOrDefault(meaning, Set.of()));
    }
    return signs.contains(sign) || signs.contains("==") || signs.contains("!=")
        ? Optional.empty()
        : signs.stream().sorted().findFirst();
  }
}
