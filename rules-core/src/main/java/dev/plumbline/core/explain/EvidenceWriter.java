package dev.plumbline.core.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Evidence;
import dev.plumbline.Relation;
import dev.plumbline.Value;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Measured;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition.Quantifier;
import dev.plumbline.core.rule.Condition.Tally;
import dev.plumbline.core.rule.Item;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/** Tells what decided a rule: the value offered, the value demanded, the distance. */
final class EvidenceWriter {
  /** How many alternatives are told; of more, the first few, and the rest are counted. */
  private static final int MOST_TOLD = 20;

  private static final int FEW = 8;

  /** What may ask for one of several areas. */
  private static final Set<Relation> AREAS = EnumSet.of(Relation.WITHIN, Relation.OVERLAPS);

  private static final Set<Relation> OF_PLACES =
      EnumSet.of(Relation.WITHIN, Relation.OVERLAPS, Relation.WIDER_THAN);

  /** What is asked about a fact; two sightings of the same are one piece of evidence. */
  private record Question(
      FactType type,
      Object key,
      Property property,
      Relation relation,
      String unit,
      Property counted,
      Step counting) {
    Question(FactType type, Object key, Property property, Relation relation, String unit) {
      this(type, key, property, relation, unit, null, null);
    }

    /** As many as there are facts may be looked for: quickly, and by what is cheap to compare. */
    @Override
    public boolean equals(Object object) {
      return object instanceof Question other
          && type == other.type
          && property == other.property
          && counting == other.counting
          && relation == other.relation
          && Objects.equals(key, other.key)
          && unit.equals(other.unit);
    }

    @Override
    public int hashCode() {
      return Objects.hash(
          System.identityHashCode(property), System.identityHashCode(counting), relation, key);
    }
  }

  /**
   * The evidence.
   *
   * @param evidence as much as is told
   * @param more how much more there is
   */
  record Written(List<Evidence> evidence, int more) {}

  /** The answers to one question. */
  private static final class Answers {
    final Question question;
    final Set<List<Value>> offered = new LinkedHashSet<>();
    final Set<List<Value>> demanded = new LinkedHashSet<>();
    Object firstOffered;
    Object firstDemanded;
    Units.Given given;
    Values.Origin from;

    Answers(Question question) {
      this.question = question;
    }
  }

  private EvidenceWriter() {}

  /**
   * The evidence of what was seen.
   *
   * @param held whether the items held; otherwise they failed
   * @param most how much is told
   */
  static Written write(List<Seen> seen, boolean held, int most) {
    Map<Question, Answers> questions = new LinkedHashMap<>();
    for (Seen one : seen) {
      if (isTelling(one)) {
        ask(one, questions);
      }
    }
    List<Evidence> evidence = new ArrayList<>();
    for (Answers answers : questions.values()) {
      if (evidence.size() == most) {
        break;
      }
      evidence.add(evidence(answers.question, answers, held));
    }
    return new Written(evidence, questions.size() - evidence.size());
  }

  /** What the reader learns from: not the look-up of a definition, nor of the fact itself. */
  private static boolean isTelling(Seen seen) {
    if (seen.item() == null || seen.total() != null) {
      return true;
    }
    return seen.step().type().presence() != Presence.DEFINED
        && seen.item() != seen.step().key()
        && !(seen.item() instanceof Item.Stated);
  }

