package dev.plumbline.quickstart;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Cooperation;
import dev.plumbline.fact.Indicator;
import dev.plumbline.fact.Place;
import java.io.PrintStream;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/**
 * From an application to its verdict, in the project's folder:
 *
 * <pre>
 * ./mvnw -q -DskipTests -pl samples/quickstart -am package
 * java -jar samples/quickstart/target/quickstart.jar [application.json]
 * </pre>
 */
public final class Quickstart {
  private Quickstart() {}

  /** Prints the conclusion on an application in a JSON file, or on one built here. */
  public static void main(String[] args) {
    Guideline guideline = Plumbline.guideline("shst-2024-42");
    Application application = args.length > 0 ? guideline.read(Path.of(args[0])) : draft();
    Verdict verdict = guideline.evaluate(application);

    PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);
    out.println(verdict.applicationId() + "：" + verdict.conclusion().title());
    verdict.findings().stream()
        .flatMap(finding -> finding.missing().stream())
        .map(missing -> missing.paper() + "：缺 " + missing.title())
        .distinct()
        .forEach(out::println);
  }

  /** What is not set is unknown, and the verdict names it. */
  private static Application draft() {
    return Application.builder("quickstart-1")
        .guideline("shst-2024-42")
        .title("叶城县核桃种植技术人员能力提升与技术需求挖掘")
        .topic("专题三")
        .requested(Amount.of("15万元"))
        .cooperation(Cooperation.builder().place(Place.of("叶城县")).build())
        .indicators(
            Indicator.builder().name("培养人次").value(BigDecimal.valueOf(45)).build(),
            Indicator.builder().name("技术需求").value(BigDecimal.valueOf(3)).build())
        .build();
  }
}
