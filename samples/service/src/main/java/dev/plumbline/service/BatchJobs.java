package dev.plumbline.service;

import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import dev.plumbline.spring.Examiner;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;

/**
 * The batches that are there, one of which is decided at a time, on all processors. All their files
 * lie in a folder of this process alone, and go with it.
 */
@Component
final class BatchJobs implements DisposableBean {
  private static final Logger LOG = LoggerFactory.getLogger(BatchJobs.class);
  private static final Duration AGAIN = Duration.ofSeconds(10);

  private final Examiner examiner;
  private final int most;
  private final Duration kept;
  private final Path root;
  private final Map<String, BatchJob> jobs = new LinkedHashMap<>();
  private final ExecutorService worker = Executors.newSingleThreadExecutor(named("batches"));
  private final ScheduledExecutorService sweeper =
      Executors.newSingleThreadScheduledExecutor(named("batches-kept"));

  /** Uploads that are being received. */
  private int arriving;

  BatchJobs(ServiceProperties said, Examiner examiner, WorkFolder work) throws IOException {
    this.examiner = examiner;
    this.most = said.batches();
    this.kept = said.kept();
    this.root = Files.createDirectory(work.path().resolve("batches"));
    sweeper.scheduleWithFixedDelay(() -> sweep(Instant.now()), 1, 1, TimeUnit.MINUTES);
  }

  private static ThreadFactory named(String name) {
    return work -> {
      Thread thread = new Thread(work, "plumbline-" + name);
      thread.setDaemon(true);
      return thread;
    };
  }

  /**
   * Takes in a spreadsheet and lets it wait for its turn.
   *
   * @param draft whether its verdicts are not put on record
   */
  BatchJob receive(
      String name,
      InputStream body,
      Guideline guideline,
      Examination examination,
      Locale locale,
      boolean draft)
      throws IOException {
    reserve();
    try {
      String id = UUID.randomUUID().toString();
      Path folder = Files.createDirectory(root.resolve(id));
      BiConsumer<Application, Verdict> record =
          draft ? (application, verdict) -> {} : examiner::record;
      BatchJob job = new BatchJob(id, name, folder, guideline, examination, locale, record);
      boolean whole = false;
      try {
        Files.copy(body, job.upload());
        whole = true;
      } finally {
        if (!whole) {
          WorkFolder.delete(folder);
        }
      }
      synchronized (this) {
        jobs.put(id, job);
      }
      worker.execute(() -> run(job));
      return job;
    } finally {
      release();
    }
  }

  private synchronized void reserve() {
    if (jobs.size() + arriving >= most) {
      // Whoever is done longest goes, if anybody is.
      jobs.values().stream()
          .filter(job -> job.ended() != null)
          .min(Comparator.comparing(BatchJob::ended))
          .ifPresentOrElse(
              job -> remove(job.id()),
              () -> {
                throw new Refusal(HttpStatus.SERVICE_UNAVAILABLE, Words.say("batch.busy"), AGAIN);
              });
    }
    arriving++;
  }

  private synchronized void release() {
    arriving--;
  }

  private void run(BatchJob job) {
    if (!job.isCancelled()) {
      try {
        job.run();
      } catch (RuntimeException e) {
        LOG.error("a batch was not finished: {}", Problems.where(e));
      }
    }
    if (job.isCancelled()) {
      WorkFolder.delete(root.resolve(job.id()));
    }
  }

  /** A batch by its id, which only its sender knows. */
  synchronized BatchJob find(String id) {
    BatchJob job = jobs.get(id);
    if (job == null) {
      throw new Refusal(HttpStatus.NOT_FOUND, Words.say("batch.gone"));
    }
    return job;
  }

  /** Ends a batch if it runs, and deletes all of it. */
  synchronized void remove(String id) {
    BatchJob job = find(id);
    jobs.remove(id);
    job.cancel();
    // One that runs is deleted by who works on it.
    if (job.state() != BatchJob.State.RUNNING) {
      WorkFolder.delete(root.resolve(id));
    }
  }

  /** Removes those that have been kept for their time. */
  synchronized void sweep(Instant now) {
    List<String> old =
        jobs.values().stream()
            .filter(job -> job.ended() != null && !job.ended().plus(kept).isAfter(now))
            .map(BatchJob::id)
            .toList();
    old.forEach(this::remove);
  }

  /** The folder in which all files lie. */
  Path root() {
    return root;
  }

  @Override
  public void destroy() throws InterruptedException {
    sweeper.shutdownNow();
    synchronized (this) {
      jobs.values().forEach(BatchJob::cancel);
    }
    worker.shutdownNow();
    worker.awaitTermination(AGAIN.toSeconds(), TimeUnit.SECONDS);
    WorkFolder.delete(root);
  }
}
