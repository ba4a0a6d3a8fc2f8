package dev.plumbline.cli.lsp;

import dev.plumbline.Bilingual;
import dev.plumbline.PackException;
import dev.plumbline.PlumblineException;
import dev.plumbline.workbench.Validator;
import dev.plumbline.workbench.edit.ClauseRun;
import dev.plumbline.workbench.edit.Lens;
import dev.plumbline.workbench.edit.Note;
import dev.plumbline.workbench.edit.OpenPack;
import dev.plumbline.workbench.edit.PackView;
import dev.plumbline.workbench.edit.Stretch;
import java.net.URI;
import java.nio.file.FileSystemNotFoundException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.eclipse.lsp4j.Diagnostic;
import org.eclipse.lsp4j.DiagnosticSeverity;
import org.eclipse.lsp4j.MessageParams;
import org.eclipse.lsp4j.MessageType;
import org.eclipse.lsp4j.PublishDiagnosticsParams;
import org.eclipse.lsp4j.jsonrpc.CompletableFutures;
import org.eclipse.lsp4j.services.LanguageClient;

/**
 * The packs that are open. Checks each a moment after its last change, on one thread; what is slow,
 * since it compiles rules, is done on another.
 */
final class Desk {
  /** The command that runs the cases of a clause. */
  static final String RUN_CASES = "plumbline.runCases";

  /** Between two keys of somebody who types on. */
  private static final int PAUSE_MILLIS = 100;

  private static final String SOURCE = "plumbline";

  /** A file of a pack. */
  record Spot(OpenPack pack, String file) {}

  private final Map<Path, OpenPack> packs = new ConcurrentHashMap<>();
  private final Map<OpenPack, ScheduledFuture<?>> due = new ConcurrentHashMap<>();

  /** What the client calls the files that it has open. */
  private final Map<Path, String> addresses = new ConcurrentHashMap<>();

  /** What the client has above the clauses of a file, by the address of the file. */
  private final Map<String, Map<String, Bilingual>> offered = new ConcurrentHashMap<>();

  /** The files that have something shown. */
  private final Map<OpenPack, Set<String>> shown = new HashMap<>();

  /** What compiling or running cases found in a pack as it was then. */
  private record Found(List<Note> notes, PackView in) {}

  private final Map<OpenPack, Found> found = new ConcurrentHashMap<>();

  private final ScheduledExecutorService checking =
      Executors.newSingleThreadScheduledExecutor(task -> daemon(task, "checking"));
  private final ExecutorService answering =
      Executors.newSingleThreadExecutor(task -> daemon(task, "answering"));
  private final ExecutorService running =
      Executors.newSingleThreadExecutor(task -> daemon(task, "running"));
  private final Validator validator = new Validator();
  private volatile Locale locale = Locale.CHINESE;
  private volatile Abilities abilities = Abilities.NONE;
  private volatile LanguageClient client;

  private static Thread daemon(Runnable task, String name) {
    Thread thread = new Thread(task, name);
    thread.setDaemon(true);
    return thread;
  }

  void serves(LanguageClient who) {
    client = who;
  }

  void speak(Locale language, Abilities can) {
    locale = language;
    abilities = can;
  }

  Abilities abilities() {
    return abilities;
  }

  Locale locale() {
    return locale;
  }

  /** The file of an address, if it belongs to a pack. */
  Optional<Spot> spot(String address) {
    return path(address)
        .flatMap(
            path ->
                OpenPack.folderOf(path)
                    .map(folder -> packs.computeIfAbsent(folder, OpenPack::at))
                    .map(pack -> new Spot(pack, pack.name(path))));
  }

  private static Optional<Path> path(String address) {
    try {
      return Optional.of(Path.of(URI.create(address)).toAbsolutePath().normalize());
    } catch (IllegalArgumentException | FileSystemNotFoundException e) {
      return Optional.empty(); // no file, or none that is there
    }
  }

  /** The address of a file of a pack, as the client calls it if it has it open. */
  String address(OpenPack pack, String file) {
    Path path = pack.folder().resolve(file);
    return addresses.getOrDefault(path, path.toUri().toString());
  }

  void lay(String address, String text) {
    path(address).ifPresent(path -> addresses.put(path, address));
    spot(address)
        .ifPresent(
            spot -> {
              spot.pack().lay(spot.file(), text);
              changed(spot.pack());
            });
  }

  void lift(String address) {
    spot(address)
        .ifPresent(
            spot -> {
              spot.pack().lift(spot.file());
              changed(spot.pack());
            });
    path(address).ifPresent(addresses::remove);
    offered.remove(address);
  }

  void touch(String address) {
    spot(address)
        .filter(spot -> packs.containsKey(spot.pack().folder()))
        .ifPresent(
            spot -> {
              spot.pack().touch();
              changed(spot.pack());
            });
  }

  private void changed(OpenPack pack) {
    due.compute(
        pack,
        (key, before) -> {
          if (before != null) {
            before.cancel(false);
          }
          return checking.schedule(() -> check(pack), PAUSE_MILLIS, TimeUnit.MILLISECONDS);
        });
  }

  private void check(OpenPack pack) {
    PackView view = pack.read(early -> show(pack, early));
    show(pack, view);
    boolean old = offered.keySet().stream().anyMatch(address -> isOld(address, pack, view));
    if (old && abilities.freshLenses()) {
      client.refreshCodeLenses();
    }
  }

