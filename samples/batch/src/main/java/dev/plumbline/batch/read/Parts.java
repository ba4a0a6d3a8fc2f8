package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Column;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/**
 * Looks through the parts of a workbook before any of it is understood: whether they are whole and
 * of a sensible size, whether there are macros and links to other files, and where cells are
 * merged, which stands behind the cells. Bounded in memory whatever the parts claim to be.
 */
final class Parts {
  /** Bytes of all parts together when unpacked; a list of 100,000 rows has some 200 million. */
  private static final long MOST_BYTES = 4L << 30;

  /** Parts that are kept in memory when they are read. */
  private static final long MOST_KEPT = 256L << 20;

  /** A part this large may not have been packed tighter than lists are. */
  private static final long LOOKED_AT = 16L << 20;

  private static final int MOST_RATIO = 200;

  /** A cell of Excel has at most 32,767 characters, of at most eight bytes each. */
  private static final int LONGEST_TEXT = 1 << 20;

  private static final int MOST_PARTS = 10_000;

  /** What stands behind the cells of a sheet is kept up to this. */
  private static final int TAIL = 1 << 20;

  private static final String WORKBOOK = "xl/workbook.xml";
  private static final String RELATIONSHIPS = "xl/_rels/workbook.xml.rels";

  private static final Pattern MERGED =
      Pattern.compile("<(?:\\w+:)?mergeCell\\b[^>]*\\bref=\"([A-Z]+)(\\d+):([A-Z]+)(\\d+)\"");
  private static final Pattern SHEET =
      Pattern.compile("<(?:\\w+:)?sheet\\b[^>]*?\\b\\w+:id=\"([^\"]+)\"");
  private static final Pattern RELATIONSHIP = Pattern.compile("<(?:\\w+:)?Relationship\\b[^>]*>");
  private static final Pattern ID = Pattern.compile("\\bId=\"([^\"]+)\"");
  private static final Pattern TARGET = Pattern.compile("\\bTarget=\"([^\"]+)\"");

  private final Map<String, Behind> sheets = new HashMap<>();
  private final Map<String, String> small = new HashMap<>();
  private boolean macros;
  private boolean links;

  private Parts() {}

  /**
   * What is known of a sheet before its cells are read: how many rows it has, and what is merged.
   */
  record Behind(long rows, List<Merged> merged) {
    static final Behind UNKNOWN = new Behind(0, List.of());
  }

  /** Cells that are merged, counted from 0. */
  record Merged(int top, int left, int bottom, int right) {
    /** As spreadsheets write it. */
    String text() {
      return Column.letters(left) + (top + 1) + ":" + Column.letters(right) + (bottom + 1);
    }
  }

  /**
   * Looks through a file.
   *
   * @throws Unreadable if it is no workbook, or none that can be read
   */
  static Parts of(Path file) {
    Parts parts = new Parts();
    try (ZipFile zip = new ZipFile(file.toFile())) {
      if (zip.size() > MOST_PARTS) {
        throw new Unreadable(Words.say("zip.parts", zip.size()));
      }
      long all = 0;
      Enumeration<? extends ZipEntry> entries = zip.entries();
      while (entries.hasMoreElements()) {
        ZipEntry entry = entries.nextElement();
        try (InputStream in = zip.getInputStream(entry)) {
          all += parts.look(entry, in, MOST_BYTES - all);
        }
      }
    } catch (IOException | IllegalArgumentException e) {
      throw new Unreadable(Words.say("zip.broken"));
    }
    if (!parts.small.containsKey(WORKBOOK)) {
      throw new Unreadable(Words.say("zip.noWorkbook"));
    }
    return parts;
  }

