package dev.plumbline.batch.form;

import dev.plumbline.batch.Samples;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes forms of the samples, for a look at them. */
public final class FormRun {
  private FormRun() {}

  public static void main(String[] args) throws IOException {
    List<Application> samples = Samples.of("applications");
    for (FormFormat format : FormFormat.values()) {
      for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
        long before = System.nanoTime();
        FormFolder forms =
            FormFolder.in(Path.of(args[0], format + "-" + locale), format, locale, null);
        for (Application sample : samples) {
          forms.add(Samples.GUIDELINE, sample, Samples.GUIDELINE.evaluate(sample, Samples.FORMAL));
        }
        forms.cover(null);
        System.out.printf(
            "%s %s: %d forms in %.1f s%n",
            format, locale, samples.size(), (System.nanoTime() - before) / 1e9);
      }
    }
  }
}
