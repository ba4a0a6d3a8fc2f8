package dev.plumbline.workbench.cases;

import dev.plumbline.Problem;
import dev.plumbline.core.LoadedGuideline;
import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.workbench.InParallel;
import dev.plumbline.workbench.LoadedPack;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/**
 * The cases of a loaded pack, to be run together or one by one. Immutable, and safe for use by
 * several threads.
 */
public final class CaseSuite {
  private static final Pattern NOTHING = Pattern.compile("\\s*(#.*)?");

  private final LoadedGuideline guideline;
  private final BareVerdicts bareVerdicts;
  private final List<PackCase> cases;
  private final List<Problem> problems;

  private CaseSuite(LoadedGuideline guideline, List<PackCase> cases, List<Problem> problems) {
    this.guideline = guideline;
    this.bareVerdicts = new BareVerdicts(guideline);
    this.cases = cases;
    this.problems = problems;
  }

  /** A case that can be run. */
  public interface Entry {
    /** The file, within the pack. */
    String file();

    /** The line that the case begins on, from 1. */
    int line();

    /** Its name, once in a file. */
    String name();

    /** What stands of it in the file, without what stands above it for all cases of the file. */
    String text();

    /** Runs it. */
    CaseResult run();
  }

  private record OneCase(LoadedGuideline guideline, BareVerdicts bareVerdicts, PackCase one)
      implements Entry {
    @Override
    public String file() {
      return one.file();
    }

    @Override
    public int line() {
      return one.line();
    }

    @Override
    public String name() {
      return one.name();
    }

    @Override
    public String text() {
      List<String> lines = guideline.pack().files().cases().get(one.file()).lines().toList();
      String first = lines.get(one.line() - 1);
      // In YAML an element goes on for as long as lines stand further right than its dash.
      int within = indent(first) + (first.strip().startsWith("-") ? 1 : 0);
      return lines.stream()
          .skip(one.line())
          .filter(line -> !NOTHING.matcher(line).matches())
          .takeWhile(line -> indent(line) >= within)
          .reduce(first, (text, line) -> text + '\n' + line);
    }

    private static int indent(String line) {
      return line.length() - line.stripLeading().length();
    }

    @Override
    public CaseResult run() {
      return Trial.run(guideline, bareVerdicts, one).result();
    }
  }

  /** Reads the cases of a pack. */
  public static CaseSuite of(LoadedPack pack) {
    LoadedGuideline loaded = pack.loaded();
    PackReport report = new PackReport();
    CaseBook book = CaseBook.read(loaded.pack().files(), loaded.pack().text(), report);
    return new CaseSuite(loaded, book.cases(), report.problems());
  }

  /** The cases that can be run, in the order of the files and of the text. */
  public List<Entry> cases() {
    return cases.stream().map(one -> (Entry) new OneCase(guideline, bareVerdicts, one)).toList();
  }

  /** What keeps other cases from being run, in the order of the text. */
  public List<Problem> problems() {
    return problems;
  }

  /** Runs all cases. */
  public CaseRun run() {
    return run(title -> true);
  }

  /**
   * Runs some of the cases. The coverage is that of these alone.
   *
   * @param wanted which, by file and name: {@code cases/甲.yaml: 面积不足}
   */
  public CaseRun run(Predicate<String> wanted) {
    Objects.requireNonNull(wanted, "wanted");
    // Cases have nothing to do with each other; the order of the results is that of the cases.
    List<Trial.Outcome> outcomes =
        InParallel.map(
            cases.stream().filter(one -> wanted.test(one.title())).toList(),
            one -> Trial.run(guideline, bareVerdicts, one));
    List<Observation> observed =
        outcomes.stream().flatMap(outcome -> outcome.observations().stream()).toList();
    return new CaseRun(
        guideline.id(),
        outcomes.stream().map(Trial.Outcome::result).toList(),
        Surveyor.survey(guideline.pack(), observed),
        problems);
  }
}
