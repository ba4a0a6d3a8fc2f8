package dev.plumbline.workbench;

import dev.plumbline.Limit;
import dev.plumbline.Limits;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/**
 * Tells when a folder or a file is changed, once it is quiet again: editors save in several steps,
 * which follow each other closely. For one thread at a time.
 */
public final class PlaceWatch {
  /** So often a place in which it never gets quiet is waited for. */
  private static final int MOST_WAITS = 20;

  private final Path place;
  private final Duration between;
  private final int most;
  private Fingerprint known;

  /**
   * Begins with what is there now.
   *
   * @param place the folder or file; it may be a link, and may go and come back
   * @param between how long between two looks, which is as long as it has to be quiet
   * @param limits how many files are looked at
   */
  public PlaceWatch(Path place, Duration between, Limits limits) {
    this.place = place;
    this.between = between;
    this.most = limits.count(Limit.FOLDER_ENTRIES);
    this.known = look();
  }

  /** What is there now. */
  public Fingerprint look() {
    return Fingerprint.of(place, most);
  }

  /**
   * Waits for the next change.
   *
   * @param ended what ends the waiting
   * @return whether there was a change; {@code false} too if the thread is interrupted, which it
   *     then still is
   */
  public boolean await(CountDownLatch ended) {
    Fingerprint seen = known;
    int waits = 0;
    while (!isOver(ended)) {
      Fingerprint now = look();
      waits = now.equals(seen) ? 0 : waits + 1;
      seen = now;
      if ((waits == 0 || waits >= MOST_WAITS) && !now.equals(known)) {
        known = now;
        return true;
      }
    }
    return false;
  }

  private boolean isOver(CountDownLatch ended) {
    try {
      return ended.await(between.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      return true;
    }
  }
}
