package dev.plumbline.cli;

import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The program without a command. */
@Command(
    name = "plumbline",
    description = "准绳：按申报指南核对项目申请，逐条给出结论、依据和补正办法。",
    footer = {
      "",
      "退出码：0 全部通过；1 有申请未通过；2 输入或命令无法使用（其余文件照常给出结论）。",
      "例：plumbline check samples/applications/*.json"
    })
final class RootCommand implements Runnable {
  @Spec private CommandSpec spec;

  @Override
  public void run() {
    throw UsageErrors.of(spec, lang -> lang.say("usage.noCommand"));
  }
}
