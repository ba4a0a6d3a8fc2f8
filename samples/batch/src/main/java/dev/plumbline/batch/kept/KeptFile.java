package dev.plumbline.batch.kept;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.Deflater;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/**
 * A file that grows, packed in pieces of which each is whole once it is {@linkplain #mark marked}:
 * what came after the last mark can be cut off. For one thread at a time.
 */
public final class KeptFile implements Closeable {
  private static final int BUFFER = 1 << 16;

  private final Path path;
  private final FileChannel channel;
  private @Nullable OutputStream piece;

  /** A file that goes on behind so many bytes; what stands there is cut off. */
  KeptFile(Path path, long length) throws IOException {
    this.path = path;
    this.channel = FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
    channel.truncate(length);
    channel.position(length);
  }

  /** Where to write; not to be closed. Another one after each mark. */
  public OutputStream out() throws IOException {
    if (piece == null) {
      piece =
          new BufferedOutputStream(
              new GZIPOutputStream(Channels.newOutputStream(channel), BUFFER) {
                {
                  def.setLevel(Deflater.BEST_SPEED);
                }

                @Override
                public void close() throws IOException {
                  finish(); // the file goes on
                  def.end();
                }
              },
              BUFFER);
    }
    return piece;
  }

  /** Ends a piece; what was written until now is all there, the file so many bytes long. */
  long mark() throws IOException {
    if (piece != null) {
      piece.close();
      piece = null;
    }
    channel.force(false);
    return channel.position();
  }

  /** All that was written; to be closed. */
  public InputStream read() throws IOException {
    mark();
    InputStream packed = new BufferedInputStream(Files.newInputStream(path), BUFFER);
    return Files.size(path) == 0
        ? packed
        : new BufferedInputStream(new GZIPInputStream(packed, BUFFER), BUFFER);
  }

  @Override
  public void close() throws IOException {
    channel.close();
  }
}
