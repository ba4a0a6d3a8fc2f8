package dev.plumbline.batch.write;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.batch.Samples;
import dev.plumbline.batch.kept.KeptFolder;
import dev.plumbline.batch.read.Former;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes workbooks of samples. */
public final class Written {
  private Written() {}

  /** Applications, each by itself. */
  static void each(Path file, Locale locale, boolean all, List<Application> applications)
      throws IOException {
    try (KeptFolder kept = KeptFolder.temporary(file.toAbsolutePath().getParent())) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, locale, all);
      for (Application application : applications) {
        workbook.add(
            workbook.prepare(
                Samples.GUIDELINE,
                null,
                application,
                Samples.GUIDELINE.evaluate(application, Samples.FORMAL)));
      }
      write(workbook, file);
    }
  }

  static void write(ResultWorkbook workbook, Path file) throws IOException {
    try (OutputStream out = Files.newOutputStream(file)) {
      workbook.writeTo(out);
    }
  }

  /** The applications of a call. */
  static CallVerdict call(Path file, Locale locale, List<Application> applications)
      throws IOException {
    return call(file, locale, applications, null);
  }

  /** The same, and what is otherwise than in an earlier run. */
  static CallVerdict call(Path file, Locale locale, List<Application> applications, Former former)
      throws IOException {
    try (KeptFolder kept = KeptFolder.temporary(file.toAbsolutePath().getParent())) {
      ResultWorkbook workbook = ResultWorkbook.in(kept, locale, false);
      if (former != null) {
        workbook.since(former);
      }
      int[] at = {0};
      CallVerdict call =
          Samples.GUIDELINE.evaluateCall(
              applications.stream().map(CallEntry::of),
              Samples.FORMAL,
              1,
              verdict ->
                  workbook.add(
                      workbook.prepare(
                          Samples.GUIDELINE, null, applications.get(at[0]++), verdict)));
      workbook.call(call);
      write(workbook, file);
      return call;
    }
  }

  /** Writes both for a look at them. */
  public static void main(String[] args) throws IOException {
    Path folder = Path.of(args[0]);
    each(folder.resolve("each.xlsx"), Locale.CHINESE, false, Samples.of("applications"));
    call(folder.resolve("call.xlsx"), Locale.CHINESE, Samples.of("call"));
    call(folder.resolve("call-en.xlsx"), Locale.ENGLISH, Samples.of("call"));
  }
}
