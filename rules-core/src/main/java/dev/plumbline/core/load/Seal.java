package dev.plumbline.core.load;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/**
 * What an index says of a file: its hash, and a sum over its very bytes with their number. The sum
 * takes no time, and tells what was changed by mistake, which is all that an index can tell:
 * whoever means harm writes another index as well. So where index and file are of one jar or folder
 * and the sum is right, the hash is taken from the index; everywhere else it is made anew.
 */
public final class Seal {
  private static final String BETWEEN = ":";

  /** Of a length that may be reserved before anything is read: ten megabytes at most. */
  private static final Pattern LENGTH = Pattern.compile("\\d{1,7}");

  private Seal() {}

  /** The seal of a file of text. */
  public static String ofText(byte[] file) {
    return of(file, Hash.ofText(file));
  }

  /** The seal of any other file. */
  public static String of(byte[] file) {
    return of(file, Hash.of(file));
  }

  /** A seal that has another hash, which goes with the text. */
  public static String of(String text, String hash) {
    return of(text.getBytes(StandardCharsets.UTF_8), hash);
  }

  private static String of(byte[] file, String hash) {
    return hash + BETWEEN + sum(file);
  }

  /** Whether this is the very text that was sealed, as far as the sum tells. */
  public static boolean isUnbroken(String seal, String text) {
    return isUnbroken(seal, text.getBytes(StandardCharsets.UTF_8));
  }

  /** Whether these are the very bytes that were sealed, as far as the sum tells. */
  static boolean isUnbroken(String seal, byte[] file) {
    return seal.endsWith(BETWEEN + sum(file));
  }

  /** All that is to be read, which as a rule is as much as was sealed. */
  static byte[] read(InputStream in, String seal) throws IOException {
    byte[] sealed = new byte[length(seal)];
    int read = in.readNBytes(sealed, 0, sealed.length);
    byte[] more = read < sealed.length ? new byte[0] : in.readAllBytes();
    if (read == sealed.length && more.length == 0) {
      return sealed;
    }
    byte[] all = Arrays.copyOf(sealed, read + more.length);
    System.arraycopy(more, 0, all, read, more.length);
    return all;
  }

  /** How many bytes were sealed; 0 if that is not said, or is more than any pack has. */
  private static int length(String seal) {
    String length = seal.substring(seal.lastIndexOf(BETWEEN) + 1);
    return LENGTH.matcher(length).matches() ? Integer.parseInt(length) : 0;
  }

  /** The hash in a seal. */
  public static String hash(String seal) {
    int end = seal.indexOf(BETWEEN);
    return end < 0 ? seal : seal.substring(0, end);
  }

  /** The sum over bytes, with their number. */
  static String sum(byte[] file) {
    CRC32 sum = new CRC32();
    sum.update(file);
    return Long.toHexString(sum.getValue()) + BETWEEN + file.length;
  }
}
