package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Mode;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Indicator;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all applications, however their words are written, whoever decides. */
abstract class WordsProperties {
  /** Clauses on words that no form asks for, which stay open in a formal examination. */
  private static final Set<String> UNASKED = Set.of("T3.KPI.4", "T3.LEAD.3", "T3.LEAD.5");

  /** What becomes of the clauses, and of the application. */
  record Outcome(Map<String, Status> statuses, Conclusion conclusion) {}

  abstract Outcome decide(Application application, Examination examination);

  /** What becomes of G.7.1 for each application of the call. */
  abstract Map<String, Status> leads(List<Application> call, Examination examination);

  /** That all that is not of the writing is the same. */
  abstract void assertSame(Application one, Application other, Examination examination);

  @Provide
  Arbitrary<Application> applications() {
    return Arbitraries.oneOf(Applications.any(), Applications.mostlyEligible());
  }

  @Provide
  Arbitrary<Examination> examinations() {
    return Applications.examinations();
  }

  @Property(tries = 90, edgeCases = EdgeCasesMode.NONE)
  void sameTextsTypedOtherwise(
      @ForAll("applications") Application application,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    assertSame(application, Rewriting.typed(application, random), examination);
  }

  @Property(tries = 90, edgeCases = EdgeCasesMode.NONE)
  void sameWordsAndKeysInOtherSpellings(
      @ForAll("applications") Application application,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    assertSame(application, Rewriting.spelt(application, random), examination);
  }

  /** The application without one word of a closed property, and with one that nobody knows. */
  record Doubtful(String property, Application missing, Application unrecognised) {
    /** Whether a direction is given is asked of whatever is written there. */
    boolean exempt(String clause) {
      return property.equals("direction") && clause.equals("T2.SEL");
    }
  }

  private static List<Doubtful> doubtful(Application application, String word) {
    List<Doubtful> all = new ArrayList<>();
    for (String path : Words.CLOSED.keySet()) {
      int dot = path.lastIndexOf('.');
      if (dot < 0 || Records.at(application, path.substring(0, dot)) != null) {
        all.add(
            new Doubtful(
                path,
                Records.with(application, path, null),
                Records.with(application, path, word)));
      }
    }
    List<Indicator> targets =
        application.indicators() == null ? List.of() : application.indicators();
    for (Indicator target : targets) {
      String path = "indicators[" + target.name() + "].category";
      all.add(
          new Doubtful(
              path, Records.with(application, path, null), Records.with(application, path, word)));
    }
    return all;
  }

  /**
   * To make an application takes longer than to decide it: a few of its words are tried at once.
   */
  private static List<Doubtful> some(List<Doubtful> all, Random random) {
    Collections.shuffle(all, random);
    return all.subList(0, Math.min(4, all.size()));
  }

  @Provide
  Arbitrary<String> unrecognised() {
    return Arbitraries.of(Written.UNRECOGNISED);
  }

  /** It is as missing in a pre-check. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void unrecognisedIsAsMissing(
      @ForAll("applications") Application application,
      @ForAll("examinations") Examination examination,
      @ForAll("unrecognised") String word,
      @ForAll Random random) {
    Examination precheck =
        new Examination(Mode.PRECHECK, examination.asOf(), examination.cureUntil());
    for (Doubtful one : some(doubtful(application, word), random)) {
      Outcome missing = decide(one.missing, precheck);
      Outcome unrecognised = decide(one.unrecognised, precheck);
      assertEquals(
          differing(missing, one), differing(unrecognised, one), one.property + one.unrecognised);
      if (!one.property.equals("direction")) {
        assertEquals(missing.conclusion, unrecognised.conclusion, one.property + one.unrecognised);
      }
    }
  }

  private static Map<String, Status> differing(Outcome outcome, Doubtful one) {
    Map<String, Status> statuses = new TreeMap<>(outcome.statuses);
    statuses.keySet().removeIf(one::exempt);
    return statuses;
  }

  /** In a formal examination it spares what its absence would violate, and changes nothing else. */
  @Property(tries = 150, edgeCases = EdgeCasesMode.NONE)
  void unrecognisedIsNeitherForNorAgainst(
      @ForAll("applications") Application application,
      @ForAll("unrecognised") String word,
      @ForAll Random random) {
    for (Doubtful one : some(doubtful(withOneContract(application), word), random)) {
      Map<String, Status> missing = differing(decide(one.missing, Examination.formal()), one);
      Map<String, Status> unrecognised =
          differing(decide(one.unrecognised, Examination.formal()), one);
      assertEquals(missing.keySet(), unrecognised.keySet());
      missing.forEach(
          (clause, status) -> {
            Status now = unrecognised.get(clause);
            boolean counted = status == Status.VIOLATED || UNASKED.contains(clause);
            boolean spared = counted && now == Status.NEEDS_REVIEW;
            assertTrue(
                now == status || spared,
                () -> clause + " " + status + " " + now + "\n" + one.property + one.unrecognised);
          });
    }
  }

