package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.box;
import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.mostly;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.someOf;
import static dev.plumbline.oracle.Pools.title;
import static dev.plumbline.oracle.Pools.unitName;
import static dev.plumbline.oracle.Pools.yesOrNo;

import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Judgement;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated papers: contract, documents, declarations, audits, judgements. */
final class Papers {
  /** Clauses that only a person can judge. */
  static final List<String> JUDGED =
      List.of(
          """
          T1.D1.OBJ.1 T1.D1.OBJ.3 T1.D1.OBJ.4 T1.D1.OBJ.5 T1.D1.CON.1 T1.D1.CON.2 T1.D1.CON.3
          T1.D1.KPI.Q
          T1.D2.OBJ.1 T1.D2.OBJ.2 T1.D2.OBJ.3 T1.D2.CON.1 T1.D2.CON.2 T1.D2.CON.3 T1.D2.CON.4
          T1.D2.KPI.Q
          T1.D3.OBJ.1 T1.D3.OBJ.2 T1.D3.OBJ.3 T1.D3.OBJ.4 T1.D3.CON.1 T1.D3.CON.2 T1.D3.CON.3
          T1.D3.KPI.Q
          T1.D4.OBJ.1 T1.D4.OBJ.2 T1.D4.OBJ.3 T1.D4.OBJ.4 T1.D4.OBJ.5
          T1.D4.CON.1 T1.D4.CON.2 T1.D4.CON.3 T1.D4.CON.4
          T1.D4.KPI.Q
          T2.OBJ.1 T2.OBJ.2 T2.KPI.1 T2.KPI.2 T2.KPI.3
          T3.OBJ.1 T3.CON.1 T3.CON.2 T3.KPI.6 T3.LEAD.7
          G.1.3 G.8.2 G.8.3 G.9.4
          """
              .split("\\s+"));

  /** Clauses on which facts may ask for a person. */
  static final List<String> DOUBTED =
      List.of(
          """
          T1.D1.REG T1.D1.DOC.2 T1.D1.KPI.2 T1.D1.KPI.3 T1.D1.KPI.6 T1.D2.REG T1.D2.DOC.2
          T1.D3.REG T1.D3.DOC.2 T1.D3.KPI.3 T1.D3.KPI.4 T1.D3.KPI.5
          T1.D4.REG T1.D4.DOC.2 T1.D4.KPI.4 T1.D4.KPI.10
          T2.REG T2.FLD T2.KPI.0 T2.KPI.Q T2.DOC.2 T2.DOC.3 T2.DOC.4
          T3.REG A1.CP.0 A1.T3.R T3.KPI.3
          T3.LEAD.2 T3.LEAD.3 T3.LEAD.4 T3.LEAD.5 T3.LEAD.6 T3.DOC.2
          G.1.1 G.1.2 G.3.1 G.3.6 G.5.3 G.5.4 G.6.1 G.6.2 G.9.1 G.9.6
          A2.10 A2.11 A3.2 A3.9 A3.10 A3.11
          """
              .split("\\s+"));

  private Papers() {}

  /** One contract, or several of which one may serve. */
  static Arbitrary<List<Contract>> contracts() {
    return Arbitraries.frequency(Tuple.of(17, 1), Tuple.of(2, 2), Tuple.of(1, 3))
        .flatMap(number -> contract().list().ofSize(number));
  }

  private static Arbitrary<Contract> contract() {
    Arbitrary<List<String>> parties =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of(Pools.PARTNER, Pools.UNIT))),
            Tuple.of(
                1,
                Written.names(Arbitraries.of(Pools.UNIT, Pools.PARTNER, "红河州林业科学研究所", "某公司"))
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(3)));
    return Combinators.combine(
            Written.words(
                Words.CONTRACT_TYPE, oneOf("技术开发", "技术转让", "技术许可", "技术咨询", "技术服务", "框架协议", "意向书")),
            title(),
            gap(parties),
            unitName(),
            day("2022-12-31", "2023-01-01", "2024-05-20", "2024-05-20", "2024-12-03", "2024-12-04"),
            Written.texts(
                Written.names(Names.REGISTRAR, mostly("上海市技术市场管理办公室", "江苏省技术市场", "昆明市科学技术局"))),
            Written.texts(oneOf("2024310101000001")),
            day(
                "2023-01-01",
                "2024-05-20",
                "2024-05-30",
                "2024-05-30",
                "2024-12-02",
                "2024-12-03",
                "2024-12-04"))
        .as(Contract::new);
  }

  static Arbitrary<List<Document>> documents() {
    return someOf(
        Stream.of("技术合同", "技术合同认定登记证明", "可行性方案", "回避专家公函", "科技伦理审查批准材料")
            .map(
                type ->
                    Combinators.combine(
                            Written.key(Names.DOCUMENT, type),
                            yesOrNo(),
                            Written.texts(Written.names(mostly("第一批", "第二批"))),
                            Written.names(mostly(Pools.UNIT, "上海高原生态研究所")),
                            yesOrNo())
                        .as(Document::new)
                        .injectNull(0.06))
            .toList());
  }

  static Arbitrary<List<Declaration>> declarations() {
    return someOf(
        Stream.of(
                "遵守科研诚信管理要求",
                "所提交材料真实",
                "不含涉密内容",
                "遵守科技伦理准则",
                "遵守人类遗传资源管理法规",
                "遵守病原微生物实验室生物安全管理规定",
                "经费预算真实")
            .map(
                name ->
                    Combinators.combine(
                            Written.key(Names.DECLARATION, name), yesOrNo(), mostly(0, 1, 2), box())
                        .as(Declaration::new)
                        .injectNull(0.06))
            .toList());
  }

  static Arbitrary<List<Audit>> audits() {
    return someOf(
        Stream.of("申请资格", "材料真实性", "材料完整性")
            .map(
                item ->
                    Combinators.combine(Written.key(Names.AUDIT, item), yesOrNo())
                        .as(Audit::new)
                        .injectNull(0.06))
            .toList());
  }

  /** Judgements on clauses of the theme and general ones, and on some that nobody is to judge. */
  static Arbitrary<List<Judgement>> judgements(Theme theme) {
    Predicate<String> mine = c -> !c.startsWith("T") || c.startsWith(theme.prefix());
    return someOf(
        Stream.of(
                JUDGED.stream().filter(mine).map(clause -> judgement(clause, 0.5)),
                DOUBTED.stream().filter(mine).map(clause -> judgement(clause, 0.85)),
                Stream.of("T3.KPI.1", "X.9").map(clause -> judgement(clause, 0.85)))
            .flatMap(judgements -> judgements)
            .toList());
  }

  private static Arbitrary<Judgement> judgement(String clause, double absent) {
    return Combinators.combine(oneOf(true, true, false), box())
        .as(
            (met, rejects) ->
                new Judgement(clause, met, "评审员", LocalDate.of(2024, 12, 5), "理由", rejects))
        .injectNull(absent);
  }
}
