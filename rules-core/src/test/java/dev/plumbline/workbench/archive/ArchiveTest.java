package dev.plumbline.workbench.archive;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Limit;
import dev.plumbline.Limits;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.core.Packs;
import dev.plumbline.core.load.Hash;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.InvalidKeyException;
import java.security.KeyPairGenerator;
import java.security.PublicKey;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Packs as archives: what is made, and what is refused. */
class ArchiveTest {
  private static final String RULES =
      Packs.HEAD
          + Packs.rule(
              "资金不超过10万元", "A.1", "Application( requested != null, requested.wanYuan <= 10 )");

  private static final String CASES =
      """
      base: full.json
      cases:
        - name: 不多
          expect:
            findings: { A.1: 符合 }
      """;

  @TempDir private Path folder;
  private Path pack;
  private Path archive;

  @BeforeEach
  void aPack() {
    pack = folder.resolve("pack");
    archive = folder.resolve("pack.zip");
    Packs.write(
        pack,
        "guideline.yaml",
        Packs.MANIFEST,
        "子/rules.drl",
        RULES,
        "cases/a.yaml",
        CASES,
        "cases/bases/full.json",
        "{\"id\": \"1\", \"requested\": \"5万元\"}");
  }

  private void make() throws IOException, InvalidKeyException {
    Archive.of(pack).write(archive, null);
  }

  private PublicKey makeSigned() throws IOException, InvalidKeyException {
    KeyFile.make(folder.resolve("key"), folder.resolve("key.pub"));
    Archive.of(pack).write(archive, KeyFile.secret(folder.resolve("key")));
    return KeyFile.open(folder.resolve("key.pub"));
  }

