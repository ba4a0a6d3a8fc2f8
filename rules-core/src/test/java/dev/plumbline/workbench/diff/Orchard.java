package dev.plumbline.workbench.diff;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Packs;
import dev.plumbline.workbench.LoadedPack;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** A small pack about orchards that has one of everything, and edits of it. */
final class Orchard {
  static final String MANIFEST =
      """
      id: orchard
      number: 园发〔2031〕3号
      title: 果园扶持
      issuedOn: 2031-01-06
      timeZone: Asia/Shanghai
      readings:
        R1: 面积以实测为准
        R2: 以上包含本数
      """;

  static final String RULES =
      """
      package orchard
      import dev.plumbline.fact.*
      import java.time.LocalDate
      import java.time.LocalDateTime
      import java.util.List

      declare Region
          name : String
          code : String
          crops : List @label("作物") @en("crops")
      end

      declare Plot @label("地块") @en("Plot")
          name : String @key @label("地块名称") @en("Name")
          area : Integer @label("面积") @en("Area") @unit("亩")
      end

      rule "云南" when then
          insert( new Region( "云南", "530000", List.of( "核桃", "苹果" ) ) );
      end

      rule "申报期" when then
          insert( new FilingWindow( LocalDateTime.of( 2031, 2, 1, 9, 0 ), LocalDateTime.of( 2031, 3, 1, 17, 0 ) ) );
      end

      rule "种果"
      when
          Application( topic == "果树" )
      then
      end

      rule "面积不少于40亩"
          extends "种果"
          @clause("O.1") @kind("KPI") @severity("RETURN") @cite("一/1") @reading("R1") @en("At least 40 mu")
      when
          Indicator( name == "面积", valueIn( "亩" ) >= 40 )
      then
      end

      rule "在所列地区"
          extends "种果"
          @clause("O.2") @kind("ELIG") @severity("REJECT") @cite("一/2")
      when
          Region( $area : code, $crops : crops )
          Cooperation( place != null, place.within( $area ), field != null, field memberOf $crops )
      then
      end

      rule "按期提交"
          @clause("O.3") @kind("TIME") @severity("REJECT") @cite("一/3")
      when
          FilingWindow( $closes : closesAt )
          Filing( unitSubmittedAt <= $closes )
      then
      end

      rule "派驻满6个月"
          @clause("O.4") @kind("ELIG") @severity("REJECT") @cite("一/4")
      when
          FilingDay( date != null, $until : date.plusMonths( 6 ) )
          PostingSpan( latestEnd >= $until )
      then
      end

      rule "单位类型"
          extends "种果"
          @clause("O.5") @kind("ELIG") @severity("REJECT") @cite("一/5")
      when
          Applicant( legalForm in ( "法人", "合作社" ) )
      then
      end

      rule "单位类型存疑"
          extends "种果"
          @review("O.5") @reading("R2")
      when
          Applicant( legalForm == "家庭农场" )
      then
      end

      rule "至少2块地"
          extends "种果"
          @clause("O.6") @kind("KPI") @severity("RETURN") @cite("一/6")
      when
          accumulate( Plot( area >= 5 ); $plots : count(1); $plots >= 2 )
      then
      end

      rule "申请不超过15万元"
          @clause("O.7") @kind("ELIG") @severity("RETURN") @cite("一/7")
      when
          Application( requested != null, requested.wanYuan <= 15 )
      then
      end

      rule "产量合计不少于10吨"
          @clause("O.21") @kind("KPI") @severity("NONE") @cite("一/8")
      when
          accumulate( Indicator( name == "产量", $tons : valueIn( "吨" ) );
              $sum : sum( $tons ), $least : min( $tons ); $sum >= 10, $least >= 0 )
      then
      end

      rule "每棚不小于2亩"
          @clause("O.22") @kind("KPI") @severity("NONE") @cite("一/9")
      when
          exists Indicator( name == "大棚" )
          forall( $one : Indicator( name == "大棚" ) Indicator( this == $one, valueIn( "亩" ) >= 2 ) )
      then
      end
      """;

  /** Loading takes a while, and tests share what they load. */
  private static final Map<String, Guideline> LOADED = new HashMap<>();

  private Orchard() {}

  /** The pack as it is. */
  static Guideline original() {
    return load(RULES, MANIFEST);
  }

  /** The pack with a text in its rules replaced, which must be there. */
  static Guideline edited(String... fromTo) {
    String rules = RULES;
    String manifest = MANIFEST;
    for (int i = 0; i < fromTo.length; i += 2) {
      if (rules.contains(fromTo[i])) {
        rules = rules.replace(fromTo[i], fromTo[i + 1]);
      } else if (manifest.contains(fromTo[i])) {
        manifest = manifest.replace(fromTo[i], fromTo[i + 1]);
      } else {
        throw new IllegalArgumentException("not there: " + fromTo[i]);
      }
    }
    return load(rules, manifest);
  }

  static synchronized Guideline load(String rules, String manifest) {
    return LOADED.computeIfAbsent(
        rules + manifest,
        all -> {
          try {
            Path folder = Files.createTempDirectory("orchard");
            Packs.write(folder, "guideline.yaml", manifest, "rules.drl", rules);
            return Plumbline.load(folder);
          } catch (IOException e) {
            throw new UncheckedIOException(e);
          } catch (PackException e) {
            throw new AssertionError(e.problems().toString(), e);
          }
        });
  }

  static Differences compare(Guideline after, Sample... given) {
    return PackDiff.compare(
        LoadedPack.of(original()), LoadedPack.of(after), List.of(given), Examination.precheck());
  }

  static Sample sample(String name, String json) {
    return new Sample(name, json.getBytes(StandardCharsets.UTF_8), Examination.precheck());
  }

  /** An application to which nothing is to be objected. */
  static final String APPLICATION =
      """
      {"id": "o-1", "topic": "果树", "requested": "15万元",
       "applicant": {"legalForm": "法人"},
       "posting": {"endsOn": "2032-12-31"},
       "cooperation": {"place": "530100", "field": "核桃"},
       "indicators": [{"name": "面积", "value": 60, "measure": "亩"}],
       "filing": {"unitSubmittedAt": "2031-02-20T10:00:00"},
       "Plot": [{"name": "东", "area": 30}, {"name": "西", "area": 30}]}
      """;
}
