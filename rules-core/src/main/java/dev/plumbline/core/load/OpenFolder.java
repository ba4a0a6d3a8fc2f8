package dev.plumbline.core.load;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.channels.Channels;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.nio.file.SecureDirectoryStream;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;

/**
 * A folder that is open. What is asked for is looked up in this folder and nowhere else, whatever
 * its path leads to meanwhile, and links are not followed.
 */
abstract sealed class OpenFolder implements Closeable {
  private final Path path;

  private OpenFolder(Path path) {
    this.path = path;
  }

  /**
   * Opens a folder that is no link, and in no link.
   *
   * @param real its real path
   */
  static OpenFolder of(Path real) throws IOException {
    BasicFileAttributes before =
        Files.readAttributes(real, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    DirectoryStream<Path> stream = Files.newDirectoryStream(real);
    OpenFolder folder =
        stream instanceof SecureDirectoryStream<Path> secure
            ? new Secure(real, secure)
            : new ByPath(real, stream);
    try {
      if (!before.isDirectory() || !folder.isAt(before)) {
        throw new NotDirectoryException(real.toString());
      }
      return folder;
    } catch (IOException e) {
      folder.close();
      throw e;
    }
  }

  /** Whether this is the folder of these attributes, and its path leads to it without links. */
  abstract boolean isAt(BasicFileAttributes attributes) throws IOException;

  abstract DirectoryStream<Path> stream();

  /** What a name in this folder stands for; a link stands for itself. */
  abstract BasicFileAttributes attributes(Path name) throws IOException;

  abstract boolean leadsToFolder(Path name);

  /** Opens a folder in this one. */
  abstract OpenFolder open(Path name) throws IOException;

  /** The first bytes of a file in this folder. */
  abstract byte[] read(Path name, int most) throws IOException;

  final Path path() {
    return path;
  }

  /** The names in this folder, sorted; no more than asked for. */
  final List<Path> names(int most) throws IOException {
    List<Path> names = new ArrayList<>();
    try {
      for (Path entry : stream()) {
        if (names.size() == most) {
          break;
        }
        names.add(entry.getFileName());
      }
    } catch (DirectoryIteratorException e) {
      throw e.getCause();
    }
    names.sort(null);
    return names;
  }

  @Override
  public final void close() throws IOException {
    stream().close();
  }

  /** Held open by the operating system: a folder that is swapped for a link changes nothing. */
  private static final class Secure extends OpenFolder {
    private final SecureDirectoryStream<Path> stream;

    Secure(Path path, SecureDirectoryStream<Path> stream) {
      super(path);
      this.stream = stream;
    }

    @Override
    boolean isAt(BasicFileAttributes attributes) throws IOException {
      Object key =
          stream.getFileAttributeView(BasicFileAttributeView.class).readAttributes().fileKey();
      return Objects.equals(key, attributes.fileKey()) && path().toRealPath().equals(path());
    }

    @Override
    DirectoryStream<Path> stream() {
      return stream;
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return stream
          .getFileAttributeView(name, BasicFileAttributeView.class, LinkOption.NOFOLLOW_LINKS)
          .readAttributes();
    }

    @Override
    boolean leadsToFolder(Path name) {
      try {
        return stream
            .getFileAttributeView(name, BasicFileAttributeView.class)
            .readAttributes()
            .isDirectory();
      } catch (IOException e) {
        return false; // a link that leads nowhere
      }
    }

    @Override
    OpenFolder open(Path name) throws IOException {
      return new Secure(
          path().resolve(name), stream.newDirectoryStream(name, LinkOption.NOFOLLOW_LINKS));
    }

    @Override
    byte[] read(Path name, int most) throws IOException {
      try (InputStream in =
          Channels.newInputStream(
              stream.newByteChannel(
                  name, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)))) {
        return in.readNBytes(most);
      }
    }
  }

  /**
   * Where a folder cannot be held open, as on Windows or in a zip file: that its path leads to it
   * is looked at again after each step.
   */
  private static final class ByPath extends OpenFolder {
    private final DirectoryStream<Path> stream;

    ByPath(Path path, DirectoryStream<Path> stream) {
      super(path);
      this.stream = stream;
    }

    @Override
    boolean isAt(BasicFileAttributes attributes) throws IOException {
      return path().toRealPath().equals(path());
    }

    @Override
    DirectoryStream<Path> stream() {
      return stream;
    }

    @Override
    BasicFileAttributes attributes(Path name) throws IOException {
      return Files.readAttributes(
          path().resolve(name), BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
    }

    @Override
    boolean leadsToFolder(Path name) {
      return Files.isDirectory(path().resolve(name));
    }

    @Override
    OpenFolder open(Path name) throws IOException {
      return of(path().resolve(name));
    }

    @Override
    byte[] read(Path name, int most) throws IOException {
      Path file = path().resolve(name);
      byte[] content;
      try (InputStream in = stream(file)) {
        content = in.readNBytes(most);
      }
      if (!file.toRealPath().equals(file)) {
        throw new IOException("reached through a link: " + file);
      }
      return content;
    }

    private static InputStream stream(Path file) throws IOException {
      try {
        return Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS);
      } catch (UnsupportedOperationException | IllegalArgumentException e) {
        return Files.newInputStream(file); // a file system without links does not know the option
      }
    }
  }
}
