package dev.plumbline.workbench.scaffold;

import dev.plumbline.InputException;
import dev.plumbline.PackException;
import dev.plumbline.core.document.Encoding;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.Checklist;
import dev.plumbline.workbench.NewFolder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Begins an edition: a copy of a pack under another id and package, with a list of what is to be
 * looked at, for {@code validate} to remark until all of it is settled.
 */
public final class NewEdition {
  private static final Pattern ID = Pattern.compile("(?m)^id:[^\\n]*$");
  private static final Pattern HEAD =
      Pattern.compile("(?m)^(id|number|title|issuedOn|edition):(.*)$");
  private static final Pattern READING = Pattern.compile("^\\s+([\\p{L}\\p{N}._-]+):\\s*(\\S.*)$");
  private static final Pattern PACKAGE = Pattern.compile("(?m)^package\\s+([\\p{L}\\p{N}_.]+)");
  private static final Pattern RULE = Pattern.compile("^rule\\s+\"((?:[^\"\\\\]|\\\\.)*)\".*");
  private static final Pattern CLAUSE = Pattern.compile("@clause\\(");

  /** A day or time, or a year in words. */
  private static final Pattern DATED =
      Pattern.compile("LocalDate(?:Time)?\\.of|(?<!\\d)20\\d\\d(?!\\d)");

  private final SortedMap<String, byte[]> from;
  private final String id;
  private final Map<String, byte[]> files = new TreeMap<>();
  private final List<Message> entries = new ArrayList<>();
  private String formerId = "";

  private NewEdition(SortedMap<String, byte[]> from, String id) {
    this.from = from;
    this.id = id;
  }

  /**
   * Writes a new edition of a pack in a folder.
   *
   * @param from the pack that it begins as
   * @param folder where to; made if it is not there, and refused if something is in it
   * @param id the id of the guideline
   * @param locale of whom the list is for: Chinese for any Chinese locale, English for others
   * @return the files written, by their path within the folder, sorted
   * @throws InputException if the id, a file or the folder cannot be used
   * @throws PackException if files of the pack cannot be read
   */
  public static List<String> create(Path from, Path folder, String id, Locale locale) {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> contents = PackFiles.contents(from, report);
    if (report.hasProblems()) {
      throw new PackException(report.problems());
    }
    return create(contents, folder, id, locale);
  }

  /**
   * The same of a pack as files.
   *
   * @param from the files of the pack that it begins as, by their path within it
   */
  public static List<String> create(
      SortedMap<String, byte[]> from, Path folder, String id, Locale locale) {
    Scaffold.check(id);
    return new NewEdition(from, id).write(folder, locale);
  }

  private List<String> write(Path folder, Locale locale) {
    manifest(text(PackFiles.MANIFEST));
    for (String name : from.keySet()) {
      if (name.endsWith(".drl")) {
        rules(name, text(name));
      } else if (!name.equals(PackFiles.MANIFEST)) {
        cases(name, text(name));
      }
    }
    put(Checklist.FILE, Checklist.of(entries, locale));
    NewFolder.write(folder, files);
    return List.copyOf(files.keySet());
  }

  private String text(String name) {
    return Encoding.decode(from.getOrDefault(name, new byte[0]), name);
  }

  private void put(String name, String text) {
    files.put(name, text.getBytes(StandardCharsets.UTF_8));
  }

  private void note(String key, Object... about) {
    entries.add(Message.of(key, about));
  }

  private void manifest(String text) {
    Matcher head = HEAD.matcher(text);
    while (head.find()) {
      String value = head.group(2).strip();
      if (head.group(1).equals("id")) {
        formerId = value.replaceAll("^[\"']|[\"']$", "");
      } else {
        note("workbench.checkHead", PackFiles.MANIFEST, head.group(1), value);
      }
    }
    boolean readings = false;
    for (String line : text.lines().toList()) {
      readings = line.startsWith("readings:") || readings && !line.matches("\\S.*");
      Matcher reading = READING.matcher(line);
      if (readings && reading.matches()) {
        note("workbench.checkReading", reading.group(1), reading.group(2).strip());
      }
    }
    put(PackFiles.MANIFEST, ID.matcher(text).replaceFirst("id: " + Matcher.quoteReplacement(id)));
  }

  private void rules(String name, String text) {
    Matcher declared = PACKAGE.matcher(text);
    String former = declared.find() ? declared.group(1) : null;
    String own = Scaffold.packageOf(id);
    put(
        name,
        former == null
            ? text
            : text.replaceAll(
                "(?<![\\p{L}\\p{N}_.])" + Pattern.quote(former) + "(?![\\p{L}\\p{N}_])", own));
    long clauses = CLAUSE.matcher(text).results().count();
    if (clauses > 0) {
      note("workbench.checkFile", name, clauses);
    }
    String rule = null;
    boolean told = false;
    for (String line : text.lines().toList()) {
      Matcher begins = RULE.matcher(line);
      if (begins.matches()) {
        rule = begins.group(1);
        told = false;
      }
      if (rule != null && !told && DATED.matcher(line).find()) {
        note("workbench.checkDate", name, rule, line.strip());
        told = true;
      }
    }
  }

  /** Applications that name the guideline name the new one. */
  private void cases(String name, String text) {
    put(
        name,
        text.replace("\"" + formerId + "\"", "\"" + id + "\"")
            .replaceAll(
                "(?m)^(\\s*guideline:\\s*)" + Pattern.quote(formerId) + "\\s*$",
                "$1" + Matcher.quoteReplacement(id)));
    long dated = text.lines().filter(line -> DATED.matcher(line).find()).count();
    if (dated > 0) {
      note("workbench.checkCases", name, dated);
    }
  }
}
