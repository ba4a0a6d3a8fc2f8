package dev.plumbline.policy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.Clause;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Kind;
import dev.plumbline.Plumbline;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.facts.FactType;
import dev.plumbline.core.facts.FactTypes;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.Bundled;
import dev.plumbline.workbench.explain.ClauseExplainer;
import dev.plumbline.workbench.explain.ClauseExplanation;
import dev.plumbline.workbench.explain.ClauseExplanation.Doubt;
import dev.plumbline.workbench.explain.ClauseExplanation.Part;
import dev.plumbline.workbench.explain.ClauseExplanation.Reading;
import dev.plumbline.workbench.explain.ClausePair;
import dev.plumbline.workbench.explain.Possible;
import dev.plumbline.workbench.explain.Possible.Proven;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every clause of the shipped pack in plain words. */
class ExplainedPackTest {
  private static final ClauseExplainer EXPLAINER =
      ClauseExplainer.of(new Bundled(ExplainedPackTest.class.getClassLoader()), "shst-2024-42");

  /** What a rule says outright stands in corner brackets, and may hold anything. */
  private static final Pattern QUOTED = Pattern.compile("「[^」]*」");

  private static final Pattern SYNTAX =
      Pattern.compile("==|!=|>=|<=|[<>$|&{}\\[\\]\"@]|\\bnull\\b|\\btrue\\b|\\bfalse\\b");

  private static final Pattern WORD = Pattern.compile("[A-Za-z]{2,}");

  private static List<Bilingual> sentences(ClauseExplanation explained) {
    List<Bilingual> all = new ArrayList<>(explained.condition());
    explained.scope().stream().map(Part::sentences).forEach(all::addAll);
    explained.doubts().stream().map(Doubt::sentences).forEach(all::addAll);
    explained
        .definitions()
        .forEach(
            definition -> {
              all.add(definition.title());
              definition.entries().forEach(entry -> all.add(entry.values()));
            });
    explained.users().forEach(user -> all.add(user.how()));
    return all;
  }

  @Test
  void everyClauseIsExplained() {
    List<Clause> clauses = Plumbline.guideline("shst-2024-42").clauses();
    assertEquals(clauses.stream().map(Clause::id).toList(), EXPLAINER.clauses());
    for (Clause clause : clauses) {
      ClauseExplanation explained = EXPLAINER.explain(clause.id());
      assertEquals(clause, explained.clause());
      boolean asks = clause.decidable() || clause.kind() == Kind.JUDG;
      assertEquals(asks, asks && !explained.condition().isEmpty(), clause.id());
      assertEquals(
          clause.readings(), explained.readings().stream().map(Reading::id).toList(), clause.id());
      for (Bilingual words : sentences(explained)) {
        assertFalse(words.chinese().isBlank(), clause.id());
        assertFalse(words.english().isBlank(), clause.id());
      }
    }
  }

