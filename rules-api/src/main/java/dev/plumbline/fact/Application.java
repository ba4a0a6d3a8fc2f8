package dev.plumbline.fact;

import dev.plumbline.InputException;
import dev.plumbline.spi.Derived;
import dev.plumbline.spi.OneAtATime;
import dev.plumbline.spi.ProperName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * All that is known of one application. What is left out is unknown; unknown is never false, zero
 * or none. An application is immutable and safe to share between threads.
 *
 * @param id the caller's own id, carried into the verdict; required
 * @param guideline the id of the guideline the application answers
 * @param callName the call named on the form
 * @param title the title of the project
 * @param summary what the project is about, in a few sentences
 * @param topic the topic applied for
 * @param direction the direction within the topic, where it has any
 * @param directionGiven whether the form names a direction, in words that are known or not; follows
 *     from what is written there, so callers need not say it
 * @param startsOn the first day of the project
 * @param endsOn the last day of the project
 * @param requested what is asked of the commission
 * @param applicant the applicant unit
 * @param lead the project lead
 * @param posting the lead's posting
 * @param cooperation the cooperation
 * @param partners the partner units; an empty list says that there are none
 * @param contracts the technical contracts, at most {@value #MOST_CONTRACTS}; all clauses about the
 *     contract must hold for one and the same, and the one that serves the application best is
 *     taken; an empty list says nothing
 * @param recommendation the recommendation letter or form
 * @param documents the documents; a type that is not listed is unknown
 * @param declarations the declarations; one that is not listed is unknown
 * @param audits the ticks of the unit's audit; one that is not listed is unknown
 * @param ethics the ethics of the research
 * @param priorFunding funded work that the project builds on
 * @param avoidance left out, it means that none is made
 * @param budget the budget
 * @param indicators the targets; one that is not listed is unknown
 * @param filing the submission itself
 * @param judgements what reviewers decided
 * @param awarded ticked once the project is selected for funding
 * @param packFacts facts of types that the pack itself declares, those of a type together
 */
@Title(value = "申请", en = "Application")
public record Application(
    @ProperName @Title(value = "申请编号", en = "Id") String id,
    @ProperName @Title(value = "指南", en = "Guideline") @Nullable String guideline,
    @ProperName @Title(value = "申报指南名称", en = "Name of the call") @Nullable String callName,
    @ProperName @Title(value = "项目名称", en = "Title") @Nullable String title,
    @Title(value = "项目摘要", en = "Abstract") @Nullable String summary,
    @Title(value = "申报专题", en = "Topic") @Nullable String topic,
    @Title(value = "申报方向", en = "Direction") @Nullable String direction,
    @Derived("direction") @Title(value = "填有申报方向", en = "Direction given") boolean directionGiven,
    @Title(value = "执行期限起始日", en = "First day") @Nullable LocalDate startsOn,
    @Title(value = "执行期限终止日", en = "Last day") @Nullable LocalDate endsOn,
    @Title(value = "申请资助额度", en = "Requested") @Nullable Amount requested,
    @Title(value = "申报单位", en = "Applicant") @Nullable Applicant applicant,
    @Title(value = "项目负责人", en = "Lead") @Nullable Lead lead,
    @Title(value = "派驻", en = "Posting") @Nullable Posting posting,
    @Title(value = "合作", en = "Cooperation") @Nullable Cooperation cooperation,
    @Title(value = "合作单位", en = "Partners") @Nullable List<Partner> partners,
    @OneAtATime(alone = "contract", most = Application.MOST_CONTRACTS)
        @Title(value = "技术合同", en = "Contracts")
        @Nullable List<Contract> contracts,
    @Title(value = "推荐材料", en = "Recommendation") @Nullable Recommendation recommendation,
    @Title(value = "上传材料", en = "Documents") @Nullable List<Document> documents,
    @Title(value = "承诺", en = "Declarations") @Nullable List<Declaration> declarations,
    @Title(value = "申报单位审核", en = "Unit audit") @Nullable List<Audit> audits,
    @Title(value = "科技伦理", en = "Ethics") @Nullable Ethics ethics,
    @Title(value = "已有资助", en = "Prior funding") @Nullable PriorFunding priorFunding,
    @Title(value = "回避专家申请", en = "Avoidance request") @Nullable AvoidanceRequest avoidance,
    @Title(value = "经费预算", en = "Budget") @Nullable Budget budget,
    @Title(value = "考核指标", en = "Indicators") @Nullable List<Indicator> indicators,
    @Title(value = "网上申报", en = "Filing") @Nullable Filing filing,
    @Title(value = "评审意见", en = "Judgements") @Nullable List<Judgement> judgements,
    @Box @Title(value = "拟立项", en = "Selected") boolean awarded,
    @Title(value = "规则包自定事实", en = "Facts of the pack's own types")
        @Nullable List<PackFact> packFacts) {
  /** How many technical contracts an application may have. */
  public static final int MOST_CONTRACTS = 20;

  /**
   * Cleans the texts: blank counts as missing; lists are copied.
   *
   * @throws InputException if anything cannot be taken, with all that is wrong
   */
  public Application {
    Checks checks = new Checks();
    id = checks.required("id", "申请编号", id);
    guideline = checks.text("guideline", guideline);
    callName = checks.text("callName", callName);
    title = checks.text("title", title);
    summary = checks.text("summary", summary);
    topic = checks.text("topic", topic);
    direction = checks.text("direction", direction);
    directionGiven = directionGiven || Text.saysSomething(direction);
    checks.date("startsOn", startsOn);
    checks.date("endsOn", endsOn);
    checks.amount("requested", requested);
    partners = checks.list("partners", partners);
    contracts = checks.list("contracts", contracts);
    contracts = contracts == null || contracts.isEmpty() ? null : contracts;
    checks.most("contracts", "技术合同", contracts, MOST_CONTRACTS);
    documents = checks.list("documents", documents);
    declarations = checks.list("declarations", declarations);
    audits = checks.list("audits", audits);
    indicators = checks.list("indicators", indicators);
    judgements = checks.list("judgements", judgements);
    packFacts = PackFact.together(checks.list("packFacts", packFacts));
    checks.distinct("documents", documents, "type", Document::type);
    checks.distinct("declarations", declarations, "name", Declaration::name);
    checks.distinct("audits", audits, "item", Audit::item);
    checks.distinct("judgements", judgements, "clause", Judgement::clause);
    checks.done();
  }

  /** The same application with this technical contract alone. */
  public Application withContract(Contract contract) {
    return toBuilder().contracts(contract).build();
  }

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }

  /** A builder in which everything is unknown. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /**
   * A builder in which all is as it is here, to make an application that differs in a few points.
   */
  public Builder toBuilder() {
    return new Builder(this);
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private @Nullable String id;
    private @Nullable String guideline;
    private @Nullable String callName;
    private @Nullable String title;
    private @Nullable String summary;
    private @Nullable String topic;
    private @Nullable String direction;
    private @Nullable LocalDate startsOn;
    private @Nullable LocalDate endsOn;
    private @Nullable Amount requested;
    private @Nullable Applicant applicant;
    private @Nullable Lead lead;
    private @Nullable Posting posting;
    private @Nullable Cooperation cooperation;
    private @Nullable List<Partner> partners;
    private @Nullable List<Contract> contracts;
    private @Nullable Recommendation recommendation;
    private @Nullable List<Document> documents;
    private @Nullable List<Declaration> declarations;
    private @Nullable List<Audit> audits;
    private @Nullable Ethics ethics;
    private @Nullable PriorFunding priorFunding;
    private @Nullable AvoidanceRequest avoidance;
    private @Nullable Budget budget;
    private @Nullable List<Indicator> indicators;
    private @Nullable Filing filing;
    private @Nullable List<Judgement> judgements;
    private boolean directionGiven;
    private boolean awarded;
    private @Nullable List<PackFact> packFacts;

    private Builder(String id) {
      this.id = id;
    }

    private Builder(Application from) {
      this(from.id);
      guideline = from.guideline;
      callName = from.callName;
      title = from.title;
      summary = from.summary;
      topic = from.topic;
      direction = from.direction;
      startsOn = from.startsOn;
      endsOn = from.endsOn;
      requested = from.requested;
      applicant = from.applicant;
      lead = from.lead;
      posting = from.posting;
      cooperation = from.cooperation;
      partners = from.partners;
      contracts = from.contracts;
      recommendation = from.recommendation;
      documents = from.documents;
      declarations = from.declarations;
      audits = from.audits;
      ethics = from.ethics;
      priorFunding = from.priorFunding;
      avoidance = from.avoidance;
      budget = from.budget;
      indicators = from.indicators;
      filing = from.filing;
      judgements = from.judgements;
      awarded = from.awarded;
      packFacts = from.packFacts;
      directionGiven = from.directionGiven;
    }

    /** Sets guideline: the id of the guideline the application answers. */
    public Builder guideline(@Nullable String value) {
      this.guideline = value;
      return this;
    }

    /** Sets callName: the call named on the form. */
    public Builder callName(@Nullable String value) {
      this.callName = value;
      return this;
    }

    /** Sets title: the title of the project. */
    public Builder title(@Nullable String value) {
      this.title = value;
      return this;
    }

    /** Sets summary: what the project is about, in a few sentences. */
    public Builder summary(@Nullable String value) {
      this.summary = value;
      return this;
    }

    /** Sets topic: the topic applied for. */
    public Builder topic(@Nullable String value) {
      this.topic = value;
      return this;
    }

    /** Sets direction: the direction within the topic, where it has any. */
    public Builder direction(@Nullable String value) {
      this.direction = value;
      this.directionGiven = false; // what is written says it
      return this;
    }

    /** Sets startsOn: the first day of the project. */
    public Builder startsOn(@Nullable LocalDate value) {
      this.startsOn = value;
      return this;
    }

    /** Sets endsOn: the last day of the project. */
    public Builder endsOn(@Nullable LocalDate value) {
      this.endsOn = value;
      return this;
    }

    /** Sets requested: what is asked of the commission. */
    public Builder requested(@Nullable Amount value) {
      this.requested = value;
      return this;
    }

    /** Sets applicant: the applicant unit. */
    public Builder applicant(@Nullable Applicant value) {
      this.applicant = value;
      return this;
    }

    /** Sets lead: the project lead. */
    public Builder lead(@Nullable Lead value) {
      this.lead = value;
      return this;
    }

    /** Sets posting: the lead's posting. */
    public Builder posting(@Nullable Posting value) {
      this.posting = value;
      return this;
    }

    /** Sets cooperation: the cooperation. */
    public Builder cooperation(@Nullable Cooperation value) {
      this.cooperation = value;
      return this;
    }

    /** Sets partners: the partner units; an empty list says that there are none. */
    public Builder partners(@Nullable List<Partner> value) {
      this.partners = value;
      return this;
    }

    /** Sets partners: the partner units; an empty list says that there are none. */
    public Builder partners(Partner... values) {
      return partners(Text.given(values));
    }

    /** Sets contracts to the one there is. */
    public Builder contract(@Nullable Contract value) {
      return contracts(value == null ? null : List.of(value));
    }

    /** Sets contracts: all clauses about the contract must hold for one and the same. */
    public Builder contracts(@Nullable List<Contract> value) {
      this.contracts = value;
      return this;
    }

    /** Sets contracts: all clauses about the contract must hold for one and the same. */
    public Builder contracts(Contract... values) {
      return contracts(Text.given(values));
    }

    /** Sets recommendation: the recommendation letter or form. */
    public Builder recommendation(@Nullable Recommendation value) {
      this.recommendation = value;
      return this;
    }

    /** Sets documents: the documents; a type that is not listed is unknown. */
    public Builder documents(@Nullable List<Document> value) {
      this.documents = value;
      return this;
    }

    /** Sets documents: the documents; a type that is not listed is unknown. */
    public Builder documents(Document... values) {
      return documents(Text.given(values));
    }

    /** Sets declarations: the declarations; one that is not listed is unknown. */
    public Builder declarations(@Nullable List<Declaration> value) {
      this.declarations = value;
      return this;
    }

    /** Sets declarations: the declarations; one that is not listed is unknown. */
    public Builder declarations(Declaration... values) {
      return declarations(Text.given(values));
    }

    /** Sets audits: the ticks of the unit's audit; one that is not listed is unknown. */
    public Builder audits(@Nullable List<Audit> value) {
      this.audits = value;
      return this;
    }

    /** Sets audits: the ticks of the unit's audit; one that is not listed is unknown. */
    public Builder audits(Audit... values) {
      return audits(Text.given(values));
    }

    /** Sets ethics: the ethics of the research. */
    public Builder ethics(@Nullable Ethics value) {
      this.ethics = value;
      return this;
    }

    /** Sets priorFunding: funded work that the project builds on. */
    public Builder priorFunding(@Nullable PriorFunding value) {
      this.priorFunding = value;
      return this;
    }

    /** Sets avoidance: left out, it means that none is made. */
    public Builder avoidance(@Nullable AvoidanceRequest value) {
      this.avoidance = value;
      return this;
    }

    /** Sets budget: the budget. */
    public Builder budget(@Nullable Budget value) {
      this.budget = value;
      return this;
    }

    /** Sets indicators: the targets; one that is not listed is unknown. */
    public Builder indicators(@Nullable List<Indicator> value) {
      this.indicators = value;
      return this;
    }

    /** Sets indicators: the targets; one that is not listed is unknown. */
    public Builder indicators(Indicator... values) {
      return indicators(Text.given(values));
    }

    /** Sets filing: the submission itself. */
    public Builder filing(@Nullable Filing value) {
      this.filing = value;
      return this;
    }

    /** Sets judgements: what reviewers decided. */
    public Builder judgements(@Nullable List<Judgement> value) {
      this.judgements = value;
      return this;
    }

    /** Sets judgements: what reviewers decided. */
    public Builder judgements(Judgement... values) {
      return judgements(Text.given(values));
    }

    /** Sets awarded: ticked once the project is selected for funding. */
    public Builder awarded(boolean value) {
      this.awarded = value;
      return this;
    }

    /** Sets packFacts: facts of types that the pack itself declares. */
    public Builder packFacts(@Nullable List<PackFact> value) {
      this.packFacts = value;
      return this;
    }

    /** Sets packFacts: facts of types that the pack itself declares. */
    public Builder packFacts(PackFact... values) {
      return packFacts(Text.given(values));
    }

    /**
     * Adds a fact of a type that the pack itself declares.
     *
     * @param type the name of the type in the rules
     * @param properties its properties by name
     */
    public Builder packFact(String type, Map<String, ?> properties) {
      List<PackFact> all = new ArrayList<>(packFacts == null ? List.of() : packFacts);
      all.add(new PackFact(type, properties));
      return packFacts(all);
    }

    /**
     * The Application of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Application build() {
      return new Application(
          id,
          guideline,
          callName,
          title,
          summary,
          topic,
          direction,
          directionGiven,
          startsOn,
          endsOn,
          requested,
          applicant,
          lead,
          posting,
          cooperation,
          partners,
          contracts,
          recommendation,
          documents,
          declarations,
          audits,
          ethics,
          priorFunding,
          avoidance,
          budget,
          indicators,
          filing,
          judgements,
          awarded,
          packFacts);
    }
  }
}
