package dev.plumbline.workbench.archive;

import dev.plumbline.PackException;
import dev.plumbline.core.load.ArchiveIndex;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.workbench.NewFile;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.security.Signature;
import java.time.LocalDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A pack made into one file: the texts of its files, an index with the hash of each, and, where a
 * key is given, a signature of the index. It holds text and never classes: whoever loads it
 * compiles the rules himself. The same pack and key always give the same bytes.
 */
public final class Archive {
  /** Every file has the same time, the first that a zip file can tell. */
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private final ArchiveIndex index;
  private final SortedMap<String, byte[]> files;

  private Archive(ArchiveIndex index, SortedMap<String, byte[]> files) {
    this.index = index;
    this.files = files;
  }

  /**
   * The archive of a pack. Its files are read; whether its rules hold together is not looked at.
   *
   * @param pack a folder, or another archive
   * @throws PackException if its files cannot be read
   */
  public static Archive of(Path pack) {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> files =
        PackFiles.contents(Objects.requireNonNull(pack, "pack"), report);
    PackFiles read = PackFiles.of(files, report);
    report.refuseProblems();
    return new Archive(ArchiveIndex.of(read.manifest(), read.sha256(), files), files);
  }

  /** The id of its guideline. */
  public String id() {
    return index.id();
  }

  /** The SHA-256 of the pack, as receipts name it. */
  public String sha256() {
    return index.sha256();
  }

  /** How many files of the pack are in it. */
  public int files() {
    return files.size();
  }

  /**
   * Writes it.
   *
   * @param key signs it (Ed25519); {@code null} for an archive that is not signed
   * @throws IOException if it cannot be written; then the old file is as it was
   * @throws InvalidKeyException if the key is no key for Ed25519
   */
  public void write(Path archive, @Nullable PrivateKey key)
      throws IOException, InvalidKeyException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    entries.put(ArchiveIndex.NAME, index.text());
    if (key != null) {
      entries.put(ArchiveIndex.SIGNATURE, signature(key, index.text()));
    }
    entries.putAll(files);
    NewFile.write(archive, out -> write(entries, out));
  }

  private static void write(Map<String, byte[]> entries, OutputStream out) throws IOException {
    ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
    for (Map.Entry<String, byte[]> each : entries.entrySet()) {
      ZipEntry entry = new ZipEntry(each.getKey());
      entry.setTimeLocal(NO_TIME);
      zip.putNextEntry(entry);
      zip.write(each.getValue());
      zip.closeEntry();
    }
    zip.finish();
  }

  private static byte[] signature(PrivateKey key, byte[] text) throws InvalidKeyException {
    try {
      Signature signature = Signature.getInstance("Ed25519");
      signature.initSign(key);
      signature.update(text);
      String base64 = Base64.getEncoder().encodeToString(signature.sign());
      return (base64 + "\n").getBytes(StandardCharsets.US_ASCII);
    } catch (InvalidKeyException e) {
      throw e;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("every Java platform from 15 on has Ed25519", e);
    }
  }
}
