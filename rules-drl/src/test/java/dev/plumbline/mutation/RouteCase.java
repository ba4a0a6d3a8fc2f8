package dev.plumbline.mutation;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.core.evaluate.Evaluation;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.core.report.VerdictWriter;
import dev.plumbline.fact.Application;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Which rounds of review an application of a topic goes through. Immutable.
 *
 * @param topic the topic
 */
record RouteCase(String topic) implements Case {
  static List<Case> all() {
    return Stream.of("专题一", "专题二", "专题三", "专题九").<Case>map(RouteCase::new).toList();
  }

  @Override
  public String name() {
    return "rounds of review of " + topic;
  }

  @Override
  public Map<String, String> outcome(Pack pack) {
    Application application = Application.builder("A").topic(topic).build();
    Examination examination = Examination.formal();
    Evaluation evaluation =
        new Evaluation(pack, new KleeneExplainer(), DecidedBy.PLAN, application, examination, null);
    List<String> rounds =
        VerdictWriter.write(pack, application, examination, evaluation, null).reviewRoute().stream()
            .map(round -> round.number() + " " + round.form())
            .toList();
    return Map.of(name(), rounds.toString());
  }
}