  private long look(ZipEntry entry, InputStream in, long most) throws IOException {
    String name = entry.getName();
    macros |= name.endsWith("vbaProject.bin");
    links |= name.contains("externalLinks/");
    boolean sheet = name.contains("worksheets/") && name.endsWith(".xml");
    boolean kept = name.endsWith(".xml") && !sheet || name.endsWith(".rels");
    boolean index = name.equals(WORKBOOK) || name.equals(RELATIONSHIPS);
    Tail tail = new Tail(sheet || index ? TAIL : 0);
    byte[] buffer = new byte[1 << 16];
    long size = 0;
    int run = 0;
    RowCount rows = new RowCount();
    for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
      size += read;
      if (size > most || kept && size > MOST_KEPT || isPackedTooTight(size, entry)) {
        throw new Unreadable(bomb(name));
      }
      if (sheet || kept) {
        for (int i = 0; i < read; i++) {
          run = buffer[i] == '<' ? 0 : run + 1;
          rows.take(buffer[i]);
          if (run > LONGEST_TEXT) {
            throw new Unreadable(Words.say("zip.longCell", name));
          }
        }
        tail.add(buffer, read);
      }
    }
    if (sheet) {
      sheets.put(name, new Behind(rows.rows, merged(tail.text())));
    } else if (index) {
      small.put(name, tail.text());
    }
    return size;
  }

  /** Counts the rows of a sheet by their tags. */
  private static final class RowCount {
    private static final String TAG = "<row";

    private int matched;
    private long rows;

    void take(byte letter) {
      if (letter == '<') {
        matched = 1;
      } else if (matched == TAG.length()) {
        rows += letter == ' ' || letter == '>' || letter == '/' ? 1 : 0;
        matched = 0;
      } else {
        matched = matched > 0 && letter == TAG.charAt(matched) ? matched + 1 : 0;
      }
    }
  }

  private static boolean isPackedTooTight(long size, ZipEntry entry) {
    long packed = Math.max(1, entry.getCompressedSize());
    return size > LOOKED_AT && size / packed > MOST_RATIO;
  }

  private static Bilingual bomb(String name) {
    return Words.say("zip.bomb", name);
  }

  private static List<Merged> merged(String tail) {
    List<Merged> all = new ArrayList<>();
    int end = tail.indexOf("sheetData>");
    Matcher each = MERGED.matcher(end < 0 ? tail : tail.substring(end));
    while (each.find()) {
      int top = row(each.group(2));
      int bottom = row(each.group(4));
      int left = column(each.group(1));
      int right = column(each.group(3));
      if (top >= 0 && bottom >= top && left >= 0 && right >= left) {
        all.add(new Merged(top, left, bottom, right));
      }
    }
    return all;
  }

  private static int row(String digits) {
    return digits.length() > 7 ? -1 : Integer.parseInt(digits) - 1;
  }

  private static int column(String letters) {
    if (letters.length() > 3) {
      return -1;
    }
    return letters.chars().reduce(0, (all, letter) -> all * 26 + letter - 'A' + 1) - 1;
  }

  boolean hasMacros() {
    return macros;
  }

  boolean hasLinks() {
    return links;
  }

  /** What is known of each sheet, in the order of the sheets. */
  List<Behind> sheets() {
    Map<String, String> targets = new HashMap<>();
    Matcher relationship = RELATIONSHIP.matcher(small.getOrDefault(RELATIONSHIPS, ""));
    while (relationship.find()) {
      Matcher id = ID.matcher(relationship.group());
      Matcher target = TARGET.matcher(relationship.group());
      if (id.find() && target.find()) {
        String path = target.group(1);
        targets.put(id.group(1), path.startsWith("/") ? path.substring(1) : "xl/" + path);
      }
    }
    List<Behind> all = new ArrayList<>();
    Matcher sheet = SHEET.matcher(small.get(WORKBOOK));
    while (sheet.find()) {
      all.add(sheets.getOrDefault(targets.getOrDefault(sheet.group(1), ""), Behind.UNKNOWN));
    }
    return all;
  }

  /** The last bytes of a part, at least as many as it is to keep. */
  private static final class Tail {
    private final int most;
    private byte[] before = new byte[0];
    private byte[] bytes;
    private int length;

    Tail(int most) {
      this.most = most;
      this.bytes = new byte[most];
    }

    void add(byte[] more, int many) {
      for (int from = 0; most > 0 && from < many; ) {
        if (length == most) {
          before = bytes;
          bytes = new byte[most];
          length = 0;
        }
        int taken = Math.min(many - from, most - length);
        System.arraycopy(more, from, bytes, length, taken);
        length += taken;
        from += taken;
      }
    }

    String text() {
      byte[] all = Arrays.copyOf(before, before.length + length);
      System.arraycopy(bytes, 0, all, before.length, length);
      return new String(all, StandardCharsets.UTF_8);
    }
  }
}
