package dev.plumbline.spring;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Editions;
import dev.plumbline.Finding;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Mode;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.jackson.Jackson3Module;
import dev.plumbline.workbench.archive.Archive;
import dev.plumbline.workbench.archive.KeyFile;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.BeansException;
import org.springframework.boot.actuate.info.Info;
import org.springframework.boot.actuate.info.InfoContributor;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.diagnostics.FailureAnalysis;
import org.springframework.boot.health.contributor.HealthIndicator;
import org.springframework.boot.health.contributor.Status;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.context.runner.WebApplicationContextRunner;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.web.servlet.DispatcherServlet;
import tools.jackson.databind.json.JsonMapper;

/** A host gets the beans that it can use, set as its properties say. */
class StarterTest {
  private static final AutoConfigurations ALL =
      AutoConfigurations.of(
          PlumblineActuatorAutoConfiguration.class,
          PlumblineAutoConfiguration.class,
          PlumblineJacksonAutoConfiguration.class,
          PlumblineMetricsAutoConfiguration.class,
          PlumblineWebAutoConfiguration.class,
          JacksonAutoConfiguration.class);

  private static final String LIFTS = "../guidelines/jiazhuang-2025";

  private final ApplicationContextRunner host =
      new ApplicationContextRunner().withConfiguration(ALL);

  private static Editions.Filed filed(Guidelines guidelines) {
    return guidelines.read("{\"id\":\"1\"}".getBytes(StandardCharsets.UTF_8));
  }

  @Test
  void theBundledGuidelineIsServed() {
    host.run(
        context -> {
          Guideline guideline = context.getBean(Guideline.class);
          Verdict verdict =
              context.getBean(Examiner.class).examine(filed(context.getBean(Guidelines.class)));
          assertEquals(Mode.PRECHECK, verdict.receipt().mode());
          assertEquals(guideline.packSha256(), verdict.receipt().packSha256());
          assertNotNull(context.getBean(JsonMapper.class));
          assertTrue(
              context.getBean(JsonMapper.class).registeredModules().stream()
                  .anyMatch(Jackson3Module.class::isInstance));
        });
  }

  @Test
  void propertiesAreHeeded() {
    host.withPropertyValues(
            "plumbline.pack=" + LIFTS,
            "plumbline.live=false",
            "plumbline.mode=formal",
            "plumbline.limits.json-values=3000",
            "plumbline.language=en")
        .run(
            context -> {
              assertFalse(Plumbline.bundled().contains(context.getBean(Guideline.class).id()));
              Guidelines guidelines = context.getBean(Guidelines.class);
              assertEquals(
                  Mode.FORMAL,
                  context.getBean(Examiner.class).examine(filed(guidelines)).receipt().mode());
              String many = "{\"id\":\"1\",\"partners\":[{}" + ",{}".repeat(3000) + "]}";
              InputException e =
                  assertThrows(
                      InputException.class,
                      () -> guidelines.read(many.getBytes(StandardCharsets.UTF_8)));
              assertTrue(e.getMessage().contains("3000"), e.getMessage());
            });
  }

  private FailureAnalysis failure(String... properties) {
    FailureAnalysis[] told = {null};
    host.withPropertyValues(properties)
        .run(context -> told[0] = new UnusableAnalyzer().analyze(context.getStartupFailure()));
    return told[0];
  }

  @Test
  void whatKeepsAHostFromStartingIsToldInWords() {
    FailureAnalysis unknown = failure("plumbline.guideline=nowhere");
    assertTrue(unknown.getDescription().contains("nowhere"), unknown.getDescription());
    FailureAnalysis both = failure("plumbline.guideline=x", "plumbline.pack=y");
    assertTrue(
        both.getDescription().contains(Words.say("guideline.twice").chinese()),
        both.getDescription());
    assertTrue(both.getDescription().contains(Words.say("guideline.twice").english()));
    assertTrue(failure("plumbline.pack=nowhere").getDescription().contains("nowhere"));
  }

  @Test
  void onlyASignedPackServesWhereThatIsAskedFor(@TempDir Path folder) throws Exception {
    Path secret = folder.resolve("a.key");
    Path open = folder.resolve("a.key.pub");
    KeyFile.make(secret, open);
    for (String live : List.of("true", "false")) {
      FailureAnalysis unsigned =
          failure(
              "plumbline.pack=" + LIFTS, "plumbline.signed-by=" + open, "plumbline.live=" + live);
      assertInstanceOf(PackException.class, unsigned.getCause());
    }
    Path archive = folder.resolve("a.zip");
    Archive.of(Path.of(LIFTS)).write(archive, KeyFile.secret(secret));
    host.withPropertyValues("plumbline.pack=" + archive, "plumbline.signed-by=" + open)
        .run(context -> assertEquals(64, sha(context).length()));
  }

  @Test
  void healthAndInformationNameTheRules() {
    host.run(
        context -> {
          Receipt rules =
              context
                  .getBean(Examiner.class)
                  .examine(filed(context.getBean(Guidelines.class)))
                  .receipt();
          var health = context.getBean(HealthIndicator.class).health();
          assertEquals(Status.UP, health.getStatus());
          Map<?, ?> standing = (Map<?, ?>) ((List<?>) health.getDetails().get("guidelines")).get(0);
          assertEquals(rules.packSha256(), standing.get("packSha256"));
          assertNotNull(standing.get("loadedAt"));

          Info.Builder info = new Info.Builder();
          context.getBean(InfoContributor.class).contribute(info);
          Map<?, ?> told = (Map<?, ?>) info.build().get("plumbline", List.class).get(0);
          assertEquals(rules.guideline(), told.get("guideline"));
          assertEquals(rules.packSha256(), told.get("packSha256"));
          assertEquals(rules.engine(), told.get("engine"));
          assertNull(told.get("loadedAt"));
        });
  }

