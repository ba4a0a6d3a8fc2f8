package dev.plumbline.hosts;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.File;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.spi.ToolProvider;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Applications in one JVM, each with packs of its own, that come and go. */
class WebApplicationsIT {
  private static final String BOTH = "[jiazhuang-2025, shst-2024-42] ";

  private static final String SERVLET =
      """
      import dev.plumbline.Guideline;
      import dev.plumbline.LiveGuideline;
      import dev.plumbline.LiveOptions;
      import dev.plumbline.Plumbline;
      import jakarta.servlet.annotation.WebServlet;
      import jakarta.servlet.http.HttpServlet;
      import jakarta.servlet.http.HttpServletRequest;
      import jakarta.servlet.http.HttpServletResponse;
      import java.nio.file.Path;

      @WebServlet("/")
      public class Application extends HttpServlet {
        private static Guideline guideline;
        private LiveGuideline live;

        @Override
        public void init() {
          LiveOptions options =
              LiveOptions.usual()
                  .prepared(loaded -> loaded.observedBy(application -> verdict -> {}))
                  .heardBy(reload -> System.out.println(reload));
          live = Plumbline.live(Path.of("%s"), options);
        }

        @Override
        public void destroy() {
          live.close();
        }

        @Override
        protected void doGet(HttpServletRequest request, HttpServletResponse response)
            throws java.io.IOException {
          guideline = Plumbline.guideline("jiazhuang-2025");
          response.setContentType("text/plain; charset=UTF-8");
          response.getWriter().println(
              Plumbline.bundled()
                  + " "
                  + guideline.evaluate(guideline.read(Path.of("%s"))).receipt()
                  + " "
                  + live.current().evaluate(live.current().read(Path.of("%s"))).conclusion());
        }
      }
      """;

  @TempDir static Path folder;

  /** Two packs of one id. */
  private static Path first;

  private static Path second;

  @BeforeAll
  static void packs() throws Exception {
    first = OwnPacks.jar(folder, "first");
    second = OwnPacks.revised(folder, "second");
  }

  @Test
  void theirLoadersGoWhenTheyGo() throws Exception {
    Jvm.Run run = run("loaders", first, second);
    List<String> lines = run.out().lines().toList();
    assertEquals(6, lines.size(), run::toString);
    assertApart(lines.get(0), lines.get(1), run);
    assertEquals(lines.subList(0, 2), lines.subList(2, 4), run::toString);
    assertEquals("[shst-2024-42]", lines.get(4), run::toString);
    assertEquals("2 of which went: 2", lines.get(5), run::toString);
  }

  @Test
  void inTomcat() throws Exception {
    Jvm.Run run =
        run(
            "tomcat",
            folder.resolve("tomcat"),
            application("one", first),
            application("two", second));
    List<String> lines = run.out().lines().toList();
    assertEquals(4, lines.size(), run::toString);
    assertApart(lines.get(0), lines.get(1), run);
    assertEquals("1 of which went: 1", lines.get(2), run::toString);
    assertEquals(lines.get(1), lines.get(3), run::toString);
  }

  @Test
  void theLibraryGoesWithTheApplicationThatBroughtIt() throws Exception {
    Jvm.Run run = run("copies", Hosts.classPath().toArray(new Path[0]));
    List<String> went = run.out().lines().filter(line -> line.contains("went")).toList();
    assertEquals(List.of("2 of which went: 2"), went, run::toString);
    assertEquals(4, run.out().lines().filter("INELIGIBLE"::equals).count(), run::toString);
  }

  /** Each sees the shipped guideline and its own of the one id. */
  private static void assertApart(String one, String two, Jvm.Run run) {
    assertTrue(one.startsWith(BOTH), run::toString);
    assertTrue(two.startsWith(BOTH), run::toString);
    assertTrue(one.contains(" 2025年版, "), run::toString);
    assertTrue(two.contains(" 2025年修订版, "), run::toString);
    assertNotEquals(one, two, run::toString);
  }

  private static Jvm.Run run(String how, Path... paths) throws Exception {
    List<Path> classPath =
        Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
            .map(Path::of)
            .toList();
    Jvm.Run run =
        Jvm.here()
            // The platform holds some things until memory is short (JDK 25 a record's parts).
            .with("-XX:SoftRefLRUPolicyMSPerMB=0")
            .classPath(classPath)
            .run(
                Stream.concat(
                        Stream.of(WebApplications.class.getName(), how),
                        Stream.of(paths).map(Path::toString))
                    .toArray(String[]::new));
    assertEquals(0, run.code(), run::toString);
    return run;
  }

  private static String forward(Path path) {
    return path.toString().replace('\\', '/');
  }

  private static Path application(String name, Path packs) throws Exception {
    Path application = folder.resolve("applications").resolve(name);
    Path lib = Files.createDirectories(application.resolve("WEB-INF/lib"));
    Files.copy(packs, lib.resolve("packs.jar"));
    Path source = folder.resolve("Application.java");
    Files.writeString(
        source,
        SERVLET.formatted(
            forward(Hosts.PACK),
            forward(Hosts.OTHER_APPLICATION),
            forward(Hosts.OTHER_APPLICATION)));
    StringWriter said = new StringWriter();
    int code =
        ToolProvider.findFirst("javac")
            .orElseThrow()
            .run(
                new PrintWriter(said),
                new PrintWriter(said),
                "-cp",
                System.getProperty("java.class.path"),
                "--release",
                "17",
                "-encoding",
                "UTF-8",
                "-d",
                application.resolve("WEB-INF/classes").toString(),
                source.toString());
    assertEquals(0, code, said::toString);
    return application;
  }
}
