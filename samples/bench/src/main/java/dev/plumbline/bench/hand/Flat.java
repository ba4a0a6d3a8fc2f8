package dev.plumbline.bench.hand;

import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Contract;
import dev.plumbline.fact.Declaration;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import dev.plumbline.fact.Posting;
import dev.plumbline.fact.Recommendation;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;

/**
 * An application as flat variables, which every engine can take: texts as words of the guideline,
 * days and seconds since 1970, numbers, and ticks. What is not known is an empty text, zero for a
 * time, -1 for a number and no tick; of a place there are the two digits of its province.
 */
public record Flat(
    String topic,
    String chosenTopic,
    long startsOn,
    long endsOn,
    long requested,
    long trained,
    long needs,
    String state,
    String personType,
    long postedFrom,
    long postedTo,
    boolean postedForYear,
    long day,
    long halfYearOn,
    String form,
    boolean formUploaded,
    String registeredAt,
    String legalForm,
    boolean integrity,
    long unsigned,
    boolean unclassified,
    boolean riskAssessed,
    long running,
    long signedOn,
    String registrar,
    String registrationNo,
    long registeredOn,
    boolean contractUploaded,
    String channel,
    long auditedAt,
    long submittedAt) {

  /** The variables of an application. */
  public static Flat of(Application application) {
    HandFacts facts = new HandFacts(application);
    Posting posting =
        application.posting() == null ? Posting.builder().build() : application.posting();
    Recommendation paper =
        application.recommendation() == null
            ? Recommendation.builder().build()
            : application.recommendation();
    Applicant applicant =
        application.applicant() == null ? Applicant.builder().build() : application.applicant();
    Contract contract = facts.contract == null ? Contract.builder().build() : facts.contract;
    Filing filing = application.filing() == null ? Filing.builder().build() : application.filing();
    Declaration integrity = facts.declaration("遵守科研诚信管理要求");
    HandSpan span = HandSpan.of(posting, paper);
    return new Flat(
        word(HandWords.TOPICS, application.topic()),
        word(HandWords.TOPICS, filing.topic()),
        days(application.startsOn()),
        days(application.endsOn()),
        application.requested() == null ? -1 : whole(application.requested().yuan()),
        sum(application, "培养人次", "人次", "人"),
        sum(application, "技术需求", "项", "个", "条"),
        word(HandWords.STATES, posting.state()),
        word(HandWords.PERSONS, posting.personType()),
        days(span.earliestStart()),
        days(span.latestEnd()),
        span.lasts(12).holds(),
        days(facts.day),
        days(facts.day == null ? null : facts.day.plusMonths(6)),
        word(HandWords.FORMS, paper.form()),
        Boolean.TRUE.equals(paper.uploaded()),
        province(applicant.registeredAt()),
        word(HandWords.LEGAL_FORMS, applicant.legalForm()),
        facts.made("遵守科研诚信管理要求").holds(),
        integrity == null || integrity.unsigned() == null ? -1 : integrity.unsigned(),
        facts.made("不含涉密内容").holds(),
        application.ethics() != null && Boolean.TRUE.equals(application.ethics().riskAssessed()),
        application.lead() == null || application.lead().ongoing() == null
            ? -1
            : application.lead().ongoing(),
        days(contract.signedOn()),
        word(HandWords.REGISTRARS, contract.registrar()),
        HandFacts.said(contract.registrationNo()).holds() ? contract.registrationNo() : "",
        days(contract.registeredOn()),
        facts.uploaded("技术合同").holds(),
        word(HandWords.CHANNELS, filing.channel()),
        seconds(filing.unitAuditedAt()),
        seconds(filing.unitSubmittedAt()));
  }

  private static String word(HandWords words, String text) {
    String word = words.read(text);
    return word == null ? "" : word;
  }

  private static long days(LocalDate day) {
    return day == null ? 0 : day.toEpochDay();
  }

  static long seconds(LocalDateTime time) {
    return time == null ? 0 : time.truncatedTo(ChronoUnit.SECONDS).toEpochSecond(ZoneOffset.UTC);
  }

  private static long whole(BigDecimal number) {
    return number.setScale(0, RoundingMode.CEILING).longValueExact();
  }

  private static String province(Place place) {
    return place == null ? "" : place.code().substring(0, 2);
  }

  private static long sum(Application application, String name, String... units) {
    BigDecimal sum = BigDecimal.valueOf(-1);
    if (application.indicators() != null) {
      for (Indicator row : application.indicators()) {
        BigDecimal value = row.atLeastIn(units);
        if (value != null && name.equals(HandWords.INDICATORS.read(row.name()))) {
          sum = sum.max(BigDecimal.ZERO).add(value);
        }
      }
    }
    return sum.setScale(0, RoundingMode.FLOOR).longValueExact();
  }

  /** The same by name, for engines that take variables and no objects. */
  public Map<String, Object> variables() {
    Map<String, Object> variables = new HashMap<>();
    try {
      for (RecordComponent component : Flat.class.getRecordComponents()) {
        variables.put(component.getName(), component.getAccessor().invoke(this));
      }
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException(e);
    }
    return variables;
  }
}
