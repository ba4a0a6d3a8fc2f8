package dev.plumbline.oracle;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Status;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds of papers that contradict, complete or repeat each other, whoever decides. */
abstract class PapersProperties {
  /** What becomes of the clauses, and of the application. */
  record Outcome(Map<String, Status> statuses, Conclusion conclusion) {}

  /**
   * A target of which several rows are given.
   *
   * @param rows a row of a count that is not negative or says nothing, or one that meets a bound
   */
  record Rowed(Theme theme, String clause, String target, List<String> rows) {
    static Rowed of(Theme theme, String line) {
      List<String> words = List.of(line.split(" "));
      return new Rowed(
          theme, theme.prefix() + words.get(0), words.get(1), words.subList(2, words.size()));
    }
  }

  private static final List<Rowed> COUNTS =
      Stream.of(
              rowed(
                  Theme.SYNTHESIS,
                  "KPI.4 工艺调控与质量预测系统 0套 1个 套",
                  "KPI.7 示范应用基地 0个 1个 个",
                  "KPI.8 示范应用生产线 0条 4条 条"),
              rowed(
                  Theme.QUINOA,
                  "KPI.1 粮用藜麦新品种 0种 1个 种",
                  "KPI.2 饲用藜麦品系 0种 1种 种",
                  "KPI.3 彩色藜麦花卉品系 0种 2种 种",
                  "KPI.4 示范推广种植面积 0亩 10公顷 亩",
                  "KPI.5 本土化技术人员 0名 1人 名"),
              rowed(
                  Theme.FLOWERS,
                  "KPI.6 高效繁育技术规程 0项 1项 项",
                  "KPI.7 繁育种苗 0株 1万株 株",
                  "KPI.8 育繁推一体化技术规范 0套 1套 套"),
              rowed(Theme.MEMBRANE, "KPI.11 分离样机 0台 1套 台"),
              rowed(
                  Theme.CAPACITY,
                  "KPI.1 培养人次 0人次 5人次 人次 5人",
                  "KPI.5 技术需求 0项 1项 项",
                  "KPI.7 建议报告 0份 1份 份"))
          .flatMap(s -> s)
          .toList();

  private static final List<Rowed> BOUNDS =
      Stream.of(
              rowed(
                  Theme.SYNTHESIS,
                  "KPI.2 发酵产量预测精度 95% 99%",
                  "KPI.3 产量提升 10% 12%",
                  "KPI.5 工艺调控间隔 0.5小时 1分钟",
                  "KPI.6 产量波动降低 10% 50%",
                  "KPI.9 单发酵罐规模 400吨 500000千克"),
              rowed(Theme.FLOWERS, "KPI.5 无性扩繁效率提升 30% 31%"),
              rowed(
                  Theme.MEMBRANE,
                  "KPI.2 分离因子 30.01 31",
                  "KPI.3 测试体系镁锂比 50.01 51",
                  "KPI.4 耐盐性 2倍 3倍",
                  "KPI.5 通量 10.01L/(m²·h) 11LMH",
                  "KPI.6 运行pH 2~13 0~14",
                  "KPI.7 运行温度 20~60℃ 0~80℃",
                  "KPI.8 使用寿命 1年 13月",
                  "KPI.9 透过率下降率 20% 0%",
                  "KPI.10 膜组件处理规模 10m³ 10000升"))
          .flatMap(s -> s)
          .toList();

  private static Stream<Rowed> rowed(Theme theme, String... lines) {
    return Stream.of(lines).map(line -> Rowed.of(theme, line));
  }

  abstract Outcome decide(Application application, Examination examination);

  @Provide
  Arbitrary<Examination> examinations() {
    return Applications.examinations();
  }

  @Provide
  Arbitrary<Theme> themes() {
    return Arbitraries.of(Theme.class);
  }

  /** Drafts and submitted applications with a few changes; nobody has judged them. */
  private static Arbitrary<Application> unjudged(Theme theme) {
    Arbitrary<Application> bases = Arbitraries.of(Eligible.draft(theme), Eligible.submitted(theme));
    return Combinators.combine(bases, Arbitraries.of(Edits.of(theme)).list().ofMaxSize(2))
        .as(
            (base, edits) -> {
              Application edited = base;
              for (UnaryOperator<Application> edit : edits) {
                edited = edit.apply(edited);
              }
              return edited;
            });
  }

