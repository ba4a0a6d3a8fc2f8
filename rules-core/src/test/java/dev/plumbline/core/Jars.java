package dev.plumbline.core;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;

/** Class paths for tests: of folders, and of jars made of folders. */
public final class Jars {
  private Jars() {}

  /** A class loader over folders and jars, beside the library. */
  public static URLClassLoader loader(Path... places) {
    return loader(Jars.class.getClassLoader(), places);
  }

  /** The same below another. */
  public static URLClassLoader loader(ClassLoader parent, Path... places) {
    List<URL> urls = new ArrayList<>();
    try {
      for (Path place : places) {
        urls.add(place.toUri().toURL());
      }
    } catch (MalformedURLException e) {
      throw new UncheckedIOException(e);
    }
    return new URLClassLoader(urls.toArray(URL[]::new), parent);
  }

  /** Makes a jar of the files of a folder. */
  public static Path jar(Path jar, Path folder) {
    try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
      for (Path file : files(folder)) {
        out.putNextEntry(new ZipEntry(file.toString().replace('\\', '/')));
        Files.copy(folder.resolve(file), out);
        out.closeEntry();
      }
      return jar;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The files below a folder, sorted. */
  public static List<Path> files(Path folder) {
    try (Stream<Path> files = Files.walk(folder)) {
      return files.filter(Files::isRegularFile).map(folder::relativize).sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Copies what is in a folder over what is in another. */
  public static void copy(Path from, Path to) {
    try {
      for (Path file : files(from)) {
        Path target = to.resolve(file);
        Files.createDirectories(target.getParent());
        Files.write(target, Files.readAllBytes(from.resolve(file)));
      }
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
