package dev.plumbline.oracle;

import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Papers of one application that cannot all be right, by what they are about. */
final class Disagreements {
  private static final Place SHANGHAI = new Place("310000", false);
  private static final LocalDate MAY = LocalDate.of(2024, 5, 20);

  private Disagreements() {}

  /**
   * Those that an application of the theme may have; its unit submitted on 28 November or never.
   */
  static Map<String, UnaryOperator<Application>> of(Theme theme) {
    Map<String, UnaryOperator<Application>> all = new LinkedHashMap<>();
    all.put("registered after the deadline", contract(MAY, LocalDate.of(2024, 12, 4)));
    all.put("registered before the signing", contract(MAY, LocalDate.of(2024, 5, 19)));
    all.put(
        "registered after submission", submitted(theme, contract(MAY, LocalDate.of(2024, 11, 29))));
    LocalDate next = LocalDate.of(2024, 11, 29);
    all.put("signed after submission", submitted(theme, contract(next, next)));
    if (theme == Theme.CAPACITY) {
      addPosting(all);
    } else {
      addLetter(all, theme);
    }
    return all;
  }

  private static void addPosting(Map<String, UnaryOperator<Application>> all) {
    all.put("form begins earlier", posted("recommendation.postedFrom", YearMonth.of(2021, 1)));
    all.put("form ends earlier", posted("recommendation.postedTo", YearMonth.of(2024, 12)));
    all.put("form ends later", posted("recommendation.postedTo", YearMonth.of(2026, 8)));
    all.put("day after its month", posted("posting.endMonth", YearMonth.of(2026, 6)));
    all.put("day before its month", posted("posting.startMonth", YearMonth.of(2023, 9)));
    all.put(
        "district in the name of the sender",
        to(
            "recommendation.senderType",
            "市级组织部门",
            "recommendation.senderUnder",
            SHANGHAI,
            "recommendation.sender",
            Letters.DISTRICT,
            "recommendation.sealOwner",
            Letters.DISTRICT));
    all.put(
        "organisation department of a district",
        to(
            "recommendation.senderType",
            "市级组织部门",
            "recommendation.senderUnder",
            new Place("310104", false)));
  }

  private static void addLetter(Map<String, UnaryOperator<Application>> all, Theme theme) {
    Place sender = theme.senders.get(0);
    boolean county = !sender.code().endsWith("00");
    String word = county ? "省级科技主管部门" : "县级科技主管部门";
    all.put(
        "word for another level",
        to("recommendation.senderType", word, "recommendation.senderUnder", sender));
  }

  private static UnaryOperator<Application> contract(LocalDate signed, LocalDate registered) {
    Contract whole = Eligible.draft(Theme.CAPACITY).contracts().get(0);
    return application -> {
      Application one = Records.with(application, "contracts", List.of(whole));
      one = Records.with(one, "contract.signedOn", signed);
      return Records.with(one, "contract.registeredOn", registered);
    };
  }

  private static UnaryOperator<Application> submitted(
      Theme theme, UnaryOperator<Application> change) {
    Filing filing = Eligible.submitted(theme).filing();
    return application -> change.apply(Records.with(application, "filing", filing));
  }

  /** Beside a posting that says its days. */
  private static UnaryOperator<Application> posted(Object... changes) {
    Posting whole = Eligible.draft(Theme.CAPACITY).posting();
    return application -> to(changes).apply(Records.with(application, "posting", whole));
  }

  private static UnaryOperator<Application> to(Object... changes) {
    return application -> {
      Application changed = application;
      for (int i = 0; i < changes.length; i += 2) {
        changed = Records.with(changed, (String) changes[i], changes[i + 1]);
      }
      return changed;
    };
  }
}
