package dev.plumbline.bench;

import dev.cel.common.CelAbstractSyntaxTree;
import dev.cel.common.CelValidationException;
import dev.cel.common.types.CelType;
import dev.cel.common.types.SimpleType;
import dev.cel.compiler.CelCompiler;
import dev.cel.compiler.CelCompilerBuilder;
import dev.cel.compiler.CelCompilerFactory;
import dev.cel.runtime.CelEvaluationException;
import dev.cel.runtime.CelRuntime;
import dev.cel.runtime.CelRuntimeFactory;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.bench.hand.CommonClause;
import dev.plumbline.bench.hand.Flat;
import dev.plumbline.core.LoadedGuideline;
import java.lang.reflect.RecordComponent;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.evrete.KnowledgeService;
import org.evrete.api.Knowledge;
import org.evrete.api.StatelessSession;
import org.evrete.api.ValuesPredicate;
import org.evrete.api.builders.RuleSetBuilder;
import org.jeasy.rules.api.Facts;
import org.jeasy.rules.api.Rule;
import org.jeasy.rules.api.Rules;
import org.jeasy.rules.core.DefaultRulesEngine;
import org.jeasy.rules.core.RuleBuilder;

/** The common clauses in other engines, each as its documentation shows it. */
final class CommonEngines {
  private CommonEngines() {}

  /** Plumbline: the verdict on a whole application, with a finding on each of these clauses. */
  static final class Engine implements CommonEngine {
    private final LoadedGuideline guideline = (LoadedGuideline) Plumbline.guideline("shst-2024-42");

    @Override
    public Object answer(Input input) {
      return guideline.evaluateOnly(
          CommonClause.IDS::contains, input.application(), Examination.formal());
    }

    @Override
    public Set<String> held(Object answer) {
      return ((Verdict) answer)
          .all()
          .filter(finding -> finding.status() == Status.SATISFIED)
          .map(Finding::clause)
          .collect(Collectors.toSet());
    }

    @Override
    public boolean keepsOpen() {
      return true;
    }
  }

  /** Java, to compare with: a predicate for each clause. */
  static final class PlainJava implements CommonEngine {
    @Override
    public Object answer(Input input) {
      Set<String> held = new HashSet<>();
      for (CommonClause clause : CommonClause.ALL) {
        if (clause.java().test(input.flat())) {
          held.add(clause.id());
        }
      }
      return held;
    }
  }

  /** Easy Rules: a rule for each clause, whose conditions are checked and nothing is fired. */
  static final class EasyRules implements CommonEngine {
    private final DefaultRulesEngine engine = new DefaultRulesEngine();
    private final Rules rules = new Rules();

    EasyRules() {
      for (CommonClause clause : CommonClause.ALL) {
        rules.register(
            new RuleBuilder()
                .name(clause.id())
                .when(facts -> clause.java().test(facts.get("application")))
                .then(facts -> {})
                .build());
      }
    }

    @Override
    public Object answer(Input input) {
      Facts facts = new Facts();
      facts.put("application", input.flat());
      return engine.check(rules, facts);
    }

    @Override
    public Set<String> held(Object answer) {
      return ((Map<?, ?>) answer)
          .entrySet().stream()
              .filter(one -> Boolean.TRUE.equals(one.getValue()))
              .map(one -> ((Rule) one.getKey()).getName())
              .collect(Collectors.toSet());
    }
  }

  /** Evrete: a knowledge for all, a session for each application; rules that fire are named. */
  static final class Evrete implements CommonEngine {
    private final KnowledgeService service = new KnowledgeService();
    private final Knowledge knowledge;
    private Set<String> fired = new HashSet<>();

    Evrete() {
      RuleSetBuilder<Knowledge> rules = service.newKnowledge().builder();
      for (CommonClause clause : CommonClause.ALL) {
        rules =
            rules
                .newRule(clause.id())
                .forEach("$application", Flat.class)
                .where(
                    (ValuesPredicate) of -> clause.java().test((Flat) of.apply(0)), "$application")
                .execute(context -> fired.add(context.getRule().getName()));
      }
      knowledge = rules.build();
    }

    @Override
    public Object answer(Input input) {
      fired = new HashSet<>();
      StatelessSession session = knowledge.newStatelessSession();
      session.insert(input.flat());
      session.fire();
      return fired;
    }

    @Override
    public void close() {
      service.shutdown();
    }
  }

  /** CEL: a checked program for each clause, over variables. */
  static final class Cel implements CommonEngine {
    private final Map<String, CelRuntime.Program> programs = new LinkedHashMap<>();

    Cel() {
      CelCompilerBuilder builder =
          CelCompilerFactory.standardCelCompilerBuilder().setResultType(SimpleType.BOOL);
      for (RecordComponent variable : Flat.class.getRecordComponents()) {
        builder.addVar(variable.getName(), type(variable.getType()));
      }
      CelCompiler compiler = builder.build();
      CelRuntime runtime = CelRuntimeFactory.standardCelRuntimeBuilder().build();
      try {
        for (CommonClause clause : CommonClause.ALL) {
          CelAbstractSyntaxTree tree = compiler.compile(clause.cel()).getAst();
          programs.put(clause.id(), runtime.createProgram(tree));
        }
      } catch (CelValidationException | CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
    }

    private static CelType type(Class<?> type) {
      return type == boolean.class
          ? SimpleType.BOOL
          : type == long.class ? SimpleType.INT : SimpleType.STRING;
    }

    @Override
    public Object answer(Input input) {
      Set<String> held = new HashSet<>();
      try {
        for (Map.Entry<String, CelRuntime.Program> each : programs.entrySet()) {
          if (Boolean.TRUE.equals(each.getValue().eval(input.variables()))) {
            held.add(each.getKey());
          }
        }
      } catch (CelEvaluationException e) {
        throw new IllegalStateException(e);
      }
      return held;
    }
  }
}
