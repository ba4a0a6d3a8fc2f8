package dev.plumbline.live;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.PackException;
import dev.plumbline.Plumbline;
import dev.plumbline.Problem;
import dev.plumbline.Reload;
import dev.plumbline.Status;
import dev.plumbline.Verdict;
import dev.plumbline.core.Packs;
import dev.plumbline.fact.Amount;
import dev.plumbline.fact.Application;
import dev.plumbline.workbench.archive.Archive;
import dev.plumbline.workbench.archive.KeyFile;
import java.io.IOException;
import java.lang.ref.WeakReference;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Rules that are replaced while they serve. */
class LivePackTest {
  private static final Application OF_15 =
      Application.builder("甲").requested(Amount.of("15万元")).build();

  private final BlockingQueue<Reload> heard = new LinkedBlockingQueue<>();

  @TempDir private Path folder;
  private Path pack;

  @BeforeEach
  void write() {
    pack = folder.resolve("pack");
    write(10, 5);
  }

  /** At most so much, and a case of an application that asks for so much. */
  private void write(int most, int asked) {
    Packs.write(
        pack,
        "cases/a.yaml",
        """
        base: full.json
        cases:
          - name: 不多
            expect:
              findings: { A.1: 符合 }
        """,
        "cases/bases/full.json",
        "{\"id\": \"1\", \"requested\": \"" + asked + "万元\"}",
        "guideline.yaml",
        Packs.MANIFEST,
        "rules.drl",
        rules(most));
  }

  private static String rules(int most) {
    return Packs.HEAD
        + Packs.rule(
            "不超过", "A.1", "Application( requested != null, requested.wanYuan <= " + most + " )");
  }

  private LiveGuideline watched() {
    return Plumbline.live(pack, LiveOptions.usual().heardBy(heard::add));
  }

  private LiveGuideline unwatched() {
    return Plumbline.live(pack, LiveOptions.usual().unwatched().heardBy(heard::add));
  }

  private Reload next() throws InterruptedException {
    Reload next = heard.poll(60, TimeUnit.SECONDS);
    assertNotNull(next, "nothing was heard");
    return next;
  }

  private static Status status(Guideline guideline) {
    return guideline.evaluate(OF_15).finding("A.1").orElseThrow().status();
  }

  private static String first(Reload reload) {
    return assertInstanceOf(Reload.Refused.class, reload).problems().get(0).text().chinese();
  }

  @Test
  void anEditServesOnceItIsSaved() throws Exception {
    try (LiveGuideline live = watched()) {
      Guideline before = live.current();
      assertEquals(Status.VIOLATED, status(before));
      write(20, 5);

      Reload.Served served = assertInstanceOf(Reload.Served.class, next());
      assertSame(served.guideline(), live.current());
      Verdict verdict = live.current().evaluate(OF_15);
      assertEquals(Status.SATISFIED, verdict.finding("A.1").orElseThrow().status());
      assertEquals(live.current().packSha256(), verdict.receipt().packSha256());
      assertEquals(Status.VIOLATED, status(before), "what was handed out is as it was");
    }
  }

  @Test
  void aBrokenOneIsRefusedAndTheLastGoodOneServes() throws Exception {
    try (LiveGuideline live = unwatched()) {
      Guideline good = live.current();
      Files.writeString(pack.resolve("rules.drl"), rules(20).replace("then end", ""));
      Reload.Refused refused = assertInstanceOf(Reload.Refused.class, live.reload());
      assertEquals("rules.drl", refused.problems().get(0).source());
      assertSame(good, refused.guideline());
      assertSame(good, live.current());
      assertSame(refused, live.last());
      assertSame(refused, next());

      write(20, 5);
      assertInstanceOf(Reload.Served.class, live.reload());
      assertEquals(Status.SATISFIED, status(live.current()));
    }
  }

  @Test
  void oneWhoseCasesFailIsRefused() throws Exception {
    try (LiveGuideline live = unwatched()) {
      Guideline good = live.current();
      write(20, 25);
      Reload.Refused refused = assertInstanceOf(Reload.Refused.class, live.reload());
      Problem problem = refused.problems().get(0);
      assertEquals(
          "cases/a.yaml:3:1", problem.source() + ":" + problem.line() + ":" + problem.column());
      assertTrue(problem.text().chinese().startsWith("用例「不多」没有通过：A.1 结果"), problem.toString());
      assertSame(good, live.current());

      Files.writeString(pack.resolve("cases/a.yaml"), "cases: [");
      assertEquals(
          "cases/a.yaml",
          assertInstanceOf(Reload.Refused.class, live.reload()).problems().get(0).source());
      assertSame(good, live.current());
    }
    PackException atFirst = assertThrows(PackException.class, this::unwatched);
    assertEquals("cases/a.yaml", atFirst.problems().get(0).source());
  }

