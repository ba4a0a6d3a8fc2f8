package dev.plumbline.core.check;

import dev.plumbline.core.Catalogue;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** What rules may not say: each broken pack reports exactly its problems, each at its place. */
class PackProblemsTest {
  /** One clause, whose condition stands in line 5, column 3. */
  private static final String CLAUSE =
      """
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        %s
      then end
      """;

  @TempDir Path folder;

  @TestFactory
  Stream<DynamicTest> conditions() {
    return Catalogue.tests(folder, conditions(REFUSED_CONDITIONS));
  }

  @TestFactory
  Stream<DynamicTest> conditionsThatMissingDataWouldSatisfy() {
    return Catalogue.tests(folder, conditions(SATISFIED_BY_MISSING));
  }

  @TestFactory
  Stream<DynamicTest> comparisonsOfUnlikeValues() {
    return Catalogue.tests(folder, conditions(UNLIKE));
  }

  @TestFactory
  Stream<DynamicTest> conditionsThatLoad() {
    return Catalogue.tests(folder, conditions(GOOD_CONDITIONS));
  }

  @TestFactory
  Stream<DynamicTest> rules() {
    return Catalogue.tests(folder, RULES);
  }

  /** A circle is one, however many rules are in it: also more than may stand above a rule. */
  @TestFactory
  Stream<DynamicTest> circles() {
    StringBuilder entry = new StringBuilder("# more rules in a circle than may stand above one\n");
    String rule = "rule \"%d\" extends \"%d\" when Application( topic == \"%d\" ) then end\n";
    IntStream.range(10, 40).forEach(i -> entry.append(rule.formatted(i, i == 39 ? 10 : i + 1, i)));
    IntStream.range(10, 40)
        .forEach(i -> entry.append("⇒ ").append(i - 8).append(":19: extends 绕成了圈\n"));
    return Catalogue.tests(folder, entry.toString());
  }

  @TestFactory
  Stream<DynamicTest> annotations() {
    return Catalogue.tests(folder, ANNOTATIONS);
  }

  @TestFactory
  Stream<DynamicTest> definitionsAndDeclarations() {
    return Catalogue.tests(folder, DEFINITIONS);
  }

  @TestFactory
  Stream<DynamicTest> files() {
    return Catalogue.tests(folder, FILES);
  }

  /** Entries of one line each: conditions, parted by ¶ into lines, then the problems. */
  private static String conditions(String lines) {
    StringBuilder entries = new StringBuilder();
    for (String line : lines.lines().toList()) {
      String[] parts = line.split(" ⇒ ");
      entries.append("# ").append(parts[0]).append('\n');
      entries.append(CLAUSE.formatted(parts[0].replace(" ¶ ", "\n  ")));
      for (int i = 1; i < parts.length; i++) {
        entries.append("⇒ ").append(parts[i]).append('\n');
      }
    }
    return entries.toString();
  }

