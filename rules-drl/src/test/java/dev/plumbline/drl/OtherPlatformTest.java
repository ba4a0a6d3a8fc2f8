package dev.plumbline.drl;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeFalse;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.clauses.Edit;
import dev.plumbline.clauses.Eligible;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Rules are compiled and run in a second JVM: of each other Java platform on the machine, found
 * beside this one, in variables such as {@code JAVA_HOME_25_X64}, or named in the property {@code
 * other.java.home}; and in other languages. Verdicts are the same to the byte.
 */
class OtherPlatformTest {
  private static final String SHIPPED = "src/main/resources/shst-2024-42";

  private static final String MANIFEST =
      """
      id: small
      number: 试验〔2024〕1号
      title: 试验指南
      issuedOn: 2024-11-06
      timeZone: Asia/Shanghai
      """;

  /** With what platforms differ in: names of later ones, and lists, whose supertypes grow. */
  private static final String RULES =
      """
      package small
      import java.util.List
      import java.math.BigDecimal
      import dev.plumbline.fact.*
      declare IO
          topic : String
          words : List
          least : BigDecimal
      end
      declare ScopedValue
          name : String
          size : Integer
      end
      rule "花卉的词" @clause("D.1") @kind("DEF") @severity("NONE") @cite("一")
      when
      then
          insert( new IO( "花卉", List.of( "菊", "梅" ), new BigDecimal( "0.05" ) ) );
      end
      rule "是所列的词" @clause("A.1") @kind("ELIG") @severity("REJECT") @cite("一")
      when
          IO( topic == "花卉", $words : words )
          ScopedValue( name != null, name memberOf $words )
      then
      end
      rule "不少于十" @clause("A.2") @kind("ELIG") @severity("REJECT") @cite("一")
      when
          ScopedValue( size >= 10 )
      then
      end
      """;

  @TempDir private Path folder;
  private Path small;
  private Path edited;

  /** What the second JVM runs. */
  public static final class Child {
    private Child() {}

    /** Prints the verdicts of the folders. */
    public static void main(String[] arguments) throws IOException {
      List<String> all = new ArrayList<>(List.of(System.getProperty("java.version")));
      all.addAll(shipped(Plumbline.guideline("shst-2024-42")));
      for (String folder : arguments) {
        all.addAll(verdicts(Path.of(folder)));
      }
      System.out.write(String.join("\n", all).getBytes(StandardCharsets.UTF_8));
      System.out.flush();
    }
  }

  private static List<String> verdicts(Path folder) {
    try {
      Guideline guideline = Plumbline.load(folder);
      return guideline.id().equals("small") ? small(guideline) : shipped(guideline);
    } catch (PackException e) {
      return e.problems().stream().map(problem -> problem.toString().replace("\n", " ")).toList();
    }
  }

  private static List<String> shipped(Guideline guideline) {
    return Stream.of(
            Eligible.application(), Edit.apply(Eligible.application(), "indicators[培养人次].value=39"))
        .map(application -> Plumbline.toJson(guideline.evaluate(application)))
        .toList();
  }

  private static List<String> small(Guideline guideline) {
    List<String> verdicts = new ArrayList<>();
    for (String fact : List.of("\"菊\", \"size\": 10", "\"兰\", \"size\": 9", "\"梅\"")) {
      String json = "{\"id\": \"a\", \"ScopedValue\": [{\"name\": " + fact + "}]}";
      Application application = guideline.read(json.getBytes(StandardCharsets.UTF_8), "a.json");
      verdicts.add(Plumbline.toJson(guideline.evaluate(application)));
    }
    return verdicts;
  }

