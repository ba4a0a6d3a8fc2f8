package dev.plumbline.junit;

import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseSuite;
import dev.plumbline.workbench.cases.Difference;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;

/**
 * Runs the cases of a pack as JUnit tests: a container for each file, a test for each case, each
 * with its place. One line in a test class does it:
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicNode> cases() {
 *   return PackCases.of(Path.of("my-pack"));
 * }
 * }</pre>
 *
 * <p>A problem that keeps cases from being run is a test that fails, and so is a pack without
 * cases.
 */
public final class PackCases {
  private PackCases() {}

  /**
   * The cases of a pack in a folder. Its rules are compiled, which takes seconds.
   *
   * @throws PackException if the rules cannot be used, with all that is wrong
   */
  public static Stream<DynamicNode> of(Path folder) {
    Path root = Objects.requireNonNull(folder, "folder").toAbsolutePath();
    return nodes(LoadedPack.load(folder), file -> root.resolve(file).toUri());
  }

  /**
   * The cases of a pack on the class path.
   *
   * @param id the guideline's id
   * @throws PackException if there is none of that id, or it cannot be used
   */
  public static Stream<DynamicNode> bundled(String id) {
    return nodes(LoadedPack.bundled(id), file -> resource("/" + id + "/" + file));
  }

  private static Stream<DynamicNode> nodes(LoadedPack pack, Function<String, URI> places) {
    CaseSuite suite = CaseSuite.of(pack);
    if (suite.cases().isEmpty() && suite.problems().isEmpty()) {
      return Stream.of(
          DynamicTest.dynamicTest(
              pack.guideline().id(),
              () -> Assertions.fail(Message.of("cases.noneToRun").chinese())));
    }
    Map<String, List<DynamicNode>> files = new LinkedHashMap<>();
    for (CaseSuite.Entry one : suite.cases()) {
      add(files, one.file(), test(one, places));
    }
    for (Problem problem : suite.problems()) {
      String file = Objects.requireNonNull(problem.source(), "a problem of a pack is in a file");
      add(files, file, test(problem, places.apply(file)));
    }
    return files.entrySet().stream()
        .map(
            file ->
                DynamicContainer.dynamicContainer(
                    file.getKey(), places.apply(file.getKey()), file.getValue().stream()));
  }

  private static void add(Map<String, List<DynamicNode>> files, String file, DynamicTest test) {
    files.computeIfAbsent(file, name -> new ArrayList<>()).add(test);
  }

  private static DynamicTest test(CaseSuite.Entry one, Function<String, URI> places) {
    return DynamicTest.dynamicTest(
        one.name(),
        at(places.apply(one.file()), one.line()),
        () -> {
          CaseResult result = one.run();
          if (!result.passed()) {
            Assertions.fail(
                result.differences().stream()
                    .map(Difference::toString)
                    .collect(Collectors.joining("\n", one.file() + ":" + one.line() + "\n", "")));
          }
        });
  }

  private static DynamicTest test(Problem problem, URI file) {
    return DynamicTest.dynamicTest(
        Message.of("cases.line", problem.line()).chinese(),
        at(file, problem.line()),
        () -> Assertions.fail(problem.toString()));
  }

  /** JUnit reads the line from the query. */
  private static URI at(URI file, int line) {
    return line == 0 ? file : URI.create(file + "?line=" + line);
  }

  private static URI resource(String path) {
    try {
      return new URI("classpath", null, path, null);
    } catch (URISyntaxException e) {
      throw new IllegalStateException("a path of a resource", e);
    }
  }
}
