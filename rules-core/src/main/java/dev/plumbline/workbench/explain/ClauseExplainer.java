package dev.plumbline.workbench.explain;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.InputException;
import dev.plumbline.Kind;
import dev.plumbline.Problem;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.compile.OwnThread;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.Manifest;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText;
import dev.plumbline.core.words.ConditionTerms;
import dev.plumbline.core.words.ConditionWords;
import dev.plumbline.core.words.Message;
import dev.plumbline.core.words.Titles;
import dev.plumbline.workbench.Bundled;
import dev.plumbline.workbench.explain.ClauseExplanation.Definition;
import dev.plumbline.workbench.explain.ClauseExplanation.Doubt;
import dev.plumbline.workbench.explain.ClauseExplanation.Entry;
import dev.plumbline.workbench.explain.ClauseExplanation.Mention;
import dev.plumbline.workbench.explain.ClauseExplanation.Part;
import dev.plumbline.workbench.explain.ClauseExplanation.Reading;
import dev.plumbline.workbench.explain.Possible.Question;
import dev.plumbline.workbench.proof.Alone;
import dev.plumbline.workbench.proof.Answer;
import dev.plumbline.workbench.proof.Both;
import dev.plumbline.workbench.proof.Prover;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Explains the clauses of a pack from its text; nothing is compiled. Immutable. */
public final class ClauseExplainer {
  /** So many combinations of values are gone through for an answer, which takes a moment. */
  private static final int MOST = 30_000;

  private final PackFiles files;
  private final PackText text;

  /** The cases that may expect something of a clause. */
  private final Function<String, CaseBook> cases;

  private final List<DefinedFact> definitions;
  private final Map<String, RuleText> clauses = new LinkedHashMap<>();

  private ClauseExplainer(PackFiles files, PackText text, Function<String, CaseBook> cases) {
    this.files = files;
    this.text = text;
    this.cases = cases;
    this.definitions = definitions(files.manifest(), text);
    text.clauses().forEach(rule -> clauses.put(rule.clause(), rule));
  }

  /**
   * For the pack in a folder.
   *
   * @throws dev.plumbline.PackException if it cannot be used, with all that is wrong
   */
  public static ClauseExplainer of(Path folder) {
    PackReport report = new PackReport();
    return of(PackFiles.read(folder, report), report);
  }

  /**
   * For a pack on the class path.
   *
   * @throws InputException if there is no pack of that id
   */
  public static ClauseExplainer of(Bundled bundled, String id) {
    OwnThread.begin(
        () -> {
          FactTypes.prepare(); // needed as soon as the files are there
          return null;
        });
    PackReport report = PackReport.ofBuilt();
    PackFiles files = bundled.files(id, report);
    return of(files, PackReader.read(files, report));
  }

  /**
   * For files that were read.
   *
   * @param report what was found wrong with them so far
   * @throws dev.plumbline.PackException if they cannot be used, with all that is wrong
   */
  public static ClauseExplainer of(PackFiles files, PackReport report) {
    PackText text = PackReader.read(files, report);
    report.refuseProblems();
    return of(files, text);
  }

  /** Cases are read for the clause that is asked for. */
  private static ClauseExplainer of(PackFiles files, PackText text) {
    return new ClauseExplainer(files, text, clause -> CaseBook.mentioning(files, text, clause));
  }

  /** For a pack that was read, and in whose rules nothing is wrong. */
  public static ClauseExplainer of(PackFiles files, PackText text, CaseBook cases) {
    return new ClauseExplainer(files, text, clause -> cases);
  }

  /** What a rule asks itself, without what it extends, sentence by sentence. */
  public List<Bilingual> sentences(RuleText rule) {
    return sentencesOf(rule).sentences(rule.conditions());
  }

  /** The ids of the clauses, in the order of the rules. */
  public List<String> clauses() {
    return List.copyOf(clauses.keySet());
  }

