package dev.plumbline.core.load;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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
  private static final Pattern LINE =
      Pattern.compile("(id|edition) (.+)|(sha256) ([0-9a-f]{64})|file ([0-9a-f]{64}) (.+)");

  /** What an archive of these files says. */
  public static ArchiveIndex of(Manifest manifest, String sha256, SortedMap<String, byte[]> files) {
    SortedMap<String, String> hashes = new TreeMap<>();
    files.forEach((name, content) -> hashes.put(name, Hash.ofText(content)));
    return new ArchiveIndex(manifest.id(), manifest.edition(), sha256, hashes);
  }

  /** Reads the text; empty if it is none. */
  static Optional<ArchiveIndex> parse(byte[] text) {
    Map<String, String> said = new HashMap<>();
    SortedMap<String, String> files = new TreeMap<>();
    new String(text, StandardCharsets.UTF_8)
        .lines()
        .map(LINE::matcher)
        .filter(Matcher::matches)
        .forEach(
            line -> {
              if (line.group(5) != null) {
                files.put(line.group(6), line.group(5));
              } else if (line.group(3) != null) {
                said.put(line.group(3), line.group(4));
              } else {
                said.put(line.group(1), line.group(2));
              }
            });
    ArchiveIndex index =
        new ArchiveIndex(said.get("id"), said.get("edition"), said.get("sha256"), files);
    // Only the very text that is written for what it says: nothing twice, missing or beside.
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
