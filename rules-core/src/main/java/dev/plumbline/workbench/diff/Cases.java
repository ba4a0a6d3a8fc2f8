package dev.plumbline.workbench.diff;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.plumbline.Examination;
import dev.plumbline.core.cases.CaseApplication;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.InParallel;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The cases of both packs. Immutable.
 *
 * @param samples the applications of the cases, each once; those that they begin with first
 * @param calls the calls of the cases, each once
 * @param bases the applications that the new pack's cases begin with, by their path below the
 *     folder of bases
 */
record Cases(List<Known> samples, List<CallSample> calls, Map<String, ObjectNode> bases) {
  private static final String FOLDER = "cases/bases/";

  static Cases of(Side older, Side newer) {
    List<List<PackCase>> books = books(older, newer);
    List<PackCase> before = books.get(0);
    List<PackCase> after = books.get(1);
    // What they are told apart by is written once for each, and by all threads.
    InParallel.map(after, one -> one.applications().stream().map(CaseApplication::json).toList());
    Map<List<Object>, Known> samples = new LinkedHashMap<>();
    Map<String, ObjectNode> bases = new LinkedHashMap<>();
    for (PackCase one : after) {
      for (CaseApplication application : one.applications()) {
        bases.computeIfAbsent(
            application.base().substring(FOLDER.length()),
            name -> Json.tree(application.baseJson().getBytes(StandardCharsets.UTF_8)));
        samples.computeIfAbsent(
            List.of(application.baseJson(), Examination.precheck()),
            key ->
                new Known(
                    new Sample(application.base(), application.baseBytes(), Examination.precheck()),
                    null));
      }
    }
    Stream.concat(after.stream(), before.stream())
        .filter(one -> !one.overCall())
        .forEach(
            one -> {
              CaseApplication application = one.applications().get(0);
              samples.computeIfAbsent(
                  List.of(application.json(), one.examination()),
                  key ->
                      new Known(
                          new Sample(one.title(), one.application(), one.examination()),
                          application.read().orElse(null)));
            });
    Set<CallSample> calls = new LinkedHashSet<>();
    Set<Object> seen = new HashSet<>();
    Stream.concat(after.stream(), before.stream())
        .filter(PackCase::overCall)
        .filter(one -> seen.add(List.of(written(one), one.examination())))
        .forEach(
            one -> calls.add(new CallSample(one.title(), one.applications(), one.examination())));
    return new Cases(
        List.copyOf(samples.values()), List.copyOf(calls), Collections.unmodifiableMap(bases));
  }

  private static List<String> written(PackCase one) {
    return one.applications().stream()
        .map(each -> each.base() + each.baseJson() + each.json())
        .toList();
  }

  /**
   * The books of both packs. Where nothing is wrong with the cases of the new one, and the old one
   * has the same of the same types, it has no others.
   */
  private static List<List<PackCase>> books(Side older, Side newer) {
    PackReport report = new PackReport();
    if (older.guideline().pack().files().cases().equals(newer.guideline().pack().files().cases())
        && older.text().declarations().equals(newer.text().declarations())) {
      List<PackCase> after = book(newer, report);
      return List.of(report.hasProblems() ? book(older, new PackReport()) : List.of(), after);
    }
    return InParallel.map(List.of(older, newer), side -> book(side, new PackReport()));
  }

  /**
   * An application to judge.
   *
   * @param read what comes of reading it within the usual limits, where that is known
   */
  record Known(Sample sample, @Nullable Application read) {}

  /** A call to judge by both packs. */
  record CallSample(String name, List<CaseApplication> applications, Examination examination) {
    List<ObjectNode> trees() {
      return applications.stream().map(each -> Json.tree(each.bytes())).toList();
    }
  }

  /** The cases of a pack that can be run; what is wrong with others, those who run them say. */
  private static List<PackCase> book(Side side, PackReport report) {
    return CaseBook.read(side.guideline().pack().files(), side.text(), report).cases();
  }
}
