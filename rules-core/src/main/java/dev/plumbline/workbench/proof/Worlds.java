package dev.plumbline.workbench.proof;

import dev.plumbline.Bilingual;
import dev.plumbline.core.facts.Declaration;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactType.Presence;
import dev.plumbline.core.facts.Property;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.FilingDay;
import dev.plumbline.fact.FilingWindow;
import dev.plumbline.workbench.proof.Values.Gap;
import dev.plumbline.workbench.proof.World.Given;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** All applications that two rules, perhaps of two packs, tell apart. */
final class Worlds {
  /** So many are gone through, which takes seconds. */
  static final int MOST = 300_000;

  private final Theory before;
  private final RuleText first;
  private final Theory after;
  private final RuleText second;
  private final OtherReading reading;
  private final Map<List<Standing>, ProofWitness> found = new LinkedHashMap<>();

  /**
   * What a rule asks.
   *
   * @param scope to whom it applies
   * @param whole all of it, the scope first
   * @param doubt whether it raises a doubt
   */
  record Asked(List<Condition> scope, List<Condition> whole, boolean doubt) {
    static Asked of(Theory theory, RuleText rule) {
      return new Asked(
          theory.text().scope(rule),
          theory.text().conditions(rule),
          rule instanceof RuleText.Doubt);
    }
  }

  /** Two rules. */
  Worlds(Theory before, RuleText first, Theory after, RuleText second) {
    this.before = before;
    this.first = first;
    this.after = after;
    this.second = second;
    this.reading = new OtherReading(before, after);
  }

  /**
   * What applications come to by both: for each combination one application, one that there is for
   * certain if such a one was met.
   *
   * @throws Undecidable if that cannot be told
   */
  Map<List<Standing>, ProofWitness> all(int most) {
    go(most, one -> true);
    return found;
  }

  /** What was found of applications so far, also where not all could be gone through. */
  Map<List<Standing>, ProofWitness> found() {
    return found;
  }

  /**
   * Goes through all applications.
   *
   * @param most so many at most
   * @param goOn whether it matters what one that comes to this by the first rule comes to by the
   *     second; if not, it is left out
   * @throws Undecidable if they cannot all be gone through; what was found until then stays
   */
  void go(int most, Predicate<Standing> goOn) {
    refuse();
    Constants constants = constants();
    Choices choices = new Choices();
    Cells cells = new Cells(List.of(before, after), constants, reading.only(first, second));
    Asked was = Asked.of(before, first);
    Asked is = Asked.of(after, second);
    int runs = 0;
    do {
      if (++runs > most) {
        throw new Undecidable(Message.of("proof.tooMuch", most));
      }
      World world = new World(List.of(before, after), constants, choices, cells);
      Standing one = Run.standing(before, constants, world, was);
      if (goOn.test(one)) {
        note(one, Run.standing(after, constants, world, is), world);
      }
    } while (choices.advance());
    cells.requireAll();
  }

  private Constants constants() {
    Constants constants = new Constants();
    constants.add(before, before.text().conditions(first), one -> false);
    constants.add(after, after.text().conditions(second), reading::of);
    return constants;
  }

  /**
   * Goes through applications that are put together of one that the first rule decides and one that
   * the second does, and looks what both make of it: where the rules have little in common, there
   * are far fewer of these.
   *
   * @param most so many at most
   * @param enough whether what was found is enough
   */
  void together(int most, Predicate<Map<List<Standing>, ProofWitness>> enough) {
    refuse();
    Constants constants = constants();
    Cells cells = new Cells(List.of(before, after), constants);
    Asked was = Asked.of(before, first);
    Asked is = Asked.of(after, second);
    List<Theory> theories = List.of(before, after);
    Halves halves =
        new Halves(
            Halves.of(theories, before, was, constants, cells),
            Halves.of(theories, after, is, constants, cells));
    int tried = 0;
    for (Map<String, Object> wanted : halves.together()) {
      if (++tried > most || enough.test(found)) {
        return;
      }
      World world = new World(theories, constants, new Choices(), cells, wanted);
      Standing one = Run.standing(before, constants, world, was);
      note(one, Run.standing(after, constants, world, is), world);
    }
  }