  /** Which of several serves hangs on their types as well, and all clauses on which serves. */
  private static Application withOneContract(Application application) {
    List<Contract> contracts = application.contracts();
    return contracts == null || contracts.size() < 2
        ? application
        : application.withContract(contracts.get(0));
  }

  /** Facts that no rule asks about, one of each sort that is listed. */
  static Application withUnknownKeys(Application application) {
    Application more = application;
    Indicator target = Indicator.builder().name("培训人次").category("其他效益").measure("人次").build();
    more = and(more, "indicators", application.indicators(), target);
    Document paper = new Document("营业执照", false, "第九批", "某单位", false);
    more = and(more, "documents", application.documents(), paper);
    Declaration declaration = new Declaration("其他承诺", false, 3, true);
    more = and(more, "declarations", application.declarations(), declaration);
    return and(more, "audits", application.audits(), new Audit("其他审核", false));
  }

  private static Application and(Application application, String list, List<?> facts, Object more) {
    return facts == null
        ? application
        : Records.with(application, list, Stream.concat(facts.stream(), Stream.of(more)).toList());
  }

  @Property(tries = 90, edgeCases = EdgeCasesMode.NONE)
  void unknownKeysWeighNothing(
      @ForAll("applications") Application application,
      @ForAll("examinations") Examination examination) {
    assertEquals(
        decide(application, examination), decide(withUnknownKeys(application), examination));
  }

  @Provide
  Arbitrary<String> noKeys() {
    return Arbitraries.of(
        "310101********0018",
        "310101××××××××0018",
        "310101●●●●●●●●0018",
        "310101xxxxxxxx0018",
        "3101011980010100",
        "31010119800101001",
        "3101011980010100181",
        "3101O1198001010018",
        "310101198013010018",
        "000000000000000000",
        "无",
        "待补");
  }

  /** Numbers that tell nobody apart clash with nobody, in either mode. */
  @Property(tries = 60, edgeCases = EdgeCasesMode.NONE)
  void maskedNumbersNeverClash(
      @ForAll("applications") Application application,
      @ForAll("noKeys") String number,
      @ForAll Random random) {
    Theme theme = Theme.values()[random.nextInt(Theme.values().length)];
    Application submitted = Eligible.submitted(theme);
    List<Application> call = new ArrayList<>();
    for (int i = 0; i < 3; i++) {
      Application each = Records.with(submitted, "id", "M-" + i);
      call.add(Records.with(each, "lead.idNumber", new IdNumber(Typing.otherwise(number, i))));
    }
    call.add(Records.with(Records.with(submitted, "id", "M-3"), "lead.idNumber", null));
    call.add(Records.with(submitted, "id", "K-1"));
    call.add(Records.with(application, "id", "A-1"));
    for (Examination examination : List.of(Examination.precheck(), Examination.formal())) {
      Map<String, Status> leads = new HashMap<>(leads(call, examination));
      for (int i = 0; i <= 3; i++) {
        assertEquals(Status.NEEDS_REVIEW, leads.get("M-" + i), number + leads);
      }
    }
  }
}
