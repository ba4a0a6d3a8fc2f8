package dev.plumbline.fact;

import dev.plumbline.spi.Derived;
import dev.plumbline.spi.Folding;
import dev.plumbline.spi.ProperName;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The recommendation letter or form. An application has one, so that all clauses about it speak of
 * the same paper.
 *
 * @param form which form of the call the paper follows: {@code 附件2} (letter) or {@code 附件3} (form)
 * @param uploaded whether the scan is uploaded
 * @param edition the year printed in the title of the form
 * @param sender the name of the recommending unit
 * @param senderType its role, such as {@code 前方指挥部}, {@code 联络组}, {@code 市级组织部门}, {@code 科技主管部门}
 * @param senderUnder the division whose authority the sender is part of; a front-line command of
 *     Shanghai is of Shanghai wherever it sits
 * @param sealed whether the paper bears a seal
 * @param sealOwner whose seal it is
 * @param divisionSeal ticked if the seal is that of a division inside the sender
 * @param addressee whom the letter is addressed to
 * @param applicantName the applicant unit that the letter names
 * @param projectName the project that the paper names
 * @param callName the call that the letter names
 * @param groundsKept whether the printed statement on foundation and outcome stands
 * @param prospectsKept whether the printed statement on support and leadership stands
 * @param closingKept whether the printed closing words of recommendation stand
 * @param contactName whom to ask
 * @param phone the telephone of the contact
 * @param email the e-mail address of the contact
 * @param datedOn the day the letter bears
 * @param firstPartner the first partner unit on the form
 * @param leadName the lead that the form names
 * @param postingPlace the division that the form names
 * @param shanghaiPost the lead's post in Shanghai
 * @param localPost the lead's post on assignment
 * @param postedFrom the first month on the form
 * @param postedTo the last month on the form
 * @param background the first part of the summary, without the printed label
 * @param foundation the second part
 * @param outcome the third part
 * @param remarks may be blank
 */
