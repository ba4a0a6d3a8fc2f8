package dev.plumbline.core.compile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Status;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.evaluate.Pack;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Lead;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What one program compiled the next need not; and what is kept decides nothing by itself. */
class CompiledCacheTest {
  private static final String RULES =
      Packs.HEAD
          + """
          declare Limit
            most : Integer
          end
          rule "上限" when then insert( new Limit( 1 ) ); end
          """
          + Packs.rule("在研项目少于2项", "A.1", "Lead( ongoing < 2 )")
          + Packs.rule("在研项目不超过上限", "A.2", "Limit( $most : most )", "Lead( ongoing <= $most )");

  private static final String EDITED = RULES.replace("ongoing < 2", "ongoing < 9");
  private static final List<Status> NEITHER = List.of(Status.VIOLATED, Status.VIOLATED);
  private static final List<Status> FIRST = List.of(Status.SATISFIED, Status.VIOLATED);

  /** A type and three rules. */
  private static final int ALL = 4;

  @TempDir private Path temporary;

  private Path cache() {
    return temporary.resolve("cache");
  }

  private List<Path> kept() throws IOException {
    try (Stream<Path> files = Files.list(cache())) {
      return files.sorted().toList();
    }
  }

  private record Read(PackFiles files, PackText text) {}

  private Read read(String rules) {
    Path folder = temporary.resolve("pack");
    Packs.write(folder, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules);
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(folder, report);
    Read read = new Read(files, PackReader.read(files, report));
    report.refuseProblems();
    return read;
  }

  /** The hashes of the rules, with their names. */
  private Map<String, String> units(String rules) {
    Map<String, String> units = new HashMap<>();
    Units.of(read(rules).text()).ruleHashes().forEach((name, hash) -> units.put(hash, name));
    return units;
  }

  /** How many units were compiled, and what is decided. */
  private record Result(int compiled, List<Status> decided) {}

  /** As a new program does it, with nothing in memory. */
  private Result run(String rules, String engine, Path cache) {
    Read pack = read(rules);
    RuleCompiler compiler =
        new RuleCompiler(CompiledCacheTest.class.getClassLoader(), engine, cache.toString());
    RuleBase base = compiler.compile(pack.files(), pack.text(), List::of);
    Application application =
        Application.builder("a").lead(Lead.builder().ongoing(5).build()).build();
    return new Result(
        compiler.compiled(),
        new LoadedGuideline(Pack.of(pack.files(), pack.text(), base))
            .evaluate(application).findings().stream().map(finding -> finding.status()).toList());
  }

  private Result run(String rules) {
    return run(rules, "1", cache());
  }

  @Test
  void theNextProgramCompilesNothing() {
    assertEquals(new Result(ALL, NEITHER), run(RULES));
    assertEquals(new Result(0, NEITHER), run(RULES));
  }

  @Test
  void whatIsNewIsCompiledAndNothingElse() {
    run(RULES);
    assertEquals(new Result(1, FIRST), run(EDITED));
    assertEquals(new Result(0, FIRST), run(EDITED));
    assertEquals(new Result(0, NEITHER), run(RULES));
    // A type, and the two rules that speak of it.
    assertEquals(
        new Result(3, NEITHER),
        run(RULES.replace("Integer", "Long").replace("Limit( 1 )", "Limit( 1L )")));
  }

  @Test
  void whatAnotherEngineCompiledIsNotTaken() {
    run(RULES);
    assertEquals(new Result(ALL, NEITHER), run(RULES, "2", cache()));
  }

  @Test
  void whatIsDamagedIsCompiledAgain() throws IOException {
    run(RULES);
    Map<Path, byte[]> entries = new HashMap<>();
    for (Path file : kept()) {
      entries.put(file, Files.readAllBytes(file));
    }
    assertEquals(2, entries.size());
    for (Map.Entry<Path, byte[]> entry : entries.entrySet()) {
      byte[] whole = entry.getValue();
      for (int at = 0; at < whole.length; at += whole.length / 5) {
        byte[] damaged = whole.clone();
        damaged[at] ^= 1;
        for (byte[] bad : List.of(damaged, Arrays.copyOf(whole, at))) {
          for (Path file : kept()) {
            Files.delete(file);
          }
          for (Map.Entry<Path, byte[]> each : entries.entrySet()) {
            Files.write(each.getKey(), each.getValue());
          }
          Files.write(entry.getKey(), bad);
          Result again = run(RULES);
          assertTrue(again.compiled() > 0, entry.getKey() + " at " + at);
          assertEquals(NEITHER, again.decided(), entry.getKey() + " at " + at);
        }
      }
    }
  }

