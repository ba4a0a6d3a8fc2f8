package dev.plumbline.core.call;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.CallFinding;
import dev.plumbline.CallVerdict;
import dev.plumbline.ClauseCount;
import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.BiPredicate;
import java.util.function.Predicate;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.statistics.Statistics;

/**
 * Each shape that a rule over a call can have, on calls made at random, against the same said in
 * plain Java: who it is satisfied for, whom it leaves open, and whom it names.
 */
class CallShapesTest {
  private static final String RULES =
      """
      import java.util.Set;
      declare Hall name : String end
      rule "东厅" when then insert( new Hall( "月季" ) ); end
      rule "西厅" when then insert( new Hall( "兰花" ) ); end
      rule "已报名" when Submission( submitted == true, $id : id ) then end
      rule "有人中选" when exists Submission( awarded == true ) then end
      """
          + Packs.under(
              "已报名",
              "一人一个",
              "S.1",
              "Submission( id == $id, leadId != null, $lead : leadId )",
              "not Submission( submitted == true, leadId == $lead, id != $id )")
          + Packs.rule(
              "同厅有伴",
              "S.2",
              "Hall( $hall : name )",
              "Submission( part == $hall, $id : id, leadId != null, $lead : leadId )",
              "Submission( part == $hall, leadId == $lead, id != $id )")
          + Packs.rule(
              "别处有同名",
              "S.3",
              "Submission( $id : id, $part : part, title != null, $title : title )",
              "exists Submission( title == $title, part != $part, id != $id )")
          + Packs.rule(
              "一人至多两个",
              "S.4",
              "Submission( leadId != null, $lead : leadId )",
              "accumulate( Submission( submitted == true, leadId == $lead ); $n : count(1); $n <= 2 )")
          + Packs.under(
              "有人中选",
              "同厅无人中选",
              "S.5",
              "Submission( $part : part, $id : id )",
              "not Submission( awarded == true, id != $id, part == $part )")
          + Packs.rule(
              "先数后看",
              "S.6",
              "accumulate( Submission( awarded == true ); $n : count(1); $n >= 1 )",
              "Submission( title == \"红\" )")
          + Packs.rule(
              "至少两厅",
              "S.7",
              "Set( size >= 2 ) from accumulate( Submission( $part : part ), collectSet( $part ) )")
          + Packs.rule("都有负责人", "S.8", "exists Submission()", "not Submission( leadId == null )")
          + Packs.rule(
              "红的至多一个",
              "S.9",
              "accumulate( Submission( title == \"红\" ); $n : count(1); $n <= 1 )");

  private static final String DOUBTS =
      """
      rule "没有负责人" extends "已报名" @review("S.1")
      when Submission( id == $id, leadId == null ) then end
      rule "没有名称，别处有" @review("S.3")
      when
        Submission( $id : id, $part : part, title == null )
        exists Submission( part != $part, title != null )
      then end
      rule "中选的多于两个" @review("S.4")
      when accumulate( Submission( awarded == true ); $n : count(1); $n > 2 ) then end
      rule "没有无名称的" @review("S.6")
      when Submission( title != null, $title : title, $id : id ) not Submission( title == null, id != $id )
      then end
      rule "有无名称的" @review("S.7")
      when Submission( title == null ) then end
      """;

  private static final Guideline SHAPES = load(RULES);
  private static final Guideline DOUBTED = load(RULES + DOUBTS);
  private static final Guideline BY_SESSION = DOUBTED.decidedBy(DecidedBy.SESSION);

