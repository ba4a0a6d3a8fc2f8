package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.box;
import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.mostly;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.partnerName;
import static dev.plumbline.oracle.Pools.place;
import static dev.plumbline.oracle.Pools.shanghai;
import static dev.plumbline.oracle.Pools.someOf;
import static dev.plumbline.oracle.Pools.text;
import static dev.plumbline.oracle.Pools.title;
import static dev.plumbline.oracle.Pools.unitName;
import static dev.plumbline.oracle.Pools.yesOrNo;

import dev.plumbline.fact.Audit;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Document;
import dev.plumbline.fact.Judgement;
import dev.plumbline.fact.Recommendation;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** Generated papers: contract, recommendation, documents, declarations, audits, judgements. */
final class Papers {
  static final List<String> JUDGED =
      List.of(
          "T3.OBJ.1",
          "T3.CON.1",
          "T3.CON.2",
          "T3.KPI.6",
          "T3.LEAD.7",
          "G.1.3",
          "G.8.2",
          "G.8.3",
          "G.9.4");

  /** Clauses with doubts, and two that nobody is to judge. */
  private static final List<String> DOUBTED =
      List.of(
          "T3.REG",
          "T3.KPI.7",
          "T3.LEAD.2",
          "T3.LEAD.3",
          "T3.LEAD.5",
          "T3.LEAD.6",
          "T3.DOC.2",
          "G.1.1",
          "G.3.1",
          "G.3.6",
          "G.5.3",
          "G.6.1",
          "G.6.2",
          "A3.11",
          "T3.KPI.1",
          "X.9");

  private Papers() {}

  static Arbitrary<Contract> contract() {
    Arbitrary<List<String>> parties =
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(List.of(Pools.PARTNER, Pools.UNIT))),
            Tuple.of(
                1,
                Arbitraries.of(Pools.UNIT, Pools.PARTNER, "红河州林业科学研究所", "某公司")
                    .list()
                    .uniqueElements()
                    .ofMinSize(1)
                    .ofMaxSize(3)));
    return Combinators.combine(
            oneOf("技术开发", "技术转让", "技术许可", "技术咨询", "技术服务", "框架协议", "采购合同"),
            title(),
            gap(parties),
            unitName(),
            day("2022-12-31", "2023-01-01", "2024-05-20", "2024-12-03", "2024-12-04"),
            mostly("上海市技术市场管理办公室", "上海市 技术市场管理办公室", "江苏省技术市场", "昆明市科学技术局"),
            oneOf("2024310101000001"),
            day("2023-01-01", "2024-05-20", "2024-05-30", "2024-12-02", "2024-12-03", "2024-12-04"))
        .as(Contract::new);
  }

  static Arbitrary<Recommendation> recommendation() {
    return Builders.withBuilder(Recommendation::builder)
        .use(mostly("附件3", "附件3", "附件2").injectNull(0.03))
        .in(Recommendation.Builder::form)
        .use(yesOrNo())
        .in(Recommendation.Builder::uploaded)
        .use(mostly(2024, 2023, 2025))
        .in(Recommendation.Builder::edition)
        .use(mostly(Pools.COMMAND, "上海市人力资源和社会保障局", "上海市 对口支援前方指挥部"))
        .in(Recommendation.Builder::sender)
        .use(oneOf("前方指挥部", "联络组", "市级组织部门", "市级组织部门", "其他市级部门", "区级组织部门", "科技主管部门"))
        .in(Recommendation.Builder::senderType)
        .use(shanghai())
        .in(Recommendation.Builder::senderUnder)
        .use(yesOrNo())
        .in(Recommendation.Builder::sealed)
        .use(mostly(Pools.COMMAND, "上海市人力资源和社会保障局"))
        .in(Recommendation.Builder::sealOwner)
        .use(title())
        .in(Recommendation.Builder::projectName)
        .use(partnerName())
        .in(Recommendation.Builder::firstPartner)
        .use(mostly(Pools.LEAD, "李四"))
        .in(Recommendation.Builder::leadName)
        .use(place())
        .in(Recommendation.Builder::postingPlace)
        .use(text())
        .in(Recommendation.Builder::shanghaiPost)
        .use(text())
        .in(Recommendation.Builder::localPost)
        .use(Pools.month("2023-08", "2024-03", "2024-12", "2025-02"))
        .in(Recommendation.Builder::postedFrom)
        .use(Pools.month("2024-02", "2024-03", "2025-02", "2025-06", "2026-07"))
        .in(Recommendation.Builder::postedTo)
        .use(Pools.part(99, 100, 101))
        .in(Recommendation.Builder::background)
        .use(Pools.part(99, 100, 100))
        .in(Recommendation.Builder::foundation)
        .use(Pools.part(149, 150, 151, 152))
        .in(Recommendation.Builder::outcome)
        .use(text())
        .in(Recommendation.Builder::remarks)
        .build(Recommendation.Builder::build);
  }

  static Arbitrary<List<Document>> documents() {
    return someOf(
        Stream.of("技术合同", "技术合同认定登记证明", "可行性方案", "回避专家公函", "科技伦理审查批准材料")
            .map(
                type ->
                    Combinators.combine(
                            yesOrNo(),
                            mostly("第一批", "第二批"),
                            mostly(Pools.UNIT, "上海高原生态研究所"),
                            yesOrNo())
                        .as((up, batch, by, seal) -> new Document(type, up, batch, by, seal))
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
                    Combinators.combine(yesOrNo(), mostly(0, 1, 2), box())
                        .as((made, unsigned, flag) -> new Declaration(name, made, unsigned, flag))
                        .injectNull(0.06))
            .toList());
  }

  static Arbitrary<List<Audit>> audits() {
    return someOf(
        Stream.of("申请资格", "材料真实性", "材料完整性")
            .map(item -> yesOrNo().map(passed -> new Audit(item, passed)).injectNull(0.06))
            .toList());
  }

  static Arbitrary<List<Judgement>> judgements() {
    return someOf(
        Stream.concat(
                JUDGED.stream().map(clause -> judgement(clause, 0.5)),
                DOUBTED.stream().map(clause -> judgement(clause, 0.85)))
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
