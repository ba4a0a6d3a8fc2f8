package dev.plumbline.service;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/**
 * A real browser without a screen. Where none is installed it is installed, if that can be done
 * without asking (Debian, as root); else the tests that need it are skipped, and say so.
 */
final class Browser {
  private static final Path DOWNLOADS = Path.of("target/downloads").toAbsolutePath();
  private static final List<String> BROWSERS =
      List.of("chromium", "chromium-browser", "google-chrome");
  private static final int INSTALL_MINUTES = 4;

  /** It remarks on each version of Chromium that it has no file for, which nothing here needs. */
  private static final Logger REMARKS = Logger.getLogger("org.openqa.selenium");

  static {
    REMARKS.setLevel(Level.SEVERE);
  }

  private Browser() {}

  static ChromeDriver open() {
    Optional<Path> driver = found("chromedriver");
    Optional<Path> browser = browser();
    if (driver.isEmpty() || browser.isEmpty() || !hasHanzi()) {
      install();
      driver = found("chromedriver");
      browser = browser();
    }
    if (driver.isEmpty() || browser.isEmpty() || !hasHanzi()) {
      String told =
          "THE PAGE IS NOT TESTED: there is no Chromium with its chromedriver on the PATH, or no font"
              + " with hanzi. Install them (Debian: apt-get install chromium chromium-driver"
              + " fonts-wqy-microhei).";
      System.err.println(told);
      Assumptions.abort(told);
    }
    ChromeOptions options = new ChromeOptions();
    options.setBinary(browser.get().toFile());
    options.addArguments(
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
        "--lang=zh-CN",
        "--window-size=1280,900");
    options.setExperimentalOption(
        "prefs", Map.of("download.default_directory", downloads().toString()));
    return new ChromeDriver(
        new ChromeDriverService.Builder()
            .usingDriverExecutable(driver.get().toFile())
            .usingAnyFreePort()
            .build(),
        options);
  }

  /** The folder in which what is saved lands; empty at first. */
  static Path downloads() {
    try {
      Files.createDirectories(DOWNLOADS);
      return DOWNLOADS;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static Optional<Path> browser() {
    return BROWSERS.stream().map(Browser::found).flatMap(Optional::stream).findFirst();
  }

  private static Optional<Path> found(String program) {
    return Stream.of(System.getenv("PATH").split(File.pathSeparator))
        .map(folder -> Path.of(folder, program))
        .filter(Files::isExecutable)
        .findFirst();
  }

  /** Without a font for them, what is printed has boxes in the place of hanzi. */
  private static boolean hasHanzi() {
    try {
      Process fonts = new ProcessBuilder("fc-list", ":lang=zh").start();
      return fonts.getInputStream().read() >= 0;
    } catch (IOException e) {
      return false; // no list of fonts, and so no fonts
    }
  }

  private static void install() {
    if (!"root".equals(System.getProperty("user.name")) || found("apt-get").isEmpty()) {
      return;
    }
    System.err.println("Installing Chromium, to test the page with it ...");
    run("apt-get", "update");
    run(
        "apt-get",
        "install",
        "-y",
        "--no-install-recommends",
        "chromium",
        "chromium-driver",
        "fonts-wqy-microhei");
  }

  private static void run(String... command) {
    try {
      ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
      builder.environment().put("DEBIAN_FRONTEND", "noninteractive");
      builder.redirectOutput(
          ProcessBuilder.Redirect.appendTo(downloads().resolveSibling("browser.log").toFile()));
      Process process = builder.start();
      if (!process.waitFor(INSTALL_MINUTES, TimeUnit.MINUTES)) {
        process.destroy();
      }
    } catch (IOException e) {
      System.err.println("It could not be installed: " + e.getMessage());
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
    }
  }
}
