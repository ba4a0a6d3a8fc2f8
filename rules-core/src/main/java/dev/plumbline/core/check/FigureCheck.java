package dev.plumbline.core.check;

import dev.plumbline.core.check.reason.Definitions;
import dev.plumbline.core.check.reason.Definitions.Defined;
import dev.plumbline.core.check.reason.Patterns;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.rule.Item.Literal;
import dev.plumbline.core.rule.Item.Operand;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.rule.RuleText.Clause;
import dev.plumbline.core.rule.RuleText.Definition;
import dev.plumbline.core.words.Message;
import dev.plumbline.fact.Call;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Holds figures together: a number, date or area in what people read of a clause that facts decide
 * occurs in what decides it, too.
 */
final class FigureCheck {
  private static final BigDecimal TEN_THOUSAND = BigDecimal.valueOf(10_000);

  /** Where a rule compares with a number of ten thousands. */
  private static final Pattern TEN_THOUSANDS = Pattern.compile("wanYuan|\"万");

  /** How many of the smaller unit, in which a text may say it, one is in which a rule compares. */
  private static final Map<String, Integer> PARTS =
      Map.of("年", 12, "周", 7, "天", 24, "小时", 60, "分钟", 60);

  private static final Pattern CODE = Pattern.compile("\\d{6}");

  private final PackText text;
  private final Manifest manifest;
  private final Definitions definitions;
  private final AreaNames areas;

  /** What rules say, by their names. */
  private final Map<String, Set<Object>> ofRules = new HashMap<>();

  /** The same of definitions, with numbers of ten thousands or without. */
  private final Map<String, Set<Object>> ofDefinitions = new HashMap<>();

  FigureCheck(PackText text, Manifest manifest, Definitions definitions) {
    this.text = text;
    this.manifest = manifest;
    this.definitions = definitions;
    Set<String> codes = new HashSet<>();
    for (RuleText rule : text.rules().values()) {
      rule.conditions().forEach(condition -> literals(condition).forEach(v -> area(v, codes)));
    }
    text.only(Definition.class)
        .flatMap(rule -> rule.values().stream())
        .forEach(v -> area(v, codes));
    this.areas = new AreaNames(codes);
  }

  /** Remarks on the figures of a rule. */
  void check(RuleText rule, Source source) {
    for (String figure : strangers(rule, rule.name())) {
      source.remarkName(rule, Message.of("check.figureInName", figure));
    }
    for (String annotation : List.of("en", "words")) {
      for (String figure : strangers(rule, rule.annotations().getOrDefault(annotation, ""))) {
        source.remarkAnnotation(
            rule, annotation, Message.of("check.figureInAnnotation", annotation, figure));
      }
    }
    if (rule instanceof Definition definition && !definition.isVocabulary()) {
      defined(definition, source);
    } else if (!isHeld(rule)) {
      apart(rule, source);
    } else {
      new MeasureCheck(text.conditions(rule)).check(rule, source);
      new DirectionCheck(rule.conditions()).check(rule, source);
    }
  }

  /** What people read of a definition is what it puts in, and a place has one code. */
  private void defined(Definition rule, Source source) {
    FactType type = text.types().named(rule.type());
    boolean many =
        type != null && type.fields().stream().anyMatch(field -> field.unit().startsWith("万"));
    Set<Object> known = said(rule, many);
    for (String figure : strangers(rule.name(), known)) {
      source.remarkName(rule, Message.of("check.figureInDefinition", figure));
    }
    for (String annotation : List.of("en", "words")) {
      for (String figure : strangers(rule.annotations().getOrDefault(annotation, ""), known)) {
        source.remarkAnnotation(
            rule, annotation, Message.of("check.figureOfDefinition", annotation, figure));
      }
    }
    places(rule, source);
  }

