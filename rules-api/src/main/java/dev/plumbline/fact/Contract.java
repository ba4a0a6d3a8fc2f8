package dev.plumbline.fact;

import java.time.LocalDate;
import java.util.List;

/**
 * A technical contract about the project. An application may have several; rules see one at a time.
 *
 * @param type {@code 技术开发}, {@code 技术转让}, {@code 技术许可}, {@code 技术咨询}, {@code 技术服务}, or what else it
 *     is, such as {@code 框架协议} (G.9.5)
 * @param projectName the project that the contract names (X.2)
 * @param parties the names of all parties; complete once given (G.9.5)
 * @param provider the party that provides the technology and registers the contract (X.8)
 * @param signedOn the day of the last party's signature (G.9.2, G.9.3, reading B21)
 * @param registrar the office that registered the contract; a registration point is given as the
 *     office it works under (G.9.6, reading B22)
 * @param registrationNo the number of the registration (G.9.6)
 * @param registeredOn the day of the registration (X.6)
 */
@Title(value = "技术合同", en = "Technical contract")
public record Contract(
    @Title(value = "合同类型", en = "Type") String type,
    @ProperName @Title(value = "合同项目名称", en = "Project name") String projectName,
    @ProperName @Title(value = "合同当事人", en = "Parties") List<String> parties,
    @ProperName @Title(value = "合同卖方（受托方）", en = "Provider") String provider,
    @Title(value = "合同签订日", en = "Signed on") LocalDate signedOn,
    @Title(value = "认定登记机构", en = "Registrar") String registrar,
    @Title(value = "认定登记编号", en = "Registration number") String registrationNo,
    @Title(value = "认定登记日", en = "Registered on") LocalDate registeredOn) {
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
    private String type;
    private String projectName;
    private List<String> parties;
    private String provider;
    private LocalDate signedOn;
    private String registrar;
    private String registrationNo;
    private LocalDate registeredOn;

    private Builder() {}

    /**
     * Sets type: {@code 技术开发}, {@code 技术转让}, {@code 技术许可}, {@code 技术咨询}, {@code 技术服务}, or what else
     * it is, such as {@code 框架协议} (G.9.5).
     */
    public Builder type(String value) {
      this.type = value;
      return this;
    }

    /** Sets projectName: the project that the contract names (X.2). */
    public Builder projectName(String value) {
      this.projectName = value;
      return this;
    }

    /** Sets parties: the names of all parties; complete once given (G.9.5). */
    public Builder parties(List<String> value) {
      this.parties = value;
      return this;
    }

    /** Sets parties: the names of all parties; complete once given (G.9.5). */
    public Builder parties(String... values) {
      return parties(Text.given(values));
    }

    /** Sets provider: the party that provides the technology and registers the contract (X.8). */
    public Builder provider(String value) {
      this.provider = value;
      return this;
    }

    /** Sets signedOn: the day of the last party's signature (G.9.2, G.9.3, reading B21). */
    public Builder signedOn(LocalDate value) {
      this.signedOn = value;
      return this;
    }

    /**
     * Sets registrar: the office that registered the contract; a registration point is given as the
     * office it works under (G.9.6, reading B22).
     */
    public Builder registrar(String value) {
      this.registrar = value;
      return this;
    }

    /** Sets registrationNo: the number of the registration (G.9.6). */
    public Builder registrationNo(String value) {
      this.registrationNo = value;
      return this;
    }

    /** Sets registeredOn: the day of the registration (X.6). */
    public Builder registeredOn(LocalDate value) {
      this.registeredOn = value;
      return this;
    }

    /** The Contract of what is set so far. */
    public Contract build() {
      return new Contract(
          type, projectName, parties, provider, signedOn, registrar, registrationNo, registeredOn);
    }
  }
}