@Title(value = "推荐材料", en = "Recommendation")
public record Recommendation(
    @Title(value = "推荐材料格式", en = "Form") @Nullable String form,
    @Title(value = "推荐材料已上传", en = "Uploaded") @Nullable Boolean uploaded,
    @Title(value = "表样年度", en = "Edition") @Nullable Integer edition,
    @ProperName @Title(value = "推荐单位", en = "Issuer") @Nullable String sender,
    @Title(value = "推荐单位类别", en = "Type of sender") @Nullable String senderType,
    @Title(value = "推荐单位所属地区", en = "Issuer's division") @Nullable Place senderUnder,
    @Title(value = "推荐材料已盖章", en = "Sealed") @Nullable Boolean sealed,
    @ProperName @Title(value = "印章单位", en = "Seal of") @Nullable String sealOwner,
    @Box @Title(value = "印章为内设机构章", en = "Seal of an internal division") boolean divisionSeal,
    @ProperName @Title(value = "致送单位", en = "Addressee") @Nullable String addressee,
    @ProperName @Title(value = "推荐材料所载申报单位", en = "Applicant named") @Nullable String applicantName,
    @ProperName @Title(value = "推荐材料所载项目名称", en = "Project name") @Nullable String projectName,
    @ProperName @Title(value = "推荐材料所载指南名称", en = "Call named") @Nullable String callName,
    @Title(value = "保留前期基础与预期成效的推荐意见", en = "Grounds kept") @Nullable Boolean groundsKept,
    @Title(value = "保留支撑引领作用的推荐意见", en = "Prospects kept") @Nullable Boolean prospectsKept,
    @Title(value = "保留推荐结语", en = "Closing kept") @Nullable Boolean closingKept,
    @Title(value = "联系人", en = "Contact") @Nullable String contactName,
    @Title(value = "联系电话", en = "Phone") @Nullable String phone,
    @Title(value = "联系邮箱", en = "E-mail") @Nullable String email,
    @Title(value = "落款日期", en = "Dated") @Nullable LocalDate datedOn,
    @ProperName @Title(value = "第一合作单位", en = "First partner") @Nullable String firstPartner,
    @Title(value = "推荐材料所载负责人姓名", en = "Lead's name") @Nullable String leadName,
    @Title(value = "援派地区", en = "Posting place") @Nullable Place postingPlace,
    @Title(value = "在沪职务", en = "Post in Shanghai") @Nullable String shanghaiPost,
    @Title(value = "援派职务", en = "Post on assignment") @Nullable String localPost,
    @Title(value = "援派起始月", en = "Posted from") @Nullable YearMonth postedFrom,
    @Title(value = "援派终止月", en = "Posted to") @Nullable YearMonth postedTo,
    @Title(value = "项目简介·背景情况", en = "Summary: background") @Nullable String background,
    @Title(value = "项目简介·前期基础", en = "Summary: foundation") @Nullable String foundation,
    @Title(value = "项目简介·预期成效", en = "Summary: outcome") @Nullable String outcome,
    @Title(value = "其他需要说明的情况", en = "Other remarks") @Nullable String remarks) {
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
  public @Nullable Integer datedYear() {
    return datedOn == null ? null : datedOn.getYear();
  }

  /**
   * The length of the summary in characters: Unicode code points of its three parts after NFC,
   * white space left out, punctuation counted, and a heading that is typed in where a part begins
   * left out. {@code null} while a part is missing.
   *
   * @param headings the headings as the form prints them, such as {@code 1、背景情况}
   */
  @Title(value = "项目简介字数", en = "Length of the summary", unit = "字")
  @Derived({"background", "foundation", "outcome"})
  public @Nullable Integer summaryLength(List<?> headings) {
    return Text.length(false, headings, background, foundation, outcome);
  }

  /**
   * The same length with white space counted. {@code null} while a part is missing.
   *
   * @param headings the headings as the form prints them
   */
  @Title(value = "项目简介字数（计空格）", en = "Length of the summary with spaces", unit = "字")
  @Derived({"background", "foundation", "outcome"})
  public @Nullable Integer summaryLengthWithSpaces(List<?> headings) {
    return Text.length(true, headings, background, foundation, outcome);
  }

  /**
   * The development zone that the sender's name begins with, such as {@code 三明高新区}; its long and
   * its short name are the same. {@code null} if it begins with none.
   */
  @Title(value = "推荐单位名称所说的开发区", en = "Zone in the sender's name")
  @Derived("sender")
  public @Nullable String senderZone() {
    return zone(sender);
  }

  /** The development zone that the name on the seal begins with. {@code null} if there is none. */
  @Title(value = "印章所说的开发区", en = "Zone on the seal")
  @Derived("sealOwner")
  public @Nullable String sealZone() {
    return zone(sealOwner);
  }

  private static @Nullable String zone(@Nullable String body) {
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
    private @Nullable String form;
    private @Nullable Boolean uploaded;
    private @Nullable Integer edition;
    private @Nullable String sender;
    private @Nullable String senderType;
    private @Nullable Place senderUnder;
    private @Nullable Boolean sealed;
    private @Nullable String sealOwner;
    private boolean divisionSeal;
    private @Nullable String addressee;
    private @Nullable String applicantName;
    private @Nullable String projectName;
    private @Nullable String callName;
    private @Nullable Boolean groundsKept;
    private @Nullable Boolean prospectsKept;
    private @Nullable Boolean closingKept;
    private @Nullable String contactName;
    private @Nullable String phone;
    private @Nullable String email;
    private @Nullable LocalDate datedOn;
    private @Nullable String firstPartner;
    private @Nullable String leadName;
    private @Nullable Place postingPlace;
    private @Nullable String shanghaiPost;
    private @Nullable String localPost;
    private @Nullable YearMonth postedFrom;
    private @Nullable YearMonth postedTo;
    private @Nullable String background;
    private @Nullable String foundation;
    private @Nullable String outcome;
    private @Nullable String remarks;

    private Builder() {}

    /**
     * Sets form: which form of the call the paper follows: {@code 附件2} (letter) or {@code 附件3}
     * (form).
     */
    public Builder form(@Nullable String value) {
      this.form = value;
      return this;
    }

    /** Sets uploaded: whether the scan is uploaded. */
    public Builder uploaded(@Nullable Boolean value) {
      this.uploaded = value;
      return this;
    }

    /** Sets edition: the year printed in the title of the form. */
    public Builder edition(@Nullable Integer value) {
      this.edition = value;
      return this;
    }

    /** Sets sender: the name of the recommending unit. */
    public Builder sender(@Nullable String value) {
      this.sender = value;
      return this;
    }

    /**
     * Sets senderType: its role, such as {@code 前方指挥部}, {@code 联络组}, {@code 市级组织部门}, {@code
     * 科技主管部门}.
     */
    public Builder senderType(@Nullable String value) {
      this.senderType = value;
      return this;
    }

    /**
     * Sets senderUnder: the division whose authority the sender is part of; a front-line command of
     * Shanghai is of Shanghai wherever it sits.
     */
    public Builder senderUnder(@Nullable Place value) {
      this.senderUnder = value;
      return this;
    }

    /** Sets sealed: whether the paper bears a seal. */
    public Builder sealed(@Nullable Boolean value) {
      this.sealed = value;
      return this;
    }

    /** Sets sealOwner: whose seal it is. */
    public Builder sealOwner(@Nullable String value) {
      this.sealOwner = value;
      return this;
    }

    /** Sets divisionSeal: ticked if the seal is that of a division inside the sender. */
    public Builder divisionSeal(boolean value) {
      this.divisionSeal = value;
      return this;
    }

    /** Sets addressee: whom the letter is addressed to. */
    public Builder addressee(@Nullable String value) {
      this.addressee = value;
      return this;
    }

    /** Sets applicantName: the applicant unit that the letter names. */
    public Builder applicantName(@Nullable String value) {
      this.applicantName = value;
      return this;
    }

    /** Sets projectName: the project that the paper names. */
    public Builder projectName(@Nullable String value) {
      this.projectName = value;
      return this;
    }

    /** Sets callName: the call that the letter names. */
    public Builder callName(@Nullable String value) {
      this.callName = value;
      return this;
    }

    /** Sets groundsKept: whether the printed statement on foundation and outcome stands. */
    public Builder groundsKept(@Nullable Boolean value) {
      this.groundsKept = value;
      return this;
    }

    /** Sets prospectsKept: whether the printed statement on support and leadership stands. */
    public Builder prospectsKept(@Nullable Boolean value) {
      this.prospectsKept = value;
      return this;
    }

    /** Sets closingKept: whether the printed closing words of recommendation stand. */
    public Builder closingKept(@Nullable Boolean value) {
      this.closingKept = value;
      return this;
    }

    /** Sets contactName: whom to ask. */
    public Builder contactName(@Nullable String value) {
      this.contactName = value;
      return this;
    }

    /** Sets phone: the telephone of the contact. */
    public Builder phone(@Nullable String value) {
      this.phone = value;
      return this;
    }

    /** Sets email: the e-mail address of the contact. */
    public Builder email(@Nullable String value) {
      this.email = value;
      return this;
    }

    /** Sets datedOn: the day the letter bears. */
    public Builder datedOn(@Nullable LocalDate value) {
      this.datedOn = value;
      return this;
    }

    /** Sets firstPartner: the first partner unit on the form. */
    public Builder firstPartner(@Nullable String value) {
      this.firstPartner = value;
      return this;
    }

    /** Sets leadName: the lead that the form names. */
    public Builder leadName(@Nullable String value) {
      this.leadName = value;
      return this;
    }

    /** Sets postingPlace: the division that the form names. */
    public Builder postingPlace(@Nullable Place value) {
      this.postingPlace = value;
      return this;
    }

    /** Sets shanghaiPost: the lead's post in Shanghai. */
    public Builder shanghaiPost(@Nullable String value) {
      this.shanghaiPost = value;
      return this;
    }

    /** Sets localPost: the lead's post on assignment. */
    public Builder localPost(@Nullable String value) {
      this.localPost = value;
      return this;
    }

    /** Sets postedFrom: the first month on the form. */
    public Builder postedFrom(@Nullable YearMonth value) {
      this.postedFrom = value;
      return this;
    }

    /** Sets postedTo: the last month on the form. */
    public Builder postedTo(@Nullable YearMonth value) {
      this.postedTo = value;
      return this;
    }

    /** Sets background: the first part of the summary, without the printed label. */
    public Builder background(@Nullable String value) {
      this.background = value;
      return this;
    }

    /** Sets foundation: the second part. */
    public Builder foundation(@Nullable String value) {
      this.foundation = value;
      return this;
    }

    /** Sets outcome: the third part. */
    public Builder outcome(@Nullable String value) {
      this.outcome = value;
      return this;
    }

    /** Sets remarks: may be blank. */
    public Builder remarks(@Nullable String value) {
      this.remarks = value;
      return this;
    }

    /**
     * The Recommendation of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
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
