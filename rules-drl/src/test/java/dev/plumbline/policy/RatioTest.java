package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Budget;
import dev.plumbline.fact.BudgetItem;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A clause about how amounts stand to each other, added without Java. */
class RatioTest {
  @TempDir static Path folder;

  private static Guideline guideline;

  @BeforeAll
  static void edit() {
    guideline =
        Plumbline.load(
            Copy.in(folder)
                .append(
                    "20-requirements.drl",
                    """
                    rule "自筹不低于专项资金的50%"
                        @clause("G.8.9") @kind("ELIG") @severity("RETURN") @cite("二/8")
                    when
                        BudgetItem( name == "专项资金", amount != null, $special : amount.yuan )
                        accumulate( BudgetItem( name == "自筹资金", amount != null, $a : amount.yuan );
                            $own : sum( $a ), $least : min( $a ); $own >= $special * 0.5, $least >= 0 )
                    then
                    end
                    """)
                .folder());
  }

  /** Amounts of own funds beside 15万元 of special funds; one that is empty is not filled in. */
  private static Finding with(String special, String... own) {
    List<BudgetItem> items = new ArrayList<>();
    items.add(item("专项资金", special));
    for (String amount : own) {
      items.add(item("自筹资金", amount));
    }
    Application base = Eligible.application();
    Application application = Edit.replace(base, "budget", Budget.builder().items(items).build());
    return guideline.evaluate(application).finding("G.8.9").orElseThrow();
  }

  private static BudgetItem item(String name, String amount) {
    return BudgetItem.builder()
        .name(name)
        .amount(amount.isEmpty() ? null : Amount.of(amount))
        .build();
  }

  private static String status(String special, String... own) {
    return with(special, own).status().name();
  }

  @Test
  void bothSidesOfTheBound() {
    assertEquals("SATISFIED", status("15万元", "75000元"));
    assertEquals("VIOLATED", status("15万元", "74999.99元"));
    assertEquals("SATISFIED", status("15万元", "5万元", "2.5万元"));
    assertEquals("VIOLATED", status("15万元", "5万元", "24999.99元"));
    assertEquals("VIOLATED", status("15万元"));
    assertEquals("SATISFIED", status("33333.33元", "16666.665元"));
    assertEquals("VIOLATED", status("33333.33元", "16666.664元"));
  }

  @Test
  void whatIsMissingLeavesItOpenUnlessTheRestIsEnough() {
    assertEquals("UNDETERMINED", status("15万元", "5万元", ""));
    assertEquals("SATISFIED", status("15万元", "75000元", ""));
    assertEquals("UNDETERMINED", status("", "75000元"));
    assertEquals("BudgetItem", with("15万元", "5万元", "").missing().get(0).fact());
  }

  @Test
  void saysWhatItComesTo() {
    Finding violated = with("15万元", "5万元", "2万元");
    assertEquals(
        "科目金额合计为7万元（2万元、5万元），应不少于7.5万元，差5000元", violated.evidence().get(0).text().chinese());
  }
}
