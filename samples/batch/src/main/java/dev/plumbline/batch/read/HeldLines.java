package dev.plumbline.batch.read;

import dev.plumbline.Bilingual;
import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.RandomAccessFile;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that wait to be asked for, in a file that only its owner can read: there may be many times
 * more of them than fit into memory. They are added first and read afterwards.
 */
final class HeldLines implements Closeable {
  private static final int BUFFER = 1 << 16;
  private static final Cell.Form[] FORMS = Cell.Form.values();

  private final Path path;
  private final OutputStream out;
  private final RandomAccessFile file;
  private final Window window;

  /** One row, before it goes to the file. */
  private final ByteArrayOutputStream row = new ByteArrayOutputStream();

  private final DataOutputStream cells = new DataOutputStream(row);
  private long written;

  HeldLines() {
    try {
      path = Files.createTempFile("plumbline", ".rows");
      out = new BufferedOutputStream(Files.newOutputStream(path), BUFFER);
      file = new RandomAccessFile(path.toFile(), "r");
      window = new Window(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Where a row stands that is added. */
  long add(Line line) {
    long at = written;
    try {
      row.reset();
      cells.writeLong(line.number());
      cells.writeInt(line.cells().size());
      for (Cell cell : line.cells()) {
        write(cell);
      }
      row.writeTo(out);
      written += row.size();
      return at;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private void write(Cell cell) throws IOException {
    Bilingual trouble = cell.trouble();
    cells.writeByte(cell.form().ordinal());
    write(cell.text());
    cells.writeLong(cell.day() == null ? Long.MIN_VALUE : cell.day().toEpochDay());
    cells.writeBoolean(trouble != null);
    if (trouble != null) {
      write(trouble.chinese());
      write(trouble.english());
    }
  }

  private void write(String text) throws IOException {
    byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
    cells.writeInt(bytes.length);
    cells.write(bytes);
  }

  /** The row that stands there. */
  Line read(long at) {
    try {
      out.flush();
      window.seek(at);
      DataInputStream in = new DataInputStream(window);
      long number = in.readLong();
      int count = in.readInt();
      List<Cell> all = new ArrayList<>(count);
      for (int i = 0; i < count; i++) {
        all.add(cell(in));
      }
      return new Line(number, all);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Cell cell(DataInputStream in) throws IOException {
    Cell.Form form = FORMS[in.readByte()];
    String text = text(in);
    long day = in.readLong();
    LocalDate of = day == Long.MIN_VALUE ? null : LocalDate.ofEpochDay(day);
    @Nullable Bilingual trouble = in.readBoolean() ? new Bilingual(text(in), text(in)) : null;
    return new Cell(form, text, of, trouble);
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(in.readNBytes(in.readInt()), StandardCharsets.UTF_8);
  }

  /** The part of a file that was read last: the rows of an application mostly stand together. */
  private static final class Window extends InputStream {
    private final RandomAccessFile file;
    private final byte[] bytes = new byte[BUFFER];
    private long start;
    private int length;
    private int at;

    Window(RandomAccessFile file) {
      this.file = file;
    }

    void seek(long position) {
      if (position >= start && position < start + length) {
        at = (int) (position - start);
      } else {
        start = position;
        length = 0;
        at = 0;
      }
    }

    private boolean fill() throws IOException {
      start += length;
      file.seek(start);
      length = Math.max(0, file.read(bytes));
      at = 0;
      return length > 0;
    }

    @Override
    public int read() throws IOException {
      return at < length || fill() ? bytes[at++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int from, int most) throws IOException {
      if (most == 0) {
        return 0;
      }
      if (at >= length && !fill()) {
        return -1;
      }
      int count = Math.min(most, length - at);
      System.arraycopy(bytes, at, into, from, count);
      at += count;
      return count;
    }
  }

  @Override
  public void close() {
    try {
      out.close();
      file.close();
      Files.deleteIfExists(path);
    } catch (IOException e) {
      path.toFile().deleteOnExit();
    }
  }
}
