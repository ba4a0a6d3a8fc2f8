package dev.plumbline.fact;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Bilingual;
import dev.plumbline.InputException;
import dev.plumbline.MissingFact;
import dev.plumbline.Vocabulary;
import dev.plumbline.spi.Derived;
import java.lang.reflect.RecordComponent;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Facts are immutable, and what is not given is unknown. */
class FactsTest {
  private static final List<Class<? extends Record>> WITH_BUILDERS =
      List.of(
          Applicant.class,
          Audit.class,
          AvoidanceRequest.class,
          AvoidedExpert.class,
          Budget.class,
          BudgetItem.class,
          Contract.class,
          Cooperation.class,
          Declaration.class,
          Document.class,
          Ethics.class,
          Filing.class,
          Indicator.class,
          Judgement.class,
          Lead.class,
          Partner.class,
          Posting.class,
          PriorFunding.class,
          Recommendation.class);

  @Test
  void whatIsNotSetIsUnknownAndWhatIsABoxIsNo() throws ReflectiveOperationException {
    for (Class<? extends Record> type : WITH_BUILDERS) {
      Object builder = type.getMethod("builder").invoke(null);
      Object fact = builder.getClass().getMethod("build").invoke(builder);
      assertUnknown(type, fact, Set.of());
    }
    assertUnknown(Application.class, Application.builder("a").build(), Set.of("id"));
  }

  private static void assertUnknown(Class<?> type, Object fact, Set<String> given)
      throws ReflectiveOperationException {
    for (RecordComponent component : type.getRecordComponents()) {
      Object value = component.getAccessor().invoke(fact);
      String name = type.getSimpleName() + "." + component.getName();
      if (component.isAnnotationPresent(Box.class)) {
        assertTrue(Boolean.FALSE.equals(value) || List.of().equals(value), name);
      } else if (component.isAnnotationPresent(Derived.class)
          && component.getType() == boolean.class) {
        assertEquals(false, value, name); // whether something is written there is always known
      } else if (!given.contains(component.getName())) {
        assertNull(value, name);
      }
      Title title = component.getAnnotation(Title.class);
      assertNotNull(title, name);
      assertFalse(title.value().isBlank() || title.en().isBlank(), name);
    }
  }

  /** Names that the rule compiler would take for getters or keywords never compile in rules. */
  @Test
  void componentsHaveNamesThatRulesCanUse() {
    List<Class<?>> types = new ArrayList<>(WITH_BUILDERS);
    types.addAll(
        List.of(Application.class, Call.class, FilingDay.class, FilingWindow.class, Place.class));
    types.addAll(List.of(PostingSpan.class, OtherPostingSpan.class));
    types.addAll(List.of(ReviewRound.class, Amount.class));
    for (Class<?> type : types) {
      for (RecordComponent component : type.getRecordComponents()) {
        assertFalse(component.getName().matches("(is|get).*|unit|end"), component::toString);
      }
    }
  }

  @Test
  void listsAreCopied() {
    List<Partner> partners = new ArrayList<>(List.of(Partner.builder().name("甲").build()));
    List<Document> documents = new ArrayList<>(List.of(Document.builder().type("甲").build()));
    Application application =
        Application.builder("a").partners(partners).documents(documents).build();
    partners.clear();
    documents.clear();
    assertEquals(1, application.partners().size());
    assertEquals(1, application.documents().size());
    assertThrows(UnsupportedOperationException.class, () -> application.partners().clear());
    assertThrows(UnsupportedOperationException.class, () -> application.documents().clear());
    assertEquals(List.of(), Application.builder("a").partners(List.of()).build().partners());
    List<String> parties = new ArrayList<>(List.of("甲"));
    Contract contract = Contract.builder().parties(parties).build();
    parties.add("乙");
    assertEquals(List.of("甲"), contract.parties());
    assertThrows(UnsupportedOperationException.class, () -> contract.parties().add("丙"));
  }