  private static Map<String, byte[]> entries(byte[] zipped) throws IOException {
    Map<String, byte[]> entries = new LinkedHashMap<>();
    try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(zipped))) {
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        entries.put(entry.getName(), zip.readAllBytes());
      }
    }
    return entries;
  }

  private Map<String, byte[]> entries() throws IOException {
    return entries(Files.readAllBytes(archive));
  }

  private void write(Map<String, byte[]> entries) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
      for (Map.Entry<String, byte[]> each : entries.entrySet()) {
        zip.putNextEntry(new ZipEntry(each.getKey()));
        zip.write(each.getValue());
        zip.closeEntry();
      }
    }
    Files.write(archive, bytes.toByteArray());
  }

  private List<String> problems() {
    return problems(null);
  }

  private List<String> problems(PublicKey signer) {
    PackException refused =
        assertThrows(
            PackException.class,
            () -> {
              if (signer == null) {
                Plumbline.load(archive);
              } else {
                Plumbline.load(archive, Limits.USUAL, signer);
              }
            });
    return refused.problems().stream()
        .peek(problem -> assertEquals(archive.toString(), problem.source()))
        .map(problem -> problem.text().chinese())
        .toList();
  }

  @Test
  void anArchiveIsThePack() throws Exception {
    make();
    Guideline fromFolder = Plumbline.load(pack);
    Guideline fromArchive = Plumbline.load(archive);
    Application application = Application.builder("甲").requested(Amount.of("15万元")).build();

    assertEquals(fromFolder.packSha256(), fromArchive.packSha256());
    assertEquals(fromFolder.packSha256(), Archive.of(pack).sha256());
    assertEquals(fromFolder.evaluate(application), fromArchive.evaluate(application));
    assertEquals(fromFolder.packSha256(), fromArchive.evaluate(application).receipt().packSha256());
    assertEquals(4, Archive.of(pack).files());
  }

  @Test
  void itHoldsTextAndNothingElseAndIsAlwaysTheSame() throws Exception {
    make();
    byte[] first = Files.readAllBytes(archive);

    assertEquals(
        List.of(
            "pack.index", "cases/a.yaml", "cases/bases/full.json", "guideline.yaml", "子/rules.drl"),
        List.copyOf(entries().keySet()));
    assertArrayEquals(RULES.getBytes(UTF_8), entries().get("子/rules.drl"));
    make();
    assertArrayEquals(first, Files.readAllBytes(archive));
    Archive.of(archive).write(folder.resolve("again.zip"), null);
    assertArrayEquals(first, Files.readAllBytes(folder.resolve("again.zip")));
  }

  /** As another editor on another system saves it. */
  @Test
  void lineEndsAndMarksMakeNoOtherPack() throws Exception {
    make();
    String sha256 = Plumbline.load(archive).packSha256();
    Packs.write(pack, "子/rules.drl", ("\ufeff" + RULES.replace("\n", "\r\n")).getBytes(UTF_8));
    byte[] index = entries().get("pack.index");
    make();

    assertEquals(sha256, Plumbline.load(archive).packSha256());
    assertArrayEquals(index, entries().get("pack.index"));
  }

  @Test
  void aSignedOneIsTakenByItsKeyAndNoOther() throws Exception {
    PublicKey signer = makeSigned();
    assertEquals("small", Plumbline.load(archive, Limits.USUAL, signer).id());
    assertEquals("small", Plumbline.load(archive).id());

    PublicKey other = KeyPairGenerator.getInstance("Ed25519").generateKeyPair().getPublic();
    assertTrue(problems(other).get(0).startsWith("签名不是所要求的那把密钥签的"));
    PublicKey rsa = KeyPairGenerator.getInstance("RSA").generateKeyPair().getPublic();
    assertEquals(List.of("核对签名的公钥不是 Ed25519 的"), problems(rsa));
  }

  @Test
  void whatIsNotSignedIsRefusedWhereThatIsDemanded() throws Exception {
    PublicKey signer = makeSigned();
    make();
    assertTrue(problems(signer).get(0).startsWith("要求有签名，这份档案没有签名"));

    archive = pack;
    PackException refused =
        assertThrows(PackException.class, () -> Plumbline.load(pack, Limits.USUAL, signer));
    assertTrue(refused.problems().get(0).text().chinese().startsWith("要求有签名，文件夹没有签名"));
  }

  /** Whoever changes a rule can write another index, but not another signature. */
  @Test
  void aSignatureHoldsForTheWholeIndex() throws Exception {
    PublicKey signer = makeSigned();
    byte[] signature = entries().get("pack.sig");
    Packs.write(pack, "子/rules.drl", RULES.replace("10 )", "99 )").getBytes(UTF_8));
    make();
    Map<String, byte[]> entries = entries();
    entries.put("pack.sig", signature);
    write(entries);

    assertTrue(problems(signer).get(0).startsWith("签名不是所要求的那把密钥签的"));
  }

  @Test
  void aChangedFileIsNamed() throws Exception {
    make();
    Map<String, byte[]> entries = entries();
    entries.put("子/rules.drl", RULES.replace("10 )", "99 )").getBytes(UTF_8));
    entries.remove("cases/a.yaml");
    entries.put("cases/b.yaml", CASES.getBytes(UTF_8));
    write(entries);

    assertEquals(
        List.of(
            "档案里缺少「cases/a.yaml」；请重新取一份",
            "档案里的「子/rules.drl」与目录里的哈希不符，被改动过；请重新取一份",
            "档案里的「cases/b.yaml」不在它的目录里，是后来加进去的；请重新取一份"),
        problems());
  }

  @Test
  void anIndexThatWasChangedIsRefused() throws Exception {
    make();
    Map<String, byte[]> entries = entries();
    String index = new String(entries.get("pack.index"), UTF_8);
    for (String other :
        List.of(
            index.replace("pack 1", "pack 2"),
            index + index.lines().reduce((a, b) -> b).orElseThrow() + "\n",
            index.stripTrailing(),
            index + "x\n",
            "")) {
      entries.put("pack.index", other.getBytes(UTF_8));
      write(entries);
      assertTrue(problems().get(0).startsWith("档案的目录（pack.index）被改动过"), other);
    }
    entries.put("pack.index", index.replace("id small", "id large").getBytes(UTF_8));
    write(entries);
    assertEquals(List.of("档案的目录说的是另一份规则包（large），里面的是「small」；请重新取一份"), problems());
    entries.put("pack.index", index.replaceFirst("sha256 ....", "sha256 0000").getBytes(UTF_8));
    write(entries);
    assertTrue(problems().get(0).startsWith("档案的目录说的是另一份规则包"));
  }

  /** As many files as a pack may have, and an index of more than there are. */
  @Test
  void howManyFilesThereAreMakesNoDifference() throws Exception {
    for (int i = 0; i < 1900; i++) {
      Packs.write(pack, "cases/bases/" + i + ".json", "{}".getBytes(UTF_8));
    }
    make();
    assertEquals("small", Plumbline.load(archive).id());
    assertEquals(1904, Archive.of(archive).files());

    Map<String, byte[]> entries = entries();
    String index = new String(entries.get("pack.index"), UTF_8);
    String line = index.lines().reduce((a, b) -> b).orElseThrow() + "\n";
    entries.put("pack.index", (index + line.repeat(8000)).getBytes(UTF_8));
    write(entries);
    assertTrue(problems().get(0).startsWith("档案的目录（pack.index）被改动过"));
  }

  /** However it is cut off, nothing of it is used. */
  @Test
  void aTruncatedOneIsRefusedWhereverItEnds() throws Exception {
    make();
    byte[] whole = Files.readAllBytes(archive);
    int directory = whole.length - 22 - 5 * 46; // what comes after the files decides nothing
    for (int length = 0; length < directory - 200; length += 7) {
      Files.write(archive, Arrays.copyOf(whole, length));
      assertNotEquals(List.of(), problems());
    }
    Files.write(archive, "not a zip file".getBytes(UTF_8));
    assertEquals(List.of("档案不完整，或不是规则包的档案；请重新取一份"), problems());
  }

  @Test
  void anyFlippedByteOfTheContentsIsSeen() throws Exception {
    make();
    byte[] whole = Files.readAllBytes(archive);
    String sha256 = Plumbline.load(archive).packSha256();
    for (int at = 0; at < whole.length; at += 5) {
      byte[] flipped = whole.clone();
      flipped[at] ^= 0x10;
      Files.write(archive, flipped);
      try {
        // Some bytes say nothing of the contents: times, and what repeats the names at the end.
        assertEquals(sha256, Plumbline.load(archive).packSha256(), "byte " + at);
      } catch (PackException e) {
        assertEquals(archive.toString(), e.problems().get(0).source());
      }
    }
  }

  @Test
  void anotherZipFileIsNone() throws Exception {
    write(Map.of("guideline.yaml", Packs.MANIFEST.getBytes(UTF_8)));
    assertEquals(List.of("这不是规则包的档案；请用文件夹，或用 pack 命令做的档案"), problems());
  }

  @Test
  void oneNameForTwoFilesIsRefused() throws Exception {
    make();
    Map<String, byte[]> entries = entries();
    entries.put("cases/b.yaml", new byte[0]);
    write(entries);
    String bytes = new String(Files.readAllBytes(archive), ISO_8859_1);
    Files.write(archive, bytes.replace("cases/b.yaml", "cases/a.yaml").getBytes(ISO_8859_1));
    assertEquals(List.of("档案里有两个「cases/a.yaml」，不知道该用哪一个；请重新取一份"), problems());
  }

  @Test
  void bombsAreNotUnpacked() throws Exception {
    make();
    Map<String, byte[]> entries = entries();
    entries.put("cases/bomb.yaml", new byte[64 << 20]);
    write(entries);
    assertTrue(Files.size(archive) < 1 << 20);
    assertEquals(List.of("档案里的「cases/bomb.yaml」太大，至多 1024 KB"), problems());

    entries.remove("cases/bomb.yaml");
    for (int i = 0; i < 40; i++) {
      entries.put("cases/" + i + ".yaml", new byte[1 << 20]);
    }
    write(entries);
    assertEquals(List.of("规则包太大，至多 2000 个文件、16384 KB"), problems());

    entries.clear();
    for (int i = 0; i < 3000; i++) {
      entries.put("cases/" + i + ".yaml", new byte[0]);
    }
    write(entries);
    assertEquals(List.of("规则包太大，至多 2000 个文件、16384 KB"), problems());

    Files.write(archive, new byte[18 << 20]);
    assertEquals(List.of("规则包太大，至多 2000 个文件、16384 KB"), problems());
    PackException refused =
        assertThrows(
            PackException.class,
            () -> Plumbline.load(archive, Limits.USUAL.with(Limit.PACK_KILOBYTES, 1)));
    assertTrue(refused.problems().get(0).text().english().startsWith("the pack is too large"));
  }

  /** An archive with the index that fits it, as whoever means harm writes it. */
  @Test
  void namesThatLeadElsewhereAreRefused() throws Exception {
    for (String name :
        List.of(
            "../x.drl",
            "a/../x.drl",
            "/x.drl",
            "a//x.drl",
            "C:x.drl",
            "a\\x.drl",
            ".x/a.drl",
            "x\u202E.drl",
            "RULES.drl",
            "x.class")) {
      Packs.write(pack, "rules.drl", Packs.HEAD.getBytes(UTF_8));
      make();
      Map<String, byte[]> entries = entries();
      byte[] content = "package small;".getBytes(UTF_8);
      entries.put(name, content);
      String hash = Hash.ofText(content);
      String index = new String(entries.get("pack.index"), UTF_8);
      String line = "file " + hash + " " + name + "\n";
      int at = index.indexOf("file ");
      List<String> lines =
          Stream.concat(index.substring(at).lines(), Stream.of(line.strip()))
              .sorted(Comparator.comparing(each -> each.substring(70)))
              .toList();
      entries.put(
          "pack.index", (index.substring(0, at) + String.join("\n", lines) + "\n").getBytes(UTF_8));
      write(entries);
      List<String> problems = problems();
      assertTrue(problems.get(0).contains("这个名称，规则包里不能有"), name + problems);
    }
  }

  @Test
  void keysAreReadAsOthersWriteThem() throws Exception {
    makeSigned();
    assertEquals(
        "Ed25519",
        KeyFile.secret(folder.resolve("key")).getAlgorithm().replace("EdDSA", "Ed25519"));
    assertThrows(InputException.class, () -> KeyFile.secret(folder.resolve("key.pub")));
    assertThrows(InputException.class, () -> KeyFile.open(folder.resolve("key")));
    assertThrows(InputException.class, () -> KeyFile.open(folder.resolve("none")));
    Files.writeString(
        folder.resolve("cut"), Files.readString(folder.resolve("key.pub")).replaceFirst("M", ""));
    assertThrows(InputException.class, () -> KeyFile.open(folder.resolve("cut")));
    assertThrows(
        FileAlreadyExistsException.class,
        () -> KeyFile.make(folder.resolve("key"), folder.resolve("key.pub")));
  }
}
