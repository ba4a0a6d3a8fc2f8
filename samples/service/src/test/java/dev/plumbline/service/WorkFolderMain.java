package dev.plumbline.service;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Begins a folder in a process of its own, says which, and holds it until it is ended. */
final class WorkFolderMain {
  private WorkFolderMain() {}

  public static void main(String[] args) throws IOException {
    WorkFolder folder = WorkFolder.begin(Path.of(args[0]));
    Path inside = Files.createDirectories(folder.path().resolve("batches/one"));
    Files.writeString(inside.resolve("申报.csv"), "编号\n1\n");
    System.out.println(folder.path());
    System.in.read();
  }
}
