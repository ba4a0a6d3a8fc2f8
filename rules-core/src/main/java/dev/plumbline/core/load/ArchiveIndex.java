package dev.plumbline.core.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What an archive says of itself, in its first file: which pack it is, and the hash of each file.
 * This text is what is signed, and there is one text for one pack. Immutable.
 *
 * @param id the id of the guideline
 * @param edition its edition, or {@code null} if there is but one
 * @param sha256 the {@linkplain PackFiles#sha256() hash} of the pack
 * @param files the hash of each file by its path within the pack
 */
public record ArchiveIndex(
    String id, @Nullable String edition, String sha256, SortedMap<String, String> files) {
  /** The names of the index and of its signature within an archive. */
  public static final String NAME = "pack.index";

  public static final String SIGNATURE = "pack.sig";

  private static final String FORMAT = "plumbline-pack 1";
  private static final String HASH = "([0-9a-f]{64})";
  private static final Pattern TEXT =
      Pattern.compile(
          FORMAT + "\nid (.+)\n(?:edition (.+)\n)?sha256 " + HASH + "\n((?:file .+\n)+)");
  private static final Pattern FILE = Pattern.compile("file " + HASH + " (.+)\n");

  /** What an archive of these files says. */
  public static ArchiveIndex of(Manifest manifest, String sha256, SortedMap<String, byte[]> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, Hash.ofText(content)));
    return new ArchiveIndex(manifest.id(), manifest.edition(), sha256, hashes);
  }

  /** Reads the text; empty if it is none. */
  static Optional<ArchiveIndex> parse(byte[] text) {
    Matcher whole = TEXT.matcher(new String(text, StandardCharsets.UTF_8));
    if (!whole.matches()) {
      return Optional.empty();
    }
    SortedMap<String, String> files = new TreeMap<>();
    Matcher file = FILE.matcher(whole.group(4));
    while (file.lookingAt()) {
      files.put(file.group(2), file.group(1));
      file.region(file.end(), file.regionEnd());
    }
    ArchiveIndex index = new ArchiveIndex(whole.group(1), whole.group(2), whole.group(3), files);
    // Only the very text that is written for what it says: nothing twice, nothing beside.
    return Arrays.equals(index.text(), text) ? Optional.of(index) : Optional.empty();
  }

  /** The index as text. */
  public byte[] text() {
    String list =
        files.entrySet().stream()
            .map(file -> "file " + file.getValue() + " " + file.getKey() + "\n")
            .collect(Collectors.joining());
    String which = edition == null ? "" : "edition " + edition + "\n";
    return (FORMAT + "\nid " + id + "\n" + which + "sha256 " + sha256 + "\n" + list)
        .getBytes(StandardCharsets.UTF_8);
  }
}
