package dev.plumbline.core;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.Architectures.layeredArchitecture;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static java.util.stream.Collectors.toSet;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption.DoNotIncludeTests;
import dev.plumbline.Plumbline;
import dev.plumbline.core.check.reason.ValueSet;
import dev.plumbline.core.compile.RuleProject;
import dev.plumbline.core.evaluate.RuleSession;
import dev.plumbline.core.report.VerdictWriter;
import dev.plumbline.fact.Title;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Date;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What may depend on what, and what nobody may do. */
class ArchitectureTest {
  private static final String API =
      Plumbline.class.getProtectionDomain().getCodeSource().getLocation().getPath();

  private static final JavaClasses ALL =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .withImportOption(location -> !location.contains("rules-testing"))
          .importPackages("dev.plumbline");

  private static final JavaClasses CORE =
      new ClassFileImporter()
          .withImportOption(new DoNotIncludeTests())
          .importPackages("dev.plumbline.core");

  private static boolean isApi(JavaClass type) {
    return type.getSource().orElseThrow().getUri().toString().contains(API);
  }

  @Test
  void theTestSeesBothModules() {
    assertTrue(ALL.stream().filter(ArchitectureTest::isApi).count() > 50);
    assertTrue(CORE.stream().noneMatch(ArchitectureTest::isApi));
    assertTrue(CORE.size() > 50);
  }

