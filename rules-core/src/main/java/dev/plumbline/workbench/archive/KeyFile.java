package dev.plumbline.workbench.archive;

import dev.plumbline.InputException;
import dev.plumbline.Problem;
import dev.plumbline.core.load.OwnerOnly;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.OpenOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.spec.InvalidKeySpecException;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.Set;

/** Keys for Ed25519 in files (PEM), as other programs write and read them. */
public final class KeyFile {
  private static final String PRIVATE = "PRIVATE KEY";
  private static final String PUBLIC = "PUBLIC KEY";
  private static final int LONGEST = 4096;
  private static final int LINE = 64;
  private static final Set<OpenOption> NEW =
      Set.of(StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);

  private KeyFile() {}

  /**
   * Makes a key.
   *
   * @param secret where the key to sign with is written, for its owner alone
   * @param open where the key to check with is written, for everybody
   * @throws FileAlreadyExistsException if there is one of them already
   * @throws IOException if one cannot be written
   */
  public static void make(Path secret, Path open) throws IOException {
    KeyPair pair;
    try {
      pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }
    if (Files.exists(open)) {
      throw new FileAlreadyExistsException(open.toString());
    }
    try (SeekableByteChannel out =
        Files.newByteChannel(secret, NEW, OwnerOnly.attributes(secret))) {
      out.write(ByteBuffer.wrap(pem(PRIVATE, pair.getPrivate().getEncoded())));
    }
    NewFile.write(open, pem(PUBLIC, pair.getPublic().getEncoded()));
  }

  private static byte[] pem(String kind, byte[] key) {
    String lines = Base64.getMimeEncoder(LINE, new byte[] {'\n'}).encodeToString(key);
    return ("-----BEGIN " + kind + "-----\n" + lines + "\n-----END " + kind + "-----\n")
        .getBytes(StandardCharsets.US_ASCII);
  }

  /**
   * A key to sign with.
   *
   * @throws InputException if there is none in the file
   */
  public static PrivateKey secret(Path file) {
    try {
      return factory().generatePrivate(new PKCS8EncodedKeySpec(read(file, PRIVATE)));
    } catch (InvalidKeySpecException e) {
      throw unfit(file, Message.of("workbench.noKey", PRIVATE));
    }
  }

  /**
   * A key to check signatures with.
   *
   * @throws InputException if there is none in the file
   */
  public static PublicKey open(Path file) {
    try {
      return factory().generatePublic(new X509EncodedKeySpec(read(file, PUBLIC)));
    } catch (InvalidKeySpecException e) {
      throw unfit(file, Message.of("workbench.noKey", PUBLIC));
    }
  }

  private static KeyFactory factory() {
    try {
      return KeyFactory.getInstance("Ed25519");
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }
  }

  private static byte[] read(Path file, String kind) {
    String begin = "-----BEGIN " + kind + "-----";
    String end = "-----END " + kind + "-----";
    try (InputStream in = Files.newInputStream(file)) {
      String text = new String(in.readNBytes(LONGEST), StandardCharsets.US_ASCII).strip();
      if (!text.startsWith(begin) || !text.endsWith(end)) {
        throw unfit(file, Message.of("workbench.noKey", kind));
      }
      String key = text.substring(begin.length(), text.length() - end.length());
      return Base64.getMimeDecoder().decode(key);
    } catch (IOException e) {
      throw unfit(file, Message.of("load.unreadable"));
    } catch (IllegalArgumentException e) {
      throw unfit(file, Message.of("workbench.noKey", kind));
    }
  }

  private static InputException unfit(Path file, Message message) {
    return new InputException(Problem.of(file.toString(), message.words()));
  }
}
