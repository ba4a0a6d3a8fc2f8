package dev.plumbline.batch.write;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;
import java.util.zip.InflaterInputStream;

/**
 * Rows of a sheet, kept in a file until their sheet is written: the sheets of a workbook follow one
 * another, and what is to stand on them comes side by side.
 */
final class Spool implements Closeable {
  private static final Look[] LOOKS = Look.values();
  private static final int BUFFER = 1 << 16;

  private final Path file;
  private final Deflater deflater = new Deflater(Deflater.BEST_SPEED);
  private final DataOutputStream out;
  private int rows;

  Spool(Path file) throws IOException {
    this.file = file;
    this.out =
        new DataOutputStream(
            new BufferedOutputStream(
                new DeflaterOutputStream(Files.newOutputStream(file), deflater, BUFFER), BUFFER));
  }

  void add(List<Cell> row) throws IOException {
    out.writeByte(row.size());
    for (Cell cell : row) {
      out.writeByte(cell.look().ordinal());
      if (cell.text() == null) {
        out.writeInt(-1);
        out.writeInt(cell.number());
      } else {
        byte[] text = cell.text().getBytes(StandardCharsets.UTF_8);
        out.writeInt(text.length);
        out.write(text);
      }
    }
    rows++;
  }

  void addAll(List<List<Cell>> all) throws IOException {
    for (List<Cell> row : all) {
      add(row);
    }
  }

  /** Does something with each row, once all are there. */
  void forEach(Taker taker) throws IOException {
    out.close();
    try (DataInputStream in =
        new DataInputStream(
            new BufferedInputStream(new InflaterInputStream(Files.newInputStream(file)), BUFFER))) {
      for (int i = 0; i < rows; i++) {
        int cells = in.readByte();
        List<Cell> row = new ArrayList<>(cells);
        for (int c = 0; c < cells; c++) {
          row.add(cell(in));
        }
        taker.take(row);
      }
    }
  }

  private static Cell cell(DataInputStream in) throws IOException {
    Look look = LOOKS[in.readByte()];
    int length = in.readInt();
    return length < 0
        ? new Cell(null, in.readInt(), look)
        : new Cell(new String(in.readNBytes(length), StandardCharsets.UTF_8), 0, look);
  }

  @Override
  public void close() throws IOException {
    try {
      out.close();
    } finally {
      deflater.end();
      Files.deleteIfExists(file);
    }
  }

  /** Takes a row. */
  interface Taker {
    void take(List<Cell> row) throws IOException;
  }
}