  private static void ask(Seen seen, Map<Question, Answers> questions) {
    FactType type = seen.step().type();
    if (seen.total() != null) {
      if (seen.step().condition().quantifier() == Quantifier.SUM) {
        askSum(seen, questions);
      } else {
        askCount(seen, questions);
      }
      return;
    }
    Object key =
        type.key() == null || seen.fact() == null ? null : type.keyProperty().of(seen.fact());
    if (seen.item() == null) {
      Answers none = answers(new Question(type, null, null, Relation.EXISTS, ""), questions);
      none.offered.add(List.of(new Value.None()));
      return;
    }
    Item.PathTo path = seen.item().path();
    Property property = asked(type, path);
    String unit = Units.compared(seen, path);
    Question question = new Question(type, key, property, relation(seen.item().asSaid()), unit);
    Answers answers = answers(question, questions);
    boolean money = property.type() == Amount.class && path.names().size() > 1;
    Object offered =
        money ? property.of(seen.written()) : seen.values().read(type, seen.written(), path);
    answers.offered.add(Units.given(seen, path, offered));
    answers.firstOffered = offered;
    answers.given = Units.given(seen, path);
    for (Item.Operand operand : seen.item().asSaid().operands()) {
      Object demanded = seen.values().written(operand, type, seen.written());
      demanded = money ? money(path, demanded) : demanded;
      boolean area = OF_PLACES.contains(question.relation()) && demanded instanceof String;
      answers.demanded.add(
          area
              ? List.of(new Value.Area(Place.of((String) demanded)))
              : Measured.all(demanded, unit));
      answers.firstDemanded = demanded;
      answers.from = operand instanceof Item.Variable v ? seen.values().origin(v.name()) : null;
    }
  }

  /** The property that the form asks for, not what the rule reads off its value. */
  private static Property asked(FactType type, Item.PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    return property.takesUnits() ? type.properties().get(property.derivedFrom().get(0)) : property;
  }

  /** A number that stands for an amount, as the amount; below nothing there is none. */
  private static Object money(Item.PathTo path, Object value) {
    if (!(value instanceof BigDecimal number) || number.signum() < 0) {
      return value;
    }
    boolean wan = path.names().get(1).equals("wanYuan");
    return wan ? Amount.ofWanYuan(number) : new Amount(number);
  }

  /** A sum is told of with what each row adds to it; of a single row only that is. */
  private static void askSum(Seen seen, Map<Question, Answers> questions) {
    Step step = seen.step();
    FactType type = step.type();
    Tally tally = step.condition().tally();
    Item.PathTo path = step.condition().tallied().path();
    Property property = asked(type, path);
    boolean money = property.type() == Amount.class && path.names().size() > 1;
    Object key = step.key() == null ? null : seen.values().of(step.key().operand(), type, null);
    TreeSet<String> units = new TreeSet<>();
    List<Value> given = new ArrayList<>();
    for (Seen row : seen.rows()) {
      units.add(Units.compared(row, path));
      Object value = money ? property.of(row.written()) : Values.at(type, row.written(), path);
      given.addAll(Units.given(row, path, value));
    }
    String unit = units.size() == 1 ? units.first() : path.units().stream().findFirst().orElse("");
    boolean several = given.size() != 1;
    Answers answers =
        answers(
            new Question(
                type, key, property, relation(tally.operator()), unit, null, several ? step : null),
            questions);
    Object total = money ? money(path, seen.total()) : seen.total();
    Value sum = Measured.of(total, unit);
    answers.offered.add(
        List.of(!several ? given.get(0) : given.isEmpty() ? sum : new Value.Sum(sum, few(given))));
    answers.firstOffered = total;
    Object demanded = seen.values().of(tally.bound(), type, null);
    answers.firstDemanded = money ? money(path, demanded) : demanded;
    answers.demanded.add(Measured.all(answers.firstDemanded, unit));
  }

  private static Answers answers(Question question, Map<Question, Answers> questions) {
    return questions.computeIfAbsent(question, Answers::new);
  }

  private static Evidence evidence(Question question, Answers answers, boolean held) {
    boolean claim = isClaim(question, answers);
    return new Evidence(
        question.type().label(question.key()),
        question.property() == null ? null : question.property().name(),
        claim
            ? Titles.claimed(question.type(), question.key(), question.property())
            : title(question),
        claim ? Titles.of(question.property()) : null,
        told(answers.offered),
        question.relation(),
        demanded(answers),
        answers.from == null ? null : Titles.source(answers.from.type(), answers.from.property()),
        held || claim ? null : distance(answers, question.unit()),
        held,
        null);
  }

