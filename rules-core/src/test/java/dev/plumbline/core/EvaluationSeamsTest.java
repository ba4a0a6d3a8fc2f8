package dev.plumbline.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecidedBy;
import dev.plumbline.Examination;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Value;
import dev.plumbline.Verdict;
import dev.plumbline.core.explain.Explainer;
import dev.plumbline.core.explain.Explanation;
import dev.plumbline.core.explain.KleeneExplainer;
import dev.plumbline.core.explain.RuleSteps;
import dev.plumbline.core.explain.Truth;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Who decides what, and what a verdict does and does not depend on. */
class EvaluationSeamsTest {
  private static final String TYPES = "declare 区 码 : String 级 : String end\n";

  private static final List<String> RULES =
      List.of(
          "rule \"区一\" when then insert( new 区( \"650000\", \"省\" ) ); end\n",
          "rule \"区二\" when then insert( new 区( \"653100\", \"地\" ) ); end\n",
          "rule \"区三\" when then insert( new 区( \"653126\", \"县\" ) ); end\n",
          "rule \"花卉\" when Application( topic == \"花卉\" ) then end\n",
          "rule \"疑一\" @review(\"A.2\")\nwhen Lead( ongoing == 1 ) then end\n",
          "rule \"疑二\" @review(\"A.2\")\nwhen not Partner( name == \"无\" ) then end\n",
          Packs.under(
              "花卉", "在区", "A.1", "区( $码 : 码 )", "Partner( place != null, place.within( $码 ) )"),
          Packs.rule("在研", "A.2", "Lead( ongoing < 2 )"),
          Packs.rule("题目", "A.10", "Application( title == \"甲\" )"),
          Packs.rule(
              "不在区",
              "A.9",
              "区( $码 : 码 )",
              "Applicant( registeredAt != null, registeredAt.within( $码 ) )"),
          Packs.rule("已传", "A.3", "Document( uploaded == true, sealed == true )"));

  @TempDir Path folder;

  private List<Application> applications;

  @BeforeEach
  void applications() {
    Document one = Document.builder().type("合同").uploaded(true).sealed(false).build();
    Document two = Document.builder().type("方案").uploaded(true).sealed(false).build();
    Partner near = Partner.builder().name("甲").place(Place.of("叶城县")).build();
    Partner far = Partner.builder().name("乙").place(Place.of("上海市")).build();
    Lead lead = Lead.builder().ongoing(1).build();
    applications =
        List.of(
            Application.builder("a").build(),
            Application.builder("b").topic("花卉").title("甲").lead(lead).partners(near, far).build(),
            Application.builder("c").topic("花卉").partners(far).documents(one, two).build(),
            Application.builder("d")
                .topic("蔬菜")
                .documents(one)
                .applicant(
                    dev.plumbline.fact.Applicant.builder().registeredAt(Place.of("上海市")).build())
                .build());
  }

  private Guideline load(String name, List<String> rules) {
    return Packs.load(folder.resolve(name), TYPES + String.join("", rules));
  }

  private String verdicts(Guideline guideline) {
    return applications.stream()
        .map(application -> Plumbline.toJson(guideline.evaluate(application)))
        .collect(Collectors.joining("\n"));
  }

  private static Set<String> satisfied(Verdict verdict) {
    return verdict
        .all()
        .filter(finding -> finding.status() == Status.SATISFIED)
        .map(Finding::clause)
        .collect(Collectors.toSet());
  }

  /** Only the session satisfies a clause, whatever the explainer says. */
  @Test
  void theExplainerDoesNotDecideWhatIsSatisfied() {
    LoadedGuideline guideline = (LoadedGuideline) load("a", RULES);
    for (Truth scope : Truth.values()) {
      for (Truth whole : Truth.values()) {
        Explanation always =
            new Explanation(scope, whole, List.of(), List.of(), null, false, false);
        Guideline stubbed = new LoadedGuideline(guideline.pack(), (rule, facts) -> always);
        for (Application application : applications) {
          assertEquals(
              satisfied(guideline.evaluate(application)),
              satisfied(stubbed.evaluate(application)),
              scope + " " + whole);
        }
      }
    }
    assertTrue(satisfied(guideline.evaluate(applications.get(1))).contains("A.1"));
  }

  @Test
  void aContradictionBetweenSessionAndExplainerIsOpen() {
    LoadedGuideline guideline = (LoadedGuideline) load("a", RULES);
    Explanation holds =
        new Explanation(Truth.TRUE, Truth.TRUE, List.of(), List.of(), null, false, false);
    Guideline stubbed = new LoadedGuideline(guideline.pack(), (rule, facts) -> holds);
    Finding finding = stubbed.evaluate(applications.get(0)).finding("A.10").orElseThrow();
    assertEquals(Status.UNDETERMINED, finding.status());
    assertEquals("规则「题目」的执行与解释不一致", finding.note().chinese());
  }

