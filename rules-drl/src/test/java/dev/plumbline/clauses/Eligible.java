package dev.plumbline.clauses;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Judgement;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/**
 * An application to topic 3 that meets every clause, to be spoiled one datum at a time: the one
 * that the pack's own cases begin with.
 */
public final class Eligible {
  private static final Path BASES = Path.of("src/main/resources/shst-2024-42/cases/bases");

  private Eligible() {}

  /** What cases begin with: in every scope of its topic, submitted, and judged in its favour. */
  static Application base(String name) {
    return Check.guideline().read(BASES.resolve(name + ".json"));
  }

  /** The same without a request to avoid experts, and without research of which ethics ask. */
  static Application plain(Application inEveryScope) {
    return Edit.apply(
        inEveryScope,
        "avoidance=; documents[回避专家公函]=; documents[科技伦理审查批准材料]=;"
            + " ethics.inScope=false; ethics.reviewed=");
  }

  /** The same before the reviewers said anything. */
  static Application unjudged(Application application) {
    return Edit.replace(application, "judgements", List.of());
  }

  /** Submitted; no request to avoid experts, and no review of ethics is needed. */
  public static Application application() {
    return plain(inEveryScope());
  }

  /** The same before the unit has audited and submitted it. */
  public static Application draft() {
    return Edit.apply(application(), "filing.unitAuditedAt=; filing.unitSubmittedAt=");
  }

  /** The same with a request to avoid an expert, and with research whose ethics were reviewed. */
  public static Application inEveryScope() {
    return unjudged(base("topic-3"));
  }

  /** The same after the reviewers found met whatever only a person can judge under topic 3. */
  public static Application judged(Application application) {
    List<Judgement> judgements =
        Check.ids("$JUDG").stream()
            .map(
                clause ->
                    Judgement.builder()
                        .clause(clause)
                        .met(true)
                        .by("评审员甲")
                        .decidedOn(LocalDate.of(2024, 12, 20))
                        .reason("符合要求")
                        .build())
            .toList();
    return Edit.replace(application, "judgements", judgements);
  }
}