  /** An application in which two papers disagree, and in what. */
  record Disagreeing(String about, Application application) {}

  @Provide
  Arbitrary<Disagreeing> disagreeing() {
    return themes()
        .flatMap(
            theme ->
                Combinators.combine(
                        unjudged(theme), Arbitraries.of(Disagreements.of(theme).keySet()))
                    .as(
                        (application, about) ->
                            new Disagreeing(
                                about, Disagreements.of(theme).get(about).apply(application))));
  }

  /** Unless a person has looked, papers that disagree never pass. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void papersThatDisagreeNeverPass(
      @ForAll("disagreeing") Disagreeing papers, @ForAll("examinations") Examination examination) {
    assertNotEquals(
        Conclusion.ELIGIBLE,
        decide(papers.application, examination).conclusion,
        () -> papers.about + "\n" + papers.application);
  }

  @Provide
  Arbitrary<Rowed> counts() {
    return Arbitraries.of(COUNTS);
  }

  @Provide
  Arbitrary<Rowed> bounds() {
    return Arbitraries.of(BOUNDS);
  }

  /** One more row of a count never spoils it, whether its number is known or not. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneMoreRowNeverSpoilsACount(
      @ForAll("counts") Rowed rowed,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    spoilsNothing(rowed, examination, random);
  }

  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void oneMoreRowThatMeetsTheBoundNeverSpoilsIt(
      @ForAll("bounds") Rowed rowed,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    spoilsNothing(rowed, examination, random);
  }

  private void spoilsNothing(Rowed rowed, Examination examination, Random random) {
    Application before = drawn(rowed.theme, random);
    if (decide(before, examination).statuses.get(rowed.clause) == Status.SATISFIED) {
      String row = rowed.rows.get(random.nextInt(rowed.rows.size()));
      Application after = withRow(before, rowed, row, random);
      assertNotEquals(
          Status.VIOLATED,
          decide(after, examination).statuses.get(rowed.clause),
          () -> rowed.clause + " " + row + "\n" + after);
    }
  }

  /** So many less than nothing is no count, whatever the other rows. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void negativeRowSpoilsACount(
      @ForAll("counts") Rowed rowed,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    Application before = drawn(rowed.theme, random);
    Status decided = decide(before, examination).statuses.get(rowed.clause);
    String unit = rowed.rows.get(0).substring(1);
    Application after = withRow(before, rowed, "-1" + unit, random);
    if (decided != Status.NOT_APPLICABLE) {
      assertEquals(
          Status.VIOLATED,
          decide(after, examination).statuses.get(rowed.clause),
          () -> rowed.clause + "\n" + after);
    }
  }

  private static Application drawn(Theme theme, Random random) {
    return unjudged(theme).generator(100).next(random).value();
  }

  private static Application withRow(
      Application application, Rowed rowed, String row, Random random) {
    List<Indicator> all = new ArrayList<>(application.indicators());
    all.add(random.nextInt(all.size() + 1), Targets.target(rowed.target, row, "上一年度"));
    return Records.with(application, "indicators", all);
  }

  /** Another contract may help, and never harms. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void furtherContractNeverHarms(
      @ForAll("themes") Theme theme,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    Application application = drawn(theme, random);
    List<Contract> more = drawn(theme, random).contracts();
    List<Contract> all = new ArrayList<>(application.contracts());
    all.addAll(random.nextInt(all.size() + 1), more);
    Application after = Records.with(application, "contracts", all);
    assertTrue(
        decide(after, examination).conclusion.compareTo(decide(application, examination).conclusion)
            <= 0,
        after::toString);
  }

  @Provide
  Arbitrary<YearMonth> beginnings() {
    return Arbitraries.of("2023-08", "2024-10", "2024-11", "2024-12").map(YearMonth::parse);
  }

  @Provide
  Arbitrary<YearMonth> ends() {
    return Arbitraries.of("2024-11", "2024-12", "2025-04", "2025-05", "2025-06", "2025-07")
        .map(YearMonth::parse);
  }

  /** What a month decides, each of its days decides. */
  @Property(tries = 300, edgeCases = EdgeCasesMode.NONE)
  void monthDecidesNoMoreThanItsDays(
      @ForAll("beginnings") YearMonth from,
      @ForAll("ends") YearMonth to,
      @ForAll("examinations") Examination examination,
      @ForAll Random random) {
    Application named = drawn(Theme.CAPACITY, random);
    named = Records.with(named, "recommendation.postedFrom", random.nextBoolean() ? from : null);
    named = Records.with(named, "recommendation.postedTo", random.nextBoolean() ? to : null);
    Application months = posted(named, null, from, null, to);
    Application days =
        posted(named, day(from, random), null, day(to, random), random.nextBoolean() ? to : null);
    Outcome open = decide(months, examination);
    Outcome exact = decide(days, examination);
    for (String clause : new String[] {"T3.LEAD.3", "T3.LEAD.6"}) {
      Status status = open.statuses.get(clause);
      if (status == Status.SATISFIED || status == Status.VIOLATED) {
        assertEquals(status, exact.statuses.get(clause), () -> clause + "\n" + days);
      }
    }
  }