  private static void places(Definition rule, Source source) {
    for (int i = 0; i < rule.values().size(); i++) {
      if (!(rule.values().get(i) instanceof String code && CODE.matcher(code).matches())) {
        continue;
      }
      Place place = Place.find(code).orElse(null);
      for (Object value : rule.values()) {
        Place named = value instanceof String name ? Place.find(name).orElse(null) : null;
        if (place != null && named != null && !named.code().equals(place.code())) {
          source.remarkValue(
              rule,
              i,
              Message.of("check.codeOfOther", code, place.name(), (String) value, named.code()));
        }
      }
    }
  }

  /** Where nothing else holds figures, what is said in English has those of what is said. */
  private void apart(RuleText rule, Source source) {
    String english = rule.annotations().getOrDefault("en", "");
    String said = rule.name() + " " + rule.annotations().getOrDefault("words", "");
    if (Figure.in(english).isEmpty() || Figure.in(rule.name()).isEmpty()) {
      return;
    }
    Set<Object> known = new HashSet<>();
    Figure.in(said).forEach(figure -> known.addAll(figure.meanings()));
    for (Figure figure : Figure.in(english)) {
      if (figure.meanings().stream().noneMatch(known::contains)) {
        source.remarkAnnotation(rule, "en", Message.of("check.figuresApart", figure.text()));
      }
    }
  }

  /**
   * The figures of what is said of a rule that nothing which decides it says; none if no fact does.
   */
  List<String> strangers(RuleText rule, String said) {
    return isHeld(rule) && !said.isEmpty()
        ? strangers(said, ofRules.computeIfAbsent(rule.name(), name -> known(rule)))
        : List.of();
  }

  /** Whether a rule states a clause that facts decide. */
  boolean isHeld(RuleText rule) {
    return rule instanceof Clause clause
        && clause.provision().isByFacts()
        && !rule.conditions().isEmpty();
  }

  /** What a text says and nothing that decides does. */
  private List<String> strangers(String said, Set<Object> known) {
    List<String> strangers = new ArrayList<>();
    for (Figure figure : Figure.in(said)) {
      if (figure.meanings().stream().noneMatch(known::contains)) {
        strangers.add(figure.text());
      }
    }
    areas
        .in(Figure.withoutNames(said))
        .forEach(
            (name, code) -> {
              if (!known.contains(code)) {
                strangers.add(name);
              }
            });
    return strangers;
  }

  /** All that a rule, what it extends, and the definitions that it joins say. */
  private Set<Object> known(RuleText rule) {
    Set<Object> known = new HashSet<>();
    List<Condition> conditions = text.conditions(rule);
    boolean many = conditions.stream().anyMatch(this::countsTenThousands);
    for (Condition condition : conditions) {
      condition(condition, many, known);
      FactType type = text.types().named(condition.type());
      if (type != null) {
        joined(condition, type, many, known);
      }
    }
    return known;
  }

  /** Whether it asks for ten thousands, by a unit that it names or one that a property is in. */
  private boolean countsTenThousands(Condition condition) {
    FactType type = text.types().named(condition.type());
    return condition.items().stream()
        .anyMatch(
            item -> {
              Property property =
                  type == null || item.path() == null
                      ? null
                      : type.properties().get(item.path().names().get(0));
              return TEN_THOUSANDS.matcher(item.text()).find()
                  || property != null && property.unit().startsWith("万");
            });
  }

  private void condition(Condition condition, boolean many, Set<Object> known) {
    for (Item item : condition.items()) {
      literals(item.operands()).forEach(value -> add(value, many, known));
      if (item instanceof Item.Member member) {
        add(member.members().size(), false, known); // 2 of 3
      }
      if (item instanceof Item.Compare compare) {
        compared(compare.path(), compare.operator(), compare.operand(), known);
      }
    }
    if (condition.tally() != null) {
      Operand bound = condition.tally().bound();
      literals(List.of(bound)).forEach(value -> add(value, many, known));
      Item.PathTo path = condition.tallied() == null ? null : condition.tallied().path();
      compared(path, condition.tally().operator(), bound, known);
    }
    if (condition.quantifier() == Quantifier.NOT && text.isOnCall(condition)) {
      known.add(BigDecimal.ONE); // there is no other application
    }
  }

