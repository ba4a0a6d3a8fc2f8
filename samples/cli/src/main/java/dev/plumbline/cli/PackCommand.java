package dev.plumbline.cli;

import dev.plumbline.workbench.archive.Archive;
import dev.plumbline.workbench.archive.KeyFile;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.PrivateKey;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Makes one file of a pack, to be handed on. */
@Command(
    name = "pack",
    description = "把规则包做成一个档案文件，内有各文件的哈希，可以签名；凡可写规则包文件夹之处都可写它。",
    footer = {
      "",
      "退出码：0 已写好；2 规则包、密钥或文件无法使用。",
      "例：plumbline pack --new-key 发布.key；plumbline pack 我的规则 -o 我的规则.zip --sign 发布.key；",
      "plumbline check --guideline 我的规则.zip --signed-by 发布.key.pub 申请.json"
    })
final class PackCommand implements Callable<Integer> {
  private static final String PUBLIC = ".pub";

  private final Console console;

  @ArgGroup(multiplicity = "1", exclusive = true)
  private Work work;

  /** Either an archive is made, or a key. */
  static final class Work {
    @ArgGroup(multiplicity = "1", exclusive = false)
    private Making making;

    @Option(
        names = "--new-key",
        paramLabel = "FILE",
        description = "不做档案，生成一对 Ed25519 密钥：FILE 用来签名，须自己保管；FILE.pub 用来核对，可以公开")
    private String newKey;
  }

  /** The archive that is made. */
  static final class Making {
    @Parameters(paramLabel = "DIR", description = "规则包文件夹")
    private String folder;

    @Option(names = "-o", required = true, paramLabel = "FILE", description = "写成的档案文件")
    private String output;

    @Option(names = "--sign", paramLabel = "KEY", description = "用这把私钥（PEM 文件，Ed25519）签名")
    private String key;
  }

  PackCommand(Console console) {
    this.console = console;
  }

  @Override
  public Integer call() {
    if (work.newKey != null) {
      makeKey(Outputs.place(work.newKey), Outputs.place(work.newKey + PUBLIC));
    } else {
      make(work.making);
    }
    return Main.FINE;
  }

  private void make(Making making) {
    PrivateKey key = making.key == null ? null : KeyFile.secret(Names.path(making.key));
    Archive archive = Archive.of(Guidelines.folder(making.folder));
    Path place = Outputs.place(making.output);
    try {
      archive.write(place, key);
    } catch (IOException e) {
      throw new UnusableException(making.output, lang -> lang.say("output.failed"));
    } catch (InvalidKeyException e) {
      throw new UnusableException(making.key, lang -> lang.say("pack.key"));
    }
    String where = Plain.path(making.output);
    Lang lang = console.lang();
    console
        .out()
        .println(
            key == null
                ? lang.say("pack.made", archive.id(), where, archive.files(), archive.sha256())
                : lang.say("pack.signed", archive.id(), where, archive.files(), archive.sha256()));
  }

  private void makeKey(Path secret, Path open) {
    try {
      KeyFile.make(secret, open);
    } catch (FileAlreadyExistsException e) {
      throw new UnusableException(work.newKey, lang -> lang.say("pack.keyThere"));
    } catch (IOException e) {
      throw new UnusableException(work.newKey, lang -> lang.say("output.failed"));
    }
    console.out().println(console.lang().say("pack.keyMade", Plain.path(work.newKey)));
  }
}
