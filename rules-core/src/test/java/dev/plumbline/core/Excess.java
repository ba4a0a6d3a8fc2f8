package dev.plumbline.core;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A pack that is too much, or not what it seems, while its rules only state conditions.
 *
 * @param kind what it is after
 * @param name how it does it
 * @param setUp makes the pack
 */
record Excess(String kind, String name, SetUp setUp) {
  private static final String RULE = Packs.rule("甲", "A.1", "Lead( ongoing < 2 )");
  private static final String SECRET = "a secret of the host";

  /** Writes a pack to a folder. */
  interface SetUp {
    /** Writes it; the folder is there and empty. */
    void write(Path folder) throws IOException;
  }

  static List<Excess> all() {
    List<Excess> all = new ArrayList<>();
    sizes(all);
    expressions(all);
    folders(all);
    manifests(all);
    cases(all);
    joins(all);
    return all;
  }

  private static void sizes(List<Excess> all) {
    rules(all, "size", "a rule file of more than a megabyte", "//" + "x".repeat(1 << 20));
    all.add(
        new Excess(
            "size",
            "more files than a pack has",
            folder -> {
              pack(folder, RULE);
              for (int i = 0; i <= 2000; i++) {
                Packs.write(folder, "cases/" + i + ".yaml", "cases: []\n");
              }
            }));
    rules(all, "size", "a text of thousands of characters", topic("x".repeat(3000)));
    rules(all, "size", "a rule of thousands of words", topic("x\", topic != \"".repeat(2000)));
    rules(
        all,
        "size",
        "a rule name without end",
        Packs.rule("甲".repeat(500), "A.1", "Lead( ongoing < 2 )"));
    rules(
        all,
        "size",
        "thousands of rules",
        IntStream.rangeClosed(0, 5000)
            .mapToObj(i -> "rule \"" + i + "\" when Lead( ongoing < " + i + " ) then end\n")
            .collect(Collectors.joining()));
    rules(all, "size", "words without end", "x\n".repeat(500_000));
    rules(all, "size", "quotes without end", "'".repeat(1_000_000));
    rules(all, "size", "signs without end", Packs.rule("甲", "A.1", "Lead( " + "= ".repeat(80_000)));
    rules(all, "size", "comments that are not closed", "/*\nrule x\n".repeat(40_000));
    rules(
        all,
        "size",
        "hundreds of conditions on one fact",
        Packs.rule("甲", "A.1", "Lead( ongoing < 2" + ", name != \"张\"".repeat(200) + " )"));
    rules(
        all,
        "size",
        "rules that extend each other without end",
        Packs.rule("0", "A.0", "Lead( ongoing < 2 )")
            + IntStream.range(0, 300)
                .mapToObj(
                    i ->
                        Packs.under(
                            "" + i,
                            "" + (i + 1),
                            "A." + (i + 1),
                            "Partner( name == \"" + i + "\" )"))
                .collect(Collectors.joining()));
    rules(
        all,
        "size",
        "ids of thousands of characters that are nearly alike",
        IntStream.range(0, 400)
            .mapToObj(
                i ->
                    Packs.rule("甲" + i, "A".repeat(1900) + i, "Lead( ongoing < " + i + " )")
                        + "rule \"疑"
                        + i
                        + "\" @review(\""
                        + "A".repeat(1900)
                        + i
                        + "x\") when Lead( ongoing == "
                        + i
                        + " ) then end\n")
            .collect(Collectors.joining())
            .substring(0, 1_000_000));
    rules(
        all,
        "nesting",
        "brackets within brackets",
        Packs.rule("甲", "A.1", "(".repeat(5000) + " Lead() " + ")".repeat(5000)));
    rules(
        all,
        "nesting",
        "brackets within a comparison",
        Packs.rule(
            "甲", "A.1", "Lead( " + "(".repeat(5000) + "ongoing" + ")".repeat(5000) + " < 2 )"));
    rules(
        all,
        "nesting",
        "not of not of not",
        Packs.rule("甲", "A.1", "not ( ".repeat(3000) + " Lead() " + ")".repeat(3000)));
  }