  private static final String REFUSED_CONDITIONS =
      """
      Applcation( topic == "x" ) ⇒ 5:3: 没有「Applcation」这种事实，是不是「Application」？
      花卉( 产量 == 1 ) ⇒ 5:3: 没有「花卉」这种事实，请用 declare 声明
      Application( topc == "x" ) ⇒ 5:16: 「Application」没有「topc」这个属性，是不是「topic」？
      Application( 申报专题 == "x" ) ⇒ 5:16: 「Application」没有「申报专题」这个属性，是不是「topic」？
      Posting( place != null, place.cod == "650000" ) ⇒ 5:27: 「place」没有「cod」这个属性，是不是「code」？
      Posting( place != null, place.qqqqq == "650000" ) ⇒ 5:27: 「place」没有「qqqqq」这个属性，可用的有 code、corps
      Application( topic == title.x ) ⇒ 5:16: 「title」没有「x」这个属性
      Application( startsOn >= $until ) ⇒ 5:16: 变量「$until」前面没有绑定
      Application( startsOn != null, $until : startsOn ) ¶ Posting( endsOn >= $untl ) ⇒ 6:12: 变量「$untl」前面没有绑定，是不是「$until」？
      exists Partner( name != null, $n : name ) ¶ Application( title == $n ) ⇒ 6:16: 变量「$n」前面没有绑定
      Lead( ongoing != null, $n : ongoing ) ¶ Application( startsOn != null, $u : startsOn.plusMonths( $n ) ) ⇒ 6:34: …「$n」
      Application( topic != null, topic.startsWith("x") ) ⇒ 5:31: 不能调用「startsWith」，可用的有 …within
      Application( topic == "x" && title == "y" ) ⇒ 5:29: 几个条件之间用逗号「,」，不用「&&」
      Application( topic == "x" || title == "y" ) ⇒ 5:29: 一项只写一个条件，不能用「||」
      Application( topic == "x" || == "y" ) ⇒ 5:29: 一项只写一个条件，不能用「||」
      Ethics( reviewed ) ⇒ 5:11: 「reviewed」没有写完；真假值写成「reviewed == true」
      Ethics( !reviewed ) ⇒ 5:11: 「!reviewed」不是规则里可用的写法
      Application( "x" == topic ) ⇒ 5:16: 比较要以属性开头，请写成 topic == "x"
      Application( "x" ) ⇒ 5:16: 「"x"」须以事实的属性开头
      Application( topic > null ) ⇒ 5:16: 与 null 只能用 == 或 != 比较
      Application( topic soundslike "x" ) ⇒ 5:22: 「soundslike」不是规则里可用的比较
      Lead( ongoing + 1 < 2 ) ⇒ 5:9: 「+ 1 < 2」不是规则里可用的写法
      Application( topic = "x" ) ⇒ 5:22: 「=」请写成「==」
      Application( topic == "x", ) ⇒ 5:28: 多余的逗号「,」，请删去
      Application( topic == "x" ⇒ 5:14: 这个「(」没有闭合，请补上「)」
      $a : Application( topic == "x" ) ⇒ 5:3: 不能绑定整个事实「$a」
      Application( topic == "x" ) or Lead( ongoing < 2 ) ⇒ 5:3: 只能写事实…or、eval
      forall( Lead( ongoing < 2 ) ) ⇒ 5:3: forall 只有一种写法
      eval( 1 < 2 ) ⇒ 5:3: 只能写事实…or、eval
      exists ( Application( topic == "x" ) and Lead( ongoing < 2 ) ) ⇒ 5:3: 只能写事实
      accumulate( Partner( name == "x" ); $n : sum(1); $n >= 2 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Partner( name == "x" ); $n : count( name ); $n >= 2 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Partner() and Lead(); $n : count(1); $n >= 2 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Partner( name == "x" ); $n : count(1) ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Partner( name == "x" ); count(1); $n >= 2 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Indicator( $v : value ); sum( $v ); $n >= 2 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Indicator( $v : value ); $n : sum( $v ), min( $v ); $n >= 2, $m >= 0 ) ⇒ 5:3: accumulate 只有三种写法
      accumulate( Partner( name == "x" ); $n : count(1); $n >= $m ) ⇒ 5:54: 变量「$m」前面没有绑定
      accumulate( Partner( name == "x" ); $n : count(1); $n <= 2 ) ⇒ 5:54: 缺事实时「<=」会成立，个数只能要求不少于
      accumulate( Partner( name != "x" ); $n : count(1); $n >= 2 ) ⇒ 5:24: 「name」可能缺失
      accumulate( Lead( ongoing < 2 ); $n : count(1); $n >= 2 ) ⇒ 5:15: 「Lead」至多一份，不用计数
      Indicator( name == "x", valueIn >= 2 ) ⇒ 5:27: 「valueIn」须写明计量单位
      Indicator( name == "x", valueIn() >= 2 ) ⇒ 5:27: 「valueIn() >= 2」的括号里须写明计量单位
      Indicator( name == "x", valueIn( 3 ) >= 2 ) ⇒ 5:27: 「valueIn( 3 ) >= 2」的括号里须是计量单位
      Indicator( name == "x", value( "亩" ) >= 2 ) ⇒ 5:27: 「value」不能带括号
      Application( topic != null, topic memberOf "x" ) ⇒ 5:31: memberOf 后须是绑定了清单的变量
      Cooperation( place != null, $p : place ) Partner( $p.within( place ) ) ⇒ 5:53: 变量上的「within」只能用于地区
      Partner( name == "x" ) from collect( Partner() ) ⇒ 5:3: 「Partner」后不能写 from
      """;