  private static LocalDate day(YearMonth month, Random random) {
    int last = Calendar.last(null, month).getDayOfMonth();
    return month.atDay(random.nextInt(3) == 0 ? last : 1 + random.nextInt(last));
  }

  private static Application posted(
      Application application,
      LocalDate startsOn,
      YearMonth startMonth,
      LocalDate endsOn,
      YearMonth endMonth) {
    Application posted = Records.with(application, "posting.startsOn", startsOn);
    posted = Records.with(posted, "posting.startMonth", startMonth);
    posted = Records.with(posted, "posting.endsOn", endsOn);
    return Records.with(posted, "posting.endMonth", endMonth);
  }

  /** Places, each with some that lie in it, listed ones and others. */
  private static final Map<String, List<String>> INSIDE =
      Map.ofEntries(
          Map.entry("650000", List.of("653100", "653126", "650200", "650203", "653121", "653101")),
          Map.entry("653100", List.of("653126", "653124", "653101", "653121")),
          Map.entry("650200", List.of("650202", "650203")),
          Map.entry("540000", List.of("540200", "540222", "540202", "540231", "540102")),
          Map.entry("540200", List.of("540222", "540223", "540202", "540231")),
          Map.entry("530000", List.of("530100", "530102")),
          Map.entry("630000", List.of("632600", "632621", "632500", "632801")),
          Map.entry("500000", List.of("500101", "500102")),
          Map.entry("420000", List.of("420500", "420506", "420505", "420102")),
          Map.entry("420500", List.of("420506", "420505")),
          Map.entry("350000", List.of("350400", "350481", "350500")),
          Map.entry("350400", List.of("350404", "350481")),
          Map.entry("340000", List.of("341500", "341502", "340100")),
          Map.entry("210000", List.of("210200", "210202", "210281", "210100")));

  /** A wider place says less: what it passes all its parts pass, what it fails they all fail. */
  @Property(tries = 600, edgeCases = EdgeCasesMode.NONE)
  void widerPlaceDecidesNoMoreThanItsParts(
      @ForAll("examinations") Examination examination, @ForAll Random random) {
    List<Theme> placed =
        Stream.of(Theme.values()).filter(theme -> !theme.topic.equals("专题一")).toList();
    Theme theme = placed.get(random.nextInt(placed.size()));
    String wide = INSIDE.keySet().stream().sorted().toList().get(random.nextInt(INSIDE.size()));
    List<String> parts = INSIDE.get(wide);
    Application application =
        Records.with(drawn(theme, random), "cooperation.otherPlaces", List.of());
    if (theme != Theme.CAPACITY && random.nextInt(4) > 0) {
      List<String> senders = new ArrayList<>(parts);
      senders.add(wide);
      senders.add(wide.substring(0, 2) + "0000");
      Place sender = new Place(senders.get(random.nextInt(senders.size())), false);
      application = Records.with(application, "recommendation.senderUnder", sender);
    }
    Application whole = Records.with(application, "cooperation.place", new Place(wide, false));
    Conclusion conclusion = decide(whole, examination).conclusion;
    for (String part : parts) {
      Application exact = Records.with(application, "cooperation.place", new Place(part, false));
      Conclusion ofPart = decide(exact, examination).conclusion;
      boolean passesToo = conclusion != Conclusion.ELIGIBLE || ofPart != Conclusion.INELIGIBLE;
      boolean failsToo = conclusion != Conclusion.INELIGIBLE || ofPart == Conclusion.INELIGIBLE;
      assertTrue(
          passesToo && failsToo,
          () -> wide + " " + conclusion + ", " + part + " " + ofPart + "\n" + whole);
    }
  }
}
