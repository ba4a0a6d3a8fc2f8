package dev.plumbline.service;

import dev.plumbline.Bilingual;
import dev.plumbline.CallVerdict;
import dev.plumbline.Conclusion;
import dev.plumbline.Examination;
import dev.plumbline.Guideline;
import dev.plumbline.InputException;
import dev.plumbline.Plumbline;
import dev.plumbline.Verdict;
import dev.plumbline.batch.Aside;
import dev.plumbline.batch.Decided;
import dev.plumbline.batch.Refused;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Mapping;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Draft;
import dev.plumbline.batch.read.Judged;
import dev.plumbline.batch.read.Reading;
import dev.plumbline.batch.read.Round;
import dev.plumbline.batch.read.Settings;
import dev.plumbline.batch.run.BatchRun;
import dev.plumbline.batch.run.Products;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;

/** A spreadsheet that is decided, and what came of it: a workbook, and verdicts line by line. */
final class BatchJob {
  /** Troubles that are told here; the workbook has all. */
  private static final int TOLD = 100;

  /** The ending of the list of applications among the results. */
  static final String LIST = ".list.jsonl";

  private final String id;
  private final String name;
  private final Path folder;
  private final Guideline guideline;
  private final Examination examination;
  private final Locale locale;

  /** Puts a verdict on record, unless it is on what is still being filled in. */
  private final BiConsumer<Application, Verdict> record;

  private volatile boolean cancelled;
  private State state = State.WAITING;
  private @Nullable Instant ended;
  private @Nullable Bilingual failure;
  private long rows;
  private long refused;
  private long aside;
  private final Map<Conclusion, Integer> conclusions = new EnumMap<>(Conclusion.class);
  private final List<Trouble> troubles = new ArrayList<>();

  /** How far a batch is. */
  enum State {
    WAITING,
    RUNNING,
    DONE,
    FAILED
  }

  BatchJob(
      String id,
      String name,
      Path folder,
      Guideline guideline,
      Examination examination,
      Locale locale,
      BiConsumer<Application, Verdict> record) {
    this.id = id;
    this.name = name;
    this.folder = folder;
    this.guideline = guideline;
    this.examination = examination;
    this.locale = locale;
    this.record = record;
    for (Conclusion each : Conclusion.values()) {
      conclusions.put(each, 0);
    }
  }

  /** What a row comes to in each of the files. */
  private record Made(Products.Made workbook, Products.Made lines, String listed) {}

  /**
   * How far it is, for its sender.
   *
   * @param rows rows that were taken in so far, of which {@code refused} could not be used, and
   *     {@code aside} do not count, since they were withdrawn or replaced
   * @param conclusions how many applications came to each conclusion; over the call once it is done
   * @param troubles what could not be used, the first of it
   * @param failure why nothing came of it, or {@code null}
   */
  record View(
      String id,
      String name,
      State state,
      long rows,
      long refused,
      long aside,
      Map<Conclusion, Integer> conclusions,
      List<Told> troubles,
      @Nullable String failure) {}

  /** A trouble: where, and what. */
  record Told(String where, String detail) {}

  synchronized View view(Locale asked) {
    return new View(
        id,
        name,
        state,
        rows,
        refused,
        aside,
        new EnumMap<>(conclusions),
        troubles.stream()
            .map(each -> new Told(each.source().text().in(asked), each.text().in(asked)))
            .toList(),
        failure == null ? null : failure.in(asked));
  }

  String id() {
    return id;
  }

  Path upload() {
    String ending = name.substring(name.lastIndexOf('.')).toLowerCase(Locale.ROOT);
    return folder.resolve("upload" + ending);
  }

  Path result(String ending) {
    return folder.resolve("result" + ending);
  }

  synchronized State state() {
    return state;
  }

  /** When it ended, or {@code null}. */
  synchronized @Nullable Instant ended() {
    return ended;
  }

  /** Ends it soon if it runs. */
  void cancel() {
    cancelled = true;
  }

  boolean isCancelled() {
    return cancelled;
  }