  /** The classes of the edited rule under the hash of that which is written. */
  @Test
  void whatSaysItIsSomethingElseIsNotTaken() throws IOException {
    run(EDITED);
    String edited = changed(EDITED, RULES);
    String written = changed(RULES, EDITED);
    int forged = 0;
    for (Path file : kept()) {
      String text = Files.readString(file, StandardCharsets.ISO_8859_1);
      String other = text.replace(edited, written);
      forged += other.equals(text) ? 0 : 1;
      Files.writeString(file, other, StandardCharsets.ISO_8859_1);
    }
    assertEquals(1, forged);
    assertEquals(new Result(3, NEITHER), run(RULES));
  }

  /** The hash of the rule that is not the same in the other. */
  private String changed(String rules, String other) {
    Map<String, String> units = units(rules);
    units.keySet().removeAll(units(other).keySet());
    assertEquals(1, units.size());
    return units.keySet().iterator().next();
  }

  /** Runs as soon as it is loaded. */
  public static final class Intruder {
    static {
      System.setProperty("plumbline.intruder", "was here");
    }
  }

  @Test
  void codeThatMayDoMoreThanRulesIsNotRunThoughItsHashIsRight() throws IOException {
    String name = Intruder.class.getName();
    String path = name.replace('.', '/') + ".class";
    byte[] bytes;
    try (InputStream in = Intruder.class.getClassLoader().getResourceAsStream(path)) {
      bytes = in.readAllBytes();
    }
    Map<String, String> units = units(RULES);
    assertEquals(3, units.size());
    CompiledCache cache = CompiledCache.of(cache().toString(), "1");
    cache.keep(new CompiledCache.Entry(units, List.of(name), Map.of(path, bytes)));
    assertEquals(1, cache.find(units.keySet()).size());
    assertEquals(new Result(ALL, NEITHER), run(RULES));
    assertNull(System.getProperty("plumbline.intruder"));
  }

  @Test
  void whereNothingCanBeKeptAllIsCompiled() throws IOException {
    Path file = Files.writeString(temporary.resolve("file"), "");
    for (Path unusable : List.of(file, file.resolve("below"))) {
      assertEquals(new Result(ALL, NEITHER), run(RULES, "1", unusable));
    }
    assertEquals("", Files.readString(file));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void whatOthersMayWriteIsNotTaken() throws IOException {
    run(RULES);
    assertEquals(
        "rwx------", PosixFilePermissions.toString(Files.getPosixFilePermissions(cache())));
    for (Path file : kept()) {
      Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-rw-rw-"));
    }
    assertEquals(new Result(ALL, NEITHER), run(RULES));
    assertEquals(new Result(0, NEITHER), run(RULES));
    Files.setPosixFilePermissions(cache(), PosixFilePermissions.fromString("rwxrwxrwx"));
    assertEquals(new Result(ALL, NEITHER), run(RULES));
  }

  @Test
  @DisabledOnOs(OS.WINDOWS)
  void linksAreNoEntries() throws IOException {
    run(RULES);
    Path entry = kept().get(0);
    Files.createSymbolicLink(cache().resolve("a.classes"), cache().resolve("nowhere"));
    Files.createSymbolicLink(cache().resolve("b.classes"), entry);
    run(EDITED);
    int kept = kept().size();
    assertEquals(0, run(EDITED).compiled());
    assertEquals(new Result(0, NEITHER), run(RULES));
    assertEquals(kept, kept().size());
  }

  @Test
  void whatNobodyFinishedIsNotKept() throws IOException {
    run(RULES);
    Path old = Files.writeString(cache().resolve("new1.tmp"), "half");
    Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofHours(2))));
    Path late = Files.writeString(cache().resolve("new2.tmp"), "half");
    run(EDITED);
    assertTrue(Files.notExists(old));
    assertTrue(Files.exists(late));
  }

  /** As in a container whose user has no entry among the users. */
  @Test
  void whoHasNoHomeHasNoCache() {
    String home = System.getProperty("user.home");
    try {
      for (String none : List.of("?", "", temporary.resolve("none").toString())) {
        System.setProperty("user.home", none);
        assertEquals(new Result(ALL, NEITHER), run(RULES));
        assertTrue(Files.notExists(cache()), none);
      }
    } finally {
      System.setProperty("user.home", home);
    }
  }

  @Test
  void noMoreIsKeptThanMayBe() throws IOException {
    CompiledCache cache = CompiledCache.of(cache().toString(), "1");
    for (int i = 0; i < 50; i++) {
      cache.keep(new CompiledCache.Entry(Map.of("hash " + i, "name"), List.of(), Map.of()));
    }
    assertEquals(32, kept().size());
    assertTrue(kept().stream().allMatch(file -> file.toString().endsWith(".classes")));
    assertNotEquals(List.of(), cache.find(List.of("hash 49")));
  }
}
