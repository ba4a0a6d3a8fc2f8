package dev.plumbline.batch.statistics;

import dev.plumbline.CallEntry;
import dev.plumbline.CallVerdict;
import dev.plumbline.batch.Samples;
import dev.plumbline.fact.Application;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

/** Writes pages of the samples, for a look at them. */
public final class PageRun {
  private PageRun() {}

  static String page(List<Application> applications, Locale locale) {
    Figures figures = new Figures();
    CallVerdict call =
        Samples.GUIDELINE.evaluateCall(
            applications.stream().peek(figures::take).map(CallEntry::of),
            Samples.FORMAL,
            1,
            figures::take);
    figures.take(call);
    return CallPage.of(Samples.GUIDELINE, figures, call, locale);
  }

  public static void main(String[] args) throws IOException {
    Path folder = Files.createDirectories(Path.of(args[0]));
    Files.writeString(folder.resolve("call.html"), page(Samples.of("call"), Locale.CHINESE));
    Files.writeString(folder.resolve("call-en.html"), page(Samples.of("call"), Locale.ENGLISH));
    Files.writeString(folder.resolve("all.html"), page(Samples.of("applications"), Locale.CHINESE));
  }
}
