package dev.plumbline.service;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import dev.plumbline.Guideline;
import dev.plumbline.spring.Guidelines;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.chrome.ChromeDriver;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;

/** Of another guideline comes another page. */
@SpringBootTest(
    webEnvironment = SpringBootTest.WebEnvironment.RANDOM_PORT,
    properties = "plumbline.service.requests=100000")
class OtherGuidelinePageTest {
  @DynamicPropertySource
  static void folder(DynamicPropertyRegistry properties) {
    Path pack = Path.of("../guidelines/jiazhuang-2025").toAbsolutePath().normalize();
    properties.add("plumbline.pack", pack::toString);
  }

  @LocalServerPort private int port;
  @Autowired private Guidelines guidelines;

  @Test
  void itAsksForWhatThatGuidelineAsks() throws IOException {
    Guideline guideline = guidelines.editions().guidelines().get(0);
    ChromeDriver driver = Browser.open();
    try {
      driver.manage().timeouts().scriptTimeout(Duration.ofSeconds(90));
      Page page = new Page(driver, port);
      page.open("");
      page.settled();
      assertEquals(guideline.title(), page.text("h1"));
      String form = page.text("#apply .form");
      assertTrue(form.contains("业主表决"), form);
      List<Path> applications;
      try (Stream<Path> files = Files.list(Path.of("../guidelines/applications"))) {
        applications = files.sorted().toList();
      }
      for (Path each : applications) {
        page.opened(each);
        page.concludes(guideline.evaluate(guideline.read(each)).conclusion());
      }
    } finally {
      driver.quit();
    }
  }
}
