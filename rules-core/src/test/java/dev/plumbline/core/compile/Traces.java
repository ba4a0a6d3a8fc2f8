package dev.plumbline.core.compile;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.concurrent.atomic.AtomicInteger;

/** What one attack may leave behind, made ready before it and looked for after it. */
final class Traces implements AutoCloseable {
  private final String mark;
  private final Path written;
  private final Path secret;
  private final ServerSocket server;
  private final AtomicInteger callers = new AtomicInteger();
  private final TimeZone zone = TimeZone.getDefault();
  private final Locale locale = Locale.getDefault();
  private final PrintStream out = System.out;

  Traces(Path folder, String mark) {
    this.mark = mark;
    this.written = folder.resolve(mark + ".written");
    this.secret = folder.resolve(mark + ".secret");
    try {
      Files.writeString(secret, leak());
      this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    Thread porter = new Thread(this::answer, "porter");
    porter.setDaemon(true);
    porter.start();
  }

  /** Hangs up on whoever calls, until it is closed. */
  private void answer() {
    while (!server.isClosed()) {
      try {
        Socket caller = server.accept();
        callers.incrementAndGet();
        caller.close();
      } catch (IOException e) {
        return;
      }
    }
  }

  private String leak() {
    return "leaked by " + mark;
  }

  /** The text of an attack with its places filled. */
  String fill(String text) {
    return text.replace("%MARK%", mark)
        .replace("%FILE%", written.toString())
        .replace("%SECRET%", secret.toString())
        .replace("%LEAK%", leak())
        .replace("%PORT%", String.valueOf(server.getLocalPort()))
        .replace("%STREAM%", stream());
  }

  private String stream() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream stream = new ObjectOutputStream(bytes)) {
      stream.writeObject(new Flag(mark));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Base64.getEncoder().encodeToString(bytes.toByteArray());
  }

  /**
   * What an attack left; empty if nothing.
   *
   * @param said what came out of the rules: facts and messages
   */
  List<String> found(List<String> said) throws IOException {
    List<String> found = new ArrayList<>();
    add(found, "flag", Flag.lower(mark) | Flag.lower("function") | Flag.lower("constructed"));
    add(found, "property", System.clearProperty(mark) != null);
    add(found, "file", Files.deleteIfExists(written));
    add(found, "deleted", !Files.exists(secret));
    add(found, "leak", said.stream().anyMatch(text -> text.contains(leak())));
    add(found, "connection", connected());
    add(found, "thread", Thread.getAllStackTraces().keySet().stream().anyMatch(this::isMine));
    add(found, "time zone", !TimeZone.getDefault().equals(zone));
    add(found, "locale", !Locale.getDefault().equals(locale));
    add(found, "output", System.out != out);
    return found;
  }

  private boolean isMine(Thread thread) {
    return thread.getName().equals(mark);
  }

  /** Calls too: all who called before have been answered when this call is. */
  private boolean connected() throws IOException {
    try (Socket own = new Socket(server.getInetAddress(), server.getLocalPort())) {
      int end = own.getInputStream().read();
      return end < 0 && callers.get() > 1;
    }
  }

  private static void add(List<String> found, String what, boolean there) {
    if (there) {
      found.add(what);
    }
  }

  @Override
  public void close() throws IOException {
    server.close();
    TimeZone.setDefault(zone);
    Locale.setDefault(locale);
    System.setOut(out);
  }
}