  /** Keeps the smallest of those that there are for certain, or else of the others. */
  private void note(Standing one, Standing other, World world) {
    if (!world.isPossible()) {
      return;
    }
    List<Standing> both = List.of(one, other);
    ProofWitness known = found.get(both);
    boolean smaller =
        known != null
            && known.certain() == world.isCertain()
            && world.given().size() < known.given().size();
    if (known == null || smaller || !known.certain() && world.isCertain()) {
      found.put(both, witness(one, other, world));
    }
  }

  private void refuse() {
    if (before.text().isOverCall(first) || after.text().isOverCall(second)) {
      throw new Undecidable(Message.of("proof.overCall"));
    }
    for (Condition condition : asked()) {
      FactType type = before.type(condition.type());
      FactType other = after.type(condition.type());
      if (type != null && other != null && !sameShape(type, other)) {
        throw new Undecidable(Message.of("proof.types", Titles.of(type, null)));
      }
      reading.requireFollowed(condition);
      boolean lists =
          condition.items().stream()
              .anyMatch(item -> item.path() != null && item.path().without() != null);
      if (lists && before != after) {
        throw new Undecidable(Message.of("proof.sort", Titles.of(type, null)));
      }
      boolean day = condition.type().equals(FilingDay.class.getSimpleName());
      if (day && !window(before).equals(window(after))) {
        throw new Undecidable(Message.of("proof.window"));
      }
    }
  }

  private List<Condition> asked() {
    List<Condition> all = new ArrayList<>(before.text().conditions(first));
    all.addAll(after.text().conditions(second));
    return all;
  }

  private boolean sameShape(FactType type, FactType other) {
    return type.presence() == other.presence()
        && (type.presence() == Presence.DEFINED
            || Objects.equals(type.key(), other.key())
                && Objects.equals(fields(before, type), fields(after, other)));
  }

  private static Map<String, Class<?>> fields(Theory theory, FactType type) {
    return theory.text().declarations().stream()
        .filter(declaration -> declaration.name().equals(type.name()))
        .map(Declaration::fieldTypes)
        .findFirst()
        .orElse(Map.of());
  }

  private static List<Object> window(Theory theory) {
    FactType type = theory.type(FilingWindow.class.getSimpleName());
    return theory.rows(type).stream().map(row -> (Object) row.defined().values()).toList();
  }

  private static ProofWitness witness(Standing was, Standing is, World world) {
    List<Bilingual> given = world.given().stream().map(Worlds::told).distinct().toList();
    return new ProofWitness(was, is, given, world.isCertain());
  }

  /** The unit that a number is in; amounts are told in that of their own. */
  private static String unit(Given given) {
    Property property = given.property();
    return property.type() == Amount.class
        ? given.type().at(List.of(property.name(), "wanYuan")).unit()
        : property.unit();
  }

  private static Bilingual told(Given given) {
    if (given.told() != null) {
      return given.told().get();
    }
    Bilingual owner = given.owner();
    if (given.property() == null) {
      return Message.of("proof.noFact", owner).words();
    }
    Bilingual property = ConditionTerms.of(owner, Titles.of(given.property()));
    if (given.test() != null) {
      String key = (Boolean) given.value() ? "proof.passes" : "proof.fails";
      return Message.of(key, property, given.test().replaceFirst("^matches ", "")).words();
    }
    if (given.value() == null) {
      return Message.of("proof.absent", property).words();
    }
    if (given.value() == Gap.UNREAD || given.value() instanceof Cells.Members) {
      return Message.of(
              given.value() == Gap.UNREAD ? "proof.unknownWord" : "proof.listed", property)
          .words();
    }
    if (Cells.isAnother(given.value())) {
      return Message.of("proof.otherText", property).words();
    }
    return Message.of("proof.value", property, ConditionTerms.value(given.value(), unit(given)))
        .words();
  }
}