  /**
   * Explains a clause.
   *
   * @throws InputException if there is none of that id; it names the nearest
   */
  public ClauseExplanation explain(String id) {
    RuleText rule = find(id);
    List<RuleText> chain = text.chain(rule);
    ConditionWords sentences = sentencesOf(rule);
    List<Part> scope = new ArrayList<>();
    for (RuleText above : chain.subList(0, chain.size() - 1)) {
      List<Bilingual> asked = sentences.sentences(above.conditions());
      scope.add(new Part(above.name(), asked, above.file(), above.line()));
    }
    Clause clause = text.toClause(rule);
    return new ClauseExplanation(
        clause,
        readings(rule),
        decision(clause, rule),
        scope,
        sentences.sentences(rule.conditions()),
        missing(rule),
        Stream.of(definitions(chain), new KnownWords(text).of(chain))
            .flatMap(List::stream)
            .toList(),
        possible(clause, rule),
        doubts(rule, chain),
        Users.of(rule, text, this::definedTypes),
        mentions(id));
  }

  /**
   * How two clauses stand to each other.
   *
   * @throws InputException if there is none of an id, naming the nearest, or both are the same
   */
  public ClausePair compare(String first, String second) {
    RuleText one = find(first);
    if (first.equals(second)) {
      throw refused(Message.of("workbench.sameClause", first));
    }
    RuleText other = find(second);
    Both both = prover().both(one, other);
    List<Possible> all = new ArrayList<>();
    all.add(Possible.of(Question.CLASH, both.clash(), both.clashText(), both.met()));
    if (!(both.applying() instanceof Answer.No)) {
      all.add(
          Possible.unless(
              Question.SECOND_FOLLOWS, both.firstOnly(), both.secondText(first, second)));
      all.add(
          Possible.unless(
              Question.FIRST_FOLLOWS, both.secondOnly(), both.firstText(first, second)));
    }
    return new ClausePair(text.toClause(one), text.toClause(other), all);
  }

  /** What facts can make of a clause; nothing where they do not decide it. */
  private List<Possible> possible(Clause clause, RuleText rule) {
    if (!clause.decidable() || clause.overCall()) {
      return List.of();
    }
    Alone alone = prover().alone(rule);
    return List.of(
        Possible.of(Question.MET, alone.met(), alone.metText()),
        Possible.of(Question.VIOLATED, alone.violated(), alone.violatedText()));
  }

  private Prover prover() {
    return Prover.of(text, files.manifest().call(), MOST);
  }

  private RuleText find(String id) {
    RuleText rule = clauses.get(id);
    if (rule == null) {
      throw refused(
          Names.nearest(id, clauses.keySet())
              .map(near -> Message.of("workbench.noClauseBut", id, near))
              .orElseGet(() -> Message.of("workbench.noClause", id)));
    }
    return rule;
  }

  private static InputException refused(Message why) {
    return new InputException(List.of(Problem.of(why.words())));
  }

  private ConditionWords sentencesOf(RuleText rule) {
    return new ConditionWords(text.types(), text.conditions(rule), definitions);
  }

  private List<Reading> readings(RuleText rule) {
    return rule.readings().stream()
        .map(id -> new Reading(id, files.manifest().readings().get(id)))
        .toList();
  }

  private List<Bilingual> missing(RuleText rule) {
    List<Bilingual> all = new ArrayList<>();
    MissingWeights.of(text, rule)
        .named()
        .forEach(
            (target, weight) -> {
              FactType type = text.types().named(target.type());
              Bilingual property = Titles.of(type.properties().get(target.property()));
              Bilingual fact = Titles.of(type, target.key());
              Bilingual weighs = new Bilingual(weight.title(), weight.englishTitle());
              all.add(
                  Message.of("workbench.without", ConditionTerms.of(fact, property), weighs)
                      .words());
            });
    return all;
  }

  private static Bilingual decision(Clause clause, RuleText rule) {
    return Message.of(decides(clause, rule)).words();
  }

  private static String decides(Clause clause, RuleText rule) {
    if (rule instanceof RuleText.Definition) {
      return "workbench.definition";
    }
    if (clause.kind() == Kind.INFO || clause.kind() == Kind.DEF) {
      return "workbench.onlyTells";
    }
    if (clause.kind() == Kind.JUDG) {
      return "workbench.byReviewer";
    }
    return clause.overCall() ? "workbench.overCall" : "workbench.byFacts";
  }

