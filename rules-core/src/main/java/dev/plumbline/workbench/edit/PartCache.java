package dev.plumbline.workbench.edit;

import dev.plumbline.core.load.PackReport;
import dev.plumbline.core.read.Source;
import dev.plumbline.core.rule.Part;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The parts of rule files, read again only where a file has changed. Safe for several threads. */
final class PartCache {
  private record Read(String text, List<Part> parts) {}

  private final Map<String, Read> files = new ConcurrentHashMap<>();

  List<Part> of(String file, String text) {
    Read known = files.get(file);
    if (known == null || !known.text().equals(text)) {
      Source source = new Source(file, text, new PackReport(), Integer.MAX_VALUE);
      known = new Read(text, source.file().parts());
      files.put(file, known);
    }
    return known.parts();
  }
}