  @Test
  void theSameRulesAreNotExchanged() throws Exception {
    try (LiveGuideline live = unwatched()) {
      Guideline before = live.current();
      Files.writeString(pack.resolve("rules.drl"), rules(10).replace("\n", "\r\n"));
      assertEquals(new Reload.Unchanged(before), live.reload());
      assertSame(before, live.current());
    }
  }

  /** As editors save that write another file and rename it, a step at a time. */
  @Test
  void aSaveInStepsIsReadWhenItIsWhole() throws Exception {
    try (LiveGuideline live = watched()) {
      Path rules = pack.resolve("rules.drl");
      Path beside = pack.resolve("rules.drl~");
      for (int i = 0; i < 20; i++) {
        Files.writeString(rules, rules(20).substring(0, 60 + i));
      }
      Files.move(rules, pack.resolve("rules.drl.bak"));
      Files.writeString(beside, rules(30));
      Files.move(beside, rules, StandardCopyOption.ATOMIC_MOVE);

      Reload came = next();
      while (!(came instanceof Reload.Served)) {
        came = next(); // where this test was held up between its steps
      }
      assertEquals(rulesHash(30), live.current().packSha256());
    }
  }

  private String rulesHash(int most) throws IOException {
    Path other = folder.resolve("other");
    Packs.write(other, "guideline.yaml", Packs.MANIFEST, "rules.drl", rules(most));
    return Plumbline.load(other).packSha256();
  }

  @Test
  void aFolderThatGoesAndComesBack() throws Exception {
    try (LiveGuideline live = watched()) {
      Guideline good = live.current();
      Path aside = folder.resolve("aside");
      Files.move(pack, aside);
      assertEquals("没有这个文件夹，请检查路径", first(next()));
      assertSame(good, live.current());

      pack = aside;
      write(20, 5);
      Files.move(aside, folder.resolve("pack"));
      assertInstanceOf(Reload.Served.class, next());
      assertEquals(Status.SATISFIED, status(live.current()));
    }
  }

  /** As where a link is set to the folder of the next version. */
  @Test
  void aLinkThatIsSetToAnotherFolder() throws Exception {
    Path link = folder.resolve("current");
    Files.createSymbolicLink(link, pack);
    try (LiveGuideline live = Plumbline.live(link, LiveOptions.usual().heardBy(heard::add))) {
      pack = folder.resolve("next");
      write(20, 5);
      Path beside = folder.resolve("beside");
      Files.createSymbolicLink(beside, pack);
      Files.move(beside, link, StandardCopyOption.ATOMIC_MOVE);
      assertInstanceOf(Reload.Served.class, next());
      assertEquals(Status.SATISFIED, status(live.current()));
    }
  }

  @Test
  void anArchiveIsWatchedLikeAFolderAndItsSignatureIsAskedForEachTime() throws Exception {
    Path archive = folder.resolve("pack.zip");
    KeyFile.make(folder.resolve("key"), folder.resolve("key.pub"));
    Archive.of(pack).write(archive, KeyFile.secret(folder.resolve("key")));
    LiveOptions options =
        LiveOptions.usual().signedBy(KeyFile.open(folder.resolve("key.pub"))).heardBy(heard::add);
    try (LiveGuideline live = Plumbline.live(archive, options)) {
      write(20, 5);
      Archive.of(pack).write(archive, null);
      assertTrue(first(next()).startsWith("要求有签名，这份档案没有签名"));
      Archive.of(pack).write(archive, KeyFile.secret(folder.resolve("key")));
      assertInstanceOf(Reload.Served.class, next());
      assertEquals(Status.SATISFIED, status(live.current()));
    }
  }

