package dev.plumbline.bench.hand;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * A clause that every engine can express over flat variables: whether it holds, and no more.
 *
 * @param id the clause's id
 * @param java the condition in Java
 * @param cel the same in CEL
 */
public record CommonClause(String id, Predicate<Flat> java, String cel) {
  private static final long STARTS = LocalDate.of(2024, 12, 1).toEpochDay();
  private static final long ENDS = LocalDate.of(2025, 11, 30).toEpochDay();
  private static final long SIGNED_FROM = LocalDate.of(2023, 1, 1).toEpochDay();
  private static final long LAST_DAY = HandFacts.CLOSES.toLocalDate().toEpochDay();
  private static final long CLOSES = Flat.seconds(HandFacts.CLOSES);

  /** The clauses, each with the variables in the two ways of writing. */
  public static final List<CommonClause> ALL =
      List.of(
          clause("T3.SEL", f -> f.topic().equals("专题三"), "topic == '专题三'"),
          clause("T3.KPI.1", f -> f.trained() >= 40, "trained >= 40"),
          clause("T3.KPI.5", f -> f.needs() >= 2, "needs >= 2"),
          clause("T3.TERM.S", f -> f.startsOn() == STARTS, "startsOn == " + STARTS),
          clause("T3.TERM.E", f -> f.endsOn() == ENDS, "endsOn == " + ENDS),
          clause(
              "T3.FUND.M",
              f -> f.requested() >= 0 && f.requested() <= 150_000,
              "requested >= 0 && requested <= 150000"),
          clause(
              "T3.LEAD.3",
              f ->
                  f.state().equals("在任")
                      && f.postedFrom() > 0
                      && f.postedFrom() <= f.day()
                      && f.postedTo() >= f.day()
                      && f.day() > 0,
              "state == '在任' && postedFrom > 0 && postedFrom <= day && postedTo >= day"
                  + " && day > 0"),
          clause("T3.LEAD.4", Flat::postedForYear, "postedForYear"),
          clause("T3.LEAD.5", f -> f.personType().equals("援派干部"), "personType == '援派干部'"),
          clause(
              "T3.LEAD.6",
              f -> f.halfYearOn() > 0 && f.postedTo() >= f.halfYearOn(),
              "halfYearOn > 0 && postedTo >= halfYearOn"),
          clause(
              "T3.DOC.1",
              f -> f.form().equals("附件3") && f.formUploaded(),
              "form == '附件3' && formUploaded"),
          clause("G.1.1", f -> f.registeredAt().equals("31"), "registeredAt == '31'"),
          clause(
              "G.1.2",
              f -> f.legalForm().equals("法人") || f.legalForm().equals("非法人组织"),
              "legalForm == '法人' || legalForm == '非法人组织'"),
          clause("G.3.1", f -> f.integrity() && f.unsigned() == 0, "integrity && unsigned == 0"),
          clause("G.3.6", Flat::unclassified, "unclassified"),
          clause("G.5.2", Flat::riskAssessed, "riskAssessed"),
          clause("G.7.2", f -> f.running() >= 0 && f.running() < 2, "running >= 0 && running < 2"),
          clause("G.9.2", f -> f.signedOn() >= SIGNED_FROM, "signedOn >= " + SIGNED_FROM),
          clause(
              "G.9.3",
              f -> f.signedOn() > 0 && f.signedOn() <= LAST_DAY,
              "signedOn > 0 && signedOn <= " + LAST_DAY),
          clause(
              "G.9.6",
              f ->
                  f.registrar().equals("上海市技术市场管理办公室")
                      && !f.registrationNo().isEmpty()
                      && f.registeredOn() > 0
                      && f.registeredOn() <= LAST_DAY,
              "registrar == '上海市技术市场管理办公室' && registrationNo != ''"
                  + " && registeredOn > 0 && registeredOn <= "
                  + LAST_DAY),
          clause("G.9.7", Flat::contractUploaded, "contractUploaded"),
          clause("S.1", f -> f.channel().equals("网上"), "channel == '网上'"),
          clause(
              "S.8",
              f -> !f.topic().isEmpty() && f.topic().equals(f.chosenTopic()),
              "topic != '' && topic == chosenTopic"),
          clause(
              "S.12",
              f -> f.submittedAt() > 0 && f.submittedAt() <= CLOSES,
              "submittedAt > 0 && submittedAt <= " + CLOSES),
          clause(
              "S.13",
              f -> f.auditedAt() > 0 && f.submittedAt() > 0 && f.auditedAt() <= f.submittedAt(),
              "auditedAt > 0 && submittedAt > 0 && auditedAt <= submittedAt"));

  /** Their ids. */
  public static final Set<String> IDS =
      ALL.stream().map(CommonClause::id).collect(Collectors.toUnmodifiableSet());

  /** Why the other clauses that are written by hand are left out for all engines, and which. */
  public static final Map<String, List<String>> LEFT_OUT =
      Map.of(
          "several rows are looked at, or one is looked up",
          List.of(
              "T3.KPI.2",
              "T3.KPI.3",
              "T3.KPI.4",
              "G.4.2",
              "G.4.3",
              "G.4.4",
              "G.4.5",
              "G.9.1",
              "G.9.5"),
          "a place is looked up among areas or levels",
          List.of("T3.REG", "T3.LEAD.2", "T3.DOC.2"),
          "it applies to some applications only",
          List.of("G.2.1", "G.2.2", "G.4.1", "G.4.6", "G.5.3", "G.5.4"),
          "a person judges it",
          List.of(
              "T3.OBJ.1",
              "T3.CON.1",
              "T3.CON.2",
              "T3.KPI.6",
              "T3.LEAD.7",
              "G.1.3",
              "G.8.2",
              "G.8.3",
              "G.9.4"),
          "it holds for all",
          List.of("G.0"),
          "it asks as another does that is there, for another word, tick, number or time",
          List.of(
              "T3.KPI.7",
              "T3.FUND.T",
              "T3.LEAD.1",
              "G.3.2",
              "G.3.3",
              "G.3.4",
              "G.3.5",
              "G.5.1",
              "G.6.1",
              "G.6.2",
              "G.8.1",
              "G.9.8",
              "S.6",
              "S.11"));

  private static CommonClause clause(String id, Predicate<Flat> java, String cel) {
    return new CommonClause(id, java, cel);
  }

  /** The condition in FEEL, which has other signs for what these clauses need. */
  public String feel() {
    return cel.replace(" == ", " = ")
        .replace(" && ", " and ")
        .replace(" || ", " or ")
        .replace('\'', '"');
  }
}