  /** Decides all rows. */
  void run() {
    to(State.RUNNING, null);
    try {
      decide();
      to(State.DONE, null);
    } catch (InputException e) {
      to(State.FAILED, new Bilingual(e.in(Locale.CHINESE), e.in(Locale.ENGLISH)));
    } catch (IOException | RuntimeException | Error e) {
      // Whatever it is, nobody waits for it for ever.
      to(State.FAILED, Words.say("batch.failed"));
      if (!cancelled) {
        throw new IllegalStateException(e);
      }
    }
  }

  private synchronized void to(State next, @Nullable Bilingual why) {
    state = next;
    failure = why;
    ended = next == State.RUNNING ? null : Instant.now();
  }

  private void decide() throws IOException {
    Settings settings = new Settings(Columns.of(guideline), Mapping.NONE, false, Set.of());
    Round round = Round.read(() -> new Reading(upload(), name, settings), guideline, examination);
    told(round.troubles());
    try (KeptFolder first = KeptFolder.temporary(folder);
        KeptFolder second = KeptFolder.temporary(folder);
        Reading reading = new Reading(upload(), name, settings);
        Products workbook = products(first, Products.Content.WORKBOOK);
        Products lines = products(second, Products.Content.LINES);
        Writer list = Files.newBufferedWriter(result(LIST))) {
      new BatchRun(
              guideline,
              examination,
              Judged.NONE,
              round,
              Runtime.getRuntime().availableProcessors())
          .run(
              untilCancelled(reading),
              (number, entry, verdict) -> {
                record.accept(entry.application(), verdict);
                return new Made(
                    workbook.make(number, entry, verdict),
                    lines.make(number, entry, verdict),
                    listed(entry.application(), verdict));
              },
              each -> {
                Made made = each.made();
                workbook.take(of(each, made == null ? null : made.workbook()));
                lines.take(of(each, made == null ? null : made.lines()));
                write(made, list);
                count(each);
              });
      if (cancelled) {
        return;
      }
      over(workbook.finish());
      lines.finish();
      told(reading.remarks());
      write(workbook, result(".xlsx"));
      write(lines, result(".jsonl"));
    } finally {
      Files.deleteIfExists(upload());
    }
  }

  /** An application with its conclusion: what a list of them is made from, and judged. */
  private static String listed(Application application, Verdict verdict) {
    return "{\"conclusion\":\"%s\",\"application\":%s}\n"
        .formatted(verdict.conclusion(), Plumbline.toJson(application));
  }

  private static void write(@Nullable Made made, Writer list) {
    if (made != null) {
      try {
        list.write(made.listed());
      } catch (IOException e) {
        throw new UncheckedIOException(e);
      }
    }
  }

  private Products products(KeptFolder kept, Products.Content content) throws IOException {
    return new Products(guideline, examination, kept, content, false, null, locale);
  }

  private static Decided<Products.Made> of(Decided<?> row, Products.@Nullable Made made) {
    return new Decided<>(row.row(), row.verdict(), made);
  }

  private Iterator<Draft> untilCancelled(Reading reading) {
    return new Iterator<>() {
      @Override
      public boolean hasNext() {
        return !cancelled && reading.hasNext();
      }

      @Override
      public Draft next() {
        return reading.next();
      }
    };
  }

  private synchronized void count(Decided<?> decided) {
    rows++;
    if (decided.row() instanceof Refused) {
      refused++;
    } else if (decided.row() instanceof Aside) {
      aside++;
    }
    if (decided.verdict() != null) {
      conclusions.merge(decided.verdict().conclusion(), 1, Integer::sum);
    }
    told(decided.row().troubles());
  }

  private synchronized void told(List<Trouble> more) {
    more.stream().limit(Math.max(0, TOLD - troubles.size())).forEach(troubles::add);
  }

  private synchronized void over(@Nullable CallVerdict call) {
    if (call != null) {
      conclusions.put(Conclusion.ELIGIBLE, call.inAll().eligible());
      conclusions.put(Conclusion.NEEDS_REVIEW, call.inAll().needsReview());
      conclusions.put(Conclusion.CORRECTABLE, call.inAll().correctable());
      conclusions.put(Conclusion.INELIGIBLE, call.inAll().ineligible());
    }
  }

  private static void write(Products products, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      products.writeTo(out);
    } catch (UncheckedIOException e) {
      throw e.getCause();
    }
  }
}
