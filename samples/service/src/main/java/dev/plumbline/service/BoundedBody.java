package dev.plumbline.service;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import org.springframework.http.HttpStatus;
import org.springframework.util.unit.DataSize;

/** A body that ends with a refusal where it goes on for too long, in bytes or in time. */
final class BoundedBody extends ServletInputStream {
  private final ServletInputStream body;
  private final DataSize most;
  private final Duration patience;
  private final long began = System.nanoTime();
  private long bytes;

  BoundedBody(ServletInputStream body, DataSize most, Duration patience) {
    this.body = body;
    this.most = most;
    this.patience = patience;
  }

  static Refusal tooLarge(DataSize most) {
    String size = most.toMegabytes() > 0 ? most.toMegabytes() + " MB" : most.toKilobytes() + " KB";
    return new Refusal(HttpStatus.CONTENT_TOO_LARGE, Words.say("body.large", size));
  }

  /** A read of the body. */
  @FunctionalInterface
  private interface Read {
    int bytes() throws IOException;
  }

  /** What a read came to; that the sender is slow or gone is no fault of the service. */
  private static int read(Read read) {
    try {
      return read.bytes();
    } catch (SocketTimeoutException e) {
      throw new Refusal(HttpStatus.REQUEST_TIMEOUT, Words.say("body.unreadable"));
    } catch (IOException e) {
      throw new Refusal(HttpStatus.BAD_REQUEST, Words.say("body.unreadable"));
    }
  }

  private int counted(int read) {
    bytes += Math.max(read, 0);
    if (bytes > most.toBytes()) {
      throw tooLarge(most);
    }
    if (System.nanoTime() - began > patience.toNanos()) {
      throw new Refusal(HttpStatus.REQUEST_TIMEOUT, Words.say("body.slow", patience.toSeconds()));
    }
    return read;
  }

  @Override
  public int read() {
    int c = read(body::read);
    counted(c < 0 ? 0 : 1);
    return c;
  }

  @Override
  public int read(byte[] into, int offset, int length) {
    return counted(read(() -> body.read(into, offset, length)));
  }

  @Override
  public boolean isFinished() {
    return body.isFinished();
  }

  @Override
  public boolean isReady() {
    return body.isReady();
  }

  @Override
  public void setReadListener(ReadListener listener) {
    throw new UnsupportedOperationException("bodies are read as they come");
  }
}
