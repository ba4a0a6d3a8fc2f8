package dev.plumbline.workbench.cases;

import dev.plumbline.core.Packs;
import java.nio.file.Path;

/** Allotment gardens: a small pack whose cases the tests write. */
final class Allotments {
  static final String RULES =
      """
      import java.time.LocalDate;
      declare Season
        opens : LocalDate
      end
      rule "本季" when then insert( new Season( LocalDate.of( 2024, 3, 1 ) ) ); end
      rule "申请菜地" when Application( topic == "菜地" ) then end
      rule "种植面积不少于40平方米" extends "申请菜地"
      @clause("P.1") @kind("KPI") @severity("RETURN") @cite("一")
      when
        Indicator( name == "种植面积", valueIn( "平方米" ) >= 40 )
      then end
      rule "在研不超过2项"
      @clause("P.2") @kind("ELIG") @severity("REJECT") @cite("二")
      when
        Lead( ongoing < 3 )
      then end
      rule "开始日不早于本季"
      @clause("P.3") @kind("TIME") @severity("RETURN") @cite("三")
      when
        Season( $opens : opens )
        Application( startsOn >= $opens )
      then end
      rule "方案可行"
      @clause("P.4") @kind("JUDG") @severity("REVIEW") @cite("四")
      when
        Judgement( clause == "P.4", met == true )
      then end
      rule "有浇水承诺"
      @clause("P.5") @kind("DECL") @severity("RETURN") @cite("五")
      when
        Declaration( name == "浇水", made == true )
      then end
      rule "浇水承诺有线索" extends "申请菜地"
      @review("P.5")
      when
        Declaration( name == "浇水", flagged == true )
      then end
      rule "一人一块地"
      @clause("P.6") @kind("ELIG") @severity("REJECT") @cite("六")
      when
        Submission( $id : id, leadId != null, $lead : leadId )
        not Submission( leadId == $lead, id != $id )
      then end
      """;

  /** A gardener who has all that is asked for. */
  static final String BASE =
      """
      {
        "id": "Y-1",
        "topic": "菜地",
        "startsOn": "2024-04-01",
        "lead": { "ongoing": 0, "idNumber": "999999198001010011" },
        "declarations": [ { "name": "浇水", "made": true } ],
        "indicators": [
          { "name": "种植面积", "value": 60, "measure": "平方米" },
          { "name": "垄数", "value": 5, "measure": "条" }
        ],
        "partners": [ { "name": "东邻" }, { "name": "西邻" } ]
      }
      """;

  private Allotments() {}

  /** The pack with one file of cases, {@code cases/甲.yaml}. */
  static Path write(Path folder, String cases) {
    return Packs.write(
        folder,
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        Packs.HEAD + RULES,
        "cases/bases/菜农.json",
        BASE,
        "cases/甲.yaml",
        cases);
  }
}
