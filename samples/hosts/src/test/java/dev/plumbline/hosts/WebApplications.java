package dev.plumbline.hosts;

import dev.plumbline.Guideline;
import dev.plumbline.Plumbline;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.ref.PhantomReference;
import java.lang.ref.Reference;
import java.lang.ref.ReferenceQueue;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;

/**
 * Applications that come and go while the library stays, or come and go with it. Each prints what
 * it says of itself, then whether it went.
 */
final class WebApplications {
  private static final int TRIES = 100;
  private static final long MILLISECONDS = 100;

  private static final PrintStream OUT = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  private WebApplications() {}

  /**
   * Runs them.
   *
   * @param args {@code loaders}, {@code tomcat} or {@code copies}; then for {@code loaders} the
   *     jars of packs, for {@code tomcat} a folder to work in and the folders of the applications,
   *     for {@code copies} the library's jars
   */
  public static void main(String[] args) throws Exception {
    List<Path> rest = new ArrayList<>();
    for (int i = 1; i < args.length; i++) {
      rest.add(Path.of(args[i]));
    }
    switch (args[0]) {
      case "loaders" -> loaders(rest);
      case "tomcat" -> tomcat(rest.get(0), rest.subList(1, rest.size()));
      case "copies" -> copies(rest);
      default -> throw new IllegalArgumentException(args[0]);
    }
  }

  /** Both are there at once, share the library, and ask for a guideline of one id. */
  private static void loaders(List<Path> jars) throws Exception {
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    List<URLClassLoader> loaders = new ArrayList<>();
    List<PhantomReference<ClassLoader>> references = new ArrayList<>();
    for (Path jar : jars) {
      loaders.add(
          new URLClassLoader(
              new URL[] {jar.toUri().toURL()}, WebApplications.class.getClassLoader()));
    }
    for (URLClassLoader loader : loaders) {
      references.add(new PhantomReference<>(loader, gone));
      say(Plumbline.bundled(loader), Plumbline.guideline("jiazhuang-2025", loader));
    }
    for (URLClassLoader loader : loaders) {
      Thread.currentThread().setContextClassLoader(loader);
      say(Plumbline.bundled(), Plumbline.guideline("jiazhuang-2025"));
    }
    Thread.currentThread().setContextClassLoader(WebApplications.class.getClassLoader());
    OUT.println(Plumbline.bundled());
    for (URLClassLoader loader : loaders) {
      loader.close();
    }
    loaders.clear();
    OUT.println(references.size() + " of which went: " + went(gone, references.size()));
    Reference.reachabilityFence(references);
  }

  private static void say(List<String> bundled, Guideline guideline) {
    OUT.println(
        bundled + " " + guideline.evaluate(guideline.read(Hosts.OTHER_APPLICATION)).receipt());
  }

  private static int went(ReferenceQueue<ClassLoader> gone, int of) throws InterruptedException {
    int went = 0;
    for (int i = 0; i < TRIES && went < of; i++) {
      System.gc();
      while (gone.remove(MILLISECONDS) != null) {
        went++;
      }
    }
    return went;
  }

  private static void tomcat(Path folder, List<Path> applications) throws Exception {
    Tomcat tomcat = new Tomcat();
    tomcat.setBaseDir(folder.toString());
    tomcat.setPort(0);
    tomcat.getConnector();
    List<Context> contexts = new ArrayList<>();
    for (Path application : applications) {
      contexts.add(tomcat.addWebapp("/" + application.getFileName(), application.toString()));
    }
    tomcat.start();
    int port = tomcat.getConnector().getLocalPort();
    for (Path application : applications) {
      OUT.println(get(port, application));
    }
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    PhantomReference<ClassLoader> reference =
        new PhantomReference<>(contexts.get(0).getLoader().getClassLoader(), gone);
    tomcat.getHost().removeChild(contexts.remove(0));
    OUT.println("1 of which went: " + went(gone, 1));
    Reference.reachabilityFence(reference);
    OUT.println(get(port, applications.get(1)));
    tomcat.stop();
    tomcat.destroy();
  }

  private static String get(int port, Path application) throws IOException, InterruptedException {
    URI uri = URI.create("http://localhost:" + port + "/" + application.getFileName() + "/");
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(uri).build(), BodyHandlers.ofString(StandardCharsets.UTF_8))
        .body()
        .strip();
  }

  /** A record that has a part of a type that stays. */
  private record Staying(Thread.State part) {}

  /** Each has the library for itself; the second is there after the first went. */
  private static void copies(List<Path> jars) throws Exception {
    ReferenceQueue<ClassLoader> gone = new ReferenceQueue<>();
    List<PhantomReference<ClassLoader>> references = List.of(copy(jars, gone), copy(jars, gone));
    // JDK 17 keeps the types of the parts of one record, the last that was compared for the first
    // time; in a program that stays it is soon another.
    OUT.println(new Staying(Thread.State.NEW).equals(new Staying(Thread.State.NEW)));
    OUT.println(references.size() + " of which went: " + went(gone, references.size()));
    Reference.reachabilityFence(references);
  }

  private static PhantomReference<ClassLoader> copy(
      List<Path> jars, ReferenceQueue<ClassLoader> gone) throws Exception {
    URL[] urls = new URL[jars.size()];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = jars.get(i).toUri().toURL();
    }
    try (URLClassLoader loader = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader())) {
      Thread thread =
          new Thread(
              () -> {
                try {
                  loader
                      .loadClass(Hosts.MAIN)
                      .getMethod("main", String[].class)
                      .invoke(
                          null,
                          (Object)
                              new String[] {
                                "TWICE", Hosts.PACK.toString(), Hosts.OTHER_APPLICATION.toString()
                              });
                } catch (ReflectiveOperationException e) {
                  throw new IllegalStateException(e);
                }
              });
      thread.setContextClassLoader(loader);
      thread.start();
      thread.join();
      return new PhantomReference<>(loader, gone);
    }
  }
}
