package dev.plumbline.core.check;

import dev.plumbline.core.Catalogue;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rules over a call may not say, and what they may. */
class CallProblemsTest {
  private static final String ENTRIES =
      """
      # another fact beside a submission
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( $id : id )
        Lead( ongoing < 2 )
      then end
      ⇒ 6:3: 就全部申请判定的规则只看 Submission 和定义，不能同时看单份申请的事实；请拆成两条规则
      # another fact counted beside a submission
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        exists Submission( awarded == true )
        exists Partner( name == "x" )
      then end
      ⇒ 6:10: 就全部申请判定的规则只看 Submission
      # a submission under a scope on an application
      rule "花卉" when Application( topic == "花卉" ) then end
      rule "甲" extends "花卉"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( submitted == true )
      then end
      ⇒ 6:3: 就全部申请判定的规则只看 Submission
      # an application under a scope on submissions
      rule "已报名" when Submission( submitted == true ) then end
      rule "甲" extends "已报名"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Application( topic == "花卉" )
      then end
      ⇒ 6:3: 就全部申请判定的规则只看 Submission
      # facts of the pack's own that applications give
      declare Plant name : String @key end
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( awarded == true )
        Plant( name == "x" )
      then end
      ⇒ 7:3: 就全部申请判定的规则只看 Submission
      # the own number may be missing
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( $lead : leadId, $id : id )
        not Submission( leadId == $lead, id != $id )
      then end
      ⇒ 5:15: 「leadId」可能缺失，绑定之前须先写「leadId != null」
      # others' titles may be missing
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( title != null, $title : title )
        not Submission( title != $title )
      then end
      ⇒ 6:19: 「title」可能缺失，这样比较之前须先写「title != null」
      # a doubt about a clause over a call
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( awarded == true )
      then end
      rule "疑"
      @review("A.1")
      when
        Lead( ongoing == 1 )
      then end
      ⇒ 8:1: 条款就全部申请（Submission）判定的，疑点也须就全部申请判定；就单份申请判定的，疑点不能看全部申请
      # a doubt that looks at a call
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Lead( ongoing < 2 )
      then end
      rule "疑"
      @review("A.1")
      when
        Submission( awarded == true )
      then end
      ⇒ 8:1: 条款就全部申请（Submission）判定的，疑点也须就全部申请判定
      # a doubt about a clause whose scope is not there
      rule "甲" extends "无"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( awarded == true )
      then end
      rule "疑"
      @review("A.1")
      when
        Lead( ongoing == 1 )
      then end
      ⇒ 2:18: extends 的规则「无」不存在
      # a judgement over a call
      rule "甲"
      @clause("A.1") @kind("JUDG") @severity("REJECT") @cite("一")
      when
        Submission( awarded == true )
      then end
      ⇒ 3:16: 就全部申请（Submission）判定的条款须由事实判定，不能是 JUDG
      # information over a call
      rule "甲"
      @clause("A.1") @kind("INFO") @severity("NONE") @cite("一")
      when
        Submission( awarded == true )
      then end
      ⇒ 3:16: 就全部申请（Submission）判定的条款须由事实判定，不能是 INFO
      # what loads: a doubt about a clause over a call that looks at the call
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( leadId != null )
      then end
      rule "疑"
      @review("A.1")
      when
        Submission( leadId == null )
      then end
      # what loads: definitions, no guard on what is always known, caps
      declare Most number : Integer end
      rule "至多" when then insert( new Most( 2 ) ); end
      rule "甲"
      @clause("A.1") @kind("CAP") @severity("WARN") @cite("一")
      when
        Most( $most : number )
        accumulate( Submission( awarded == true, part == "花卉" ); $n : count(1); $n <= $most )
      then end
      rule "乙"
      @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        Submission( $id : id, $part : part, leadId != null, $lead : leadId )
        not Submission( id != $id, part != $part, leadId == $lead )
        accumulate( Submission( leadId == $lead ); $n : count(1); $n <= 3 )
      then end
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> entries() {
    return Catalogue.tests(folder, ENTRIES);
  }
}
