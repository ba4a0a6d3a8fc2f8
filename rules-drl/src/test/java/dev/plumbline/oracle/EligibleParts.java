package dev.plumbline.oracle;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.PackFact;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/** What the eligible applications for each topic have of their own. */
final class EligibleParts {
  private static final LocalDate TWO_YEARS = LocalDate.of(2026, 11, 30);
  private static final LocalDate ONE_YEAR = LocalDate.of(2025, 11, 30);
  private static final Place SHANGHAI = new Place("310000", false);

  private EligibleParts() {}

  static Application.Builder one(Application.Builder draft, Theme theme) {
    if (theme == Theme.FLOWERS) {
      draft.packFacts(IntStream.of(1, 2).mapToObj(i -> variety("花" + i)).toList());
    }
    return draft
        .endsOn(TWO_YEARS)
        .requested(Amount.of("150万元"))
        .budget(budget("150万元", "1000000元", "50万元"))
        .recommendation(letter(theme))
        .indicators(Targets.eligible(theme));
  }

  private static PackFact variety(String name) {
    String baseline = "当地主栽品种";
    return Commitments.variety(
        name, new BigDecimal("15"), new BigDecimal("10"), baseline, baseline);
  }

  static Application.Builder two(Application.Builder draft, Theme theme) {
    Indicator.Builder target = Indicator.builder().value(BigDecimal.ONE).measure("项");
    return draft
        .endsOn(TWO_YEARS)
        .requested(Amount.of("50万元"))
        .budget(budget("50万元", "300000元", "20万元"))
        .recommendation(letter(theme))
        .indicators(
            target.name("指标之一").category("技术效益").build(),
            target.name("指标之二").category("社会效益").build());
  }

  private static Recommendation letter(Theme theme) {
    return Recommendation.builder()
        .form("附件2")
        .uploaded(true)
        .edition(2024)
        .sender(Pools.AUTHORITY)
        .senderType("科技主管部门")
        .senderUnder(theme.senders.get(0))
        .sealed(true)
        .sealOwner(Pools.AUTHORITY)
        .addressee(Letters.ADDRESSEE)
        .applicantName(Pools.UNIT)
        .projectName(Pools.TITLE)
        .callName(Pools.CALL)
        .groundsKept(true)
        .prospectsKept(true)
        .closingKept(true)
        .contactName("赵六")
        .phone("010-00000000")
        .email("zhao@example.cn")
        .datedOn(LocalDate.of(2024, 11, 20))
        .build();
  }

  static Application.Builder three(Application.Builder draft) {
    Place place = Theme.CAPACITY.home();
    return draft
        .endsOn(ONE_YEAR)
        .requested(Amount.of("15万元"))
        .budget(budget("15万元", "100000元", "5万元"))
        .posting(
            Posting.builder()
                .place(place)
                .dispatchedBy(SHANGHAI)
                .personType("援派干部")
                .state("在任")
                .startsOn(LocalDate.of(2023, 8, 1))
                .endsOn(LocalDate.of(2026, 7, 31))
                .build())
        .recommendation(form(place))
        .indicators(
            Indicator.builder()
                .name("培养人次")
                .value(new BigDecimal("40"))
                .measure("人次")
                .category("技术")
                .place(place)
                .startsOn(Eligible.START)
                .endsOn(ONE_YEAR)
                .build(),
            Targets.target("技术需求", "2项", null),
            Targets.target("建议报告", "2份", null),
            Targets.target("建议报告覆盖的技术需求", "2项", null));
  }

  private static Budget budget(String total, String one, String other) {
    return Budget.builder()
        .total(Amount.of(total))
        .items(
            List.of(new BudgetItem("设备费", Amount.of(one)), new BudgetItem("业务费", Amount.of(other))))
        .build();
  }

  private static Recommendation form(Place place) {
    return Recommendation.builder()
        .form("附件3")
        .uploaded(true)
        .edition(2024)
        .sender(Pools.COMMAND)
        .senderType("前方指挥部")
        .senderUnder(SHANGHAI)
        .sealed(true)
        .sealOwner(Pools.COMMAND)
        .projectName(Pools.TITLE)
        .firstPartner(Pools.PARTNER)
        .leadName(Pools.LEAD)
        .postingPlace(place)
        .shanghaiPost("副研究员")
        .localPost("副局长")
        .postedFrom(YearMonth.of(2023, 8))
        .postedTo(YearMonth.of(2026, 7))
        .background(Pools.han(100, 0, true))
        .foundation(Pools.han(100, 0, false))
        .outcome(Pools.han(150, 0, true))
        .build();
  }
}
