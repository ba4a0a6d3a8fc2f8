package dev.plumbline.workbench.explain;

import dev.plumbline.Clause;
import dev.plumbline.InputException;
import dev.plumbline.Kind;
import dev.plumbline.Problem;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.check.Condition;
import dev.plumbline.core.check.MissingWeights;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.check.PackText;
import dev.plumbline.core.check.RuleText;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.Names;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.workbench.Bundled;
import dev.plumbline.workbench.explain.ClauseExplanation.Definition;
import dev.plumbline.workbench.explain.ClauseExplanation.Doubt;
import dev.plumbline.workbench.explain.ClauseExplanation.Entry;
import dev.plumbline.workbench.explain.ClauseExplanation.Mention;
import dev.plumbline.workbench.explain.ClauseExplanation.Part;
import dev.plumbline.workbench.explain.ClauseExplanation.Reading;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Explains the clauses of a pack from its text; nothing is compiled. Immutable. */
public final class ClauseExplainer {
  private final PackFiles files;
  private final PackText text;
  private final CaseBook cases;
  private final Definitions definitions;
  private final Map<String, RuleText> clauses = new LinkedHashMap<>();

  private ClauseExplainer(PackFiles files, PackText text, CaseBook cases) {
    this.files = files;
    this.text = text;
    this.cases = cases;
    this.definitions = Definitions.of(files.manifest(), text);
    text.rules().values().stream()
        .filter(rule -> rule.clause() != null)
        .forEach(rule -> clauses.put(rule.clause(), rule));
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
    PackReport report = new PackReport();
    return of(bundled.files(id, report), report);
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
    // What is wrong with cases is for the commands that run them to say.
    return new ClauseExplainer(files, text, CaseBook.read(files, text, new PackReport()));
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
    RuleText rule = clauses.get(id);
    if (rule == null) {
      throw unknown(id);
    }
    List<RuleText> chain = new ArrayList<>(text.ancestors(rule));
    chain.add(rule);
    Sentences sentences = sentences(chain);
    List<Part> scope = new ArrayList<>();
    for (RuleText above : chain.subList(0, chain.size() - 1)) {
      List<Words> asked = sentences.of(above.conditions());
      scope.add(new Part(above.name(), asked, above.file(), above.line()));
    }
    Clause clause = rule.toClause(text.isOverCall(rule));
    return new ClauseExplanation(
        clause,
        readings(rule),
        decision(clause, rule),
        scope,
        sentences.of(rule.conditions()),
        missing(rule),
        Stream.of(definitions(chain), new KnownWords(text).of(chain))
            .flatMap(List::stream)
            .toList(),
        doubts(rule, chain),
        Users.of(rule, text, this::definedTypes),
        mentions(id));
  }

  private InputException unknown(String id) {
    String near = Names.nearest(id, clauses.keySet()).orElse(null);
    return new InputException(
        List.of(
            new Problem(
                null,
                0,
                0,
                null,
                "没有条款 " + id + (near == null ? "，用 clauses 命令可列出全部条款" : "，是不是「" + near + "」？"),
                "there is no clause "
                    + id
                    + (near == null
                        ? "; the command clauses lists them all"
                        : "; did you mean \"" + near + "\"?"))));
  }

  private Sentences sentences(List<RuleText> chain) {
    List<Condition> all = chain.stream().flatMap(rule -> rule.conditions().stream()).toList();
    return new Sentences(text, definitions, all);
  }

  private List<Reading> readings(RuleText rule) {
    return rule.readings().stream()
        .map(id -> new Reading(id, files.manifest().readings().get(id)))
        .toList();
  }

  private List<Words> missing(RuleText rule) {
    List<Words> all = new ArrayList<>();
    MissingWeights.of(text, rule)
        .named()
        .forEach(
            (target, weight) -> {
              FactType type = text.types().named(target.type());
              Words property = Phrases.title(type.properties().get(target.property()));
              all.add(
                  Words.form(
                      "缺{0}：{1}",
                      "without {0}: {1}",
                      Phrases.of(Phrases.fact(type, target.key()), property),
                      new Words(weight.title(), weight.englishTitle())));
            });
    return all;
  }

