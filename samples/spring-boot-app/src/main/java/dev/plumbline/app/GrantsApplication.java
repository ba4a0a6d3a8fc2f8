package dev.plumbline.app;

import dev.plumbline.Guideline;
import dev.plumbline.Verdict;
import dev.plumbline.fact.Application;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;

/** An application in JSON comes in, its verdict goes out; the starter does the rest. */
@RestController
@SpringBootApplication
record GrantsApplication(Guideline guideline) {
  @PostMapping("/verdicts")
  Verdict verdict(@RequestBody Application application) {
    return guideline.evaluate(application);
  }

  public static void main(String[] args) {
    SpringApplication.run(GrantsApplication.class, args);
  }
}