  /** Where the plan throws, a session decides, and the receipt says so. */
  @Test
  void theReceiptNamesTheSessionThatThePlanWasLeftTo() {
    LoadedGuideline guideline = (LoadedGuideline) load("a", RULES);
    Explainer sound = new KleeneExplainer();
    AtomicInteger asked = new AtomicInteger();
    Explainer throwing =
        new Explainer() {
          @Override
          public Explanation explain(RuleSteps rule, FactSet facts) {
            if (asked.incrementAndGet() == 1) {
              throw new IllegalStateException("once");
            }
            return sound.explain(rule, facts);
          }

          @Override
          public boolean isWatching(RuleSteps rule) {
            return true;
          }
        };
    Application application = applications.get(1);
    Verdict left = guideline.evaluate(application, Examination.precheck(), throwing);
    assertEquals(DecidedBy.PLAN, guideline.evaluate(application).receipt().decidedBy());
    assertEquals(DecidedBy.SESSION, left.receipt().decidedBy());
    assertEquals(guideline.decidedBy(DecidedBy.SESSION).evaluate(application), left);
  }

  /** Below nothing there is no amount: such a figure is told as a number. */
  @Test
  void plansAndSessionsTellOfFiguresBelowNothing() {
    Guideline guideline =
        Packs.load(
            folder.resolve("amounts"),
            Packs.rule(
                    "不超过负一万元", "A.1", "Application( requested != null, requested.wanYuan <= -1 )")
                + Packs.rule(
                    "多于负一元", "A.2", "Application( requested != null, requested.yuan > -1 )"));
    Application application = Application.builder("a").requested(Amount.ofYuan(20_000)).build();
    Verdict planned = guideline.evaluate(application);
    assertEquals(
        List.of(Status.VIOLATED, Status.SATISFIED),
        planned.findings().stream().map(Finding::status).toList());
    for (Finding finding : planned.findings()) {
      assertEquals(1, finding.evidence().size(), finding.clause());
      assertEquals(List.of(), finding.notices());
    }
    assertEquals(
        List.of(new Value.Quantity(new BigDecimal("-1"), "万元")),
        planned.finding("A.1").orElseThrow().evidence().get(0).demanded());
    Verdict bySession = guideline.decidedBy(DecidedBy.SESSION).evaluate(application);
    assertEquals(planned.all().toList(), bySession.all().toList());
    assertEquals(planned.conclusion(), bySession.conclusion());
  }

  @Test
  void twoLoadsOfAFolderAreTheSame() {
    Guideline first = load("a", RULES);
    Guideline second = Plumbline.load(folder.resolve("a"));
    assertEquals(verdicts(first), verdicts(second));
    assertEquals(first.clauses(), second.clauses());
    assertTrue(sha(first).matches("[0-9a-f]{64}"));
  }

  @Test
  void theReceiptTellsOneByteApart() {
    Guideline first = load("a", RULES);
    Guideline second = load("b", RULES);
    Packs.write(folder.resolve("b"), "more.drl", "package small;\n");
    assertEquals(sha(first), sha(second));
    assertNotEquals(sha(first), sha(Plumbline.load(folder.resolve("b"))));
    String rules = Packs.HEAD + TYPES + String.join("", RULES);
    Packs.write(folder.resolve("a"), "rules.drl", rules + "\n");
    assertNotEquals(sha(first), sha(Plumbline.load(folder.resolve("a"))));
    Packs.write(folder.resolve("a"), "rules.drl", rules, "notes.txt", "x");
    assertEquals(sha(first), sha(Plumbline.load(folder.resolve("a"))));
    Packs.write(folder.resolve("a"), "guideline.yaml", Packs.MANIFEST.replace("解读", "读法"));
    assertNotEquals(sha(first), sha(Plumbline.load(folder.resolve("a"))));
  }

  @Test
  void theOrderOfRulesDoesNotMatter() {
    Guideline guideline = load("a", RULES);
    String expected = verdicts(guideline).replace(sha(guideline), "");
    Random random = new Random(42);
    for (int i = 0; i < 5; i++) {
      List<String> shuffled = new ArrayList<>(RULES);
      Collections.shuffle(shuffled, random);
      Guideline other = load("shuffled" + i, shuffled);
      assertNotEquals(sha(guideline), sha(other));
      assertEquals(expected, verdicts(other).replace(sha(other), ""), shuffled::toString);
    }
  }

  @Test
  void theFilesThatRulesStandInDoNotMatter() {
    Guideline guideline = load("a", RULES);
    Path parted = folder.resolve("parted");
    Packs.write(parted, "guideline.yaml", Packs.MANIFEST, "z/types.drl", Packs.HEAD + TYPES);
    for (int i = 0; i < RULES.size(); i++) {
      String file = "%02d.drl".formatted(RULES.size() - i);
      Packs.write(parted, (i % 3 == 0 ? "sub/" : "") + file, Packs.HEAD + RULES.get(i));
    }
    Guideline other = Plumbline.load(parted);
    assertEquals(
        verdicts(guideline).replace(sha(guideline), ""), verdicts(other).replace(sha(other), ""));
    assertFalse(other.clauses().isEmpty());
  }

  /** The same for facts whose keys tell them apart, where a pattern asks for none in particular. */
  @Test
  void theOrderOfKeyedFactsDoesNotMatter() {
    Guideline guideline = load("a", RULES);
    Document one = Document.builder().type("合同").uploaded(false).build();
    Document two = Document.builder().type("方案").uploaded(false).build();
    assertEquals(
        Plumbline.toJson(guideline.evaluate(Application.builder("a").documents(one, two).build())),
        Plumbline.toJson(guideline.evaluate(Application.builder("a").documents(two, one).build())));
  }

  private static String sha(Guideline guideline) {
    Application empty = Application.builder("a").build();
    return guideline.evaluate(empty, Examination.formal()).receipt().packSha256();
  }
}
