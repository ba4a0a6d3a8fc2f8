package dev.plumbline.workbench;

import dev.plumbline.InputException;
import dev.plumbline.core.document.Encoding;
import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.words.Message;
import dev.plumbline.spi.Shown;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What is to be looked at in a pack that was begun as a copy of another: a list in Markdown beside
 * the rules, of which each entry is ticked once it is settled. It decides nothing.
 */
public final class Checklist {
  /** The file that it stands in. */
  public static final String FILE = "CHECKLIST.md";

  private static final Pattern OPEN = Pattern.compile("\\s*[-*]\\s+\\[[\\s\\p{Z}]*\\]\\s*(\\S.*)");

  private static final int MOST_BYTES = 1 << 20;

  private Checklist() {}

  /** A list of which nothing is settled yet, in the language of a locale. */
  public static String of(List<Message> entries, Locale locale) {
    StringBuilder text = new StringBuilder();
    text.append("# ").append(Message.of("workbench.checklist").in(locale)).append("\n\n");
    text.append(Message.of("workbench.checklistUse").in(locale)).append("\n\n");
    entries.forEach(entry -> text.append("- [ ] ").append(entry.in(locale)).append('\n'));
    return text.toString();
  }

  /** Remarks what is not settled yet; nothing if a pack has no such list. */
  static void remark(Path folder, PackReport report) {
    Path file = folder.resolve(FILE);
    if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
      return;
    }
    List<String> lines;
    try (InputStream in = Files.newInputStream(file)) {
      lines = Encoding.decode(in.readNBytes(MOST_BYTES), FILE).lines().toList();
    } catch (IOException | InputException e) {
      report.remark(FILE, 0, 0, Message.of("workbench.checklistUnreadable"));
      return;
    }
    for (int i = 0; i < lines.size(); i++) {
      Matcher open = OPEN.matcher(lines.get(i));
      if (open.matches()) {
        String entry = Shown.line(open.group(1));
        report.remark(FILE, i + 1, 1, Message.of("workbench.unsettled", entry));
      }
    }
  }
}