  private static final String SATISFIED_BY_MISSING =
      """
      Application( topic != "x" ) ⇒ 5:16: 「topic」可能缺失，这样比较之前须先写「topic != null」
      Application( topic not in ( "x" ) ) ⇒ 5:16: 「topic」可能缺失，这样比较之前须先写「topic != null」
      Application( topic not contains "x" ) ⇒ 5:16: 「topic」可能缺失
      Application( topic not matches "x" ) ⇒ 5:16: 「topic」可能缺失
      Application( topic == null ) ⇒ 5:16: 缺事实时「topic == null」会成立，只能写在疑点规则（@review）里
      Application( $t : topic ) ⇒ 5:16: 「topic」可能缺失，绑定之前须先写「topic != null」
      Posting( place.within("650000") ) ⇒ 5:12: 「place」可能缺失，调用「within」之前须先写「place != null」
      Posting( place.code == "650000" ) ⇒ 5:12: 「place」可能缺失，这样比较之前须先写「place != null」
      Posting( place.code in ( "650000" ) ) ⇒ 5:12: 「place」可能缺失
      Posting( state != null, place.within("650000") ) ⇒ 5:27: 「place」可能缺失
      not Posting() ⇒ 5:7: 缺事实时「not Posting」会成立
      not Posting( state == "在任" ) ⇒ 5:7: 缺事实时「not Posting」会成立，条款里不能这样写
      not Posting( state == null ) ⇒ 5:7: 缺事实时「not Posting」会成立
      exists Posting() ¶ not Posting( state == "在任" ) ⇒ 6:7: 缺事实时「not Posting」会成立
      Application( title == callName ) ⇒ 5:16: 「title」可能缺失…「title != null」
      Application( title != null, title != callName ) ⇒ 5:31: 「callName」可能缺失…「callName != null」
      Application( topic != null, topic not in ( "x", title ) ) ⇒ 5:31: 「title」可能缺失
      Recommendation( postingPlace != null, postingPlace.within( senderUnder ) ) ⇒ 5:41: 「senderUnder」可能缺失
      Recommendation( sender == senderUnder.code ) ⇒ 5:19: 「senderUnder」可能缺失
      """;

  private static final String UNLIKE =
      """
      Application( topic == 3 ) ⇒ 5:16: 「topic」是文字
      Application( topic contains 3 ) ⇒ 5:16: 「topic」是文字
      Application( topic == true ) ⇒ 5:16: 「topic」是文字
      Application( topic in ( "x", 5 ) ) ⇒ 5:16: 「topic」是文字
      Lead( ongoing < "2" ) ⇒ 5:9: 「ongoing」是数字
      Lead( ongoing in ( 1, "a" ) ) ⇒ 5:9: 「ongoing」是数字
      Indicator( name == "a", value == "abc" ) ⇒ 5:27: 「value」是数字
      Posting( endsOn >= "2024-12-03" ) ⇒ 5:12: 「endsOn」是日期
      Filing( createdAt >= "2024-12-03" ) ⇒ 5:11: 「createdAt」是…时间
      Application( requested >= 15 ) ⇒ 5:16: 「requested」是金额
      Application( requested == "15万元" ) ⇒ 5:16: 「requested」是金额
      Ethics( reviewed == "true" ) ⇒ 5:11: 「reviewed」是真假值
      Ethics( reviewed == 1 ) ⇒ 5:11: 「reviewed」是真假值
      Posting( place == "650000" ) ⇒ 5:12: 「place」是地区
      Lead( ongoing contains 3 ) ⇒ 5:9: 「ongoing」是数字，不能用 contains
      Application( topic matches "(" ) ⇒ 5:16: 「(」不是…正则
      Application( startsOn != null, $u : startsOn.within("650000") ) ⇒ 5:34: 「startsOn」是日期，不能调用「within」
      Posting( place != null, place.plusMonths(3) ) ⇒ 5:27: 「place」是地区，不能调用「plusMonths」
      Application( startsOn != null, $u : startsOn.plusMonths("6") ) ⇒ 5:34: …plusMonths
      Application( startsOn != null, startsOn.plusMonths(3) ) ⇒ 5:34: …plusMonths
      Posting( place != null, place.within("火星") ) ⇒ 5:27: 没有叫「火星」的地区
      Application( startsOn != null, $u : startsOn.plusMonths(6), title == $u ) ⇒ 5:63: 「title」是文字
      """;

