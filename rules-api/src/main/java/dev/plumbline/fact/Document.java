package dev.plumbline.fact;

import dev.plumbline.spi.ProperName;
import org.jspecify.annotations.Nullable;

/**
 * A document of the application, by its type. Each type is given at most once.
 *
 * @param type what it is, in the words of the rules: {@code 技术合同}, {@code 可行性方案} …
 * @param uploaded whether it is uploaded
 * @param batch the submission it was uploaded with; documents of one submission share it
 * @param sender the unit that issued it
 * @param sealed whether it bears the sender's seal
 */
@Title(value = "上传材料", en = "Document")
public record Document(
    @Key @Title(value = "材料名称", en = "Type") @Nullable String type,
    @Title(value = "已上传", en = "Uploaded") @Nullable Boolean uploaded,
    @Title(value = "提交批次", en = "Batch") @Nullable String batch,
    @ProperName @Title(value = "出具单位", en = "Issuer") @Nullable String sender,
    @Title(value = "已盖章", en = "Sealed") @Nullable Boolean sealed) {
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
    private @Nullable String type;
    private @Nullable Boolean uploaded;
    private @Nullable String batch;
    private @Nullable String sender;
    private @Nullable Boolean sealed;

    private Builder() {}

    /** Sets type: what it is, in the words of the rules: {@code 技术合同}, {@code 可行性方案} …. */
    public Builder type(@Nullable String value) {
      this.type = value;
      return this;
    }

    /** Sets uploaded: whether it is uploaded. */
    public Builder uploaded(@Nullable Boolean value) {
      this.uploaded = value;
      return this;
    }

    /** Sets batch: the submission it was uploaded with; documents of one submission share it. */
    public Builder batch(@Nullable String value) {
      this.batch = value;
      return this;
    }

    /** Sets sender: the unit that issued it. */
    public Builder sender(@Nullable String value) {
      this.sender = value;
      return this;
    }

    /** Sets sealed: whether it bears the sender's seal. */
    public Builder sealed(@Nullable Boolean value) {
      this.sealed = value;
      return this;
    }

    /**
     * The Document of what is set so far.
     *
     * @throws dev.plumbline.InputException if anything cannot be taken, with all that is wrong
     */
    public Document build() {
      return new Document(type, uploaded, batch, sender, sealed);
    }
  }
}
