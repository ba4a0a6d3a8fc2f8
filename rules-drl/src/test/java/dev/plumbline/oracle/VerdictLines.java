package dev.plumbline.oracle;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.plumbline.Bilingual;
import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.ConclusionCount;
import dev.plumbline.Evidence;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Application;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.SplittableRandom;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Example;
import net.jqwik.api.RandomGenerator;

/**
 * Writes what the packs decide on the samples, on their cases and on generated applications and
 * calls, so that two builds can be compared line by line: {@code -Dtest=VerdictLines
 * -Dverdicts=100000 -Dverdicts.out=FILE}. Sentences are left out, for they may become better. A
 * line ends in a digest of all that was found; {@code -Dverdicts.only=ID} writes the whole of one.
 */
class VerdictLines {
  private static final long SEED = 20241203L;
  private static final int CHUNK = 1000;

  private final Guideline shipped = Plumbline.guideline("shst-2024-42");
  private final Guideline second = Plumbline.load(Path.of("../samples/guidelines/jiazhuang-2025"));

  /** Something to decide, and how to find it again. */
  private record Question(String id, Decision decision) {}

  private interface Decision {
    /** The lines that tell what comes out, of which the first tells the most important. */
    List<String> lines();
  }

  @Example
  void write() throws IOException {
    String out = System.getProperty("verdicts.out");
    if (out == null) {
      return; // nobody asked
    }
    String only = System.getProperty("verdicts.only");
    int number = Integer.getInteger("verdicts", 1000);
    try (BufferedWriter file = Files.newBufferedWriter(Path.of(out))) {
      write(file, only, given());
      write(file, only, number / 2, generated("near", Applications.mostlyEligible()));
      write(file, only, number / 2, generated("any", Applications.any()));
      write(file, only, number / 500, calls());
    }
  }

  private static void write(
      BufferedWriter file, String only, int number, IntFunction<Question> questions)
      throws IOException {
    for (int from = 0; from < number; from += CHUNK) {
      IntStream chunk =
          IntStream.range(from, Math.min(from + CHUNK, number))
              .filter(one -> only == null || only.endsWith("-" + one));
      write(file, only, chunk.mapToObj(questions).toList());
    }
  }

  private static void write(BufferedWriter file, String only, List<Question> questions)
      throws IOException {
    List<String> lines =
        questions.parallelStream()
            .filter(question -> only == null || question.id.equals(only))
            .map(question -> only == null ? line(question) : whole(question))
            .toList();
    for (String line : lines) {
      file.write(line + "\n");
    }
  }

  private static String line(Question question) {
    List<String> lines = question.decision.lines();
    return question.id + " " + lines.get(0) + " " + digest(String.join("\n", lines));
  }

  private static String whole(Question question) {
    return question.id + " " + String.join("\n", question.decision.lines());
  }

  private static String digest(String text) {
    try {
      byte[] digest = MessageDigest.getInstance("SHA-256").digest(text.getBytes(UTF_8));
      return HexFormat.of().formatHex(digest, 0, 8);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every JDK has it", e);
    }
  }

