package dev.plumbline.fact;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The recommendation letter or form. An application has one, so that all clauses about it speak of
 * the same paper.
 *
 * @param form which annex the paper follows: {@code 附件2} (letter) or {@code 附件3} (form)
 * @param uploaded whether the scan is uploaded (T1.D1.DOC.1, T2.DOC.1, T3.DOC.1)
 * @param edition the year printed in the title of the form (A3.0)
 * @param sender the name of the recommending unit (A3.1)
 * @param senderType its role, such as {@code 前方指挥部}, {@code 联络组}, {@code 市级组织部门}, {@code 科技主管部门}
 *     (T3.DOC.2)
 * @param senderUnder the division whose authority the sender is part of; a front-line command of
 *     Shanghai is of Shanghai wherever it sits (T3.DOC.2)
 * @param sealed whether the paper bears a seal (A3.2)
 * @param sealOwner whose seal it is (A3.2)
 * @param divisionSeal ticked if the seal is that of a division inside the sender (reading B37)
 * @param addressee whom the letter is addressed to (A2.1)
 * @param applicantName the applicant unit that the letter names (A2.2)
 * @param projectName the project that the paper names (A3.3)
 * @param callName the call that the letter names (A2.4)
 * @param groundsKept whether the printed statement on foundation and outcome stands (A2.5)
 * @param prospectsKept whether the printed statement on support and leadership stands (A2.6)
 * @param closingKept whether the printed closing words of recommendation stand (A2.13)
 * @param contactName whom to ask (A2.7)
 * @param phone the telephone of the contact (A2.8)
 * @param email the e-mail address of the contact (A2.9)
 * @param datedOn the day the letter bears (A2.12)
 * @param firstPartner the first partner unit on the form (A3.4)
 * @param leadName the lead that the form names (A3.5)
 * @param postingPlace the division that the form names (A3.6)
 * @param shanghaiPost the lead's post in Shanghai (A3.7)
 * @param localPost the lead's post on assignment (A3.8)
 * @param postedFrom the first month on the form (A3.9)
 * @param postedTo the last month on the form (A3.10)
 * @param background the first part of the summary, without the printed label (A3.12)
 * @param foundation the second part (A3.13)
 * @param outcome the third part (A3.14)
 * @param remarks may be blank (A3.15)
 */
