package dev.plumbline.oracle;

import static dev.plumbline.oracle.Known.atLeast;
import static dev.plumbline.oracle.Known.atMost;
import static dev.plumbline.oracle.Known.below;
import static dev.plumbline.oracle.Known.contains;
import static dev.plumbline.oracle.Known.every;
import static dev.plumbline.oracle.Known.get;
import static dev.plumbline.oracle.Known.said;
import static dev.plumbline.oracle.Known.sameName;
import static dev.plumbline.oracle.Known.some;
import static dev.plumbline.oracle.Known.yes;
import static dev.plumbline.oracle.Names.keyed;

import dev.plumbline.Severity;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;

/** General requirement 9, on partners and the technical contract, and the derived checks. */
final class ContractOracle {
  private static final LocalDate FROM = LocalDate.of(2023, 1, 1);
  private static final LocalDate UNTIL = LocalDate.of(2024, 12, 3);

  private final Application application;
  private final Contract contract;
  private final String unit;
  private final Sheet sheet;

  ContractOracle(Application application, Contract contract, Sheet sheet) {
    this.application = application;
    this.contract = contract;
    this.unit = get(application.applicant(), Applicant::name);
    this.sheet = sheet;
  }

  void decide() {
    List<Partner> partners = application.partners();
    Truth other = some(partners, p -> differs(p.name()));
    Truth near =
        every(
            partners, p -> Truth.of(differs(p.name()) != Truth.TRUE).or(Area.shanghai(p.place())));
    sheet.clause("G.9.1", Severity.REJECT, Truth.TRUE, other, other.and(near));

    LocalDate signed = get(contract, Contract::signedOn);
    sheet.clause("G.9.2", Severity.REJECT, Truth.TRUE, atLeast(signed, FROM));
    sheet.clause("G.9.3", Severity.REJECT, Truth.TRUE, atMost(signed, UNTIL));
    sheet.judged("G.9.4", Truth.TRUE);

    List<String> parties = get(contract, Contract::parties);
    Truth unitSigns = contains(parties, unit);
    Truth partnerSigns = some(partners, p -> differs(p.name()).and(contains(parties, p.name())));
    String written = get(contract, Contract::type);
    Truth type = Words.is(Words.CONTRACT_TYPE, written, "技术开发", "技术转让", "技术许可", "技术咨询", "技术服务");
    sheet.clause("G.9.5", Severity.RETURN, Truth.TRUE, type.and(unitSigns).and(partnerSigns));

    registration(signed);
    sheet.clause("G.9.7", Severity.RETURN, Truth.TRUE, uploaded("技术合同"));
    sheet.clause("G.9.8", Severity.RETURN, Truth.TRUE, uploaded("技术合同认定登记证明"));
    derived(unitSigns);
  }

  private void registration(LocalDate signed) {
    String registrar = get(contract, Contract::registrar);
    Truth office = Names.isSaid(Names.REGISTRAR, registrar, "上海市技术市场管理办公室");
    Truth numbered = office.and(said(get(contract, Contract::registrationNo)));
    LocalDate registered = get(contract, Contract::registeredOn);
    Truth holds = numbered.and(atMost(registered, UNTIL));
    LocalDate submitted =
        get(get(application.filing(), Filing::unitSubmittedAt), LocalDateTime::toLocalDate);
    Map<String, Truth> doubts =
        Map.of(
            "registered late",
            holds.and(below(submitted, registered)),
            "signed late",
            holds.and(below(submitted, signed)),
            "before signing",
            holds.and(below(registered, signed)));
    sheet.clause("G.9.6", Severity.REJECT, Severity.WARN, Truth.TRUE, holds, numbered, doubts);
  }

  private Truth differs(String name) {
    return sameName(name, unit).not();
  }

  private Truth uploaded(String type) {
    Document document = keyed(Names.DOCUMENT, application.documents(), Document::type, type);
    return yes(get(document, Document::uploaded));
  }

  private void derived(Truth unitSigns) {
    sheet.derived("X.1", Truth.TRUE, unitSigns);
    Truth title = sameName(get(contract, Contract::projectName), application.title());
    sheet.derived("X.2", Truth.TRUE, title);
    Place region = get(application.cooperation(), Cooperation::place);
    Truth local = some(application.partners(), p -> Area.within(p.place(), region));
    sheet.derived("X.3", Truth.TRUE, local);
    sheet.derived("X.8", Truth.TRUE, sameName(get(contract, Contract::provider), unit));
    sheet.derived("X.9", Truth.TRUE, addsUp(application.budget()));
  }

  private static Truth addsUp(Budget budget) {
    if (budget == null || budget.total() == null || budget.items() == null) {
      return Truth.UNKNOWN;
    }
    BigDecimal left = budget.total().yuan();
    for (BudgetItem item : budget.items()) {
      Amount amount = item.amount();
      if (amount == null) {
        return Truth.UNKNOWN;
      }
      left = left.subtract(amount.yuan());
    }
    return Truth.of(left.signum() == 0);
  }
}
