package dev.plumbline.batch.write;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A folder for what is being made, which is gone with all that is in it once closed. */
final class WorkFolder implements Closeable {
  private final Path folder;
  private final List<Spool> spools = new ArrayList<>();

  private WorkFolder(Path folder) {
    this.folder = folder;
  }

  static WorkFolder in(Path folder) throws IOException {
    return new WorkFolder(Files.createTempDirectory(folder, ".plumbline-"));
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
    Files.deleteIfExists(file("made"));
    Files.deleteIfExists(folder);
  }
}
