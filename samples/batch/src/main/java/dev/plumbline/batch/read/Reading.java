package dev.plumbline.batch.read;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import dev.plumbline.Bilingual;
import dev.plumbline.batch.Source;
import dev.plumbline.batch.Trouble;
import dev.plumbline.batch.Words;
import dev.plumbline.batch.columns.Columns;
import dev.plumbline.batch.columns.Field;
import dev.plumbline.batch.columns.Group;
import dev.plumbline.batch.columns.Head;
import dev.plumbline.batch.columns.Heads;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads applications out of files and folders, one after another; each file is opened when its turn
 * comes, and one that cannot be read costs only itself. What is to be said of files, sheets and
 * columns is in {@link #remarks} once all is read.
 */
public final class Reading extends Successive<Draft> implements AutoCloseable {
  /** Bytes of a file of JSON. */
  private static final int MOST_BYTES = 64 << 20;

  private static final JsonFactory JSON = new JsonFactory();

  private final Settings settings;
  private final Function<Path, String> names;
  private final Heads finder;
  private final @Nullable StandardInput standardInput;
  private final Iterator<Path> files;

  /** Those that nobody named, and the folder in which they lie. */
  private final Map<Path, NoApplications> found = new HashMap<>();

  /** What lies in folders and is no application. */
  private final List<NoApplications> others = new ArrayList<>();

  /** Bytes of all files, and of those that are read to their ends. */
  private long size;

  private long done;

  /** Whether there is standard input to come, of which nobody knows how much it is. */
  private boolean endless;

  /** Of the file that is being read: its bytes, and how many of them were read. */
  private long currentSize;

  private final AtomicLong currentRead = new AtomicLong();

  private final List<Trouble> remarks = new ArrayList<>();
  private final List<Head> heads = new ArrayList<>();
  private @Nullable Iterator<Draft> current;
  private @Nullable SheetDrafts sheets;
  private @Nullable AutoCloseable open;
  private final Set<String> known;

  /**
   * Prepares to read.
   *
   * @param inputs files, and folders whose files are read in the order of their names; {@code -} is
   *     standard input
   * @param standardInput standard input, or {@code null} if it may not be read
   */
  public Reading(List<Path> inputs, @Nullable StandardInput standardInput, Settings settings) {
    this(inputs, Path::toString, standardInput, settings);
  }

  private Reading(
      List<Path> inputs,
      Function<Path, String> names,
      @Nullable StandardInput standardInput,
      Settings settings) {
    this.settings = settings;
    this.names = names;
    this.finder = new Heads(settings.columns(), settings.mapping());
    this.standardInput = standardInput;
    this.known = known(settings.columns());
    List<Path> all = new ArrayList<>();
    inputs.forEach(input -> add(input, all));
    all.forEach(file -> size += size(file));
    endless = all.stream().anyMatch(this::isStandardInput);
    this.files = all.iterator();
  }

  /**
   * Prepares to read a file that was handed in and lies elsewhere now.
   *
   * @param name what it was called, and is in all that is told of it
   */
  public Reading(Path file, String name, Settings settings) {
    this(List.of(file), path -> name, null, settings);
  }

  /** Prepares to read files and folders. */
  public Reading(List<Path> inputs, Settings settings) {
    this(inputs, null, settings);
  }

  /** What of a folder is no application: how much, and why the first of it is none. */
  private static final class NoApplications {
    private final Source folder;
    private int number;
    private @Nullable Trouble first;

    NoApplications(Source folder) {
      this.folder = folder;
    }

    void add(Path file, Bilingual why) {
      number++;
      first = first == null ? new Trouble(Source.file(file.toString()), why) : first;
    }

    Stream<Trouble> told() {
      return first == null
          ? Stream.empty()
          : Stream.of(
              new Trouble(
                  folder, Words.say("folder.others", number, first.source().text(), first.text())));
    }
  }

  private void add(Path input, List<Path> all) {
    if (isStandardInput(input) || !Files.isDirectory(input)) {
      all.add(input);
      return;
    }
    Source folder = Source.file(input.toString());
    FolderFiles files = FolderFiles.in(input);
    NoApplications none = new NoApplications(folder);
    others.add(none);
    files.others().forEach(file -> none.add(file, Words.say("file.unknown")));
    files.read().forEach(file -> found.put(file, none));
    all.addAll(files.read());
    if (files.read().isEmpty() && files.closed().isEmpty()) {
      remarks.add(new Trouble(folder, Words.say("folder.empty")));
    }
    files
        .closed()
        .forEach(
            closed ->
                remarks.add(
                    new Trouble(Source.file(closed.toString()), Words.say("folder.failed"))));
  }

  private boolean isStandardInput(Path input) {
    return standardInput != null && input.toString().equals(Source.STANDARD_INPUT);
  }

  private static long size(Path file) {
    try {
      return Files.size(file);
    } catch (IOException e) {
      return 0;
    }
  }

  /** Whether a table has a column for what the desk notes; nothing else can be read after it. */
  boolean hasNotes() {
    DeskNotes notes = new DeskNotes(finder);
    while (files.hasNext()) {
      Path file = files.next();
      boolean nameless = isStandardInput(file);
      if (notes.in(nameless ? standardInput.file() : file, nameless)) {
        return true;
      }
    }
    return false;
  }

  @Override
  @Nullable Draft following() {
    Draft next = null;
    while (next == null && (current != null || files.hasNext())) {
      if (current == null) {
        next = open(files.next());
        continue;
      }
      next = inFile();
      if (next == null) {
        end();
      }
    }
    return next;
  }

  private @Nullable Draft inFile() {
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
    place = Source.file(names.apply(file));
    currentRead.set(0);
    try {
      if (isStandardInput(file)) {
        current = drafts(whole(standardInput), Origins::ofNameless);
        return null;
      }
      currentSize = size(file);
      if (!Files.isRegularFile(file)) {
        throw new Unreadable(
            Files.exists(file) ? Words.say("file.noFile") : Words.say("file.missing"));
      }
      current = drafts(file, Origins::of);
      return null;
    } catch (Unreadable e) {
      end();
      NoApplications folder = found.get(file);
      if (folder != null && e.isNoList()) {
        folder.add(file, e.reason()); // a folder may hold other things as well
        return null;
      }
      return Draft.refused(null, place, List.of(new Trouble(place, e.reason())));
    }
  }

  /** Its size is known when all of it has come. */
  private Path whole(StandardInput input) {
    Path file = input.file();
    currentSize = size(file);
    size += currentSize;
    endless = false;
    return file;
  }

  private Iterator<Draft> drafts(Path file, Function<Path, Origins.Form> form) {
    String name = place.file();
    return switch (form.apply(file)) {
      case JSON -> {
        checkApplication(file);
        yield List.of(Draft.of(place, json(file))).iterator();
      }
      case JSON_ARRAY -> {
        checkApplication(file);
        JsonArray array = new JsonArray(Texts.open(file, currentRead), place);
        open = array;
        yield array;
      }
      case JSON_LINES -> {
        JsonLines lines = new JsonLines(Texts.open(file, currentRead), place);
        open = lines;
        yield lines;
      }
      case SEPARATED -> ofSheets(List.of(Separated.sheet(file, name, currentRead)));
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

  /**
   * Of a file that nobody named, looks whether it states anything of an application.
   *
   * @throws Unreadable if it is sound JSON that does not
   */
  private void checkApplication(Path file) {
    if (!found.containsKey(file)) {
      return;
    }
    try (JsonParser parser = JSON.createParser(file.toFile())) {
      JsonToken first = parser.nextToken();
      first = first == JsonToken.START_ARRAY ? parser.nextToken() : first;
      if (first == JsonToken.START_OBJECT) {
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
          if (known.contains(parser.currentName())) {
            return;
          }
          parser.nextToken();
          parser.skipChildren();
        }
      }
      throw Unreadable.noList(Words.say("json.noApplication"));
    } catch (IOException e) {
      // It is told when it is read.
    }
  }

  /** What an application states itself. */
  private static Set<String> known(Columns columns) {
    return Stream.concat(
            columns.own().stream().map(Field::path), columns.groups().stream().map(Group::path))
        .map(path -> path.split("/")[1])
        .collect(Collectors.toSet());
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
    done += currentSize;
    currentSize = 0;
    sheets = null;
    open = null;
    current = null;
  }

  /** What is to be said of what was read so far. */
  public List<Trouble> remarks() {
    List<Trouble> all = new ArrayList<>(remarks);
    others.stream().flatMap(NoApplications::told).forEach(all::add);
    return all;
  }

  /** How much of all there is was read, from 0 to 1; empty where nobody knows how much it is. */
  public OptionalDouble share() {
    if (endless || size == 0) {
      return OptionalDouble.empty();
    }
    double current = Math.min(currentSize, currentRead.get());
    if (sheets != null && sheets.share().isPresent()) {
      current = currentSize * sheets.share().getAsDouble();
    }
    return OptionalDouble.of((done + current) / size);
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
