package dev.plumbline.workbench.edit;

import dev.plumbline.core.cases.CaseBook;
import dev.plumbline.core.cases.CaseNames;
import dev.plumbline.core.cases.PackCase;
import dev.plumbline.core.check.PackReader;
import dev.plumbline.core.load.PackFiles;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.rule.PackText;
import dev.plumbline.workbench.LoadedPack;
import dev.plumbline.workbench.cases.CaseSuite;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A pack in a folder while it is edited: its files, and over them the texts that are not saved yet.
 * Safe for use by several threads.
 */
public final class OpenPack {
  private final Path folder;
  private final Map<String, String> unsaved = new ConcurrentHashMap<>();
  private final PartCache parts = new PartCache();

  /** Counts the changes, so that what was begun before one is not taken for what is. */
  private final AtomicLong changes = new AtomicLong();

  private @Nullable Rules rules;
  private @Nullable Cases cases;
  private volatile @Nullable PackView view;

  /** The change that the view knows of. */
  private long seen = -1;

  /** The rules, and what was found wrong with them. */
  private record Rules(
      SortedMap<String, byte[]> contents, PackFiles files, PackText text, PackReport report) {
    boolean sound() {
      return !report.hasProblems();
    }
  }

  /** The cases that were read by some rules, file by file. */
  private record Cases(
      @Nullable PackText by, Map<String, String> texts, CaseBook book, PackReport report) {
    /** Whether a file of cases was read as it is now, by these rules and with these bases. */
    boolean knows(String file, PackFiles files, PackText text) {
      boolean bases = bases(texts).equals(bases(files.cases()));
      return by == text && bases && files.cases().get(file).equals(texts.get(file));
    }

    private static Map<String, String> bases(Map<String, String> texts) {
      Map<String, String> bases = new TreeMap<>(texts);
      bases.keySet().removeIf(file -> !file.startsWith(CaseNames.BASES));
      return bases;
    }
  }

  private OpenPack(Path folder) {
    this.folder = folder;
  }

  /** The pack in a folder. */
  public static OpenPack at(Path folder) {
    return new OpenPack(Objects.requireNonNull(folder, "folder"));
  }

  /** The folder of the pack that a file belongs to: the nearest above it that has a manifest. */
  public static Optional<Path> folderOf(Path file) {
    for (Path folder = file.getParent(); folder != null; folder = folder.getParent()) {
      if (Files.isRegularFile(folder.resolve(PackFiles.MANIFEST))) {
        return Optional.of(folder);
      }
    }
    return Optional.empty();
  }

  /** Its folder. */
  public Path folder() {
    return folder;
  }

  /** What a file is called within the pack. */
  public String name(Path file) {
    return folder.relativize(file).toString().replace(file.getFileSystem().getSeparator(), "/");
  }

  /** Lays a text over a file, which need not be there. */
  public void lay(String file, String text) {
    unsaved.put(file, text.replace("\r\n", "\n"));
    changes.incrementAndGet();
  }

  /** Takes that text away: what is saved counts again. */
  public void lift(String file) {
    unsaved.remove(file);
    changes.incrementAndGet();
  }

  /** Notes that files were changed by others. */
  public void touch() {
    changes.incrementAndGet();
  }

  /** The pack as it was read last, whatever was typed since; read now if it never was. */
  public PackView last() {
    PackView known = view;
    return known == null ? read(early -> {}) : known;
  }

  /** The pack as it is now. */
  public PackView read() {
    return read(early -> {});
  }

  /**
   * The pack as it is now. Rules are read first, and cases by them, which takes longer; if
   * something changes meanwhile, the rest of the cases is as it was.
   *
   * @param early is given the pack with its rules as they are and its cases as they were
   */
  public synchronized PackView read(Consumer<PackView> early) {
    long now = changes.get();
    PackView known = view;
    if (known != null && seen == now) {
      return known;
    }
    Rules read = rules(rules);
    rules = read;
    Cases before = cases;
    if (before == null) {
      before = new Cases(null, Map.of(), new CaseBook(List.of()), new PackReport());
    }
    view = view(read, before);
    early.accept(view);
    cases = cases(read, before, now);
    view = view(read, cases);
    seen = changes.get() == now ? now : -1;
    return view;
  }

