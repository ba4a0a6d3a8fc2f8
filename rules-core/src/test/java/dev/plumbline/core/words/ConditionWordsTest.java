package dev.plumbline.core.words;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Bilingual;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.Condition;
import dev.plumbline.core.rule.DefinedFact;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.core.rule.RuleText.Definition;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The conditions of a rule in words; where there are several, ¶ parts them. */
class ConditionWordsTest {
  /** Two definitions, so that a variable may be of either. */
  private static final String DEFINITIONS =
      """
      import java.util.List;
      import java.util.Set;
      declare 区 代码 : String 户 : List end
      rule "云南" when then insert( new 区( "530000", List.of( "法人" ) ) ); end
      rule "上海" when then insert( new 区( "310000", List.of( "法人" ) ) ); end
      """;

  @TempDir Path folder;

  @ParameterizedTest
  @CsvSource(
      delimiter = '⇒',
      quoteCharacter = '\0',
      value = {
        "Ethics( reviewed == false ) ⇒ 科技伦理：已通过科技伦理审查为「否」 ⇒ Ethics of science: Reviewed is \"no\"",
        "Indicator( name == \"面积\", valueIn( \"亩\", \"项\" ) >= 40 ) ⇒ 考核指标「面积」：以亩或项计的指标值不少于40 ⇒ Indicator \"面积\": Value in 亩 or 项 is at least 40",
        "Applicant( name != null, $n : name ) ¶ exists Partner( name != null, name == $n ) ⇒ 至少有一项合作单位：合作单位名称与申报单位的单位名称一致 ⇒ there is Partner unit with: Name is the same as Name of Applicant unit",
        "Applicant( name != null, $n : name ) ¶ exists Partner( name != null, name != $n ) ⇒ 至少有一项合作单位：合作单位名称与申报单位的单位名称不同 ⇒ there is Partner unit with: Name is other than Name of Applicant unit",
        "Application( startsOn > endsOn ) ⇒ 申请：执行期限起始日晚于执行期限终止日 ⇒ Application: First day is after Last day",
        "Contract( parties contains \"甲\" ) ⇒ 技术合同：合同当事人包含「甲」 ⇒ Technical contract: Parties contains \"甲\"",
        "Contract( parties != null, parties not contains \"甲\" ) ⇒ 技术合同：合同当事人不包含「甲」 ⇒ Technical contract: Parties does not contain \"甲\"",
        "区( $l : 户 ) ¶ Contract( parties != null, $l.containsAll( parties ) ) ⇒ 技术合同：合同当事人各项都是某一区的户之一 ⇒ Technical contract: Parties is in all its parts one of 户 of some 区",
        "Application( title matches \"[甲乙]{3}园\" ) ⇒ 申请：项目名称合乎式样「[甲乙]{3}园」 ⇒ Application: Title is of the form \"[甲乙]{3}园\"",
        "Application( title != null, title not matches \"[甲乙]{3}园\" ) ⇒ 申请：项目名称不合式样「[甲乙]{3}园」 ⇒ Application: Title is not of the form \"[甲乙]{3}园\"",
        "Cooperation( place != null, place.overlaps( \"530000\" ) ) ⇒ 合作：合作地区与云南省有一方在另一方之内 ⇒ Cooperation: Place of cooperation is within 云南省 or has it within",
        "Cooperation( place != null, place.widerThan( \"530000\" ) ) ⇒ 合作：合作地区大于其中的云南省 ⇒ Cooperation: Place of cooperation is wider than 云南省, which lies in it",
        "区( $c : 代码, $l : 户 ) ¶ Cooperation( place != null, place.within( $c ), field != null, field memberOf $l ) ⇒ 合作：合作地区在某一区之内，合作领域是该区的户之一 ⇒ Cooperation: Place of cooperation is within some 区, Field of cooperation is one of 户 of that 区",
        "Application( requested != null, $r : requested.yuan ) ¶ Budget( total != null, total.yuan <= $r * 0.5 ) ⇒ 经费预算：预算总额不超过申请资助额度的0.5倍 ⇒ Budget: Total is at most 0.5 times Requested",
        "Application( startsOn != null, $u : startsOn.plusDays( 1 ) ) ¶ Posting( endsOn >= $u ) ⇒ 派驻：派驻终止日不早于申请的执行期限起始日之后1日 ⇒ Posting: Last day is not before 1 day after First day of Application",
        "Application( startsOn != null, $u : startsOn.plusMonths( 1 ) ) ¶ Posting( endsOn >= $u ) ⇒ 派驻：派驻终止日不早于申请的执行期限起始日之后1个月 ⇒ Posting: Last day is not before 1 month after First day of Application",
        "Application( startsOn != null, $u : startsOn.plusYears( 1 ) ) ¶ Posting( endsOn >= $u ) ⇒ 派驻：派驻终止日不早于申请的执行期限起始日之后1年 ⇒ Posting: Last day is not before 1 year after First day of Application",
        "Application( startsOn != null, $u : startsOn.minusYears( 2 ) ) ¶ Posting( endsOn >= $u ) ⇒ 派驻：派驻终止日不早于申请的执行期限起始日之前2年 ⇒ Posting: Last day is not before 2 years before First day of Application",
        "exists Partner() ⇒ 至少有一项合作单位 ⇒ there is Partner unit",
        "exists Partner( name == \"x\" ) ⇒ 至少有一项合作单位：合作单位名称为「x」 ⇒ there is Partner unit with: Name is \"x\"",
        "Partner( name == \"x\" ) ⇒ 某一合作单位：合作单位名称为「x」 ⇒ some Partner unit: Name is \"x\"",
        "exists Contract( registrar != null, registrationNo != null, registrar == registrationNo ) ⇒ 至少有一项技术合同：填有认定登记编号，认定登记机构与其认定登记编号一致 ⇒ there is Technical contract with: Registration number is given, Registrar is the same as its Registration number",
        "accumulate( Partner( name != null, name != \"x\" ); $n : count(1); $n >= 2 ) ⇒ 合作单位的个数不少于2，只计这样的：合作单位名称不为「x」 ⇒ the number of Partner unit is at least 2, counting those with: Name is not \"x\"",
        "Set( size >= 2 ) from accumulate( Partner( name != null, $p : name ), collectSet( $p ) ) ⇒ 合作单位中不同的合作单位名称的个数不少于2，只计这样的：填有合作单位名称 ⇒ the number of distinct values of Name in Partner unit is at least 2, counting those with: Name is given",
        "exists Indicator( name == \"甲\" ) ¶ forall( $t : Indicator( name == \"甲\" ) Indicator( this == $t, value >= 4 ) ) ⇒ 每一项考核指标「甲」（至少一项）：指标值不少于4 ⇒ each Indicator \"甲\", of which there is one at least: Value is at least 4",
        "accumulate( Indicator( name == \"产量\", $t : valueIn( \"吨\" ) ); $s : sum( $t ), $l : min( $t ); $s >= 10, $l >= 0 ) ⇒ 各项考核指标「产量」的以吨计的指标值合计不少于10，每一项不少于0 ⇒ the sum of Value in 吨 over each Indicator \"产量\" is at least 10, each is at least 0",
        "Submission( submitted == true, $id : id, title != null, $t : title ) ¶ not Submission( title == $t, id != $id ) ⇒ 本次申报的申请：已由申报单位提交为「是」 ¶ 没有这样的本次申报的申请：项目名称与前述的项目名称一致，申请编号与前述的申请编号不同 ⇒ Application of the call: Submitted is \"yes\" ¶ there is no Application of the call with: Title is the same as the Title from before, Id is other than the Id from before",
        "Call( $t : title ) ¶ Lead( ongoing < 2 ) ⇒ 有申报指南 ¶ 项目负责人：市科委在研项目数（作为负责人）少于2 ⇒ there is Call ¶ Project lead: Running projects as lead is less than 2",
        "not Document( type == \"a\" ) ⇒ 没有上传材料「a」 ⇒ there is no Document \"a\"",
        "Application( topic == null ) ⇒ 申请：未填申报专题 ⇒ Application: Topic is not given"
      })
  void areSaid(String written, String chinese, String english) {
    String conditions = written.replace(" ¶ ", "\n  ");
    boolean doubt = written.startsWith("not ") || written.contains("== null");
    String rules =
        doubt
            ? Packs.rule("题", "A.1", "Lead( ongoing < 2 )")
                + "rule \"甲\" @review(\"A.1\") when "
                + conditions
                + " then end\n"
            : Packs.rule("甲", "A.1", conditions);
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST);
    Packs.write(folder, "rules.drl", Packs.HEAD + DEFINITIONS + rules);
    PackReport report = new PackReport();
    PackText text = PackReader.read(PackFiles.read(folder, report), report);
    assertEquals(List.of(), report.problems());

    List<DefinedFact> defined =
        text.only(Definition.class).map(rule -> DefinedFact.of(text, rule)).toList();
    List<Condition> all = text.rules().get("甲").conditions();
    List<Bilingual> said = new ConditionWords(text.types(), all, defined).sentences(all);
    assertEquals(chinese, said.stream().map(Bilingual::chinese).collect(Collectors.joining(" ¶ ")));
    assertEquals(english, said.stream().map(Bilingual::english).collect(Collectors.joining(" ¶ ")));
  }
}
