package dev.plumbline.workbench.cases;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The verdicts on bases without a change, which many cases compare with. */
final class BareVerdicts {
  private final Guideline guideline;
  private final Map<Bare, Verdict> verdicts = new ConcurrentHashMap<>();

  private record Bare(String json, Examination examination) {}

  BareVerdicts(Guideline guideline) {
    this.guideline = guideline;
  }

  /**
   * The verdict on a base.
   *
   * @param json what it holds, as JSON
   */
  Verdict of(String json, Examination examination) {
    return verdicts.computeIfAbsent(
        new Bare(json, examination),
        bare ->
            guideline.evaluate(
                guideline.read(json.getBytes(StandardCharsets.UTF_8), null), examination));
  }
}
