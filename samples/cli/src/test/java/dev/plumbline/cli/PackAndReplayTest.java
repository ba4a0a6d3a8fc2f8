package dev.plumbline.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs handed on as archives, and decisions decided again. */
class PackAndReplayTest {
  private static final List<String> SAMPLES =
      Run.samples().stream().filter(sample -> sample.contains("t3-")).toList();

  @TempDir Path folder;
  private String pack;
  private String archive;
  private String log;

  @BeforeEach
  void export() {
    pack = folder.resolve("我的规则").toString();
    archive = folder.resolve("我的规则.zip").toString();
    log = folder.resolve("留档.jsonl").toString();
    assertEquals(0, Run.of("export", pack).code());
  }

  private void edit(String from, String to) throws IOException {
    Path file = Path.of(pack, "13-topic-3.drl");
    String text = Files.readString(file);
    assertTrue(text.contains(from));
    Files.writeString(file, text.replace(from, to));
  }

  private String key() {
    String key = folder.resolve("发布.key").toString();
    Run made = Run.of("pack", "--new-key", key);
    assertEquals("已生成 " + key + "（签名用，须自己保管）和 " + key + ".pub（核对用，可以公开）\n", made.out());
    return key;
  }

  @Test
  void anArchiveDecidesLikeItsFolder() {
    Run made = Run.of("pack", pack, "-o", archive);
    assertEquals(0, made.code());
    assertTrue(
        made.out().matches("已把「shst-2024-42」做成 .+，共 \\d+ 个文件，没有签名；规则包 SHA-256：[0-9a-f]{64}\n"),
        made.out());
    String[] byFolder = Run.args(SAMPLES, "check", "--format", "json", "--guideline", pack);
    String[] byArchive = Run.args(SAMPLES, "check", "--format", "json", "--guideline", archive);
    assertEquals(Run.of(byFolder).out(), Run.of(byArchive).out());
    assertEquals(0, Run.of("validate", archive).code());
    assertEquals(0, Run.of("diff", pack, archive).code());
    assertTrue(Run.of("explain", "T3.KPI.1", "--guideline", archive).out().contains("T3.KPI.1"));
  }

  @Test
  void aSignatureIsDemanded() throws IOException {
    String key = key();
    assertEquals(
        "rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(Path.of(key))));
    String sample = SAMPLES.get(0);
    Run.of("pack", pack, "-o", archive);
    Run unsigned = Run.of("check", "--guideline", archive, "--signed-by", key + ".pub", sample);
    assertEquals(2, unsigned.code());
    assertEquals(archive + ": 要求有签名，这份档案没有签名；请向发布者索取签过名的档案\n", unsigned.err());

    assertTrue(Run.of("pack", pack, "-o", archive, "--sign", key).out().contains("，已签名；"));
    Run signed = Run.of("check", "--guideline", archive, "--signed-by", key + ".pub", sample);
    assertEquals("", signed.err());
    assertEquals(Run.of("check", sample).out().lines().count(), signed.out().lines().count());
    for (String command : List.of("check", "call", "replay")) {
      Run bundled = Run.of(command, "--signed-by", key + ".pub", sample);
      assertEquals(2, bundled.code(), command);
      assertEquals("加了 --signed-by，须用 --guideline 指明签过名的档案；内置的指南没有签名\n", bundled.err(), command);
    }
    Run wrong = Run.of("check", "--guideline", archive, "--signed-by", key, sample);
    assertTrue(wrong.err().startsWith(key + ": 这里没有所要的密钥"), wrong.err());
    Run again = Run.of("pack", "--new-key", key);
    assertEquals(2, again.code());
    assertTrue(again.err().contains("已有这个文件，不覆盖"), again.err());
  }

  @Test
  void badUseIsToldInWords() throws IOException {
    assertEquals(2, Run.of("pack").code());
    assertEquals(2, Run.of("pack", pack).code());
    Run none = Run.of("pack", folder.resolve("没有").toString(), "-o", archive);
    assertEquals(2, none.code());
    Files.writeString(Path.of(archive), "不是档案");
    Run noArchive = Run.of("check", "--guideline", archive, SAMPLES.get(0));
    assertEquals(archive + ": 档案不完整，或不是规则包的档案；请重新取一份\n", noArchive.err());
    Files.writeString(Path.of(log), "不是留档\n");
    Run noLog = Run.of("check", "--record", log, SAMPLES.get(0));
    assertEquals(log + ": 这里不是判定的留档\n", noLog.err());
    assertEquals("不是留档\n", Files.readString(Path.of(log)));
    Run noReplay = Run.of("replay", folder.resolve("没有.jsonl").toString());
    assertEquals(2, noReplay.code());
    assertFalse(noReplay.err().isEmpty());
  }

  @Test
  void whatWasDecidedIsDecidedAgainToTheByte() throws IOException {
    String[] args = Run.args(SAMPLES, "check", "--mode", "formal", "--record", log);
    Run checked = Run.of(args);
    int decided = SAMPLES.size();
    assertEquals(Run.of(Run.args(SAMPLES, "check", "--mode", "formal")).out(), checked.out());
    assertEquals(decided, Files.readAllLines(Path.of(log)).size());

    Run same = Run.of("replay", log);
    assertEquals("", same.err());
    assertEquals(
        "重判：" + decided + " 份与留档逐字节一致，0 份不一致；0 份按不同的规则判，其中 0 份会判得不同；0 份没能重判\n", same.out());
    assertEquals(0, same.code());

    Files.write(
        Path.of(log),
        "{\"record\":1,\"dec".getBytes(StandardCharsets.UTF_8),
        StandardOpenOption.APPEND);
    Run torn = Run.of("replay", log);
    assertEquals(0, torn.code());
    assertEquals(log + ":" + (decided + 1) + ":1: 最后一行没有写完，当时没有确认留档，略过\n", torn.err());
    assertEquals(same.out(), torn.out());
  }

  @Test
  void otherRulesTellWhatWouldComeOut() throws IOException {
    Run.of(Run.args(SAMPLES, "check", "--record", log));
    edit("requested.wanYuan <= 15", "requested.wanYuan <= 9");
    Run other = Run.of("replay", "--guideline", pack, log);
    assertEquals(1, other.code());
    List<String> lines = other.outLines();
    assertTrue(lines.size() > 1, other.out());
    assertTrue(
        lines.get(0).matches(".+:\\d+: 申请「.+」：留档为.+，现为.+；结果不同的条款：T3\\.FUND\\..+"), lines.get(0));
    int all = SAMPLES.size();
    assertEquals(
        "重判：0 份与留档逐字节一致，0 份不一致；" + all + " 份按不同的规则判，其中 " + (lines.size() - 1) + " 份会判得不同；0 份没能重判",
        lines.get(lines.size() - 1));
  }
}
