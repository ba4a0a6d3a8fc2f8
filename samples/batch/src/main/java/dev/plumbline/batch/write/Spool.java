package dev.plumbline.batch.write;

import dev.plumbline.batch.kept.KeptFile;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Rows of a sheet, kept in a file until their sheet is written: the sheets of a workbook follow one
 * another, and what is to stand on them comes side by side.
 */
final class Spool {
  private static final Look[] LOOKS = Look.values();

  private final KeptFile file;

  Spool(KeptFile file) {
    this.file = file;
  }

  void add(List<Cell> row) throws IOException {
    DataOutputStream out = new DataOutputStream(file.out());
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
  }

  void addAll(List<List<Cell>> all) throws IOException {
    for (List<Cell> row : all) {
      add(row);
    }
  }

  /** Does something with each row that is there. */
  void forEach(Taker taker) throws IOException {
    try (DataInputStream in = new DataInputStream(file.read())) {
      for (int cells = in.read(); cells >= 0; cells = in.read()) {
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

  /** Takes a row. */
  interface Taker {
    void take(List<Cell> row) throws IOException;
  }
}