  private static Words decision(Clause clause, RuleText rule) {
    if (rule.inserts() != null) {
      return new Words(
          "定义，供其他规则查用；本身不作判定", "A definition that other rules look up; nothing is decided");
    }
    if (clause.kind() == Kind.INFO || clause.kind() == Kind.DEF) {
      return new Words("只告知，不作判定", "Tells something; nothing is decided");
    }
    if (clause.kind() == Kind.JUDG) {
      return new Words(
          "由评审的人判断，规则只看有无评审意见", "Decided by a reviewer; the rule looks for the judgement");
    }
    return clause.overCall()
        ? new Words("就本次申报的全部申请判定", "Decided over all applications of the call")
        : new Words("由申请的事实判定", "Decided by the facts of the application");
  }

  /** The types of facts whose definitions a rule reads itself. */
  private Set<String> definedTypes(RuleText rule) {
    Set<String> types = new LinkedHashSet<>();
    for (Condition condition : rule.conditions()) {
      if (Definitions.isDefined(text.types().named(condition.type()))) {
        types.add(condition.type());
      }
    }
    if (rule.inserts() != null) {
      types.add(rule.inserts());
    }
    return types;
  }

  private List<Definition> definitions(List<RuleText> chain) {
    Map<FactType, Set<DefinedFact>> read = new LinkedHashMap<>();
    for (RuleText rule : chain) {
      for (Condition condition : rule.conditions()) {
        FactType type = text.types().named(condition.type());
        if (Definitions.isDefined(type)) {
          read.computeIfAbsent(type, t -> new LinkedHashSet<>())
              .addAll(definitions.meant(type, condition));
        }
      }
      if (rule.inserts() != null) {
        FactType type = text.types().named(rule.inserts());
        definitions.of(type).stream()
            .filter(fact -> fact.rule() == rule)
            .forEach(fact -> read.computeIfAbsent(type, t -> new LinkedHashSet<>()).add(fact));
      }
    }
    List<Definition> all = new ArrayList<>();
    read.forEach(
        (type, facts) ->
            all.add(
                new Definition(
                    Phrases.title(type), facts.stream().map(ClauseExplainer::entry).toList())));
    return all;
  }

  private static Entry entry(DefinedFact fact) {
    List<Words> values = new ArrayList<>();
    fact.type()
        .properties()
        .forEach(
            (name, property) -> {
              if (property.derivedFrom().isEmpty() && fact.values().get(name) != null) {
                values.add(
                    Words.form(
                        "{0} {1}",
                        "{0} {1}",
                        Phrases.title(property),
                        Phrases.literal(fact.values().get(name), property.unit())));
              }
            });
    RuleText rule = fact.rule();
    return new Entry(
        Words.join(values, "，", ", "),
        rule == null ? null : rule.name(),
        rule == null ? PackFiles.MANIFEST : rule.file(),
        rule == null ? 0 : rule.line());
  }

  private List<Mention> mentions(String clause) {
    List<Mention> mentions = new ArrayList<>();
    for (PackCase one : cases.cases()) {
      Stream.concat(one.expectation().findings().stream(), one.expectation().call().stream())
          .filter(expected -> expected.clause().equals(clause))
          .map(
              expected ->
                  new Mention(
                      one.name(),
                      new Words(expected.status().title(), expected.status().englishTitle()),
                      one.file(),
                      one.line()))
          .forEach(mentions::add);
    }
    return mentions;
  }

  private List<Doubt> doubts(RuleText clause, List<RuleText> chain) {
    List<Doubt> doubts = new ArrayList<>();
    for (RuleText doubt : text.rules().values()) {
      if (clause.clause().equals(doubt.review())) {
        List<RuleText> own = new ArrayList<>(text.ancestors(doubt));
        own.add(doubt);
        Sentences sentences = sentences(own);
        List<Words> asked = new ArrayList<>();
        for (RuleText rule : own) {
          List<Words> of = sentences.of(rule.conditions());
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
    }
    return doubts;
  }
}
