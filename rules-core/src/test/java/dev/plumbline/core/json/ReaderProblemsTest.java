package dev.plumbline.core.json;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.Problem;
import java.util.Collections;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What is wrong with single values: the place, the words, and that reading goes on beside it. */
class ReaderProblemsTest {
  private static final int MOST = Limits.USUAL.count(Limit.PROBLEMS);

  /** The mistake is set between two others, which must be reported beside it. */
  @ParameterizedTest(name = "{0}")
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '\0',
      value = {
        // Names
        "'applicant':{'registredAt':'上海市'} | /applicant/registredAt | 没有「registredAt」这一项，是不是「registeredAt」（注册地址）？",
        "'applicant':{'RegisteredAT':'上海市'} | /applicant/RegisteredAT | 没有「RegisteredAT」这一项，是不是「registeredAt」（注册地址）？",
        "'applicant':{'registered_at':'上海市'} | /applicant/registered_at | 没有「registered_at」这一项，是不是「registeredAt」（注册地址）？",
        "'applicant':{'注册地址':'上海市'} | /applicant/注册地址 | 没有「注册地址」这一项，是不是「registeredAt」（注册地址）？",
        "'applicant':{'注册地':'上海市'} | /applicant/注册地 | 没有「注册地」这一项，是不是「registeredAt」（注册地址）？",
        "'applicant':{'xyz/~':1} | /applicant/xyz~1~0 | 没有「xyz/~」这一项，请删去或改名；这里能写的有：name、registeredAt、legalForm、branch",
        "'patent':{} | /patent | 没有「patent」这一项，是不是「Patent」？",
        "'packFacts':[] | /packFacts | 没有「packFacts」这一项*",
        "'title':'a','title':'b' | /title | 「title」写了两次（前一次在第 1 行），请只保留一个",
        // Shapes
        "'applicant':[{}] | /applicant | 申报单位：只能有一份，请直接写一个对象 {…}，不要写成数组 […]",
        "'applicant':'某大学' | /applicant | 申报单位：应是一个对象 {…}，这里写的是文字",
        "'documents':{'type':'a'} | /documents | 上传材料：可以有多份，请放进方括号 […]，这里写的是对象 {…}",
        "'documents':['a'] | /documents/0 | 上传材料：应是一个对象 {…}，这里写的是文字",
        "'documents':[null] | /documents/0 | 上传材料：列表里有一项是 null，请填写或删去",
        "'contract':{'parties':['a',' ']} | /contract/parties/1 | 合同当事人：列表里有一项是空白，请填写或删去",
        "'contract':{'parties':['a',2]} | /contract/parties/1 | 合同当事人：应是文字，请给数字加上双引号",
        "'contracts':{'type':'a'} | /contracts | 技术合同：可以有多份，请放进方括号 […]，这里写的是对象 {…}",
        "'contracts':[{'type':2}] | /contracts/0/type | 合同类型：应是文字，请给数字加上双引号",
        "'contracts':[{}],'contract':{} | /contract | 技术合同：「contract」和「contracts」只能写一处，几份都放进「contracts」",
        "'contracts':[],'contract':{'type':'a'} | /contract | 技术合同：「contract」和「contracts」只能写一处*",
        "'contrat':{} | /contrat | 没有「contrat」这一项，是不是「contract」（技术合同）？",
        "'contracs':[] | /contracs | 没有「contracs」这一项，是不是「contract」（技术合同）？",
        "'title':['a'] | /title | 项目名称：只能有一份，请直接写文字，不要写成数组 […]",
        "'title':12 | /title | 项目名称：应是文字，请给数字加上双引号",
        "'title':true | /title | 项目名称：应是文字，这里写的是「true」",
        "'title':{'a':1} | /title | 项目名称：应是文字，这里写的是对象 {…}",
        "'title':'\\ud83d' | /title | 项目名称：文字里有残缺的字符（不成对的 \\u 代码），请重新录入",
        // Keys
        "'documents':[{'uploaded':true}] | /documents/0/type | 缺少「type」（材料名称），这一项必须填写",
        "'documents':[{'type':'  '}] | /documents/0/type | 缺少「type」（材料名称），这一项必须填写",
        "'documents':[{'type':7}] | /documents/0/type | 材料名称：应是文字，请给数字加上双引号",
        "'documents':[{'type':'a'},{'type':' a '}] | /documents/1/type | 材料名称：「a」给出了不止一次，只能给一次，请合成一项（前一次在第 1 行）",
        "'indicators':[{'name':'培养人次'},{'name':'培养人次'}] | /indicators/1/name | 指标名称：「培养人次」给出了不止一次，只能给一次，请合成一项（前一次在第 1 行）",
        // Dates and times
        "'startsOn':'2024-02-30' | /startsOn | 执行期限起始日：没有 2024-02-30 这一天，请核对",
        "'startsOn':'03/04/2024' | /startsOn | 执行期限起始日：日期要写成「2024-12-01」或「2024年12月1日」这样，年在最前，年月日写全，这里写的是「03/04/2024」",
        "'startsOn':'2024年11月' | /startsOn | 执行期限起始日：日期要写成「2024-12-01」或「2024年12月1日」这样，年在最前，年月日写全，这里写的是「2024年11月」",
        "'startsOn':'2024.13.1' | /startsOn | 执行期限起始日：没有 2024-13-01 这一天，请核对",
        "'startsOn':'2024/11.28' | /startsOn | 执行期限起始日：日期要写成「2024-12-01」或「2024年12月1日」这样，年在最前，年月日写全，这里写的是「2024/11.28」",
        "'startsOn':20240203 | /startsOn | 执行期限起始日：应是日期，这里写的是数字",
        "'posting':{'endMonth':202506} | /posting/endMonth | 派驻终止月：应是年月，这里写的是数字",
        "'posting':{'endMonth':'2025-13'} | /posting/endMonth | 派驻终止月：没有 2025-13 这个月，请核对",
        "'posting':{'endMonth':'2025年6月1日'} | /posting/endMonth | 派驻终止月：年月要写成「2025-06」或「2025年6月」这样，这里写的是「2025年6月1日」",
        "'filing':{'createdAt':true} | /filing/createdAt | 填报开始时间：应是时间，这里写的是「true」",
        "'filing':{'createdAt':'2024-12-03T25:00'} | /filing/createdAt | 填报开始时间：没有 25:00 这个时刻，请核对",
        "'filing':{'createdAt':'2024-02-30T12:00'} | /filing/createdAt | 填报开始时间：没有 2024-02-30 这一天，请核对",
        "'filing':{'createdAt':'2024-12-03'} | /filing/createdAt | 填报开始时间：时间要写成「2024-12-03T16:30:00」或「2024年12月3日 16:30」这样，写到时和分，这里写的是「2024-12-03」",
        "'filing':{'createdAt':'2024-12-03T12:00+99:00'} | /filing/createdAt | 填报开始时间：没有 +99:00 这个时差，北京时间请写「+08:00」或不写",
        // Amounts and numbers
        "'requested':15 | /requested | 申请资助额度：金额要写明单位，如「15万元」或「150000元」，不能只写数字「15」",
        "'requested':{} | /requested | 申请资助额度：应是带单位的金额，如「15万元」，这里写的是对象 {…}",
        "'requested':'15' | /requested | 申请资助额度：金额须写成数字加单位，如「15万元」或「150000元」",
        "'requested':'-5万元' | /requested | 申请资助额度：金额不能是负数",
        "'requested':'1111111111111111111111111111111元' | /requested | 申请资助额度：金额须写成数字加单位，如「15万元」或「150000元」，这里写的太长",
        "'lead':{'ongoing':-1} | /lead/ongoing | 市科委在研项目数（作为负责人）：不能是负数，这里写的是 -1",
        "'lead':{'ongoing':1.5} | /lead/ongoing | 市科委在研项目数（作为负责人）：应是整数，不能带小数，这里写的是「1.5」",
        "'lead':{'ongoing':'一'} | /lead/ongoing | 市科委在研项目数（作为负责人）：应是数字，请只写数字，不带单位（千位逗号可以写），这里写的是「一」",
        "'lead':{'ongoing':9999999999} | /lead/ongoing | 市科委在研项目数（作为负责人）：数字太大，请核对：「9999999999」",
        "'indicators':[{'name':'a','value':1e999999999}] | /indicators/0/value | 指标值：数字太大或太小，请核对：「1e999999999」",
        "'indicators':[{'name':'a','value':1e99999999999}] | /indicators/0/value | 指标值：数字太大或太小，请核对：「1e99999999999」",
        "'indicators':[{'name':'a','value':1e-999}] | /indicators/0/value | 指标值：数字太大或太小，请核对：「1e-999」",
        "'indicators':[{'name':'a','value':11111111111111111111111111111111111111111}] | /indicators/0/value | 指标值：数字太长，超过 40 位，请核对",
        "'indicators':[{'name':'a','value':'1,00'}] | /indicators/0/value | 指标值：应是数字，请只写数字，不带单位（千位逗号可以写），这里写的是「1,00」",
        "'indicators':[{'name':'a','value':true}] | /indicators/0/value | 指标值：应是数字，这里写的是「true」",
        // Yes and no
        "'ethics':{'reviewed':'可能'} | /ethics/reviewed | 已通过科技伦理审查：应写「是」或「否」，这里写的是「可能」",
        "'applicant':{'branch':1} | /applicant/branch | 分支机构：应是「是」或「否」，也可写 true 或 false（不加引号），这里写的是数字",
        // Places
        "'applicant':{'registeredAt':'火星市'} | /applicant/registeredAt | 注册地址：没有叫「火星市」的地区，请写到省、市或县的全称，或六位代码",
        "'applicant':{'registeredAt':'999999'} | /applicant/registeredAt | 注册地址：没有行政区划代码「999999」，请按 GB/T 2260 填六位代码",
        "'applicant':{'registeredAt':310000} | /applicant/registeredAt | 注册地址：应是地区名称或六位代码，这里写的是数字",
        "'applicant':{'registeredAt':{}} | /applicant/registeredAt | 注册地址：请写「code」（六位代码）或「name」（名称），只写一个",
        "'applicant':{'registeredAt':{'code':'310000','name':'上海市'}} | /applicant/registeredAt | 注册地址：请写「code」（六位代码）或「name」（名称），只写一个",
        "'applicant':{'registeredAt':{'cod':'310000'}} | /applicant/registeredAt/cod | 没有「cod」这一项，是不是「code」（行政区划代码）？",
        "'applicant':{'registeredAt':{'code':'659001','corps':false}} | /applicant/registeredAt/corps | 注册地址：新疆生产建设兵团石河子市（659001）属于兵团，「corps」不能写 false",
        "'applicant':{'registeredAt':{'code':'530000','corps':true}} | /applicant/registeredAt/corps | 注册地址：云南省（530000）不在新疆，「corps」不能写 true",
        "'cooperation':{'otherPlaces':['云南省','火星']} | /cooperation/otherPlaces/1 | 其他合作地区：没有叫「火星」的地区*",
        // Identity numbers
        "'lead':{'idNumber':31010119900101123} | /lead/idNumber | 证件号码：应是文字，这里写的是数字",
        // A pack's own types
        "'Patent':{'claims':1.5} | /Patent/claims | claims：应是整数，不能带小数，这里写的是「1.5」",
        "'Patent':[{'nr':'a'}] | /Patent/0/nr | 没有「nr」这一项，请删去或改名；这里能写的有：*",
        "'Patent':[1] | /Patent/0 | Patent：应是一个对象 {…} 或对象的数组 [{…}]，这里写的是数字",
        "'Patent':'a' | /Patent | Patent：应是一个对象 {…} 或对象的数组 [{…}]，这里写的是文字",
      })
  void tellsWhatIsWrongAndGoesOn(String fragment, String pointer, String message) {
    List<Problem> problems =
        Samples.problems(
            ("{'id':'A-1','before':0," + fragment + ",\n'after':0}").replace('\'', '"'));
    assertEquals(List.of("/before", pointer, "/after"), pointers(problems));
    Problem problem = problems.get(1);
    assertEquals("a.json", problem.source());
    assertEquals(1, problem.line());
    assertTrue(problem.column() > "{'id':'A-1','before':0,".length(), problem::toString);
    if (message.endsWith("*")) {
      String start = message.substring(0, message.length() - 1);
      assertTrue(problem.text().chinese().startsWith(start), problem.text().chinese());
    } else {
      assertEquals(message, problem.text().chinese());
    }
    // What is Chinese in English is what the application says, and how units are written.
    String english = problem.text().english().replaceAll("\"[^\"]*\"|\\d+万?元", "");
    assertFalse(english.codePoints().anyMatch(Character::isIdeographic), english);
  }

  @Test
  void moreThanTwentyContracts() {
    String twenty = String.join(",", Collections.nCopies(20, "{}"));
    Problem problem = Samples.problems("{\"id\":\"A\",\"contracts\":[" + twenty + ",{}]}").get(0);
    assertEquals("/contracts", problem.pointer());
    assertEquals("技术合同：最多给 20 份，这里有 21 份", problem.text().chinese());
  }

  @Test
  void ofVeryManyNamesSomeAreTold() {
    List<Nearest.Known> known =
        IntStream.range(0, 201).mapToObj(i -> new Nearest.Known("name" + i, null)).toList();
    String told = Nearest.unknown("地块", known).chinese();
    assertTrue(told.startsWith("没有「地块」这一项，请删去或改名；这里能写的有：name0、name1、"), told);
    assertTrue(told.endsWith("、name199等 201 项"), told);
  }

  private static List<String> pointers(List<Problem> problems) {
    return problems.stream().map(Problem::pointer).toList();
  }

  @Test
  void requiresTheId() {
    for (String json : List.of("{\"x\":1}", "{\"id\":null,\"x\":1}", "{\"id\":\"　\",\"x\":1}")) {
      List<Problem> problems = Samples.problems(json);
      assertEquals(List.of("/id", "/x"), pointers(problems).stream().sorted().toList());
      assertTrue(
          problems.stream().anyMatch(p -> p.text().chinese().equals("缺少「id」（申请编号），这一项必须填写")),
          problems::toString);
    }
  }

  @Test
  void givesLineAndColumnInCharacters() {
    List<Problem> problems =
        Samples.problems(
            """
            {
              "title": "项目😀", "nope": 1,
              "id": "A",
              "startsOn":
                "2024-02-30"
            }
            """);
    assertEquals(2, problems.size());
    assertEquals(2, problems.get(0).line());
    assertEquals(20, problems.get(0).column());
    assertEquals(5, problems.get(1).line());
    assertEquals(5, problems.get(1).column());
  }

  @Test
  void neverRepeatsAnIdentityNumber() {
    String number = "310101199001011234";
    List<Problem> problems =
        Samples.problems(
            """
            {"id": "A",
             "startsOn": "%1$s", "endsOn": %1$s,
             "requested": "%1$s", "applicant": {"registeredAt": "%1$s"},
             "lead": {"idNumber": {"value": "%1$s"}, "ongoing": "%1$s"},
             "posting": {"startMonth": "310101 19900101 1234"},
             "documents": [{"type": "%1$s"}, {"type": "%1$s"}],
             "filing": {"createdAt": "身份证号３１０１０１１９９００１０１１２３Ｘ"},
             "budget": {"total": "-%1$s元"}}
            """
                .formatted(number));
    assertEquals(10, problems.size(), problems::toString);
    String all = problems.stream().map(p -> p.text().chinese()).collect(Collectors.joining("\n"));
    for (String part : List.of("19900101", "１９９００１０１", "310101")) {
      assertFalse(all.contains(part), all);
    }
  }

  @Test
  void shortensWhatItRepeats() {
    Problem problem =
        Samples.problems("{\"id\":\"A\",\"startsOn\":\"" + "很长".repeat(5000) + "\"}").get(0);
    assertTrue(
        problem.text().chinese().endsWith("「" + "很长".repeat(15) + "…」"), problem.text().chinese());
  }

  @Test
  void ordersProblemsByPosition() {
    List<Problem> problems =
        Samples.problems(
            "{\"budget\":{\"total\":1},\n\"zz\":1,\"title\":1,\n\"lead\":[],\"id\":2}");
    assertEquals(List.of("/budget/total", "/zz", "/title", "/lead", "/id"), pointers(problems));
  }

  @Test
  void listsNoMoreProblemsThanCanBeRead() {
    String many = "{\"q\":1},".repeat(MOST);
    List<Problem> problems =
        Samples.problems("{\"id\":\"A\",\"partners\":[" + many + "{\"q\":1}]}");
    assertEquals(MOST + 1, problems.size());
    assertEquals("问题太多，只列出了 1000 个；请先改正这些，再看其余的", problems.get(MOST).text().chinese());
  }

  @Test
  void refusesTextsAndNamesWithoutMeasure() {
    List<Problem> problems =
        Samples.problems(
            "{\"id\":\"A\",\"title\":\""
                + "x".repeat(10_000_000)
                + "\",\n\""
                + "y".repeat(1001)
                + "\":[[]],\n\"topic\":1,\"documents\":[{\"type\":\""
                + "x".repeat(1_000_001)
                + "\"}]}");
    assertEquals(List.of("/title", "", "/topic", "/documents/0/type"), pointers(problems));
    assertEquals("文字超过 1000000 个字符，请缩短", problems.get(0).text().chinese());
    assertEquals("这里有一项的名字超过 1000 个字符，请删去这一项", problems.get(1).text().chinese());
  }
}
