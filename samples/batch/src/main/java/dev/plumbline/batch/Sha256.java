package dev.plumbline.batch;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** The SHA-256 of what is added bit by bit, as people and receipts write it. */
public final class Sha256 {
  private final MessageDigest digest;

  /** Of nothing yet. */
  public Sha256() {
    try {
      this.digest = MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }

  /** Of a text, in UTF-8. */
  public static String of(String text) {
    Sha256 sha256 = new Sha256();
    sha256.add(text.getBytes(StandardCharsets.UTF_8));
    return sha256.hex();
  }

  /** Adds what follows. */
  public void add(byte... bytes) {
    digest.update(bytes);
  }

  /** Of what was added so far, to which more may be added. */
  public String hex() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("SHA-256 of the JDK can be cloned", e);
    }
  }
}
