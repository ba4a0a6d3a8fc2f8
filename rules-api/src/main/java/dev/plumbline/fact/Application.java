package dev.plumbline.fact;

import dev.plumbline.InputException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * All that is known of one application. What is left out is unknown; unknown is never false, zero
 * or none. An application is immutable and safe to share between threads.
 *
 * @param id the caller's own id, carried into the verdict; required
 * @param guideline the id of the guideline the application answers
 * @param callName the call named on the form (H.2)
 * @param title the title of the project
 * @param summary what the project is about, in a few sentences (X.11.T)
 * @param topic the topic applied for (T3.SEL)
 * @param direction the direction within the topic, where it has any
 * @param directionGiven whether the form names a direction, in words that are known or not; follows
 *     from what is written there, so callers need not say it
 * @param startsOn the first day of the project (T3.TERM.S)
 * @param endsOn the last day of the project (T3.TERM.E)
 * @param requested what is asked of the commission (T3.FUND.M, reading B35)
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
 * @param awarded ticked once the project is selected for funding (T1.D1.CAP, T2.CAP, T3.CAP)
 * @param packFacts facts of types that the pack itself declares, those of a type together
 */
@Title(value = "申请", en = "Application")
public record Application(
    @ProperName @Title(value = "申请编号", en = "Id") String id,
    @ProperName @Title(value = "指南", en = "Guideline") String guideline,
    @ProperName @Title(value = "申报指南名称", en = "Name of the call") String callName,
    @ProperName @Title(value = "项目名称", en = "Title") String title,
    @Title(value = "项目摘要", en = "Abstract") String summary,
    @Title(value = "申报专题", en = "Topic") String topic,
    @Title(value = "申报方向", en = "Direction") String direction,
    @Derived("direction") @Title(value = "填有申报方向", en = "Direction given") boolean directionGiven,
    @Title(value = "执行期限起始日", en = "First day") LocalDate startsOn,
    @Title(value = "执行期限终止日", en = "Last day") LocalDate endsOn,
    @Title(value = "申请资助额度", en = "Requested") Amount requested,
    @Title(value = "申报单位", en = "Applicant") Applicant applicant,
    @Title(value = "项目负责人", en = "Lead") Lead lead,
    @Title(value = "派驻", en = "Posting") Posting posting,
    @Title(value = "合作", en = "Cooperation") Cooperation cooperation,
    @Title(value = "合作单位", en = "Partners") List<Partner> partners,
    @OneAtATime(alone = "contract", most = Application.MOST_CONTRACTS)
        @Title(value = "技术合同", en = "Contracts")
        List<Contract> contracts,
    @Title(value = "推荐材料", en = "Recommendation") Recommendation recommendation,
    @Title(value = "上传材料", en = "Documents") List<Document> documents,
    @Title(value = "承诺", en = "Declarations") List<Declaration> declarations,
    @Title(value = "申报单位审核", en = "Unit audit") List<Audit> audits,
    @Title(value = "科技伦理", en = "Ethics") Ethics ethics,
    @Title(value = "已有资助", en = "Prior funding") PriorFunding priorFunding,
    @Title(value = "回避专家申请", en = "Avoidance request") AvoidanceRequest avoidance,
    @Title(value = "经费预算", en = "Budget") Budget budget,
    @Title(value = "考核指标", en = "Indicators") List<Indicator> indicators,
    @Title(value = "网上申报", en = "Filing") Filing filing,
    @Title(value = "评审意见", en = "Judgements") List<Judgement> judgements,
    @Box @Title(value = "拟立项", en = "Selected") boolean awarded,
    @Title(value = "规则包自定事实", en = "Facts of the pack's own types") List<PackFact> packFacts) {
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
        List.of(contract),
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

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }

  /** A builder in which everything is unknown. */
  public static Builder builder(String id) {
    return new Builder(id);
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private String id;
    private String guideline;
    private String callName;
    private String title;
    private String summary;
    private String topic;
    private String direction;
    private LocalDate startsOn;
    private LocalDate endsOn;
    private Amount requested;
    private Applicant applicant;
    private Lead lead;
    private Posting posting;
    private Cooperation cooperation;
    private List<Partner> partners;
    private List<Contract> contracts;
    private Recommendation recommendation;
    private List<Document> documents;
    private List<Declaration> declarations;
    private List<Audit> audits;
    private Ethics ethics;
    private PriorFunding priorFunding;
    private AvoidanceRequest avoidance;
    private Budget budget;
    private List<Indicator> indicators;
    private Filing filing;
    private List<Judgement> judgements;
    private boolean awarded;
    private List<PackFact> packFacts;

    private Builder(String id) {
      this.id = id;
    }

    /** Sets guideline: the id of the guideline the application answers. */
    public Builder guideline(String value) {
      this.guideline = value;
      return this;
    }

    /** Sets callName: the call named on the form (H.2). */
    public Builder callName(String value) {
      this.callName = value;
      return this;
    }

    /** Sets title: the title of the project. */
    public Builder title(String value) {
      this.title = value;
      return this;
    }

    /** Sets summary: what the project is about, in a few sentences (X.11.T). */
    public Builder summary(String value) {
      this.summary = value;
      return this;
    }

    /** Sets topic: the topic applied for (T3.SEL). */
    public Builder topic(String value) {
      this.topic = value;
      return this;
    }

    /** Sets direction: the direction within the topic, where it has any. */
    public Builder direction(String value) {
      this.direction = value;
      return this;
    }

    /** Sets startsOn: the first day of the project (T3.TERM.S). */
    public Builder startsOn(LocalDate value) {
      this.startsOn = value;
      return this;
    }

    /** Sets endsOn: the last day of the project (T3.TERM.E). */
    public Builder endsOn(LocalDate value) {
      this.endsOn = value;
      return this;
    }

    /** Sets requested: what is asked of the commission (T3.FUND.M, reading B35). */
    public Builder requested(Amount value) {
      this.requested = value;
      return this;
    }

    /** Sets applicant: the applicant unit. */
    public Builder applicant(Applicant value) {
      this.applicant = value;
      return this;
    }

    /** Sets lead: the project lead. */
    public Builder lead(Lead value) {
      this.lead = value;
      return this;
    }

    /** Sets posting: the lead's posting. */
    public Builder posting(Posting value) {
      this.posting = value;
      return this;
    }

    /** Sets cooperation: the cooperation. */
    public Builder cooperation(Cooperation value) {
      this.cooperation = value;
      return this;
    }

    /** Sets partners: the partner units; an empty list says that there are none. */
    public Builder partners(List<Partner> value) {
      this.partners = value;
      return this;
    }

    /** Sets partners: the partner units; an empty list says that there are none. */
    public Builder partners(Partner... values) {
      return partners(Text.given(values));
    }

    /** Sets contracts to the one there is. */
    public Builder contract(Contract value) {
      return contracts(value == null ? null : List.of(value));
    }

    /** Sets contracts: all clauses about the contract must hold for one and the same. */
    public Builder contracts(List<Contract> value) {
      this.contracts = value;
      return this;
    }

    /** Sets contracts: all clauses about the contract must hold for one and the same. */
    public Builder contracts(Contract... values) {
      return contracts(Text.given(values));
    }

    /** Sets recommendation: the recommendation letter or form. */
    public Builder recommendation(Recommendation value) {
      this.recommendation = value;
      return this;
    }

    /** Sets documents: the documents; a type that is not listed is unknown. */
    public Builder documents(List<Document> value) {
      this.documents = value;
      return this;
    }

    /** Sets documents: the documents; a type that is not listed is unknown. */
    public Builder documents(Document... values) {
      return documents(Text.given(values));
    }

    /** Sets declarations: the declarations; one that is not listed is unknown. */
    public Builder declarations(List<Declaration> value) {
      this.declarations = value;
      return this;
    }

    /** Sets declarations: the declarations; one that is not listed is unknown. */
    public Builder declarations(Declaration... values) {
      return declarations(Text.given(values));
    }

    /** Sets audits: the ticks of the unit's audit; one that is not listed is unknown. */
    public Builder audits(List<Audit> value) {
      this.audits = value;
      return this;
    }

    /** Sets audits: the ticks of the unit's audit; one that is not listed is unknown. */
    public Builder audits(Audit... values) {
      return audits(Text.given(values));
    }

    /** Sets ethics: the ethics of the research. */
    public Builder ethics(Ethics value) {
      this.ethics = value;
      return this;
    }

    /** Sets priorFunding: funded work that the project builds on. */
    public Builder priorFunding(PriorFunding value) {
      this.priorFunding = value;
      return this;
    }

    /** Sets avoidance: left out, it means that none is made. */
    public Builder avoidance(AvoidanceRequest value) {
      this.avoidance = value;
      return this;
    }

    /** Sets budget: the budget. */
    public Builder budget(Budget value) {
      this.budget = value;
      return this;
    }

    /** Sets indicators: the targets; one that is not listed is unknown. */
    public Builder indicators(List<Indicator> value) {
      this.indicators = value;
      return this;
    }

    /** Sets indicators: the targets; one that is not listed is unknown. */
    public Builder indicators(Indicator... values) {
      return indicators(Text.given(values));
    }

    /** Sets filing: the submission itself. */
    public Builder filing(Filing value) {
      this.filing = value;
      return this;
    }

    /** Sets judgements: what reviewers decided. */
    public Builder judgements(List<Judgement> value) {
      this.judgements = value;
      return this;
    }

    /** Sets judgements: what reviewers decided. */
    public Builder judgements(Judgement... values) {
      return judgements(Text.given(values));
    }

    /**
     * Sets awarded: ticked once the project is selected for funding (T1.D1.CAP, T2.CAP, T3.CAP).
     */
    public Builder awarded(boolean value) {
      this.awarded = value;
      return this;
    }

    /** Sets packFacts: facts of types that the pack itself declares. */
    public Builder packFacts(List<PackFact> value) {
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

    /** The Application of what is set so far. */
    public Application build() {
      return new Application(
          id,
          guideline,
          callName,
          title,
          summary,
          topic,
          direction,
          false,
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
