package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.plumbline.Conclusion;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.Predicate;
import org.openqa.selenium.By;
import org.openqa.selenium.Keys;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.support.ui.WebDriverWait;

/** The page in a browser, as its users have it before them. */
final class Page {
  private static final Duration PATIENCE = Duration.ofSeconds(90);
  private static final String SETTLED =
      "const s = document.querySelector('#apply .conclusion');"
          + "return !!s && !!s.querySelector('.badge') && !s.classList.contains('stale')"
          + " && !window.asking;";

  /** Requests for a verdict that are under way, or will be in a moment. */
  private static final String COUNTED =
      """
      window.asking = 0;
      const ask = window.fetch;
      window.fetch = (address, options) => {
        const verdict = String(address).includes('/api/verdicts');
        window.asking += verdict ? 1 : 0;
        return ask(address, options).finally(() => setTimeout(() => {
          window.asking -= verdict ? 1 : 0;
        }));
      };
      """;

  final ChromeDriver driver;
  private final String address;

  Page(ChromeDriver driver, int port) {
    this.driver = driver;
    this.address = "http://localhost:" + port + "/";
  }

  /** Opens a view of it with nothing kept from before. */
  void open(String view) {
    driver.get("about:blank");
    driver.get(address);
    js("sessionStorage.clear()");
    driver.get("about:blank");
    driver.get(address + view);
    until(page -> !shown("#loading"));
    js(COUNTED);
  }

  Object js(String script, Object... arguments) {
    return driver.executeScript(script, arguments);
  }

  <T> T until(Function<Page, T> condition) {
    return until(PATIENCE, condition);
  }

  <T> T until(Duration patience, Function<Page, T> condition) {
    return new WebDriverWait(driver, patience)
        .ignoring(StaleElementReferenceException.class)
        .until(any -> condition.apply(this));
  }

  /** Whether something is there to be seen. */
  boolean shown(String css) {
    List<WebElement> found = driver.findElements(By.cssSelector(css));
    return !found.isEmpty() && found.get(0).isDisplayed();
  }

  WebElement css(String css) {
    return first(By.cssSelector(css), each -> true);
  }

  /** The first that is there to be seen, in the middle of the window. */
  private WebElement first(By by, Predicate<WebElement> wanted) {
    return until(
        page -> {
          for (WebElement each : driver.findElements(by)) {
            if (each.isDisplayed() && wanted.test(each)) {
              js("arguments[0].scrollIntoView({block: 'center', behavior: 'instant'})", each);
              return each;
            }
          }
          return null;
        });
  }

  WebElement button(String text) {
    return first(By.tagName("button"), each -> each.getText().equals(text));
  }

  String text(String css) {
    return (String) js("return document.querySelector(arguments[0])?.textContent ?? ''", css);
  }

  long count(String css) {
    return (Long) js("return document.querySelectorAll(arguments[0]).length", css);
  }

  /** The field with a label, of the form. */
  WebElement field(String label) {
    return (WebElement)
        js(
            "return [...document.querySelectorAll('#apply .form label')]"
                + ".find(each => each.textContent === arguments[0]).control",
            label);
  }

  /** Writes into a field in place of what stands there. */
  void write(WebElement field, String text) {
    field.sendKeys(Keys.chord(Keys.CONTROL, "a"), Keys.DELETE, text);
  }

  /** Hands over a file, once what is there has been worked on. */
  void hand(String view, Path file) throws IOException {
    ((WebElement) js("return document.querySelector(arguments[0])", view + " input[type=file]"))
        .sendKeys(file.toRealPath().toString());
  }

  /** Waits until the verdict is that on what is filled in. */
  void settled() {
    // Longer than the page waits for the next key.
    driver.executeAsyncScript("setTimeout(arguments[0], 500)");
    until(page -> js(SETTLED));
  }

  void opened(Path application) throws IOException {
    hand("#apply", application);
    until(page -> text("#apply .tools > p").contains(application.getFileName().toString()));
    settled();
  }

  void concludes(Conclusion conclusion) {
    assertEquals(word(conclusion), text("#apply .conclusion .badge").substring(2));
  }

  static String word(Conclusion conclusion) {
    return switch (conclusion) {
      case ELIGIBLE -> "通过";
      case NEEDS_REVIEW -> "待复核";
      case CORRECTABLE -> "退回补正";
      case INELIGIBLE -> "不通过";
    };
  }

  /** Among which clauses one stands: a status. */
  String status(String view, String clause) {
    js(
        "document.querySelectorAll(arguments[0] + ' details.group').forEach(each => {"
            + " each.open = true; each.fill?.(); })",
        view);
    return (String)
        js(
            "return document.querySelector(`${arguments[0]} details[data-key="
                + "\"${arguments[1]}\"]`)?.parentElement.closest('details.group').dataset.key",
            view,
            clause);
  }

  /** What has the keyboard, by its label or text. */
  String focused() {
    return (String)
        js(
            "const at = document.activeElement;"
                + "return at.labels?.[0]?.textContent ?? at.textContent.trim()");
  }

  void key(CharSequence... keys) {
    new Actions(driver).sendKeys(keys).perform();
  }

  void tabBack() {
    new Actions(driver).keyDown(Keys.SHIFT).sendKeys(Keys.TAB).keyUp(Keys.SHIFT).perform();
  }

  /** Goes on by the tabulator until something of this selector has the keyboard. */
  void tabTo(String css) {
    for (int i = 0; i < 600; i++) {
      key(Keys.TAB);
      if ((Boolean) js("return document.activeElement.matches(arguments[0])", css)) {
        return;
      }
    }
    throw new AssertionError("the tabulator does not come to " + css);
  }

  void width(int width) {
    driver.executeCdpCommand(
        "Emulation.setDeviceMetricsOverride",
        Map.of("width", width, "height", 740, "deviceScaleFactor", 2, "mobile", true));
  }

  void usualWidth() {
    driver.executeCdpCommand("Emulation.clearDeviceMetricsOverride", Map.of());
  }

  void scheme(String scheme) {
    driver.executeCdpCommand(
        "Emulation.setEmulatedMedia",
        Map.of("features", List.of(Map.of("name", "prefers-color-scheme", "value", scheme))));
  }

  void offline(boolean offline) {
    driver.executeCdpCommand("Network.enable", Map.of());
    driver.executeCdpCommand(
        "Network.emulateNetworkConditions",
        Map.of("offline", offline, "latency", 0, "downloadThroughput", -1, "uploadThroughput", -1));
  }

  /** What the accessibility checker finds wrong, in lines. */
  @SuppressWarnings("unchecked")
  List<String> violations() {
    try (InputStream axe = Page.class.getResourceAsStream("/axe.min.js")) {
      js(new String(axe.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException e) {
      throw new java.io.UncheckedIOException(e);
    }
    return (List<String>)
        driver.executeAsyncScript(
            "const done = arguments[0];"
                + "axe.run(document).then(found => done(found.violations.map(each =>"
                + " `${each.id}: ${each.nodes.map(node => node.html).join(' ')}`)),"
                + " failed => done([String(failed)]))");
  }

  /** A file that was saved, which is there whole, and is no more afterwards. */
  byte[] saved(String name) throws IOException {
    Path file = Browser.downloads().resolve(name);
    until(page -> Files.exists(file));
    byte[] content = Files.readAllBytes(file);
    Files.delete(file);
    return content;
  }
}