  /** The samples in both examinations, and the cases of both packs. */
  private List<Question> given() throws IOException {
    List<Question> questions = new ArrayList<>();
    addSamples(questions, shipped, Path.of("../samples/applications"));
    addSamples(questions, second, Path.of("../samples/guidelines/applications"));
    List<Application> call = new ArrayList<>();
    for (Path sample : samples(Path.of("../samples/call"))) {
      call.add(shipped.read(sample));
    }
    for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
      String id = "samples/call:" + examination.mode();
      questions.add(new Question(id, () -> overCall(shipped, call, examination)));
    }
    addCases(questions, shipped);
    addCases(questions, second);
    return questions;
  }

  private static void addSamples(List<Question> questions, Guideline guideline, Path folder)
      throws IOException {
    for (Path sample : samples(folder)) {
      for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
        questions.add(
            new Question(
                sample.getFileName() + ":" + examination.mode(),
                () -> alone(guideline, guideline.read(sample), examination)));
      }
    }
  }

  private static List<Path> samples(Path folder) throws IOException {
    try (Stream<Path> files = Files.list(folder)) {
      return files.filter(file -> file.toString().endsWith(".json")).sorted().toList();
    }
  }

  private static void addCases(List<Question> questions, Guideline guideline) {
    PackReport report = new PackReport();
    Pack pack = ((LoadedGuideline) guideline).pack();
    List<PackCase> cases = CaseBook.read(pack.files(), pack.text(), report).cases();
    report.refuseProblems();
    for (PackCase one : cases) {
      questions.add(
          new Question(
              guideline.id() + "/" + one.title().replace(" ", ""),
              () -> {
                List<Application> applications =
                    one.applications().stream()
                        .map(given -> guideline.read(given.bytes(), one.title()))
                        .toList();
                return one.overCall()
                    ? overCall(guideline, applications, one.examination())
                    : alone(guideline, applications.get(0), one.examination());
              }));
    }
  }

  /**
   * Applications of which each can be made without those before it; every second read from JSON.
   */
  private IntFunction<Question> generated(String name, Arbitrary<Application> applications) {
    RandomGenerator<Application> application = applications.generator(1000);
    RandomGenerator<Examination> examination = Applications.examinations().generator(1000);
    return number -> {
      Random random = random(number);
      Application one = application.next(random).value();
      Examination how = examination.next(random).value();
      String id = name + "-" + number;
      return new Question(id, () -> alone(shipped, number % 2 == 0 ? one : read(one, id), how));
    };
  }

  private Application read(Application application, String id) {
    return shipped.read(Plumbline.toJson(application).getBytes(UTF_8), id);
  }

  private IntFunction<Question> calls() {
    RandomGenerator<List<Application>> calls = Calls.any().generator(1000);
    return number -> {
      List<Application> call = calls.next(random(number)).value();
      return new Question("call-" + number, () -> overCall(shipped, call, Examination.precheck()));
    };
  }

  private static Random random(int number) {
    return new Random(new SplittableRandom(SEED + number).nextLong());
  }

  private static List<String> alone(
      Guideline guideline, Application application, Examination examination) {
    try {
      return lines(guideline.evaluate(application, examination));
    } catch (InputException e) {
      return refused(e);
    }
  }

  private static List<String> overCall(
      Guideline guideline, List<Application> call, Examination examination) {
    List<String> each = new ArrayList<>();
    CallVerdict verdict =
        guideline.evaluateCall(call.stream(), examination, one -> each.addAll(lines(one)));
    List<String> lines = new ArrayList<>();
    lines.add(
        parts(
            counts(verdict.inAll()),
            verdict.findings().size() + " findings",
            verdict.refused().size() + " refused"));
    verdict
        .applications()
        .forEach(one -> lines.add(parts(one.id(), one.part(), one.own(), one.conclusion())));
    for (CallFinding found : verdict.findings()) {
      lines.add(parts(found.applicationId(), found.others()));
      lines.addAll(lines(found.finding()));
    }
    verdict.parts().forEach(part -> lines.add(counts(part)));
    verdict
        .clauses()
        .forEach(
            count ->
                lines.add(
                    parts(
                        count.clause(),
                        count.violated(),
                        count.undetermined(),
                        count.needsReview(),
                        count.satisfied(),
                        count.notApplicable())));
    verdict.refused().forEach(one -> lines.add("refused " + one.applicationId()));
    lines.addAll(each);
    return lines;
  }

  private static String counts(ConclusionCount count) {
    return parts(
        count.part(),
        count.applications(),
        count.eligible(),
        count.needsReview(),
        count.correctable(),
        count.ineligible());
  }

  private static List<String> refused(InputException refusal) {
    return List.of(
        refusal.problems().stream()
            .map(Problem::pointer)
            .map(String::valueOf)
            .collect(Collectors.joining(" ", "REFUSED ", "")));
  }

  private static List<String> lines(Verdict verdict) {
    List<String> lines = new ArrayList<>();
    lines.add(
        parts(
            verdict.conclusion(),
            verdict.receipt().mode(),
            verdict.receipt().asOf(),
            verdict.receipt().cureUntil(),
            clauses(verdict, Status.VIOLATED),
            clauses(verdict, Status.UNDETERMINED),
            clauses(verdict, Status.NEEDS_REVIEW)));
    lines.add(
        parts(
            verdict.applicationId(),
            verdict.findings().size(),
            verdict.reviewItems().size(),
            verdict.derivedChecks().size(),
            verdict.notices().size() + " notices"));
    verdict.all().forEach(finding -> lines.addAll(lines(finding)));
    verdict
        .toDo()
        .forEach(
            toDo -> {
              lines.add(parts("to do", toDo.clause(), toDo.deadline()));
              toDo.missing().forEach(missing -> lines.add(line(missing)));
            });
    verdict
        .reviewRoute()
        .forEach(round -> lines.add(parts(round.topics(), round.number(), round.form())));
    verdict.information().forEach(told -> lines.add(parts("told", told.clause())));
    return lines;
  }

  private static String clauses(Verdict verdict, Status status) {
    return verdict
        .all()
        .filter(finding -> finding.status() == status)
        .map(Finding::clause)
        .collect(Collectors.joining(",", status.name().charAt(0) + "=", ""));
  }

  private static List<String> lines(Finding finding) {
    List<String> lines = new ArrayList<>();
    lines.add(
        parts(
            finding.clause(),
            finding.status(),
            finding.severity(),
            finding.weight(),
            finding.readings()));
    finding.evidence().forEach(evidence -> lines.add(line(evidence)));
    finding.missing().forEach(missing -> lines.add(line(missing)));
    return lines;
  }

  private static String line(Evidence evidence) {
    return parts(
        "  evidence",
        evidence.fact(),
        evidence.property(),
        chinese(evidence.offeredText()),
        evidence.relation() == null ? null : evidence.relation().symbol(),
        chinese(evidence.demandedText()),
        evidence.distance() == null ? null : evidence.distance().text().chinese());
  }

  private static String chinese(Bilingual text) {
    return text == null ? null : text.chinese();
  }

  private static String line(MissingFact missing) {
    return parts(
        "  missing",
        missing.fact(),
        missing.property(),
        missing.pointer(),
        missing.written(),
        missing.nearest());
  }

  private static String parts(Object... parts) {
    return Arrays.stream(parts).map(Objects::toString).collect(Collectors.joining("|"));
  }
}
