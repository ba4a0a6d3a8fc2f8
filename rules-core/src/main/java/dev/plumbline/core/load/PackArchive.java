package dev.plumbline.core.load;

import dev.plumbline.Limit;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.PublicKey;
import java.security.Signature;
import java.util.Base64;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.jspecify.annotations.Nullable;

/**
 * An archive of a pack: the text of its files, an index with their hashes, and perhaps a signature
 * of that. It is read whole, within the limits of a pack, before anything in it is looked at, and
 * gives its files only if they are those of the index, to the last one.
 */
final class PackArchive {
  /** Below the text of the files: names, and what a zip file says of each of them. */
  private static final int BESIDE_KILOBYTES = 1024;

  private static final int MOST_SIGNATURE = 1024;

  /** Ends the reading; the reason has been reported. */
  private static final class Ended extends Exception {
    private static final long serialVersionUID = 1L;

    Ended() {
      super(null, null, false, false);
    }
  }

  private final String name;
  private final PackReport report;
  private final int fileBytes;
  private final long allBytes;
  private final int mostFiles;
  private SortedMap<String, byte[]> files = new TreeMap<>();

  /** What it says of itself; {@code null} as long as that is not read, and if it is refused. */
  private @Nullable ArchiveIndex index;

  private PackArchive(Path archive, PackReport report) {
    this.name = archive.toString();
    this.report = report;
    this.fileBytes = (int) Math.min(report.limits().of(Limit.FILE_KILOBYTES) * 1024, 1 << 30);
    this.allBytes = report.limits().of(Limit.PACK_KILOBYTES) * 1024;
    this.mostFiles = report.limits().count(Limit.PACK_FILES);
  }

  /**
   * Reads an archive; that it is refused is reported.
   *
   * @param signer by whose key it must be signed; {@code null} if that does not matter
   */
  static PackArchive read(Path archive, @Nullable PublicKey signer, PackReport report) {
    PackArchive reader = new PackArchive(archive, report);
    try {
      reader.check(reader.entries(reader.bytes(archive)), signer);
    } catch (Ended e) {
      reader.index = null;
    }
    return reader;
  }

  /** The files by their path within the pack; none if the archive is refused. */
  SortedMap<String, byte[]> files() {
    return index == null ? new TreeMap<>() : files;
  }

  /** Compares what the index says of the whole with what the files make. */
  void compare(PackFiles pack) {
    if (index != null && pack.manifest() != null) {
      Manifest manifest = pack.manifest();
      boolean same =
          index.id().equals(manifest.id())
              && Objects.equals(index.edition(), manifest.edition())
              && index.sha256().equals(pack.sha256());
      if (!same) {
        report.problem(name, Message.of("load.archiveOfOther", index.id(), manifest.id()));
      }
    }
  }

  private byte[] bytes(Path archive) throws Ended {
    long most = Math.min(allBytes + BESIDE_KILOBYTES * 1024L, Integer.MAX_VALUE - 9);
    try (InputStream in = Files.newInputStream(archive)) {
      byte[] bytes = in.readNBytes((int) most + 1);
      if (bytes.length > most) {
        throw tooLarge();
      }
      return bytes;
    } catch (IOException e) {
      throw refused(Message.of("load.unreadable"));
    }
  }

  private SortedMap<String, byte[]> entries(byte[] bytes) throws Ended {
    SortedMap<String, byte[]> entries = new TreeMap<>();
    long all = 0;
    try (ZipInputStream zip =
        new ZipInputStream(new ByteArrayInputStream(bytes), StandardCharsets.UTF_8)) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        byte[] content = zip.readNBytes(fileBytes + 1);
        all += content.length;
        if (content.length > fileBytes) {
          throw refused(
              Message.of(
                  "load.archiveFileTooLarge", Shown.name(entry.getName()), fileBytes / 1024));
        }
        if (all > allBytes || entries.size() > mostFiles + 1) {
          throw tooLarge();
        }
        if (entries.put(entry.getName(), content) != null) {
          throw refused(Message.of("load.archiveTwice", Shown.name(entry.getName())));
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw refused(Message.of("load.archiveBroken"));
    }
    return entries;
  }

  private void check(SortedMap<String, byte[]> entries, @Nullable PublicKey signer) throws Ended {
    files = entries;
    byte[] text = files.remove(ArchiveIndex.NAME);
    if (text == null) {
      throw refused(Message.of(files.isEmpty() ? "load.archiveBroken" : "load.noArchive"));
    }
    index = ArchiveIndex.parse(text).orElseThrow(() -> refused(Message.of("load.archiveIndex")));
    byte[] signature = files.remove(ArchiveIndex.SIGNATURE);
    if (signer != null) {
      checkSignature(signer, text, signature);
    }
    checkFiles();
  }

  /** Before anything that the index says is believed. */
  private void checkSignature(PublicKey signer, byte[] text, byte @Nullable [] signature)
      throws Ended {
    if (signature == null) {
      throw refused(Message.of("load.unsigned"));
    }
    boolean right = false;
    try {
      Signature check = Signature.getInstance("Ed25519");
      check.initVerify(signer);
      check.update(text);
      right = signature.length <= MOST_SIGNATURE && check.verify(decoded(signature));
    } catch (InvalidKeyException e) {
      throw refused(Message.of("load.keyNotEd25519"));
    } catch (GeneralSecurityException | IllegalArgumentException e) {
      right = false; // no signature at all
    }
    if (!right) {
      throw refused(Message.of("load.signedByOther"));
    }
  }

  private static byte[] decoded(byte[] signature) {
    return Base64.getDecoder().decode(new String(signature, StandardCharsets.US_ASCII).strip());
  }

  private void checkFiles() throws Ended {
    index.files().forEach((file, hash) -> checkFile(file, hash, files.get(file)));
    for (String file : files.keySet()) {
      if (!index.files().containsKey(file)) {
        report.problem(name, Message.of("load.archiveStranger", Shown.name(file)));
      }
    }
    SortedMap<String, String> folded = new TreeMap<>();
    for (String file : index.files().keySet()) {
      String other = folded.put(FileName.folded(file), file);
      if (!isName(file) || other != null) {
        report.problem(name, Message.of("load.archiveName", Shown.name(file)));
      }
    }
    if (report.hasProblems()) {
      throw new Ended();
    }
  }

  private void checkFile(String file, String hash, byte @Nullable [] content) {
    if (content == null) {
      report.problem(name, Message.of("load.archiveLacks", Shown.name(file)));
    } else if (!hash.equals(Hash.ofText(content))) {
      report.problem(name, Message.of("load.archiveChanged", Shown.name(file)));
    }
  }

  /** The path of a file of a pack, which leads nowhere else on any system. */
  private static boolean isName(String file) {
    boolean leadsOut =
        file.indexOf('\\') >= 0
            || file.indexOf(':') >= 0
            || ("/" + file + "/").matches(".*/(?:\\..*)?/.*");
    return PackFiles.isOfPack(file) && Shown.name(file).equals(file) && !leadsOut;
  }

  private Ended tooLarge() {
    return refused(
        Message.of("load.packTooLarge", mostFiles, report.limits().of(Limit.PACK_KILOBYTES)));
  }

  private Ended refused(Message message) {
    report.problem(name, message);
    return new Ended();
  }
}
