package dev.plumbline.cli;

import dev.plumbline.cli.lsp.PackServer;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/** Serves editors. */
@Command(
    name = "lsp",
    description = {
      "供编辑器调用（语言服务器协议，走标准输入输出）：边写边查、补全、说明、跳转、改名、修正、运行用例。",
      "由编辑器启动，设置见 samples/README.md；写给编辑器的文字随它的语言。"
    })
final class LspCommand implements Callable<Integer> {
  private final Console console;

  LspCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() throws InterruptedException {
    // Whatever prints besides would break the protocol.
    System.setOut(console.err());
    return PackServer.serve(console.in(), console.out()) ? Main.FINE : Main.UNUSABLE;
  }
}
