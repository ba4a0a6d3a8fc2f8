package dev.plumbline.bench;

import dev.plumbline.bench.hand.CommonClause;
import dev.plumbline.bench.hand.Flat;
import java.io.ByteArrayInputStream;
import java.io.StringReader;
import java.lang.reflect.RecordComponent;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.kie.api.io.Resource;
import org.kie.dmn.api.core.DMNContext;
import org.kie.dmn.api.core.DMNModel;
import org.kie.dmn.api.core.DMNResult;
import org.kie.dmn.api.core.DMNRuntime;
import org.kie.dmn.core.internal.utils.DMNRuntimeBuilder;
import org.kie.internal.io.ResourceFactory;

/** The common clauses as one DMN model, a decision with a literal expression for each. */
final class CommonDmn {
  private CommonDmn() {}

  private static String model() {
    List<String> variables =
        Stream.of(Flat.class.getRecordComponents()).map(RecordComponent::getName).toList();
    String inputs =
        Stream.of(Flat.class.getRecordComponents())
            .map(
                variable ->
                    """
                    <inputData id="in_%1$s" name="%1$s"><variable name="%1$s" typeRef="%2$s"/></inputData>
                    """
                        .formatted(variable.getName(), type(variable.getType())))
            .collect(Collectors.joining());
    String decisions =
        CommonClause.ALL.stream()
            .map(clause -> decision(clause, variables))
            .collect(Collectors.joining());
    return """
    <?xml version="1.0" encoding="UTF-8"?>
    <definitions xmlns="https://www.omg.org/spec/DMN/20191111/MODEL/"
        id="common" name="common" namespace="common">
    %s%s</definitions>
    """
        .formatted(inputs, decisions);
  }

  private static String type(Class<?> type) {
    return type == boolean.class ? "boolean" : type == long.class ? "number" : "string";
  }

  private static String decision(CommonClause clause, List<String> variables) {
    String needs =
        variables.stream()
            .filter(one -> Pattern.compile("\\b" + one + "\\b").matcher(clause.cel()).find())
            .map(
                """
                <informationRequirement><requiredInput href="#in_%s"/></informationRequirement>
                """
                    ::formatted)
            .collect(Collectors.joining());
    String text = clause.feel().replace("&", "&amp;").replace("<", "&lt;");
    return """
    <decision id="%1$s" name="%1$s"><variable name="%1$s" typeRef="boolean"/>
    %2$s<literalExpression id="e_%1$s"><text>%3$s</text></literalExpression></decision>
    """
        .formatted(name(clause), needs, text);
  }

  /** A point would lead into a value. */
  private static String name(CommonClause clause) {
    return clause.id().replace('.', '_');
  }

  /** Drools' DMN engine: all decisions of the model in one call. */
  static final class Kie implements CommonEngine {
    private final DMNRuntime runtime;
    private final DMNModel model;

    Kie() {
      Resource resource = ResourceFactory.newReaderResource(new StringReader(model()));
      resource.setSourcePath("common.dmn");
      runtime =
          DMNRuntimeBuilder.fromDefaults()
              .buildConfiguration()
              .fromResources(List.of(resource))
              .getOrElseThrow(IllegalStateException::new);
      model = runtime.getModels().get(0);
    }

    @Override
    public Object answer(Input input) {
      DMNContext context = runtime.newContext();
      input.variables().forEach(context::set);
      return runtime.evaluateAll(model, context);
    }

    @Override
    public Set<String> held(Object answer) {
      Set<String> held = new HashSet<>();
      for (CommonClause clause : CommonClause.ALL) {
        Object value = ((DMNResult) answer).getDecisionResultByName(name(clause)).getResult();
        if (Boolean.TRUE.equals(value)) {
          held.add(clause.id());
        }
      }
      return held;
    }
  }

  /** Camunda's DMN engine: one decision after the other. */
  static final class Camunda implements CommonEngine {
    private final DmnEngine engine =
        DmnEngineConfiguration.createDefaultDmnEngineConfiguration().buildEngine();
    private final Map<String, DmnDecision> decisions = new HashMap<>();

    Camunda() {
      Map<String, DmnDecision> parsed =
          engine
              .parseDecisions(new ByteArrayInputStream(model().getBytes(StandardCharsets.UTF_8)))
              .stream()
              .collect(Collectors.toMap(DmnDecision::getKey, decision -> decision));
      CommonClause.ALL.forEach(clause -> decisions.put(clause.id(), parsed.get(name(clause))));
    }

    @Override
    public Object answer(Input input) {
      Set<String> held = new HashSet<>();
      decisions.forEach(
          (id, decision) -> {
            Object value = engine.evaluateDecision(decision, input.variables()).getSingleEntry();
            if (Boolean.TRUE.equals(value)) {
              held.add(id);
            }
          });
      return held;
    }
  }
}
