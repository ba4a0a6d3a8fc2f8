package dev.plumbline.fact;

/**
 * A document of the application, by its type. Each type is given at most once.
 *
 * @param type what it is, in the words of the rules: {@code 技术合同}, {@code 可行性方案} …
 * @param uploaded whether it is uploaded (G.9.7, G.9.8, G.5.4, G.4.6)
 * @param batch the submission it was uploaded with; documents of one submission share it (G.4.2)
 * @param sender the unit that issued it (G.4.3)
 * @param sealed whether it bears the sender's seal (G.4.3)
 */
@Title(value = "上传材料", en = "Document")
public record Document(
    @Key @Title(value = "材料名称", en = "Type") String type,
    @Title(value = "已上传", en = "Uploaded") Boolean uploaded,
    @Title(value = "提交批次", en = "Batch") String batch,
    @ProperName @Title(value = "出具单位", en = "Issuer") String sender,
    @Title(value = "已盖章", en = "Sealed") Boolean sealed) {
  /** Cleans the texts: blank counts as missing; lists are copied. */
  public Document {
    Checks checks = new Checks();
    type = checks.text("type", type);
    batch = checks.text("batch", batch);
    sender = checks.text("sender", sender);
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
    private Boolean uploaded;
    private String batch;
    private String sender;
    private Boolean sealed;

    private Builder() {}

    /** Sets type: what it is, in the words of the rules: {@code 技术合同}, {@code 可行性方案} …. */
    public Builder type(String value) {
      this.type = value;
      return this;
    }

    /** Sets uploaded: whether it is uploaded (G.9.7, G.9.8, G.5.4, G.4.6). */
    public Builder uploaded(Boolean value) {
      this.uploaded = value;
      return this;
    }

    /**
     * Sets batch: the submission it was uploaded with; documents of one submission share it
     * (G.4.2).
     */
    public Builder batch(String value) {
      this.batch = value;
      return this;
    }

    /** Sets sender: the unit that issued it (G.4.3). */
    public Builder sender(String value) {
      this.sender = value;
      return this;
    }

    /** Sets sealed: whether it bears the sender's seal (G.4.3). */
    public Builder sealed(Boolean value) {
      this.sealed = value;
      return this;
    }

    /** The Document of what is set so far. */
    public Document build() {
      return new Document(type, uploaded, batch, sender, sealed);
    }
  }
}