  /** The rules as they are; those that were read before if nothing in them is new. */
  private Rules rules(@Nullable Rules before) {
    PackReport report = new PackReport();
    SortedMap<String, byte[]> contents = PackFiles.contents(folder, report);
    unsaved.forEach((file, text) -> contents.put(file, text.getBytes(StandardCharsets.UTF_8)));
    PackFiles files = PackFiles.of(contents, report);
    if (before != null
        && !report.hasProblems()
        && before.sound()
        && before.files().rules().equals(files.rules())
        && Arrays.equals(manifest(before.contents()), manifest(contents))) {
      return new Rules(contents, files, before.text(), before.report());
    }
    return new Rules(contents, files, PackReader.read(files, report), report);
  }

  private static byte @Nullable [] manifest(SortedMap<String, byte[]> contents) {
    return contents.get(PackFiles.MANIFEST);
  }

  private Cases cases(Rules read, Cases before, long now) {
    PackFiles files = read.files();
    Set<String> done = new HashSet<>();
    // Where rules have problems, what cases say of them may be right: only their form is checked.
    PackReport found = new PackReport();
    if (!read.sound()) {
      found.add(read.report());
    }
    CaseBook book =
        CaseBook.read(
            files,
            read.text(),
            found,
            file ->
                !before.knows(file, files, read.text()) && changes.get() == now && done.add(file));
    PackReport report = new PackReport();
    report.add(found, file -> file.startsWith(CaseNames.BASES) || done.contains(file));
    report.add(
        before.report(),
        file ->
            files.cases().containsKey(file)
                && !file.startsWith(CaseNames.BASES)
                && !done.contains(file));
    List<PackCase> all = new ArrayList<>();
    Map<String, String> texts = new TreeMap<>(files.cases());
    for (String file : files.cases().keySet()) {
      boolean isNew = done.contains(file);
      (isNew ? book : before.book())
          .cases().stream().filter(one -> one.file().equals(file)).forEach(all::add);
      if (!isNew && !file.startsWith(CaseNames.BASES)) {
        texts.remove(file);
        if (before.knows(file, files, read.text())) {
          texts.put(file, files.cases().get(file));
        }
      }
    }
    return new Cases(read.text(), texts, new CaseBook(all), report);
  }

  private PackView view(Rules read, Cases by) {
    PackReport report = new PackReport();
    report.add(read.report());
    report.add(by.report());
    if (read.sound() && by.by() == read.text() && !by.report().hasProblems()) {
      by.book().remarkUntested(read.text(), report);
    }
    PackView known = view;
    return new PackView(
        read.files(),
        read.text(),
        by.book(),
        report,
        read.sound(),
        read.contents(),
        parts,
        known == null ? null : known.sound());
  }

  /**
   * Runs the cases that say what becomes of a clause, by the files as they are saved. The rules are
   * compiled, which takes seconds.
   *
   * @throws dev.plumbline.PackException if they cannot be used, with all that is wrong
   */
  public ClauseRun run(String clause) {
    boolean saved = unsaved.keySet().stream().allMatch(this::isSaved);
    Set<String> wanted = read().casesOf(clause);
    CaseSuite suite = CaseSuite.of(LoadedPack.load(folder));
    return new ClauseRun(clause, suite.run(wanted::contains), saved);
  }

  private boolean isSaved(String file) {
    try {
      String saved = Files.readString(folder.resolve(file)).replace("\r\n", "\n");
      return saved.equals(unsaved.get(file));
    } catch (IOException e) {
      return false; // it is not there yet, or no text
    }
  }

  /** What could be written at a place, by what is typed now and the pack as it was read last. */
  public List<Proposal> complete(String file, int line, int column) {
    PackView known = last();
    String text = unsaved.get(file);
    return known.complete(file, text == null ? known.text(file) : text, line, column);
  }
}