  /** How far off; {@code null} where several were offered, or several would do. */
  private static Value distance(Answers answers, String unit) {
    if (answers.offered.size() != 1 || answers.demanded.size() != 1) {
      return null;
    }
    return answers.given == null
        ? Measured.distance(answers.firstOffered, answers.firstDemanded, unit)
        : answers.given.distance((BigDecimal) answers.firstOffered, answers.firstDemanded, unit);
  }

  /** All answers, in an order of their own; of many the first few. */
  private static List<Value> told(Set<List<Value>> answers) {
    if (answers.size() == 1) {
      return answers.iterator().next();
    }
    return few(answers.stream().flatMap(List::stream).distinct().sorted(Measured.ORDER).toList());
  }

  private static List<Value> few(List<Value> values) {
    if (values.size() <= MOST_TOLD) {
      return values;
    }
    List<Value> few = new ArrayList<>(values.subList(0, FEW));
    few.add(new Value.More(values.size()));
    return few;
  }

  /** What was demanded; of several areas those first that are nearest to what was offered. */
  private static List<Value> demanded(Answers answers) {
    if (answers.demanded.size() < 2 || !AREAS.contains(answers.question.relation())) {
      return told(answers.demanded);
    }
    Comparator<Place> near =
        answers.firstOffered instanceof Place offered
            ? Comparator.comparing((Place area) -> -nearness(area, offered))
            : Comparator.comparing(area -> 0);
    return few(
        answers.demanded.stream()
            .map(List::iterator)
            .map(Iterator::next)
            .map(area -> ((Value.Area) area).place())
            .distinct()
            .sorted(near.thenComparing(Place::code).thenComparing(Place::corps))
            .<Value>map(Value.Area::new)
            .toList());
  }

  /** How near an area is to a place: by how many levels of divisions they have in common. */
  private static int nearness(Place area, Place to) {
    if (area.corps() != to.corps()) {
      return 0;
    }
    int common = 0;
    while (common < 3 && area.code().regionMatches(0, to.code(), 0, 2 * (common + 1))) {
      common++;
    }
    return common;
  }

  /** What is so or not is said in words, not as a value beside another. */
  private static boolean isClaim(Question question, Answers answers) {
    return question.property() != null
        && (question.property().type() == Boolean.class
            || question.property().type() == boolean.class)
        && answers.firstOffered instanceof Boolean
        && answers.firstDemanded instanceof Boolean
        && answers.offered.size() == 1;
  }

  private static Bilingual title(Question question) {
    if (question.counting() == null) {
      return question.property() == null
          ? Titles.of(question.type(), question.key())
          : Titles.of(question.type(), question.key(), question.property());
    }
    if (question.property() != null) {
      return Titles.total(Titles.of(question.type(), question.key(), question.property()));
    }
    return question.counted() == null
        ? Titles.countMatching(question.type())
        : Titles.countDistinct(question.counted());
  }

  /** Counts are asked about by themselves; what the counted facts have to meet is said besides. */
  private static void askCount(Seen seen, Map<Question, Answers> questions) {
    Step step = seen.step();
    Tally tally = step.condition().tally();
    Property counted =
        tally.variable() == null
            ? null
            : step.type().properties().get(step.condition().tallied().path().names().get(0));
    Answers answers =
        answers(
            new Question(step.type(), null, null, relation(tally.operator()), "", counted, step),
            questions);
    answers.offered.add(List.of(Measured.of(seen.total(), "")));
    answers.firstOffered = seen.total();
    answers.firstDemanded = seen.values().of(tally.bound(), step.type(), null);
    answers.demanded.add(Measured.all(answers.firstDemanded, ""));
  }

  private static Relation relation(Item item) {
    if (item instanceof Item.Compare compare) {
      return relation(compare.operator());
    }
    if (item instanceof Item.Member member) {
      return member.negated() ? Relation.NOT_IN : Relation.IN;
    }
    return relation(((Item.Test) item).method());
  }

  private static Relation relation(String symbol) {
    return Relation.ofSymbol(symbol)
        .orElseThrow(() -> new IllegalStateException("no relation " + symbol));
  }
}
