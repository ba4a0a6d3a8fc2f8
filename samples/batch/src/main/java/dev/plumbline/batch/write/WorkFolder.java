package dev.plumbline.batch.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder beside a file that is being made, which is gone with all that is in it once closed. */
final class WorkFolder implements Closeable {
  private final Path folder;
  private final List<Spool> spools = new ArrayList<>();

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  static WorkFolder beside(Path file) throws IOException {
    return new WorkFolder(Files.createTempDirectory(file.getParent(), ".plumbline-"));
  }

  Path file(String name) {
    return folder.resolve(name);
  }

  Spool spool(String name) throws IOException {
    Spool spool = new Spool(file(name));
    spools.add(spool);
    return spool;
  }

  @Override
  public void close() throws IOException {
    for (Spool spool : spools) {
      spool.close();
    }
    for (String name : List.of("made", "complete")) {
      Files.deleteIfExists(file(name));
    }
    Files.deleteIfExists(folder);
  }
}
