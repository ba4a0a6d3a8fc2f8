package dev.plumbline.bench.hand;

import static dev.plumbline.bench.hand.HandPapers.CONTRACT;
import static dev.plumbline.bench.hand.HandQuestion.words;

import dev.plumbline.Relation;
import dev.plumbline.Severity;
import dev.plumbline.Value;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Partner;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** 二/9, the partners and the technical contract, by hand, with evidence. */
final class HandContractTold {
  private static final LocalDate LAST = HandFacts.CLOSES.toLocalDate();
  private static final String NAME_OF_APPLICANT = "申报单位的单位名称";

  private static final HandPaper PARTNER =
      HandPaper.of("Partner", "合作单位", "Partner unit", "/partners");
  private static final HandProperty NAME = PARTNER.ofEach("name", "合作单位名称", "Name");
  private static final HandQuestion OTHER =
      NAME.asksBy(Relation.NOT_EQUAL, NAME_OF_APPLICANT, "Applicant unit: Name");
  private static final HandQuestion IN_CITY =
      PARTNER
          .ofEach("place", "合作单位所在地", "Place")
          .asks(Relation.WITHIN, HandQuestion.area(HandFacts.CITY));
  private static final HandDoubt ALL_IN_CITY =
      HandDoubt.of("合作单位都在本市", "All partner units are in Shanghai", "B48");

  private static final HandProperty SIGNED_ON = CONTRACT.property("signedOn", "合同签订日", "Signed on");
  private static final HandQuestion SIGNED_SINCE =
      SIGNED_ON.asks(Relation.AT_LEAST, new Value.Day(HandRequirements.SIGNED_FROM));
  private static final HandQuestion SIGNED_BY =
      SIGNED_ON.asks(Relation.AT_MOST, new Value.Day(LAST));
  private static final HandProperty TYPE = CONTRACT.property("type", "合同类型", "Type");
  private static final HandQuestion TECHNICAL =
      TYPE.asks(
          Relation.IN, words("技术咨询"), words("技术开发"), words("技术服务"), words("技术许可"), words("技术转让"));
  private static final HandProperty PARTIES = CONTRACT.property("parties", "合同当事人", "Parties");
  private static final HandQuestion OF_APPLICANT =
      PARTIES.asksBy(Relation.CONTAINS, NAME_OF_APPLICANT, "Applicant unit: Name");
  private static final HandQuestion OF_PARTNER =
      PARTIES.asksBy(Relation.CONTAINS, "合作单位的合作单位名称", "Partner unit: Name");

  private static final String OFFICE = "上海市技术市场管理办公室";
  private static final HandProperty REGISTRAR =
      CONTRACT.property("registrar", "认定登记机构", "Registrar");
  private static final HandQuestion BY_OFFICE = REGISTRAR.asks(Relation.EQUAL, words(OFFICE));
  private static final HandProperty NUMBER =
      CONTRACT.property("registrationNo", "认定登记编号", "Registration number");
  private static final HandProperty REGISTERED_ON =
      CONTRACT.property("registeredOn", "认定登记日", "Registered on");
  private static final HandQuestion REGISTERED_BY =
      REGISTERED_ON.asks(Relation.AT_MOST, new Value.Day(LAST));
  private static final String DAY_OF_SUBMIT = "网上申报的申报单位提交之日";
  private static final HandQuestion SIGNED_LATE =
      SIGNED_ON.asksBy(Relation.MORE_THAN, DAY_OF_SUBMIT, "Online filing: Submitted on");
  private static final HandQuestion REGISTERED_LATE =
      REGISTERED_ON.asksBy(Relation.MORE_THAN, DAY_OF_SUBMIT, "Online filing: Submitted on");
  private static final HandQuestion REGISTERED_EARLY =
      REGISTERED_ON.asksBy(Relation.LESS_THAN, "技术合同的合同签订日", "Technical contract: Signed on");
  private static final HandDoubt SIGNED_AFTER =
      HandDoubt.of("签订晚于申报单位提交之日", "Signed after the day of the unit's submit");
  private static final HandDoubt REGISTERED_BEFORE =
      HandDoubt.of("认定登记早于签订", "Registered before it was signed");
  private static final HandDoubt REGISTERED_AFTER =
      HandDoubt.of("认定登记晚于申报单位提交之日", "Registered after the day of the unit's submit");

  private static final HandUpload COPY = new HandUpload("技术合同");
  private static final HandUpload PROOF = new HandUpload("技术合同认定登记证明");

  private static final Comparator<Partner> ORDER =
      Comparator.comparing((Partner partner) -> String.valueOf(partner.name()))
          .thenComparing(Partner::toString);

  private HandContractTold() {}

  static void examine(HandFacts facts, HandReport report) {
    Contract contract = facts.contract;
    partners(facts, report);
    HandReasons since = new HandReasons();
    if (since.has(CONTRACT, contract)) {
      since.day(SIGNED_SINCE, contract.signedOn(), HandRequirements.SIGNED_FROM);
    }
    report.clause("G.9.2", since);
    HandReasons inTime = new HandReasons();
    if (inTime.has(CONTRACT, contract)) {
      inTime.day(SIGNED_BY, contract.signedOn(), LAST);
    }
    report.clause("G.9.3", inTime);
    report.judged("G.9.4");
    registration(facts, report);
    report.clause("G.9.7", COPY.uploaded(facts));
    report.clause("G.9.8", PROOF.uploaded(facts));
  }

