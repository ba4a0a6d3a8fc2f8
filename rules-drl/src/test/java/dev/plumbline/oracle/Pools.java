package dev.plumbline.oracle;

import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Tuple;

/** The values that generated applications draw from, close to the boundaries of the clauses. */
final class Pools {
  static final String CALL = "上海市2024年度“科技创新行动计划”国内科技合作领域项目申报指南";
  static final String UNIT = "上海高原生态研究院";
  static final String TITLE = "滇西高原(云南)生态修复——技术培训与需求挖掘";
  static final String LEAD = "买买提·艾力";
  static final String PARTNER = "昆明市农业科学研究院";
  static final String COMMAND = "上海市对口支援前方指挥部";
  static final String AUTHORITY = "合作地科学技术局";
  static final String ZONE = "合作地经济开发区管委会";

  private Pools() {}

  /** The value, or nothing. */
  static <T> Arbitrary<T> gap(Arbitrary<T> values) {
    return values.injectNull(0.14);
  }

  /** The usual value about two times in three, or one of the others, or nothing. */
  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> Arbitrary<T> mostly(T usual, T... others) {
    return gap(
        Arbitraries.frequencyOf(
            Tuple.of(2, Arbitraries.just(usual)), Tuple.of(1, Arbitraries.of(List.of(others)))));
  }

  @SafeVarargs
  @SuppressWarnings("varargs")
  static <T> Arbitrary<T> oneOf(T... values) {
    return gap(Arbitraries.of(List.of(values)));
  }

  static Arbitrary<Boolean> yesOrNo() {
    return mostly(true, false);
  }

  /** A box, ticked now and then. */
  static Arbitrary<Boolean> box() {
    return Arbitraries.frequency(Tuple.of(1, true), Tuple.of(7, false));
  }

  static Arbitrary<String> text() {
    return Written.texts(oneOf("说明之一", "说明之二", "面向当地需求"));
  }

  static Arbitrary<String> callName() {
    return Written.names(
        Names.CALL, mostly(CALL, "上海市2024年度“科技创新行动计划”国内科技合作领域", CALL.replace("2024", "2023")));
  }

  static Arbitrary<String> leadName() {
    return Written.names(mostly(LEAD, "李四", "张 三", "买买提艾力"));
  }

  /** Units that sign and seal. */
  static Arbitrary<String> sender(String usual, String... others) {
    return Written.names(mostly(usual, others));
  }

  static Arbitrary<String> unitName() {
    return Written.names(mostly(UNIT, "上海 高原生态研究院", "上海高原生态研究所", "上海市农业科学院", "无"));
  }

  static Arbitrary<String> title() {
    return Written.names(mostly(TITLE, "滇西高原（云南）生态修复——技术培训与需求挖掘", "滇西高原生态修复技术培训", "无"));
  }

  static Arbitrary<String> partnerName() {
    return Written.names(mostly(PARTNER, UNIT, "红河州林业科学研究所", "昆明市 农业科学研究院"));
  }

  static Arbitrary<BigDecimal> number(String... values) {
    return gap(Arbitraries.of(values).map(BigDecimal::new));
  }

  /** Amounts about the most that the topic grants. */
  static Arbitrary<Amount> requested(Theme theme) {
    return switch (theme.topic) {
      case "专题一" -> requested("150万元", "1,500,000元", "149.99万元", "150.01万元", "1500000.01元");
      case "专题二" -> requested("50万元", "500,000元", "49.99万元", "50.01万元", "500000.01元");
      default -> requested("15万元", "150,000元", "14.99万元", "15.01万元", "150000.01元");
    };
  }

  private static Arbitrary<Amount> requested(String... texts) {
    return gap(
        Arbitraries.frequencyOf(
                Tuple.of(4, Arbitraries.of(texts)), Tuple.of(1, Arbitraries.of("0元", "0万元")))
            .map(Amount::of));
  }

  static Arbitrary<LocalDate> day(String... values) {
    return oneOf(values).map(text -> text == null ? null : LocalDate.parse(text));
  }