  @Test
  void noSyntaxLeaks() {
    Set<String> names = new HashSet<>();
    for (FactType type : FactTypes.with(List.of()).all().values()) {
      names.add(type.name());
      names.addAll(type.properties().keySet());
    }
    List<String> leaks = new ArrayList<>();
    for (String id : EXPLAINER.clauses()) {
      for (Bilingual words : sentences(EXPLAINER.explain(id))) {
        String plain = QUOTED.matcher(words.chinese()).replaceAll("");
        Matcher word = WORD.matcher(plain);
        // pH stands in the name of a target, and no other word of Latin letters has a place here.
        while (word.find()) {
          leaks.add(id + ": " + word.group() + " in " + words.chinese());
        }
        if (SYNTAX.matcher(plain).find()) {
          leaks.add(id + ": " + words.chinese());
        }
        if (SYNTAX.matcher(words.english().replaceAll("\"[^\"]*\"", "")).find()) {
          leaks.add(id + ": " + words.english());
        }
        for (String name : words.english().replaceAll("\"[^\"]*\"", "").split("\\W+")) {
          if (names.contains(name) && name.matches(".*[a-z][A-Z].*")) {
            leaks.add(id + ": " + name + " in " + words.english());
          }
        }
      }
    }
    assertEquals(List.of(), leaks);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        // a number in a unit, more or less, one of several units
        "T3.KPI.1     | 各项考核指标「培养人次」的以人次或人计的指标值合计不少于40，每一项不少于0",
        "T1.D1.KPI.5  | 每一项考核指标「工艺调控间隔」（至少一项）：以小时计的指标值大于0，以小时计的指标值不超过0.5",
        "T1.D4.KPI.10 | 每一项考核指标「膜组件处理规模」（至少一项）：以立方米计的指标值不少于10",
        // what is committed, a range
        "T1.D1.KPI.1  | 考核指标「人工智能工艺优化技术」：承诺完成为「是」",
        "T1.D4.KPI.6  | 每一项考核指标「运行pH」（至少一项）：范围下限不超过2，范围上限不少于13",
        // a definition's value, dates
        "G.9.3        | 技术合同：合同签订日不晚于申报期的截止日（2024-12-03）",
        "T3.TERM.E    | 申请：执行期限终止日与执行期限的终止日（2025-11-30）一致",
        "T3.LEAD.6    | 派驻：派驻终止日不早于申报日（申报单位提交之日）之后6个月",
        "A3.11        | 推荐材料：不计简介栏目的标题（「1、背景情况」、「2、前期基础」、「3、预期成效」）的项目简介字数不超过简介字数上限的字数（350字）",
        // money, a term
        "T3.FUND.M    | 申请：申请资助额度不超过15万元",
        "T3.LEAD.4    | 派驻：派驻任期不少于12个月",
        // places, one of several definitions, a list within one
        "T3.REG       | 合作：合作地区在某一对口地区之内",
        "G.1.1        | 申报单位：注册地址在本市（上海市）之内",
        "T2.FLD       | 合作：合作地区与某一专题二的合作地区有一方在另一方之内，合作领域各项都是该专题二的合作地区的合作领域之一",
        "X.10         | 派驻：派驻地区与合作地区有一方在另一方之内",
        // one of some, a level, a pattern
        "G.1.2        | 申报单位：组织类型是「法人」、「非法人组织」之一",
        "T2.DOC.4     | 推荐材料：推荐单位类别为「科技主管部门」，推荐单位所属地区的级别为「省级」",
        "A2.9         | 推荐材料：联系邮箱合乎式样「[^@ ]+@[^@ ]+[.][^@ ]+」",
        // another fact's value, another fact of the same type
        "X.2          | 技术合同：合同项目名称与申请的项目名称一致",
        "G.4.2        | 有上传材料「可行性方案」/上传材料「回避专家公函」：已上传为「是」，提交批次与上传材料「可行性方案」的提交批次一致",
        "G.9.1        | 某一合作单位：合作单位名称与申报单位的单位名称不同",
        // each of them, counts of facts and of values
        "G.4.5        | 至少有一项申请回避的专家/没有这样的申请回避的专家：未填回避理由",
        "T1.D3.KPI.3  | 花卉品种的个数不少于花卉新品种的要求的种数（2），只计这样的：整体花期延长不少于花卉新品种的要求的花期延长（15%）",
        "T2.KPI.0     | 考核指标中不同的指标类别的个数不少于效益指标的要求的类数（2），只计这样的：指标类别是效益指标的要求的效益类别（「技术效益」、「经济效益」、「社会效益」）之一",
        // a judgement, a call, a selection
        "T3.OBJ.1     | 评审意见「T3.OBJ.1」：评审认为符合为「是」",
        "T3.CAP       | 本次申报的申请的个数不超过15，只计这样的：拟立项为「是」，申报专题和方向为「专题三」",
        "G.7.1        | 本次申报的申请：申请编号与前述的申请编号一致/没有这样的本次申报的申请：已由申报单位提交为「是」，负责人证件号码与前述的负责人证件号码一致，申请编号与前述的申请编号不同",
        "T1.SEL       | 申请：申报专题为「专题一」，申报方向与某一方向合作地区的方向一致",
        "H.1          | 有申请",
      })
  void theConditionInWords(String clause, String expected) {
    assertEquals(
        expected,
        EXPLAINER.explain(clause).condition().stream()
            .map(Bilingual::chinese)
            .collect(Collectors.joining("/")));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "T3.KPI.1 | the sum of Value in 人次 or 人 over each Indicator \"培养人次\" is at least 40, each is at least 0",
        "G.9.3    | Technical contract: Signed on is not after Closes on of Filing window (2024-12-03)",
        "G.1.1    | Applicant unit: Registered address is within This city (上海市)",
        "G.4.5    | there is Expert to avoid/there is no Expert to avoid with: Reason is not given",
      })
  void theConditionInEnglish(String clause, String expected) {
    assertEquals(
        expected,
        EXPLAINER.explain(clause).condition().stream()
            .map(Bilingual::english)
            .collect(Collectors.joining("/")));
  }

  @Test
  void whatMissingFactsWeigh() {
    assertEquals(
        List.of("缺考核指标「培养人次」的指标起始日：提示", "缺考核指标「培养人次」的指标终止日：提示"),
        EXPLAINER.explain("T3.KPI.2").missing().stream().map(Bilingual::chinese).toList());
    assertEquals(
        List.of("缺派驻状态：待复核"),
        EXPLAINER.explain("T3.LEAD.3").missing().stream().map(Bilingual::chinese).toList());
    assertEquals(List.of(), EXPLAINER.explain("T3.KPI.1").missing());
  }

  @Test
  void scopeDoubtsDefinitionsAndUsers() {
    ClauseExplanation months = EXPLAINER.explain("T3.LEAD.6");
    assertEquals("驻外时间指自申报之日起剩余的派驻时间", months.readings().get(0).text());
    assertEquals(
        List.of("可能申报专题三的", "选报专题三（能力提升与需求挖掘）"), months.scope().stream().map(Part::rule).toList());
    assertEquals(
        "没有这样的专题：名称与申请的申报专题一致，名称不为「专题三」", months.scope().get(0).sentences().get(0).chinese());
    Doubt doubt = months.doubts().get(0);
    assertEquals("终止只写到月，是否满6个月无法断定", doubt.rule());
    assertTrue(doubt.ifMet());
    assertEquals(
        List.of("派驻：派驻终止日（最早）早于申报日（申报单位提交之日）之后6个月"),
        doubt.sentences().stream().map(Bilingual::chinese).toList());

    ClauseExplanation signed = EXPLAINER.explain("G.9.3");
    assertEquals(
        "填报起始时间 2024-11-14 09:00，截止时间 2024-12-03 16:30",
        signed.definitions().get(0).entries().get(0).values().chinese());
    assertEquals("30-submission.drl", signed.definitions().get(0).entries().get(0).file());
    assertEquals(
        List.of("G.9.6", "S.11", "S.12", "X.7"),
        signed.users().stream().map(ClauseExplanation.User::clause).toList());

    assertTrue(
        EXPLAINER.explain("T3.SEL").users().stream()
            .filter(user -> user.how().chinese().equals("沿用它的条件"))
            .anyMatch(user -> "T3.KPI.1".equals(user.clause())));
    assertEquals(
        16,
        EXPLAINER.explain("T3.REG").definitions().stream()
            .filter(definition -> definition.title().chinese().equals("对口地区"))
            .findFirst()
            .orElseThrow()
            .entries()
            .size());
    ClauseExplanation row = EXPLAINER.explain("A1.T2.DL");
    assertEquals(
        "名称 「辽宁省大连市」，地区 「210200」，合作领域 「生命健康」、「绿色能源」",
        row.definitions().get(0).entries().get(0).values().chinese());
  }

  /** The examples, written out as applications, come off as the answers say. */
  @Test
  void clausesThatLookAtOtherFactsNeitherClashNorFollow() {
    Guideline guideline = Plumbline.guideline("shst-2024-42");
    ClausePair pair = EXPLAINER.compare("T3.FUND.M", "T3.LEAD.6");
    assertEquals(3, pair.possible().size());
    for (Possible one : pair.possible()) {
      assertEquals(Proven.NO, one.proven(), one.text().chinese());
      Application application = guideline.read(json(one.example()), null);
      Verdict verdict = guideline.evaluate(application);
      Status first = verdict.finding("T3.FUND.M").orElseThrow().status();
      Status second = verdict.finding("T3.LEAD.6").orElseThrow().status();
      assertEquals(
          switch (one.question()) {
            case SECOND_FOLLOWS -> List.of(Status.SATISFIED, Status.VIOLATED);
            case FIRST_FOLLOWS -> List.of(Status.VIOLATED, Status.SATISFIED);
            default -> List.of(Status.SATISFIED, Status.SATISFIED);
          },
          List.of(first, second),
          one.text().chinese());
    }
  }

  /** Months, sums over rows of different names, and rows beside them. */
  @ParameterizedTest
  @CsvSource({
    "A3.10, T3.FUND.M",
    "A3.10, A3.11",
    "T1.D1.KPI.5, T1.D1.KPI.7",
    "T1.D2.KPI.1, T1.D2.KPI.2"
  })
  void whatHasLittleInCommonIsDecided(String first, String second) {
    for (Possible one : EXPLAINER.compare(first, second).possible()) {
      assertNotEquals(Proven.OPEN, one.proven(), one.text().chinese());
    }
  }

  /** What an example says of the few facts that these clauses look at. */
  private static byte[] json(List<Bilingual> example) {
    Map<String, String> places =
        Map.of(
            "Topic of Application is ", "{\"topic\": \"%s\"}",
            "Requested is ", "{\"requested\": \"%s\"}",
            "Day of applying is ", "{\"filing\": {\"unitSubmittedAt\": \"%sT10:00\"}}",
            "Last day at the latest is ", "{\"posting\": {\"endsOn\": \"%s\"}}");
    List<String> parts = new ArrayList<>(List.of("{\"id\": \"1\"}"));
    for (Bilingual one : example) {
      String place =
          places.keySet().stream()
              .filter(one.english()::startsWith)
              .findFirst()
              .orElseThrow(() -> new AssertionError(one.english()));
      String value =
          one.english()
              .substring(place.length())
              .replace("\"", "")
              .replace(" ten thousand yuan", "万元");
      parts.add(places.get(place).formatted(value));
    }
    return parts.stream()
        .map(part -> part.substring(1, part.length() - 1))
        .collect(Collectors.joining(", ", "{", "}"))
        .getBytes(StandardCharsets.UTF_8);
  }

  @Test
  void theCasesOfTheClauseAreNamed() {
    ClauseExplanation.Mention mention =
        EXPLAINER.explain("T3.KPI.1").cases().stream()
            .filter(one -> one.expected().chinese().equals("不符合"))
            .findFirst()
            .orElseThrow();
    assertTrue(mention.file().startsWith("cases/"), mention.file());
    assertTrue(mention.line() > 0);
  }

  /** Of the cases only those are read that may name the clause; none is overlooked by that. */
  @Test
  void onlyCasesThatNameTheClauseAreRead() {
    PackReport report = PackReport.ofBuilt();
    PackFiles files =
        new Bundled(ExplainedPackTest.class.getClassLoader()).files("shst-2024-42", report);
    PackText text = PackReader.read(files, report);
    CaseBook all = CaseBook.read(files, text, report);
    assertEquals(List.of(), report.problems());
    List<String> clauses = EXPLAINER.clauses();
    for (int i = 0; i < clauses.size(); i += 12) {
      CaseBook some = CaseBook.mentioning(files, text, clauses.get(i));
      assertEquals(naming(all, clauses.get(i)), naming(some, clauses.get(i)));
      assertTrue(some.cases().size() < all.cases().size(), clauses.get(i));
    }
  }

  private static List<String> naming(CaseBook book, String clause) {
    return book.cases().stream()
        .filter(
            one ->
                Stream.concat(
                        one.expectation().findings().stream(), one.expectation().call().stream())
                    .anyMatch(expected -> expected.clause().equals(clause)))
        .map(one -> one.file() + ":" + one.line() + " " + one.name())
        .toList();
  }

  @Test
  void anUnknownClauseNamesTheNearest() {
    InputException none = assertThrows(InputException.class, () -> EXPLAINER.explain("T3.KPI.77"));
    assertEquals("没有条款 T3.KPI.77，是不是「T3.KPI.7」？", none.problems().get(0).text().chinese());
    InputException far = assertThrows(InputException.class, () -> EXPLAINER.explain("什么也不是的编号"));
    assertEquals("没有条款 什么也不是的编号，用 clauses 命令可列出全部条款", far.problems().get(0).text().chinese());
  }
}