  private static void expressions(List<Excess> all) {
    expression(all, "a repetition that repeats", "(a+)+b");
    expression(all, "a choice that repeats", "(a|a)*b");
    expression(all, "a repetition that repeats a number of times", "(a*){50}b");
    expression(all, "optional parts without end", "a?".repeat(30) + "a".repeat(30));
    expression(all, "choices one after the other", "(a|aa)".repeat(30) + "b");
    expression(all, "repetitions one after the other", ".*".repeat(12) + "b");
    expression(all, "a reference back", "(.*)\\\\1");
    expression(all, "a look ahead", "(?=.*a)(?=.*b).*");
    expression(
        all,
        "repetitions of a number of times in each other",
        "((((((){99}){99}){99}){99}){99}){99}x");
    expression(all, "a place that repeats", "(^{99})a");
    expression(all, "a repetition of none", "(x{0})a");
    expression(all, "a repetition that gives nothing back", "a++b");
    rules(
        all,
        "expression",
        "an expression out of a variable",
        Packs.rule("甲", "A.1", "Application( title != null, $t : title, topic matches $t )"));
    rules(
        all,
        "expression",
        "an expression out of the application",
        Packs.rule("甲", "A.1", "Application( title != null, topic matches title )"));
    rules(
        all,
        "expression",
        "an expression out of a definition",
        "declare 式 文 : String end\nrule \"式\" when then insert( new 式( \"a*\" ) ); end\n"
            + Packs.rule("甲", "A.1", "式( $t : 文 )", "Application( topic matches $t )"));
    expression(all, "a repetition of thousands", "a{9000}{9000}");
    expression(all, "an expression of hundreds of characters", "a".repeat(500));
  }

  private static void folders(List<Excess> all) {
    all.add(
        new Excess(
            "path",
            "a link to a file of the host",
            folder -> {
              pack(folder, RULE);
              Path secret =
                  Files.writeString(folder.resolveSibling(folder.getFileName() + ".txt"), SECRET);
              Files.createSymbolicLink(folder.resolve("more.drl"), secret);
            }));
    all.add(
        new Excess(
            "path",
            "a manifest that is a link",
            folder -> {
              pack(folder, RULE);
              Path other = folder.resolveSibling(folder.getFileName() + ".yaml");
              Files.move(folder.resolve("guideline.yaml"), other);
              Files.createSymbolicLink(folder.resolve("guideline.yaml"), other);
            }));
    all.add(
        new Excess(
            "path",
            "a link to a folder",
            folder -> {
              pack(folder, RULE);
              Files.createSymbolicLink(folder.resolve("more"), folder.getParent());
            }));
    all.add(
        new Excess(
            "path",
            "a link that leads round",
            folder -> {
              pack(folder, RULE);
              Files.createSymbolicLink(folder.resolve("round"), folder);
            }));
    all.add(
        new Excess(
            "path",
            "a pipe that is never written to",
            folder -> {
              pack(folder, RULE);
              pipe(folder.resolve("pipe.drl"));
            }));
    all.add(
        new Excess(
            "path",
            "folders within folders",
            folder -> {
              pack(folder, RULE);
              Packs.write(folder, "a/".repeat(20) + "b.drl", RULE);
            }));
    all.add(
        new Excess(
            "path",
            "a name that clears the screen",
            folder -> {
              pack(folder, RULE);
              Packs.write(folder, "\u001B[2J\nrules.drl: 没有问题.drl", RULE);
            }));
    ignored(
        all,
        "a module file of the engine",
        "META-INF/kmodule.xml",
        "<kmodule><!DOCTYPE x SYSTEM 'file:///etc/passwd'></kmodule>");
    ignored(
        all,
        "settings of the engine",
        "META-INF/kie.properties.conf",
        "drools.dialect.default = mvel");
    ignored(all, "a build file", "pom.xml", "<project>&x;</project>");
    ignored(
        all, "a service of the platform", "META-INF/services/dev.plumbline.spi.RulesEngine", "x.Y");
    ignored(all, "a compiled class", "small/Rules.class", "\u0000");
    ignored(all, "a rule file in a hidden folder", ".git/evil.drl", "rule");
    all.add(
        new Excess(
            "other files",
            "rules in other forms: tables, templates, flows",
            folder -> {
              pack(folder, RULE);
              for (String type :
                  List.of("xls", "xlsx", "csv", "rdrl", "dsl", "dslr", "drlx", "bpmn2")) {
                Packs.write(folder, "evil.drl." + type, "rule", "evil." + type, "rule");
              }
            }));
  }

