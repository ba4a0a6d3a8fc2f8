package dev.plumbline.record;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.DecisionLog;
import dev.plumbline.DecisionLogOptions;
import dev.plumbline.DecisionLogOptions.Facts;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.fact.IdNumber;
import dev.plumbline.fact.Lead;
import dev.plumbline.workbench.replay.Replay;
import dev.plumbline.workbench.replay.Replayed;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Decisions on record: what stands there, what is never lost, and what comes of it again. */
class DecisionFileTest {
  private static final Instant NOON = Instant.parse("2024-11-28T04:00:00Z");
  private static final String NUMBER = "310101198001011239";

  private static final String RULES =
      Packs.rule("资金不超过10万元", "A.1", "Application( requested != null, requested.wanYuan <= 10 )")
          + Packs.rule("负责人不是张三丰", "A.2", "Lead( name != null, name != \"张三丰\" )")
          + Packs.rule("有证件号码", "A.3", "Lead( idNumber != null )");

  @TempDir private Path folder;
  private Path file;
  private Guideline guideline;

  @BeforeEach
  void load() {
    file = folder.resolve("decisions.jsonl");
    guideline = Packs.load(folder.resolve("pack"), RULES);
  }

  private static Application application(String id, String lead, String number) {
    return Application.builder(id)
        .requested(Amount.of("15万元"))
        .title("项目\u2028由张三丰主持，联系人证件号码" + NUMBER)
        .lead(Lead.builder().name(lead).idNumber(new IdNumber(number)).build())
        .build();
  }

  private static Application application(String id) {
    return application(id, "张三丰", NUMBER);
  }

  private void append(DecisionLog log, Application application) {
    log.append(application, guideline.evaluate(application), NOON);
  }

  private DecisionLog open() {
    return Plumbline.decisionLog(file, DecisionLogOptions.usual());
  }

  private List<String> lines(Path of) throws IOException {
    return List.of(Files.readString(of).split("\n", -1));
  }

  private List<Replayed> replay(Path of, Guideline... by) throws IOException {
    List<Replayed> came = new ArrayList<>();
    new Replay(List.of(by)).run(of, came::add, problem -> torn.add(problem));
    return came;
  }

  private final List<Problem> torn = new ArrayList<>();

  @Test
  void aDecisionIsOneLineWithAllThatItTakes() throws IOException {
    Application application = application("甲");
    try (DecisionLog log = open()) {
      append(log, application);
      append(log, application("乙"));
    }
    List<String> lines = lines(file);
    assertEquals(3, lines.size());
    assertEquals("", lines.get(2));
    assertTrue(
        lines
            .get(0)
            .startsWith(
                "{\"record\":1,\"decidedAt\":\"2024-11-28T04:00:00Z\",\"application\":{\"id\":\"甲\""),
        lines.get(0));
    assertTrue(
        lines
            .get(0)
            .endsWith(
                ",\"verdict\":" + Plumbline.toCompactJson(guideline.evaluate(application)) + "}"));
    assertFalse(lines.get(0).contains("\u2028"));
    assertEquals(
        List.of("Same 甲 1", "Same 乙 2"),
        replay(file, guideline).stream()
            .map(Replayed.Same.class::cast)
            .map(same -> "Same " + same.applicationId() + " " + same.place().line())
            .toList());
  }