  @Test
  void anEvaluationEndsOnTheRulesThatItBeganWith() throws Exception {
    CountDownLatch begun = new CountDownLatch(1);
    CountDownLatch exchanged = new CountDownLatch(1);
    LiveOptions options =
        LiveOptions.usual()
            .unwatched()
            .prepared(
                guideline ->
                    guideline.observedBy(
                        application -> {
                          begun.countDown();
                          await(exchanged);
                          return verdict -> {};
                        }));
    ExecutorService threads = Executors.newSingleThreadExecutor();
    try (LiveGuideline live = Plumbline.live(pack, options)) {
      Guideline first = live.current();
      Future<Verdict> running = threads.submit(() -> live.current().evaluate(OF_15));
      begun.await();
      write(20, 5);
      live.reload();
      exchanged.countDown();
      Verdict verdict = running.get();
      assertEquals(Status.VIOLATED, verdict.finding("A.1").orElseThrow().status());
      assertEquals(first.packSha256(), verdict.receipt().packSha256());
      assertEquals(Status.SATISFIED, status(live.current()));
    } finally {
      threads.shutdown();
    }
  }

  private static void await(CountDownLatch latch) {
    try {
      latch.await();
    } catch (InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void reloadsAtOnceTakeTurns() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(4);
    try (LiveGuideline live = unwatched()) {
      write(20, 5);
      List<Future<Reload>> running = new ArrayList<>();
      for (int i = 0; i < 4; i++) {
        running.add(threads.submit(live::reload));
      }
      int served = 0;
      for (Future<Reload> each : running) {
        Reload came = each.get();
        served += came instanceof Reload.Served ? 1 : 0;
        assertEquals(rulesHash(20), came.guideline().packSha256());
      }
      assertEquals(1, served);
    } finally {
      threads.shutdown();
    }
  }

  @Test
  void whatAListenerThrowsChangesNothing() {
    LiveOptions options =
        LiveOptions.usual()
            .unwatched()
            .heardBy(
                reload -> {
                  throw new IllegalArgumentException("a listener's own trouble");
                });
    try (LiveGuideline live = Plumbline.live(pack, options)) {
      write(20, 5);
      assertInstanceOf(Reload.Served.class, live.reload());
      assertEquals(Status.SATISFIED, status(live.current()));
    }
  }

  @Test
  void whatPreparingThrowsIsNoReasonToServe() {
    LiveOptions options =
        LiveOptions.usual()
            .unwatched()
            .prepared(
                guideline -> {
                  if (guideline.packSha256().equals(unwatchedHash)) {
                    return guideline;
                  }
                  throw new IllegalArgumentException("no");
                });
    unwatchedHash = Plumbline.load(pack).packSha256();
    try (LiveGuideline live = Plumbline.live(pack, options)) {
      write(20, 5);
      assertTrue(first(live.reload()).startsWith("读取规则包时出了意外的差错"));
      assertEquals(Status.VIOLATED, status(live.current()));
    }
  }

  private String unwatchedHash;

  @Test
  void onceClosedNothingIsLeft() throws Exception {
    LiveGuideline live = watched();
    write(20, 5);
    next();
    Guideline handedOut = live.current();
    WeakReference<Guideline> held = new WeakReference<>(Plumbline.load(pack));
    live.close();
    live.close();

    assertEquals(Status.SATISFIED, status(handedOut));
    assertThrows(IllegalStateException.class, live::current);
    assertThrows(IllegalStateException.class, live::reload);
    assertEquals(
        0,
        Thread.getAllStackTraces().keySet().stream()
            .filter(thread -> thread.getName().equals("plumbline-live") && thread.isAlive())
            .count());
    for (int i = 0; i < 50 && held.get() != null; i++) {
      System.gc();
      Thread.onSpinWait();
    }
    assertNull(held.get());
  }

  /** Closed by the listener, which the watching thread calls. */
  @Test
  void itCanBeClosedByWhoHearsOfIt() throws Exception {
    CountDownLatch closed = new CountDownLatch(1);
    LiveGuideline[] live = new LiveGuideline[1];
    live[0] =
        Plumbline.live(
            pack,
            LiveOptions.usual()
                .heardBy(
                    reload -> {
                      live[0].close();
                      closed.countDown();
                    }));
    write(20, 5);
    assertTrue(closed.await(60, TimeUnit.SECONDS));
    assertThrows(IllegalStateException.class, live[0]::current);
  }

  @Test
  void hiddenFilesAndOthersThatBelongToNoPackAreLeftAlone() throws Exception {
    try (LiveGuideline live = watched()) {
      Packs.write(pack, ".git/HEAD", "x".getBytes(UTF_8));
      Packs.write(pack, "readme.md", "x".getBytes(UTF_8));
      assertEquals(new Reload.Unchanged(live.current()), next());
    }
  }
}
