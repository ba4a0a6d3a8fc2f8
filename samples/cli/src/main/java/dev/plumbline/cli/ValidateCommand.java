package dev.plumbline.cli;

import dev.plumbline.Limits;
import dev.plumbline.workbench.PlaceWatch;
import dev.plumbline.workbench.Validation;
import dev.plumbline.workbench.Validator;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Checks a pack, and tells all that is wrong with it at once. */
@Command(
    name = "validate",
    description = "检查规则包，一次列出全部错误和提醒，写明在哪个文件哪一行哪一列、怎样改。",
    footer = {"", "退出码：0 没有错误（可有提醒）；1 有错误，或加了 --strict 而有提醒；2 文件夹无法使用。"})
final class ValidateCommand implements Callable<Integer> {
  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(100);

  /** Ctrl+C ends the watching, with the program. */
  private static final CountDownLatch NEVER = new CountDownLatch(1);

  private final Console console;

  @Option(names = "--format", paramLabel = "text|json", description = "text 每处一行（默认），json 一个对象")
  private Format format = Format.TEXT;

  @Option(names = "--strict", description = "有提醒也算不合格")
  private boolean strict;

  @Option(names = "--watch", description = "不退出，每次存盘后自动再查一遍；按 Ctrl+C 结束")
  private boolean watch;

  @Parameters(paramLabel = "DIR", description = "规则包文件夹")
  private String folder;

  ValidateCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    Path path = Guidelines.folder(folder);
    Validator validator = new Validator();
    if (!watch) {
      return validate(validator, path);
    }
    PlaceWatch changes = new PlaceWatch(path, BETWEEN_LOOKS, Limits.USUAL);
    int code = validate(validator, path);
    validator.prepare();
    while (!console.isLost() && changes.await(NEVER)) {
      if (format == Format.TEXT) {
        console.out().println(console.lang().say("checkedAgain"));
      }
      code = validate(validator, path);
    }
    return code;
  }

  private int validate(Validator validator, Path path) {
    Validation found;
    if (format == Format.JSON) {
      found = validator.validate(path);
      console.out().println(ProblemLines.json(folder, found));
    } else {
      // Compiling takes seconds; what is known before is told before.
      ProblemLines lines = new ProblemLines(console, folder);
      found = validator.validate(path, lines::print);
      lines.print(found);
      lines.printSum(found);
    }
    console.out().flush();
    boolean fine = found.problems().isEmpty() && !(strict && !found.remarks().isEmpty());
    return fine ? Main.FINE : Main.NOT_ELIGIBLE;
  }
}
