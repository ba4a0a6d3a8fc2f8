package dev.plumbline.core.compile;

import dev.plumbline.Guideline;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.core.Packs;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.facts.FactSet;
import dev.plumbline.core.facts.FactView;
import dev.plumbline.core.facts.Lexicon;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.fact.Applicant;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.Filing;
import dev.plumbline.fact.Lead;
import dev.plumbline.fact.Partner;
import dev.plumbline.fact.Place;
import java.io.IOException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.drools.modelcompiler.KieBaseBuilder;
import org.kie.api.runtime.KieSession;

/** Lets attacks loose, with each of the gates open or shut. */
final class Arena {
  /** More matches than any of these packs has if it ends at all. */
  private static final int ENDLESS = 500;

  private static final Application APPLICATION =
      Application.builder("a")
          .topic("花卉")
          .startsOn(LocalDate.of(2025, 1, 1))
          .applicant(Applicant.builder().registeredAt(Place.of("叶城县")).build())
          .filing(Filing.builder().topic("花卉").build())
          .lead(Lead.builder().name("张三").ongoing(1).build())
          .partners(Partner.builder().name("合作社").build())
          .build();

  /**
   * How an attack went.
   *
   * @param worked whether its sign was seen
   * @param how what was seen, or what held it
   */
  record Outcome(boolean worked, String how) {
    @Override
    public String toString() {
      return worked ? "**" + how + "**" : how;
    }
  }

  private final Path folder;
  private int runs;

  Arena(Path folder) {
    this.folder = folder;
  }

  /** With both gates open. */
  Outcome neither(Attack attack) throws IOException {
    return run(attack, text -> compile(attack, text, false));
  }

  /** Past the allow-list only; what it lets through is compiled and runs unhindered. */
  Outcome allowList(Attack attack) throws IOException {
    return run(
        attack,
        text -> {
          refuse(text);
          return compile(attack, text, false);
        });
  }

  /** Past the class loader and the search of the code only. */
  Outcome room(Attack attack) throws IOException {
    return run(attack, text -> compile(attack, text, true));
  }

  /** As a user would. */
  Outcome both(Attack attack) throws IOException {
    return run(
        attack,
        text -> {
          Guideline guideline = Plumbline.load(write(text));
          return List.of(Plumbline.toJson(guideline.evaluate(APPLICATION)));
        });
  }

  private interface Way {
    /** Runs the rules; gives what they say, and throws if they are refused. */
    List<String> go(String text) throws Exception;
  }

  private Outcome run(Attack attack, Way way) throws IOException {
    String mark = "attack" + ++runs;
    try (Traces traces = new Traces(folder, mark)) {
      List<String> said = new ArrayList<>();
      String held = "ran, without effect";
      try {
        said.addAll(way.go(traces.fill(attack.rules())));
      } catch (PackException e) {
        held = held(e.problems());
      } catch (Exception | Error e) {
        held = "failed: " + cause(e);
        said.add(String.valueOf(e));
      }
      List<String> found = traces.found(said);
      if (attack.sign() != Attack.Sign.MARK) {
        found =
            said.contains(attack.sign().name())
                ? List.of(attack.sign() == Attack.Sign.FIRES ? "fires" : "never ends")
                : List.of();
      }
      return found.isEmpty()
          ? new Outcome(false, held)
          : new Outcome(true, "works: " + String.join(", ", found));
    }
  }

  private static String held(List<Problem> problems) {
    Problem first = problems.get(0);
    return first.line() > 0
        ? "refused, line " + first.line()
        : first.text().chinese().contains("规则以外的程序") ? "searched out" : "not compiled";
  }

  private static String cause(Throwable thrown) {
    Throwable cause = thrown;
    while (cause.getCause() != null && cause.getCause() != cause) {
      cause = cause.getCause();
    }
    return cause.getClass().getSimpleName();
  }

  private Path write(String text) {
    return Packs.write(
        folder.resolve("pack" + runs), "guideline.yaml", Packs.MANIFEST, "rules.drl", text);
  }

  /** The allow-list. */
  private void refuse(String text) {
    PackReport report = new PackReport();
    PackFiles files = PackFiles.read(write(text), report);
    PackReader.read(files, report);
    report.refuseProblems();
  }

  private static List<String> compile(Attack attack, String text, boolean searched) {
    ClassLoader host = Arena.class.getClassLoader();
    String packageName = text.substring("package ".length(), text.indexOf(';'));
    Build build =
        Build.run(
            "attack",
            packageName,
            Map.of("rules.drl", text),
            new TypeLoader(searched ? new RuleClassLoader(host) : host, Map.of()),
            searched);
    KieSession session = KieBaseBuilder.createKieBaseFromModel(build.models()).newKieSession();
    try {
      FactSet.of(APPLICATION, new FactView(Lexicon.EMPTY), Integer.MAX_VALUE)
          .all()
          .forEach(session::insert);
      int fired = session.fireAllRules(ENDLESS);
      List<String> said = new ArrayList<>();
      session.getObjects().forEach(fact -> said.add(String.valueOf(fact)));
      said.add(fired == 0 ? "" : Attack.Sign.FIRES.name());
      said.add(fired < ENDLESS ? "" : Attack.Sign.ENDLESS.name());
      return said;
    } finally {
      session.dispose();
    }
  }
}