@Title(value = "推荐材料", en = "Recommendation")
public record Recommendation(
    @Title(value = "推荐材料格式", en = "Form") String form,
    @Title(value = "推荐材料已上传", en = "Uploaded") Boolean uploaded,
    @Title(value = "表样年度", en = "Edition") Integer edition,
    @ProperName @Title(value = "推荐单位", en = "Issuer") String sender,
    @Title(value = "推荐单位类别", en = "Type of sender") String senderType,
    @Title(value = "推荐单位所属地区", en = "Issuer's division") Place senderUnder,
    @Title(value = "推荐材料已盖章", en = "Sealed") Boolean sealed,
    @ProperName @Title(value = "印章单位", en = "Seal of") String sealOwner,
    @Box @Title(value = "印章为内设机构章", en = "Seal of an internal division") boolean divisionSeal,
    @ProperName @Title(value = "致送单位", en = "Addressee") String addressee,
    @ProperName @Title(value = "推荐材料所载申报单位", en = "Applicant named") String applicantName,
    @ProperName @Title(value = "推荐材料所载项目名称", en = "Project name") String projectName,
    @ProperName @Title(value = "推荐材料所载指南名称", en = "Call named") String callName,
    @Title(value = "保留前期基础与预期成效的推荐意见", en = "Grounds kept") Boolean groundsKept,
    @Title(value = "保留支撑引领作用的推荐意见", en = "Prospects kept") Boolean prospectsKept,
    @Title(value = "保留推荐结语", en = "Closing kept") Boolean closingKept,
    @Title(value = "联系人", en = "Contact") String contactName,
    @Title(value = "联系电话", en = "Phone") String phone,
    @Title(value = "联系邮箱", en = "E-mail") String email,
    @Title(value = "落款日期", en = "Dated") LocalDate datedOn,
    @ProperName @Title(value = "第一合作单位", en = "First partner") String firstPartner,
    @Title(value = "推荐材料所载负责人姓名", en = "Lead's name") String leadName,
    @Title(value = "援派地区", en = "Posting place") Place postingPlace,
    @Title(value = "在沪职务", en = "Post in Shanghai") String shanghaiPost,
    @Title(value = "援派职务", en = "Post on assignment") String localPost,
    @Title(value = "援派起始月", en = "Posted from") YearMonth postedFrom,
    @Title(value = "援派终止月", en = "Posted to") YearMonth postedTo,
    @Title(value = "项目简介·背景情况", en = "Summary: background") String background,
    @Title(value = "项目简介·前期基础", en = "Summary: foundation") String foundation,
    @Title(value = "项目简介·预期成效", en = "Summary: outcome") String outcome,
    @Title(value = "其他需要说明的情况", en = "Other remarks") String remarks) {
  private static final Pattern ZONE = Pattern.compile("[^ ]{2,20}?(?:开发区|高新区|经开区|保税区|示范区|新区|园区)");

  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Recommendation {
    Checks checks = new Checks();
    form = checks.text("form", form);
    checks.notNegative("edition", "表样年度", edition);
    sender = checks.text("sender", sender);
    senderType = checks.text("senderType", senderType);
    sealOwner = checks.text("sealOwner", sealOwner);
    addressee = checks.text("addressee", addressee);
    applicantName = checks.text("applicantName", applicantName);
    projectName = checks.text("projectName", projectName);
    callName = checks.text("callName", callName);
    contactName = checks.text("contactName", contactName);
    phone = checks.text("phone", phone);
    email = checks.text("email", email);
    firstPartner = checks.text("firstPartner", firstPartner);
    leadName = checks.text("leadName", leadName);
    shanghaiPost = checks.text("shanghaiPost", shanghaiPost);
    localPost = checks.text("localPost", localPost);
    background = checks.text("background", background);
    foundation = checks.text("foundation", foundation);
    outcome = checks.text("outcome", outcome);
    remarks = checks.text("remarks", remarks);
    checks.date("datedOn", datedOn);
    checks.month("postedFrom", postedFrom);
    checks.month("postedTo", postedTo);
    checks.done();
  }

  /** The year of the day the letter bears. {@code null} while that is missing. */
  @Title(value = "落款年份", en = "Year of the date")
  @Derived("datedOn")
  public Integer datedYear() {
    return datedOn == null ? null : datedOn.getYear();
  }

  /**
   * The length of the summary in characters: Unicode code points of its three parts after NFC,
   * white space left out, punctuation counted, and a heading that is typed in where a part begins
   * left out (reading B32). {@code null} while a part is missing.
   *
   * @param headings the headings as the form prints them, such as {@code 1、背景情况}
   */
  @Title(value = "项目简介字数", en = "Length of the summary", unit = "字")
  @Derived({"background", "foundation", "outcome"})
  public Integer summaryLength(List<?> headings) {
    return Text.length(false, headings, background, foundation, outcome);
  }

  /**
   * The same length with white space counted. {@code null} while a part is missing.
   *
   * @param headings the headings as the form prints them
   */
  @Title(value = "项目简介字数（计空格）", en = "Length of the summary with spaces", unit = "字")
  @Derived({"background", "foundation", "outcome"})
  public Integer summaryLengthWithSpaces(List<?> headings) {
    return Text.length(true, headings, background, foundation, outcome);
  }

  /**
   * The development zone that the sender's name begins with, such as {@code 三明高新区}; its long and
   * its short name are the same. {@code null} if it begins with none.
   */
  @Title(value = "推荐单位名称所说的开发区", en = "Zone in the sender's name")
  @Derived("sender")
  public String senderZone() {
    return zone(sender);
  }

  /** The development zone that the name on the seal begins with. {@code null} if there is none. */
  @Title(value = "印章所说的开发区", en = "Zone on the seal")
  @Derived("sealOwner")
  public String sealZone() {
    return zone(sealOwner);
  }

  private static String zone(String body) {
    Matcher zone = body == null ? null : ZONE.matcher(Folding.of(body));
    return zone == null || !zone.lookingAt()
        ? null
        : zone.group().replace("高新技术产业开发区", "高新区").replace("经济技术开发区", "经开区");
  }

  /** As records print themselves, fit to be shown. */
  @Override
  public String toString() {
    return Text.shown(this);
  }

  /** A builder in which everything is unknown. */
  public static Builder builder() {
    return new Builder();
  }

  /** Collects what is known; what is not set stays unknown. Not safe for use by several threads. */
  public static final class Builder {
    private String form;
    private Boolean uploaded;
    private Integer edition;
    private String sender;
    private String senderType;
    private Place senderUnder;
    private Boolean sealed;
    private String sealOwner;
    private boolean divisionSeal;
    private String addressee;
    private String applicantName;
    private String projectName;
    private String callName;
    private Boolean groundsKept;
    private Boolean prospectsKept;
    private Boolean closingKept;
    private String contactName;
    private String phone;
    private String email;
    private LocalDate datedOn;
    private String firstPartner;
    private String leadName;
    private Place postingPlace;
    private String shanghaiPost;
    private String localPost;
    private YearMonth postedFrom;
    private YearMonth postedTo;
    private String background;
    private String foundation;
    private String outcome;
    private String remarks;

    private Builder() {}

    /** Sets form: which annex the paper follows: {@code 附件2} (letter) or {@code 附件3} (form). */
    public Builder form(String value) {
      this.form = value;
      return this;
    }

    /** Sets uploaded: whether the scan is uploaded (T1.D1.DOC.1, T2.DOC.1, T3.DOC.1). */
    public Builder uploaded(Boolean value) {
      this.uploaded = value;
      return this;
    }

    /** Sets edition: the year printed in the title of the form (A3.0). */
    public Builder edition(Integer value) {
      this.edition = value;
      return this;
    }

    /** Sets sender: the name of the recommending unit (A3.1). */
    public Builder sender(String value) {
      this.sender = value;
      return this;
    }

    /**
     * Sets senderType: its role, such as {@code 前方指挥部}, {@code 联络组}, {@code 市级组织部门}, {@code 科技主管部门}
     * (T3.DOC.2).
     */
    public Builder senderType(String value) {
      this.senderType = value;
      return this;
    }

    /**
     * Sets senderUnder: the division whose authority the sender is part of; a front-line command of
     * Shanghai is of Shanghai wherever it sits (T3.DOC.2).
     */
    public Builder senderUnder(Place value) {
      this.senderUnder = value;
      return this;
    }

    /** Sets sealed: whether the paper bears a seal (A3.2). */
    public Builder sealed(Boolean value) {
      this.sealed = value;
      return this;
    }

    /** Sets sealOwner: whose seal it is (A3.2). */
    public Builder sealOwner(String value) {
      this.sealOwner = value;
      return this;
    }

    /**
     * Sets divisionSeal: ticked if the seal is that of a division inside the sender (reading B37).
     */
    public Builder divisionSeal(boolean value) {
      this.divisionSeal = value;
      return this;
    }

    /** Sets addressee: whom the letter is addressed to (A2.1). */
    public Builder addressee(String value) {
      this.addressee = value;
      return this;
    }

    /** Sets applicantName: the applicant unit that the letter names (A2.2). */
    public Builder applicantName(String value) {
      this.applicantName = value;
      return this;
    }

    /** Sets projectName: the project that the paper names (A3.3). */
    public Builder projectName(String value) {
      this.projectName = value;
      return this;
    }

    /** Sets callName: the call that the letter names (A2.4). */
    public Builder callName(String value) {
      this.callName = value;
      return this;
    }

    /** Sets groundsKept: whether the printed statement on foundation and outcome stands (A2.5). */
    public Builder groundsKept(Boolean value) {
      this.groundsKept = value;
      return this;
    }

    /**
     * Sets prospectsKept: whether the printed statement on support and leadership stands (A2.6).
     */
    public Builder prospectsKept(Boolean value) {
      this.prospectsKept = value;
      return this;
    }

    /** Sets closingKept: whether the printed closing words of recommendation stand (A2.13). */
    public Builder closingKept(Boolean value) {
      this.closingKept = value;
      return this;
    }

    /** Sets contactName: whom to ask (A2.7). */
    public Builder contactName(String value) {
      this.contactName = value;
      return this;
    }

    /** Sets phone: the telephone of the contact (A2.8). */
    public Builder phone(String value) {
      this.phone = value;
      return this;
    }

    /** Sets email: the e-mail address of the contact (A2.9). */
    public Builder email(String value) {
      this.email = value;
      return this;
    }

    /** Sets datedOn: the day the letter bears (A2.12). */
    public Builder datedOn(LocalDate value) {
      this.datedOn = value;
      return this;
    }

    /** Sets firstPartner: the first partner unit on the form (A3.4). */
    public Builder firstPartner(String value) {
      this.firstPartner = value;
      return this;
    }

    /** Sets leadName: the lead that the form names (A3.5). */
    public Builder leadName(String value) {
      this.leadName = value;
      return this;
    }

    /** Sets postingPlace: the division that the form names (A3.6). */
    public Builder postingPlace(Place value) {
      this.postingPlace = value;
      return this;
    }

    /** Sets shanghaiPost: the lead's post in Shanghai (A3.7). */
    public Builder shanghaiPost(String value) {
      this.shanghaiPost = value;
      return this;
    }

    /** Sets localPost: the lead's post on assignment (A3.8). */
    public Builder localPost(String value) {
      this.localPost = value;
      return this;
    }

    /** Sets postedFrom: the first month on the form (A3.9). */
    public Builder postedFrom(YearMonth value) {
      this.postedFrom = value;
      return this;
    }

    /** Sets postedTo: the last month on the form (A3.10). */
    public Builder postedTo(YearMonth value) {
      this.postedTo = value;
      return this;
    }

    /** Sets background: the first part of the summary, without the printed label (A3.12). */
    public Builder background(String value) {
      this.background = value;
      return this;
    }

    /** Sets foundation: the second part (A3.13). */
    public Builder foundation(String value) {
      this.foundation = value;
      return this;
    }

    /** Sets outcome: the third part (A3.14). */
    public Builder outcome(String value) {
      this.outcome = value;
      return this;
    }

    /** Sets remarks: may be blank (A3.15). */
    public Builder remarks(String value) {
      this.remarks = value;
      return this;
    }

    /** The Recommendation of what is set so far. */
    public Recommendation build() {
      return new Recommendation(
          form,
          uploaded,
          edition,
          sender,
          senderType,
          senderUnder,
          sealed,
          sealOwner,
          divisionSeal,
          addressee,
          applicantName,
          projectName,
          callName,
          groundsKept,
          prospectsKept,
          closingKept,
          contactName,
          phone,
          email,
          datedOn,
          firstPartner,
          leadName,
          postingPlace,
          shanghaiPost,
          localPost,
          postedFrom,
          postedTo,
          background,
          foundation,
          outcome,
          remarks);
    }
  }
}
