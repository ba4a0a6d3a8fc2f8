package dev.plumbline.cli;

import dev.plumbline.Conclusion;
import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Receipt;
import dev.plumbline.Verdict;
import dev.plumbline.workbench.replay.Replay;
import dev.plumbline.workbench.replay.Replayed;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Decides decisions on record again. */
@Command(
    name = "replay",
    description = "把留档的判定重新判一遍：规则相同的逐字节比较；规则不同的说明按它会怎样判。",
    footer = {
      "",
      "退出码：0 全部与留档一致；1 有不一致，或按所给规则会判得不同；2 有的没能重判，或文件无法使用。",
      "最后一行没有写完（写的时候断了电）只是说明一下，不影响退出码。"
    })
final class ReplayCommand implements Callable<Integer> {
  private final Console console;
  private final Failures failures;
  private int same;
  private int masked;
  private int others;
  private int otherwise;
  private int different;
  private int left;

  @Option(
      names = "--guideline",
      paramLabel = "ID|DIR",
      description = "指南编号、规则包文件夹或档案，可给几个；与留档规则不同时说明会怎样判；默认为全部内置的指南")
  private List<String> guidelines = List.of();

  @Mixin private SignedBy signedBy;

  @Parameters(arity = "1..*", paramLabel = "LOG", description = "判定留档的文件（.jsonl）")
  private List<String> files;

  ReplayCommand(Console console) {
    this.console = console;
    this.failures = new Failures(console);
  }

  @Override
  public Integer call() {
    Replay replay = new Replay(atHand());
    int worst = Main.FINE;
    for (String file : files) {
      worst = Math.max(worst, replay(replay, file));
    }
    Lang lang = console.lang();
    console.out().println(lang.say("replay.sum", same, different, others, otherwise, left));
    if (masked > 0) {
      console.out().println(lang.say("replay.withoutFacts", masked));
    }
    int found = different + otherwise > 0 ? Main.NOT_ELIGIBLE : Main.FINE;
    return left > 0 ? Main.UNUSABLE : Math.max(worst, found);
  }

  /** What is named comes first; what is bundled knows the rules of most records. */
  private List<Guideline> atHand() {
    if (!guidelines.isEmpty() || signedBy.key() != null) {
      return Guidelines.editions(guidelines, signedBy.key()).guidelines();
    }
    List<Guideline> all = new ArrayList<>();
    Plumbline.bundled().forEach(id -> all.add(Plumbline.guideline(id)));
    return all;
  }

  private int replay(Replay replay, String file) {
    int before = left;
    try {
      replay.run(Names.path(file), this::tell, this::tell);
    } catch (IOException e) {
      return failures.report(file, new UnusableException(file, lang -> lang.say("input.failed")));
    }
    return left > before ? Main.UNUSABLE : Main.FINE;
  }

  private void tell(Problem problem) {
    console.error(problem.in(console.lang().locale()));
    if (!Replay.isTorn(problem)) {
      left++;
    }
  }

  private void tell(Replayed came) {
    if (came instanceof Replayed.Same) {
      same++;
    } else if (came instanceof Replayed.Differs differs) {
      different++;
      line(came, differs.recorded(), differs.now(), differs.changed());
    } else if (came instanceof Replayed.ByOther other) {
      others++;
      if (other.recorded().conclusion() != other.now().conclusion() || !other.changed().isEmpty()) {
        otherwise++;
        line(came, other.recorded(), other.now(), other.changed());
      }
    } else if (came instanceof Replayed.WithoutFacts) {
      masked++;
    } else if (came instanceof Replayed.WithoutRules without) {
      left++;
      Receipt receipt = without.receipt();
      error(
          came,
          console
              .lang()
              .say(
                  "replay.withoutRules",
                  Plain.line(without.applicationId()),
                  receipt.guideline(),
                  receipt.packSha256()));
    } else if (came instanceof Replayed.Unreadable unreadable) {
      left++;
      unreadable.problems().forEach(problem -> error(came, problem.in(console.lang().locale())));
    }
  }

  private void error(Replayed came, String text) {
    console.error(at(came) + text);
  }

  private void line(Replayed came, Verdict recorded, Verdict now, List<String> changed) {
    Lang lang = console.lang();
    String clauses =
        changed.isEmpty()
            ? lang.say("replay.sameClauses")
            : lang.say("replay.clauses", String.join(lang.comma(), changed));
    String text =
        lang.say(
            "replay.line",
            Plain.line(now.applicationId()),
            title(recorded.conclusion()),
            title(now.conclusion()),
            clauses);
    String engines =
        Stream.of(recorded, now).map(each -> each.receipt().engine()).distinct().count() == 1
            ? ""
            : lang.say("replay.engine", recorded.receipt().engine(), now.receipt().engine());
    console.out().println(at(came) + text + engines);
  }

  private String title(Conclusion conclusion) {
    return console.lang() == Lang.ZH ? conclusion.title() : conclusion.englishTitle();
  }

  private static String at(Replayed came) {
    return Plain.path(came.place().file().toString()) + ":" + came.place().line() + ": ";
  }
}
