package dev.plumbline;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Proxy;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class VerdictTest {
  private static final MissingFact LETTER =
      missing("Recommendation", "推荐材料", "Recommendation", null, null);
  private static final MissingFact ISSUER =
      missing("Recommendation", "出具单位", "Issuer", "推荐材料", "Recommendation");
  private static final MissingFact AGE = missing("Lead", "年龄", "Age", null, null);

  private static MissingFact missing(
      String fact, String title, String english, String paper, String englishPaper) {
    return new MissingFact(
        fact,
        null,
        new Bilingual(title, english),
        paper == null ? null : new Bilingual(paper, englishPaper),
        "/x",
        null);
  }

  private static Evidence evidence(String offered) {
    return new Evidence(
        "Lead",
        "age",
        new Bilingual("年龄", "Age"),
        null,
        List.of(new Value.Words(offered)),
        Relation.AT_MOST,
        List.of(new Value.Words("60")),
        null,
        null,
        false,
        null);
  }

  private static Finding finding(
      String clause, Status status, List<Evidence> evidence, MissingFact... missing) {
    return new Finding(
        clause,
        status,
        Severity.RETURN,
        Conclusion.ELIGIBLE,
        Kind.DOC,
        Bilingual.same(clause),
        "",
        evidence,
        Arrays.asList(missing),
        null,
        List.of(),
        null);
  }

  private static Verdict verdict(List<Finding> findings, List<Finding> review, List<ToDo> toDo) {
    return new Verdict(
        "310101199001011234",
        Conclusion.CORRECTABLE,
        findings,
        review,
        List.of(finding("X.1", Status.VIOLATED, List.of())),
        toDo,
        List.of(),
        List.of(),
        List.of(),
        new Receipt("g", null, "1", "ab", null, "0.2.0", null, Mode.PRECHECK, null, null));
  }

  private static final Finding VIOLATED = finding("A.1", Status.VIOLATED, List.of(evidence("70")));
  private static final Finding GAP = finding("A.2", Status.UNDETERMINED, List.of(), ISSUER, AGE);
  private static final Finding GAP_TOO = finding("A.3", Status.VIOLATED, List.of(), LETTER, ISSUER);
  private static final Finding PARTLY =
      finding("A.4", Status.VIOLATED, List.of(evidence("70")), LETTER);
  private static final Finding TO_COME = finding("A.5", Status.UNDETERMINED, List.of(), AGE);
  private static final Finding FINE = finding("A.6", Status.SATISFIED, List.of());
  private static final Finding REVIEW = finding("A.7", Status.NEEDS_REVIEW, List.of());

  private static final Verdict ALL =
      verdict(
          List.of(VIOLATED, GAP, GAP_TOO, PARTLY, TO_COME, FINE),
          List.of(REVIEW),
          List.of(new ToDo("A.5", Bilingual.same("s"), List.of(AGE), null)));

  @Test
  void findingsByStatusAreThoseOnClauses() {
    assertEquals(List.of(VIOLATED, GAP_TOO, PARTLY), ALL.violated());
    assertEquals(List.of(GAP, TO_COME), ALL.with(Status.UNDETERMINED));
    assertEquals(List.of(REVIEW), ALL.with(Status.NEEDS_REVIEW));
    assertEquals(List.of(), ALL.with(Status.NOT_APPLICABLE));
  }

  @Test
  void eachStatusIsCounted() {
    Map<Status, Integer> counts = ALL.counts();
    assertEquals(List.of(Status.values()), List.copyOf(counts.keySet()));
    assertEquals(List.of(1, 3, 2, 1, 0), List.copyOf(counts.values()));
    assertThrows(UnsupportedOperationException.class, counts::clear);
  }

  /**
   * What is there and wrong is not mended by a paper, and what submitting brings is not missing.
   */
  @Test
  void aPaperIsMissingOnceWithAllThatNeedsIt() {
    assertEquals(
        List.of(
            new MissingPaper(
                new Bilingual("推荐材料", "Recommendation"),
                List.of(ISSUER, LETTER),
                List.of(GAP, GAP_TOO)),
            new MissingPaper(new Bilingual("年龄", "Age"), List.of(AGE), List.of(GAP))),
        ALL.missingPapers());
    assertEquals(List.of(), verdict(List.of(FINE), List.of(), List.of()).missingPapers());
  }

  @Test
  void aLogLineIsShortAndMasked() {
    String text = ALL.toString();
    assertEquals("Verdict[*** by g: CORRECTABLE, 3 violated, 2 undetermined, 1 for review]", text);
    assertEquals("Finding[A.1 VIOLATED, weighs ELIGIBLE]", VIOLATED.toString());
    assertEquals("Receipt[g, pack ab, engine 0.2.0, PRECHECK]", ALL.receipt().toString());
    CallFinding finding = new CallFinding("310101199001011234", List.of(), VIOLATED);
    assertFalse(finding.toString().contains("19900101"));
    CallApplication application =
        new CallApplication(
            "310101199001011234", "t", "p", Conclusion.ELIGIBLE, Conclusion.ELIGIBLE);
    assertFalse(application.toString().contains("19900101"));
  }

  @Test
  void aGuidelineFindsItsClauses() {
    Clause clause =
        new Clause(
            "A.1",
            "s",
            null,
            Kind.DOC,
            Severity.RETURN,
            "c",
            null,
            List.of(),
            null,
            null,
            true,
            false,
            "a.drl",
            3);
    Guideline guideline =
        (Guideline)
            Proxy.newProxyInstance(
                Guideline.class.getClassLoader(),
                new Class<?>[] {Guideline.class},
                (proxy, method, args) ->
                    method.isDefault()
                        ? InvocationHandler.invokeDefault(proxy, method, args)
                        : List.of(clause));
    assertEquals(Optional.of(clause), guideline.clause("A.1"));
    assertEquals(Optional.empty(), guideline.clause("A.2"));
    assertEquals("Clause[A.1 DOC, RETURN, a.drl:3]", clause.toString());
  }
}
