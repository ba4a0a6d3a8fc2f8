package dev.plumbline.core.explain;

import dev.plumbline.Evidence;
import dev.plumbline.core.check.Condition.Quantifier;
import dev.plumbline.core.check.Condition.Tally;
import dev.plumbline.core.check.Item;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Puts into words what decided a rule: the value offered, the value demanded, the distance. */
final class EvidenceWriter {
  /** How many alternatives are spelt out; of more, the first few, and the rest are counted. */
  private static final int SPELT_OUT = 20;

  private static final int FEW = 8;

  /** What may ask for one of several areas. */
  private static final Set<String> AREAS = Set.of("within", "overlaps");

  /** What is asked about a fact; two sightings of the same are one piece of evidence. */
  private record Question(
      FactType type,
      Object key,
      Property property,
      String relation,
      String unit,
      Property counted,
      Step counting) {
    Question(FactType type, Object key, Property property, String relation, String unit) {
      this(type, key, property, relation, unit, null, null);
    }

    /** As many as there are facts may be looked for: quickly, and by what is cheap to compare. */
    @Override
    public boolean equals(Object object) {
      return object instanceof Question other
          && type == other.type
          && property == other.property
          && counting == other.counting
          && relation.equals(other.relation)
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
   * Evidence in words.
   *
   * @param evidence as much as is told
   * @param more how much more there is
   */
  record Written(List<Evidence> evidence, int more) {}

  /** The answers to one question. */
  private static final class Answers {
    final Question question;
    final TreeSet<String> offered = new TreeSet<>();
    final TreeSet<String> demanded = new TreeSet<>();
    final Map<String, Place> areas = new HashMap<>();
    Object firstOffered;
    Object firstDemanded;
    Units.Given given;
    String from;

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
    List<Evidence> evidence =
        questions.values().stream()
            .limit(most)
            .map(answers -> evidence(answers.question, answers, held))
            .toList();
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
      Answers none = answers(new Question(type, null, null, "exists", ""), questions);
      none.offered.add("无");
      none.demanded.add("至少一项");
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
      String wanted = Wording.demanded(question.relation(), demanded);
      answers.demanded.add(wanted);
      answers.firstDemanded = demanded;
      answers.from = operand instanceof Item.Variable v ? seen.values().origin(v.name()) : null;
      if (AREAS.contains(question.relation())) {
        answers.areas.put(
            wanted, demanded instanceof Place place ? place : Place.of(demanded.toString()));
      }
    }
  }

  /** The property that the form asks for, not what the rule reads off its value. */
  private static Property asked(FactType type, Item.PathTo path) {
    Property property = type.properties().get(path.names().get(0));
    return property.takesUnits() ? type.properties().get(property.derivedFrom().get(0)) : property;
  }

  /** A number that stands for an amount, as the amount. */
  private static Object money(Item.PathTo path, Object value) {
    boolean wan = path.names().get(1).equals("wanYuan");
    return value instanceof BigDecimal number
        ? wan ? Amount.ofWanYuan(number) : new Amount(number)
        : value;
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
    List<String> given = new ArrayList<>();
    for (Seen row : seen.rows()) {
      units.add(Units.compared(row, path));
      Object value = money ? property.of(row.written()) : Values.at(type, row.written(), path);
      given.add(Units.given(row, path, value));
    }
    String unit = units.size() == 1 ? units.first() : path.units().stream().findFirst().orElse("");
    boolean several = given.size() != 1;
    Answers answers =
        answers(
            new Question(type, key, property, tally.operator(), unit, null, several ? step : null),
            questions);
    Object total = money ? money(path, seen.total()) : seen.total();
    String sum = withUnit(Wording.value(total), total, unit);
    answers.offered.add(
        !several ? given.get(0) : given.isEmpty() ? sum : sum + "（" + join(given) + "）");
    answers.firstOffered = total;
    Object demanded = seen.values().of(tally.bound(), type, null);
    answers.firstDemanded = money ? money(path, demanded) : demanded;
    answers.demanded.add(Wording.value(answers.firstDemanded));
  }

  private static Answers answers(Question question, Map<Question, Answers> questions) {
    return questions.computeIfAbsent(question, Answers::new);
  }

  private static Evidence evidence(Question question, Answers answers, boolean held) {
    if (isClaim(question, answers)) {
      return claim(question, answers);
    }
    String unit = question.unit();
    String title = title(question);
    String offered = join(answers.offered);
    List<String> areas = areas(answers);
    String demanded =
        withUnit(join(areas.isEmpty() ? answers.demanded : areas), answers.firstDemanded, unit);
    String distance = held ? null : distance(answers, unit);
    String asked =
        areas.size() > 1
            ? Wording.askedAreas(areas.size())
            : Wording.asked(question.relation(), demanded, answers.firstDemanded, answers.from);
    String sentence =
        areas.size() > 1 && !held
            ? Wording.outside(title, offered, areas.size(), demanded)
            : Wording.sentence(
                title, offered, question.relation(), asked, distance, held, answers.firstDemanded);
    return new Evidence(
        question.type().label(question.key()),
        question.property() == null ? null : question.property().name(),
        title,
        english(question),
        offered,
        question.relation(),
        demanded,
        distance,
        asked,
        sentence);
  }

  /** How far off; {@code null} where several were offered, or several would do. */
  private static String distance(Answers answers, String unit) {
    if (answers.offered.size() != 1 || answers.demanded.size() != 1) {
      return null;
    }
    return answers.given == null
        ? Wording.distance(answers.firstOffered, answers.firstDemanded, unit)
        : answers.given.distance((BigDecimal) answers.firstOffered, answers.firstDemanded, unit);
  }

  /** The areas demanded by their names, those nearest to what was offered first. */
  private static List<String> areas(Answers answers) {
    if (answers.areas.size() < 2) {
      return List.of();
    }
    Comparator<Place> near =
        answers.firstOffered instanceof Place offered
            ? Comparator.comparing((Place area) -> -Wording.nearness(area, offered))
            : Comparator.comparing(area -> 0);
    return answers.areas.values().stream()
        .sorted(near.thenComparing(Place::code).thenComparing(Place::corps))
        .map(Place::name)
        .toList();
  }

  private static boolean isClaim(Question question, Answers answers) {
    return question.property() != null
        && (question.property().type() == Boolean.class
            || question.property().type() == boolean.class)
        && answers.firstOffered instanceof Boolean
        && answers.firstDemanded instanceof Boolean
        && answers.offered.size() == 1;
  }

  /** What is so or not is said in words, not as a value beside another. */
  private static Evidence claim(Question question, Answers answers) {
    Claim claim = Claim.of(question.property().title());
    FactType type = question.type();
    boolean byItself = question.key() == null || type.type() == Judgement.class;
    String title =
        byItself && !claim.subject().isEmpty() ? claim.subject() : type.titleOf(question.key());
    boolean wanted = (Boolean) answers.firstDemanded == !question.relation().equals("!=");
    return new Evidence(
        type.label(question.key()),
        question.property().name(),
        title,
        english(question),
        join(answers.offered),
        question.relation(),
        join(answers.demanded),
        null,
        claim.asked(wanted),
        title + claim.said((Boolean) answers.firstOffered));
  }

  private static String title(Question question) {
    if (isTotal(question)) {
      return title(question.type().title(), question.key(), question.property().title()) + "合计";
    }
    if (question.counting() != null) {
      return question.counted() == null
          ? "符合要求的" + question.type().title() + "个数"
          : "不同的" + question.counted().title() + "个数";
    }
    return question.property() == null
        ? question.type().titleOf(question.key())
        : title(question.type().title(), question.key(), question.property().title());
  }

  private static String english(Question question) {
    if (isTotal(question)) {
      return title(question.type().english(), question.key(), question.property().english())
          + ", total";
    }
    if (question.counting() != null) {
      return question.counted() == null
          ? "Number that meet the conditions: " + question.type().english()
          : "Number of distinct values: " + question.counted().english();
    }
    return question.property() == null
        ? question.type().englishOf(question.key())
        : title(question.type().english(), question.key(), question.property().english());
  }

  private static boolean isTotal(Question question) {
    return question.counting() != null && question.property() != null;
  }

  private static String title(String type, Object key, String property) {
    return key == null ? property : type + "「" + key + "」" + property;
  }

  private static String withUnit(String text, Object value, String unit) {
    return value instanceof Number ? text + unit : text;
  }

  private static String join(Collection<String> texts) {
    return texts.size() <= SPELT_OUT
        ? String.join("、", texts)
        : texts.stream().limit(FEW).collect(Collectors.joining("、")) + "等" + texts.size() + "项";
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
            new Question(step.type(), null, null, tally.operator(), "", counted, step), questions);
    answers.offered.add(Wording.value(seen.total()));
    answers.firstOffered = seen.total();
    answers.firstDemanded = seen.values().of(tally.bound(), step.type(), null);
    answers.demanded.add(Wording.value(answers.firstDemanded));
  }

  private static String relation(Item item) {
    if (item instanceof Item.Compare compare) {
      return compare.operator();
    }
    if (item instanceof Item.Member member) {
      return member.negated() ? "not in" : "in";
    }
    return item instanceof Item.Test test ? test.method() : "stated";
  }
}