  /** What a comparison with a number says besides the number. */
  private void compared(Item.PathTo path, String operator, Operand operand, Set<Object> known) {
    if (operand instanceof Literal literal) {
      bound(operator, literal.value(), known);
      if (path != null && literal.value() instanceof Number number) {
        BigDecimal value = new BigDecimal(number.toString());
        path.units().stream()
            .filter(PARTS::containsKey)
            .map(unit -> Figure.plain(value.multiply(BigDecimal.valueOf(PARTS.get(unit)))))
            .forEach(known::add);
      }
    }
  }

  /** Fewer than 2 is at most 1. */
  private void bound(String operator, Object value, Set<Object> known) {
    int step = operator.equals("<") ? -1 : operator.equals(">") ? 1 : 0;
    if (step != 0 && value instanceof Integer whole && whole != 0) {
      add(whole + step, false, known);
    }
  }

  private void add(Object value, boolean tenThousands, Set<Object> known) {
    if (value instanceof List<?> list) {
      list.forEach(each -> add(each, tenThousands, known));
      add(list.size(), false, known);
    } else if (value instanceof LocalDateTime time) {
      known.addAll(Figure.meanings(time.toLocalDate()));
      known.add(time.toLocalTime());
    } else if (value instanceof String said) {
      Figure.in(said).forEach(figure -> known.addAll(figure.meanings()));
      known.addAll(areas.in(said).values());
      Place.find(said).map(Place::code).ifPresent(known::add);
    } else {
      known.addAll(Figure.meanings(value));
      if (tenThousands && value instanceof Number number) {
        known.add(Figure.plain(new BigDecimal(number.toString()).multiply(TEN_THOUSAND)));
      }
    }
  }

  /** What the definitions say that a condition may be about. */
  private void joined(Condition condition, FactType type, boolean many, Set<Object> known) {
    if (type.name().equals(Call.class.getSimpleName())) {
      add(manifest.number(), false, known);
      add(manifest.title(), false, known);
      add(manifest.issuedOn(), false, known);
    }
    boolean day = type.name().equals(FilingDay.class.getSimpleName());
    FactType defined = day ? text.types().named(FilingWindow.class.getSimpleName()) : type;
    if (defined == null || defined.presence() != Presence.DEFINED) {
      return;
    }
    for (Defined one : definitions.read()) {
      if (one.rule().type().equals(defined.name())
          && (day || Patterns.mayBeAbout(condition, defined, one))) {
        known.addAll(said(one.rule(), many));
      }
    }
  }

  /** What a definition says, as it is; others add to a set of their own. */
  private Set<Object> said(Definition rule, boolean many) {
    return ofDefinitions.computeIfAbsent(
        rule.name() + many,
        name -> {
          Set<Object> said = new HashSet<>();
          rule.values().forEach(value -> add(value, many, said));
          return said;
        });
  }

  private static void area(Object value, Set<String> codes) {
    if (value instanceof List<?> list) {
      list.forEach(each -> area(each, codes));
    } else if (value instanceof String said && CODE.matcher(said).matches()) {
      Place.find(said).map(Place::code).ifPresent(codes::add);
    }
  }

  private static List<Object> literals(Condition condition) {
    List<Object> all = new ArrayList<>();
    condition.items().forEach(item -> all.addAll(literals(item.operands())));
    return all;
  }

  private static List<Object> literals(List<Operand> operands) {
    List<Object> all = new ArrayList<>();
    for (Operand operand : operands) {
      if (operand instanceof Literal literal) {
        all.add(literal.value());
      } else if (operand instanceof Item.Product product) {
        all.add(product.factor());
      }
    }
    return all;
  }
}