  private static void partners(HandFacts facts, HandReport report) {
    HandReasons named = new HandReasons();
    Applicant applicant = facts.application.applicant();
    if (named.has(HandPapers.APPLICANT, applicant)) {
      named.named(HandPapers.APPLICANT_NAME, applicant.name());
    }
    String own = named.truth().holds() ? applicant.name() : null;
    List<Partner> partners = facts.application.partners();
    if (partners != null && partners.size() > 1) {
      partners = new ArrayList<>(partners); // so that their order makes no difference
      partners.sort(ORDER);
    }
    List<Partner> others = new ArrayList<>();
    boolean nameless = false;
    for (Partner partner : partners == null ? List.<Partner>of() : partners) {
      if (partner.name() == null) {
        nameless = true;
      } else if (!HandFacts.same(partner.name(), own).holds()) {
        others.add(partner); // or may be another than the applicant
      }
    }
    HandReasons together = new HandReasons();
    if (own != null && !others.isEmpty()) {
      together.name(NAME, OTHER, others.get(0).name(), own);
      doubtCity(others, report);
    } else {
      together = alone(named, own, partners, nameless);
    }
    report.clause("G.9.1", together);
    report.clause(
        "G.9.5",
        together.truth() == HandTruth.FALSE
            ? together
            : signed(together, own, others, nameless, facts.contract));
  }

  /** Where no partner is known to be other than the applicant. */
  private static HandReasons alone(
      HandReasons why, String own, List<Partner> partners, boolean nameless) {
    if (!why.has(PARTNER, partners)) {
      return why;
    }
    if (partners.isEmpty()) {
      return why.tells(false, PARTNER.none());
    }
    if (nameless) {
      why.lacks(NAME.missing);
    }
    if (!why.truth().holds()) {
      return why;
    }
    List<List<Value>> same = new ArrayList<>();
    partners.forEach(partner -> same.add(List.of(words(partner.name()))));
    return why.tells(
        false,
        OTHER.answer(
            HandQuestion.told(same.stream().distinct().toList()),
            List.of(words(own)),
            null,
            false));
  }

  private static void doubtCity(List<Partner> others, HandReport report) {
    List<List<Value>> places = new ArrayList<>();
    for (Partner partner : others) {
      if (!HandFacts.within(partner.place(), HandFacts.CITY).holds()) {
        return;
      }
      List<Value> place = List.of(HandQuestion.area(partner.place()));
      if (!places.contains(place)) {
        places.add(place);
      }
    }
    report.doubt(
        ALL_IN_CITY,
        List.of(IN_CITY.answer(HandQuestion.told(places), IN_CITY.demanded(), null, true)));
  }

  /** Whether the contract is a technical one between the applicant and one of the others. */
  private static HandReasons signed(
      HandReasons together, String own, List<Partner> others, boolean nameless, Contract contract) {
    Partner with = null;
    for (int i = 0; i < others.size() && with == null; i++) {
      boolean signs = HandRequirements.party(contract, others.get(i).name()).holds();
      with = signs ? others.get(i) : null;
    }
    HandReasons why = new HandReasons();
    together.missing().forEach(why::lacks);
    if (with == null && nameless) {
      why.lacks(NAME.missing);
    }
    if (own != null && !others.isEmpty()) {
      why.name(NAME, OTHER, (with == null ? others.get(0) : with).name(), own);
    }
    if (!why.has(CONTRACT, contract)) {
      return why;
    }
    HandTruth technical = HandWords.CONTRACTS.is(contract.type(), HandRequirements.CONTRACTS);
    why.word(TYPE, TECHNICAL, contract.type(), technical);
    if (contract.parties() == null) {
      return why.lacks(PARTIES.missing);
    }
    List<Value> parties = new ArrayList<>();
    contract.parties().forEach(party -> parties.add(words(party)));
    List<Value> offered = parties.isEmpty() ? List.of(new Value.None()) : parties;
    if (own != null && !HandRequirements.party(contract, own).holds()) {
      return why.tells(false, OF_APPLICANT.answer(offered, List.of(words(own)), null, false));
    }
    List<List<Value>> demanded = new ArrayList<>();
    if (with != null && own != null) {
      demanded.add(List.of(words(own)));
      demanded.add(List.of(words(with.name())));
    } else if (with == null && !nameless && !others.isEmpty()) {
      others.forEach(other -> demanded.add(List.of(words(other.name()))));
    } else {
      return why;
    }
    return why.tells(
        with != null, OF_PARTNER.answer(offered, HandQuestion.told(demanded), null, with != null));
  }

  private static void registration(HandFacts facts, HandReport report) {
    HandReasons why = new HandReasons();
    Contract contract = facts.contract;
    if (!why.has(CONTRACT, contract)) {
      report.clause("G.9.6", why);
      return;
    }
    LocalDate registered = contract.registeredOn();
    HandTruth byOffice = HandWords.REGISTRARS.is(contract.registrar(), OFFICE);
    why.word(REGISTRAR, BY_OFFICE, contract.registrar(), byOffice)
        .said(NUMBER, contract.registrationNo())
        .day(REGISTERED_BY, registered, LAST, Severity.WARN);
    if (why.truth().holds()) {
      LocalDate signed = contract.signedOn();
      if (HandFacts.isBefore(facts.day, signed)) {
        report.doubt(SIGNED_AFTER, List.of(SIGNED_LATE.day(signed, facts.day)));
      }
      if (HandFacts.isBefore(registered, signed)) {
        report.doubt(REGISTERED_BEFORE, List.of(REGISTERED_EARLY.day(registered, signed)));
      }
      if (HandFacts.isBefore(facts.day, registered)) {
        report.doubt(REGISTERED_AFTER, List.of(REGISTERED_LATE.day(registered, facts.day)));
      }
    }
    report.clause("G.9.6", why);
  }
}