  @Test
  void numbersOfPersonsAreNeverWritten() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
      append(log, application("乙"));
      append(log, application("丙", "李", "E12345678"));
      append(log, application("丁", "李", "310***********1239"));
    }
    String all = Files.readString(file);
    assertFalse(all.contains(NUMBER));
    assertFalse(all.contains("E12345678"));
    assertEquals(
        4, replay(file, guideline).stream().filter(Replayed.Same.class::isInstance).count());
    Set<String> numbers = new TreeSet<>();
    for (String line : lines(file).subList(0, 2)) {
      String number = line.replaceAll(".*\"idNumber\":\"([^\"]+)\".*", "$1");
      assertTrue(number.matches("310\\d{3}19\\d{2}0231\\d\\d39"), number);
      assertEquals(
          new IdNumber(NUMBER).hasRightCheckDigit(), new IdNumber(number).hasRightCheckDigit());
      numbers.add(number);
    }
    assertEquals(2, numbers.size(), "another for each record");
  }

  @Test
  void namedPropertiesAreMaskedInFactsAndVerdict() throws IOException {
    try (DecisionLog log =
        Plumbline.decisionLog(file, DecisionLogOptions.usual().masking("/lead/name", "/title"))) {
      Application named = application("甲", "李四光", NUMBER).toBuilder().summary("李四光牵头").build();
      append(log, named);
      append(log, application("乙"));
    }
    String all = Files.readString(file);
    assertFalse(all.contains("李四光"));
    assertFalse(all.contains("主持"));
    assertTrue(lines(file).get(0).contains("\"name\":\"〔2〕\""), all);
    List<Replayed> came = replay(file, guideline);
    assertEquals(Replayed.Same.class, came.get(0).getClass());
    // The rule asks for this very name, which the record no longer has: told, and not hidden.
    assertEquals(List.of("A.2"), ((Replayed.Differs) came.get(1)).changed());
  }

  private static void maskedAlone(Path file, String path, String... told) {
    InputException refused =
        assertThrows(
            InputException.class,
            () -> Plumbline.decisionLog(file, DecisionLogOptions.usual().masking(path)).close(),
            path);
    assertEquals(1, refused.problems().size());
    String words = refused.problems().get(0).text().chinese();
    for (String part : told) {
      assertTrue(words.contains(part), words);
    }
    assertFalse(Files.exists(file), "nothing is begun");
  }

  /** Else a slip of the pen would leave open what somebody believes to be hidden. */
  @Test
  void whatCanNeverBeMaskedIsRefused() {
    maskedAlone(file, "/lead/nmae", "「/lead/nmae」", "是不是「/lead/name」");
    maskedAlone(file, "/partner/name", "是不是「/partners/name」");
    maskedAlone(file, "/Lead/name", "是不是「/lead/name」");
    maskedAlone(file, "/titel", "是不是「/title」");
    maskedAlone(file, "/lead/favouriteColour", "没有", "/lead/name");
    maskedAlone(file, "/lead", "不是文字", "/lead/name");
    maskedAlone(file, "/requested", "不是文字", "/title");
    maskedAlone(file, "/lead/name/first", "没有");
    maskedAlone(file, "/", "没有");
    maskedAlone(file, "/id", "申请编号");
    InputException all =
        assertThrows(
            InputException.class,
            () ->
                Plumbline.decisionLog(
                    file, DecisionLogOptions.usual().masking("/title", "/titel", "/lead/nmae")));
    assertEquals(2, all.problems().size());
  }

  @Test
  void whatAPackMayHaveDeclaredCanBeMasked() throws IOException {
    Guideline own =
        Packs.load(
            folder.resolve("own"),
            "declare Pledge\n  words : String\nend\n"
                + Packs.rule("有承诺", "A.1", "Pledge( words != null )"));
    Application with =
        own.read("{\"id\":\"甲\",\"Pledge\":{\"words\":\"王五保证\"}}".getBytes(UTF_8), null);
    try (DecisionLog log =
        Plumbline.decisionLog(
            file,
            DecisionLogOptions.usual().masking("/Pledge/words", "/lead/idNumber", "/承诺/内容"))) {
      log.append(with, own.evaluate(with), NOON);
    }
    assertFalse(Files.readString(file).contains("王五"));
  }

  @Test
  void onlyTheHashIsKeptWhereThatIsAskedFor() throws IOException {
    try (DecisionLog log =
        Plumbline.decisionLog(file, DecisionLogOptions.usual().keeping(Facts.HASH))) {
      append(log, application("甲"));
      append(log, application("甲"));
      append(log, application("甲", "李四", NUMBER));
    }
    List<String> hashes =
        lines(file).subList(0, 3).stream()
            .map(line -> line.replaceAll(".*\"applicationSha256\":\"([0-9a-f]{64})\".*", "$1"))
            .toList();
    assertFalse(Files.readString(file).contains("\"application\":"));
    assertEquals(hashes.get(0), hashes.get(1));
    assertNotEquals(hashes.get(0), hashes.get(2));
    assertEquals(
        3,
        replay(file, guideline).stream().filter(Replayed.WithoutFacts.class::isInstance).count());
  }

  @Test
  void otherRulesTellWhatWouldComeOut() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
    }
    Guideline other = Packs.load(folder.resolve("other"), RULES.replace("<= 10", "<= 20"));
    Replayed.ByOther came = (Replayed.ByOther) replay(file, other).get(0);
    assertEquals(List.of("A.1"), came.changed());
    assertEquals(other.packSha256(), came.now().receipt().packSha256());
    assertEquals(
        Replayed.Same.class,
        replay(file, other, guideline).get(0).getClass(),
        "its own come first");
    assertEquals(
        guideline.packSha256(),
        ((Replayed.WithoutRules) replay(file).get(0)).receipt().packSha256());
  }

  @Test
  void aLineThatWasNeverWholeIsToldAndCutOff() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
    }
    String whole = Files.readString(file);
    for (int length : List.of(1, 9, 40, whole.length() / 2, whole.length() - 1)) {
      String half = whole.substring(0, length);
      Files.writeString(file, whole + half);
      torn.clear();
      assertEquals(1, replay(file, guideline).size());
      assertTrue(Replay.isTorn(torn.get(0)));
      assertEquals(2, torn.get(0).line());
      try (DecisionLog log = open()) {
        assertEquals(whole, Files.readString(file));
        append(log, application("乙"));
      }
      torn.clear();
      assertEquals(2, replay(file, guideline).size());
      assertEquals(List.of(), torn);
    }
    Files.writeString(file, whole.substring(0, 30));
    open().close();
    assertEquals(0, Files.size(file));
  }

  @Test
  void aLineThatCannotBeReadCostsItselfAlone() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
    }
    String line = Files.readString(file);
    Files.writeString(
        file,
        line
            + "{\"record\":2}\n"
            + "{\"record\":1}\n"
            + line.substring(0, 200)
            + "\n"
            + line.stripTrailing()
            + "x\n"
            + line.replace("requested", "requestd")
            + "\n"
            + line);
    Files.write(file, new byte[] {(byte) 0xff, '\n'}, StandardOpenOption.APPEND);
    List<Replayed> came = replay(file, guideline);
    assertEquals(
        List.of("Same 1", "Unreadable 6", "Same 8"),
        came.stream()
            .map(each -> each.getClass().getSimpleName() + " " + each.place().line())
            .toList());
    assertEquals(
        List.of(2, 3, 4, 5, 7, 9), torn.stream().map(Problem::line).toList(), torn.toString());
    assertTrue(torn.get(0).text().chinese().startsWith("这是第 2 版格式的留档"));
  }

  @Test
  void aFullFileIsPutAsideUnderANumber() throws IOException {
    try (DecisionLog log = Plumbline.decisionLog(file, DecisionLogOptions.usual().upTo(5000))) {
      for (int i = 0; i < 20; i++) {
        append(log, application("第" + i + "份"));
      }
    }
    List<Path> files;
    try (Stream<Path> all = Files.list(folder)) {
      files = all.filter(each -> each.toString().endsWith(".jsonl")).sorted().toList();
    }
    assertTrue(files.size() > 3, files.toString());
    assertEquals("decisions-000001.jsonl", files.get(0).getFileName().toString());
    List<String> ids = new ArrayList<>();
    for (Path each : files) {
      assertTrue(Files.size(each) <= 5000);
      replay(each, guideline).forEach(came -> ids.add(((Replayed.Same) came).applicationId()));
    }
    assertEquals(20, ids.stream().distinct().count());
    assertEquals("第0份", ids.get(0));
  }

  /** Somebody takes the whole folder away, so that there is no place for the next. */
  @Test
  void whereTheNextFileCannotBeBegunNothingFollows() throws IOException {
    Path kept = Files.createDirectory(folder.resolve("kept"));
    file = kept.resolve("decisions.jsonl");
    try (DecisionLog log = Plumbline.decisionLog(file, DecisionLogOptions.usual().upTo(100))) {
      append(log, application("甲"));
      Files.move(kept, folder.resolve("elsewhere"));
      assertThrows(UncheckedIOException.class, () -> append(log, application("乙")));
      IllegalStateException broken =
          assertThrows(IllegalStateException.class, () -> append(log, application("丙")));
      assertTrue(broken.getMessage().startsWith("这份留档上次没有写成"), broken.getMessage());
    }
    Files.createDirectory(kept);
    try (DecisionLog log = open()) {
      append(log, application("丁"));
    }
    assertEquals(1, replay(file, guideline).size());
  }

  private List<String> ids(Path of) throws IOException {
    return replay(of, guideline).stream()
        .map(came -> ((Replayed.Same) came).applicationId())
        .toList();
  }

  /** Else what follows would be acknowledged, and gone with the file that nobody finds. */
  @Test
  void aFileThatIsTakenAwayIsBegunAnew() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
      Files.delete(file);
      append(log, application("乙"));
      assertEquals(List.of("乙"), ids(file));
      Path aside = Files.move(file, folder.resolve("aside.jsonl"));
      append(log, application("丙"));
      append(log, application("丁"));
      assertEquals(List.of("乙"), ids(aside));
      assertEquals(List.of("丙", "丁"), ids(file));
    }
    assertEquals(List.of("丙", "丁"), ids(file));
  }

  @Test
  void aFileThatIsTakenAwayIsNotPutAside() throws IOException {
    try (DecisionLog log = Plumbline.decisionLog(file, DecisionLogOptions.usual().upTo(100))) {
      append(log, application("甲"));
      Files.delete(file);
      append(log, application("乙"));
      append(log, application("丙"));
    }
    assertEquals(List.of("丙"), ids(file));
    assertEquals(List.of("乙"), ids(folder.resolve("decisions-000001.jsonl")));
    assertFalse(Files.exists(folder.resolve("decisions-000002.jsonl")));
  }

  @Test
  void whatFollowsOnAFileThatWasCutCanBeRead() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
      append(log, application("乙"));
      int second = (lines(file).get(0) + "\n").getBytes(UTF_8).length;
      try (FileChannel cut = FileChannel.open(file, StandardOpenOption.WRITE)) {
        cut.truncate(second + 20);
      }
      append(log, application("丙"));
      assertEquals(List.of("甲", "丙"), ids(file));
      Files.writeString(file, "");
      append(log, application("丁"));
      assertEquals(List.of("丁"), ids(file));
      Files.writeString(file, lines(file).get(0) + "\n", StandardOpenOption.APPEND);
      append(log, application("戊"));
      assertEquals(List.of("丁", "丁", "戊"), ids(file));
    }
    assertEquals(List.of(), torn);
  }

  @Test
  void whatElseIsPutAtThePathIsNotTouched() throws IOException {
    try (DecisionLog log = open()) {
      append(log, application("甲"));
      Files.delete(file);
      Files.writeString(file, "一份说明");
      assertThrows(InputException.class, () -> append(log, application("乙")));
      assertThrows(IllegalStateException.class, () -> append(log, application("丙")));
    }
    assertEquals("一份说明", Files.readString(file));
  }

  /** A lock whose file was deleted keeps no other program out. */
  @Test
  void aLockThatIsTakenAwayIsTakenAgainOrNothingFollows() throws IOException {
    Path lock = folder.resolve(".decisions.jsonl.lock");
    try (DecisionLog log = open()) {
      append(log, application("甲"));
      Files.delete(lock);
      append(log, application("乙"));
      assertTrue(Files.exists(lock));
      Files.delete(lock);
      try (FileChannel other =
          FileChannel.open(lock, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
        other.lock();
        InputException refused =
            assertThrows(InputException.class, () -> append(log, application("丙")));
        assertTrue(refused.problems().get(0).text().chinese().startsWith("另有程序正在往这份留档里写"));
      }
      assertThrows(IllegalStateException.class, () -> append(log, application("丁")));
    }
  }

  /** Each file is taken away under another name, so that one can look what it has in the end. */
  @Test
  void whateverIsTakenAwayWhileManyWriteNothingAcknowledgedIsLost() throws Exception {
    Set<String> acknowledged = ConcurrentHashMap.newKeySet();
    ExecutorService threads = Executors.newFixedThreadPool(4);
    int taken = 0;
    try (DecisionLog log = Plumbline.decisionLog(file, DecisionLogOptions.usual().upTo(20_000))) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        int thread = i;
        running.add(
            threads.submit(
                () -> {
                  for (int j = 0; j < 100; j++) {
                    append(log, application(thread + "-" + j));
                    acknowledged.add(thread + "-" + j);
                  }
                }));
      }
      while (running.stream().anyMatch(each -> !each.isDone())) {
        int before = acknowledged.size();
        try {
          Files.move(file, folder.resolve("taken" + taken + ".jsonl"));
          taken++;
        } catch (NoSuchFileException e) {
          // The next is not begun yet.
        }
        // Some lines are written in between: who takes it away at each line is refused in the end.
        while (acknowledged.size() < before + 10
            && running.stream().anyMatch(each -> !each.isDone())) {
          Thread.onSpinWait();
        }
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    assertEquals(400, acknowledged.size());
    assertTrue(taken > 5, taken + " times");
    Set<String> found = new TreeSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        found.addAll(ids(each));
      }
    }
    assertEquals(new TreeSet<>(acknowledged), found);
    assertEquals(List.of(), torn);
  }

  @Test
  void manyThreadsWriteWholeLines() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try (DecisionLog log = Plumbline.decisionLog(file, DecisionLogOptions.usual().upTo(100_000))) {
      List<Future<?>> running = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        int thread = i;
        running.add(
            threads.submit(
                () -> {
                  for (int j = 0; j < 50; j++) {
                    append(log, application(thread + "-" + j));
                  }
                }));
      }
      for (Future<?> each : running) {
        each.get();
      }
    } finally {
      threads.shutdown();
    }
    Set<String> ids = new TreeSet<>();
    try (Stream<Path> all = Files.list(folder)) {
      for (Path each : all.filter(path -> path.toString().endsWith(".jsonl")).toList()) {
        ids.addAll(
            replay(each, guideline).stream()
                .map(came -> ((Replayed.Same) came).applicationId())
                .collect(Collectors.toSet()));
      }
    }
    assertEquals(400, ids.size());
    assertEquals(List.of(), torn);
  }

  /** Its channel would be closed for all, were it one that interrupts close. */
  @Test
  void anInterruptedThreadTakesTheLogFromNobody() throws IOException {
    try (DecisionLog log = open()) {
      Thread.currentThread().interrupt();
      append(log, application("甲"));
      assertTrue(Thread.interrupted());
      append(log, application("乙"));
    }
    assertEquals(2, replay(file, guideline).size());
  }

  @Test
  void aSecondLogOnTheSameFileIsRefused() throws IOException {
    try (DecisionLog log = open()) {
      InputException refused = assertThrows(InputException.class, this::open);
      assertTrue(refused.problems().get(0).text().chinese().startsWith("另有程序正在往这份留档里写"));
      Path link = Files.createSymbolicLink(folder.resolve("link.jsonl"), file);
      assertThrows(
          InputException.class, () -> Plumbline.decisionLog(link, DecisionLogOptions.usual()));
      assertEquals("rw-------", PosixFilePermissions.toString(Files.getPosixFilePermissions(file)));
      append(log, application("甲"));
    }
    open().close();
  }

  @Test
  void whatIsNoRecordIsNotTouched() throws IOException {
    Files.writeString(file, "{\"id\": \"一份申请\"}");
    InputException refused = assertThrows(InputException.class, this::open);
    assertEquals("这里不是判定的留档", refused.problems().get(0).text().chinese());
    assertEquals("{\"id\": \"一份申请\"}", Files.readString(file));
  }

  @Test
  void misuseIsToldAtOnce() throws IOException {
    DecisionLog log = open();
    Verdict other = guideline.evaluate(application("乙"));
    assertThrows(InputException.class, () -> log.append(application("甲"), other, NOON));
    log.close();
    log.close();
    assertThrows(IllegalStateException.class, () -> append(log, application("甲")));
    assertEquals("", Files.readString(file, UTF_8));
    assertThrows(
        IllegalArgumentException.class, () -> DecisionLogOptions.usual().masking("lead/name"));
    assertThrows(IllegalArgumentException.class, () -> DecisionLogOptions.usual().upTo(0));
  }
}
