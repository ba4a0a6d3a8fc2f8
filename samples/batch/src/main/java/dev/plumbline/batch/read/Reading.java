package dev.plumbline.batch.read;

import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Heads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads applications out of files and folders, one after another; each file is opened when its turn
 * comes, and one that cannot be read costs only itself. What is to be said of files, sheets and
 * columns is in {@link #remarks} once all is read.
 */
public final class Reading implements Iterator<Draft>, AutoCloseable {
  /** Bytes of a file of JSON. */
  private static final int MOST_BYTES = 64 << 20;

  private final Settings settings;
  private final Heads finder;
  private final Iterator<Path> files;

  /** Those that nobody named, since they lie in a folder. */
  private final Set<Path> found = new HashSet<>();

  private final List<Trouble> remarks = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private @Nullable Iterator<Draft> current;
  private @Nullable SheetDrafts sheets;
  private @Nullable AutoCloseable open;
  private @Nullable Draft next;

  /**
   * Prepares to read.
   *
   * @param inputs files, and folders whose files are read in the order of their names
   */
  public Reading(List<Path> inputs, Settings settings) {
    this.settings = settings;
    this.finder = new Heads(settings.columns(), settings.mapping());
    List<Path> all = new ArrayList<>();
    inputs.forEach(input -> add(input, all));
    this.files = all.iterator();
  }

  private void add(Path input, List<Path> all) {
    if (!Files.isDirectory(input)) {
      all.add(input);
      return;
    }
    try (Stream<Path> within = Files.list(input)) {
      List<Path> read =
          within.filter(Origins::isRead).filter(Files::isRegularFile).sorted().toList();
      if (read.isEmpty()) {
        remarks.add(new Trouble(Source.file(input.toString()), Words.say("folder.empty")));
      }
      all.addAll(read);
      found.addAll(read);
    } catch (IOException e) {
      remarks.add(new Trouble(Source.file(input.toString()), Words.say("folder.failed")));
    }
  }

  /** The files that were not opened yet; to look into them, before the first one is read. */
  Iterator<Path> files() {
    return files;
  }

  @Override
  public boolean hasNext() {
    while (next == null && (current != null || files.hasNext())) {
      if (current == null) {
        next = open(files.next());
        continue;
      }
      next = following();
      if (next == null) {
        end();
      }
    }
    return next != null;
  }

  private @Nullable Draft following() {
    try {
      return current.hasNext() ? current.next() : null;
    } catch (Unreadable e) {
      Iterator<Draft> broken = current;
      current = List.<Draft>of().iterator();
      return broken == null
          ? null
          : Draft.refused(null, place, List.of(new Trouble(place, e.reason())));
    }
  }

  private Source place = Source.file("");

  /** Opens a file; what to say where it cannot be read. */
  private @Nullable Draft open(Path file) {
    place = Source.file(file.toString());
    try {
      if (!Files.isRegularFile(file)) {
        throw new Unreadable(
            Files.exists(file) ? Words.say("file.noFile") : Words.say("file.missing"));
      }
      current = drafts(file);
      return null;
    } catch (Unreadable e) {
      end();
      Trouble told = new Trouble(place, e.reason());
      if (found.contains(file) && e.isNoList()) {
        remarks.add(told); // a folder may hold other things as well
        return null;
      }
      return Draft.refused(null, place, List.of(told));
    }
  }

  private Iterator<Draft> drafts(Path file) {
    String name = file.toString();
    return switch (Origins.of(file)) {
      case JSON -> List.of(Draft.of(place, json(file))).iterator();
      case JSON_LINES -> {
        JsonLines lines = new JsonLines(file, name);
        open = lines;
        yield lines;
      }
      case SEPARATED -> ofSheets(List.of(Separated.sheet(file, name)));
      case WORKBOOK -> {
        Workbook workbook = Workbook.open(file, name);
        open = workbook;
        remarks.addAll(workbook.remarks());
        yield ofSheets(workbook.sheets());
      }
    };
  }

  private Iterator<Draft> ofSheets(List<Sheet> all) {
    sheets = new SheetDrafts(all, place, finder, settings);
    heads.addAll(sheets.heads());
    return sheets;
  }

  private static byte[] json(Path file) {
    try (InputStream in = Files.newInputStream(file)) {
      byte[] bytes = in.readNBytes(MOST_BYTES + 1);
      if (bytes.length > MOST_BYTES) {
        throw new Unreadable(Words.say("file.large"));
      }
      return bytes;
    } catch (IOException e) {
      throw Unreadable.failed();
    }
  }

  @Override
  public Draft next() {
    if (!hasNext()) {
      throw new NoSuchElementException();
    }
    Draft draft = next;
    next = null;
    return draft;
  }

  /** Ends the file that is being read. */
  private void end() {
    if (sheets != null) {
      remarks.addAll(sheets.remarks());
      sheets.close();
    }
    try {
      if (open != null) {
        open.close();
      }
    } catch (Exception e) {
      // Nothing was written, so nothing is lost.
    }
    sheets = null;
    open = null;
    current = null;
  }

  /** What is to be said of what was read so far. */
  public List<Trouble> remarks() {
    return List.copyOf(remarks);
  }

  /** The heads of the sheets that were read so far. */
  public List<Head> heads() {
    return List.copyOf(heads);
  }

  @Override
  public void close() {
    end();
  }
}