  /** The types of facts whose definitions a rule reads itself. */
  private Set<String> definedTypes(RuleText rule) {
    Set<String> types = new LinkedHashSet<>();
    for (Condition condition : rule.conditions()) {
      if (isDefined(condition)) {
        types.add(condition.type());
      }
    }
    if (rule instanceof RuleText.Definition definition) {
      types.add(definition.type());
    }
    return types;
  }

  private boolean isDefined(Condition condition) {
    return text.types().named(condition.type()).presence() == FactType.Presence.DEFINED;
  }

  /** All facts that the rules define, and the call, which the manifest does. */
  private static List<DefinedFact> definitions(Manifest manifest, PackText text) {
    List<DefinedFact> facts = new ArrayList<>();
    text.only(RuleText.Definition.class).forEach(rule -> facts.add(DefinedFact.of(text, rule)));
    FactType call = text.types().named(manifest.call().getClass().getSimpleName());
    facts.add(DefinedFact.of(call, manifest.call()));
    return facts;
  }

  private List<Definition> definitions(List<RuleText> chain) {
    Map<FactType, Set<DefinedFact>> read = new LinkedHashMap<>();
    for (RuleText rule : chain) {
      for (Condition condition : rule.conditions()) {
        if (isDefined(condition)) {
          Set<DefinedFact> facts =
              read.computeIfAbsent(
                  text.types().named(condition.type()), t -> new LinkedHashSet<>());
          definitions.stream().filter(fact -> fact.fits(condition)).forEach(facts::add);
        }
      }
      if (rule instanceof RuleText.Definition definition) {
        FactType type = text.types().named(definition.type());
        definitions.stream()
            .filter(fact -> fact.rule() == rule)
            .forEach(fact -> read.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(fact));
      }
    }
    List<Definition> all = new ArrayList<>();
    read.forEach(
        (type, facts) ->
            all.add(
                new Definition(
                    Titles.of(type), facts.stream().map(ClauseExplainer::entry).toList())));
    return all;
  }

  private static Entry entry(DefinedFact fact) {
    List<Message> values = new ArrayList<>();
    fact.type()
        .properties()
        .forEach(
            (name, property) -> {
              if (property.derivedFrom().isEmpty() && fact.values().get(name) != null) {
                values.add(
                    Message.of(
                        "workbench.value",
                        Titles.of(property),
                        ConditionTerms.value(fact.values().get(name), property.unit())));
              }
            });
    RuleText rule = fact.rule();
    return new Entry(
        values.stream()
            .reduce((one, other) -> Message.of("condition.and", one, other))
            .map(Message::words)
            .orElseThrow(),
        rule == null ? null : rule.name(),
        rule == null ? PackFiles.MANIFEST : rule.file(),
        rule == null ? 0 : rule.line());
  }

  private List<Mention> mentions(String clause) {
    List<Mention> mentions = new ArrayList<>();
    for (PackCase one : cases.apply(clause).cases()) {
      Stream.concat(one.expectation().findings().stream(), one.expectation().call().stream())
          .filter(expected -> expected.clause().equals(clause))
          .map(
              expected ->
                  new Mention(
                      one.name(),
                      new Bilingual(expected.status().title(), expected.status().englishTitle()),
                      one.file(),
                      one.line()))
          .forEach(mentions::add);
    }
    return mentions;
  }

  private List<Doubt> doubts(RuleText clause, List<RuleText> chain) {
    List<Doubt> doubts = new ArrayList<>();
    for (RuleText doubt : text.doubts(clause.clause()).toList()) {
      List<RuleText> own = text.chain(doubt);
      ConditionWords sentences = sentencesOf(doubt);
      List<Bilingual> asked = new ArrayList<>();
      for (RuleText rule : own) {
        List<Bilingual> of = sentences.sentences(rule.conditions());
        if (!chain.contains(rule)) {
          asked.addAll(of);
        }
      }
      doubts.add(
          new Doubt(
              doubt.name(),
              readings(doubt),
              own.contains(clause),
              asked,
              doubt.file(),
              doubt.line()));
    }
    return doubts;
  }
}