  @Test
  void contractsAreSeveral() {
    Contract one = Contract.builder().type("甲").build();
    Contract other = Contract.builder().type("乙").build();
    List<Contract> given = new ArrayList<>(List.of(one, other));
    Application application = Application.builder("a").title("题").contracts(given).build();
    given.clear();
    assertEquals(List.of(one, other), application.contracts());
    assertThrows(UnsupportedOperationException.class, () -> application.contracts().clear());
    assertEquals(
        Application.builder("a").title("题").contract(other).build(),
        application.withContract(other));
    assertNull(Application.builder("a").contract(one).contract(null).build().contracts());
    assertNull(Application.builder("a").contracts(List.of()).build().contracts());
    Contract[] many = new Contract[Application.MOST_CONTRACTS];
    Arrays.fill(many, one);
    assertEquals(20, Application.builder("a").contracts(many).build().contracts().size());
    List<Contract> more = Collections.nCopies(Application.MOST_CONTRACTS + 1, one);
    Application.Builder tooMany = Application.builder("a").contracts(more);
    assertEquals(
        "技术合同最多给 20 份",
        assertThrows(InputException.class, tooMany::build).problems().get(0).text().chinese());
  }

  @Test
  void thePropertiesOfPackFactsAreCopied() {
    Map<String, Object> properties = new HashMap<>(Map.of("名称", "玫瑰"));
    PackFact fact = new PackFact("花卉品种", properties);
    properties.clear();
    assertEquals(Map.of("名称", "玫瑰"), fact.properties());
    assertThrows(UnsupportedOperationException.class, () -> fact.properties().clear());
    assertThrows(NullPointerException.class, () -> new PackFact(null, Map.of()));
  }

  @Test
  void packFactsAddUp() {
    Application application =
        Application.builder("a")
            .packFact("品种", Map.of("名称", "玫瑰"))
            .packFact("品种", Map.of("名称", "月季"))
            .build();
    assertEquals(2, application.packFacts().size());
  }

  @Test
  void builtFactsDoNotChangeWithTheirBuilder() {
    Lead.Builder builder = Lead.builder().ongoing(1);
    Lead first = builder.build();
    Lead second = builder.ongoing(2).build();
    assertEquals(1, first.ongoing());
    assertEquals(2, second.ongoing());
  }

  @Test
  void aKeyStandsOnce() {
    assertTwice(
        Application.builder("a").documents(document("合同"), document("方案"), document(" 合同 ")), "合同");
    assertTwice(
        Application.builder("a")
            .declarations(
                Declaration.builder().name("诚信").build(), Declaration.builder().name("诚信").build()),
        "诚信");
    assertTwice(
        Application.builder("a")
            .audits(Audit.builder().item("资格").build(), Audit.builder().item("资格").build()),
        "资格");
    assertTwice(
        Application.builder("a")
            .judgements(
                Judgement.builder().clause("A.1").build(),
                Judgement.builder().clause("A.1").met(true).build()),
        "A.1");
    assertTwice(Application.builder("a").documents(document("附件1"), document("附件一")), "附件一");
    assertTwice(Application.builder("a").documents(document("第二期"), document("第２ 期")), "第２ 期");
    assertTwice(
        Application.builder("a").documents(document("pH（出水）"), document("PH(出水)")), "PH(出水)");
    Document[] documents = {document("附件1"), document("附件2"), document("附件"), document("一")};
    assertEquals(4, Application.builder("a").documents(documents).build().documents().size());
    assertEquals(
        2,
        Application.builder("a")
            .documents(document(null), document(" "))
            .build()
            .documents()
            .size());
    Partner partner = Partner.builder().name("甲").build();
    assertEquals(2, Application.builder("a").partners(partner, partner).build().partners().size());
  }

  /** It is given even in words that nobody knows; only what says nothing is none. */
  @ParameterizedTest
  @CsvSource({
    "方向1, true",
    "方向一, true",
    "某个方向, true",
    "'无锡方向', true",
    "无, false",
    "' / ', false",
    "—, false",
    "待定, false",
    "'  ', false",
    ", false",
  })
  void aDirectionIsGivenInAnyWords(String direction, boolean given) {
    Application application = Application.builder("a").topic("专题一").direction(direction).build();
    assertEquals(given, application.directionGiven());
  }

