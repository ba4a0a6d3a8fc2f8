package dev.plumbline.fact;

import dev.plumbline.spi.ProperName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A technical contract about the project. An application may have several; rules see one at a time.
 *
 * @param type {@code 技术开发}, {@code 技术转让}, {@code 技术许可}, {@code 技术咨询}, {@code 技术服务}, or what else it
 *     is, such as {@code 框架协议}
 * @param projectName the project that the contract names
 * @param parties the names of all parties; complete once given
 * @param provider the party that provides the technology and registers the contract
 * @param signedOn the day of the last party's signature
 * @param registrar the office that registered the contract; a registration point is given as the
 *     office it works under
 * @param registrationNo the number of the registration
 * @param registeredOn the day of the registration
 */
@Title(value = "技术合同", en = "Technical contract")
public record Contract(
    @Title(value = "合同类型", en = "Type") @Nullable String type,
    @ProperName @Title(value = "合同项目名称", en = "Project name") @Nullable String projectName,
    @ProperName @Title(value = "合同当事人", en = "Parties") @Nullable List<String> parties,
    @ProperName @Title(value = "合同卖方（受托方）", en = "Provider") @Nullable String provider,
    @Title(value = "合同签订日", en = "Signed on") @Nullable LocalDate signedOn,
    @Title(value = "认定登记机构", en = "Registrar") @Nullable String registrar,
    @Title(value = "认定登记编号", en = "Registration number") @Nullable String registrationNo,
    @Title(value = "认定登记日", en = "Registered on") @Nullable LocalDate registeredOn) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Contract {
    Checks checks = new Checks();
    type = checks.text("type", type);
    projectName = checks.text("projectName", projectName);
    parties = checks.texts("parties", parties);
    provider = checks.text("provider", provider);
    registrar = checks.text("registrar", registrar);
    registrationNo = checks.text("registrationNo", registrationNo);
    checks.date("signedOn", signedOn);
    checks.date("registeredOn", registeredOn);
    checks.done();
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
    private @Nullable String type;
    private @Nullable String projectName;
    private @Nullable List<String> parties;
    private @Nullable String provider;
    private @Nullable LocalDate signedOn;
    private @Nullable String registrar;
    private @Nullable String registrationNo;
    private @Nullable LocalDate registeredOn;

    private Builder() {}

    /**
     * Sets type: {@code 技术开发}, {@code 技术转让}, {@code 技术许可}, {@code 技术咨询}, {@code 技术服务}, or what else
     * it is, such as {@code 框架协议}.
     */
    public Builder type(@Nullable String value) {
      this.type = value;
      return this;
    }

    /** Sets projectName: the project that the contract names. */
    public Builder projectName(@Nullable String value) {
      this.projectName = value;
      return this;
    }

    /** Sets parties: the names of all parties; complete once given. */
    public Builder parties(@Nullable List<String> value) {
      this.parties = value;
      return this;
    }

    /** Sets parties: the names of all parties; complete once given. */
    public Builder parties(String... values) {
      return parties(Text.given(values));
    }

    /** Sets provider: the party that provides the technology and registers the contract. */
    public Builder provider(@Nullable String value) {
      this.provider = value;
      return this;
    }

    /** Sets signedOn: the day of the last party's signature. */
    public Builder signedOn(@Nullable LocalDate value) {
      this.signedOn = value;
      return this;
    }

    /**
     * Sets registrar: the office that registered the contract; a registration point is given as the
     * office it works under.
     */
    public Builder registrar(@Nullable String value) {
      this.registrar = value;
      return this;
    }

    /** Sets registrationNo: the number of the registration. */
    public Builder registrationNo(@Nullable String value) {
      this.registrationNo = value;
      return this;
    }

    /** Sets registeredOn: the day of the registration. */
    public Builder registeredOn(@Nullable LocalDate value) {
      this.registeredOn = value;
      return this;
    }

    /**
     * The Contract of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Contract build() {
      return new Contract(
          type, projectName, parties, provider, signedOn, registrar, registrationNo, registeredOn);
    }
  }
}