  /** Under a package of its own nothing of the shipped pack is taken over: all is compiled. */
  @BeforeEach
  void write() throws IOException {
    small = Files.createDirectories(folder.resolve("small"));
    Files.writeString(small.resolve("guideline.yaml"), MANIFEST);
    Files.writeString(small.resolve("rules.drl"), RULES);
    edited = folder.resolve("edited");
    try (Stream<Path> files = Files.walk(Path.of(SHIPPED))) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        Path target = edited.resolve(Path.of(SHIPPED).relativize(file).toString());
        if (file.startsWith(Path.of(SHIPPED, "cases"))) {
          continue;
        }
        Files.createDirectories(target.getParent());
        String text = Files.readString(file);
        Files.writeString(
            target,
            file.toString().endsWith(".drl")
                ? text.replaceFirst("(?m)^package \\S+", "package elsewhere")
                : text);
      }
    }
  }

  private static List<String> run(Path home, List<String> options, Path... folders)
      throws IOException, InterruptedException {
    List<String> command = new ArrayList<>();
    command.add(home.resolve("bin").resolve("java").toString());
    command.add("-Dfile.encoding=UTF-8");
    command.addAll(options);
    command.add("-cp");
    command.add(
        System.getProperty("surefire.test.class.path", System.getProperty("java.class.path")));
    command.add(Child.class.getName());
    Stream.of(folders).map(Path::toString).forEach(command::add);
    ProcessBuilder builder =
        new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
    builder.environment().put("LC_ALL", "C.UTF-8");
    Process child = builder.start();
    String said = new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    assertEquals(0, child.waitFor(), said);
    return said.lines().toList();
  }

  @Test
  void onEachOtherPlatformOfTheMachine() throws IOException, InterruptedException {
    Collection<Path> others = others();
    assumeFalse(others.isEmpty(), "no other Java platform from 17 on was found on this machine");
    List<String> expected = new ArrayList<>(shipped(Plumbline.guideline("shst-2024-42")));
    expected.addAll(verdicts(small));
    expected.addAll(verdicts(edited));
    assertEquals(7, expected.size(), expected::toString);
    assertTrue(expected.get(2).contains("\"conclusion\":\"ELIGIBLE\""), expected.get(2));
    assertTrue(expected.get(3).contains("\"conclusion\":\"INELIGIBLE\""), expected.get(3));
    for (Path other : others) {
      List<String> said = run(other, List.of(), small, edited);
      assertEquals(expected, said.subList(1, said.size()), () -> other + ", Java " + said.get(0));
    }
  }

  /** Two at once: one whose letters are cased in ways of their own, one with digits of its own. */
  @ParameterizedTest
  @CsvSource({"tr, ar", "lt, th"})
  void inOtherLanguages(String letters, String digits) throws IOException, InterruptedException {
    List<String> expected = new ArrayList<>(shipped(Plumbline.guideline("shst-2024-42")));
    expected.addAll(verdicts(small));
    assertEquals(5, expected.size(), expected::toString);
    List<String> options =
        List.of(
            "-Duser.language=" + letters,
            "-Duser.language.format=" + digits,
            "-Duser.extensions.format=u-nu-native",
            "-Duser.country=");
    List<String> said = run(Path.of(System.getProperty("java.home")), options, small);
    assertEquals(expected, said.subList(1, said.size()));
  }

  /** The other platforms from 17 on, one of each version. */
  private static Collection<Path> others() throws IOException {
    List<Path> homes = new ArrayList<>();
    String named = System.getProperty("other.java.home");
    if (named != null) {
      homes.add(Path.of(named));
    }
    System.getenv()
        .forEach(
            (name, value) -> {
              if (name.startsWith("JAVA_HOME")) {
                homes.add(Path.of(value));
              }
            });
    Path own = Path.of(System.getProperty("java.home")).toRealPath();
    try (Stream<Path> beside = Files.list(own.getParent())) {
      beside.sorted().forEach(homes::add);
    }
    Map<Integer, Path> byVersion = new TreeMap<>();
    for (Path home : homes) {
      int version = version(home);
      if (version >= 17 && version != Runtime.version().feature()) {
        byVersion.putIfAbsent(version, home);
      }
    }
    return byVersion.values();
  }

  /** The version that a platform says it is of; 0 if there is none. */
  private static int version(Path home) throws IOException {
    Path release = home.resolve("release");
    if (!Files.isRegularFile(release) || !Files.isExecutable(home.resolve("bin/java"))) {
      return 0;
    }
    return Files.readAllLines(release).stream()
        .filter(line -> line.startsWith("JAVA_VERSION="))
        .map(line -> line.replaceAll("[^0-9.]", "").split("\\.")[0])
        .mapToInt(Integer::parseInt)
        .findFirst()
        .orElse(0);
  }
}