  private static final String GOOD_CONDITIONS =
      """
      Application( topic != null, topic != "x" )
      Application( topic != null, topic not in ( "x", "y" ) )
      Application( startsOn != null, $u : startsOn.plusMonths(6) ) ¶ Posting( endsOn >= $u )
      Posting( place != null, place.within("喀什地区") )
      Application( requested != null, requested.wanYuan > 3.5 )
      exists Partner() ¶ not Partner( name == null )
      exists Indicator( name == "a" ) ¶ not Indicator( value == null, measure == null )
      not FilingWindow( opensAt == null )
      Applicant( branch != true )
      Call( $t : title ) ¶ Application( callName == $t )
      Application( title != null, callName != null, title == callName )
      Application( startsOn >= endsOn )
      Application( topic == "一, 二 ( 三 ) || 四" )
      """;

  private static final String RULES =
      """
      # no condition
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when then end
      ⇒ 4:1: 规则「甲」没有条件，会对任何申请成立
      # two rules of one name
      rule "甲" when Application( topic == "x" ) then end
      rule "甲" when Application( topic == "y" ) then end
      ⇒ 3:6: 规则「甲」在 rules.drl:2 已经有了，请改名
      # two rules of one clause, in two files
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      == second.drl
      package small; import dev.plumbline.fact.*;
      rule "乙"
        @cite("一") @clause("A.1") @kind("ELIG") @severity("REJECT")
      when Application( topic == "y" ) then end
      ⇒ second.drl:3:14: 条款 A.1 在 rules.drl:2 已经有了
      # a doubt about no clause
      rule "甲"
      @clause("KPI.10") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      rule "疑"
      @review("KPI.1O")
      when Application( topic == "x" ) then end
      ⇒ 6:1: 没有条款 KPI.1O，是不是「KPI.10」？
      # extends nothing
      rule "专题三" when Application( topic == "x" ) then end
      rule "甲" extends "专题二"
      when Lead( ongoing < 2 ) then end
      ⇒ 3:18: extends 的规则「专题二」不存在，是不是「专题三」？
      # extends nothing at all like it
      rule "甲" extends "总则"
      when Lead( ongoing < 2 ) then end
      ⇒ 2:18: extends 的规则「总则」不存在
      # extends in a circle
      rule "甲" extends "乙" when Application( topic == "x" ) then end
      rule "乙" extends "甲" when Application( topic == "x" ) then end
      ⇒ 2:18: extends 绕成了圈
      ⇒ 3:18: extends 绕成了圈
      # extends itself
      rule "甲" extends "甲" when Application( topic == "x" ) then end
      ⇒ 2:18: extends 绕成了圈
      # extends a definition
      declare 区 名 : String end
      rule "定" when then insert( new 区( "a" ) ); end
      rule "甲" extends "定" when then end
      ⇒ 4:18: …定义
      # a consequence that stops the machine
      rule "甲" when Application( topic == "x" ) then
      System.exit(1);
      end
      ⇒ 3:1: then 里只能空着
      # a consequence that modifies
      rule "甲" when
        Application( topic == "x" )
      then
        update( null );
      end
      ⇒ 5:3: then 里只能空着
      # salience
      rule "甲" salience 10 when Application( topic == "x" ) then end
      ⇒ 2:10: 规则不能有「salience」属性
      # other attributes
      rule "甲" agenda-group "g" no-loop true date-effective "01-Jan-2020" when Application( topic == "x" ) then end
      ⇒ 2:10: 规则不能有「agenda-group」属性
      ⇒ 2:27: 规则不能有「no-loop」属性
      ⇒ 2:40: 规则不能有「date-effective」属性
      # global
      global java.util.List list;
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:1: 规则包里不能有全局变量（global）
      # function
      function int f() { return 1; }
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:1: 规则包里不能写函数（function）
      # query
      query "q" Application( topic == "x" ) end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:1: 规则包里不能写查询（query）
      # enum
      declare enum E A; end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:9: 规则包里不能声明枚举（declare enum）
      # imports
      import java.io.File;
      import static java.lang.Math.max;
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:1: 不能引入「java.io.File」
      ⇒ 3:1: 规则包里不能引入函数（import function、import static）
      # from an entry point
      rule "甲" when Application( topic == "x" ) from entry-point e then end
      ⇒ 2:15: 「Application」后不能写 from
      # when a doubt negates
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      rule "疑"
      @review("A.1") @reading("B1") @en("doubt")
      when
        Application( title == null )
        not Posting( state == "在任" )
        exists Partner() not Partner( name == null )
      then end
      """;