  private static void manifests(List<Excess> all) {
    manifest(
        all,
        "aliases that multiply",
        "readings:\n  A: &a [x, x]\n  B: &b [*a, *a]\n  C: [*b, *b]\n");
    manifest(all, "an alias", "readings:\n  A: &a x\n  B: *a\n");
    manifest(
        all,
        "a tag that makes an object",
        "readings:\n  A: !!javax.script.ScriptEngineManager x\n");
    manifest(all, "lists within lists", "readings:\n  A: " + "[".repeat(20_000) + "\n");
    manifest(all, "mappings within mappings", "readings: " + "{a: ".repeat(20_000) + "\n");
    manifest(all, "a merge of another mapping", "<<: {id: other}\n");
    manifest(all, "a second document", "---\nid: other\n");
    manifest(all, "control characters", "readings:\n  A: \"\\e[2J\"\n");
    manifest(all, "a value that turns the line round", "readings:\n  A: \"\\u202Eabc\"\n");
    manifest(all, "a value without end", "readings:\n  A: " + "x".repeat(5000) + "\n");
    all.add(
        new Excess(
            "manifest",
            "markup in the id",
            folder -> {
              pack(folder, RULE);
              String id = "id: '</artifactId><!DOCTYPE x>&y;../../x'";
              Packs.write(folder, "guideline.yaml", Packs.MANIFEST.replaceFirst("id: small", id));
            }));
  }

  private static void cases(List<Excess> all) {
    caseFile(
        all,
        "a base outside of the pack",
        "base: ../../secret.json\ncases:\n  - name: 甲\n    expect: { conclusion: 通过 }\n");
    caseFile(all, "aliases", "x: &a 1\ncases: *a\n");
    caseFile(all, "a tag", "cases: !!java.net.URL [ 'http://127.0.0.1/' ]\n");
    caseFile(all, "lists within lists", "cases: " + "[".repeat(20_000) + "\n");
    caseFile(all, "control characters", "cases:\n  - name: \"\\e[2J\"\n");
  }

  private static void joins(List<Excess> all) {
    String declare = "declare 数 值 : Integer 同 : Integer end\n";
    String definitions =
        IntStream.range(0, 102)
            .mapToObj(i -> "rule \"数" + i + "\" when then insert( new 数( " + i + ", 1 ) ); end\n")
            .collect(Collectors.joining());
    rules(
        all,
        "joins",
        "definitions joined with each other",
        declare
            + definitions
            + Packs.rule(
                "甲",
                "A.1",
                "数( $a : 值 )",
                "数( 值 > $a, $b : 值 )",
                "数( 值 > $b )",
                "Lead( ongoing < 2 )"));
    rules(
        all,
        "joins",
        "definitions that are all alike",
        declare
            + definitions
            + Packs.rule(
                "甲",
                "A.1",
                "数( $a : 同 )",
                "数( 同 == $a, $b : 值 )",
                "数( 同 == $a )",
                "Lead( ongoing < 2 )"));
    rules(
        all,
        "joins",
        "counts for each of many",
        declare
            + definitions
            + Packs.rule(
                "甲",
                "A.1",
                "数( $a : 值 )",
                "数( 值 > $a, $b : 值 )",
                "数( 值 > $b, $c : 值 )",
                "accumulate( 数( 值 > $c ); $n : count(1); $n >= 2 )",
                "Lead( ongoing < 2 )"));
  }

  private static String topic(String text) {
    return Packs.rule("甲", "A.1", "Application( topic == \"" + text + "\" )");
  }

  private static void expression(List<Excess> all, String name, String expression) {
    rules(
        all,
        "expression",
        name,
        Packs.rule("甲", "A.1", "Application( topic matches \"" + expression + "\" )"));
  }

  private static void rules(List<Excess> all, String kind, String name, String rules) {
    all.add(new Excess(kind, name, folder -> pack(folder, rules)));
  }

  private static void ignored(List<Excess> all, String name, String file, String text) {
    all.add(
        new Excess(
            "other files",
            name,
            folder -> {
              pack(folder, RULE);
              Packs.write(folder, file, text);
            }));
  }

  private static void manifest(List<Excess> all, String name, String more) {
    all.add(
        new Excess(
            "manifest",
            name,
            folder -> {
              pack(folder, RULE);
              String manifest = Packs.MANIFEST.substring(0, Packs.MANIFEST.indexOf("readings:"));
              Packs.write(folder, "guideline.yaml", manifest + more);
            }));
  }

  private static void caseFile(List<Excess> all, String name, String text) {
    all.add(
        new Excess(
            "cases",
            name,
            folder -> {
              pack(folder, RULE);
              Packs.write(folder, "cases/a.yaml", text);
            }));
  }

  private static void pack(Path folder, String rules) {
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", Packs.HEAD + rules);
  }

  private static void pipe(Path path) throws IOException {
    try {
      new ProcessBuilder("mkfifo", path.toString()).start().waitFor();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IOException(e);
    }
  }
}