  static Arbitrary<YearMonth> month(String... values) {
    return oneOf(values).map(text -> text == null ? null : YearMonth.parse(text));
  }

  static Arbitrary<LocalDateTime> time(String... values) {
    return oneOf(values).map(text -> text == null ? null : LocalDateTime.parse(text));
  }

  private static Arbitrary<Place> codes(String... codes) {
    return Arbitraries.of(codes).map(code -> new Place(code, false));
  }

  /** Places about those of the theme. */
  static Arbitrary<Place> place(Theme theme) {
    if (theme == Theme.CAPACITY) {
      return place();
    }
    Arbitrary<Place> strays = codes("310000", "350500", "659001", "632500", "500102", "653126");
    return gap(
        Arbitraries.frequencyOf(
            Tuple.of(4, Arbitraries.just(theme.home())),
            Tuple.of(9, Arbitraries.of(theme.places)),
            Tuple.of(1, strays)));
  }

  /** Counterpart areas and parts of them, look-alikes, wider areas, places of the Corps. */
  private static Arbitrary<Place> place() {
    Arbitrary<Place> common = codes("530100", "530100", "530100", "530000");
    Arbitrary<Place> counterparts =
        codes(
            "530102", "653126", "653125", "653124", "653130", "650200", "650203", "540222",
            "540225", "540223", "540233", "540224", "542324", "542334", "632600", "632621",
            "500101", "420506", "350400", "341500", "341502");
    Arbitrary<Place> others =
        codes(
            "653101", "653101", "653101", "540200", "540200", "540200", "653100", "540231",
            "460000", "632500", "659001", "310000", "350500", "420500", "500102", "650000",
            "540000", "630000", "654000", "210200");
    Arbitrary<Place> corps =
        Arbitraries.of("653126", "650200", "650000", "659001").map(code -> new Place(code, true));
    return gap(
        Arbitraries.frequencyOf(
            Tuple.of(11, common),
            Tuple.of(4, counterparts),
            Tuple.of(6, others),
            Tuple.of(1, corps)));
  }

  static Arbitrary<Place> shanghai() {
    return gap(
        Arbitraries.frequencyOf(
            Tuple.of(5, codes("310000", "310104", "310115")),
            Tuple.of(3, codes("320000", "530100", "330000", "110000"))));
  }

  /** A text of so many characters, with blanks or with one from beyond the basic plane. */
  static String han(int characters, int blanks, boolean beyond) {
    String first = beyond ? "𠮷" : "高";
    String gap = blanks == 0 ? "" : " " + "\u3000".repeat(blanks - 1);
    return first + gap + "原".repeat(characters - 1);
  }

  /** A part of the summary, now and then with the label typed in that is printed before it. */
  static Arbitrary<String> part(String label, int... lengths) {
    List<Integer> sizes = Arrays.stream(lengths).boxed().toList();
    Arbitrary<Integer> blanks = Arbitraries.frequency(Tuple.of(5, 0), Tuple.of(1, 2));
    Arbitrary<String> labels =
        Arbitraries.frequency(Tuple.of(6, ""), Tuple.of(1, label), Tuple.of(1, " " + label));
    return Written.texts(
        gap(
            Combinators.combine(Arbitraries.of(sizes), blanks, Arbitraries.of(true, false), labels)
                .as((size, gap, beyond, typed) -> typed + han(size, gap, beyond))));
  }

  /** The same of facts of which one may have several rows. */
  static <T> Arbitrary<List<T>> rowsOf(List<Arbitrary<List<T>>> facts) {
    return Combinators.combine(facts)
        .as(list -> list.stream().filter(Objects::nonNull).flatMap(List::stream).toList())
        .injectNull(0.04);
  }

  /** The facts that happen to be there; no list at all now and then. */
  static <T> Arbitrary<List<T>> someOf(List<Arbitrary<T>> facts) {
    return Combinators.combine(facts)
        .as(list -> list.stream().filter(Objects::nonNull).toList())
        .injectNull(0.04);
  }
}
