package dev.plumbline.oracle;

import static dev.plumbline.oracle.Pools.box;
import static dev.plumbline.oracle.Pools.day;
import static dev.plumbline.oracle.Pools.gap;
import static dev.plumbline.oracle.Pools.mostly;
import static dev.plumbline.oracle.Pools.oneOf;
import static dev.plumbline.oracle.Pools.partnerName;
import static dev.plumbline.oracle.Pools.place;
import static dev.plumbline.oracle.Pools.shanghai;
import static dev.plumbline.oracle.Pools.text;
import static dev.plumbline.oracle.Pools.title;
import static dev.plumbline.oracle.Pools.unitName;
import static dev.plumbline.oracle.Pools.yesOrNo;

import dev.plumbline.fact.Recommendation;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Builders;
import net.jqwik.api.Tuple;

/** Generated recommendations: the letter of annex 2 and the form of annex 3. */
final class Letters {
  static final String ADDRESSEE = "上海市科学技术委员会";

  /** A body of a district, which says so in its name. */
  static final String DISTRICT = "中共上海市徐汇区委组织部";

  /** A body of another city. */
  static final String ELSEWHERE = "中共日喀则市委组织部";

  private Letters() {}

  /** The paper that the topic asks for, or now and then the other. */
  static Arbitrary<Recommendation> of(Theme theme) {
    boolean form = theme == Theme.CAPACITY;
    return Arbitraries.frequencyOf(
        Tuple.of(form ? 1 : 14, letter(theme)), Tuple.of(form ? 14 : 1, form(theme)));
  }

  private static Arbitrary<Recommendation> letter(Theme theme) {
    Arbitrary<String> senderType =
        Written.words(
            Words.SENDER_TYPE,
            gap(
                Arbitraries.frequency(
                    Tuple.of(13, "科技主管部门"),
                    Tuple.of(4, "开发区科技管理机构"),
                    Tuple.of(2, "市级组织部门"),
                    Tuple.of(1, "发展改革部门"),
                    Tuple.of(2, "人民政府"))));
    return Builders.withBuilder(Recommendation::builder)
        .use(Written.words(Words.FORM, mostly("附件2", "附件2", "附件2", "附件3").injectNull(0.03)))
        .in(Recommendation.Builder::form)
        .use(yesOrNo())
        .in(Recommendation.Builder::uploaded)
        .use(mostly(2024, 2023, 2025))
        .in(Recommendation.Builder::edition)
        .use(Pools.sender(Pools.AUTHORITY, "合作地 科学技术局", Pools.ZONE, "合作地经济开发区科技局"))
        .in(Recommendation.Builder::sender)
        .use(senderType)
        .in(Recommendation.Builder::senderType)
        .use(gap(Arbitraries.of(theme.senders)))
        .in(Recommendation.Builder::senderUnder)
        .use(yesOrNo())
        .in(Recommendation.Builder::sealed)
        .use(Pools.sender(Pools.AUTHORITY, Pools.ZONE, Pools.ZONE, "合作地高新区管委会", "无"))
        .in(Recommendation.Builder::sealOwner)
        .use(box())
        .in(Recommendation.Builder::divisionSeal)
        .use(Written.names(Names.ADDRESSEE, mostly(ADDRESSEE, "上海市人民政府", "上海市教育委员会")))
        .in(Recommendation.Builder::addressee)
        .use(unitName())
        .in(Recommendation.Builder::applicantName)
        .use(title())
        .in(Recommendation.Builder::projectName)
        .use(Pools.callName())
        .in(Recommendation.Builder::callName)
        .use(yesOrNo())
        .in(Recommendation.Builder::groundsKept)
        .use(yesOrNo())
        .in(Recommendation.Builder::prospectsKept)
        .use(yesOrNo())
        .in(Recommendation.Builder::closingKept)
        .use(text())
        .in(Recommendation.Builder::contactName)
        .use(text())
        .in(Recommendation.Builder::phone)
        .use(email())
        .in(Recommendation.Builder::email)
        .use(
            day("2024-11-05", "2024-11-06", "2024-12-03", "2024-12-04", "2023-11-28", "2025-01-02"))
        .in(Recommendation.Builder::datedOn)
        .build(Recommendation.Builder::build);
  }

  private static Arbitrary<String> issuer() {
    return oneOf("前方指挥部", "联络组", "市级组织部门", "市级组织部门", "其他市级部门", "区级组织部门", "科技主管部门");
  }

  private static Arbitrary<String> email() {
    return oneOf(
        "li@example.cn",
        "li＠example．cn",
        "li@exa\u200Bmple.cn",
        "无",
        "l.i@example.edu.cn",
        "l@a.b",
        "li@example",
        "li.example.cn",
        "@example.cn",
        "li@.cn",
        "li@example.",
        "li@@example.cn",
        "li@a@example.cn",
        "li @example.cn");
  }

  private static Arbitrary<Recommendation> form(Theme theme) {
    return Builders.withBuilder(Recommendation::builder)
        .use(Written.words(Words.FORM, mostly("附件3", "附件3", "附件2").injectNull(0.03)))
        .in(Recommendation.Builder::form)
        .use(yesOrNo())
        .in(Recommendation.Builder::uploaded)
        .use(mostly(2024, 2023, 2025))
        .in(Recommendation.Builder::edition)
        .use(Pools.sender(Pools.COMMAND, "上海市人力资源和社会保障局", "上海市 对口支援前方指挥部", DISTRICT, ELSEWHERE))
        .in(Recommendation.Builder::sender)
        .use(Written.words(Words.SENDER_TYPE, issuer()))
        .in(Recommendation.Builder::senderType)
        .use(shanghai())
        .in(Recommendation.Builder::senderUnder)
        .use(yesOrNo())
        .in(Recommendation.Builder::sealed)
        .use(Pools.sender(Pools.COMMAND, "上海市人力资源和社会保障局", DISTRICT))
        .in(Recommendation.Builder::sealOwner)
        .use(box())
        .in(Recommendation.Builder::divisionSeal)
        .use(title())
        .in(Recommendation.Builder::projectName)
        .use(partnerName())
        .in(Recommendation.Builder::firstPartner)
        .use(Pools.leadName())
        .in(Recommendation.Builder::leadName)
        .use(place(theme))
        .in(Recommendation.Builder::postingPlace)
        .use(text())
        .in(Recommendation.Builder::shanghaiPost)
        .use(text())
        .in(Recommendation.Builder::localPost)
        .use(Pools.month("2023-08", "2024-03", "2024-12", "2025-02"))
        .in(Recommendation.Builder::postedFrom)
        .use(Pools.month("2024-02", "2024-03", "2025-02", "2025-06", "2026-07"))
        .in(Recommendation.Builder::postedTo)
        .use(Pools.part("1、背景情况", 99, 100, 101))
        .in(Recommendation.Builder::background)
        .use(Pools.part("2、前期基础", 99, 100, 100))
        .in(Recommendation.Builder::foundation)
        .use(Pools.part("3、预期成效", 149, 150, 151, 152))
        .in(Recommendation.Builder::outcome)
        .use(text())
        .in(Recommendation.Builder::remarks)
        .build(Recommendation.Builder::build);
  }
}
