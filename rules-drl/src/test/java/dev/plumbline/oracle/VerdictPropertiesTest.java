package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.fail;

import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.function.Supplier;
import java.util.stream.Stream;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of all verdicts, whatever the clauses say. */
class VerdictPropertiesTest {
  private static final Status[] DECIDED = {Status.SATISFIED, Status.VIOLATED};

  private static final List<String> ON_CONTRACT =
      List.of("G.9.2", "G.9.3", "G.9.5", "G.9.6", "X.1", "X.2", "X.8");

  private static final List<String> ON_SPAN =
      List.of("A3.9", "A3.10", "T3.LEAD.3", "T3.LEAD.4", "T3.LEAD.6");

  private final Guideline guideline = Plumbline.guideline("shst-2024-42");

  @Provide
  Arbitrary<Application> any() {
    return Applications.any();
  }

  @Provide
  Arbitrary<Application> mostlyEligible() {
    return Applications.mostlyEligible();
  }

  @Provide
  Arbitrary<Examination> examinations() {
    return Applications.examinations();
  }

  /**
   * In a pre-check, to learn more never makes a decided clause undecided. G.5.3 and G.5.4 are left
   * out where a person settled the doubt that the gap itself raised (B39): the filled gap ends the
   * doubt. T2.KPI.0 and T2.KPI.Q are left out where a target is added, or several categories are
   * where none was: they take the list of targets for complete, and each without a category for one
   * in one category, so that this changes what is known and fills no gap. Of several contracts
   * another may serve better once a gap is filled, so that the clauses about it are left out; and
   * what the posting says takes the place of what the form said of it, so that the clauses about
   * its months are.
   */
  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void fillingGapNeverUndecides(
      @ForAll("any") Application application,
      @ForAll("any") Application donor,
      @ForAll Random random) {
    List<Supplier<Application>> fillings = Records.variants(application, donor, true);
    if (fillings.isEmpty()) {
      return;
    }
    Application filled = fillings.get(random.nextInt(fillings.size())).get();
    if (submittedOutsideTheWindow(application, filled)) {
      return; // a draft is judged for the days of the window, and this is none of them
    }
    Verdict before = guideline.evaluate(application);
    Verdict after = guideline.evaluate(filled);
    before
        .all()
        .filter(finding -> List.of(DECIDED).contains(finding.status()))
        .filter(
            finding ->
                !List.of("G.5.3", "G.5.4").contains(finding.clause())
                    || !judged(application, finding.clause()))
        .filter(finding -> !ON_CONTRACT.contains(finding.clause()) || !choice(application))
        .filter(finding -> !ON_SPAN.contains(finding.clause()) || !replaced(application, filled))
        .filter(
            finding ->
                !List.of("T2.KPI.0", "T2.KPI.Q").contains(finding.clause())
                    || targets(application) == targets(filled))
        .forEach(
            finding -> {
              Finding now = after.finding(finding.clause()).orElseThrow();
              if (now.status() == Status.UNDETERMINED) {
                fail("before " + finding + "\nafter " + now + "\n" + application + "\n" + filled);
              }
            });
  }

  /** Whether the posting says its days or months, of which the form alone said some before. */
  private static boolean replaced(Application application, Application filled) {
    Recommendation form = application.recommendation();
    return form != null
        && (form.postedFrom() != null || form.postedTo() != null)
        && !span(application).equals(span(filled));
  }

  private static List<Object> span(Application application) {
    Posting posting = application.posting();
    return posting == null
        ? Arrays.asList(null, null, null, null)
        : Arrays.asList(
            posting.startsOn(), posting.endsOn(), posting.startMonth(), posting.endMonth());
  }

  private static boolean choice(Application application) {
    return application.contracts() != null && application.contracts().size() > 1;
  }