  /** What a text lists is for the engine to read: it knows the words. */
  @Test
  void listsInTextsAreNotReadYet() {
    String written = "生命健康、特色资源开发利用";
    Cooperation cooperation = Cooperation.builder().field(written).build();
    assertEquals(written, cooperation.field());
    assertNull(cooperation.fields());
    Indicator indicator = Indicator.builder().name("培养人次").category("技术、科研管理").build();
    assertEquals("技术、科研管理", indicator.category());
    assertNull(indicator.categories());
  }

  @Test
  void listsThatTheEngineReadAreCopied() {
    List<String> read = new ArrayList<>(List.of("技术", "科研管理"));
    Cooperation cooperation = new Cooperation(null, "技术、科研管理", read, false, null);
    Indicator indicator =
        new Indicator(
            "培养人次", null, null, null, null, null, "技术、科研管理", read, false, null, null, null, null);
    MissingFact missing =
        new MissingFact(
            "Indicator[培养人次]",
            "category",
            new Bilingual("指标类别", "Category"),
            null,
            "",
            new MissingFact.Instead(
                MissingFact.Unfit.UNKNOWN_WORD, "后备", List.of(), read, read, "技术"));
    ClosedWords closed = new ClosedWords(read, read);
    OtherSpellings other = new OtherSpellings(read, read);
    Vocabulary.Word word = new Vocabulary.Word("技术", read, null, true);
    List<Vocabulary.Word> words = new ArrayList<>(List.of(word));
    Vocabulary vocabulary = new Vocabulary(read, true, words);
    read.clear();
    words.clear();
    List<String> kept = List.of("技术", "科研管理");
    assertEquals(kept, cooperation.fields());
    assertEquals(kept, indicator.categories());
    assertEquals(kept, missing.known());
    assertEquals(kept, closed.properties());
    assertEquals(kept, closed.words());
    assertEquals(kept, other.properties());
    assertEquals(kept, other.words());
    assertEquals(kept, word.spellings());
    assertEquals(kept, vocabulary.properties());
    assertEquals(List.of(word), vocabulary.words());
    assertThrows(UnsupportedOperationException.class, () -> cooperation.fields().clear());
    assertThrows(UnsupportedOperationException.class, () -> indicator.categories().clear());
    assertThrows(UnsupportedOperationException.class, () -> missing.known().clear());
    assertThrows(
        NullPointerException.class, () -> new Vocabulary.Word(null, List.of(), null, false));
  }

  private static Document document(String type) {
    return Document.builder().type(type).build();
  }

  private static void assertTwice(Application.Builder builder, String key) {
    InputException e = assertThrows(InputException.class, builder::build);
    assertEquals("「" + key + "」给出了不止一次，只能给一次", e.problems().get(0).text().chinese());
  }

  @ParameterizedTest
  @CsvSource({
    "2024-12-23T16:30:00+08:00, 2024-12-23T16:30:00",
    "2024-12-23T08:30:00Z, 2024-12-23T16:30:00",
    "2024-12-23T20:00:00Z, 2024-12-24T04:00:00",
    "2024-12-23T01:00:00+09:00, 2024-12-23T00:00:00",
    "2024-12-22T23:30:01-10:00, 2024-12-23T17:30:01",
  })
  void timesWithAnOffsetBecomeThoseOfShanghai(OffsetDateTime given, LocalDateTime kept) {
    Filing filing =
        Filing.builder().createdAt(given).unitAuditedAt(given).unitSubmittedAt(given).build();
    assertEquals(kept, filing.createdAt());
    assertEquals(kept, filing.unitAuditedAt());
    assertEquals(kept, filing.unitSubmittedAt());
    OffsetDateTime none = null;
    assertNull(Filing.builder().createdAt(none).build().createdAt());
  }

  @Test
  void sumsNeedAllItems() {
    BudgetItem known = BudgetItem.builder().name("设备").amount(Amount.of("1.5万元")).build();
    BudgetItem open = BudgetItem.builder().name("差旅").build();
    assertEquals(Amount.ofYuan(30_000), Budget.builder().items(known, known).build().itemsTotal());
    assertNull(Budget.builder().items(known, open).build().itemsTotal());
    assertNull(Budget.builder().build().itemsTotal());
    assertEquals(Amount.ofYuan(0), Budget.builder().items(List.of()).build().itemsTotal());
  }
}