  private static Guideline load(String rules) {
    try {
      return Packs.load(Files.createTempDirectory("shapes"), rules);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private record Stand(
      String id, String part, String title, String lead, boolean submitted, boolean awarded) {
    Application application() {
      return Application.builder(id)
          .topic(part)
          .title(title)
          .lead(lead == null ? null : Lead.builder().idNumber(new IdNumber(lead)).build())
          .filing(
              submitted
                  ? Filing.builder().unitSubmittedAt(LocalDateTime.of(2024, 5, 2, 9, 0)).build()
                  : null)
          .awarded(awarded)
          .build();
    }
  }

  private static List<Stand> call(Random random) {
    List<Stand> call = new ArrayList<>();
    int size = random.nextInt(9);
    for (int i = 0; i < size; i++) {
      call.add(
          new Stand(
              "s" + i,
              one(random, "月季", "兰花", "牡丹"),
              one(random, null, "红", "白"),
              one(random, null, "110101199001011237", "E10000002", "E10000003"),
              random.nextInt(4) > 0,
              random.nextInt(3) == 0));
    }
    return call;
  }

  private static String one(Random random, String... values) {
    return values[random.nextInt(values.length)];
  }

  @Property(tries = 400)
  void shapesAgreeWithPlainJava(@ForAll Random random) {
    List<Stand> call = call(random);
    List<Application> applications =
        new ArrayList<>(call.stream().map(Stand::application).toList());
    CallVerdict verdict = evaluate(applications);
    Collections.shuffle(applications, random);
    assertEquals(Plumbline.toJson(verdict), Plumbline.toJson(evaluate(applications)));

    Map<String, String> expected = new TreeMap<>();
    Map<String, Map<Status, Integer>> counts = new TreeMap<>();
    for (Stand stand : call) {
      expect(call, stand)
          .forEach((clause, found) -> note(clause, stand.id, found, expected, counts));
    }
    expect(call).forEach((clause, found) -> note(clause, null, found, expected, counts));
    Map<String, String> actual = new TreeMap<>();
    for (CallFinding finding : verdict.findings()) {
      actual.put(
          finding.finding().clause() + " " + finding.applicationId(),
          finding.finding().status() + " " + finding.others());
    }
    assertEquals(expected, actual, call::toString);
    for (ClauseCount count : verdict.clauses()) {
      Map<Status, Integer> wanted = counts.get(count.clause());
      assertEquals(wanted.getOrDefault(Status.SATISFIED, 0), count.satisfied(), count.clause());
      assertEquals(
          wanted.getOrDefault(Status.NOT_APPLICABLE, 0), count.notApplicable(), count.clause());
    }
    expected.values().forEach(found -> Statistics.collect(found.replaceAll(" \\[.+]", " […]")));
  }

  /** Doubts about each shape, of one application or of the call, are decided alike as well. */
  @Property(tries = 400)
  void planAndSessionDecideAlike(@ForAll Random random) {
    List<Application> call = call(random).stream().map(Stand::application).toList();
    Examination examination = random.nextBoolean() ? Examination.precheck() : Examination.formal();
    CallVerdict byPlan = DOUBTED.evaluateCall(call.stream(), examination, each -> {});
    CallVerdict bySession = BY_SESSION.evaluateCall(call.stream(), examination, each -> {});
    assertEquals(DecidedBy.PLAN, byPlan.receipt().decidedBy());
    assertEquals(DecidedBy.SESSION, bySession.receipt().decidedBy());
    assertEquals(bySession, Fair.withReceipt(byPlan, bySession.receipt()), call::toString);
    byPlan.clauses().stream()
        .filter(count -> count.needsReview() > 0)
        .forEach(count -> Statistics.collect(count.clause()));
    Statistics.coverage(
        coverage ->
            List.of("S.1", "S.3", "S.6", "S.7")
                .forEach(clause -> coverage.check(clause).count(several -> several > 0)));
  }

  private static CallVerdict evaluate(List<Application> applications) {
    return SHAPES.evaluateCall(applications.stream(), Examination.precheck(), verdict -> {});
  }

  private static void note(
      String clause,
      String id,
      String found,
      Map<String, String> expected,
      Map<String, Map<Status, Integer>> counts) {
    Status status = Status.valueOf(found.split(" ")[0]);
    counts.computeIfAbsent(clause, c -> new EnumMap<>(Status.class)).merge(status, 1, Integer::sum);
    if (status != Status.SATISFIED && status != Status.NOT_APPLICABLE) {
      expected.put(clause + " " + id, found);
    }
  }

  private static Map<String, String> expect(List<Stand> call, Stand s) {
    Map<String, String> found = new TreeMap<>();
    List<String> sameLead = others(call, s, (a, b) -> b.submitted && a.lead.equals(b.lead));
    found.put(
        "S.1",
        !s.submitted
            ? "NOT_APPLICABLE []"
            : s.lead == null
                ? "UNDETERMINED []"
                : sameLead.isEmpty() ? "SATISFIED []" : "VIOLATED " + sameLead);
    boolean hall = !s.part.equals("牡丹");
    boolean company =
        !others(call, s, (a, b) -> a.part.equals(b.part) && a.lead.equals(b.lead)).isEmpty();
    // Nobody can be company who has no known lead, whatever one's own lead turns out to be.
    boolean possible =
        call.stream().anyMatch(b -> b != s && b.part.equals(s.part) && b.lead != null);
    found.put(
        "S.2",
        !hall || !possible
            ? "VIOLATED []"
            : s.lead == null ? "UNDETERMINED []" : company ? "SATISFIED []" : "VIOLATED []");
    boolean namesake =
        call.stream()
            .anyMatch(b -> s.title != null && s.title.equals(b.title) && !s.part.equals(b.part));
    boolean elsewhere = call.stream().anyMatch(b -> !s.part.equals(b.part) && b.title != null);
    found.put(
        "S.3",
        s.title == null
            ? elsewhere ? "UNDETERMINED []" : "VIOLATED []"
            : namesake ? "SATISFIED []" : "VIOLATED []");
    long all =
        call.stream().filter(b -> b.submitted && s.lead != null && s.lead.equals(b.lead)).count();
    found.put(
        "S.4",
        s.lead == null ? "UNDETERMINED []" : all <= 2 ? "SATISFIED []" : "VIOLATED " + sameLead);
    List<String> winners =
        call.stream()
            .filter(b -> b != s && b.awarded && b.part.equals(s.part))
            .map(Stand::id)
            .toList();
    boolean won = call.stream().anyMatch(Stand::awarded);
    found.put(
        "S.5",
        !won ? "NOT_APPLICABLE []" : winners.isEmpty() ? "SATISFIED []" : "VIOLATED " + winners);
    found.put(
        "S.6",
        !won || s.title != null && !s.title.equals("红")
            ? "VIOLATED []"
            : s.title == null ? "UNDETERMINED []" : "SATISFIED []");
    return found;
  }

  private static List<String> others(
      List<Stand> call, Stand stand, BiPredicate<Stand, Stand> alike) {
    return stand.lead == null
        ? List.of()
        : call.stream().filter(b -> b != stand && alike.test(stand, b)).map(Stand::id).toList();
  }

  private static Map<String, String> expect(List<Stand> call) {
    Map<String, String> found = new TreeMap<>();
    found.put("S.7", met(call.stream().map(Stand::part).distinct().count() >= 2));
    List<String> nobodys = ids(call, b -> b.lead == null);
    found.put(
        "S.8",
        call.isEmpty() || !nobodys.isEmpty()
            ? "VIOLATED " + (call.isEmpty() ? List.of() : nobodys)
            : "SATISFIED []");
    List<String> red = ids(call, b -> Objects.equals(b.title, "红"));
    found.put("S.9", red.size() <= 1 ? "SATISFIED []" : "VIOLATED " + red);
    return found;
  }

  private static String met(boolean met) {
    return met ? "SATISFIED []" : "VIOLATED []";
  }

  private static List<String> ids(List<Stand> call, Predicate<Stand> wanted) {
    return call.stream().filter(wanted).map(Stand::id).toList();
  }

  @Property(tries = 1)
  void everyShapeIsLoaded() {
    assertEquals(9, SHAPES.clauses().size());
    assertTrue(SHAPES.clauses().stream().allMatch(clause -> clause.overCall()));
  }
}