  private static final String ANNOTATIONS =
      """
      # none but the clause
      rule "甲"
      @clause("A.1")
      when Application( topic == "x" ) then end
      ⇒ 3:1: 条款 A.1 缺少标注 @kind("…")
      ⇒ 3:1: 条款 A.1 缺少标注 @severity("…")
      ⇒ 3:1: 条款 A.1 缺少标注 @cite("…")
      # unknown
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") @author("z")
      when Application( topic == "x" ) then end
      ⇒ 3:61: 没有「@author」这个标注，可用的有 @cite、@clause
      # words of the official text
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") @words("地块")
      when Application( topic == "x" ) then end
      rule "乙"
      @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一") @words("一二三四五六七八九十…堆肥")
      when Application( topic == "y" ) then end
      # words too few, too many, and more than two pieces of them
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") @words("块")
      when Application( topic == "x" ) then end
      rule "乙"
      @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一") @words("一二三四五六七八九十甲")
      when Application( topic == "y" ) then end
      rule "丙"
      @clause("A.3") @kind("ELIG") @severity("REJECT") @cite("一") @words("一二…三四…五六")
      when Application( topic == "z" ) then end
      ⇒ 3:61: 「@words」须是指南原文里的 2 到 10 个字
      ⇒ 6:61: 「@words」的「一二三四五六七八九十甲」有 11 个字，每段至多 10 个
      ⇒ 9:61: 「@words」须是指南原文里的 2 到 10 个字
      # repeated
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") @cite("二")
      when Application( topic == "x" ) then end
      ⇒ 3:61: 「@cite」写了不止一次
      # unknown values
      rule "甲"
      @clause("A.1") @kind("ELG") @severity("REJCT") @cite("一")
      when Application( topic == "x" ) then end
      ⇒ 3:16: 「@kind」没有「ELG」这个值，是不是「ELIG」？可用的有 ELIG、KPI
      ⇒ 3:29: 「@severity」没有「REJCT」这个值，是不是「REJECT」？可用的有 REJECT、RETURN
      # a clause and a doubt in one
      rule "甲"
      @clause("A.1") @review("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      ⇒ 3:16: 一条规则不能既是条款（@clause）又是疑点（@review）
      # a doubt with a kind
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      rule "疑"
      @review("A.1") @kind("ELIG")
      when Application( topic == "y" ) then end
      ⇒ 6:16: 疑点规则只能有 @review、@reading 和 @en，不能有 @kind
      # a kind without a clause
      rule "甲"
      @kind("ELIG")
      when Application( topic == "x" ) then end
      ⇒ 3:1: 规则没有 @clause，不能有 @kind
      # blank and without a value
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite(" ") @remedy
      when Application( topic == "x" ) then end
      ⇒ 3:50: 「@cite」须写成 @cite("…")
      ⇒ 3:61: 「@remedy」须写成 @remedy("…")
      # unknown reading
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") @reading("B99")
      when Application( topic == "x" ) then end
      ⇒ 3:61: guideline.yaml 的 readings 里没有解读「B99」
      # in a comment it does not count
      rule "甲" /* @kind 待定 */
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") // @cite 见正文
      when Application( topic == "x" ) then end
      # in a text it does not count
      rule "甲 @cite 乙"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一 (1)") @remedy("按 @cite 所指取得，“写明”")
      when Application( topic == "x" ) then end
      # rules on one line each
      rule "甲" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") when Application( topic == "x" ) then end
      rule "乙" @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一") when Application( topic == "y" ) then end
      """;

