package dev.plumbline.live;

import dev.plumbline.Bilingual;
import dev.plumbline.Guideline;
import dev.plumbline.LiveGuideline;
import dev.plumbline.LiveOptions;
import dev.plumbline.PackException;
import dev.plumbline.Problem;
import dev.plumbline.Reload;
import dev.plumbline.core.Guidelines;
import dev.plumbline.core.words.Message;
import dev.plumbline.workbench.Fingerprint;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.PlaceWatch;
import dev.plumbline.workbench.cases.CaseResult;
import dev.plumbline.workbench.cases.CaseSuite;
import dev.plumbline.workbench.cases.Difference;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the guideline of a folder or archive: reads aside, tries it, and exchanges one reference.
 */
public final class LivePack implements LiveGuideline {
  private static final Logger LOG = LoggerFactory.getLogger(LivePack.class);

  private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

  /** How often a pack is read that changes while it is being read. */
  private static final int TRIES = 3;

  private final Path place;
  private final LiveOptions options;
  private final PlaceWatch changes;
  private final ReentrantLock reading = new ReentrantLock();
  private final CountDownLatch closed = new CountDownLatch(1);
  private final Thread watch = new Thread(null, this::watch, "plumbline-live", 0, false);

  /** {@code null} once this is closed, so that whoever holds this holds no rules. */
  private volatile Reload last;

  private LivePack(Path place, LiveOptions options) {
    this.place = place;
    this.options = options;
    this.changes = new PlaceWatch(place, BETWEEN_LOOKS, options.limits());
    watch.setDaemon(true);
    // The thread must not keep the application that made it.
    watch.setContextClassLoader(LivePack.class.getClassLoader());
  }

  /**
   * Loads the pack, tries it, and begins to watch.
   *
   * @throws PackException if it cannot be used, or a case of it fails
   */
  public static LiveGuideline open(Path place, LiveOptions options) {
    LivePack live = new LivePack(place.toAbsolutePath(), options);
    live.last = new Reload.Served(live.tried());
    LOG.info("{} serves {}", place, live.last.guideline());
    if (options.watched()) {
      live.watch.start();
    }
    return live;
  }

  @Override
  public Guideline current() {
    return last().guideline();
  }

  @Override
  public Reload last() {
    Reload now = last;
    if (now == null) {
      throw new IllegalStateException(Message.of("live.closed").both());
    }
    return now;
  }

  @Override
  public Reload reload() {
    Reload came;
    try {
      reading.lockInterruptibly();
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new CancellationException(Message.of("load.interrupted").both());
    }
    try {
      came = read(last());
      if (closed.getCount() > 0) {
        last = came;
      }
    } finally {
      reading.unlock();
    }
    tell(came);
    return came;
  }

  private Reload read(Reload before) {
    Guideline serving = before.guideline();
    List<Problem> problems;
    try {
      Guideline fresh = tried();
      return fresh.packSha256().equals(serving.packSha256())
          ? new Reload.Unchanged(serving)
          : new Reload.Served(fresh);
    } catch (PackException e) {
      problems = e.problems();
    } catch (CancellationException e) {
      throw e;
    } catch (RuntimeException | Error e) {
      // Whatever it is, what serves goes on serving, and the watch goes on watching.
      LOG.error("{} cannot be read", place, e);
      problems = List.of(Problem.of(place.toString(), Message.of("live.failed").words()));
    }
    return new Reload.Refused(serving, problems);
  }

  /** The guideline that lies there, if it is sound, and as it lay there all the while. */
  private Guideline tried() {
    for (int i = 0; i < TRIES; i++) {
      Fingerprint before = changes.look();
      Guideline fresh;
      try {
        fresh = Guidelines.load(place, options.limits(), options.signer());
      } catch (PackException e) {
        if (before.equals(changes.look())) {
          throw e;
        }
        continue;
      }
      List<Problem> failed = failures(fresh);
      if (before.equals(changes.look())) {
        if (failed.isEmpty()) {
          return options.prepared().apply(fresh);
        }
        throw new PackException(failed);
      }
    }
    throw new PackException(
        Problem.of(place.toString(), Message.of("load.changedMeanwhile").words()));
  }

  /** What speaks against it: cases that fail, and what keeps cases from being run. */
  private static List<Problem> failures(Guideline fresh) {
    CaseSuite cases = CaseSuite.of(LoadedPack.of(fresh));
    List<Problem> failures = new ArrayList<>(cases.problems());
    for (CaseSuite.Entry one : cases.cases()) {
      CaseResult result = one.run();
      for (Difference each : result.differences()) {
        Bilingual how = new Bilingual(each.toString(), each.toEnglish());
        Message words = Message.of("live.caseFailed", result.name(), how);
        failures.add(Problem.at(result.file(), result.line(), 1, words.words()));
      }
    }
    return failures;
  }

  private void tell(Reload came) {
    if (came instanceof Reload.Served) {
      LOG.info("{} serves {}", place, came.guideline());
    } else if (came instanceof Reload.Refused refused) {
      LOG.warn(
          "{} is refused, {} goes on serving: {}",
          place,
          came.guideline(),
          refused.problems().get(0));
    }
    try {
      options.listener().accept(came);
    } catch (RuntimeException | Error e) {
      LOG.error("the listener of {} failed", place, e);
    }
  }

  private void watch() {
    while (changes.await(closed)) {
      try {
        reload();
      } catch (IllegalStateException e) {
        return; // closed meanwhile, or interrupted: somebody ends the threads of this process
      }
    }
  }

  @Override
  public void close() {
    closed.countDown();
    boolean interrupted = false;
    while (watch.isAlive() && Thread.currentThread() != watch) {
      try {
        watch.join();
      } catch (InterruptedException e) {
        interrupted = true;
      }
    }
    reading.lock();
    try {
      last = null;
    } finally {
      reading.unlock();
    }
    if (interrupted) {
      Thread.currentThread().interrupt();
    }
  }

  /** The place and what serves: a line for a log. */
  @Override
  public String toString() {
    Reload now = last;
    return "LiveGuideline[" + place + (now == null ? "" : ", " + now.guideline()) + "]";
  }
}
