package dev.plumbline.cli;

import dev.plumbline.workbench.archive.KeyFile;
import java.security.PublicKey;
import picocli.CommandLine.Option;

/** Whose signature an archive of a pack must have: what commands that decide share. */
final class SignedBy {
  @Option(
      names = "--signed-by",
      paramLabel = "KEY",
      description = "规则包须是由这把公钥（PEM 文件）核得过签名的档案，否则不用")
  private String keyFile;

  /** The key, or {@code null} if it does not matter. */
  PublicKey key() {
    return keyFile == null ? null : KeyFile.open(Names.path(keyFile));
  }
}