  private static final String DEFINITIONS =
      """
      # two inserts
      declare 区 名 : String end
      rule "甲" when then insert( new 区( "a" ) ); insert( new 区( "b" ) ); end
      ⇒ 3:20: then 里只能空着，或写一句 insert
      # a computed value
      declare 区 数 : Integer end
      rule "甲" when then insert( new 区( 1 + 1 ) ); end
      ⇒ 3:20: then 里只能空着，或写一句 insert
      # a definition with conditions
      declare 区 数 : Integer end
      rule "甲" when Application( topic == "x" ) then insert( new 区( 1 ) ); end
      ⇒ 3:48: 定义不能带条件
      # of no known type
      rule "甲" when then insert( new 区( 1 ) ); end
      ⇒ 2:32: 没有「区」这种事实，请用 declare 声明
      # too many values
      declare 区 名 : String end
      rule "甲" when then insert( new 区( "a", 1 ) ); end
      ⇒ 3:32: 「区」有 1 个值（名），这里写了 2 个
      # a value of another sort
      declare 区 名 : String end
      rule "甲" when then insert( new 区( 1 ) ); end
      ⇒ 3:35: 「区」的「名」应是文字
      # a day that is none
      import java.time.LocalDate;
      declare 区 日 : LocalDate end
      rule "甲" when then insert( new 区( LocalDate.of(2024, 2, 30) ) ); end
      ⇒ 4:35: …2024
      # a type that is not imported
      declare 区 日 : LocalDate end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:15: …「LocalDate」…import java.time.LocalDate
      # a fact that applicants give
      rule "甲" when then insert( new Partner( "a", null ) ); end
      ⇒ 2:20: then 里只能空着
      # forbidden types of fields
      declare 区 名 : File 数 : int end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:15: 类型「区」的「名」不能是「File」
      ⇒ 2:24: 类型「区」的「数」不能是「int」，是不是「Integer」？可用的有 …Integer
      # named like a type that is there
      declare Lead 名 : String end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:9: 「Lead」是已有的事实类型，请换一个名字
      # named like a part of the JSON
      declare title 名 : String end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:9: …「title」…换
      # a list that JSON cannot fill
      import java.util.List;
      declare 区 名 : List end
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 3:9: …「名」
      # declared twice
      declare 区 名 : String end
      declare 区 名 : String end
      rule "甲" when 区( 名 == "x" ) then end
      ⇒ 3:9: 类型「区」声明了不止一次，已在 rules.drl:2
      # annotations of a type that are none
      declare 区 @title("区") 名 : String @key @wide("x") 码 : String @label("") end
      rule "甲" when 区( 名 == "x" ) then end
      ⇒ 2:11: 类型「区」不能有标注「@title」，可用的有 en、label
      ⇒ 2:39: 类型「区」不能有标注「@wide」
      ⇒ 2:61: 类型「区」的「@label」须写成 @label("…")
      # distinct values that are not counted right
      import java.util.Set;
      rule "甲" when Set( size >= 2 ) from accumulate( Partner( $p : name ), collectSet( $p ) ) then end
      rule "乙" when Set( size >= 2 ) from accumulate( Partner( name == "x" ), collectSet( $p ) ) then end
      rule "丙" when Set( empty == false ) from accumulate( Partner( name == "x", $p : name ), collectSet( $p ) ) then end
      ⇒ 3:58: 「name」可能缺失，绑定之前须先写「name != null」
      ⇒ 4:49: 计数的变量「$p」须在这个事实里绑定
      ⇒ 5:20: 这里只能比较个数「size」
      # distinct values without the import
      rule "甲" when Set( size >= 2 ) from accumulate( Partner( name == "x", $p : name ), collectSet( $p ) ) then end
      ⇒ 2:15: 用到「Set」，文件开头须先用 import 引入它
      # a field named like a keyword
      declare 区 unit : String end
      rule "甲" when 区( unit == "x" ) then end
      ⇒ 2:11: …「unit」
      # good ones
      import java.time.*;
      rule "甲" when Application( topic == "x" ) then end
      ⇒ 2:1: 不能引入「java.time.*」
      # definitions that load
      import java.math.BigDecimal;
      import java.time.LocalDate;
      import java.time.LocalDateTime;
      import java.util.List;
      declare 区 名 : String @key 数 : Integer 额 : BigDecimal 日 : LocalDate 时 : LocalDateTime 是 : Boolean 项 : List end
      rule "甲" when then
        insert( new 区( "a \\"b\\"", -1, new BigDecimal("1.5"), LocalDate.of(2024, 2, 29),
            LocalDateTime.of(2024, 12, 3, 16, 30), true, List.of( "x", "y" ) ) );
      end
      rule "期" when then
        insert( new FilingWindow( LocalDateTime.of(2024, 12, 3, 9, 0), LocalDateTime.of(2024, 12, 23, 16, 30) ) );
      end
      rule "轮" when then insert( new ReviewRound( List.of( "x" ), 1, "通讯评审" ) ); end
      rule "乙" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
        区( $名 : 名, 数 < 1 )
        Application( topic == $名 )
        not 区( 名 == "b" )
      then end
      """;