  private static boolean submittedOutsideTheWindow(Application draft, Application submitted) {
    LocalDateTime at = Known.get(submitted.filing(), Filing::unitSubmittedAt);
    return Known.get(draft.filing(), Filing::unitSubmittedAt) == null
        && at != null
        && (at.toLocalDate().isBefore(Oracle.FIRST_DAY)
            || at.toLocalDate().isAfter(Oracle.LAST_DAY));
  }

  private static int targets(Application application) {
    return application.indicators() == null
        ? 0
        : application.indicators().stream().mapToInt(VerdictPropertiesTest::categories).sum();
  }

  private static int categories(Indicator target) {
    List<String> members = Lists.members(Words.CATEGORY, target.category());
    return members == null ? 1 : members.size();
  }

  private static boolean judged(Application application, String clause) {
    return Known.keyed(application.judgements(), Judgement::clause, clause) != null;
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void orderOfFactsDoesNotMatter(
      @ForAll("any") Application application,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    assertEquals(
        Plumbline.toJson(guideline.evaluate(application, examination)),
        Plumbline.toJson(guideline.evaluate(shuffled(application, random), examination)));
  }

  private static Application shuffled(Application application, Random random) {
    Application shuffled = application;
    shuffled = Records.with(shuffled, "partners", shuffle(shuffled.partners(), random));
    shuffled = Records.with(shuffled, "contracts", shuffle(shuffled.contracts(), random));
    shuffled = Records.with(shuffled, "documents", shuffle(shuffled.documents(), random));
    shuffled = Records.with(shuffled, "declarations", shuffle(shuffled.declarations(), random));
    shuffled = Records.with(shuffled, "indicators", shuffle(shuffled.indicators(), random));
    shuffled = Records.with(shuffled, "audits", shuffle(shuffled.audits(), random));
    shuffled = Records.with(shuffled, "packFacts", shuffle(shuffled.packFacts(), random));
    return Records.with(shuffled, "judgements", shuffle(shuffled.judgements(), random));
  }

  private static List<?> shuffle(List<?> facts, Random random) {
    if (facts == null) {
      return null;
    }
    List<?> copy = new ArrayList<>(facts);
    Collections.shuffle(copy, random);
    return copy;
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void verdictSurvivesJson(
      @ForAll("any") Application application, @ForAll("examinations") Examination examination) {
    Verdict verdict = guideline.evaluate(application, examination);
    assertEquals(verdict, Plumbline.verdict(Plumbline.toJson(verdict)));
  }

  @Property(tries = 200, edgeCases = EdgeCasesMode.NONE)
  void verdictOnMostlyEligibleApplicationSurvivesJson(
      @ForAll("mostlyEligible") Application application,
      @ForAll("examinations") Examination examination) {
    Verdict verdict = guideline.evaluate(application, examination);
    assertEquals(verdict, Plumbline.verdict(Plumbline.toJson(verdict)));
  }

  /** Facts that do not say which they are bring no evaluation down. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void evaluationNeverThrows(
      @ForAll("any") Application application, @ForAll("examinations") Examination examination) {
    Application odd = application;
    odd = Records.with(odd, "documents", and(odd.documents(), Document.builder().build()));
    odd = Records.with(odd, "declarations", and(odd.declarations(), Declaration.builder().build()));
    odd = Records.with(odd, "audits", and(odd.audits(), Audit.builder().build()));
    odd = Records.with(odd, "indicators", and(odd.indicators(), Indicator.builder().build()));
    odd = Records.with(odd, "judgements", and(odd.judgements(), Judgement.builder().build()));
    assertNotNull(guideline.evaluate(application, examination).conclusion());
    assertNotNull(guideline.evaluate(odd, examination).conclusion());
    assertNotNull(guideline.evaluate(Application.builder("empty").build(), examination));
  }

  private static List<?> and(List<?> facts, Object more) {
    return Stream.concat(facts == null ? Stream.empty() : facts.stream(), Stream.of(more)).toList();
  }
}