  /** JSpecify only marks what may be null, and is not needed to run. */
  @Test
  void theApiDependsOnTheJdkAlone() {
    classes()
        .that()
        .resideInAnyPackage("dev.plumbline", "dev.plumbline.fact", "dev.plumbline.spi")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "org.jspecify.annotations",
            "dev.plumbline",
            "dev.plumbline.fact",
            "dev.plumbline.spi")
        .check(ALL);
  }

  @Test
  void thePackagesOfTheApiAreItsOwn() {
    List<String> strangers = new ArrayList<>();
    for (JavaClass type : ALL) {
      boolean core =
          Stream.of("core", "workbench", "live", "record", "engine", "junit")
              .anyMatch(room -> type.getPackageName().startsWith("dev.plumbline." + room));
      if (isApi(type) == core) {
        strangers.add(type.getName());
      }
    }
    assertEquals(List.of(), strangers);
  }

  /** A package in two modules is refused on a module path, and tests are no exception. */
  @Test
  void noPackageIsInTwoModules() throws IOException {
    Matcher modules =
        Pattern.compile("<module>(.+)</module>").matcher(Files.readString(Path.of("../pom.xml")));
    Map<String, String> owners = new TreeMap<>();
    Set<String> split = new TreeSet<>();
    while (modules.find()) {
      String module = modules.group(1);
      for (String name : packages(Path.of("..", module, "src"))) {
        String owner = owners.putIfAbsent(name, module);
        if (owner != null) {
          split.add(name + " in " + owner + " and " + module);
        }
      }
    }
    assertEquals(Set.of(), split);
    assertTrue(owners.containsValue("rules-drl") && owners.containsValue("samples/cli"));
  }

  /** The packages of a module and of its tests. */
  private static Set<String> packages(Path sources) throws IOException {
    Set<String> packages = new TreeSet<>();
    try (Stream<Path> files = Files.walk(sources)) {
      for (Path file : files.filter(each -> each.toString().endsWith(".java")).toList()) {
        Path inside = sources.relativize(file); // main/java/dev/…
        if (inside.getNameCount() > 3) { // no module-info
          packages.add(inside.subpath(2, inside.getNameCount() - 1).toString());
        }
      }
    }
    return packages;
  }

  @Test
  void factsAreRecords() {
    List<String> others = new ArrayList<>();
    for (JavaClass type : ALL) {
      boolean fact = type.isAnnotatedWith(Title.class);
      if (fact && !(type.isRecord() && type.getModifiers().contains(JavaModifier.FINAL))) {
        others.add(type.getName());
      }
    }
    assertEquals(List.of(), others);
    assertTrue(ALL.stream().filter(type -> type.isAnnotatedWith(Title.class)).count() > 20);
  }

  @Test
  void thereAreNoCycles() {
    slices().matching("dev.plumbline.core.(*)..").should().beFreeOfCycles().check(CORE);
    slices().matching("dev.plumbline.core.(**)").should().beFreeOfCycles().check(CORE);
  }

  /** Two or three that need each other, such as parsers of what nests, can be read together. */
  @Test
  void noMoreThanThreeClassesOfAPackageHangTogether() {
    Map<JavaClass, Set<JavaClass>> used = new HashMap<>();
    for (JavaClass type : ALL) {
      // The API's own package is one web of values: a verdict names all the others.
      if (!type.getPackageName().equals("dev.plumbline")) {
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
          JavaClass from = outermost(type);
          JavaClass to = outermost(dependency.getTargetClass());
          if (!from.equals(to) && from.getPackageName().equals(to.getPackageName())) {
            used.computeIfAbsent(from, each -> new HashSet<>()).add(to);
          }
        }
      }
    }
    Map<JavaClass, Set<JavaClass>> reached = new HashMap<>();
    used.keySet().forEach(type -> reached.put(type, reached(type, used)));
    Set<String> webs = new TreeSet<>();
    reached.forEach(
        (type, all) -> {
          Set<String> web = new TreeSet<>();
          for (JavaClass other : all) {
            if (reached.getOrDefault(other, Set.of()).contains(type)) {
              web.add(other.getName());
            }
          }
          if (web.size() > 3) {
            webs.add(web.toString());
          }
        });
    assertEquals(Set.of(), webs);
    assertTrue(used.size() > 100, "only " + used.size());
  }

  private static JavaClass outermost(JavaClass type) {
    return type.getEnclosingClass()
        .map(ArchitectureTest::outermost)
        .orElse(type.getBaseComponentType());
  }

  /** All that a type uses, and what those use. */
  private static Set<JavaClass> reached(JavaClass type, Map<JavaClass, Set<JavaClass>> used) {
    Set<JavaClass> reached = new HashSet<>();
    Deque<JavaClass> open = new ArrayDeque<>(used.get(type));
    while (!open.isEmpty()) {
      JavaClass next = open.pop();
      if (reached.add(next)) {
        open.addAll(used.getOrDefault(next, Set.of()));
      }
    }
    return reached;
  }

  /** Public without being used from another package, and why. */
  private static final Map<Class<?>, String> PUBLIC =
      Map.of(
          ClassList.class, "for programs that make an archive of their classes, as the sample does",
          PackBuilder.class, "a command for builds of packs",
          RuleProject.class, "made by Drools, by reflection",
          ValueSet.class, "taken by a method that another package has a reference to",
          RuleSession.class, "tests over whole packs compare what fires with what is explained",
          VerdictWriter.class, "tests over whole packs write verdicts of changed evaluations");

  /** What is public in the engine is for another of its packages, or for the workbench. */
  @Test
  void whatIsPublicIsUsedElsewhere() {
    Set<String> idle = new TreeSet<>();
    for (JavaClass type : ALL.that(resideInAPackage("dev.plumbline.core.."))) {
      boolean used =
          type.getDirectDependenciesToSelf().stream()
              .map(dependency -> dependency.getOriginClass().getPackageName())
              .anyMatch(user -> !user.equals(type.getPackageName()));
      if (type.getModifiers().contains(JavaModifier.PUBLIC) && !used) {
        idle.add(type.getName());
      }
    }
    assertEquals(PUBLIC.keySet().stream().map(Class::getName).collect(toSet()), idle);
  }

  @Test
  void theEngineIsAChain() {
    layeredArchitecture()
        .consideringOnlyDependenciesInAnyPackage("dev.plumbline.core..")
        .layer("core")
        .definedBy("dev.plumbline.core")
        .layer("cases")
        .definedBy("dev.plumbline.core.cases")
        .layer("annotate")
        .definedBy("dev.plumbline.core.annotate")
        .layer("opinion")
        .definedBy("dev.plumbline.core.opinion")
        .layer("report")
        .definedBy("dev.plumbline.core.report")
        .layer("evaluate")
        .definedBy("dev.plumbline.core.evaluate")
        .layer("explain")
        .definedBy("dev.plumbline.core.explain")
        .layer("compile")
        .definedBy("dev.plumbline.core.compile")
        .layer("check")
        .definedBy("dev.plumbline.core.check..")
        .layer("read")
        .definedBy("dev.plumbline.core.read")
        .layer("words")
        .definedBy("dev.plumbline.core.words")
        .layer("rule")
        .definedBy("dev.plumbline.core.rule")
        .layer("load")
        .definedBy("dev.plumbline.core.load")
        .layer("facts")
        .definedBy("dev.plumbline.core.facts")
        .layer("json")
        .definedBy("dev.plumbline.core.json")
        .layer("document")
        .definedBy("dev.plumbline.core.document")
        .whereLayer("core")
        .mayNotBeAccessedByAnyLayer()
        .whereLayer("cases")
        .mayOnlyBeAccessedByLayers("core")
        .whereLayer("annotate")
        .mayOnlyBeAccessedByLayers("core")
        .whereLayer("opinion")
        .mayOnlyBeAccessedByLayers("core")
        .whereLayer("report")
        .mayOnlyBeAccessedByLayers("core")
        .whereLayer("evaluate")
        .mayOnlyBeAccessedByLayers("core", "report")
        .whereLayer("explain")
        .mayOnlyBeAccessedByLayers("core", "report", "evaluate")
        .whereLayer("compile")
        .mayOnlyBeAccessedByLayers("core", "report", "evaluate", "explain")
        .whereLayer("check")
        .mayOnlyBeAccessedByLayers("core", "report", "evaluate", "explain", "compile", "cases")
        .whereLayer("read")
        .mayOnlyBeAccessedByLayers("check")
        .whereLayer("rule")
        .mayOnlyBeAccessedByLayers(
            "core", "report", "evaluate", "explain", "compile", "check", "read", "words", "cases")
        .whereLayer("load")
        .mayOnlyBeAccessedByLayers(
            "core", "report", "evaluate", "explain", "compile", "check", "read", "cases")
        .whereLayer("json")
        .mayOnlyBeAccessedByLayers("core", "cases")
        .whereLayer("document")
        .mayOnlyBeAccessedByLayers("json", "load", "cases")
        .check(CORE);
  }

  /** JSON stands apart: reading and writing it needs nothing of the engine. */
  @Test
  void jsonStandsApart() {
    noClasses()
        .that(resideInAPackage("dev.plumbline.core.json"))
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "dev.plumbline.core",
            "dev.plumbline.core.load",
            "dev.plumbline.core.check",
            "dev.plumbline.core.compile",
            "dev.plumbline.core.explain",
            "dev.plumbline.core.evaluate",
            "dev.plumbline.core.report",
            "org.drools..",
            "org.kie..")
        .check(CORE);
  }

  /** Nothing but its own package needs JUnit, which a running system does not have. */
  @Test
  void junitStandsApart() {
    noClasses()
        .that()
        .resideOutsideOfPackage("dev.plumbline.junit")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("dev.plumbline.junit", "org.junit..")
        .check(ALL);
  }

  /** Finding clauses in a text needs nothing of the engine either. */
  @Test
  void annotatingStandsApart() {
    classes()
        .that()
        .resideInAPackage("dev.plumbline.core.annotate")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage("java..", "dev.plumbline", "dev.plumbline.core.annotate")
        .check(CORE);
  }

  /** Telling a verdict needs nothing of the engine that gave it. */
  @Test
  void tellingStandsApart() {
    classes()
        .that()
        .resideInAPackage("dev.plumbline.core.opinion")
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "java..",
            "dev.plumbline",
            "dev.plumbline.fact",
            "dev.plumbline.core.opinion",
            "dev.plumbline.core.words")
        .check(CORE);
  }

  @Test
  void droolsStaysInside() {
    noClasses()
        .that()
        .resideInAnyPackage(
            "dev.plumbline.core",
            "dev.plumbline.core.load",
            "dev.plumbline.core.read",
            "dev.plumbline.core.rule",
            "dev.plumbline.core.report",
            "dev.plumbline.core.facts")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("org.drools..", "org.kie..")
        .check(CORE);
  }

  @Test
  void nobodyReadsTheClock() {
    for (Class<?> clock :
        List.of(
            Instant.class,
            LocalDate.class,
            LocalDateTime.class,
            OffsetDateTime.class,
            ZonedDateTime.class,
            Year.class,
            YearMonth.class)) {
      noClasses().should().callMethod(clock, "now").check(ALL);
    }
    noClasses().should().callMethod(System.class, "currentTimeMillis").check(ALL);
    noClasses().should().callMethod(System.class, "nanoTime").check(ALL);
    noClasses().should().callConstructor(Date.class).check(ALL);
    noClasses().should().dependOnClassesThat().areAssignableTo(Clock.class).check(ALL);
  }

  /** Elsewhere i is no small I, and digits are not ours. */
  @Test
  void nobodyAsksTheLocaleOfTheMachine() {
    noClasses().should().callMethod(String.class, "toLowerCase").check(ALL);
    noClasses().should().callMethod(String.class, "toUpperCase").check(ALL);
    noClasses().should().callMethod(String.class, "formatted", Object[].class).check(ALL);
    noClasses()
        .should()
        .callMethod(String.class, "format", String.class, Object[].class)
        .check(ALL);
    noClasses().should().callMethod(DateTimeFormatter.class, "ofPattern", String.class).check(ALL);
    noClasses()
        .that()
        .doNotHaveSimpleName("Writable") // whose question it is whether rules can be compiled there
        .should()
        .callMethod(Locale.class, "getDefault")
        .check(ALL);
    noClasses().should().callMethod(Locale.class, "setDefault", Locale.class).check(ALL);
  }

  @Test
  void nobodySleepsOrLogsElsewhere() {
    noClasses().should().callMethod(Thread.class, "sleep", long.class).check(ALL);
    noClasses().should().dependOnClassesThat().resideInAPackage("java.util.logging..").check(ALL);
    noClasses().should().accessField(System.class, "out").check(ALL);
    // What a build of packs runs is a command of its own.
    noClasses()
        .that()
        .doNotBelongToAnyOf(PackBuilder.class)
        .should()
        .accessField(System.class, "err")
        .orShould()
        .callMethod(System.class, "exit", int.class)
        .check(ALL);
    noClasses().should().callMethod(Throwable.class, "printStackTrace").check(ALL);
  }

  /** Regions, figures and clauses of a guideline stand in its rules and nowhere else. */
  @Test
  void theEngineKnowsNoGuideline() throws IOException {
    Pattern clause = Pattern.compile("\\b(?:T[123]|G|S|H|A[123])\\.[A-Z0-9]|专题[一二三]|shst-|沪科");
    List<String> found = new ArrayList<>();
    int files = 0;
    try (Stream<Path> sources = Files.walk(Path.of("src/main/java"))) {
      for (Path source : sources.filter(path -> path.toString().endsWith(".java")).toList()) {
        files++;
        String code = Files.readString(source).replaceAll("(?s)/\\*.*?\\*/", "");
        Matcher matcher = clause.matcher(code);
        while (matcher.find()) {
          found.add(source + ": " + matcher.group());
        }
      }
    }
    assertEquals(List.of(), found);
    assertTrue(files > 50);
  }
}
