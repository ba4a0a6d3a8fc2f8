package dev.plumbline.batch.form;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;

/** Packs a file of parts again, without the times at which they were made. */
final class Settled {
  private static final LocalDateTime NO_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

  private Settled() {}

  static byte[] zip(byte[] packed) throws IOException {
    ByteArrayOutputStream settled = new ByteArrayOutputStream(packed.length);
    try (ZipInputStream in = new ZipInputStream(new ByteArrayInputStream(packed));
        ZipOutputStream out = new ZipOutputStream(settled)) {
      for (ZipEntry each = in.getNextEntry(); each != null; each = in.getNextEntry()) {
        ZipEntry entry = new ZipEntry(each.getName());
        entry.setTimeLocal(NO_TIME);
        out.putNextEntry(entry);
        in.transferTo(out);
        out.closeEntry();
      }
    }
    return settled.toByteArray();
  }
}