  private static String sha(ConfigurableApplicationContext context) {
    return context
        .getBean(Examiner.class)
        .examine(filed(context.getBean(Guidelines.class)))
        .receipt()
        .packSha256();
  }

  private static Path copied(Path to) throws IOException {
    try (Stream<Path> files = Files.walk(Path.of(LIFTS))) {
      for (Path each : files.toList()) {
        Files.copy(each, to.resolve(Path.of(LIFTS).relativize(each).toString()));
      }
    }
    return to;
  }

  @Test
  void aPackIsReplacedWhileItServes(@TempDir Path folder) throws IOException {
    Path pack = copied(folder.resolve("pack"));
    Path rules = pack.resolve("rules.drl");
    String text = Files.readString(rules);
    host.withPropertyValues(
            "plumbline.pack=" + pack, "management.endpoints.web.exposure.include=plumbline")
        .run(
            context -> {
              RulesEndpoint endpoint = context.getBean(RulesEndpoint.class);
              HealthIndicator health = context.getBean(HealthIndicator.class);
              String first = sha(context);

              Files.writeString(rules, text + "\nrule \"broken\"\n");
              Map<?, ?> refused = (Map<?, ?>) endpoint.reload().get("refused");
              assertTrue(
                  refused.get("problems").toString().contains("rules.drl"), refused.toString());
              assertEquals(first, sha(context));
              assertEquals(Status.UP, health.health().getStatus());
              assertEquals(refused, health.health().getDetails().get("refused"));

              Files.writeString(rules, text + "\n// a remark\n");
              assertNull(endpoint.reload().get("refused"));
              assertNotEquals(first, sha(context));
              Map<?, ?> served =
                  (Map<?, ?>) ((List<?>) endpoint.standing().get("guidelines")).get(0);
              assertEquals(sha(context), served.get("packSha256"));

              // What would go on deciding by rules that were replaced is not handed out.
              assertThrows(BeansException.class, () -> context.getBean(Guideline.class));
            });
  }

  @Test
  void decisionsAreOnRecord(@TempDir Path folder) {
    Path file = folder.resolve("decisions.jsonl");
    host.withPropertyValues(
            "plumbline.record.file=" + file,
            "plumbline.record.masked=/lead/name,/recommendation/leadName")
        .run(
            context -> {
              Guidelines guidelines = context.getBean(Guidelines.class);
              byte[] json = Files.readAllBytes(Path.of("../applications/t3-09-trainees-39.json"));
              context.getBean(Examiner.class).examine(guidelines.read(json));
              String line = Files.readString(file);
              assertEquals(1, line.lines().count());
              assertTrue(line.contains("T3-2024-009"));
              assertFalse(line.contains("方知夏") || line.contains("999999198801019006"));
            });
    host.withPropertyValues("plumbline.record.file=" + file, "plumbline.record.masked=/lead/nmae")
        .run(
            context ->
                assertTrue(
                    NestedExceptionUtils.getMostSpecificCause(context.getStartupFailure())
                        .getMessage()
                        .contains("/lead/name")));
    host.run(context -> assertFalse(context.containsBean("plumblineDecisionLog")));
  }

  @Test
  void evaluationsAreMeasured() {
    host.withBean(SimpleMeterRegistry.class)
        .run(
            context -> {
              MeterRegistry meters = context.getBean(MeterRegistry.class);
              assertTrue(meters.getMeters().isEmpty(), "what loading takes is no evaluation");
              Verdict verdict =
                  context.getBean(Examiner.class).examine(filed(context.getBean(Guidelines.class)));
              assertEquals(
                  1,
                  meters
                      .get("plumbline.evaluations")
                      .tag("guideline", verdict.receipt().guideline())
                      .tag("conclusion", verdict.conclusion().name())
                      .timer()
                      .count());
              Finding open = verdict.with(dev.plumbline.Status.UNDETERMINED).get(0);
              assertEquals(
                  1,
                  meters
                      .get("plumbline.clauses")
                      .tag("clause", open.clause())
                      .tag("status", "UNDETERMINED")
                      .counter()
                      .count());
            });
    host.run(context -> assertFalse(context.containsBean("plumblineMeters")));
  }

  @Test
  void nothingIsThereForWhatAHostHasNot() {
    host.withClassLoader(
            new FilteredClassLoader(
                HealthIndicator.class,
                InfoContributor.class,
                JsonMapper.class,
                DispatcherServlet.class))
        .run(
            context -> {
              assertNull(context.getStartupFailure());
              assertNotNull(context.getBean(Guidelines.class));
              assertFalse(context.containsBean("plumblineHealthIndicator"));
              assertFalse(context.containsBean("plumblineInfoContributor"));
              assertFalse(context.containsBean("plumblineJacksonModule"));
              assertFalse(context.containsBean("plumblineProblemAdvice"));
            });
    host.withPropertyValues(
            "management.health.plumbline.enabled=false", "management.info.plumbline.enabled=false")
        .run(
            context -> {
              assertFalse(context.containsBean("plumblineHealthIndicator"));
              assertFalse(context.containsBean("plumblineInfoContributor"));
            });
    new WebApplicationContextRunner()
        .withConfiguration(ALL)
        .run(context -> assertTrue(context.containsBean("plumblineProblemAdvice")));
  }
}
