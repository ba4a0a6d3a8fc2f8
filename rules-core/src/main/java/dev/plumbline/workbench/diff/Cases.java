package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import dev.plumbline.core.cases.CaseApplication;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.load.PackReport;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The cases of both packs. Immutable.
 *
 * @param samples the applications of the cases, each once; those that they begin with first
 * @param calls the calls of the cases, each once
 * @param bases the applications that the new pack's cases begin with, by their path below the
 *     folder of bases
 */
record Cases(List<Sample> samples, List<CallSample> calls, Map<String, ObjectNode> bases) {
  private static final String FOLDER = "cases/bases/";

  static Cases of(Side older, Side newer) {
    List<List<PackCase>> books = Stream.of(older, newer).parallel().map(Cases::book).toList();
    List<PackCase> before = books.get(0);
    List<PackCase> after = books.get(1);
    Map<List<Object>, Sample> samples = new LinkedHashMap<>();
    Map<String, ObjectNode> bases = new LinkedHashMap<>();
    for (PackCase one : after) {
      for (CaseApplication application : one.applications()) {
        bases.computeIfAbsent(
            application.base().substring(FOLDER.length()),
            name -> Json.tree(application.baseJson().getBytes(StandardCharsets.UTF_8)));
        samples.putIfAbsent(
            List.of(application.baseJson(), Examination.precheck()),
            new Sample(application.base(), application.baseBytes(), Examination.precheck()));
      }
    }
    Stream.concat(after.stream(), before.stream())
        .filter(one -> !one.overCall())
        .forEach(
            one -> {
              String json = one.applications().get(0).json();
              samples.putIfAbsent(
                  List.of(json, one.examination()),
                  new Sample(one.title(), one.application(), one.examination()));
            });
    Set<CallSample> calls = new LinkedHashSet<>();
    Set<Object> seen = new HashSet<>();
    Stream.concat(after.stream(), before.stream())
        .filter(PackCase::overCall)
        .filter(one -> seen.add(List.of(one.applications(), one.examination())))
        .forEach(
            one ->
                calls.add(
                    new CallSample(
                        one.title(),
                        one.applications().stream().map(a -> Json.tree(a.bytes())).toList(),
                        one.examination())));
    return new Cases(
        List.copyOf(samples.values()), List.copyOf(calls), Collections.unmodifiableMap(bases));
  }

  /** A call to judge by both packs. */
  record CallSample(String name, List<ObjectNode> applications, Examination examination) {}

  /** The cases of a pack that can be run; what is wrong with others, those who run them say. */
  private static List<PackCase> book(Side side) {
    return CaseBook.read(side.guideline().pack().files(), side.text(), new PackReport()).cases();
  }
}