  private static final String FILES =
      """
      # syntax errors in two files
      == a.drl
      package small; import dev.plumbline.fact.*;
      rule "甲" when Application( topic == "x" then end
      == sub/b.drl
      package small; import dev.plumbline.fact.*;

      rule "乙" when Application( topic = "x" ) then end
      ⇒ a.drl:2:26: 这个「(」没有闭合，请补上「)」
      ⇒ sub/b.drl:3:34: 「=」请写成「==」
      # a rule that is not ended
      rule "甲" when Application( topic == "x" ) then
      ⇒ 2:47: 规则「甲」缺少 end
      # another package
      == a.drl
      package small; import dev.plumbline.fact.*;
      rule "甲" when Application( topic == "x" ) then end
      == b.drl
      package other; import dev.plumbline.fact.*;
      rule "乙" when Application( topic == "x" ) then end
      == c.drl
      rule "丙" when Application( topic == "x" ) then end
      ⇒ b.drl:1:9: 一个规则包的文件须以同一行 package 开头：package small
      ⇒ c.drl:1:1: 一个规则包的文件须以同一行 package 开头：package small
      # no package in the first file
      == a.drl
      import dev.plumbline.fact.*;
      rule "甲" when Application( topic == "x" ) then end
      ⇒ a.drl:1:1: …须以…package
      # five problems in three files
      == a.drl
      package small; import dev.plumbline.fact.*;
      rule "甲"
      @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一") salience 1
      when Application( topc == "x" ) then end
      rule "好"
      @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一")
      when Application( topic == "x" ) then end
      == b.drl
      package small; import dev.plumbline.fact.*;
      rule "乙" extends "总则"
      when Lead( ongoing < 2 ) then end
      rule "疑" @review("A.3")
      when Lead( ongoing > 2 ) then end
      == c/c.drl
      package small; import dev.plumbline.fact.*; import java.io.File;
      rule "丙" when Lead( ongoing < 2 ) then end
      ⇒ a.drl:3:61: 规则不能有「salience」属性
      ⇒ a.drl:4:19: 「Application」没有「topc」这个属性
      ⇒ b.drl:2:18: extends 的规则「总则」不存在
      ⇒ b.drl:4:10: 没有条款 A.3，是不是「A.…」？
      ⇒ c/c.drl:1:45: 不能引入「java.io.File」
      # a syntax error beside other problems
      == a.drl
      package small; import dev.plumbline.fact.*;
      rule "甲" when Application( topic = "x" ) then end
      == b.drl
      package small; import dev.plumbline.fact.*;
      rule "乙" when Application( topc == "x" ) then end
      ⇒ a.drl:2:34: 「=」请写成「==」
      ⇒ b.drl:2:28: 「Application」没有「topc」这个属性
      """;
}