  /** Whether a file has other clauses or cases by now than the client was told. */
  private boolean isOld(String address, OpenPack pack, PackView view) {
    return spot(address)
        .filter(spot -> spot.pack() == pack)
        .filter(spot -> !titles(view.lenses(spot.file())).equals(offered.get(address)))
        .isPresent();
  }

  private static Map<String, Bilingual> titles(List<Lens> lenses) {
    return lenses.stream()
        .collect(Collectors.toMap(Lens::clause, Lens::title, (one, other) -> other));
  }

  /** What to show above the clauses of a file. */
  CompletableFuture<List<Lens>> lenses(String address) {
    return ask(
        address,
        List.of(),
        spot -> {
          List<Lens> lenses = spot.pack().read().lenses(spot.file());
          offered.put(address, titles(lenses));
          return lenses;
        });
  }

  private void show(OpenPack pack, PackView view) {
    Map<String, List<Diagnostic>> files = new HashMap<>();
    view.notes().forEach((file, notes) -> notes.forEach(note -> add(files, note, note.place())));
    // A file that is only opened or closed is no change.
    Found late = found.get(pack);
    if (late != null && !late.in().readsAs(view)) {
      found.remove(pack, late);
    } else if (late != null) {
      late.notes().forEach(note -> add(files, note, view.seen(note.place())));
    }
    Set<String> before = shown.put(pack, new HashSet<>(files.keySet()));
    if (before != null) {
      before.forEach(file -> files.putIfAbsent(file, List.of()));
    }
    files.forEach(
        (file, all) ->
            client.publishDiagnostics(
                new PublishDiagnosticsParams(address(pack, file), new ArrayList<>(all))));
  }

  private void add(Map<String, List<Diagnostic>> files, Note note, Stretch place) {
    files.computeIfAbsent(place.file(), file -> new ArrayList<>()).add(diagnostic(note, place));
  }

  /** A problem as it is shown. */
  Diagnostic diagnostic(Note note) {
    return diagnostic(note, note.place());
  }

  private Diagnostic diagnostic(Note note, Stretch place) {
    return new Diagnostic(
        Ranges.of(place),
        note.problem().text().in(locale),
        note.remark() ? DiagnosticSeverity.Warning : DiagnosticSeverity.Error,
        SOURCE);
  }

  /** An answer from a pack as it is now. */
  <T> CompletableFuture<T> ask(String address, T none, Function<Spot, T> question) {
    return CompletableFutures.computeAsync(
        checking,
        cancelled -> {
          cancelled.checkCanceled();
          return answer(address, none, question);
        });
  }

  /** An answer that does not wait for a check. */
  <T> CompletableFuture<T> askAtOnce(String address, T none, Function<Spot, T> question) {
    return CompletableFutures.computeAsync(
        answering,
        cancelled -> {
          cancelled.checkCanceled();
          return answer(address, none, question);
        });
  }

  private <T> T answer(String address, T none, Function<Spot, T> question) {
    try {
      return spot(address).map(question).orElse(none);
    } catch (PlumblineException e) {
      throw Answers.refused(e, locale);
    }
  }

  /** Compiles what was saved, if nothing else is wrong with it, and shows what that finds. */
  void compile(String address) {
    spot(address)
        .ifPresent(
            spot ->
                running.execute(
                    () -> {
                      PackView view = spot.pack().read();
                      List<Note> notes = new ArrayList<>();
                      validator
                          .validate(spot.pack().folder())
                          .problems()
                          .forEach(
                              problem -> {
                                String file = problem.source();
                                int line = Math.max(1, problem.line());
                                int column = Math.max(1, problem.column());
                                if (file != null && !isShown(spot.pack(), file)) {
                                  Stretch place = new Stretch(file, line, column, column);
                                  notes.add(new Note(place, problem, false, List.of()));
                                }
                              });
                      found(spot.pack(), new Found(notes, view));
                    }));
  }

  private static boolean isShown(OpenPack pack, String file) {
    return pack.last().notes().getOrDefault(file, List.of()).stream()
        .anyMatch(note -> !note.remark());
  }

  private void found(OpenPack pack, Found late) {
    if (!late.notes().isEmpty() || found.containsKey(pack)) {
      found.put(pack, late);
      checking.execute(() -> check(pack));
    }
  }

  /** Runs the cases of a clause, and tells what became of them. */
  CompletableFuture<Map<String, Object>> runCases(String address, String clause) {
    return CompletableFuture.supplyAsync(
        () -> spot(address).map(spot -> run(spot.pack(), clause)).orElse(Map.of()), running);
  }

  private Map<String, Object> run(OpenPack pack, String clause) {
    try {
      PackView view = pack.read();
      ClauseRun ran = pack.run(clause);
      found(pack, new Found(ran.failures(), view));
      tell(ran.run().passed() ? MessageType.Info : MessageType.Warning, ran.summary());
      return ran(clause, ran.run().results().size(), ran.run().failed(), ran.text(locale));
    } catch (PackException e) {
      Bilingual refused = ClauseRun.refused(clause, e);
      tell(MessageType.Error, refused);
      return ran(clause, 0, 0, refused.in(locale));
    }
  }

  /**
   * Editors show one line, and not all of a long one: the cases themselves are shown as problems.
   */
  private void tell(MessageType type, Bilingual what) {
    client.showMessage(new MessageParams(type, what.in(locale)));
  }

  private static Map<String, Object> ran(String clause, int cases, long failed, String text) {
    return Map.of("clause", clause, "cases", cases, "failed", failed, "text", text);
  }

  void close() {
    checking.shutdownNow();
    answering.shutdownNow();
    running.shutdownNow();
  }
}
