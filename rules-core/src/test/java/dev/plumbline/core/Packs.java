package dev.plumbline.core;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Small packs for tests, written to a folder. */
public final class Packs {
  /** A manifest that nothing is wrong with. */
  public static final String MANIFEST =
      """
      id: small
      number: 试验〔2024〕1号
      title: 试验指南
      issuedOn: 2024-11-06
      timeZone: Asia/Shanghai
      readings:
        B1: 试验解读
      """;

  /** The first line of a rule file; what follows begins on line 2. */
  public static final String HEAD = "package small; import dev.plumbline.fact.*;\n";

  private Packs() {}

  /** The annotations of a clause. */
  public static String clause(String id) {
    return "@clause(\"" + id + "\") @kind(\"ELIG\") @severity(\"REJECT\") @cite(\"一\")";
  }

  /** A clause on five lines: the rule, its annotations, {@code when}, the conditions, the end. */
  public static String rule(String name, String id, String... conditions) {
    return "rule \""
        + name
        + "\"\n"
        + clause(id)
        + "\nwhen\n  "
        + String.join("\n  ", conditions)
        + "\nthen end\n";
  }

  /** The same for a rule that extends another. */
  public static String under(String parent, String name, String id, String... conditions) {
    String rule = rule(name, id, conditions);
    int end = rule.indexOf('\n');
    return rule.substring(0, end) + " extends \"" + parent + "\"" + rule.substring(end);
  }

  /** Writes files, given by name and text in turns. */
  public static Path write(Path folder, String... namesAndTexts) {
    for (int i = 0; i < namesAndTexts.length; i += 2) {
      write(folder, namesAndTexts[i], namesAndTexts[i + 1].getBytes(StandardCharsets.UTF_8));
    }
    return folder;
  }

  /** Writes a file. */
  public static void write(Path folder, String name, byte[] bytes) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.write(file, bytes);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Loads a pack of one rule file, whose rules follow {@link #HEAD}. */
  public static Guideline load(Path folder, String rules) {
    return Plumbline.load(write(folder, "guideline.yaml", MANIFEST, "rules.drl", HEAD + rules));
  }
}
